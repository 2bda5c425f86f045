// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/date_reader.h"
#include "claims/extract/quantities/hedge_grammar.h"

namespace concord::extract {

// "1990s", "the 90s", "'90s", and "1990 s" where a tool cut the words.
std::optional<DateRead> DateReader::decade(At at) const {
  At digits_at = at;
  if (is(digits_at, "'")) ++digits_at;
  const bool ends = is(digits_at + 1, "s") || is(digits_at + 1, "'s");
  const bool joined = words_.glued(digits_at + 1);
  if (!ends || (!joined && words_.capital(digits_at + 1))) return std::nullopt;
  Piece first = year(digits_at);
  const bool named = digits_at != at || is(at - 1, "the");
  if (!first && named) first = short_year(digits_at);
  if (!first || first->value % 10 != 0) return std::nullopt;
  const auto years = first->value % 100 == 0 ? 99 : 9;
  return DateRead{digits_at + 2, date(first->value, 0, 0),
                  date(first->value + years, 0, 0)};
}

// "2014-2018", "1990-91", "2014 to 2018" behind "from", "between"; "in 2007
// and 2009" are two.
std::optional<DateRead> DateReader::years(At at) const {
  const Piece first = modern_year(at);
  if (!first) return std::nullopt;
  const bool named =
      is(at - 1, "from") || is(at - 1, "between") || is(at - 1, "in");
  const bool both = is(at + 1, "and") && !is(at - 1, "between");
  const bool joined = named && is_joint(at + 1) && !both;
  if (!is(at + 1, "-") && !joined) return std::nullopt;
  Piece last = modern_year(at + 2);
  if (!last && !joined) last = digits(at + 2, 2, 2);
  if (!last) return std::nullopt;
  if (last->value < 100) last->value += first->value / 100 * 100;
  if (last->value <= first->value || counts(last->end)) return std::nullopt;
  // "2015-32" is something else: nobody shortens what is so far away.
  constexpr std::int64_t kFarthest = 15;
  const bool shortened = words_.text(at + 2).size() == 2;
  if (shortened && last->value - first->value > kFarthest) return std::nullopt;
  return DateRead{last->end, date(first->value, 0, 0), date(last->value, 0, 0)};
}

// Whether what stands at `at` may be counted: people, or a plural.
bool DateReader::counts(At at) const {
  if (has(at, Sense::Counted)) return true;
  const std::string_view word = words_.text(at);
  return words_.is_word(at) && word.size() > 3 && word.back() == 's' &&
         !words_.capital(at);
}

// "In 1997", "the 2016 election", "(1999)"; no year in "2000 homes", "about
// 2000" and "1999 km".
std::optional<DateRead> DateReader::year_alone(At at) const {
  if (is(at, "'") && has(at - 1, Sense::YearCue)) return apostrophe_year(at);
  const Piece found = year(at);
  if (!found || words_.hyphen(at + 1) || is(at + 1, "%")) return std::nullopt;
  const bool named = is(at - 1, "the") && found->value >= 1700;
  const bool ends = !words_.is_word(at + 1) || has(at + 1, Sense::Function);
  const bool old = is(at - 1, "to") && is(at - 2, "back") && ends;
  const bool modern = modern_year(at) || old || (named && !counts(at + 1));
  const bool cued =
      is(at - 1, "in") || is(at - 1, "since") || is(at - 1, "year");
  if (!cued && (!modern || !may_be_year(at))) return std::nullopt;
  if (has(at + 1, Sense::MeasureUnit)) return std::nullopt;
  const auto value = date(found->value, 0, 0);
  return DateRead{found->end, value, value};
}

// "In '16"; no year in "of '16 dead'".
std::optional<DateRead> DateReader::apostrophe_year(At at) const {
  const Piece found = words_.glued(at + 1) ? short_year(at) : std::nullopt;
  if (!found || counts(found->end)) return std::nullopt;
  const auto value = date(found->value, 0, 0);
  return DateRead{found->end, value, value};
}

bool DateReader::may_be_year(At at) const {
  if (hedge_before(words_, at, 0).hedge != Hedged::Exactly) return false;
  if (has(at + 1, Sense::Counted) || has(at + 1, Sense::Magnitude) ||
      has(at + 1, Sense::Currency) || has(at + 1, Sense::TimeUnit) ||
      has(at - 1, Sense::CurrencySign)) {
    return false;
  }
  const bool cued = has(at - 1, Sense::YearCue) || is(at - 1, "the") ||
                    is(at - 1, "'s") || is(at - 1, "(") || is(at - 1, "-");
  return cued || !counts(at + 1);
}

}  // namespace concord::extract
