// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// One line of a proof; a person can redo each with a pencil.
///   n5: "total death toll at four": all killed is exactly 4
///   hospital is part of attack: all killed ≥ all killed (hospital) ≥ 6 (by 2)
struct ProofLine {
  int number = 0;
  std::string text;
};

struct Proof {
  std::vector<ProofLine> lines;
  std::string conclusion;  // empty where the last line says it already
};

/// Writes proofs about the figures of one component.
class Prover {
 public:
  Prover(const View& view, const Words& words, int component, bool ascii);

  /// That the claims of a conflict cannot all hold.
  Proof conflict(const Conflict& conflict) const;

  /// That a figure is not below (or above) `end`, from what `why` names.
  Proof bound(std::int32_t unknown, bool upper, const End& end,
              const Why& why) const;

  /// That a figure is `value`, from what its two ends rest on; no lines where
  /// that takes more than one derivation.
  Proof exact(std::int32_t unknown, const Rational& value, const Why& low,
              const Why& high) const;

 private:
  const View& view_;
  const Words& words_;
  int component_;
  bool ascii_;
};

}  // namespace concord
