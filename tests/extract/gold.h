// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/extract/proposals/proposal.h"

namespace concord::extract {

/// One claim that a person found in a text; no upper end where `high` is -1.
struct GoldClaim {
  std::string measure;  // by its alias
  std::string population;
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::string hedge;
  Span span;  // bytes
};

struct GoldText {
  std::string id;
  std::string text;
  std::vector<GoldClaim> claims;
};

/// Of JSON Lines, with the places counted in code points.
std::vector<GoldText> read_gold(const std::string& lines);

/// How proposals fit gold: of measure and value, and of population as well.
/// Claims are paired where their words overlap, one with one.
struct Score {
  std::size_t gold = 0;
  std::size_t proposed = 0;
  std::size_t right = 0;
  std::size_t right_population = 0;

  double f1() const { return f1_of(right); }
  double f1_population() const { return f1_of(right_population); }

 private:
  double f1_of(std::size_t found) const {
    return 2 * static_cast<double>(found) /
           static_cast<double>(std::max<std::size_t>(gold + proposed, 1));
  }
};

Score score(const std::vector<GoldText>& texts, const ExtractPack& pack);

}  // namespace concord::extract
