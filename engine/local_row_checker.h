// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "engine/pieces.h"
#include "engine/referee.h"

namespace concord {

/// RowChecker for a large System.  Within each piece of it what lies beyond an
/// end is refuted and worlds at the ends are found; then worlds of all pieces
/// together are put into worlds of the whole, and these are evaluated.
class LocalRowChecker {
 public:
  LocalRowChecker(Referee& referee, const Budget& budget);

  void check(const Bits& held, const Row& row);

 private:
  /// Values of some unknowns, in one world of the whole.
  using Layer = std::vector<std::pair<std::int32_t, Exact>>;

  Evidence hints(const System& piece) const;
  void check_piece(const Piece& piece, const Row& row);
  void check_free(const Bound& bound, const Ends& shown);
  void check_layers(const Bits& constraints) const;
  void check_endless(const Bits& constraints) const;
  void check_why(const Bits& constraints, const Bound& bound, bool up) const;
  void lay(std::size_t layer, std::int32_t unknown, const Exact& value);

  const System& system_;
  Referee& referee_;
  const Budget budget_;
  const Z3Context context_;  // of hints
  const Guards guards_;
  const World* base_ = nullptr;
  std::vector<Layer> layers_;
  Layer endless_[2];  // by one down, by one up
};

}  // namespace concord
