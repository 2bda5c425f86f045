// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/written.h"

namespace concord {

/// A claim or one of its parts as written: names are not looked up yet.
struct StatementDraft {
  std::optional<Written> figure;
  std::optional<Written> says;
  std::optional<Written> quote;
  std::string prefix;
  std::string suffix;
  int nth = 0;
  std::optional<Written> number;  // `implied`
  std::optional<Written> because;
  std::string translation;
  Place declared;
};

/// `denies: n5`, `adds-to: n5`, `of: killed`, with its key.
struct TowardDraft {
  Stance stance;
  Written target;
};
struct RelativeDraft {
  Relative::Kind kind;
  Written base;
};

/// One entry of `claims:`, with the defaults of its file filled in.
struct ClaimDraft {
  Written id;
  Written source;
  std::vector<Written> said_by;
  std::optional<Written> as_of;
  std::optional<Written> during;
  std::optional<Written> phase;
  StatementDraft total;
  std::vector<StatementDraft> parts;
  std::optional<Written> parts_are;
  std::optional<Written> certainty;
  std::optional<Written> copies;
  std::optional<Written> scope;  // `explicit`
  std::vector<Written> open_to;
  std::vector<TowardDraft> toward;
  std::vector<RelativeDraft> relative;
  bool has_bad_key = false;  // what it lacks, misspelt or without a value
  Place declared;
};

/// "of", "adds-to": the key in a claims file.
const char* key_of(Relative::Kind kind);
const char* key_of(Stance stance);

}  // namespace concord
