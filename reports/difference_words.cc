// SPDX-License-Identifier: Apache-2.0
#include "reports/difference_words.h"

#include <algorithm>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/ink.h"
#include "reports/words.h"

namespace concord {
namespace {

struct FateWords {
  const char* word;
  Ink ink;
};

FateWords words_of(Fate fate) {
  switch (fate) {
    case Fate::Gone:
      return {"gone", Ink::Good};
    case Fate::New:
      return {"new", Ink::Error};
    case Fate::Changed:
      return {"changed", Ink::Warning};
    case Fate::Stays:
      return {"stays", Ink::Faint};
  }
  CONCORD_UNREACHABLE();
}

// How a finding stands that stood otherwise before.
const char* then_it(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
    case Verdict::Reconcilable:
      return "; then it holds if some are read otherwise";
    case Verdict::Irreconcilable:
      return "; then no reading settles it";
    case Verdict::Undecided:
      return "; then it is undecided: the budget ended first";
    case Verdict::LawsContradict:
      return "; then the laws alone contradict one another";
  }
  CONCORD_UNREACHABLE();
}

std::string told(const FindingChange& change) {
  const FoundThere& there = change.then ? *change.then : *change.now;
  const bool turns = change.now && change.then && change.then->verdict &&
                     change.now->verdict != change.then->verdict;
  return harmless(there.title) + (turns ? then_it(*there.verdict) : "");
}

std::string text_of(const std::optional<FigureResult>& result) {
  return result ? harmless(result->text) : "not spoken of";
}

std::string blanks(int columns) {
  return std::string(static_cast<std::size_t>(columns), ' ');
}

/// Two columns and the rest of the line.
class Table {
 public:
  Table(const std::vector<FigureChange>& changes, int width, int indent)
      : width_(width), indent_(indent) {
    for (const FigureChange& each : changes) {
      first_ = std::max(first_, display_width(harmless(each.label)));
      second_ = std::max(second_, display_width(text_of(each.now)));
    }
    const int most = (width - indent) * 2 / 5;
    first_ = std::min(first_, most) + kGap;
    second_ = std::min(second_, most) + kGap;
  }

  std::string head() const {
    return padded("FIGURE", first_) + padded("NOW", second_) + "THEN";
  }

  std::string line(const FigureChange& change) const {
    return blanks(indent_) + cell(harmless(change.label), first_, 0) +
           cell(text_of(change.now), second_, first_) +
           wrapped(text_of(change.then), width_, indent_ + first_ + second_) +
           "\n";
  }

 private:
  // What is wider than its column has the line to itself.
  std::string cell(const std::string& text, int width, int before) const {
    if (display_width(text) + kGap <= width) return padded(text, width);
    return text + "\n" + blanks(indent_ + before + width);
  }

  static constexpr int kGap = 2;

  int width_;
  int indent_;
  int first_ = 6;  // FIGURE
  int second_ = 3;
};

}  // namespace

std::string in_words(const Changes& changes) {
  std::vector<std::string> all;
  if (!changes.without.empty()) {
    all.push_back(listed(changes.without) +
                  (changes.without.size() == 1 ? " is" : " are") +
                  " set aside");
  }
  const auto add = [&all](const std::vector<Change>& some, const char* is) {
    for (const Change& each : some) {
      all.push_back(each.what + is + each.value);
    }
  };
  add(changes.as_of, " counts as of ");
  add(changes.extent, " is said of ");
  add(changes.scope, " counts ");
  add(changes.same, " is the same as ");
  return listed(all);
}

const char* in_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
      return "can all hold together";
    case Verdict::Reconcilable:
      return "can hold together if some are read otherwise";
    case Verdict::Irreconcilable:
      return "cannot all hold together";
    case Verdict::Undecided:
      return "are undecided: the budget ended first";
    case Verdict::LawsContradict:
      return "meet laws that contradict one another";
  }
  CONCORD_UNREACHABLE();
}

std::string paragraph(const std::string& text, const Style& style) {
  if (text.empty()) return text;
  return style.plain ? text + ".\n" : wrapped(text, style.width, 0) + "\n";
}

std::string strong(const std::string& text, const Style& style) {
  const std::string line = paragraph(harmless(text), style);
  return paint(line.substr(0, line.size() - 1), Ink::Strong, style) + "\n";
}

std::string finding_line(const FindingChange& change, const Style& style) {
  const auto [word, ink] = words_of(change.fate());
  if (style.plain) {
    return std::string(word) + ": " + change.id + ", " + told(change) + ".\n";
  }
  return "  " + paint(padded(word, 8), ink, style) +
         wrapped(change.id + "  " + told(change), style.width, 10) + "\n";
}

std::string figure_changes(const std::vector<FigureChange>& changes,
                           const Style& style, int indent) {
  std::string out;
  if (style.plain) {
    for (const FigureChange& each : changes) {
      out += harmless(each.label) + ": now " + text_of(each.now) + "; then " +
             text_of(each.then) + ".\n";
    }
    return out;
  }
  if (changes.empty()) return out;
  const Table table(changes, style.width, indent);
  out += blanks(indent) + paint(table.head(), Ink::Strong, style) + "\n";
  for (const FigureChange& each : changes) out += table.line(each);
  return out;
}

}  // namespace concord
