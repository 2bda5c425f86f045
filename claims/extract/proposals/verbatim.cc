// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/verbatim.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/extract/proposals/hedge_names.h"
#include "claims/extract/proposals/quote_place.h"
#include "claims/extract/proposals/single_words.h"
#include "claims/extract/proposals/vague_words.h"

namespace concord::extract {
namespace {

/// What a hedge leaves open; what leaves open the same agrees.
enum class Open { Nothing, Near, Above, Below, Within, Vague };

Open open_of(Hedged hedge) {
  switch (hedge) {
    case Hedged::Exactly:
      return Open::Nothing;
    case Hedged::About:
    case Hedged::Almost:
      return Open::Near;
    case Hedged::AtLeast:
    case Hedged::MoreThan:
      return Open::Above;
    case Hedged::AtMost:
    case Hedged::Under:
      return Open::Below;
    case Hedged::Between:
      return Open::Within;
    case Hedged::Vague:
      return Open::Vague;
  }
  return Open::Nothing;
}

/// A decimal without zeros at its end, so that equal ones look the same.
struct Decimal {
  std::int64_t units = 0;
  int scale = 0;

  Decimal(std::int64_t value, int places) : units(value), scale(places) {
    while (scale > 0 && units % 10 == 0) {
      units /= 10;
      --scale;
    }
  }
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

constexpr std::array kKinds = {"a count",
                               "a percentage",
                               "a fraction",
                               "money",
                               "an ordinal",
                               "an age",
                               "a date",
                               "a time",
                               "a stretch of time",
                               "a measure",
                               "the name of something"};

std::string ticked(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::string shown(text.substr(0, kMost));
  if (text.size() > kMost) {
    // What is left of a character that was cut in two goes too.
    while (!shown.empty() && find_bad_utf8(shown)) shown.pop_back();
    shown += "...";
  }
  return "`" + shown + "`";
}

/// The check of one proposal: the reasons why a number is not the one, of
/// which the nearest miss is told.
class Check {
 public:
  Check(const Proposal& proposal, const NumberedText& text)
      : proposal_(proposal), text_(text), quote_(proposal.quote.span) {}

  Standing number();

 private:
  bool fits(const SaidNumber& said);
  bool has_the_value(const Quantity& quantity) const;
  bool is_worth(const Quantity& quantity, std::int64_t units,
                std::int64_t beside) const;
  bool may_be_counted(const SaidNumber& said) const;
  bool is_of_the_unit(const SaidNumber& said) const;
  bool agrees(const SaidNumber& said) const;
  std::string miss() const;

  std::string_view words(Span span) const { return text_.words(span); }
  bool is_exactly(std::int64_t number) const {
    return proposal_.vague_word.empty() && proposal_.low == number &&
           proposal_.has_high && proposal_.high == number;
  }

  const Proposal& proposal_;
  const NumberedText& text_;
  Span quote_;
  std::string near_miss_;
};

// `beside` is what the number may be told as: "more than 5" as 6 or more.
bool Check::is_worth(const Quantity& quantity, std::int64_t units,
                     std::int64_t beside) const {
  const Decimal said(quantity.low, quantity.scale);
  return said == Decimal(units, proposal_.scale) ||
         (proposal_.scale == 0 && said == Decimal(beside, 0));
}

bool Check::has_the_value(const Quantity& quantity) const {
  if (quantity.parts != 1) return false;
  const auto [low, high] = std::pair(proposal_.low, proposal_.high);
  if (proposal_.hedge == Hedged::Between) {
    return quantity.hedge == Hedged::Between &&
           Decimal(quantity.low, quantity.scale) ==
               Decimal(low, proposal_.scale) &&
           Decimal(quantity.high, quantity.scale) ==
               Decimal(high, proposal_.scale);
  }
  if (quantity.low != quantity.high) return false;
  switch (open_of(proposal_.hedge)) {
    case Open::Above:
      return is_worth(quantity, low,
                      proposal_.hedge == Hedged::MoreThan ? low - 1 : low);
    case Open::Below:
      return is_worth(quantity, high,
                      proposal_.hedge == Hedged::Under ? high + 1 : high);
    default:
      return low == high && is_worth(quantity, low, low);
  }
}

// "20 hectares" of hectares, a hectare: the unit is who is counted.
bool Check::is_of_the_unit(const SaidNumber& said) const {
  constexpr std::size_t kStem = 3;
  const std::string_view whom = proposal_.population;
  for (const Token& token :
       text_.tokens_in({said.number.end, said.whole.end})) {
    const std::size_t shorter = std::min(whom.size(), token.lower.size());
    if (token.kind == Token::Kind::Word && shorter >= kStem &&
        whom.substr(0, shorter) == token.lower.substr(0, shorter)) {
      return true;
    }
  }
  return false;
}

bool Check::may_be_counted(const SaidNumber& said) const {
  switch (said.quantity.kind) {
    case QuantityKind::Count:
      return true;
    case QuantityKind::Money:
      return !proposal_.currency.empty() || proposal_.population == "money";
    case QuantityKind::Measure:
      return is_of_the_unit(said);
    default:
      return false;
  }
}

// A hedge that is left out of the quote may be read by whoever proposes.
bool Check::agrees(const SaidNumber& said) const {
  const bool quoted =
      quote_.begin <= said.whole.begin && said.whole.end <= quote_.end;
  const Open open = open_of(said.quantity.hedge);
  return !quoted || open == Open::Nothing || open == open_of(proposal_.hedge);
}

bool Check::fits(const SaidNumber& said) {
  if (said.quantity.vague || !has_the_value(said.quantity)) return false;
  const std::string shown = ticked(words(said.whole));
  if (!may_be_counted(said)) {
    near_miss_ = shown + " is " +
                 kKinds.at(static_cast<std::size_t>(said.quantity.kind));
    return false;
  }
  if (!agrees(said)) {
    near_miss_ = "the quote says " + shown + ", not " + says_of(proposal_);
    return false;
  }
  return true;
}

std::string Check::miss() const {
  if (!near_miss_.empty()) return near_miss_;
  const std::string says = says_of(proposal_);
  std::string found;
  constexpr std::size_t kMostShown = 3;
  const auto numbers = text_.numbers_in(quote_);
  for (std::size_t i = 0; i < std::min(numbers.size(), kMostShown); ++i) {
    found += (i == 0 ? "" : ", ") + ticked(words(numbers[i].whole));
  }
  if (found.empty()) return "the quote holds no number, not " + says;
  return "the quote does not say " + says + ", but " + found;
}

Standing Check::number() {
  if (const std::string& word = proposal_.vague_word; !word.empty()) {
    const auto span = says_vaguely(text_, quote_, word, proposal_.low);
    if (span) return {{}, *span, {}};
    return {"the quote does not say " + word + " of " +
                std::to_string(proposal_.low) + " or more",
            {},
            {}};
  }
  for (const SaidNumber& said : text_.numbers_in(quote_)) {
    if (!fits(said)) continue;
    const bool hedged =
        quote_.begin <= said.whole.begin && said.whole.end <= quote_.end;
    return {{}, hedged ? said.whole : said.number, said.quantity};
  }
  if (is_exactly(1) && (proposal_.is_implied || says_one(text_, quote_))) {
    return {{}, quote_, {}};
  }
  if (is_exactly(2) && says_both(text_, quote_)) return {{}, quote_, {}};
  if (is_exactly(0) && says_none(text_, quote_)) return {{}, quote_, {}};
  return {miss(), {}, {}};
}

}  // namespace

Standing check_verbatim(const Proposal& proposal, const NumberedText& text) {
  std::string problem = misplaced(proposal.quote, text);
  if (!problem.empty()) return {std::move(problem), {}, {}};
  if (!proposal.status.empty()) return {};
  return Check(proposal, text).number();
}

}  // namespace concord::extract
