// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/wide_worlds.h"

#include <algorithm>
#include <bit>

namespace concord::oracle {
namespace {

constexpr int kShift = 30;  // of a value, so that negative ones are bits too
constexpr int kMargin = 3;
const std::string kUnsure = "?";

std::uint64_t union_of(const std::map<Mask, std::vector<std::uint64_t>>& worlds,
                       Mask held, std::size_t figure) {
  std::uint64_t all = 0;
  for (const auto& [mask, sets] : worlds) {
    if ((mask & held) == held) all |= sets[figure];
  }
  return all;
}

int least(std::uint64_t bits) { return std::countr_zero(bits) - kShift; }
int greatest(std::uint64_t bits) {
  return 63 - std::countl_zero(bits) - kShift;
}

}  // namespace

WideWorlds::WideWorlds(const WideAudit& audit)
    : audit_(audit),
      laws_(audit.figures.size()),
      ceiling_(audit.ceiling),
      values_(audit.figures.size()) {
  for (const WideLaw& law : audit.laws) {
    laws_[law.last].push_back(&law.holds);
  }
  choose(0, near_);
  ceiling_ += kMargin;
  choose(0, far_);
}

void WideWorlds::choose(std::size_t figure, Worlds& worlds) {
  if (figure == values_.size()) return visit(worlds);
  const WideFigure& itself = audit_.figures[figure];
  const int most = itself.most < 0 ? ceiling_ : itself.most;
  for (int value = itself.least < 0 ? -ceiling_ : 0; value <= most; ++value) {
    values_[figure] = value;
    const bool fits = std::ranges::all_of(
        laws_[figure], [&](const Holds* holds) { return (*holds)(values_); });
    if (fits) choose(figure + 1, worlds);
  }
}

void WideWorlds::visit(Worlds& worlds) {
  Mask mask = 0;
  std::size_t at = 0;
  for (const WideClaim& claim : audit_.claims) {
    if (claim.holds && claim.holds(values_)) mask |= Mask{1} << at;
    ++at;
  }
  for (const auto& [name, holds] : audit_.soft_laws) {
    if (holds(values_)) mask |= Mask{1} << at;
    ++at;
  }
  Sets& sets = worlds.try_emplace(mask, values_.size()).first->second;
  for (std::size_t i = 0; i < values_.size(); ++i) {
    sets[i] |= std::uint64_t{1} << (values_[i] + kShift);
  }
}

bool WideWorlds::possible(Mask held) const {
  return std::ranges::any_of(
      near_, [&](const auto& entry) { return (entry.first & held) == held; });
}

std::string WideWorlds::ends(Mask held, std::size_t figure) const {
  const std::uint64_t near = union_of(near_, held, figure);
  const std::uint64_t far = union_of(far_, held, figure);
  if (near == 0) return "nothing";
  // What a higher ceiling moved has no end if it hits that one, too.
  const auto end = [](int close, int farther, int limit) -> std::string {
    if (close == farther) return std::to_string(close);
    return farther == limit ? "" : kUnsure;
  };
  return end(least(near), least(far), -ceiling_) + ".." +
         end(greatest(near), greatest(far), ceiling_);
}

bool WideWorlds::can_be(Mask held, std::size_t figure, int value) const {
  return ((union_of(far_, held, figure) >> (value + kShift)) & 1U) != 0;
}

}  // namespace concord::oracle
