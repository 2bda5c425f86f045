// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/audit.h"
#include "reports/charts/svg.h"

namespace concord {

/// What stands for an origin in every picture: a shape and a colour, so that
/// nothing rests on the colour alone.
struct Badge {
  enum class Shape {
    Circle,
    Triangle,
    Square,
    Diamond,
    Wedge,  // a triangle on its tip
    Plus,
    Star,
    Hourglass,
    Ring,  // all others
  };
  Shape shape = Shape::Ring;
  int colour = 0;  // 1 to 8; 0: all others

  friend auto operator<=>(const Badge&, const Badge&) = default;
};

/// The badges of an audit's origins, by how much they say, then by name: eight
/// of their own, and one for all others.
class Badges {
 public:
  explicit Badges(const Audit& audit);

  Badge of(OriginId origin) const { return badges_[origin.index()]; }

  struct Entry {
    Badge badge;
    std::string name;  // "Interior Ministry", "3 others"
  };
  /// What a key lists.
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Badge> badges_;  // by origin
  std::vector<Entry> entries_;
};

/// The class that gives an element a badge's colour: "s3"; "s0" of all others.
std::string badge_class(const Badge& badge);

/// What pictures use by name, once on a page and before them: the badges, and
/// the hatch of what is disputed.  Takes no room.
std::string shapes_svg(const Badges& badges);

/// Draws it round (x, y), hollow where what it stands for has no say.
void draw_badge(Svg& svg, const Badge& badge, double x, double y,
                bool hollow = false);

/// A badge alone, for a key, a heading or a table of HTML; hidden from screen
/// readers, which read the name beside it.
std::string badge_svg(const Badge& badge);

}  // namespace concord
