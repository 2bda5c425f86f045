// SPDX-License-Identifier: Apache-2.0
#include "reports/sensitivity.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

#include "claims/text.h"
#include "reports/difference_words.h"
#include "reports/ink.h"
#include "reports/sections.h"
#include "reports/words.h"

namespace concord {
namespace {

// Beyond these a list is no list any more; JSON has them all.
constexpr std::size_t kNames = 20;

std::vector<std::string> harmless_names(std::vector<std::string> names) {
  for (std::string& name : names) name = harmless(name);
  return names;
}

bool is_unknown(const LeftOut& one) {
  return one.differences.now.verdict == Verdict::Undecided ||
         one.differences.then.verdict == Verdict::Undecided;
}

bool turns(const LeftOut& one) {
  return one.verdict_turns() && !is_unknown(one);
}

template <class Is>
std::vector<std::string> names_of(const Sensitivity& all, Is is) {
  std::vector<std::string> names;
  for (const LeftOut& one : all.each) {
    if (std::invoke(is, one)) names.push_back(one.speaker.name);
  }
  return harmless_names(std::move(names));
}

/// Does the verdict hang on one source?
std::string answer(const Sensitivity& all) {
  if (all.each.empty()) return "nobody claims anything that could be left out";
  if (all.now.verdict == Verdict::Undecided) {
    return "the verdict is undecided as it is: the budget ended first";
  }
  const auto unknown = names_of(all, is_unknown);
  const std::string ended =
      unknown.empty() ? ""
                      : some_of(unknown, kNames) + " the budget ended first";
  if (const auto changed = names_of(all, turns); !changed.empty()) {
    return "the verdict hangs on: " + some_of(changed, kNames) +
           (ended.empty() ? "" : "; undecided: without " + ended);
  }
  if (!ended.empty()) {
    return "whether the verdict hangs on one source or origin is undecided: "
           "without " +
           ended;
  }
  const auto everybody = names_of(all, &LeftOut::nothing_left);
  if (everybody.size() == all.each.size()) {
    return "all claims come from " + everybody.front();
  }
  return std::string(
             "the verdict stays whichever one source or origin is "
             "left out") +
         (everybody.empty() ? "" : ", as long as a claim is left");
}

std::string tried(const Sensitivity& all) {
  const auto sources = static_cast<std::size_t>(std::ranges::count_if(
      all.each, [](const LeftOut& one) { return one.speaker.is_source; }));
  std::vector<std::string> counts;
  if (sources > 0) counts.push_back(counted(sources, "source"));
  if (const std::size_t origins = all.each.size() - sources; origins > 0) {
    counts.push_back(counted(origins, "origin"));
  }
  return counts.empty() ? "" : "left out one at a time: " + listed(counts);
}

std::string verdict_of(const LeftOut& one) {
  if (one.nothing_left) return "no claim is left";
  const Differences& all = one.differences;
  if (!all.verdict_changes()) return "the verdict stays";
  return std::string("the claims ") + in_words(all.then.verdict);
}

/// "without portal (source) and so digest: the verdict stays".
std::string heading(const LeftOut& one, const Style& style) {
  const Speaker& speaker = one.speaker;
  std::string who = "without " + harmless(speaker.name) +
                    (speaker.is_source ? " (source)" : " (origin)");
  if (!speaker.same.empty()) {
    who += " and so " + listed(harmless_names(speaker.same));
  }
  const std::string text = paragraph(who + ": " + verdict_of(one), style);
  // Breaking lines puts a line end for a space, so what is in front stays as
  // long.
  return paint(text.substr(0, who.size()), Ink::Strong, style) +
         text.substr(who.size());
}

std::string lost_figures(const LeftOut& one, const Style& style) {
  std::vector<std::string> lost;
  for (const FigureChange& each : one.differences.figures) {
    if (each.is_lost()) lost.push_back(harmless(each.label));
  }
  if (lost.empty()) return {};
  const std::string text = "only it speaks of: " + some_of(lost, kNames);
  return style.plain ? text + ".\n"
                     : "  " + wrapped(text, style.width, 2) + "\n";
}

std::string section(const LeftOut& one, const Style& style) {
  std::string out = heading(one, style);
  if (one.nothing_left) return out;
  for (const FindingChange& each : one.differences.findings) {
    if (each.fate() != Fate::Stays) out += finding_line(each, style);
  }
  std::vector<FigureChange> known;
  std::ranges::copy_if(one.differences.figures, std::back_inserter(known),
                       [](const auto& each) { return !each.is_lost(); });
  return out + figure_changes(known, style, 2) + lost_figures(one, style);
}

std::string without_consequence(const Sensitivity& all) {
  const auto names = names_of(all, [](const LeftOut& one) {
    return one.differences.nothing_changes();
  });
  if (names.empty()) return {};
  return "without " + std::string(names.size() == 1 ? "" : "any one of ") +
         some_of(names, kNames) + " nothing changes";
}

std::string question(const Changes& changes) {
  const std::string one = "one source or origin is left out";
  return changes.empty() ? "what if " + one
                         : "what if " + in_words(changes) + ", and " + one;
}

}  // namespace

void Sensitivity::sort() {
  const auto key = [](const LeftOut& one) {
    const Differences& all = one.differences;
    return std::tuple(!one.verdict_turns(),
                      -static_cast<long>(all.count(Fate::Gone)),
                      -static_cast<long>(all.figures.size()), one.speaker.name);
  };
  std::ranges::sort(each, {}, key);
}

bool Sensitivity::anything_undecided() const {
  return now.undecided || std::ranges::any_of(each, [](const LeftOut& one) {
           return one.differences.anything_undecided();
         });
}

std::string sensitivity_report(const Sensitivity& all, const Changes& changes,
                               const Style& style) {
  const std::string gap = style.plain ? "" : "\n";
  std::string out =
      strong(question(changes), style) + weights_section(*all.audit, style) +
      paragraph(answer(all), style) +
      paragraph(std::string("now the claims ") + in_words(all.now.verdict),
                style) +
      paragraph(tried(all), style);
  for (const LeftOut& one : all.each) {
    if (!one.differences.nothing_changes()) out += gap + section(one, style);
  }
  if (const std::string rest = without_consequence(all); !rest.empty()) {
    out += gap + paragraph(rest, style);
  }
  return out + gap + paragraph("nothing was written", style);
}

}  // namespace concord
