// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/protocol/answered_value.h"

#include <algorithm>
#include <optional>

#include "claims/diagnostic.h"
#include "claims/extract/proposals/hedge_names.h"
#include "claims/extract/proposals/vague_words.h"

namespace concord::extract {
namespace {

using Kind = JsonValue::Kind;

/// Both ends of a value at the same scale; the second may be open.
struct Value {
  WrittenNumber low;
  std::optional<WrittenNumber> high;
};

/// Writes a number with more places behind the point; false where it has too
/// many digits then.
bool widen(WrittenNumber& number, std::uint8_t scale) {
  constexpr std::int64_t kMost = 999'999'999'999'999'999;
  for (; number.scale < scale; ++number.scale) {
    if (number.units > kMost / 10) return false;
    number.units *= 10;
  }
  return true;
}

class AnsweredValue {
 public:
  AnsweredValue(JsonFields& fields, Proposal& made)
      : fields_(fields), made_(made) {}

  void read_currency();
  void read_hedge();
  void read_value();

 private:
  std::optional<WrittenNumber> number(const JsonValue& value);
  std::optional<Value> value();
  void require_ends_as_hedged();

  JsonFields& fields_;
  Proposal& made_;
};

void AnsweredValue::read_currency() {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  made_.currency = fields_.word("currency");
  if (made_.currency.empty()) return;
  if (made_.currency.size() != 3 ||
      !std::ranges::all_of(made_.currency, is_capital)) {
    fields_.refuse("`currency` is no code like USD");
  }
}

void AnsweredValue::read_hedge() {
  const std::string name = fields_.word("hedge");
  if (name.empty()) return;
  if (const auto hedge = find_hedge(name)) {
    made_.hedge = *hedge;
  } else if (std::ranges::find(vague_words(), name) != vague_words().end()) {
    made_.hedge = Hedged::Vague;
    made_.vague_word = vague_word_of(name)->phrase;
  } else {
    fields_.refuse(unknown("hedge", name, hedge_names()));
  }
}

std::optional<WrittenNumber> AnsweredValue::number(const JsonValue& value) {
  const auto read =
      value.kind == Kind::Number ? written_number(value.text) : std::nullopt;
  if (!read) {
    fields_.refuse(
        "`value` is no pair [low, high or null] of plain numbers from 0 on, "
        "of at most 18 digits");
  }
  return read;
}

std::optional<Value> AnsweredValue::value() {
  const JsonValue& pair = fields_.need("value");
  static const JsonValue kNone;
  const bool is_pair = pair.kind == Kind::List && pair.items.size() == 2;
  const auto low = number(is_pair ? pair.items[0] : kNone);
  if (!low) return std::nullopt;
  Value value{*low, std::nullopt};
  if (pair.items[1].kind != Kind::Null) {
    value.high = number(pair.items[1]);
    if (!value.high) return std::nullopt;
  }
  const std::uint8_t scale =
      std::max(low->scale, value.high ? value.high->scale : low->scale);
  if (widen(value.low, scale) && (!value.high || widen(*value.high, scale))) {
    return value;
  }
  fields_.refuse("`value` has too many digits");
  return std::nullopt;
}

void AnsweredValue::read_value() {
  const auto read = value();
  if (!read) return;
  made_.low = read->low.units;
  made_.scale = read->low.scale;
  made_.has_high = read->high.has_value();
  if (made_.has_high) made_.high = read->high->units;
  require_ends_as_hedged();
}

void AnsweredValue::require_ends_as_hedged() {
  const auto must = [&](bool holds, const char* form) {
    if (holds) return;
    const std::string name = made_.vague_word.empty()
                                 ? std::string(hedge_name(made_.hedge))
                                 : fields_.word("hedge");
    fields_.refuse("the value of `" + name + "` is " + form);
  };
  switch (made_.hedge) {
    case Hedged::Exactly:
    case Hedged::About:
    case Hedged::Almost:
      return must(made_.has_high && made_.low == made_.high,
                  "one number, twice: [5, 5]");
    case Hedged::AtLeast:
    case Hedged::MoreThan:
    case Hedged::Vague:
      return must(!made_.has_high, "open above: [5, null]");
    case Hedged::AtMost:
    case Hedged::Under:
      return must(made_.has_high && made_.high > 0 &&
                      (made_.low == 0 || made_.low == made_.high),
                  "open below: [0, 5]");
    case Hedged::Between:
      return must(made_.has_high && made_.low < made_.high, "a range: [5, 7]");
  }
}

}  // namespace

void read_answered_value(JsonFields& fields, Proposal& proposal) {
  AnsweredValue value(fields, proposal);
  value.read_currency();
  value.read_hedge();
  value.read_value();
}

void settle_value(Proposal& made, const Standing& standing) {
  const bool whole =
      made.scale == 0 && standing.quantity && standing.quantity->scale == 0;
  if (made.hedge == Hedged::MoreThan && whole) {
    made.low = standing.quantity->low;
  }
  if (made.hedge == Hedged::Under && whole) {
    made.high = standing.quantity->low;
  }
  const bool below =
      made.hedge == Hedged::AtMost || made.hedge == Hedged::Under;
  made.says = says_of(made);
  if (below) made.low = 0;
  if (!whole || !made.currency.empty()) return;
  if (made.hedge == Hedged::MoreThan) ++made.low;
  if (made.hedge == Hedged::Under) --made.high;
}

}  // namespace concord::extract
