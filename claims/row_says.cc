// SPDX-License-Identifier: Apache-2.0
#include "claims/row_says.h"

#include <algorithm>
#include <utility>

namespace concord {

namespace {

enum class Kind { Unstated, Exactly, AtLeast, AtMost, Between, Hedged };

// "at-least", "At_least": data files write words in many ways.
std::string plain(std::string text) {
  for (char& c : text) {
    if (c == '-' || c == '_') c = ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Kind kind_of(const CellsDraft& cells) {
  if (!cells.kind) return Kind::Unstated;
  const std::string kind = plain(cells.kind->text);
  if (kind == "exactly") return Kind::Exactly;
  if (kind == "at least") return Kind::AtLeast;
  if (kind == "at most") return Kind::AtMost;
  if (kind == "between") return Kind::Between;
  return Kind::Hedged;
}

// Of one number, in whichever of the two cells.
const std::optional<Written>& only_end(const CellsDraft& cells) {
  return cells.low ? cells.low : cells.high;
}

/// One number of a cell.
struct Number {
  Rational value;
  std::string currency;
};

class EndsReader {
 public:
  EndsReader(const CellsDraft& cells, const SaysContext& context,
             Complaints& complaints)
      : cells_(cells), context_(context), complaints_(complaints) {}

  std::optional<Said> read();

 private:
  bool has_its_ends();
  bool holds_best(const Interval& admits);
  std::optional<Said> hedged();
  std::optional<Said> between();
  std::optional<Said> parse(const std::string& text, const Place& place);
  std::optional<Number> number(const Written& cell);
  std::nullopt_t refuse(const Place& place, std::string message,
                        std::string help);

  const CellsDraft& cells_;
  const SaysContext& context_;
  Complaints& complaints_;
};

std::nullopt_t EndsReader::refuse(const Place& place, std::string message,
                                  std::string help) {
  complaints_.add(Code::Y167, place, std::move(message), std::move(help));
  return std::nullopt;
}

std::optional<Said> EndsReader::read() {
  if (!has_its_ends()) return std::nullopt;
  if (kind_of(cells_) == Kind::Hedged) return hedged();
  return between();
}

bool EndsReader::has_its_ends() {
  const Kind kind = kind_of(cells_);
  const int ends = (cells_.low ? 1 : 0) + (cells_.high ? 1 : 0);
  if (ends == 0) {
    refuse(cells_.kind ? cells_.kind->place : cells_.best->place,
           cells_.kind ? "a kind without a number"
                       : "a best guess without the ends of its range",
           "write a number, or take the row out");
    return false;
  }
  const std::string name = cells_.kind ? "`" + cells_.kind->text + "`" : "";
  const bool same = ends == 2 && cells_.low->text == cells_.high->text;
  if (kind == Kind::Between && ends < 2) {
    refuse(cells_.kind->place, name + " has one end", "write the other one");
    return false;
  }
  const bool is_of_one = kind != Kind::Unstated && kind != Kind::Between;
  if (is_of_one && ends == 2 && !same) {
    refuse(cells_.high->place, name + " has one number, and here are two",
           "leave one of them out, or write `between`");
    return false;
  }
  return true;
}

std::optional<Said> EndsReader::parse(const std::string& text,
                                      const Place& place) {
  auto read = parse_says(text, context_);
  if (auto* error = std::get_if<SaysError>(&read)) {
    complaints_.add(Code::Y151, place, std::move(error->message),
                    std::move(error->help));
    return std::nullopt;
  }
  return std::get<Said>(std::move(read));
}

std::optional<Number> EndsReader::number(const Written& cell) {
  const auto said = parse(cell.text, cell.place);
  if (!said) return std::nullopt;
  const auto* amount = std::get_if<Amount>(&said->saying);
  if (!amount || !amount->admits.is_exact()) {
    return refuse(cell.place, "`" + cell.text + "` is not one number",
                  "write one plain number at each end");
  }
  return Number{amount->admits.lower()->value, amount->currency};
}

// "about" and 300 are "about 300".
std::optional<Said> EndsReader::hedged() {
  const Written& end = *only_end(cells_);
  return parse(plain(cells_.kind->text) + " " + end.text, cells_.kind->place);
}

std::optional<Said> EndsReader::between() {
  std::optional<Number> low;
  std::optional<Number> high;
  if (cells_.low) low = number(*cells_.low);
  if (cells_.high) high = number(*cells_.high);
  if (low.has_value() != cells_.low.has_value() ||
      high.has_value() != cells_.high.has_value()) {
    return std::nullopt;
  }
  const Kind kind = kind_of(cells_);
  if (kind == Kind::Exactly || kind == Kind::AtLeast || kind == Kind::AtMost) {
    const Number one = low ? *low : *high;
    low = kind == Kind::AtMost ? std::nullopt : std::optional(one);
    high = kind == Kind::AtLeast ? std::nullopt : std::optional(one);
  }
  if (low && high && low->value > high->value) {
    return refuse(cells_.high->place,
                  "the upper end `" + cells_.high->text +
                      "` is less than the lower one, `" + cells_.low->text +
                      "`",
                  "write the lower one first");
  }
  if (low && high && low->currency != high->currency) {
    return refuse(cells_.high->place, "the two ends are in two currencies",
                  "write both in one");
  }
  const Amount amount{low && high ? Interval::between(low->value, high->value)
                      : low       ? Interval::at_least(low->value)
                                  : Interval::at_most(high->value),
                      low ? low->currency : high->currency};
  if (!holds_best(amount.admits)) return std::nullopt;
  Said said{amount, Hedge::Between, {}, {}};
  if (low) said.numbers.push_back(low->value);
  if (high) said.numbers.push_back(high->value);
  return said;
}

bool EndsReader::holds_best(const Interval& admits) {
  if (!cells_.best) return true;
  const auto best = number(*cells_.best);
  if (!best) return false;
  if (admits.contains(best->value)) return true;
  refuse(cells_.best->place,
         "the best guess `" + cells_.best->text + "` lies outside its range",
         "correct one of the three");
  return false;
}

}  // namespace

Written written_of(const CellsDraft& cells) {
  if (cells.words) return *cells.words;
  Written says{"", cells.shown.place};
  const auto& end = only_end(cells);
  const bool is_range =
      cells.low && cells.high && cells.low->text != cells.high->text;
  if (is_range) {
    says.text = cells.low->text + " to " + cells.high->text;
  } else if (end && cells.kind && kind_of(cells) != Kind::Exactly) {
    says.text = plain(cells.kind->text) + " " + end->text;
  } else if (end) {
    const bool is_exact =
        kind_of(cells) == Kind::Exactly || (cells.low && cells.high);
    const char* hedge = cells.low ? "at least " : "at most ";
    says.text = (is_exact ? "" : hedge) + end->text;
  }
  return says;
}

std::optional<Said> say_ends(const CellsDraft& cells,
                             const SaysContext& context,
                             Complaints& complaints) {
  return EndsReader(cells, context, complaints).read();
}

}  // namespace concord
