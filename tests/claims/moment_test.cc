// SPDX-License-Identifier: Apache-2.0
#include "claims/moment.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace concord {
namespace {

Zone zone(const char* name) {
  const std::optional<Zone> found = Zone::find(name);
  REQUIRE(found);
  return *found;
}

std::string end_in_utc(const std::optional<Instant>& end) {
  if (!end) return "..";
  // A second later no end falls on midnight: all are shown as instants.
  const std::string shown = to_string(Instant{end->seconds + 1}, Zone::utc());
  return shown.substr(0, 16);
}

// "2016-07-17T18:00 2016-07-18T18:00": both ends in UTC.
std::string read(const char* text, const Zone& in) {
  const StretchOrError read = parse_edtf(text, in);
  if (!read.stretch) return read.error + "; " + read.help;
  const Stretch& stretch = *read.stretch;
  CHECK(stretch.written == text);
  if (stretch.is_instant) return "at " + end_in_utc(stretch.begin);
  return end_in_utc(stretch.begin) + " " + end_in_utc(stretch.end);
}

TEST_CASE("a stretch is local time, to the first instant behind it") {
  const Zone almaty = zone("Asia/Almaty");
  struct {
    const char* written;
    const char* utc;
  } const cases[] = {
      {"2016-07-18", "2016-07-17T18:00 2016-07-18T18:00"},
      {"2016-07", "2016-06-30T18:00 2016-07-31T18:00"},
      {"2016-12", "2016-11-30T18:00 2016-12-31T18:00"},
      {"2016", "2015-12-31T18:00 2016-12-31T18:00"},
      {"2016-02-29", "2016-02-28T18:00 2016-02-29T18:00"},
      {"2016-07-18T15:00+06:00", "at 2016-07-18T09:00"},
      {"2016-07-18T15:00:30+06:00", "at 2016-07-18T09:00"},
      {"2016-07-18T09:00Z", "at 2016-07-18T09:00"},
      {"2016-07-18T04:30-04:30", "at 2016-07-18T09:00"},
      {"2016-06-06/2016-06-09", "2016-06-05T18:00 2016-06-09T18:00"},
      {"2016-06/2016-07-18T09:00Z", "2016-05-31T18:00 2016-07-18T09:00"},
      {"2016-06-05/..", "2016-06-04T18:00 .."},
      {"2016-06-05/", "2016-06-04T18:00 .."},
      {"../2016-06-05", ".. 2016-06-05T18:00"},
      {"/2016-06-05", ".. 2016-06-05T18:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    CHECK(read(c.written, almaty) == c.utc);
  }
}

TEST_CASE("what is no date is refused with what to write") {
  const Zone almaty = zone("Asia/Almaty");
  const std::string forms =
      "write 2016, 2016-07, 2016-07-18, 2016-07-18T15:00+06:00, or two of "
      "these with a slash between them";
  struct {
    const char* written;
    std::string complaint;
  } const cases[] = {
      {"", "`` is no date; " + forms},
      {"yesterday", "`yesterday` is no date; " + forms},
      {"18.07.2016", "`18.07.2016` is no date; " + forms},
      {"07/18/2016", "`07` is no date; " + forms},
      {"2016-7-8", "`2016-7-8` is no date; " + forms},
      {"20160718", "`20160718` is no date; write 2016-07-18"},
      {"2016-07-18 15:00+06:00",
       "`2016-07-18 15:00+06:00` is no date; write 2016-07-18T15:00+06:00"},
      {"2016-07?",
       "`2016-07?` is no date; write an interval that surely holds it, as "
       "2016-07/2016-08"},
      {"0000", "there is no year 0000; years run from 0001 to 9999"},
      {"2016-13", "there is no month 13; months run from 01 to 12"},
      {"2016-00-10", "there is no month 00; months run from 01 to 12"},
      {"2016-02-30", "there is no day 2016-02-30; 2016-02 has 29 days"},
      {"2015-02-29", "there is no day 2015-02-29; 2015-02 has 28 days"},
      {"2016-07-00", "there is no day 2016-07-00; 2016-07 has 31 days"},
      {"2016-07-18T24:00Z",
       "`24:00` is no time of day; write 00:00 of the next day"},
      {"2016-07-18T09:60Z",
       "`09:60` is no time of day; times run from 00:00 to 23:59"},
      {"2016-12-31T23:59:60Z",
       "`23:59:60` is no time of day; write :59 for a leap second"},
      {"2016-07-18T15:00",
       "an instant without its offset from UTC; in Asia/Almaty write "
       "2016-07-18T15:00+06:00"},
      {"2016-07-18T15:00+6",
       "`+6` is no offset from UTC; write Z, or hours and minutes as in "
       "+06:00"},
      {"2016-07-18T15:00+16:00",
       "`+16:00` is no offset from UTC; offsets run from -15:59 to +15:59"},
      {"2016-07-18T15:00:30.5Z",
       "`.5Z` is no offset from UTC; write Z, or hours and minutes as in "
       "+06:00"},
      {"9999-12-31T23:00-12:00",
       "`9999-12-31T23:00-12:00` is out of range; years run from 0001 to "
       "9999"},
      {"../..",
       "`../..` has no end at all; leave it out, or give one end: "
       "2016-07-18/.."},
      {"2016-07-18/2016-07-16",
       "`2016-07-18/2016-07-16` ends before it begins; write "
       "2016-07-16/2016-07-18"},
      {"2016/2017/2018", "`2017/2018` is no date; " + forms},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    CHECK(read(c.written, almaty) == c.complaint);
  }
}

TEST_CASE("an instant without offset is answered with what the zone had") {
  CHECK(parse_edtf("2021-03-28T02:30", zone("Europe/Berlin")).help ==
        "the clocks of Europe/Berlin skipped this time");
  CHECK(parse_edtf("2021-10-31T02:30", zone("Europe/Berlin")).help ==
        "in Europe/Berlin write 2021-10-31T02:30+02:00, or +01:00 for the "
        "second time that the clocks showed it");
  CHECK(parse_edtf("2021-07-01T12:00", zone("America/New_York")).help ==
        "in America/New_York write 2021-07-01T12:00-04:00");
}

TEST_CASE("a day begins at its first instant, also without a midnight") {
  struct {
    const char* zone;
    const char* day;
    const char* utc;
  } const cases[] = {
      // No midnight: the clocks went from 00:00 to 01:00.
      {"America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00 2018-11-05T02:00"},
      {"Asia/Beirut", "2021-03-28", "2021-03-27T22:00 2021-03-28T21:00"},
      // Midnight twice: the clocks went from 01:00 back to 00:00.
      {"America/Havana", "2018-11-04", "2018-11-04T04:00 2018-11-05T05:00"},
      // The evening before twice: from 24:00 back to 23:00.
      {"America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00 2018-02-18T03:00"},
      // Clocks that change at other hours.
      {"Europe/Berlin", "2021-03-28", "2021-03-27T23:00 2021-03-28T22:00"},
      {"Asia/Kathmandu", "2021-03-28", "2021-03-27T18:15 2021-03-28T18:15"},
      {"Australia/Lord_Howe", "2021-04-04",
       "2021-04-03T13:00 2021-04-04T13:30"},
      // Samoa jumped over the date line, and over a day.
      {"Pacific/Apia", "2011-12-29", "2011-12-29T10:00 2011-12-30T10:00"},
      {"Pacific/Apia", "2011-12-30",
       "the clocks of Pacific/Apia skipped this day; write the day before or "
       "behind it"},
      {"Pacific/Apia", "2011-12-31", "2011-12-30T10:00 2011-12-31T10:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.zone, c.day);
    CHECK(read(c.day, zone(c.zone)) == c.utc);
  }
}

TEST_CASE("the slot of a publication ends where the local clock turns") {
  const Zone almaty = zone("Asia/Almaty");
  const Instant at =
      *parse_edtf("2016-07-18T19:02:10+06:00", almaty).stretch->begin;
  const auto end = [&](Precision precision) {
    return to_string(slot_end(at, precision, almaty), almaty);
  };
  CHECK(end(Precision::Minute) == "2016-07-18T19:03+06:00");
  CHECK(end(Precision::Hour) == "2016-07-18T20:00+06:00");
  CHECK(end(Precision::Day) == "2016-07-18");
  CHECK(end(Precision::Month) == "2016-07-31");
  CHECK(end(Precision::Year) == "2016-12-31");
}

bool slots_end_after(Instant at, const Zone& local) {
  const auto all = {Precision::Minute, Precision::Hour, Precision::Day,
                    Precision::Month, Precision::Year};
  return std::ranges::all_of(all, [&](Precision precision) {
    return slot_end(at, precision, local) > at;
  });
}

TEST_CASE("a slot ends after every instant in it") {
  for (const char* name : {"America/Havana", "America/Sao_Paulo",
                           "America/Scoresbysund", "Pacific/Apia"}) {
    const Zone local = zone(name);
    const Instant begin = local.day_begin(2011, 10, 1);
    for (int half_hour = 0; half_hour < 48 * 200; ++half_hour) {
      const Instant at{begin.seconds + half_hour * 1800};
      if (!slots_end_after(at, local)) {
        FAIL(name << " " << to_string(at, local));
      }
    }
  }
}

// What stands behind the @ of a figure names its moment and no other.
void check_round_trip(Instant at, const Zone& local) {
  const std::string shown = to_string(at, local);
  const StretchOrError read = parse_edtf(shown, local);
  CAPTURE(local.name(), shown, at.seconds);
  REQUIRE(read.stretch);
  CHECK(read.stretch->end == at);
}

void check_round_trips_of(int year, const Zone& local) {
  for (unsigned month = 1; month <= 12; ++month) {
    for (const unsigned day : {1U, 4U, 18U, 28U}) {
      const Instant begin = local.day_begin(year, month, day);
      check_round_trip(begin, local);
      check_round_trip({begin.seconds + 5400}, local);
      check_round_trip({begin.seconds + 54321}, local);
    }
  }
}

TEST_CASE("a moment as written is read back as the same moment") {
  for (const char* name :
       {"UTC", "Asia/Almaty", "Europe/Berlin", "America/Sao_Paulo",
        "America/Havana", "America/New_York", "Asia/Kathmandu", "Asia/Beirut",
        "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati",
        "America/Scoresbysund", "Africa/Monrovia", "Asia/Manila"}) {
    const Zone local = zone(name);
    for (const int year : {2, 1850, 1900, 1942, 1993, 2011, 2016, 2018, 2021}) {
      check_round_trips_of(year, local);
    }
    for (unsigned day = 28; day <= 31; ++day) {
      check_round_trip(local.day_begin(2011, 12, day), local);
    }
    check_round_trip(local.day_begin(10000, 1, 1), local);
  }
}

TEST_CASE("an interval does not end before it begins, not by a day") {
  const auto reads = [](const char* text) {
    return parse_edtf(text, Zone::utc()).stretch.has_value();
  };
  CHECK_FALSE(reads("2024-05-02/2024-05-01"));
  CHECK_FALSE(reads("2025/2024"));
  CHECK_FALSE(reads("2024-05-02T00:00Z/2024-05-01"));
  CHECK(reads("2024-05-01/2024-05-01"));
  CHECK(reads("2024-05-01T10:00Z/2024-05-01"));
  CHECK(reads("2024-05-01T10:00Z/2024-05-01T10:00Z"));
}

TEST_CASE("the beginning of a period is written as its first day") {
  const Zone almaty = *Zone::find("Asia/Almaty");
  for (const std::string day : {"2016-07-18", "2016-12-31", "0001-01-02"}) {
    CAPTURE(day);
    const Stretch stretch = *parse_edtf(day, almaty).stretch;
    CHECK(begin_to_string(*stretch.begin, almaty) == day);
  }
  const Stretch instant = *parse_edtf("2016-07-18T15:00+06:00", almaty).stretch;
  CHECK(begin_to_string(*instant.begin, almaty) == "2016-07-18T15:00+06:00");
}

TEST_CASE("a zone is found by its name alone") {
  CHECK(Zone::has_database());
  CHECK(Zone::find("Asia/Almaty")->name() == "Asia/Almaty");
  CHECK(Zone::utc().name() == "UTC");
  for (const char* name : {"", "Asia", "Asia/Almty", "asia/almaty", "localtime",
                           "tzdata.zi", "/etc/passwd", "../../etc/passwd"}) {
    CAPTURE(name);
    CHECK_FALSE(Zone::find(name));
  }
}

}  // namespace
}  // namespace concord
