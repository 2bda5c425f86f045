// SPDX-License-Identifier: Apache-2.0
#include "reports/text.h"

#include <algorithm>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/decision_words.h"
#include "reports/difference_words.h"
#include "reports/figure_table.h"
#include "reports/finding_text.h"
#include "reports/ink.h"
#include "reports/question_words.h"
#include "reports/sections.h"
#include "reports/systematic_words.h"

namespace concord {
namespace {

// "AUDIT almaty-2016: Attack on a police station"
std::string heading(const Audit& audit, const Style& style) {
  std::string text = audit.name;
  if (!audit.title.empty()) text += ": " + audit.title;
  if (style.plain) return "Audit " + harmless(text) + ".\n";
  return paint(wrapped("AUDIT " + harmless(text), style.width, 6), Ink::Strong,
               style) +
         "\n";
}

std::size_t texts_of(const Audit& audit) {
  return static_cast<std::size_t>(
      std::ranges::count(audit.sources, false, &Source::is_table));
}

// " (1 says nothing, 2 that are missing count as 0)"
std::string rows_apart(std::size_t silent, std::size_t missing) {
  std::string text;
  if (silent > 0) text = counted(silent, "says nothing", "say nothing");
  if (missing > 0) {
    text += (text.empty() ? "" : ", ") + counted(missing,
                                                 "that is missing counts as 0",
                                                 "that are missing count as 0");
  }
  return text.empty() ? text : " (" + text + ")";
}

// "3 sources, 1 table of 12 rows (1 says nothing)"
std::string sources_read(const Audit& audit) {
  const std::size_t texts = texts_of(audit);
  std::size_t rows = 0;
  std::size_t silent = 0;
  std::size_t missing = 0;
  for (const TableCount& table : audit.tables) {
    rows += table.rows;
    silent += table.silent;
    missing += table.missing;
  }
  const std::string sources = counted(texts, "source");
  if (audit.tables.empty()) return sources;
  return (texts > 0 ? sources + ", " : "") +
         counted(audit.tables.size(), "table") + " of " + counted(rows, "row") +
         rows_apart(silent, missing);
}

std::string what_was_read(const View& view, const Style& style) {
  const Audit& audit = view.audit();
  const std::size_t laws =
      view.all().laws == nullptr ? 0 : view.all().laws->laws.size();
  const std::size_t decided = audit.decisions.size();
  const std::string decisions =
      decided == 0 ? "" : ", " + counted(decided, "decision");
  const std::string text = "read " + sources_read(audit) + ", " +
                           counted(audit.claims.size(), "claim") + ", " +
                           counted(laws, "law") + decisions;
  const bool has_tables_alone = !audit.tables.empty() && texts_of(audit) == 0;
  const std::string quotes =
      has_tables_alone ? "" : "every quote found in its source";
  if (style.plain) return text + (quotes.empty() ? "" : "; ") + quotes + ".\n";
  const std::string all =
      quotes.empty() ? text : text + " " + marks(style).dot + " " + quotes;
  return paint(wrapped(all, style.width, 0), Ink::Faint, style) + "\n";
}

// For a verdict that no finding tells.
std::string verdict_line(const View& view, const Style& style) {
  switch (view.all().verdict) {
    case Verdict::Agree:
      return paint("all claims can hold together", Ink::Good, style) +
             (style.plain ? ".\n" : "\n");
    case Verdict::Undecided:
      return paint(
                 "undecided: the budget ended before everything was decided; "
                 "nothing below says more than is proved",
                 Ink::Warning, style) +
             (style.plain ? ".\n" : "\n");
    case Verdict::Reconcilable:
    case Verdict::Irreconcilable:
    case Verdict::LawsContradict:
      return {};
  }
  CONCORD_UNREACHABLE();
}

// The table as sentences: "police killed (hospital): 4 to 5; at least 4 n6."
std::string plain_figures(const View& view, const Words& words,
                          const Style& style, bool all) {
  std::string out;
  const FiguresShown shown = figures_with_room(view, words, all);
  for (const FigureView* figure : shown.figures) {
    const bool disputed = figure->status == FigureStatus::Disputed;
    const bool settled = figure->status == FigureStatus::Settled;
    const std::string result = result_of(*figure, words);
    out += harmless(words.figure(figure->figure)) + ": ";
    if (figure->component < 0 || disputed) {
      out += result;
    } else {
      out += (settled ? "settled, " : "open, ") + result;
    }
    out += "; " + claims_of(*figure, view, words, style) + ".\n";
  }
  const std::string left_out = left_out_words(shown);
  return left_out.empty() ? out : out + left_out + ".\n";
}

// What repeats itself has one card, before all others.
std::vector<std::string> cards(const View& view, const Words& words,
                               const Style& style, bool all) {
  const std::vector<Systematic> repeated = systematic(view.all());
  const std::set<std::size_t> together = told_together(repeated);
  std::vector<std::string> cards;
  for (const Systematic& each : repeated) {
    cards.push_back(systematic_text(each, view, words, style, all));
  }
  for (std::size_t i = 0; i < view.all().findings.size(); ++i) {
    if (together.contains(i)) continue;
    cards.push_back(finding_text(view.all().findings[i], view, words, style));
  }
  return cards;
}

// Rules are often right, and only a person can say when.
std::string unreviewed_line(const Audit& audit, const Style& style) {
  const auto count = static_cast<std::size_t>(std::ranges::count_if(
      audit.claims, [](const Claim& each) { return !each.proposed.empty(); }));
  if (count == 0) return {};
  return paragraph(
      counted(count, "claim is a proposal", "claims are proposals") +
          " that nobody has reviewed: concord review",
      style);
}

void add_section(std::string& out, const std::string& section,
                 const Style& style) {
  if (section.empty()) return;
  if (!out.empty() && !style.plain) out += "\n";
  out += section;
}

}  // namespace

std::string text_report(const Reconciliation& all, const Style& style,
                        const TextOptions& options) {
  const View view(all);
  const Words words(all);
  std::string out = options.named ? heading(*all.audit, style) : "";
  out += what_was_read(view, style);
  out += weights_section(*all.audit, style);
  for (const std::string& card : cards(view, words, style, options.all)) {
    add_section(out, card, style);
  }
  add_section(out, verdict_line(view, style), style);
  add_section(out,
              style.plain ? plain_figures(view, words, style, options.all)
                          : figure_table(view, words, style, options.all),
              style);
  add_section(out, stale_section(view, style), style);
  add_section(out, decisions_section(view, style), style);
  add_section(out, ways_out_section(view, words, style, options.all), style);
  add_section(out, questions_section(view, words, style, options.all), style);
  add_section(out, orders_section(view, style), style);
  if (options.all) add_section(out, conflicts_section(view, style), style);
  if (options.verify) add_section(out, verify_section(view, style), style);
  add_section(out, summary_line(view, words, style), style);
  return out + unreviewed_line(*all.audit, style);
}

}  // namespace concord
