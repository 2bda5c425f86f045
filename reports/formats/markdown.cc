// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown.h"

#include "claims/text.h"
#include "reports/decision_words.h"
#include "reports/diff_report.h"
#include "reports/escape.h"
#include "reports/excerpt.h"
#include "reports/figure_table.h"
#include "reports/finding_words.h"
#include "reports/headline.h"
#include "reports/json_entries.h"
#include "reports/lines.h"
#include "reports/question_words.h"
#include "reports/quoted.h"
#include "reports/sections.h"
#include "reports/systematic_words.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

constexpr Style kPlain = {.plain = true};  // a sentence a line
/// Up to which byte the page may be full behind each of its parts, so that none
/// of them keeps out all that follow.
constexpr std::size_t kChangesEnd = 15'000;
constexpr std::size_t kFindingsEnd = 38'000;
constexpr std::size_t kFiguresEnd = 47'000;
constexpr std::size_t kEnd = 58'000;
constexpr std::size_t kTitle = 300;  // the bytes of a title that are shown

// Of a title that no page has room for only the beginning.
std::string title_text(const std::string& title) {
  if (title.size() <= kTitle) return in_markdown(title);
  std::size_t end = 0;
  while (true) {
    const std::size_t next = character_end(title, end);
    if (next > kTitle) break;
    end = next;
  }
  return in_markdown(title.substr(0, end)) + "…";
}

/// A part of the page: blocks of which as many are shown as there is room for.
struct Part {
  std::string begin;  // heading and, of a table, its first lines
  std::vector<std::string> blocks;
  std::string one;     // of those that are left out: "finding"
  std::string many{};  // where that is not "findings"
};

void add(std::string& page, const Part& part, std::size_t end) {
  if (part.blocks.empty()) return;
  page += "\n" + part.begin;
  std::size_t shown = 0;
  for (const std::string& block : part.blocks) {
    if (page.size() + block.size() > end) break;
    page += block;
    ++shown;
  }
  if (shown == part.blocks.size()) return;
  const std::string many = part.many.empty() ? "" : "more " + part.many;
  page += "\nAnd " +
          counted(part.blocks.size() - shown, "more " + part.one, many) +
          " that this page has no room for.\n";
}

// What a page of text tells a sentence a line, as a list.
Part list_of(const std::string& heading, std::string_view text,
             const std::string& one, const std::string& many = {}) {
  Part part{"## " + heading + "\n\n", {}, one, many};
  for (const std::string& line : lines_of(text)) {
    part.blocks.push_back("- " + in_markdown(line) + "\n");
  }
  return part;
}

std::string quote_block(const Source& source, const Quote& quote) {
  const Quoted words = quoted(source, quote);
  const auto shown = [](const std::string& text) {
    return in_markdown(in_one_line(text));
  };
  std::string line = (words.begins ? "" : "… ") + shown(words.before) + "**" +
                     shown(words.exact) + "**" + shown(words.after) +
                     (words.ends ? "" : " …");
  while (line.ends_with(' ')) line.pop_back();
  return "\n> " + line + "\n";
}

std::string side_block(const SideWords& side, const View& view) {
  const Claim& claim = view.audit()[side.claim];
  const Source& source = view.audit()[claim.source];
  const Quote* quote = view.quote(side.claim, *side.statement);
  std::string line = side.name + ": " + side.label + ", in " +
                     (source.outlet.empty() ? source.name : source.outlet);
  if (view.audit()[claim.origin()].own_voice_of != claim.source &&
      !side.tells_chain) {
    line += " for " + origin_words(view.audit(), claim.origin());
  }
  if (quote == nullptr) return "\n" + in_markdown(line) + "\n";
  line +=
      ", " + quote->place.file + ":" + std::to_string(quote->place.from.line);
  return quote_block(source, *quote) + "\n" + in_markdown(line) + "\n";
}

std::string finding_block(const Finding& finding, const ReportInput& input) {
  const FindingWords told = in_words(finding, input.view, input.words);
  std::string block = "\n### " + in_markdown(told.title) + " (" + told.level +
                      " " + info(finding.code).id + ")\n";
  bool first = true;
  for (const SideWords& side : told.sides) {
    if (first && !side.first) block += "\nagainst\n";
    first = side.first;
    block += side_block(side, input.view);
  }
  if (!told.remarks.empty()) block += "\n";
  for (const auto& [key, text] : told.remarks) {
    block += "- **" + key + "** " + in_markdown(text) + "\n";
  }
  return block;
}

// A card of all that repeats itself; its first line is told by the heading.
std::string repeated_block(const Systematic& repeated,
                           const ReportInput& input) {
  std::string block = "\n### " +
                      in_markdown(title_of(repeated, input.view, input.words)) +
                      " (" + info(repeated.code).id + ", " +
                      grouped(repeated.findings.size()) + " times)\n\n";
  const auto lines = lines_of(
      systematic_text(repeated, input.view, input.words, kPlain, false));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    block += "- " + in_markdown(lines[i]) + "\n";
  }
  return block;
}

Part findings(const ReportInput& input) {
  Part part{"## Findings\n", {}, "finding"};
  const std::vector<Systematic> repeated = systematic(input.all());
  const std::set<std::size_t> together = told_together(repeated);
  for (const Systematic& each : repeated) {
    part.blocks.push_back(repeated_block(each, input));
  }
  for (std::size_t i = 0; i < input.all().findings.size(); ++i) {
    if (together.contains(i)) continue;
    part.blocks.push_back(finding_block(input.all().findings[i], input));
  }
  return part;
}

std::string figure_row(const FigureView& figure, const ReportInput& input) {
  const std::string result = result_of(figure, input.words);
  const bool has_values = figure.component >= 0 && figure.bound != nullptr;
  const std::string status = has_values ? as_json(figure.status) : result;
  return "| " + in_markdown(input.words.figure(figure.figure)) + " | " +
         status + " | " + (has_values ? in_markdown(result) + " " : "") + "| " +
         in_markdown(claims_of(figure, input.view, input.words, {})) + " |\n";
}

Part figures(const ReportInput& input) {
  Part part{
      "## Figures\n\n| Figure | Status | What it can be | Claims |\n"
      "| --- | --- | --- | --- |\n",
      {},
      "figure"};
  const FiguresShown shown = figures_with_room(input.view, input.words, false);
  for (const FigureView* figure : shown.figures) {
    part.blocks.push_back(figure_row(*figure, input));
  }
  return part;
}

std::string figures_left_out(const ReportInput& input) {
  const std::string words =
      left_out_words(figures_with_room(input.view, input.words, false));
  return words.empty() ? words : "\n" + in_markdown(words) + ".\n";
}

Part changes(const ReportInput& input) {
  const ChangesSince& since = *input.changes;
  return list_of("What changed",
                 diff_report(since.diff, since.name, input.all(), kPlain),
                 "change");
}

std::string stale_lines(const View& view) {
  std::string text;
  for (const std::string& note : stale_notes(view)) text += note + "\n";
  return text;
}

std::string headline(const ReportInput& input) {
  const Headline told = headline_of(input.view, input.words);
  std::string page = "# " + title_text(told.question) + "\n\n" +
                     title_text(told.occasion) + "\n\n";
  for (std::size_t i = 0; i < told.lead.size(); ++i) {
    page += (i == 0 ? "" : " ") + in_markdown(told.lead[i]);
  }
  return page + "\n";
}

}  // namespace

std::vector<ReportFile> markdown_report(const ReportInput& input) {
  const View& view = input.view;
  const Words& words = input.words;
  std::string page = headline(input);
  if (input.changes) add(page, changes(input), kChangesEnd);
  add(page, findings(input), kFindingsEnd);
  add(page, figures(input), kFiguresEnd);
  page += figures_left_out(input);
  add(page, list_of("Withdrawn", stale_lines(view), "claim"), kEnd);
  add(page, list_of("Decisions", decisions_section(view, kPlain), "decision"),
      kEnd);
  add(page,
      list_of("Ways out", ways_out_section(view, words, kPlain, false),
              "way out", "ways out"),
      kEnd);
  add(page,
      list_of("Questions", questions_section(view, words, kPlain, false),
              "question"),
      kEnd);
  page += "\nConcord " + in_markdown(input.version) +
          "; SHA-256 of all that was read: " + input.digest + "\n";
  return {{"report.md", std::move(page)}};
}

}  // namespace concord
