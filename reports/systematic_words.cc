// SPDX-License-Identifier: Apache-2.0
#include "reports/systematic_words.h"

#include <algorithm>
#include <map>

#include "reports/finding_title.h"

namespace concord {
namespace {

constexpr std::size_t kWidest = 5;  // findings that a card names
constexpr std::size_t kSources = 6;

// What it means that a law which nobody wrote is broken.
std::string broken_words(const std::string& law) {
  static const std::map<std::string, std::string> kWords = {
      {"part-of", "a part has more than its whole"},
      {"part", "a group has more than those that it belongs to"},
      {"complete", "the groups do not sum to the whole"},
      {"exhaustive", "the parts do not sum to the whole"},
      {"disjoint", "the parts come to more than the whole"},
      {"rises", "a toll falls"},
      {"fixed", "a count changes that is fixed"},
      {"starts", "something is counted before its event had begun"},
      {"period", "a period is not what its ends leave"},
  };
  const auto found = kWords.find(law);
  return found == kWords.end() ? "the law " + law + " is broken"
                               : found->second;
}

std::string differ_words(const Systematic& repeated,
                         const std::string& sources) {
  const std::string how_many = " on " + grouped(repeated.broken) + " of the " +
                               grouped(repeated.tested) + " figures that ";
  switch (repeated.sources.size()) {
    case 0:
      return "sources differ" + how_many + "several of them give";
    case 1:
      return sources + " differs from itself" + how_many + "it gives";
    case 2:
      return sources + " differ" + how_many + "both give";
    default:
      return sources + " differ" + how_many + "all of them give";
  }
}

std::string law_words(const Systematic& repeated) {
  if (repeated.laws.size() > 1) {
    return grouped(repeated.findings.size()) + " times, by the laws " +
           listed(repeated.laws);
  }
  return "in " + grouped(repeated.broken) + " of the " +
         grouped(repeated.tested) + " places where all is claimed, " +
         broken_words(repeated.laws.front());
}

std::string sources_in(const Systematic& repeated, const Audit& audit) {
  std::vector<std::string> names;
  for (const SourceId source : repeated.sources) {
    const Source& each = audit[source];
    names.push_back(each.outlet.empty() ? each.name : each.outlet);
  }
  return some_of(names, kSources);
}

void add_laws(const Systematic& repeated, const View& view, Remarks& remarks) {
  for (const std::string& law : repeated.laws) {
    for (const Law& written : view.all().laws->laws) {
      if (written.id != law) continue;
      remarks.emplace_back("law", law + ": " + written.written);
    }
  }
}

void add_findings(const Systematic& repeated, const View& view,
                  const Words& words, bool all, Remarks& remarks) {
  const std::size_t shown = all ? repeated.findings.size()
                                : std::min(kWidest, repeated.findings.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Finding& finding = view.all().findings[repeated.findings[i]];
    remarks.emplace_back(
        "widest", title_of(finding, view, words) + " [" + finding.id + "]");
  }
  if (shown == repeated.findings.size()) return;
  remarks.emplace_back("and", grouped(repeated.findings.size() - shown) +
                                  " more: concord explain " + repeated.id);
}

}  // namespace

std::string title_of(const Systematic& repeated, const View& view,
                     const Words& words) {
  Figure measure = *view.all().findings[repeated.findings.front()].figure;
  measure.of.clear();
  const std::string says =
      repeated.laws.empty()
          ? differ_words(repeated, sources_in(repeated, view.audit()))
          : law_words(repeated);
  return words.label(measure) + ": " + says;
}

Remarks remarks_of(const Systematic& repeated, const View& view) {
  Remarks remarks;
  add_laws(repeated, view, remarks);
  const std::string sources = sources_in(repeated, view.audit());
  if (!sources.empty() && !repeated.laws.empty()) {
    remarks.emplace_back("said by", sources);
  }
  return remarks;
}

std::string systematic_text(const Systematic& repeated, const View& view,
                            const Words& words, const Style& style, bool all) {
  const Finding& first = view.all().findings[repeated.findings.front()];
  Remarks remarks = remarks_of(repeated, view);
  add_findings(repeated, view, words, all, remarks);
  return card_heading(level_of(first), info(repeated.code).id,
                      grouped(repeated.findings.size()) + " times",
                      title_of(repeated, view, words), style) +
         remarks_text(remarks, 1, style);
}

std::set<std::size_t> told_together(const std::vector<Systematic>& repeated) {
  std::set<std::size_t> told;
  for (const Systematic& each : repeated) {
    told.insert(each.findings.begin(), each.findings.end());
  }
  return told;
}

}  // namespace concord
