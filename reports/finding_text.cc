// SPDX-License-Identifier: Apache-2.0
#include "reports/finding_text.h"

#include <algorithm>

#include "claims/text.h"
#include "reports/card.h"
#include "reports/excerpt.h"
#include "reports/ink.h"

namespace concord {
namespace {

std::string spaces(int count) {
  return std::string(count > 0 ? static_cast<std::size_t>(count) : 0, ' ');
}

std::string place_text(const Place& place) {
  return harmless(place.file) + ":" + std::to_string(place.from.line) + ":" +
         std::to_string(place.from.column);
}

/// Draws quotes beside a rule; line numbers stand left of it.
class Frame {
 public:
  Frame(const View& view, const Style& style, int gutter)
      : view_(view), style_(style), gutter_(gutter) {}

  std::string side(const SideWords& side, bool is_first) const {
    const Quote* quote = view_.quote(side.claim, *side.statement);
    if (quote == nullptr) return {};
    const Source& source = view_.audit()[view_.audit()[side.claim].source];
    std::string out =
        margin("") +
        paint(is_first ? marks(style_).corner : marks(style_).branch,
              Ink::Frame, style_) +
        " " + place_text(quote->place) + "\n";
    const int room = std::max(style_.width - gutter_ - 4, 20);
    const auto rows =
        quote->is_cell
            ? cells_excerpt(*quote, room, marks(style_).more)
            : excerpt(*source.text, *quote, room, marks(style_).more);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out += row(rows[i], i > 0 && rows[i - 1].line == rows[i].line);
      out += marked(rows[i], side, i + 1 == rows.size());
    }
    return out + translation(*side.statement);
  }

  std::string rule() const {
    return margin("") + paint(marks(style_).rule, Ink::Frame, style_);
  }
  int gutter() const { return gutter_; }

 private:
  std::string margin(const std::string& number) const {
    const int gap = gutter_ - static_cast<int>(number.size());
    return spaces(gap) + paint(number, Ink::Frame, style_) + " ";
  }

  std::string row(const Shown& shown, bool goes_on) const {
    return margin(goes_on ? "" : std::to_string(shown.line)) +
           paint(marks(style_).rule, Ink::Frame, style_) + " " + shown.text +
           "\n";
  }

  // The label stands behind the carets if there is room, else below them.
  std::string marked(const Shown& shown, const SideWords& side,
                     bool last) const {
    const Ink ink = side.first ? Ink::Error : Ink::Other;
    const std::string line(
        static_cast<std::size_t>(std::max(shown.mark_width, 1)),
        side.first ? '^' : '-');
    std::string out =
        rule() + " " + spaces(shown.mark_begin) + paint(line, ink, style_);
    if (!last) return out + "\n";
    const std::string label = harmless(
        side.label + (side.label.empty() ? "[" : "  [") + side.name + "]");
    const int behind = gutter_ + 3 + shown.mark_begin + shown.mark_width + 1;
    if (behind + display_width(label) <= style_.width) {
      return out + " " + paint(label, ink, style_) + "\n";
    }
    const int left =
        gutter_ + 3 +
        std::min(shown.mark_begin, std::max(0, style_.width - gutter_ - 3 -
                                                   display_width(label)));
    return out + "\n" + rule() + spaces(left - gutter_ - 2) +
           paint(wrapped(label, style_.width, left), ink, style_) + "\n";
  }

  std::string translation(const Statement& statement) const {
    if (statement.translation.empty()) return {};
    return rule() + " " +
           paint("in translation: " + harmless(statement.translation),
                 Ink::Faint, style_) +
           "\n";
  }

  const View& view_;
  const Style& style_;
  int gutter_;
};

int gutter_of(const std::vector<SideWords>& sides, const View& view) {
  int last = 99;
  for (const SideWords& side : sides) {
    const Quote* quote = view.quote(side.claim, *side.statement);
    if (quote != nullptr) last = std::max(last, quote->place.to.line);
  }
  return static_cast<int>(std::to_string(last).size());
}

std::string rich(const FindingWords& text, const View& view, const Style& style,
                 const Finding& finding) {
  return card_heading(text.level, info(finding.code).id, "", text.title,
                      style) +
         quotes_text(text.sides, view, style) +
         remarks_text(text.remarks, gutter_of(text.sides, view), style);
}

std::string plain_side(const SideWords& side, const View& view) {
  const Quote* quote = view.quote(side.claim, *side.statement);
  const Claim& claim = view.audit()[side.claim];
  const Source& source = view.audit()[claim.source];
  const Origin& origin = view.audit()[claim.origin()];
  const std::string outlet =
      source.outlet.empty() ? source.name : source.outlet;
  std::string out =
      harmless(side.name + ": " + side.label) + ", in " + harmless(outlet);
  if (origin.own_voice_of != claim.source && !side.tells_chain) {
    out +=
        " for " + harmless(origin.label.empty() ? origin.name : origin.label);
  }
  if (quote == nullptr) return out + ".\n";
  return out + ", at " + place_text(quote->place) + ": \"" +
         harmless(in_one_line(quote->text)) + "\".\n";
}

std::string plain(const FindingWords& text, const View& view,
                  const Finding& finding, const Style& style) {
  std::string out =
      card_heading(text.level, info(finding.code).id, "", text.title, style);
  for (const SideWords& side : text.sides) out += plain_side(side, view);
  return out + remarks_text(text.remarks, 0, style);
}

}  // namespace

std::string quotes_text(const std::vector<SideWords>& sides, const View& view,
                        const Style& style) {
  const Frame frame(view, style, gutter_of(sides, view));
  std::string out;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    out += frame.side(sides[i], i == 0);
  }
  return out.empty() ? out : out + frame.rule() + "\n";
}

std::string finding_text(const Finding& finding, const View& view,
                         const Words& words, const Style& style) {
  const FindingWords text = in_words(finding, view, words);
  return style.plain ? plain(text, view, finding, style)
                     : rich(text, view, style, finding);
}

}  // namespace concord
