// SPDX-License-Identifier: Apache-2.0
#include "engine/one_way_out.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/ask_by_pieces.h"
#include "engine/kinds.h"

namespace concord {
namespace {

// Constraints, again for each claim that propagation alone did not leave out:
// each such claim takes seconds in a System of a hundred thousand.
constexpr std::size_t kMostLookedAt = 400'000;

class Search {
 public:
  Search(Oracle& oracle, const Budget& budget, const Bits& disputed)
      : oracle_(oracle),
        budget_(budget),
        system_(oracle.system()),
        claims_(claims_of(system_)),
        disputed_(disputed),
        all_(Bits::all(system_.assumptions.size())),
        out_(system_.assumptions.size()),
        guards_(system_) {}

  Bits find() {
    take_what_propagation_lets();
    until_the_rest_holds();
    if (cut_) put_back_what_can_be();
    return out_;
  }

 private:
  void take_what_propagation_lets() {
    Propagator taken(system_, Propagator::Clauses::LastPossible);
    Bits held = constraints_of(system_, all_ - claims_);
    taken.start(held);
    if (!taken.run()) throw BudgetSpent();
    for (const std::int32_t claim : in_order()) {
      const std::size_t moves = taken.moves().size();
      taken.hold(held | guards_.guarded_by({claim}));
      if (taken.run()) {
        held = taken.held();
      } else {
        taken.back_to(moves, held);
        out_.insert(static_cast<std::size_t>(claim));
      }
    }
  }

  // What nobody disputes comes first, then whoever says most.
  Indices in_order() const {
    std::map<std::int32_t, int> times;
    Indices claims = claims_.members();
    for (const std::int32_t each : claims) ++times[origin_of(each)];
    std::ranges::stable_sort(claims, {}, [&](std::int32_t claim) {
      const std::int32_t origin = origin_of(claim);
      return std::tuple(disputed_.has(static_cast<std::size_t>(claim)),
                        -times[origin], origin);
    });
    return claims;
  }

  void until_the_rest_holds() {
    while (true) {
      const Oracle::Reply rest =
          ask_by_pieces(oracle_, context_, budget_, all_ - out_);
      if (rest.holds()) return;
      leave_out_one_of(rest.core);
    }
  }

  // Of most propagation sees that they cannot.
  void put_back_what_can_be() {
    Propagator taken(system_, Propagator::Clauses::LastPossible);
    Bits held = constraints_of(system_, all_ - out_);
    taken.start(held);
    taken.run();
    for (const std::int32_t each : out_.members()) {
      const std::size_t moves = taken.moves().size();
      Bits fewer = out_;
      fewer.erase(static_cast<std::size_t>(each));
      taken.hold(held | guards_.guarded_by({each}));
      if (taken.run() && holds_without(fewer)) {
        held = taken.held();
        out_ = std::move(fewer);
      } else {
        taken.back_to(moves, held);
      }
    }
  }

  bool holds_without(const Bits& out) {
    return ask_by_pieces(oracle_, context_, budget_, all_ - out).holds();
  }

  // The last of them was taken last.
  void leave_out_one_of(const Bits& core) {
    const Indices claims = (core & claims_).members();
    looked_at_ += system_.constraints.size();
    if (claims.empty() || looked_at_ > kMostLookedAt) throw BudgetSpent();
    const Indices order = in_order();
    const auto last = std::find_first_of(order.rbegin(), order.rend(),
                                         claims.begin(), claims.end());
    out_.insert(static_cast<std::size_t>(*last));
    cut_ = true;
  }

  std::int32_t origin_of(std::int32_t claim) const {
    return system_.assumptions[static_cast<std::size_t>(claim)].origin;
  }

  Oracle& oracle_;
  const Budget& budget_;
  const Z3Context context_;  // of pieces
  const System& system_;
  const Bits claims_;
  const Bits disputed_;
  const Bits all_;
  Bits out_;
  const Guards guards_;
  bool cut_ = false;  // more than propagation asked for
  std::size_t looked_at_ = 0;
};

}  // namespace

Bits one_way_out(Oracle& oracle, const Budget& budget, const Bits& disputed) {
  return Search(oracle, budget, disputed).find();
}

}  // namespace concord
