// SPDX-License-Identifier: Apache-2.0
#include "engine/blocks.h"

#include <algorithm>
#include <set>

#include "claims/check.h"
#include "engine/corrections.h"
#include "engine/hitting_set.h"

namespace concord {
namespace {

// The cheapest first, up to `cap`.
Listed<Bits> hitting_sets(const System& system, const Indices& block,
                          const std::vector<Conflict>& conflicts,
                          std::int32_t cap) {
  const std::size_t count = system.assumptions.size();
  std::vector<HittingSets::Element> elements;
  for (const System::Assumption& assumption : system.assumptions) {
    elements.push_back({{assumption.cost, 0, 0, 1}, 0});
  }
  HittingSets candidates(std::move(elements));
  const Bits within(count, block);
  for (const Conflict& conflict : conflicts) {
    const Bits claims(count, conflict.assumptions);
    if (claims.meets(within)) candidates.add(claims);
  }
  Listed<Bits> found;
  while (const auto next = candidates.next()) {
    found.complete = found.items.size() < static_cast<std::size_t>(cap);
    if (!found.complete) break;
    found.items.push_back(*next);
    candidates.block(*next);
  }
  return found;
}

class Blocks {
 public:
  Blocks(Oracle& oracle, const std::vector<Conflict>& conflicts,
         std::int32_t cap)
      : oracle_(oracle), cap_(static_cast<std::size_t>(cap)) {
    for (const Indices& block : blocks_of(conflicts)) {
      lists_.push_back(hitting_sets(oracle.system(), block, conflicts, cap));
    }
  }

  Listed<Correction> list() const {
    const bool few = product_is_small();
    std::set<Bits> ways = few ? product() : with_the_cheapest();
    Listed<Correction> listed{{}, few};
    for (const Bits& way : ways) {
      CONCORD_CHECK(oracle_.ask(Bits::all(way.size()) - way).holds());
      listed.items.push_back(correction_of(oracle_.system(), way));
    }
    std::ranges::sort(listed.items, cheaper);
    return listed;
  }

 private:
  bool product_is_small() const {
    std::size_t product = 1;
    for (const Listed<Bits>& list : lists_) {
      product *= list.items.size();
      if (!list.complete || product > cap_) return false;
    }
    return true;
  }

  std::set<Bits> product() const {
    std::set<Bits> ways{Bits(oracle_.system().assumptions.size())};
    for (const Listed<Bits>& list : lists_) {
      std::set<Bits> longer;
      for (const Bits& way : ways) {
        for (const Bits& choice : list.items) longer.insert(way | choice);
      }
      ways = std::move(longer);
    }
    return ways;
  }

  std::set<Bits> with_the_cheapest() const {
    Bits cheapest(oracle_.system().assumptions.size());
    for (const Listed<Bits>& list : lists_) cheapest |= list.items.front();
    std::set<Bits> ways;
    for (const Listed<Bits>& list : lists_) {
      const Bits others = cheapest - list.items.front();
      for (const Bits& choice : list.items) ways.insert(others | choice);
    }
    return ways;
  }

  Oracle& oracle_;
  std::size_t cap_;
  std::vector<Listed<Bits>> lists_;  // by block
};

}  // namespace

std::vector<Indices> blocks_of(const std::vector<Conflict>& conflicts) {
  std::vector<std::set<std::int32_t>> blocks;
  for (const Conflict& conflict : conflicts) {
    std::set<std::int32_t> joined(conflict.assumptions.begin(),
                                  conflict.assumptions.end());
    std::erase_if(blocks, [&](std::set<std::int32_t>& block) {
      const bool meets = std::ranges::any_of(
          conflict.assumptions,
          [&](std::int32_t claim) { return block.contains(claim); });
      if (meets) joined.merge(block);
      return meets;
    });
    blocks.push_back(std::move(joined));
  }
  std::vector<Indices> sorted;
  for (const auto& block : blocks) {
    sorted.emplace_back(block.begin(), block.end());
  }
  std::ranges::sort(sorted);
  return sorted;
}

Listed<Correction> ways_out_by_block(Oracle& oracle,
                                     const std::vector<Conflict>& all_conflicts,
                                     std::int32_t cap) {
  return Blocks(oracle, all_conflicts, cap).list();
}

}  // namespace concord
