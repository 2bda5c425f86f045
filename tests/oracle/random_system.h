// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/system.h"

namespace concord {

/// splitmix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// From low to high, both included.
  std::int64_t in(std::int64_t low, std::int64_t high);
  bool once_in(std::int64_t times) { return in(1, times) == 1; }

 private:
  std::uint64_t state_;
};

/// Adds constraints to a System without counting indices by hand.
class SystemWriter {
 public:
  using Relation = System::Comparison::Relation;

  std::int32_t unknown(std::optional<std::int64_t> low,
                       std::optional<std::int64_t> high, bool rational = false);
  std::int32_t assumption(
      System::Assumption::Kind kind = System::Assumption::Kind::Claim,
      std::int32_t cost = 20, std::int32_t account = 0);

  /// One more account says the last assumption.
  void say_too(std::int32_t account);

  /// Opens a constraint; the comparisons that follow are its alternatives.
  SystemWriter& constraint(std::int32_t guard = -1);
  SystemWriter& compare(const std::vector<System::Term>& sum, Relation relation,
                        std::int64_t constant);

  const System& system() const { return system_; }

 private:
  System system_;
};

/// What a random System may have.
struct Shape {
  std::int64_t most_unknowns = 4;
  std::int64_t most_constraints = 10;
  std::int64_t most_assumptions = 7;
  std::int64_t greatest_factor = 3;
  std::int64_t greatest_constant = 8;
  std::int64_t greatest_high = 4;
  bool open_above = false;  // unknowns may lack a high
  bool boolean = false;     // clauses over unknowns in 0..1
};

System random_system(std::uint64_t seed, const Shape& shape);

/// The smallest System found, by taking one thing away at a time, that still
/// fails: what a person wants to look at.
System shrink(System system,
              const std::function<bool(const System&)>& still_fails);

}  // namespace concord
