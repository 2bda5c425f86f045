// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "claims/extract/dates/as_of_clauses.h"
#include "claims/extract/dates/as_of_roles.h"
#include "claims/extract/dates/date_days.h"
#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// When a number holds and when what it counts happened, as the text says so
/// (stage S8).  Empty: the text states none, and nothing is guessed.
///
///   "By Tuesday the toll stood at 31"        as of that Tuesday
///   "31 died, police said on Monday"         as of that Monday
///   "31 died on Monday, police said"         the event's date; the count
///                                            stands at publication
///   "A month ago 31 died", "31 in 1997",
///   "31 since 1980", "31 so far this year"   elsewhere: another event
///   "31 died last Monday"                    the event's, a week or so ago
struct Dating {
  std::string as_of;       // EDTF
  std::string event_date;  // EDTF
  bool elsewhere = false;  // by publication alone: events may know better

  friend bool operator==(const Dating&, const Dating&) = default;
};

/// When a text was published, as far as it counts here: its local day.
struct Publication {
  std::optional<Day> day;
};

/// From the text's own moment ("2016-07-18T14:02+01:00"; a month or a year says
/// too little), or else from the date in its dateline ("Lima, 20 Aug 88 (EFE)
/// --"), whose year must be written.
Publication publication_of(std::string_view edtf,
                           std::span<const Token> dateline = {});

/// The dates of a sentence and what each is the date of.  It looks into the
/// tokens and quantities it was made from.
class SentenceDates {
 public:
  /// `quantities` are those of quantities_in() for the sentence.
  SentenceDates(std::span<const Token> sentence,
                std::span<const Quantity> quantities,
                const Publication& publication);

  /// Of the number or word at tokens [first, last).
  Dating of(std::uint32_t first, std::uint32_t last) const;

  std::span<const Token> sentence() const { return sentence_; }
  const Clauses& clauses() const { return clauses_; }

 private:
  struct Dated {
    DatePhrase phrase;
    DateRole role;
  };
  struct Claim {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  // as_of_reach.cc: which of the dates are a claim's
  std::tuple<bool, std::uint32_t, bool> distance(const DatePhrase& phrase,
                                                 const Claim& claim) const;
  const Dated* nearest(DateRole::Of of, const Claim& claim) const;
  bool reaches(const Dated& date, DateRole::Of of, const Claim& claim) const;
  bool anchors(const Dated& date, const Claim& claim) const;
  bool is_anchored(const Claim& claim) const;
  bool follows(std::uint32_t clause, const Claim& claim) const;
  bool has_count(std::uint32_t clause) const;

  // as_of.cc: what they are
  std::string as_of(const DatePhrase& phrase) const;
  std::string event_date(const DatePhrase& phrase) const;
  std::string both_dates(const Dated& date) const;
  bool is_long_ago(const DatePhrase& phrase) const;

  std::span<const Token> sentence_;
  std::span<const Quantity> quantities_;
  std::optional<Day> published_;
  std::vector<DatePhrase> phrases_;
  Clauses clauses_;
  std::vector<Dated> dates_;
};

}  // namespace concord::extract
