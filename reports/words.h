// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claims/constraint.h"
#include "engine/reconcile.h"

namespace concord {

/// Where a number goes that no decimal tells exactly: a lower end down and an
/// upper end up, so that what is said of it stays true.
enum class Rounding { Nearest, Down, Up };

/// Names and numbers of one audit, as a person reads them: "police killed",
/// "at least 5", "USD 3.2 million", "detained".
class Words {
 public:
  explicit Words(const Audit& audit);
  /// With the moments at which nobody claims anything, but laws speak of.
  explicit Words(const Reconciliation& all);

  /// "police killed", "all killed", "suspect-2"; an event that is not the main
  /// one is named behind it, "all killed (hospital)", and so is the moment
  /// where claims stand at several: "all killed by 2016-06-10".  The main event
  /// is the only root, or the root of more than half of the claims.
  std::string figure(const Figure& figure) const;
  /// The same at no moment in particular.
  std::string timeless(const Figure& figure) const;
  /// With its moment but without its event, under a heading that names it.
  std::string bare_figure(const Figure& figure) const;
  /// "police killed", "suspect-2": neither event nor moment.
  std::string label(const Figure& figure) const;
  std::string event(EventId event) const;
  bool is_main(EventId event) const { return event == main_; }
  const std::optional<EventId>& main_event() const { return main_; }
  /// "by 2016-06-10"; of a status "on 2016-06-10"; of a period "on 2016-06-10",
  /// "in June 2016", "from 2016-06-06 to 2016-06-09".
  std::string when(const Figure& figure) const;
  /// "2016-07-18", "2016-07-18 15:00 +06:00", in the audit's zone.
  std::string moment(Instant at) const;

  /// "1,081", "3.25", "USD 3.2 million"; the name of a status.  Money whose
  /// decimals never end is rounded and says so: "about USD 3.334 million".
  std::string number(const Rational& value, const Figure& figure,
                     Rounding rounding = Rounding::Nearest) const;
  /// What was said: "exactly 3", "at least 5", "4 to 5", "more than USD 2".
  std::string said(const Interval& admits, const Figure& figure) const;
  /// What a figure can be: "3", "5 or more", "up to 4", "4 to 5".
  std::string result(const Interval& admits, const Figure& figure) const;
  /// With its gaps: "4 or 6".
  std::string result(const std::vector<Interval>& values,
                     const Figure& figure) const;
  /// For a narrow column: "3", "≥5", "≤4", "4–5"; in ASCII ">=5".
  std::string sign(const Interval& admits, const Figure& figure,
                   bool ascii) const;

 private:
  std::string statuses(const Interval& admits, ThingId thing,
                       std::string_view join) const;
  std::string at_moment(const Figure& figure) const;
  std::string period(Instant from, Instant to) const;
  std::string low_end(const End& end, const Figure& figure) const;
  std::string high_end(const End& end, const Figure& figure) const;
  bool is_nothing(const std::optional<End>& low, const Figure& figure) const;

  const Audit& audit_;
  std::optional<EventId> main_;
  std::map<std::pair<EventId, MeasureId>, std::string> currencies_;
  std::map<std::pair<EventId, ThingId>, std::set<Instant>> moments_;
};

/// "1081" with its thousands apart: "1,081"; decimals and fractions as they
/// are.
std::string grouped(const Rational& value);
std::string grouped(std::size_t count);

/// "≥", or in ASCII ">=".
std::string sign_of(Relation relation, bool ascii);
/// How a figure stands to an end of it: "≤" to an upper one, "<" where open.
std::string sign_of_end(bool upper, bool open, bool ascii);

/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items,
                   std::string_view last = "and");

/// The same, but of many only the first: "a, b and 997 more".
std::string some_of(const std::vector<std::string>& items, std::size_t most);

/// "1 claim", "2 claims".
std::string counted(std::size_t count, std::string_view one,
                    std::string_view many = {});

}  // namespace concord
