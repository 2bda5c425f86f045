// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/proposal_page.h"

#include <algorithm>

#include "claims/text.h"
#include "reports/difference_words.h"
#include "reports/excerpt.h"
#include "reports/ink.h"
#include "reports/json_entries.h"
#include "reports/said_words.h"
#include "reports/words.h"

namespace concord {
namespace {

constexpr int kLabel = 11;

class Page {
 public:
  Page(const Audit& audit, const Claim& claim, const Style& style)
      : audit_(audit), claim_(claim), style_(style) {}

  std::string text(std::string_view lines, const std::string& place) {
    out_ = strong(place + "  proposed  " + claim_.id, style_);
    add_quote();
    add_blank();
    add_figures();
    add_origin();
    add_comment(lines);
    return out_;
  }

 private:
  void add_blank() {
    if (!style_.plain) out_ += "\n";
  }
  void add(const std::string& label, const std::string& words) {
    if (words.empty()) return;
    if (style_.plain) {
      out_ += label + ": " + harmless(words) + ".\n";
      return;
    }
    out_ += "  " + paint(padded(label, kLabel), Ink::Faint, style_) +
            wrapped(harmless(words), style_.width, kLabel + 2) + "\n";
  }
  void add_quote();
  void add_row(const Shown& row, const std::string& number);
  void add_figures();
  void add_parts();
  void add_origin();
  void add_comment(std::string_view lines);

  const Audit& audit_;
  const Claim& claim_;
  const Style& style_;
  std::string out_;
};

std::string place_words(const Place& place) {
  return place.file + ":" + std::to_string(place.from.line) + ":" +
         std::to_string(place.from.column);
}

void Page::add_row(const Shown& row, const std::string& number) {
  const std::string rule = std::string(" ") + marks(style_).rule + " ";
  const auto spaces = [](int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
  };
  out_ += "  " + paint(number + rule, Ink::Frame, style_) + row.text + "\n";
  out_ += "  " +
          paint(spaces(static_cast<int>(number.size())) + rule, Ink::Frame,
                style_) +
          spaces(row.mark_begin) +
          paint(std::string(static_cast<std::size_t>(row.mark_width), '^'),
                Ink::Other, style_) +
          "\n";
}

// The lines of the source in which it stands, the quote marked.
void Page::add_quote() {
  const auto& quote = claim_.total.quote;
  const auto& source = audit_[claim_.source].text;
  if (!quote || !source) return;
  if (style_.plain) {
    out_ += "quote at " + place_words(quote->place) + ": \"" +
            harmless(in_one_line(quote->text)) + "\".\n";
    return;
  }
  add_blank();
  out_ += "  " + paint(place_words(quote->place), Ink::Frame, style_) + "\n";
  constexpr int kFrame = 10;
  const int width = std::max(style_.width - kFrame, 20);
  for (const Shown& row : excerpt(*source, *quote, width, marks(style_).more)) {
    add_row(row, padded(std::to_string(row.line), 4));
  }
}

std::string figure_words(const Statement& said, const Audit& audit) {
  return said.figure ? path_of(*said.figure, audit) : std::string();
}

void Page::add_figures() {
  add("figure", figure_words(claim_.total, audit_));
  add("says", claim_.total.written);
  add_parts();
  std::vector<std::string> others;
  for (const EventId event : claim_.open_to.extents) {
    others.push_back(audit_[event].name);
  }
  if (!others.empty()) add("or of", listed(others, "or"));
  for (const Toward& toward : claim_.toward) {
    add(as_json(toward.stance), toward.statement);
  }
}

void Page::add_parts() {
  for (const Statement& part : claim_.parts) {
    std::string words = part.written + " " + figure_words(part, audit_);
    if (part.quote) words += ", \"" + in_one_line(part.quote->text) + "\"";
    add("part", words);
  }
  if (claim_.parts.empty()) return;
  const bool all = claim_.parts_are == PartsAre::All;
  add("parts are", all ? "all there are" : "some of all");
}

void Page::add_origin() {
  std::vector<std::string> names;
  for (const OriginId id : claim_.said_by) {
    const Origin& origin = audit_[id];
    names.push_back(origin.label == origin.name
                        ? origin.name
                        : origin.name + " (" + origin.label + ")");
  }
  add("said by", listed(names, "through"));
  if (claim_.as_of) add("as of", claim_.as_of->written);
  add("certainty", certainty_word(claim_.certainty));
}

// "# event: unsure, or raid" is a line "event" of the page.
void Page::add_comment(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1);
    std::string line(lines.substr(0, end));
    lines.remove_prefix(end + 1);
    line.erase(0, line.find_first_not_of(' '));
    while (line.ends_with('\r')) line.pop_back();
    const auto take = [&](const std::string& begin, const std::string& label) {
      if (line.starts_with(begin)) add(label, line.substr(begin.size()));
    };
    take("# confidence ", "confidence");
    take("# event: ", "event");
    take("# note: ", "note");
  }
}

}  // namespace

std::vector<ClaimId> proposals_to_review(const Audit& audit) {
  std::vector<ClaimId> all;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (audit.claims[i].proposed.empty()) continue;
    all.push_back(ClaimId(i));
  }
  std::ranges::sort(all, {}, [&](ClaimId id) { return audit[id].declared; });
  return all;
}

std::string proposal_text(const Audit& audit, ClaimId claim,
                          std::string_view lines, const std::string& place,
                          const Style& style) {
  return Page(audit, audit[claim], style).text(lines, place);
}

std::string proposal_advice(const Claim& claim) {
  return "take out its line `proposed:` (" + place_words(claim.declared) +
         ") if it is right; put it under `declined:` of that file if it is not";
}

}  // namespace concord
