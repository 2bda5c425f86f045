// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quotes/said_otherwise.h"

#include <algorithm>

#include "claims/extract/proposals/single_words.h"

namespace concord::extract {
namespace {

Rational value(std::int64_t units, const int scale) {
  Rational value(units);
  for (int i = 0; i < scale; ++i) value /= 10;
  return value;
}

// The grammar keeps one number in both ends, but for a range.
std::vector<Rational> numbers_of(const Proposal& one) {
  if (one.hedge != Hedged::Between) return {value(one.low, one.scale)};
  return {value(one.low, one.scale), value(one.high, one.scale)};
}

std::optional<Hedge> hedge_of(Hedged hedge) {
  switch (hedge) {
    case Hedged::Exactly:
      return Hedge::Exactly;
    case Hedged::AtLeast:
      return Hedge::AtLeast;
    case Hedged::MoreThan:
      return Hedge::MoreThan;
    case Hedged::AtMost:
      return Hedge::AtMost;
    case Hedged::Under:
      return Hedge::FewerThan;
    case Hedged::About:
    case Hedged::Almost:
      return Hedge::About;
    case Hedged::Between:
      return Hedge::Between;
    case Hedged::Vague:
      return std::nullopt;
  }
  return std::nullopt;
}

Interval admitted(const ClaimedNumber& written, const Proposal& one, Hedge as,
                  const HedgeTable& hedges) {
  const std::vector<Rational> numbers = numbers_of(one);
  if (as == Hedge::Between) return Interval::between(numbers[0], numbers[1]);
  return concord::read(as, numbers[0], hedges.about_percent, !written.money);
}

bool reads_so(const ClaimedNumber& written, std::string_view words,
              const HedgeTable& hedges) {
  const SaysContext context{
      .hedges = hedges, .money = written.money, .relative = {}};
  const auto read = parse_says(words, context);
  const Said* said = std::get_if<Said>(&read);
  if (said == nullptr) return false;
  const Amount* amount = std::get_if<Amount>(&said->saying);
  return amount != nullptr && amount->admits == written.admits;
}

// With the words before or behind the number, as the audit's pack reads them:
// it may know phrases that the grammar does not, or take them otherwise.
bool pack_reads_it_so(const ClaimedNumber& written, Span said,
                      const NumberedText& text, const HedgeTable& hedges) {
  constexpr std::size_t kRound = 40;  // bytes: no phrase of hedges is longer
  const Span before{said.begin - std::min(said.begin, kRound), said.begin};
  const Span behind{said.end, std::min(said.end + kRound, text.raw().size())};
  if (reads_so(written, text.words(said), hedges)) return true;
  for (const Token& token : text.tokens_in(before)) {
    const std::size_t begin = text.raw_span(token).begin;
    if (reads_so(written, text.words({begin, said.end}), hedges)) return true;
  }
  for (const Token& token : text.tokens_in(behind)) {
    const std::size_t end = text.raw_span(token).end;
    if (reads_so(written, text.words({said.begin, end}), hedges)) return true;
  }
  return false;
}

bool is_worth(const ClaimedNumber& written, const Quantity& quantity) {
  if (quantity.vague || quantity.parts != 1) return false;
  return std::ranges::any_of(written.said.numbers, [&](const Rational& number) {
    return value(quantity.low, quantity.scale) == number ||
           value(quantity.high, quantity.scale) == number;
  });
}

bool counts_nothing(QuantityKind kind) {
  return kind == QuantityKind::Age || kind == QuantityKind::Date ||
         kind == QuantityKind::Time || kind == QuantityKind::Id;
}

}  // namespace

std::optional<ClaimedNumber> claimed_number(const Statement& statement,
                                            const Vocabulary& vocabulary) {
  if (!statement.figure || statement.figure->is_status() || !statement.says ||
      !statement.implied_because.empty()) {
    return std::nullopt;
  }
  const Amount* amount = std::get_if<Amount>(&*statement.says);
  if (amount == nullptr) return std::nullopt;
  const Measure& measure = vocabulary[statement.figure->measure];
  const SaysContext context{.hedges = vocabulary.hedges,
                            .money = measure.unit.money,
                            .may_be_negative = measure.may_be_negative,
                            .relative = {}};
  auto read = parse_says(statement.written, context);
  Said* said = std::get_if<Said>(&read);
  if (said == nullptr) return std::nullopt;
  return ClaimedNumber{statement.written, std::move(*said),
                       amount->as_said.value_or(amount->admits),
                       measure.unit.money};
}

bool is_number(const ClaimedNumber& written, const Proposal& proposal) {
  if (proposal.hedge == Hedged::Vague || !proposal.vague_word.empty()) {
    return !written.said.vague_word.empty();
  }
  const std::vector<Rational> numbers = numbers_of(proposal);
  return std::ranges::any_of(written.said.numbers, [&](const Rational& number) {
    return std::ranges::find(numbers, number) != numbers.end();
  });
}

bool is_hedged_alike(const ClaimedNumber& written, const HeardNumber& heard,
                     const NumberedText& text, const HedgeTable& hedges) {
  const auto hedge = hedge_of(heard.proposal->hedge);
  if (!hedge) return !written.said.vague_word.empty();
  if (written.said.hedge == *hedge && *hedge != Hedge::Between) return true;
  if (admitted(written, *heard.proposal, *hedge, hedges) == written.admits) {
    return true;
  }
  return heard.said != nullptr &&
         pack_reads_it_so(written, heard.said->whole, text, hedges);
}

bool is_counted_in(const ClaimedNumber& written, Span quote,
                   const NumberedText& text) {
  const auto says = [&](long number) {
    return std::ranges::find(written.said.numbers, Rational(number)) !=
           written.said.numbers.end();
  };
  if (says(1) && says_one(text, quote)) return true;
  if (says(2) && says_both(text, quote)) return true;
  if (says(0) && says_none(text, quote)) return true;
  return std::ranges::any_of(text.numbers_in(quote),
                             [&](const SaidNumber& said) {
                               return is_worth(written, said.quantity) &&
                                      !counts_nothing(said.quantity.kind);
                             });
}

bool is_put_together(const ClaimedNumber& written, Span quote,
                     const NumberedText& text) {
  if (written.said.hedge != Hedge::Between) return false;
  const auto numbers = text.numbers_in(quote);
  return std::ranges::all_of(written.said.numbers, [&](const Rational& number) {
    return std::ranges::any_of(numbers, [&](const SaidNumber& said) {
      return !said.quantity.vague && said.quantity.parts == 1 &&
             value(said.quantity.low, said.quantity.scale) == number;
    });
  });
}

const SaidNumber* counts_nothing(const ClaimedNumber& written, Span quote,
                                 const NumberedText& text) {
  for (const SaidNumber& said : text.numbers_in(quote)) {
    if (is_worth(written, said.quantity) && counts_nothing(said.quantity.kind))
      return &said;
  }
  return nullptr;
}

}  // namespace concord::extract
