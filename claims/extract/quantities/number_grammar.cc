// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/number_grammar.h"

#include "claims/extract/quantities/number_reader.h"

namespace concord::extract {
namespace {

// "No" and these deny no number; nor does "one" behind or before the others.
constexpr std::array<std::string_view, 13> kNoNumberAfterNo = {
    "doubt", "fewer",   "idea", "less",   "longer", "matter", "more",
    "later", "earlier", "way",  "better", "sooner", "further"};
constexpr std::array<std::string_view, 9> kPronounBefore = {
    "the", "that", "this", "which", "each", "any", "every", "another", "own"};
constexpr std::array<std::string_view, 9> kPronounAfter = {
    "another", "'s",    "can",   "cannot", "must",
    "should",  "could", "would", "may"};

}  // namespace

using At = NumberReader::At;
using Found = NumberReader::Found;
using Form = Number::Form;

// The longest reading; the first of two that are equally long.
Found NumberReader::read(At at) const {
  if (is_pronoun(at)) return std::nullopt;
  Found best;
  for (const auto reader : {&NumberReader::ordinal, &NumberReader::share,
                            &NumberReader::fraction, &NumberReader::vague,
                            &NumberReader::nothing, &NumberReader::cardinal}) {
    const Found found = (this->*reader)(at);
    if (found && (!best || found->end > best->end)) best = found;
  }
  if (best && !best->value.is_number()) return std::nullopt;
  return best;
}

// "the one that fled", "one another"; not in "the one million".
bool NumberReader::is_pronoun(At at) const {
  if (!is(at, "one") || has(past_hyphen(at + 1), Sense::Magnitude)) {
    return false;
  }
  if (lists(kPronounAfter, words_.text(at + 1))) return true;
  return lists(kPronounBefore, words_.text(at - 1)) && !begins_clause(at);
}

// "Police say that one guard died", "in which one guard died", "that one of
// the guards died".
bool NumberReader::begins_clause(At at) const {
  constexpr SenseSet kNoNoun = {Sense::Function, Sense::Auxiliary};
  if (!is(at - 1, "that") && !is(at - 1, "which")) return false;
  return is(at + 1, "of") ||
         (words_.is_word(at + 1) && !words_.has_any(at + 1, kNoNoun));
}

// "third", "21st", "twenty-first", "hundred and third", "two hundredth".
Found NumberReader::ordinal(At at) const {
  if (has(at, Sense::Ordinal)) return nth(at + 1, {words_.value(at), 1});
  if (words_.is_digits(at)) {
    const bool ends = words_.glued(at + 1) && has(at + 1, Sense::OrdinalEnd);
    if (!ends) return std::nullopt;
    return nth(at + 2, value_of_digits(words_.text(at)));
  }
  const Found number = cardinal(at);
  if (!number || !number->value.is_integer()) return std::nullopt;
  const At last = past_hyphen(number->end + (is(number->end, "and") ? 1 : 0));
  if (!has(last, Sense::Ordinal)) return std::nullopt;
  const std::int64_t first = number->value.num;
  const std::int64_t rest = words_.value(last);
  if (rest >= 100 && first < rest) {
    return nth(last + 1, times({first, 1}, {rest, 1}));
  }
  const bool fits = rest < 10 ? first % 10 == 0 && first % 100 != 10
                              : rest < 100 && first % 100 == 0;
  if (first == 0 || !fits) return std::nullopt;
  return nth(last + 1, plus({first, 1}, {rest, 1}));
}

Found NumberReader::nth(At end, Ratio value) {
  Number number{end, value};
  number.form = Form::Ordinal;
  return number;
}

// "several", "a few dozen", "dozens", "tens of thousands".
Found NumberReader::vague(At at) const {
  const bool article = has(at, Sense::Article);
  const At word = article ? at + 1 : at;
  if (!is_vague_word(word, article)) return std::nullopt;
  const bool twice = has(word, Sense::Magnitudes);
  Number number{word + 1, {words_.value(word) * (twice ? 2 : 1), 1}};
  number.form = Form::Vague;
  if (is(word, "few") && !article) number.value = {1, 1};
  At unit = number.end;
  if (is(unit, "of")) ++unit;
  if (has(unit, Sense::Magnitudes) || (!twice && has(unit, Sense::Magnitude))) {
    multiply(number, words_.value(unit), unit + 1);
  }
  return number;
}

bool NumberReader::is_vague_word(At at, bool article) const {
  const At next = at + 1;
  if (has(at, Sense::Magnitudes)) {
    if (article) return false;
    if (is(at, "tens")) return is(next, "of");
    return !is(at, "scores") || is_counted(next) || is(next, "were") ||
           is(next, "have") || is(next, "had") || is(next, "are") ||
           does_harm(at - 1);
  }
  if (!has(at, Sense::Vague)) return false;
  if (is(at, "couple")) return article && is_counted(next);
  if (is(at, "handful")) return is(next, "of");
  if (is(at, "few")) return !is(at - 1, "as");
  if (is(at, "many")) {
    return !article && !is(at - 1, "as") && !is(at - 1, "how");
  }
  if (is(at, "some")) return !article && !starts_number(next);
  return !article;
}

// "killed scores", "wounding scores"; not "the scores"
bool NumberReader::does_harm(At at) const {
  const std::string_view word = words_.text(at);
  return word.starts_with("kill") || word.starts_with("injur") ||
         word.starts_with("wound") || word.starts_with("arrest") ||
         word == "leaving" || word == "hurt";
}

// Whether "scores" or "a couple" before it count something.
bool NumberReader::is_counted(At at) const {
  const std::string_view word = words_.text(at);
  return word == "of" || word == "more" || has(at, Sense::Counted) ||
         has(at, Sense::Magnitude) || word.ends_with("ed");
}

bool NumberReader::starts_number(At at) const {
  return words_.is_digits(at) || has(at, Sense::Ones) || has(at, Sense::Tens) ||
         has(at, Sense::Magnitude) || has(at, Sense::Magnitudes) ||
         has(at, Sense::Vague) || has(at, Sense::Part) ||
         has(at, Sense::CurrencySign);
}

// "without causing any" casualties
Found NumberReader::without(At at) const {
  const bool is_it = is(at + 1, "causing") || is(at + 1, "leaving") ||
                     is(at + 1, "inflicting") || is(at + 1, "claiming");
  const At end = is(at + 2, "any") ? at + 3 : at + 2;
  if (!is_it || !words_.is_word(end)) return std::nullopt;
  return Number{end, {0, 1}};
}

// "nobody", "no one", "not a single", and "no" before what it denies.
Found NumberReader::nothing(At at) const {
  if (!has(at, Sense::Nothing)) return std::nullopt;
  const At next = past_hyphen(at + 1);
  if (is(at, "not")) {
    if (is(next, "one")) return Number{next + 1, {0, 1}};
    const bool single = has(next, Sense::Article) && is(next + 1, "single");
    return single ? Found(Number{next + 2, {0, 1}}) : std::nullopt;
  }
  if (is(at, "without")) return without(at);
  const At owned = is(next, "one") ? next + 1 : next;
  if (is(owned, "'s")) return std::nullopt;  // "no one's life"
  if (!is(at, "no")) return Number{at + 1, {0, 1}};
  if (is(next, "one")) return Number{next + 1, {0, 1}};
  if (!words_.is_word(next) || has(next, Sense::Function) ||
      lists(kNoNumberAfterNo, words_.text(next))) {
    return std::nullopt;
  }
  return Number{at + 1, {0, 1}};
}

std::optional<Number> number_at(const Words& words, std::uint32_t at) {
  return NumberReader(words).read(at);
}

}  // namespace concord::extract
