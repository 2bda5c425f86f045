// SPDX-License-Identifier: Apache-2.0
#include "claims/says.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "claims/check.h"
#include "claims/says_interval.h"
#include "claims/says_shape.h"
#include "claims/says_words.h"

namespace concord {
namespace {

constexpr long kMaxMoney = 100'000'000'000'000;
constexpr int kMoneyDecimals = 4;
constexpr int kRateDecimals = 6;
constexpr std::size_t kMaxSaysBytes = 200;

Rational power_of_ten(int exponent) {
  Rational power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

bool has_decimals_within(const Rational& number, int decimals) {
  return is_integer(number * power_of_ten(decimals));
}

/// Gives words their meaning for one kind of figure; each step gives nothing
/// after it has refused.
class Meaning {
 public:
  Meaning(std::string_view written, const SaysWords& words,
          const SaysContext& context)
      : written_(written), words_(words), context_(context) {}

  std::variant<Said, SaysError> read() {
    const auto shape = read_shape(words_.pattern);
    if (currency_fits() && numbers_fit()) {
      if (!shape) {
        refuse_words();
      } else if (auto saying = read_saying(*shape)) {
        return said(*shape, *std::move(saying));
      }
    }
    return std::move(error_);
  }

 private:
  using Saying = std::variant<Amount, Relative>;

  std::nullopt_t refuse(std::string message, std::string help) {
    error_ = {std::move(message), std::move(help)};
    return std::nullopt;
  }

  std::string quoted() const { return fmt::format("`{}`", written_); }

  void refuse_words() {
    std::string unknown = words_.pattern.substr(0, words_.pattern.find('#'));
    if (!unknown.empty() && unknown.back() == ' ') unknown.pop_back();
    std::vector<std::string> known;
    for (const HedgePhrase& phrase : context_.hedges.phrases) {
      known.push_back(phrase.phrase);
    }
    std::string help = suggestion(unknown, known);
    if (std::ranges::find(known, unknown) != known.end()) {
      help = "write the number behind it";
    } else if (help.empty()) {
      help =
          "write a number as in 4, at least 4, 10 to 12, or a word of the "
          "pack";
    }
    refuse(quoted() + " cannot be read", std::move(help));
  }

  bool currency_fits() {
    const bool share = context_.relative == Relative::Kind::Of;
    const bool given = !words_.currency.empty();
    if (given && (!context_.money || share)) {
      refuse(fmt::format("`{}` in a figure that is not money", words_.currency),
             "leave it out");
      return false;
    }
    const bool relative = context_.relative && (share || is_factor());
    if (context_.money && !given && !relative) {
      refuse(quoted() + " has no currency", "write its code: USD 3.2 million");
      return false;
    }
    return true;
  }

  // "+12 %", "twice": the unit is that of the other figure.
  bool is_factor() const {
    return std::ranges::any_of(words_.numbers,
                               [](const Numeral& numeral) {
                                 return numeral.percent || numeral.fraction ||
                                        numeral.unit == 0;
                               }) ||
           words_.pattern.find("times") != std::string::npos;
  }

  bool numbers_fit() {
    const Rational most = context_.money ? kMaxMoney : kMaxFigure;
    for (const Numeral& numeral : words_.numbers) {
      if (numeral.value <= most) continue;
      refuse(quoted() + " is more than Concord takes for a figure",
             "write at most " + to_string(most));
      return false;
    }
    return true;
  }

  std::optional<Saying> read_saying(const Shape& shape) {
    if (!context_.relative) return read_amount(shape);
    switch (*context_.relative) {
      case Relative::Kind::Of:
        return read_share(shape);
      case Relative::Kind::Than:
        return read_comparison(shape);
      case Relative::Kind::Per:
        return read_rate(shape);
      case Relative::Kind::AddsTo:
        return read_increment(shape);
    }
    CONCORD_UNREACHABLE();
  }

  // 4, at least 4, dozens, -5 where a figure may be negative.
  std::optional<Saying> read_amount(const Shape& shape) {
    if (is_factor() || shape.count == Shape::Count::Ratio || shape.times) {
      return refuse(quoted() + " is a share or a comparison",
                    "add of:, than: or per: with the figure it is measured by");
    }
    if (shape.change != Shape::Change::None && !shape.minus) {
      return refuse(quoted() + " is an increase or a decrease",
                    "add adds-to: with a claim, or than: with a figure");
    }
    if (shape.minus && !context_.may_be_negative) {
      return refuse(quoted() + " is negative",
                    "declare the measure with `may-be-negative: yes`");
    }
    auto admits = counted(shape);
    if (!admits) return std::nullopt;
    return Amount{*std::move(admits), words_.currency};
  }

  // 40 %, half, one in five
  std::optional<Saying> read_share(const Shape& shape) {
    if (shape.change != Shape::Change::None || shape.times || words_.vague) {
      return refuse(quoted() + " is no share", "write 40 % or two thirds");
    }
    const auto values =
        shape.count == Shape::Count::Ratio ? ratio() : shares(shape);
    if (!values) return std::nullopt;
    return relative(Relative::Kind::Of, interval(*values), {});
  }

  // +12 %, twice, three times as many; 5 more
  std::optional<Saying> read_comparison(const Shape& shape) {
    const bool changes = shape.change != Shape::Change::None;
    if (shape.times || (!changes && !words_.vague && is_multiple())) {
      return read_multiple(shape);
    }
    if (!changes) {
      return refuse(quoted() + " is no comparison",
                    "write 5 more, 12 % fewer, twice or three times");
    }
    if (words_.vague || !is_factor()) {
      return read_offset(Relative::Kind::Than, shape);
    }
    const auto values = shares(shape);
    if (!values) return std::nullopt;
    auto scale = interval(*values);
    if (!scale) return std::nullopt;
    const bool fewer = shape.change == Shape::Change::Fewer;
    return relative(Relative::Kind::Than,
                    shifted(fewer ? negated(*scale) : *scale, 1), {});
  }

  bool is_multiple() const {
    return std::ranges::all_of(words_.numbers, [](const Numeral& numeral) {
      return !numeral.percent && (numeral.fraction || numeral.unit == 0);
    });
  }

  std::optional<Saying> read_multiple(const Shape& shape) {
    if (words_.vague || shape.count == Shape::Count::Ratio) {
      return refuse(quoted() + " is no comparison", "write three times");
    }
    const auto values = measured(shape);
    if (!values) return std::nullopt;
    return relative(Relative::Kind::Than, interval(*values), {});
  }

  std::optional<Saying> read_rate(const Shape& shape) {
    const bool plain = shape.change == Shape::Change::None && !shape.times &&
                       shape.count != Shape::Count::Ratio && !words_.vague;
    if (!plain || words_.numbers.front().percent) {
      return refuse(quoted() + " is no rate", "write a number: 3.5");
    }
    auto values = measured(shape);
    if (!values) return std::nullopt;
    values->slack = words_.numbers.back().unit / 2;
    return relative(Relative::Kind::Per, interval(*values), {});
  }

  std::optional<Saying> read_increment(const Shape& shape) {
    if (is_factor() || shape.times || shape.count == Shape::Count::Ratio) {
      return refuse(quoted() + " adds no number to a claim",
                    "write 5 more, or use than: with a figure");
    }
    return read_offset(Relative::Kind::AddsTo, shape);
  }

  std::optional<Saying> read_offset(Relative::Kind kind, const Shape& shape) {
    if (shape.count == Shape::Count::Ratio) {
      return refuse(quoted() + " is no number", "write 5 more or 5 fewer");
    }
    Shape unsigned_shape = shape;
    unsigned_shape.minus = false;
    auto offset = counted(unsigned_shape);
    if (!offset) return std::nullopt;
    if (shape.change == Shape::Change::Fewer) offset = negated(*offset);
    return relative(kind, Interval::exactly(1), std::move(offset));
  }

  std::optional<Saying> relative(Relative::Kind kind,
                                 std::optional<Interval> scale,
                                 std::optional<Interval> offset) {
    if (!scale) return std::nullopt;
    Relative relative;
    relative.kind = kind;
    relative.scale = *std::move(scale);
    if (offset) relative.offset = *std::move(offset);
    relative.currency = words_.currency;
    return relative;
  }

  // People by the head, money to the last decimal.
  std::optional<Interval> counted(const Shape& shape) {
    if (words_.vague) {
      return words_.vague->vague;
    }
    auto values = plain_values(shape);
    if (!values) return std::nullopt;
    for (const Numeral& numeral : words_.numbers) {
      if (!is_countable(numeral.value)) return std::nullopt;
    }
    values->whole = !context_.money;
    if (shape.minus) {
      std::swap(values->low, values->high);
      values->low = -values->low;
      values->high = -values->high;
    }
    return interval(*values);
  }

  bool is_countable(const Rational& number) {
    if (context_.money) {
      if (has_decimals_within(number, kMoneyDecimals)) return true;
      refuse(quoted() + " has more than four decimals", "round it");
    } else {
      if (is_integer(number)) return true;
      refuse(quoted() + " is no whole number", "write a whole number");
    }
    return false;
  }

  std::optional<Values> plain_values(const Shape& shape) {
    const Numeral& first = words_.numbers.front();
    const Numeral& last = words_.numbers.back();
    Values values{first.value, last.value};
    if (shape.count == Shape::Count::One) return values;
    values.range = true;
    // "2 to 3 million" starts at 2 or at 2 million.
    if (last.unit >= 1000 && first.unit < 1000 && first.value < last.unit) {
      return refuse(quoted() + " leaves open what the first number counts",
                    "write both in full: 2 million to 3 million");
    }
    if (values.low > values.high) {
      return refuse(quoted() + " goes down", "write the smaller number first");
    }
    return values;
  }

  // Factors and rates; only what was written with decimals was rounded.
  std::optional<Values> measured(const Shape& shape) {
    auto values = plain_values(shape);
    if (!values) return std::nullopt;
    for (const Numeral& numeral : words_.numbers) {
      if (numeral.fraction ||
          has_decimals_within(numeral.value, kRateDecimals)) {
        continue;
      }
      return refuse(quoted() + " has more than six decimals", "round it");
    }
    const Rational& unit = words_.numbers.back().unit;
    if (unit < 1) values->slack = unit / 2;
    return values;
  }

  std::optional<Values> shares(const Shape& shape) {
    const bool percent = words_.numbers.back().percent;
    for (const Numeral& numeral : words_.numbers) {
      if (percent ? numeral.fraction : !numeral.fraction) {
        return refuse(quoted() + " is no share", "write 40 % or two thirds");
      }
    }
    auto values = measured(shape);
    if (!values || !percent) return values;
    values->slack = words_.numbers.back().unit / 2;
    for (Rational* part : {&values->low, &values->high, &values->slack}) {
      *part /= 100;
    }
    return values;
  }

  std::optional<Values> ratio() {
    const Rational& part = words_.numbers.front().value;
    const Rational& whole = words_.numbers.back().value;
    if (is_factor() || whole == 0 || part > whole || !is_integer(part) ||
        !is_integer(whole)) {
      return refuse(quoted() + " is no share", "write one in five");
    }
    const Rational share = part / whole;
    return Values{share, share, Rational(1, 200)};
  }

  std::optional<Interval> interval(const Values& values) {
    const PromiseContext context{context_.hedges.about_percent,
                                 context_.may_be_negative};
    auto admits = promised(values, words_.hedge, context);
    if (const auto* interval = std::get_if<Interval>(&admits)) return *interval;
    const SaysError& error = std::get<SaysError>(admits);
    return refuse(quoted() + " " + error.message, error.help);
  }

  Said said(const Shape& shape, Saying saying) const {
    Said said{std::move(saying), words_.hedge.value_or(Hedge::Exactly), {}, ""};
    if (shape.count == Shape::Count::Two && !words_.hedge) {
      said.hedge = Hedge::Between;
    }
    if (words_.vague) {
      said.hedge = Hedge::Vague;
      said.vague_word = words_.vague->phrase;
    }
    for (const Numeral& numeral : words_.numbers) {
      said.numbers.push_back(numeral.value);
    }
    return said;
  }

  std::string_view written_;
  const SaysWords& words_;
  const SaysContext& context_;
  SaysError error_;
};

}  // namespace

std::variant<Said, SaysError> parse_says(std::string_view text,
                                         const SaysContext& context) {
  if (text.size() > kMaxSaysBytes) {
    return SaysError{"`says` is too long to be a number",
                     "write the number with its hedge alone"};
  }
  auto words = take_apart(text, context.hedges);
  if (auto* error = std::get_if<SaysError>(&words)) return std::move(*error);
  return Meaning(text, std::get<SaysWords>(words), context).read();
}

}  // namespace concord
