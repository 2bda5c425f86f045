// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals_text.h"

#include <algorithm>
#include <tuple>

#include "reports/excerpt.h"
#include "reports/ink.h"
#include "reports/proposals/proposal_words.h"
#include "reports/proposals/row_marks.h"
#include "reports/proposals/sentence_rows.h"

namespace concord {
namespace {

using extract::Proposal;

Span both(Span one, Span other) {
  return {std::min(one.begin, other.begin), std::max(one.end, other.end)};
}

// "killed.police 4, the Interior Ministry, part of killed 6"
std::string said_of(const ProposalWords& words) {
  std::string said = words.said;
  if (!words.speaker.empty()) said += ", " + words.speaker;
  for (const ProposalRemark& remark : words.remarks) {
    if (!remark.in_line.empty()) said += ", " + remark.in_line;
  }
  return harmless(in_one_line(said));
}

int gutter_of(const ShownProposals& shown, const LineTable& lines) {
  const int last = shown.line + lines.lines() - 1;
  return static_cast<int>(std::to_string(std::max(last, 10)).size());
}

/// The page of one text.
class TextPage {
 public:
  TextPage(const ShownProposals& shown, const Style& style)
      : shown_(shown),
        style_(style),
        words_(shown.text->text, shown.markup),
        lines_(shown.text->text),
        gutter_(gutter_of(shown, lines_)),
        row_marks_(words_, style, gutter_) {}

  std::string rich() const;
  std::string plain() const;

 private:
  Mark mark(std::size_t which) const;
  std::vector<Mark> sorted_marks() const;
  std::string heading(Span sentence) const;
  std::string sentence(const std::vector<Mark>& marks, Span span) const;
  Position position(std::size_t shown) const;
  std::string place(Position at) const;

  const ShownProposals& shown_;
  const Style& style_;
  ShownWords words_;
  LineTable lines_;
  int gutter_;
  RowMarks row_marks_;
};

Position TextPage::position(std::size_t shown) const {
  Position at = lines_.position(shown_.text->text, words_.raw(shown));
  at.line += shown_.line - 1;
  return at;
}

std::string TextPage::place(Position at) const {
  return harmless(shown_.text->file) + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

Mark TextPage::mark(std::size_t which) const {
  const auto& all = shown_.text->proposals;
  const Proposal& one = all[which];
  Mark mark;
  mark.quote = words_.shown(one.quote.span);
  mark.number = one.status.empty() ? words_.shown(one.number.span) : mark.quote;
  mark.sentence = both(words_.shown(one.sentence), mark.quote);
  mark.is_part = one.part_of.has_value();
  mark.total =
      mark.is_part ? words_.shown(all[*one.part_of].number.span) : mark.number;
  mark.unsure = is_unsure(one);
  mark.label = said_of(proposal_words(all, which));
  for (const std::string& rule : one.rules) mark.rules += rule + " ";
  mark.rules =
      harmless("[" + mark.rules + std::to_string(one.confidence) + "]");
  return mark;
}

std::vector<Mark> TextPage::sorted_marks() const {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < shown_.text->proposals.size(); ++i) {
    marks.push_back(mark(i));
  }
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) {
    return std::tuple(mark.sentence.begin, mark.total, mark.is_part,
                      mark.number);
  });
  return marks;
}

std::string TextPage::sentence(const std::vector<Mark>& marks,
                               Span span) const {
  const int room = std::max(style_.width - gutter_ - 3, 20);
  std::string out;
  int last = 0;
  for (const Span& row : sentence_rows(words_.text(), span, room)) {
    const int line = position(row.begin).line;
    out += row_marks_.margin(line == last ? "" : std::to_string(line)) + " " +
           shown_row(words_.slice(row)) + "\n" + row_marks_.below(row, marks);
    last = line;
  }
  return out;
}

std::string TextPage::heading(Span sentence) const {
  return std::string(static_cast<std::size_t>(gutter_ + 1), ' ') +
         paint(marks(style_).corner, Ink::Frame, style_) + " " +
         place(position(sentence.begin)) + "\n";
}

std::string TextPage::rich() const {
  const std::vector<Mark> all = sorted_marks();
  std::string out;
  for (std::size_t at = 0; at < all.size();) {
    Span span = all[at].sentence;
    std::vector<Mark> here;
    for (; at < all.size() && all[at].sentence.begin < span.end; ++at) {
      span = both(span, all[at].sentence);
      here.push_back(all[at]);
    }
    out += out.empty() ? heading(span) : row_marks_.margin("") + "\n";
    out += sentence(here, span);
  }
  return out + "\n";
}

std::string TextPage::plain() const {
  std::string out;
  for (std::size_t i = 0; i < shown_.text->proposals.size(); ++i) {
    const Mark one = mark(i);
    out += place(position(one.quote.begin)) + ": " + one.label + ", by " +
           one.rules + ": \"" + harmless(in_one_line(words_.slice(one.quote))) +
           "\".\n";
  }
  return out;
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string closing(const ProposalTally& tally, std::size_t texts,
                    const Style& style) {
  const std::string dot = " " + std::string(marks(style).dot) + " ";
  std::string line =
      counted(tally.all, "claim") + " proposed in " + counted(texts, "text");
  if (tally.statuses > 0) {
    line += dot + std::to_string(tally.statuses) + " of a status";
  }
  if (tally.unsure > 0) {
    line +=
        dot + std::to_string(tally.unsure) + " of an event that is not sure";
  }
  return line + "\n";
}

}  // namespace

std::string proposals_text(const std::vector<ShownProposals>& texts,
                           const Style& style) {
  std::string out;
  ProposalTally tally;
  for (const ShownProposals& shown : texts) {
    tally.add(shown.text->proposals);
    if (shown.text->proposals.empty()) continue;
    const TextPage page(shown, style);
    out += style.plain ? page.plain() : page.rich();
  }
  return out + closing(tally, texts.size(), style);
}

}  // namespace concord
