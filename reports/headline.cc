// SPDX-License-Identifier: Apache-2.0
#include "reports/headline.h"

#include <algorithm>

#include "claims/check.h"
#include "reports/figure_table.h"
#include "reports/finding_title.h"
#include "reports/systematic_words.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

// Titles begin in lower case, since they stand behind a code elsewhere.
std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

bool is_disagreement(const Finding& finding) {
  return finding.severity != Severity::Note;
}

std::string question_of(const Finding& finding, const View& view,
                        const Words& words) {
  if (finding.figure && finding.joined.empty()) {
    const auto values = values_at_issue(finding, words);
    if (values.size() > 1) {
      return words.figure(*finding.figure) + ": " + listed(values, "or") + "?";
    }
  }
  return title_of(finding, view, words);
}

std::string question_of(const View& view, const Words& words) {
  const std::vector<Systematic> repeated = systematic(view.all());
  if (!repeated.empty()) {
    return capital(title_of(repeated.front(), view, words));
  }
  const auto& findings = view.all().findings;
  const auto first = std::ranges::find_if(findings, is_disagreement);
  if (first != findings.end()) return capital(question_of(*first, view, words));
  return view.audit().claims.empty() ? "Nothing is claimed yet"
                                     : "Do the reports agree?";
}

std::string what_was_read(const Audit& audit) {
  const std::string verb = audit.sources.size() == 1 ? " makes " : " make ";
  return counted(audit.sources.size(), "source") + verb +
         counted(audit.claims.size(), "claim") + ".";
}

// Of the first component of this verdict: its cheapest way out.
std::string cheapest_way_out(const View& view, const Words& words,
                             Verdict verdict) {
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const Answer& answer = view.all().answers[i];
    if (answer.verdict != verdict || answer.ways_out.items.empty()) continue;
    const int component = static_cast<int>(i);
    return give_up(view, words, component, answer.ways_out.items[0].give_up,
                   view.row(component, 0));
  }
  return {};
}

std::string verdict_sentence(const View& view, const Words& words) {
  const Verdict verdict = view.all().verdict;
  const std::string way = cheapest_way_out(view, words, verdict);
  switch (verdict) {
    case Verdict::Agree:
      return "All of them can be true together.";
    case Verdict::Reconcilable:
      return "Taken at their word they cannot all be true. They can be" +
             (way.empty() ? std::string(" read so that they are.")
                          : " if " + way + ".");
    case Verdict::Irreconcilable:
      return "They cannot all be true, however they are read." +
             (way.empty() ? std::string()
                          : " The rest can, without some: " + way + ".");
    case Verdict::Undecided:
      return "Whether all of them can be true was not decided within the "
             "budget.";
    case Verdict::LawsContradict:
      return "The laws of this audit contradict each other even without the "
             "claims.";
  }
  CONCORD_UNREACHABLE();
}

std::string count_of_figures(const View& view, const Words& words) {
  std::size_t disputed = 0;
  std::size_t settled = 0;
  std::size_t open = 0;
  for (const FigureView* figure : figures_to_show(view, words, false)) {
    if (figure->component < 0) continue;
    disputed += figure->status == FigureStatus::Disputed ? 1 : 0;
    settled += figure->status == FigureStatus::Settled ? 1 : 0;
    open += figure->status == FigureStatus::Open ? 1 : 0;
  }
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, const char* word) {
    if (count > 0) parts.push_back(grouped(count) + " " + word);
  };
  add(disputed, "disputed");
  add(settled, "settled");
  add(open, "open");
  return parts.empty() ? "" : "Figures: " + listed(parts) + ".";
}

}  // namespace

Headline headline_of(const View& view, const Words& words) {
  const Audit& audit = view.audit();
  Headline headline{audit.title.empty() ? audit.name : audit.title,
                    question_of(view, words),
                    {what_was_read(audit)}};
  if (!audit.claims.empty()) {
    headline.lead.push_back(verdict_sentence(view, words));
  }
  const std::string figures = count_of_figures(view, words);
  if (!figures.empty()) headline.lead.push_back(figures);
  return headline;
}

}  // namespace concord
