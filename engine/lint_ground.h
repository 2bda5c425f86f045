// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/ground.h"

namespace concord {

/// Laws made over an audit without claims, so that a solver can be asked about
/// each by itself.  Every law is an assumption (a soft group) of its id, and so
/// is every breach: what it would be for one ground clause to fail.
struct LintGround {
  Ground ground;
  /// By law: the breaches of its clauses.  It follows from other laws if each
  /// of these clashes with them.
  std::map<std::string, std::vector<std::string>> breaches;
  /// By law with an `if`: the names under which `breaches` holds "its condition
  /// is false", one for each `if`.
  std::map<std::string, std::vector<std::string>> conditions;
};

/// Nothing where the laws reach more than `most` figures.
std::optional<LintGround> ground_for_lint(const Audit& audit,
                                          const LawBook& laws,
                                          std::size_t most);

}  // namespace concord
