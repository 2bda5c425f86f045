// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/no_row.h"
#include "claims/table_rows.h"
#include "claims/written.h"

namespace concord {

/// What a row may say of its claim, beside what it says: each in a column, or
/// said once for all rows.
enum class RowKey {
  Id,
  Source,
  Event,
  Figure,
  AsOf,
  During,
  Published,
  Quote,
  Provenance,
  Of,
  Than,
  Per,
};
inline constexpr std::size_t kRowKeys = 12;
const char* name_of(RowKey key);

/// Places in TableMapping::columns of what `says:` names: one column with words
/// ("at least 5"), or ends with a kind or a best guess beside them.
struct SaysColumns {
  std::optional<std::size_t> words;
  std::optional<std::size_t> kind;
  std::optional<std::size_t> low;
  std::optional<std::size_t> high;
  std::optional<std::size_t> best;
};

/// A claim of each row.  A wide table has several, each of a figure of its own:
///   figures: { killed: deaths, injured: [hurt_min, hurt_max] }
struct ToldColumns {
  std::optional<Written> figure;  // nothing: what the row says it is of
  SaysColumns says;
};

/// An entry of `tables:`: which table is read, and how a row becomes a claim.
///   { file: claims.csv, columns: { figure: what, says: [low, high] } }
struct TableMapping {
  Written file;
  std::vector<Written> columns;  // each once
  std::array<std::optional<std::size_t>, kRowKeys> in_column;
  std::array<std::optional<Written>, kRowKeys> for_all;
  /// Whose cells, joined by slashes, are the event, below that of all rows.
  std::vector<std::size_t> event_path;
  std::optional<std::size_t> during_end;  // where `during` is two columns
  std::vector<ToldColumns> told;
  std::vector<ToldColumns> parts;            // of the one claim of each row
  std::optional<Written> parts_are;          // there where they are
  std::map<std::string, std::string> names;  // `names:`: a cell, what it means
  std::vector<Written> readings;
  std::optional<NoRow> no_row;  // without it silence says nothing
};

/// Reads `tables:`.  One that cannot be used is complained of and left out.
std::vector<TableMapping> read_mappings(Fields& audit, Complaints& complaints);

}  // namespace concord
