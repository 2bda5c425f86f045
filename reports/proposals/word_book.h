// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/extract/packs/pack.h"
#include "claims/guess_text.h"

namespace concord {

/// What a proposal counts and of whom, in the words of the audit; what the
/// audit has not declared is noted, to be added to its audit.yaml.
class WordBook {
 public:
  WordBook(const Vocabulary& audit, const extract::ExtractPack& pack);

  /// Notes what of them the audit has not.
  void need(const std::string& measure, const std::string& population);

  /// On which axis a population stands, or would be declared.
  std::string axis_of(const std::string& population) const;
  /// In what a measure is counted.
  std::string unit_of(const std::string& measure) const;

  /// Lines under `measures:` and `populations:`, in that order.
  std::vector<YamlSection> added() const;

 private:
  const Vocabulary& audit_;
  const extract::ExtractPack& pack_;
  std::set<std::string> measures_;
  std::set<std::string> populations_;
};

/// "killed.police", "killed" of everybody.
std::string path_of(const std::string& measure, const std::string& population);

/// Whether the pack means everybody by it.
bool is_everybody(const std::string& population);

}  // namespace concord
