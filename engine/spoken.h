// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/propagate.h"
#include "engine/system.h"

namespace concord {

/// What the assumptions of a System say of single unknowns, read off the
/// constraints that they guard.
class Spoken {
 public:
  explicit Spoken(const System& system);

  /// Whether it says anything of this unknown, in whatever words.
  bool of(std::int32_t assumption, std::int32_t unknown) const {
    return all_.contains({assumption, unknown});
  }
  /// Whether it says something of this unknown alone.
  bool directly_of(std::int32_t assumption, std::int32_t unknown) const {
    return directly_.contains({assumption, unknown});
  }
  /// Whether it denies all that lies within these ends: "not 5 to 9".
  bool rules_out(std::int32_t assumption, std::int32_t unknown,
                 const Ends& ends) const;

 private:
  using Key = std::pair<std::int32_t, std::int32_t>;  // assumption, unknown

  std::set<Key> all_;
  std::set<Key> directly_;
  /// Clauses of several comparisons: what each of these admits.
  std::map<Key, std::vector<std::vector<Ends>>> denials_;
};

}  // namespace concord
