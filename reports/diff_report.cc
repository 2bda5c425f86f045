// SPDX-License-Identifier: Apache-2.0
#include "reports/diff_report.h"

#include <algorithm>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/difference_words.h"
#include "reports/ink.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {
namespace {

constexpr std::size_t kNames = 6;
constexpr int kWord = 10;

Ink ink_of(BaselineState state) {
  switch (state) {
    case BaselineState::New:
      return Ink::Error;
    case BaselineState::Updated:
      return Ink::Warning;
    case BaselineState::Unchanged:
      return Ink::Faint;
    case BaselineState::Absent:
      return Ink::Good;
  }
  CONCORD_UNREACHABLE();
}

Ink ink_of(Move move) {
  switch (move) {
    case Move::Broken:
    case Move::Moved:
    case Move::Gone:
      return Ink::Error;
    case Move::Widened:
      return Ink::Warning;
    case Move::Mended:
    case Move::Narrowed:
    case Move::New:
      return Ink::Good;
    case Move::Same:
      return Ink::Faint;
  }
  CONCORD_UNREACHABLE();
}

std::string brought_by(const Brought& brought) {
  std::vector<std::string> parts;
  const auto add = [&](const char* what, const std::vector<std::string>& names,
                       const char* behind) {
    if (!names.empty()) parts.push_back(what + some_of(names, kNames) + behind);
  };
  add("", brought.claims, "");
  add("", brought.gone, " no longer there");
  add("law ", brought.laws, "");
  add("decision ", brought.decisions, "");
  return parts.empty() ? "" : "brought by " + listed(parts);
}

/// One page of differences.
class Page {
 public:
  Page(const Diff& diff, const Reconciliation& now, const Style& style)
      : diff_(diff), view_(now), words_(now), style_(style) {
    for (const FigureView& each : view_.figures()) {
      known_[to_string(each.figure, view_.audit())] = &each.figure;
    }
  }

  std::string files() const {
    std::string out;
    const auto add = [&](const char* word,
                         const std::vector<std::string>& names) {
      for (const std::string& name : names) {
        out += line(word, Ink::Plain, harmless(name), "");
      }
    };
    add("new", diff_.new_files);
    add("changed", diff_.changed_files);
    add("gone", diff_.gone_files);
    return out;
  }

  std::string findings() const {
    std::string out;
    for (const FindingDiff& each : diff_.findings) {
      if (each.state == BaselineState::Unchanged) continue;
      out +=
          line(word_of(each.state), ink_of(each.state),
               each.id + "  " + harmless(says(each)), brought_by(each.brought));
    }
    return out;
  }

  std::string figures() const {
    std::string out;
    for (const FigureDiff& each : diff_.figures) {
      if (each.move == Move::Same) continue;
      out += line(word_of(each.move), ink_of(each.move),
                  name(each.figure) + ": " + change(each),
                  brought_by(each.brought));
    }
    return out;
  }

  std::string counts() const {
    std::vector<std::string> all;
    for (const auto state : {BaselineState::New, BaselineState::Updated,
                             BaselineState::Unchanged, BaselineState::Absent}) {
      all.push_back(std::to_string(diff_.count(state)) + " " + word_of(state));
    }
    std::size_t figures = 0;
    for (const FigureDiff& each : diff_.figures) {
      figures += each.move == Move::Same ? 0 : 1;
    }
    return "findings: " + listed(all) + "; " +
           counted(figures, "figure differs", "figures differ");
  }

 private:
  static std::string says(const FindingDiff& finding) {
    return finding.now ? finding.now->says : finding.before->says;
  }

  std::string name(const std::string& figure) const {
    const auto found = known_.find(figure);
    return harmless(found == known_.end() ? figure
                                          : words_.figure(*found->second));
  }

  std::string result(const std::string& figure,
                     const std::optional<FigureState>& state) const {
    if (!state) return "not spoken of";
    if (state->values.empty()) return state->status;
    const auto found = known_.find(figure);
    if (found != known_.end()) {
      return words_.result(state->values, *found->second);
    }
    std::vector<std::string> values;
    for (const Interval& each : state->values) {
      values.push_back(to_string(each));
    }
    return listed(values, "or");
  }

  std::string change(const FigureDiff& each) const {
    return harmless(result(each.figure, each.before) + ", now " +
                    result(each.figure, each.now));
  }

  std::string line(const char* word, Ink ink, const std::string& text,
                   const std::string& because) const {
    if (style_.plain) {
      return std::string(word) + ": " + text +
             (because.empty() ? "" : "; " + because) + ".\n";
    }
    std::string out = "  " + paint(padded(word, kWord), ink, style_) +
                      wrapped(text, style_.width, kWord + 2) + "\n";
    if (because.empty()) return out;
    return out + std::string(kWord + 2, ' ') +
           paint(wrapped(harmless(because), style_.width, kWord + 2),
                 Ink::Faint, style_) +
           "\n";
  }

  const Diff& diff_;
  View view_;
  Words words_;
  const Style& style_;
  std::map<std::string, const Figure*> known_;  // by name
};

std::string next_step(const Diff& diff) {
  const bool differs =
      diff.count(BaselineState::Unchanged) != diff.findings.size() ||
      std::ranges::any_of(diff.figures, [](const FigureDiff& each) {
        return each.move != Move::Same;
      });
  if (!differs) return {};
  return "next: look at each (concord explain ID), then concord accept ID... "
         "--reason R --by NAME, or --all";
}

}  // namespace

const char* word_of(BaselineState state) {
  switch (state) {
    case BaselineState::New:
      return "new";
    case BaselineState::Updated:
      return "updated";
    case BaselineState::Unchanged:
      return "unchanged";
    case BaselineState::Absent:
      return "absent";
  }
  CONCORD_UNREACHABLE();
}

const char* word_of(Move move) {
  switch (move) {
    case Move::Broken:
      return "broken";
    case Move::Mended:
      return "mended";
    case Move::Moved:
      return "moved";
    case Move::Widened:
      return "widened";
    case Move::Narrowed:
      return "narrowed";
    case Move::New:
      return "new";
    case Move::Gone:
      return "gone";
    case Move::Same:
      return "same";
  }
  CONCORD_UNREACHABLE();
}

std::string diff_report(const Diff& diff, const std::string& since,
                        const Reconciliation& now, const Style& style) {
  const Page page(diff, now, style);
  const std::string gap = style.plain ? "" : "\n";
  std::string out = strong("since " + harmless(since), style);
  if (diff.other_packs) {
    out += paragraph(
        "another pack than then is in use: figures may differ for that alone",
        style);
  }
  for (const std::string& section :
       {page.files(), page.findings(), page.figures()}) {
    if (!section.empty()) out += gap + section;
  }
  return out + gap + paragraph(page.counts(), style) +
         paragraph(next_step(diff), style);
}

}  // namespace concord
