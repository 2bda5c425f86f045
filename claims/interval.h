// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "claims/rational.h"

namespace concord {

/// One end of an Interval.  An open end is approached and never reached: "more
/// than USD 3 million".
struct End {
  Rational value;
  bool open = false;

  friend bool operator==(const End&, const End&) = default;
};

/// The values that a reading admits, from lower() to upper(); an end that is
/// not there was never said.
///
///   "at least 40"   Interval::at_least(40)      prints as [40, ..]
///   "40 to 50"      Interval::between(40, 50)   prints as [40, 50]
///   "over 2.5"      Interval::above(2.5)        prints as (2.5, ..]
///
/// An Interval is never empty.  Two that share no value meet in std::nullopt:
/// whoever asked has found a conflict, and must name the claims in it.
class Interval {
 public:
  static Interval anything() { return {std::nullopt, std::nullopt}; }
  static Interval exactly(Rational value);
  static Interval at_least(Rational value);
  static Interval at_most(Rational value);
  static Interval above(Rational value);
  static Interval below(Rational value);
  static Interval between(Rational lower, Rational upper);  // lower <= upper
  /// Nothing where the ends leave no value between them.
  static std::optional<Interval> from_ends(std::optional<End> lower,
                                           std::optional<End> upper);

  const std::optional<End>& lower() const { return lower_; }
  const std::optional<End>& upper() const { return upper_; }
  bool is_exact() const;

  bool contains(const Rational& value) const;
  std::optional<Interval> meet(const Interval& other) const;
  /// The whole numbers of this interval, with closed ends; nothing if none.
  std::optional<Interval> whole_numbers() const;
  /// From its lower end on.
  Interval as_floor() const { return {lower_, std::nullopt}; }

  friend bool operator==(const Interval&, const Interval&) = default;

 private:
  Interval(std::optional<End> lower, std::optional<End> upper)
      : lower_(std::move(lower)), upper_(std::move(upper)) {}

  std::optional<End> lower_;
  std::optional<End> upper_;
};

/// "[40, ..]", "[40, 50]", "(2.5, ..]": for tests and debugging; people read
/// the words of reports/.
std::string to_string(const Interval& interval);
std::ostream& operator<<(std::ostream& out, const Interval& interval);

}  // namespace concord
