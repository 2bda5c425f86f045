// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "claims/extract/patterns/pattern.h"

namespace concord::extract {

/// Runs patterns.  Its memory is kept from one run to the next: one machine a
/// thread, so that no step of a run asks for any.
class PatternMachine {
 public:
  /// The longest match of `program` that begins with item `at`.
  std::optional<PatternMatch> run(const PatternProgram& program,
                                  std::span<const Item> items,
                                  std::uint32_t at);

  /// The steps of all runs so far: at most the program's for each item.
  std::uint64_t steps() const { return steps_; }

 private:
  using Step = PatternProgram::Step;
  using Ends = std::vector<std::uint32_t>;

  static constexpr auto kNowhere = std::numeric_limits<std::uint32_t>::max();

  /// Ways that go on behind the same item, the best liked first, and what each
  /// has captured.
  struct Ways {
    std::vector<std::uint16_t> steps;
    Ends ends;  // one way behind the other
  };
  /// A step that is left to try, or an end to put back as it was before.
  struct Later {
    std::uint16_t step = 0;
    std::uint16_t end = 0;
    bool puts_back = false;
    std::uint32_t was = 0;
  };

  void begin(const PatternProgram& program);
  void go_on(std::uint32_t place);
  void follow(std::uint16_t step, std::uint32_t place);
  void walk(std::uint16_t step, std::uint32_t place);
  bool passes(const Step& step, std::uint32_t place) const;
  bool stands(const Step& step, std::uint32_t place) const;
  void save(std::uint16_t end, std::uint32_t place);
  void keep(std::uint16_t step);
  PatternMatch match() const;

  const PatternProgram* program_ = nullptr;
  std::span<const Item> items_;
  Ways now_;
  Ways next_;
  std::vector<Later> later_;
  Ends ends_;                         // of the way at hand
  std::uint32_t longest_ = kNowhere;  // where the best match ends so far
  Ends longest_ends_;
  std::vector<std::uint64_t> taken_;  // the last round in which a step was
  std::uint64_t round_ = 0;           // one a place, never the same twice
  std::uint64_t steps_ = 0;
};

}  // namespace concord::extract
