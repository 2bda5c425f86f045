// SPDX-License-Identifier: Apache-2.0
//
// The part of EDTF (ISO 8601-2:2019, levels 0 and 1) that reports need: years,
// months, days, instants with an offset, and intervals of these; and quarters
// and weeks, as statistics write them.
#include <date/date.h>
#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "claims/moment.h"

namespace concord {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

const char* const kForms =
    "write 2016, 2016-07, 2016-07-18, 2016-07-18T15:00+06:00, or two of these "
    "with a slash between them";

// "2016-07-18" -> "0000-00-00": a date is told by its shape alone.
std::string shape_of(std::string_view text) {
  std::string shape(text);
  for (char& c : shape) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return shape;
}

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  return std::stoi(std::string(text.substr(at, digits)));
}

std::string show_offset(std::int64_t seconds) {
  const std::int64_t minutes = std::abs(seconds) / kMinute;
  return fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', minutes / 60,
                     minutes % 60);
}

// The offsets that a zone's clocks had when they showed `local`: none in the
// hour that they skip in spring, two in the hour that they repeat.
std::vector<std::int64_t> offsets_at(std::int64_t local, const Zone& zone) {
  std::vector<std::int64_t> offsets;
  for (const std::int64_t near : {local - kDay, local + kDay}) {
    const std::int64_t offset = zone.offset({near});
    const bool holds = zone.offset({local - offset}) == offset;
    if (holds && (offsets.empty() || offsets[0] != offset)) {
      offsets.push_back(offset);
    }
  }
  return offsets;
}

/// Reads one text.  Each function gives nothing after it has refused.
class EdtfReader {
 public:
  EdtfReader(std::string_view text, const Zone& zone)
      : text_(text), zone_(zone) {}

  StretchOrError read() {
    std::optional<Stretch> stretch = interval_or_single();
    if (stretch) stretch->written = text_;
    return {std::move(stretch), std::move(error_), std::move(help_)};
  }

 private:
  std::nullopt_t refuse(std::string error, std::string help) {
    error_ = std::move(error);
    help_ = std::move(help);
    return std::nullopt;
  }

  std::optional<Stretch> interval_or_single() {
    const std::size_t slash = text_.find('/');
    if (slash == std::string_view::npos) return single(text_);
    return interval(text_.substr(0, slash), text_.substr(slash + 1));
  }

  std::optional<Stretch> interval(std::string_view from, std::string_view to) {
    const std::optional<Stretch> first = end_of_interval(from);
    if (!first) return std::nullopt;
    const std::optional<Stretch> last = end_of_interval(to);
    if (!last) return std::nullopt;
    if (!first->begin && !last->end) {
      return refuse(fmt::format("`{}` has no end at all", text_),
                    "leave it out, or give one end: 2016-07-18/..");
    }
    if (first->begin && last->end && !in_order(*first->begin, *last)) {
      return refuse(fmt::format("`{}` ends before it begins", text_),
                    fmt::format("write {}/{}", to, from));
    }
    return Stretch{"", first->begin, last->end, false};
  }

  // A day ends at the first instant behind it, which belongs to the next.
  static bool in_order(Instant first, const Stretch& last) {
    return last.is_instant ? first <= *last.end : first < *last.end;
  }

  std::optional<Stretch> end_of_interval(std::string_view text) {
    if (text.empty() || text == "..") return Stretch{};
    return single(text);
  }

  std::optional<Stretch> single(std::string_view text) {
    const std::string shape = shape_of(text);
    if (shape == "0000") return year(number_at(text, 0, 4));
    if (shape == "0000-00") {
      return month(number_at(text, 0, 4), number_at(text, 5, 2));
    }
    if (shape == "0000-Q0" || shape == "0000Q0") {
      return quarter(number_at(text, 0, 4),
                     number_at(text, text.size() - 1, 1));
    }
    if (shape == "0000-W00") {
      return week(number_at(text, 0, 4), number_at(text, 6, 2));
    }
    if (shape == "0000-00-00") {
      const auto day = calendar_day(text);
      return day ? whole_day(*day) : std::nullopt;
    }
    if (shape.rfind("0000-00-00T00:00", 0) == 0) return instant(text);
    return refuse(fmt::format("`{}` is no date", text), help_for(text, shape));
  }

  std::string help_for(std::string_view text, const std::string& shape) {
    if (shape == "00000000") {
      return fmt::format("write {}-{}-{}", text.substr(0, 4), text.substr(4, 2),
                         text.substr(6));
    }
    if (shape.rfind("0000-00-00 00:00", 0) == 0) {
      return fmt::format("write {}T{}", text.substr(0, 10), text.substr(11));
    }
    if (!text.empty() &&
        std::string_view("?~%").find(text.back()) != std::string_view::npos) {
      return "write an interval that surely holds it, as 2016-07/2016-08";
    }
    return kForms;
  }

  bool is_year(int year) {
    if (year > 0) return true;
    refuse("there is no year 0000", "years run from 0001 to 9999");
    return false;
  }

  bool is_month(int month) {
    if (month >= 1 && month <= 12) return true;
    refuse(fmt::format("there is no month {:02}", month),
           "months run from 01 to 12");
    return false;
  }

  std::optional<Stretch> year(int year) {
    if (!is_year(year)) return std::nullopt;
    return Stretch{"", zone_.day_begin(year, 1, 1),
                   zone_.day_begin(year + 1, 1, 1), false};
  }

  std::optional<Stretch> month(int year, int month) {
    if (!is_year(year) || !is_month(month)) return std::nullopt;
    const auto number = static_cast<unsigned>(month);
    return Stretch{"", zone_.day_begin(year, number, 1),
                   number == 12 ? zone_.day_begin(year + 1, 1, 1)
                                : zone_.day_begin(year, number + 1, 1),
                   false};
  }

  std::optional<Stretch> quarter(int year, int quarter) {
    if (!is_year(year)) return std::nullopt;
    if (quarter < 1 || quarter > 4) {
      return refuse(fmt::format("there is no quarter Q{}", quarter),
                    "quarters run from Q1 to Q4");
    }
    const auto first = month(year, 3 * quarter - 2);
    const auto last = month(year, 3 * quarter);
    return Stretch{"", first->begin, last->end, false};
  }

  // ISO 8601: a week begins on Monday, and is of the year of its Thursday.
  std::optional<Stretch> week(int year, int week) {
    if (!is_year(year)) return std::nullopt;
    const date::local_days in_first(date::year(year) / 1 / 4);
    const date::local_days monday = in_first -
                                    (date::weekday(in_first) - date::Monday) +
                                    date::weeks(week - 1);
    const date::year_month_day thursday(monday + date::days(3));
    if (week < 1 || thursday.year() != date::year(year)) {
      return refuse(fmt::format("{} has no week {:02}", year, week),
                    "weeks run from W01 to W52, and in some years to W53");
    }
    return Stretch{"", begin_of(date::year_month_day(monday)),
                   begin_of(date::year_month_day(monday + date::weeks(1))),
                   false};
  }

  std::optional<date::year_month_day> calendar_day(std::string_view text) {
    const int year = number_at(text, 0, 4);
    const int month = number_at(text, 5, 2);
    if (!is_year(year) || !is_month(month)) return std::nullopt;
    const date::year_month_day day =
        date::year(year) / month / number_at(text, 8, 2);
    if (!day.ok()) {
      const auto last = (day.year() / day.month() / date::last).day();
      return refuse(fmt::format("there is no day {}", text.substr(0, 10)),
                    fmt::format("{} has {} days", text.substr(0, 7),
                                static_cast<unsigned>(last)));
    }
    return day;
  }

  // Samoa had no 30 December 2011.
  std::optional<Stretch> whole_day(const date::year_month_day& day) {
    const date::year_month_day next(date::local_days(day) + date::days(1));
    const Instant begin = begin_of(day);
    const Instant end = begin_of(next);
    if (begin == end) {
      return refuse("the clocks of " + zone_.name() + " skipped this day",
                    "write the day before or behind it");
    }
    return Stretch{"", begin, end, false};
  }

  Instant begin_of(const date::year_month_day& day) const {
    return zone_.day_begin(static_cast<int>(day.year()),
                           static_cast<unsigned>(day.month()),
                           static_cast<unsigned>(day.day()));
  }

  // "2016-07-18T15:00", perhaps ":30", and the offset.
  std::optional<Stretch> instant(std::string_view text) {
    const bool has_seconds = shape_of(text.substr(16, 3)) == ":00";
    const std::size_t length = has_seconds ? 19 : 16;
    const auto clock = local_clock(text.substr(0, length));
    if (!clock) return std::nullopt;
    const auto offset = read_offset(text, length, *clock);
    if (!offset) return std::nullopt;
    const Instant at{*clock - *offset};
    if (!is_writable(at)) {
      return refuse(fmt::format("`{}` is out of range", text),
                    "years run from 0001 to 9999");
    }
    return Stretch{"", at, at, true};
  }

  static bool is_writable(Instant at) {
    return at >= Zone::utc().day_begin(1, 1, 1) &&
           at < Zone::utc().day_begin(10000, 1, 1);
  }

  // What the clock shows, in seconds as if it stood in UTC.
  std::optional<std::int64_t> local_clock(std::string_view text) {
    const auto day = calendar_day(text);
    if (!day) return std::nullopt;
    const int hour = number_at(text, 11, 2);
    const int minute = number_at(text, 14, 2);
    const int second = text.size() > 16 ? number_at(text, 17, 2) : 0;
    if (hour > 23 || minute > 59 || second > 59) {
      return refuse(fmt::format("`{}` is no time of day", text.substr(11)),
                    help_for_clock(hour, second));
    }
    const std::int64_t days = date::local_days(*day).time_since_epoch().count();
    return days * kDay + hour * kHour + minute * kMinute + second;
  }

  static std::string help_for_clock(int hour, int second) {
    if (hour == 24) return "write 00:00 of the next day";
    if (second == 60) return "write :59 for a leap second";
    return "times run from 00:00 to 23:59";
  }

  std::optional<std::int64_t> read_offset(std::string_view text, std::size_t at,
                                          std::int64_t clock) {
    const std::string_view offset = text.substr(at);
    if (offset == "Z") return 0;
    if (offset.empty()) {
      return refuse("an instant without its offset from UTC",
                    help_for_offset(text, clock));
    }
    const std::string shape = shape_of(offset);
    if (shape != "+00:00" && shape != "-00:00") {
      return refuse(fmt::format("`{}` is no offset from UTC", offset),
                    "write Z, or hours and minutes as in +06:00");
    }
    const int hours = number_at(offset, 1, 2);
    const int minutes = number_at(offset, 4, 2);
    if (hours > 15 || minutes > 59) {
      return refuse(fmt::format("`{}` is no offset from UTC", offset),
                    "offsets run from -15:59 to +15:59");
    }
    const std::int64_t size = hours * kHour + minutes * kMinute;
    return offset[0] == '-' ? -size : size;
  }

  std::string help_for_offset(std::string_view text, std::int64_t clock) {
    const std::vector<std::int64_t> offsets = offsets_at(clock, zone_);
    if (offsets.empty()) {
      return "the clocks of " + zone_.name() + " skipped this time";
    }
    std::string help = fmt::format("in {} write {}{}", zone_.name(), text,
                                   show_offset(offsets[0]));
    if (offsets.size() > 1) {
      help +=
          fmt::format(", or {} for the second time that the clocks showed it",
                      show_offset(offsets[1]));
    }
    return help;
  }

  std::string_view text_;
  const Zone& zone_;
  std::string error_;
  std::string help_;
};

}  // namespace

StretchOrError parse_edtf(std::string_view text, const Zone& zone) {
  return EdtfReader(text, zone).read();
}

}  // namespace concord
