// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/quantities/words.h"
#include "claims/extract/tokens/word_list.h"

namespace concord::extract {

/// The grammar behind date_phrases_in(), over the tokens of a sentence and the
/// quantities in it.
///
///   phrase = [ cue ] [ edge ] core [ day-part ] [ clock "GMT" ]
///   core   = date | month | [ turn ] weekday | turn unit | turn day-part
///          | "yesterday" ... | number unit "ago"
///   cue    = "on" | "in" | "by" | "as of" | "until" | "since" ...
///   edge   = "early" | "mid" | "late" | "the end of" ...
///   turn   = "this" | "last" | "next" ...
class DatePhraseReader {
 public:
  using At = std::uint32_t;
  using Found = std::optional<DatePhrase>;

  DatePhraseReader(std::span<const Token> sentence,
                   std::span<const Quantity> quantities);

  std::vector<DatePhrase> read_all();

 private:
  bool is(At at, std::string_view word) const { return words_.is(at, word); }
  bool is_any(At at, std::string_view spaced) const {
    return is_listed(words_.text(at), spaced);
  }
  bool has(At at, Sense sense) const { return words_.has(at, sense); }

  const Quantity* quantity_at(At at) const;
  bool is_same_day(const DatePhrase& before, const DatePhrase& phrase) const;
  Found read(At at) const;
  Found core(At at) const;

  // date_phrase_cores.cc
  Found date(At at) const;
  Found month(At at) const;
  Found day_of_month(At at) const;
  Found weekday(At at) const;
  Found offset(At at) const;
  Found turned(At at) const;
  Found turned_unit(At at, DatePhrase::Turn turn, At from) const;
  Found ago(At at) const;
  std::optional<DatePhrase::Turn> turn_at(At at) const;

  // date_phrases.cc: what stands round a core
  At past_edge(At at, DatePhrase& phrase) const;
  bool take_cue(DatePhrase& phrase) const;
  void take_day_part(DatePhrase& phrase) const;
  void take_clock(DatePhrase& phrase) const;

  Words words_;
  std::vector<const Quantity*> quantity_at_;  // by the token it begins with
};

}  // namespace concord::extract
