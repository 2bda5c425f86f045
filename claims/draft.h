// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/rare.h"
#include "claims/written.h"

namespace concord {

/// What a row of a table says, in the cells that its mapping names.
struct CellsDraft {
  Written shown;  // "low: 10, high: 12", at the first of them
  std::optional<Written> words;
  std::optional<Written> kind;
  std::optional<Written> low;
  std::optional<Written> high;
  std::optional<Written> best;

  bool is_empty() const { return !words && !kind && !low && !high && !best; }
};

/// Where a quote stands, and how it says its number.
struct QuoteDraft {
  std::string prefix;
  std::string suffix;
  int nth = 0;
  std::optional<Written> number;  // `implied`
  std::optional<Written> because;
  std::string translation;
};

/// A claim or one of its parts as written: names are not looked up yet.
struct StatementDraft {
  std::optional<Written> figure;
  std::optional<Written> says;
  std::optional<Written> quote;
  Rare<QuoteDraft> about;                   // the quote
  std::unique_ptr<const CellsDraft> cells;  // of a row
  std::optional<Written>
      event;  // of a row: its cell, with which its figure begins
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

/// What only a claims file says.
struct SwitchesDraft {
  std::optional<Written> phase;
  std::optional<Written> parts_are;
  std::optional<Written> certainty;
  std::optional<Written> copies;
  std::optional<Written> scope;     // `explicit`
  std::optional<Written> proposed;  // by which rules
};

/// One entry of `claims:`, with the defaults of its file filled in, or a row of
/// a table.
struct ClaimDraft {
  Written id;
  Written source;
  std::vector<Written> said_by;
  std::optional<Written> as_of;
  std::optional<Written> during;
  StatementDraft total;
  std::vector<StatementDraft> parts;
  Rare<SwitchesDraft> switches;
  std::vector<Written> open_to;  // of a row `readings:` of its table
  std::vector<TowardDraft> toward;
  std::vector<RelativeDraft> relative;
  bool is_row = false;       // of a table
  bool has_bad_key = false;  // what it lacks, misspelt or without a value
  Place declared;
};

/// "of", "adds-to": the key in a claims file.
const char* key_of(Relative::Kind kind);
const char* key_of(Stance stance);

}  // namespace concord
