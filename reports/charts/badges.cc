// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/badges.h"

#include <algorithm>
#include <tuple>

#include "claims/check.h"
#include "reports/voice_words.h"
#include "reports/words.h"

namespace concord {
namespace {

/// As many as people tell apart.
constexpr std::size_t kBadges = 8;

using Shape = Badge::Shape;

// Round the place 0 0; each is about twelve pixels wide.
const char* path_of(Shape shape) {
  switch (shape) {
    case Shape::Circle:
      return "M-5.6 0a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0-11.2 0z";
    case Shape::Triangle:
      return "M0-6.6l6.4 11.4h-12.8z";
    case Shape::Square:
      return "M-5.2-5.2h10.4v10.4h-10.4z";
    case Shape::Diamond:
      return "M0-7.2l7.2 7.2l-7.2 7.2l-7.2-7.2z";
    case Shape::Wedge:
      return "M0 6.6l6.4-11.4h-12.8z";
    case Shape::Plus:
      return "M-2.1-6.2h4.2v4.1h4.1v4.2h-4.1v4.1h-4.2v-4.1h-4.1v-4.2h4.1z";
    case Shape::Star:
      return "M0-7.4l1.9 5h5.3l-4.1 3.4l1.5 5.4l-4.6-3.1l-4.6 3.1l1.5-5.4"
             "l-4.1-3.4h5.3z";
    case Shape::Hourglass:
      return "M-5.4-6h10.8l-3.6 6l3.6 6h-10.8l3.6-6z";
    case Shape::Ring:
      return "M-5.6 0a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0-11.2 0z"
             "m3.2 0a2.4 2.4 0 1 1 4.8 0a2.4 2.4 0 1 1-4.8 0z";
  }
  CONCORD_UNREACHABLE();
}

std::string id_of(const Badge& badge) {
  return "b" + std::to_string(badge.colour);
}

// Lines from the lower left to the upper right, on a tint; in tiles of whole
// pixels, which leave no seam.
void define_hatch(Svg& svg) {
  svg.open("pattern", {{"id", "hatch"},
                       {"width", 7},
                       {"height", 7},
                       {"patternUnits", "userSpaceOnUse"}});
  svg.box(0, 0, 7, 7, "").path("M-1 1L1-1M0 7L7 0M6 8L8 6", "").close();
}

std::vector<OriginId> by_claims(const Audit& audit) {
  std::vector<std::size_t> claims(audit.origins.size());
  for (const Claim& claim : audit.claims) ++claims[claim.origin().index()];
  std::vector<OriginId> origins;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i] > 0) origins.emplace_back(i);
  }
  std::ranges::sort(origins, {}, [&](OriginId origin) {
    return std::tuple(-static_cast<std::ptrdiff_t>(claims[origin.index()]),
                      origin_words(audit, origin), origin);
  });
  return origins;
}

}  // namespace

Badges::Badges(const Audit& audit) : badges_(audit.origins.size()) {
  const std::vector<OriginId> origins = by_claims(audit);
  for (std::size_t i = 0; i < std::min(origins.size(), kBadges); ++i) {
    Badge& badge = badges_[origins[i].index()];
    badge = {static_cast<Shape>(i), static_cast<int>(i) + 1};
    entries_.push_back({badge, origin_words(audit, origins[i])});
  }
  if (origins.size() <= kBadges) return;
  entries_.push_back({{}, counted(origins.size() - kBadges, "other")});
}

std::string badge_class(const Badge& badge) {
  return "s" + std::to_string(badge.colour);
}

std::string shapes_svg(const Badges& badges) {
  Svg svg("shapes");
  for (const Badges::Entry& entry : badges.entries()) {
    svg.element("path", {{"id", id_of(entry.badge)},
                         {"class", "badge " + badge_class(entry.badge)},
                         {"d", path_of(entry.badge.shape)}});
  }
  define_hatch(svg);
  return svg.finish();
}

void draw_badge(Svg& svg, const Badge& badge, double x, double y, bool hollow) {
  svg.use(id_of(badge), x, y, hollow ? "hollow " + badge_class(badge) : "");
}

std::string badge_svg(const Badge& badge) {
  Svg svg("alone");
  draw_badge(svg, badge, 0, 0);
  return svg.finish();
}

}  // namespace concord
