// SPDX-License-Identifier: Apache-2.0
#include "claims/moment.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <stdexcept>

#include "claims/check.h"

namespace concord {
namespace {

using std::chrono::seconds;

date::sys_seconds system_time(Instant at) {
  return date::sys_seconds(seconds(at.seconds));
}

Instant instant(date::sys_seconds at) {
  return {at.time_since_epoch().count()};
}

// The local clock at `at`, as if it stood in UTC.
date::local_seconds local_time(Instant at, const Zone& zone) {
  return date::local_seconds(seconds(at.seconds + zone.offset(at)));
}

date::year_month_day local_day(Instant at, const Zone& zone) {
  return date::year_month_day(date::floor<date::days>(local_time(at, zone)));
}

date::year_month_day next(const date::year_month_day& day) {
  return date::year_month_day(date::local_days(day) + date::days(1));
}

Instant begin_of(const date::year_month_day& day, const Zone& zone) {
  return zone.day_begin(static_cast<int>(day.year()),
                        static_cast<unsigned>(day.month()),
                        static_cast<unsigned>(day.day()));
}

Instant end_of(const date::year_month_day& day, const Zone& zone) {
  return begin_of(next(day), zone);
}

// The end of the local minute or hour in which `at` lies.
Instant clock_slot_end(Instant at, std::int64_t length, const Zone& zone) {
  const auto local = local_time(at, zone).time_since_epoch().count();
  const std::int64_t past = ((local % length) + length) % length;
  return {at.seconds + length - past};
}

// Where the clocks went back over midnight, a day can begin twice: the end that
// counts is the first one after `at`.
Instant day_slot_end(Instant at, const Zone& zone) {
  date::year_month_day day = local_day(at, zone);
  while (end_of(day, zone) <= at) day = next(day);
  return end_of(day, zone);
}

bool is_writable_year(const date::year_month_day& day) {
  return day.year() >= date::year(1) && day.year() <= date::year(9999);
}

std::string show_offset(std::int64_t minutes) {
  const char sign = minutes < 0 ? '-' : '+';
  const std::int64_t size = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{:02}:{:02}", sign, size / 60, size % 60);
}

// Local mean times before 1920 lie seconds off a whole minute, which no text
// can state: they are written with the minute below.
std::string show_instant(Instant at, const Zone& zone) {
  std::int64_t offset = zone.offset(at) / 60;
  if (!is_writable_year(local_day(at, zone))) offset = 0;
  const date::sys_seconds shown(seconds(at.seconds + offset * 60));
  const auto midnight = date::floor<date::days>(shown);
  const date::year_month_day day = midnight;
  const date::hh_mm_ss clock(shown - midnight);
  std::string text = fmt::format(
      "{:04}-{:02}-{:02}T{:02}:{:02}", static_cast<int>(day.year()),
      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
      clock.hours().count(), clock.minutes().count());
  if (clock.seconds().count() != 0) {
    text += fmt::format(":{:02}", clock.seconds().count());
  }
  return text + show_offset(offset);
}

}  // namespace

Zone Zone::utc() {
  Zone zone;
  zone.name_ = "UTC";
  return zone;
}

// The names of zones begin with a capital; other files of the database
// ("localtime", "tzdata.zi") are no zones, or differ between machines.
std::optional<Zone> Zone::find(std::string_view name) {
  if (name == "UTC") return utc();
  if (name.empty() || name[0] < 'A' || name[0] > 'Z') return std::nullopt;
  try {
    const date::time_zone* found = date::locate_zone(name);
    found->get_info(date::sys_seconds());  // reads it, or throws
    Zone zone;
    zone.name_ = name;
    zone.zone_ = found;
    return zone;
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

bool Zone::has_database() { return find("Europe/London").has_value(); }

Instant Zone::day_begin(int year, unsigned month, unsigned day) const {
  const date::local_days midnight{date::year(year) / date::month(month) /
                                  date::day(day)};
  if (!zone_) return {seconds(midnight.time_since_epoch()).count()};
  const auto* zone = static_cast<const date::time_zone*>(zone_);
  const date::local_info info = zone->get_info(date::local_seconds(midnight));
  // A midnight that the clocks jumped over: the day begins where they jumped.
  if (info.result == date::local_info::nonexistent) {
    return instant(info.second.begin);
  }
  return {seconds(midnight.time_since_epoch() - info.first.offset).count()};
}

std::int64_t Zone::offset(Instant at) const {
  if (!zone_) return 0;
  const auto* zone = static_cast<const date::time_zone*>(zone_);
  return zone->get_info(system_time(at)).offset.count();
}

Instant slot_end(Instant at, Precision precision, const Zone& zone) {
  const date::year_month_day day = local_day(at, zone);
  switch (precision) {
    case Precision::Minute:
      return clock_slot_end(at, 60, zone);
    case Precision::Hour:
      return clock_slot_end(at, 3600, zone);
    case Precision::Day:
      return day_slot_end(at, zone);
    case Precision::Month:
      return begin_of((day.year() / day.month() + date::months(1)) / 1, zone);
    case Precision::Year:
      return begin_of((day.year() + date::years(1)) / 1 / 1, zone);
  }
  CONCORD_UNREACHABLE();
}

std::string to_string(Instant moment, const Zone& zone) {
  const date::year_month_day day = local_day({moment.seconds - 1}, zone);
  if (!is_writable_year(day) || end_of(day, zone) != moment) {
    return show_instant(moment, zone);
  }
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::string begin_to_string(Instant moment, const Zone& zone) {
  const std::string text = to_string(moment, zone);
  const bool begins_a_day = text.find('T') == text.npos;
  if (!begins_a_day) return text;
  return to_string(slot_end(moment, Precision::Day, zone), zone);
}

}  // namespace concord
