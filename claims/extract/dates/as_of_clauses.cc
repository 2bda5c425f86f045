// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/as_of_clauses.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "claims/extract/dates/as_of_words.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Link = Clauses::Link;

constexpr At kNone = ~At{0};

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 9> kAsides = {
    "who",   "which",    "whose",  "whom", "because",
    "since", "although", "though", "if"};
constexpr std::array<std::string_view, 5> kWhens = {"when", "where", "after",
                                                    "as", "before"};
constexpr std::array<std::string_view, 4> kAnds = {"but", "while", "whereas",
                                                   ";"};

constexpr std::array<std::string_view, 7> kTimes = {
    "day", "night", "morning", "evening", "afternoon", "week", "month"};

/// Walks over the tokens, and knows where the clause it is in began.
class Cutter {
 public:
  Cutter(std::span<const Token> sentence, std::span<const Quantity> quantities,
         std::span<const DatePhrase> phrases)
      : sentence_(sentence),
        counts_(sentence.size(), false),
        dates_(sentence.size(), false) {
    for (const Quantity& quantity : quantities) {
      if (quantity.is_count()) counts_[quantity.first] = true;
    }
    for (const DatePhrase& phrase : phrases) {
      std::fill(dates_.begin() + phrase.cue_first, dates_.begin() + phrase.last,
                true);
    }
  }

  // The link of the clause that begins at a token; nothing where none does.
  std::optional<Link> begins(At at) const {
    if (at == 0 || dates_[at]) return std::nullopt;
    const std::string_view word = sentence_[at].lower;
    const std::string_view before = sentence_[at - 1].lower;
    const bool date_behind = at + 1 < dates_.size() && dates_[at + 1];
    if (lists(kAsides, word) && !(date_behind && word == "since")) {
      return before == "in" && word == "which" ? Link::When : Link::Aside;
    }
    if (lists(kWhens, word) && !date_behind) {
      const bool as = word == "as";
      if (!as || before == ",") return Link::When;
      return std::nullopt;
    }
    if (lists(kAnds, word)) return Link::And;
    if (word == "--" || word == "\u2014") return Link::And;
    if (word == ":" && is_spaced(at + 1)) return Link::And;  // not in "2:30"
    if (word == "(" || word == "[") return Link::Aside;
    if (word == "that" && !is_time(at + 1)) return that(at);
    const bool joins = word == "and" || (word == "," && !date_behind);
    if (joins && at + 1 < counts_.size() && counts_[at + 1]) {
      return word == "and" || lists_counts(at) ? std::optional(Link::And)
                                               : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  bool is_spaced(At at) const {
    return at < sentence_.size() && sentence_[at].space_before;
  }

  // "Died that day" is one clause.
  bool is_time(At at) const {
    return at < sentence_.size() && lists(kTimes, sentence_[at].lower);
  }

  // "Said that" opens what is said; "the bomb that" a relative clause.
  Link that(At at) const {
    const bool told = bearer_of(sentence_[at - 1].lower) != DateBearer::Event;
    return told ? Link::Main : Link::Aside;
  }

  // ", six hurt" behind a count is another clause; ", four" behind "On Monday"
  // and "In Taraz" is the same.
  bool lists_counts(At at) const {
    return std::find(counts_.begin(), counts_.begin() + at, true) !=
           counts_.begin() + at;
  }

  std::span<const Token> sentence_;
  std::vector<bool> counts_;
  std::vector<bool> dates_;
};

bool closes(const Token& opened, bool comma, const Token& token) {
  if (opened.is("(")) return token.is(")");
  if (opened.is("[")) return token.is("]");
  return comma && token.is(",");
}

// ", who", ", two of whom".
bool comma_before(std::span<const Token> sentence, At at) {
  constexpr At kMostWords = 3;
  for (At back = 1; back <= std::min(kMostWords, at); ++back) {
    if (sentence[at - back].is(",")) return true;
    if (back == 1 && !sentence[at - back].is("of")) return false;
  }
  return false;
}

}  // namespace

Clauses::Clauses(std::span<const Token> sentence,
                 std::span<const Quantity> quantities,
                 std::span<const DatePhrase> phrases)
    : clause_of_(sentence.size(), 0), links_{Link::Main} {
  const Cutter cutter(sentence, quantities, phrases);
  At clause = 0;
  At outer = 0;       // the clause that an aside interrupts
  At opened = kNone;  // the token that opened it
  for (At at = 0; at < sentence.size(); ++at) {
    if (const auto link = cutter.begins(at)) {
      if (opened == kNone) outer = clause;
      opened = *link == Link::Aside || *link == Link::When ? at : kNone;
      links_.push_back(*link);
      clause = static_cast<At>(links_.size() - 1);
    } else if (opened != kNone) {
      const bool comma = comma_before(sentence, opened);
      if (closes(sentence[opened], comma, sentence[at])) {
        opened = kNone;
        clause = outer;
      }
    }
    clause_of_[at] = clause;
  }
}

}  // namespace concord::extract
