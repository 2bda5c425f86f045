// SPDX-License-Identifier: Apache-2.0
// What became of a figure or a finding source by source, as a page and for
// machines.
#include <algorithm>

#include "claims/text.h"
#include "reports/difference_words.h"
#include "reports/history.h"
#include "reports/ink.h"
#include "reports/json_writer.h"

namespace concord {
namespace {

std::string who(const HistoryStep& step) {
  const std::string sources = listed(step.sources);
  if (step.arrival.when.empty()) return sources + ", of no stated day";
  return sources + ", " + step.arrival.when;
}

// Of those that came in together, the ones whose claims did it.
std::vector<std::string> sources_behind(const HistoryStep& step) {
  std::vector<std::string> names;
  for (const Citation& each : step.brought) {
    const bool known = std::ranges::find(names, each.source) != names.end();
    if (!known) names.push_back(each.source);
  }
  return names.empty() ? step.sources : names;
}

std::string claims_behind(const HistoryStep& step) {
  std::vector<std::string> names;
  for (const Citation& each : step.brought) names.push_back(each.name);
  return names.empty() ? "" : " (" + listed(names) + ")";
}

const HistoryStep* first_that(const History& history, bool HistoryStep::*did) {
  const auto found = std::ranges::find_if(
      history.steps, [&](const HistoryStep& each) { return each.*did; });
  return found == history.steps.end() ? nullptr : &*found;
}

std::string first_words(const HistoryStep& step) {
  return listed(sources_behind(step)) + claims_behind(step) +
         (step.arrival.when.empty() ? "" : ", " + step.arrival.when);
}

std::string verdict(const History& history) {
  const HistoryStep* broke = first_that(history, &HistoryStep::breaks);
  const HistoryStep* narrowed = first_that(history, &HistoryStep::narrows);
  if (history.steps.empty()) {
    return history.subject.is_finding
               ? "it is found in none of them, however many sources are in"
               : "nobody speaks of it";
  }
  if (broke != nullptr) {
    const std::string word =
        history.subject.is_finding ? "first found with " : "first broken by ";
    return word + first_words(*broke) +
           (history.is_broken ? "" : "; not any more once all sources are in");
  }
  if (narrowed != nullptr) {
    return "never broken; first narrowed by " + first_words(*narrowed);
  }
  return "never broken and never narrowed";
}

/// The page of one history.
class Page {
 public:
  explicit Page(const Style& style) : style_(style) {}

  std::string step(const HistoryStep& step) const {
    if (style_.plain) {
      std::string out =
          harmless(step.word + " with " + who(step) + ": " + change(step)) +
          ".\n";
      for (const Citation& each : step.brought) {
        out += citation_text(each, 0, style_);
      }
      return out;
    }
    constexpr int kWord = 12;
    std::string out = "\n  " +
                      paint(padded(step.word, kWord - 2),
                            step.breaks ? Ink::Error : Ink::Strong, style_) +
                      wrapped(harmless(who(step)), style_.width, kWord) + "\n";
    const std::string margin(kWord, ' ');
    out += margin + wrapped(harmless(change(step)), style_.width, kWord) + "\n";
    for (const Citation& each : step.brought) {
      out += citation_text(each, kWord, style_);
    }
    return out;
  }

  std::string whole(const History& history) const {
    const std::string name =
        history.label.empty()
            ? history.subject.name
            : history.label + "  [" + history.subject.name + "]";
    std::string out = strong(harmless(name), style_);
    for (const HistoryStep& each : history.steps) out += step(each);
    out += (style_.plain ? "" : "\n") +
           paragraph(counted(history.arrivals, "arrival") + ", " +
                         std::to_string(history.solved) + " of which " +
                         (history.solved == 1 ? "brings" : "bring") +
                         " claims and " +
                         (history.solved == 1 ? "was" : "were") + " solved",
                     style_);
    return out + strong(harmless(verdict(history)), style_);
  }

 private:
  static std::string change(const HistoryStep& step) {
    return step.before + ", then " + step.now;
  }

  const Style& style_;
};

Json step_entry(const HistoryStep& step) {
  Json entry = {{"when", step.arrival.when}, {"sources", step.sources},
                {"change", step.word},       {"before", step.before},
                {"now", step.now},           {"breaks", step.breaks},
                {"narrows", step.narrows},   {"brought_by", Json::array()}};
  for (const Citation& each : step.brought) {
    entry["brought_by"].push_back(citation_entry(each));
  }
  return entry;
}

Json first_entry(const HistoryStep* step) {
  if (step == nullptr) return nullptr;
  return {{"when", step->arrival.when}, {"sources", sources_behind(*step)}};
}

}  // namespace

std::string history_report(const History& history, const Style& style) {
  return Page(style).whole(history);
}

std::string history_json(const std::vector<History>& histories,
                         const std::string& audit) {
  Entries all;
  for (const History& each : histories) {
    Json entry = {
        {each.subject.is_finding ? "finding" : "figure", each.subject.name},
        {"arrivals", each.arrivals},
        {"solved", each.solved},
        {"broken", each.is_broken},
        {"first_broken_by",
         first_entry(first_that(each, &HistoryStep::breaks))},
        {"first_narrowed_by",
         first_entry(first_that(each, &HistoryStep::narrows))},
        {"steps", Json::array()}};
    for (const HistoryStep& step : each.steps) {
      entry["steps"].push_back(step_entry(step));
    }
    all.push_back(std::move(entry));
  }
  JsonWriter out = json_page(audit);
  out.put("histories", all);
  return std::move(out).take();
}

}  // namespace concord
