// SPDX-License-Identifier: Apache-2.0
//
// Every date of the sentence gets its role; the nearest one that dates counts
// is the claim's as-of, the nearest that dates events the event's.  Who was
// arrested weeks ago was so then: no count of them goes on.
#include "claims/extract/dates/as_of.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/dates/as_of_period.h"

namespace concord::extract {
namespace {

using Kind = DatePhrase::Kind;
using Of = DateRole::Of;
using Turn = DatePhrase::Turn;

constexpr Day kFarBack = 14;  // a rising toll is news for two weeks

std::string at_clock(const DayRange& day, std::int64_t clock) {
  return fmt::format("{}T{:02}:{:02}Z", to_edtf(day), clock / 100, clock % 100);
}

bool is_day(const DayRange& days) { return days.end == days.begin + 1; }

}  // namespace

Publication publication_of(std::string_view edtf,
                           std::span<const Token> dateline) {
  constexpr std::size_t kWholeDay = 10;
  if (edtf.size() >= kWholeDay) {
    const auto days = days_written(edtf.substr(0, kWholeDay));
    if (days) return {days->begin};
  }
  const auto quantities = quantities_in(dateline);
  for (const DatePhrase& phrase : date_phrases_in(dateline, quantities)) {
    const auto days = days_of(phrase, std::nullopt);
    if (days && is_day(*days)) return {days->begin};
  }
  return {};
}

SentenceDates::SentenceDates(std::span<const Token> sentence,
                             std::span<const Quantity> quantities,
                             const Publication& publication)
    : sentence_(sentence),
      quantities_(quantities),
      published_(publication.day),
      phrases_(date_phrases_in(sentence, quantities)),
      clauses_(sentence, quantities, phrases_) {
  for (const DatePhrase& phrase : phrases_) {
    dates_.push_back({phrase, role_of(sentence, clauses_, phrase)});
  }
}

Dating SentenceDates::of(std::uint32_t first, std::uint32_t last) const {
  const Claim claim{first, last};
  Dating dating;
  if (const Dated* date = nearest(Of::Count, claim)) {
    dating.event_date = both_dates(*date);
    const bool went_on = date->role.loose && is_long_ago(date->phrase);
    if (dating.event_date.empty() && went_on) {
      dating.event_date = event_date(date->phrase);
    }
    dating.elsewhere = went_on;
    if (dating.event_date.empty()) dating.as_of = as_of(date->phrase);
  }
  if (const Dated* date = nearest(Of::Event, claim)) {
    const std::string both = both_dates(*date);
    dating.event_date = both.empty() ? event_date(date->phrase) : both;
    dating.elsewhere = dating.elsewhere || is_long_ago(date->phrase);
  }
  dating.elsewhere = dating.elsewhere ||
                     nearest(Of::Period, claim) != nullptr ||
                     counts_over_time(sentence_, clauses_, first);
  return dating;
}

// "Last Monday" may be of this week or the last, and what is to come dates no
// count.
std::string SentenceDates::as_of(const DatePhrase& phrase) const {
  const bool unsure = phrase.turn == Turn::Last || phrase.turn == Turn::Next;
  if (phrase.kind == Kind::Weekday && unsure) return "";
  auto days = days_of(phrase, published_);
  if (!days) return "";
  if (published_) {
    if (days->begin > *published_ + 1) return "";
    const Day heard = std::max(*published_, days->begin) + 1;
    if (!is_day(*days)) days->end = std::min(days->end, heard);
  }
  const bool clock = phrase.utc_clock && is_day(*days);
  return clock ? at_clock(*days, *phrase.utc_clock) : to_edtf(*days);
}

std::string SentenceDates::event_date(const DatePhrase& phrase) const {
  const auto days = event_days(phrase, published_);
  if (!days) return "";
  const bool to_come = published_ && days->begin > *published_ + 1;
  return to_come ? "" : to_edtf(*days);
}

// "In April and May 1,000 were held": from the first to the last of a pair; of
// a date that stands alone nothing.
std::string SentenceDates::both_dates(const Dated& date) const {
  const auto joins = [&](const Dated& one, const Dated& next) {
    return one.phrase.last + 1 == next.phrase.cue_first &&
           sentence_[one.phrase.last].is("and") &&
           one.phrase.kind == next.phrase.kind;
  };
  const auto at = static_cast<std::size_t>(&date - dates_.data());
  const bool ahead = at + 1 < dates_.size() && joins(date, dates_[at + 1]);
  const bool behind = at > 0 && joins(dates_[at - 1], date);
  if (!ahead && !behind) return "";
  const auto first = event_days(dates_[ahead ? at : at - 1].phrase, published_);
  const auto last = event_days(dates_[ahead ? at + 1 : at].phrase, published_);
  if (!first || !last || last->begin < first->end) return "";
  return to_edtf({first->begin, last->end});
}

bool SentenceDates::is_long_ago(const DatePhrase& phrase) const {
  const bool years = phrase.unit == DateUnit::Year;
  if (phrase.kind == Kind::Period && years) return true;
  const bool months = phrase.unit >= DateUnit::Month;
  if (phrase.kind == Kind::Ago && months) return true;
  const auto days = event_days(phrase, published_);
  return published_ && days && days->end + kFarBack <= *published_;
}

}  // namespace concord::extract
