// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extract/frames/frames.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// How sure a sentence is of what it tells.
///
///   "may kill 20", "is to be freed", "plans to detain 5"    unreal
///   "are feared dead", "may have died", "reportedly fled"   less sure
///
/// Tokens of the sentence; words of the classes `sure.*` of the packs.
class Modality {
 public:
  using At = std::uint32_t;

  struct Told {
    bool is_unreal = false;
    Certainty certainty = Certainty::Unstated;
  };

  Modality(std::span<const Token> words, const ExtractPack& pack);

  /// Of a verb with its figure, or its thing: tokens [first, last).  Those who
  /// are `counted` may be there anyhow: "if the ten victims knew him".
  Told told(At first, At last, bool counted) const;
  /// Whether "not" stands before a verb.
  bool is_negated(At first) const;

 private:
  bool is(At at, std::string_view word) const;
  bool has(At at, ClassId of) const;
  bool counts(At at) const;
  At clause_begin(At first, At farthest) const;
  bool is_until_a_time(At at) const;
  bool is_conditional(At first, bool counted) const;
  bool is_joined_future(At first) const;
  bool is_future(At from, At first, At last) const;
  bool is_possible(At from, At first, At last) const;
  bool tells_how_sure(At at, At first) const;
  Certainty certainty_at(At at, At first) const;
  Certainty certainty(At from, At first, At last) const;

  std::span<const Token> words_;
  const ExtractPack& pack_;
  ClassId condition_ = 0, future_ = 0, maybe_ = 0;
  ClassId feared_ = 0, fear_ = 0, presumed_ = 0, alleged_ = 0, confirmed_ = 0;
  ClassId be_ = 0, have_ = 0, verb_ = 0, adverb_ = 0, base_ = 0, clause_ = 0,
          day_ = 0, negation_ = 0;
  ClassId participle_ = 0;
};

/// Leaves out what only might be, and marks what is less sure (S6).
void weigh(std::vector<Counted>& all, const Sketch& sketch,
           std::span<const Token> words, const ExtractPack& pack);

}  // namespace concord::extract
