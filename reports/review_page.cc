// SPDX-License-Identifier: Apache-2.0
#include "reports/review_page.h"

#include <algorithm>
#include <set>

#include "claims/text.h"
#include "reports/citation.h"
#include "reports/claim_of.h"
#include "reports/diff_report.h"
#include "reports/diff_words.h"
#include "reports/difference_words.h"
#include "reports/finding_text.h"
#include "reports/ink.h"
#include "reports/named_figures.h"

namespace concord {
namespace {

constexpr std::size_t kCited = 4;

void add_claims(const std::vector<std::string>& statements, const Audit& audit,
                std::set<ClaimId>& claims) {
  for (const std::string& each : statements) {
    if (const auto claim = claim_of(each, audit)) claims.insert(*claim);
  }
}

/// One item, on a terminal or a line at a time.
class Page {
 public:
  Page(const Reconciliation& now, const Style& style)
      : view_(now), words_(now), style_(style) {}

  std::string item(const ReviewItem& item, const std::string& place) const {
    const std::string word = item.finding ? word_of(item.finding->state)
                                          : word_of(item.figures.front().move);
    std::string out =
        strong(place + "  " + word + "  " + harmless(item.name()), style_);
    if (item.finding) {
      out += gap() + both(said(item.finding->before, "not found"),
                          said(item.finding->now, "not found any more"));
    }
    for (const FigureDiff& each : item.figures) {
      out +=
          gap() +
          line("",
               figures_.label(each.figure) + " (" + word_of(each.move) + ")") +
          both(result(each.figure, each.before), result(each.figure, each.now));
    }
    return out + brought_by(item);
  }

  std::string quotes(const ReviewItem& item) const {
    std::vector<SideWords> sides;
    for (const ClaimId claim : item.claims(view_.audit())) {
      SideWords side;
      side.claim = claim;
      side.statement = &view_.audit()[claim].total;
      const Citation cited = cite(view_, words_, claim, std::nullopt);
      side.label = cited.says;
      side.name = cited.name;
      sides.push_back(std::move(side));
    }
    if (!style_.plain) return quotes_text(sides, view_, style_);
    std::string out;
    for (const SideWords& side : sides) {
      out += citation_text(cite(view_, words_, side.claim, std::nullopt), 0,
                           style_);
    }
    return out;
  }

 private:
  /// One side of a change: what it is, and who says so.
  struct Side {
    std::string text;
    std::string claims;
  };

  std::string gap() const { return style_.plain ? "" : "\n"; }

  std::string line(const std::string& sign, const std::string& text) const {
    if (style_.plain) return harmless(sign + text) + ".\n";
    const int indent = sign.empty() ? 2 : 4;
    return (sign.empty() ? "  " : "  " + sign + " ") +
           wrapped(harmless(text), style_.width, indent) + "\n";
  }

  std::string both(const Side& before, const Side& now) const {
    return side("-", "before: ", before, Ink::Error) +
           side("+", "now: ", now, Ink::Good);
  }

  std::string side(const std::string& sign, const std::string& word,
                   const Side& side, Ink ink) const {
    const std::string& behind = side.claims;
    if (style_.plain) {
      return line(word, side.text + (behind.empty() ? "" : "; " + behind));
    }
    std::string out = "  " + paint(sign, ink, style_) + " " +
                      wrapped(harmless(side.text), style_.width, 4) + "\n";
    if (behind.empty()) return out;
    return out + "      " +
           paint(wrapped(harmless(behind), style_.width, 6), Ink::Faint,
                 style_) +
           "\n";
  }

  // "d1 daily · w1 wire"; claims that are gone by name alone, and rows, whose
  // names begin with that of their table.
  std::string with_sources(const std::vector<std::string>& statements) const {
    std::vector<std::string> all;
    const Audit& audit = view_.audit();
    for (const std::string& each : statements) {
      const auto claim = claim_of(each, audit);
      const std::string source = claim ? audit[audit[*claim].source].name : "";
      const bool has_it = source.empty() || each.starts_with(source + ":");
      all.push_back(has_it ? each : each + " " + source);
    }
    std::string out;
    const std::string dot =
        style_.plain ? ", " : std::string(" ") + marks(style_).dot + " ";
    for (const std::string& each : all) out += (out.empty() ? "" : dot) + each;
    return out;
  }

  Side said(const std::optional<FindingState>& state,
            const char* otherwise) const {
    if (!state) return {otherwise, ""};
    return {state->says, with_sources(state->claims)};
  }

  Side result(const std::string& figure,
              const std::optional<FigureState>& state) const {
    if (!state) return {"not spoken of", ""};
    return {figures_.result(figure, *state), with_sources(state->claims)};
  }

  std::string brought_by(const ReviewItem& item) const {
    const Brought& brought =
        item.finding ? item.finding->brought : item.figures.front().brought;
    std::string out;
    for (std::size_t i = 0; i < brought.claims.size() && i < kCited; ++i) {
      const auto claim = view_.audit().find_claim(brought.claims[i]);
      if (!claim) continue;
      out +=
          citation_text(cite(view_, words_, *claim, std::nullopt), 4, style_);
    }
    if (brought.claims.size() > kCited) {
      out += line(
          "", "and " + counted(brought.claims.size() - kCited, "more claim"));
    }
    out += others(brought);
    if (out.empty()) return out;
    return gap() +
           line("", "brought by" + std::string(style_.plain ? ":" : "")) + out;
  }

  std::string others(const Brought& brought) const {
    std::string out;
    const auto add = [&](const char* what,
                         const std::vector<std::string>& names) {
      if (!names.empty()) out += line("", "  " + (what + listed(names)));
    };
    add("no longer there: ", brought.gone);
    add("law ", brought.laws);
    add("decision ", brought.decisions);
    return out;
  }

  View view_;
  Words words_;
  const Style& style_;
  NamedFigures figures_{view_, words_};
};

}  // namespace

std::vector<std::string> ReviewItem::keys() const {
  std::vector<std::string> all;
  if (finding) all.push_back(finding->id);
  for (const FigureDiff& each : figures) all.push_back(each.figure);
  return all;
}

std::set<ClaimId> ReviewItem::claims(const Audit& now) const {
  std::set<ClaimId> all;
  const auto add = [&](const auto& changed) {
    add_claims(changed.brought.claims, now, all);
    if (changed.now) add_claims(changed.now->claims, now, all);
  };
  if (finding) add(*finding);
  for (const FigureDiff& each : figures) add(each);
  return all;
}

bool ReviewItem::asks_why() const {
  return finding && finding->now.has_value();
}

std::vector<ReviewItem> items_to_review(const Diff& diff) {
  std::vector<ReviewItem> items;
  std::set<std::string> told;
  for (const FindingDiff& finding : diff.findings) {
    if (finding.state == BaselineState::Unchanged) continue;
    ReviewItem& item = items.emplace_back(ReviewItem{finding, {}});
    for (const FigureDiff& figure : diff.figures) {
      if (figure.move == Move::Same || !is_about(finding.id, figure.figure)) {
        continue;
      }
      if (told.insert(figure.figure).second) item.figures.push_back(figure);
    }
  }
  for (const FigureDiff& figure : diff.figures) {
    if (figure.move == Move::Same || told.contains(figure.figure)) continue;
    items.push_back({std::nullopt, {figure}});
  }
  return items;
}

std::string review_item_text(const ReviewItem& item, const std::string& place,
                             const Reconciliation& now, const Style& style) {
  return Page(now, style).item(item, place);
}

std::string review_quotes(const ReviewItem& item, const Reconciliation& now,
                          const Style& style) {
  return Page(now, style).quotes(item);
}

std::string accept_command(const ReviewItem& item, const std::string& folder) {
  return accept_command(item.keys(), item.asks_why(), folder);
}

}  // namespace concord
