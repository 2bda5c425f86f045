// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "tests/oracle/read_audit_maker.h"

namespace concord::oracle {

/// Claims, by number.
using ClaimMask = std::uint32_t;
using Names = std::set<std::string>;

/// "set-aside", as in the file.
std::string key_of(ReadDecision::Kind kind);

/// What becomes of a decision: "applied", "lapsed" once something is published
/// at its end or later, "reopened" once what it rests on is another thing.
std::string fate_of(const ReadDecision& decision, const ReadAudit& audit);

/// What all decisions that are applied come to.
class ReadDecided {
 public:
  explicit ReadDecided(const ReadAudit& audit);

  bool is_aside(int claim) const { return ((aside_ >> claim) & 1U) != 0; }
  /// The readings that are always taken, by name.
  const Names& readings() const { return readings_; }
  /// Whether the two things are one; nothing: nobody decided.
  std::optional<bool> one() const { return one_; }
  /// Whether the law is one to reckon with at that place.
  bool holds(const std::string& law, int place) const;

 private:
  ClaimMask aside_ = 0;
  Names readings_;
  std::optional<bool> one_;
  std::set<std::pair<std::string, int>> broken_;  // laws, with the place
};

}  // namespace concord::oracle
