// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// A point in time, in seconds since 1970-01-01T00:00Z.
struct Instant {
  std::int64_t seconds = 0;

  friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// An IANA time zone ("Asia/Almaty"): a day of an audit is a local day there.
class Zone {
 public:
  static Zone utc();
  /// Nothing for a name that the zone database does not know.
  static std::optional<Zone> find(std::string_view name);
  /// Whether there is a zone database at all (Debian: the package tzdata);
  /// without one, find() knows UTC alone.
  static bool has_database();

  const std::string& name() const { return name_; }
  /// The first instant of a local day, also where its midnight was skipped or
  /// came twice.
  Instant day_begin(int year, unsigned month, unsigned day) const;
  /// Seconds that local time is ahead of UTC at `at`.
  std::int64_t offset(Instant at) const;

 private:
  std::string name_;
  const void* zone_ = nullptr;  // date::time_zone, owned by the database
};

/// The slots of an audit: an account that states no moment stands at the end of
/// the slot of its publication.
enum class Precision { Minute, Hour, Day, Month, Year };

/// When something was, as written in EDTF level 0/1 (ISO 8601-2:2019): a year,
/// a month, a day, an instant with its offset, an interval of these
/// ("somewhere within"), or an interval with an open end ("2016-06-05/.."); or
/// a quarter ("2018-Q2", "2018Q2") or a week of ISO 8601 ("2018-W07").
/// Days and longer are half-open local spans: `end` is the first instant after.
struct Stretch {
  std::string written;
  std::optional<Instant> begin;  // nothing: an open beginning
  std::optional<Instant> end;    // nothing: an open end
  bool is_instant = false;       // begin == end, as stated to the minute

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Reads `text` in `zone`.  On failure `error` says what was seen and `help`
/// what to write; used by the YAML readers, which know the place.
struct StretchOrError {
  std::optional<Stretch> stretch;
  std::string error;
  std::string help;
};
StretchOrError parse_edtf(std::string_view text, const Zone& zone);

/// The end of the slot in which `at` lies.
Instant slot_end(Instant at, Precision precision, const Zone& zone);

/// "2016-07-18" for the end of a local day (the first instant of the 19th),
/// else "2016-07-18T15:00+06:00": what stands behind the @ of a Figure.  The
/// same text read again by parse_edtf() stands at the same instant.
std::string to_string(Instant moment, const Zone& zone);

/// The same for the beginning of a period: "2016-07-18" for the first instant
/// of that local day.
std::string begin_to_string(Instant moment, const Zone& zone);

}  // namespace concord
