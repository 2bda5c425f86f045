// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/id.h"
#include "claims/moment.h"

namespace concord {

/// Of whom a figure counts: at most one value an axis, sorted; empty for
/// everyone.  Written "civilians&children".
using Population = std::vector<PopulationId>;

/// One unknown: Event x Measure x Population x Moment, or the status of a Thing
/// at a Moment.  Written `june-5/killed.police@2016-06-10` and
/// `suspect-2.status@2016-07-18`; a figure of a period
/// `wave/killed@2016-06-06/2016-06-09` (what was added between its ends).
struct Figure {
  EventId event;      // unset for a status
  MeasureId measure;  // unset for a status
  ThingId thing;      // set for a status alone
  Population of;
  std::optional<Instant> from;  // set for a figure of a period alone
  Instant as_of;
  /// Set for the figure as that account's origin knew it, where the account is
  /// read as standing at some instant of its window instead of at `as_of`; with
  /// neither event nor thing, for that instant itself.
  AccountId moved_with;

  bool is_status() const { return thing.value >= 0; }
  bool is_moved() const { return moved_with.value >= 0; }
  bool is_instant() const { return !is_status() && event.value < 0; }
  Figure at(Instant moment) const {
    Figure moved = *this;
    moved.as_of = moment;
    return moved;
  }
  Figure in(EventId other) const {
    Figure moved = *this;
    moved.event = other;
    return moved;
  }
  Figure with(AccountId account) const {
    Figure moved = *this;
    moved.moved_with = account;
    return moved;
  }
  Figure among(Population other) const {
    Figure moved = *this;
    moved.of = std::move(other);
    return moved;
  }

  friend auto operator<=>(const Figure&, const Figure&) = default;
};

struct Audit;

/// "june-5/killed.police@2016-06-10": the name of a figure everywhere; behind
/// the @ the account's, where that is read as standing elsewhere.
std::string to_string(const Figure& figure, const Audit& audit);
/// The same without its moment: "june-5/killed.police".
std::string path_of(const Figure& figure, const Audit& audit);

/// What `text` names: "killed", "hospital/killed.police&children",
/// "suspect-2.status", each with an optional "@2016-06-10".
struct FigurePath {
  std::string event;  // empty: not named
  std::string name;   // the measure, or the thing
  std::vector<std::string> populations;
  bool status = false;
  std::string moment;  // what stands behind the @, unread
};
/// Nothing where the text has not this shape (names: letters, digits and
/// hyphens; event names also slashes).
std::optional<FigurePath> parse_figure_path(std::string_view text);
std::string to_string(const FigurePath& path);

}  // namespace concord
