// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claims/draft.h"
#include "claims/folder.h"
#include "claims/missing_rows.h"
#include "claims/source.h"

namespace concord {

/// How much of a table was read.
struct TableCount {
  std::string file;
  std::size_t rows = 0;
  std::size_t silent = 0;   // rows that say nothing, and so make no claim
  std::size_t missing = 0;  // that are not there, and count as 0
};

/// All that the tables of an audit say.
struct TableContents {
  std::vector<TableCount> counts;
  std::vector<ClaimDraft> drafts;       // one for each row that says something
  std::vector<Source> sources;          // tables, and whom their cells name
  std::map<std::string, Place> events;  // that paths name, with their wholes
  std::vector<MissingRows> missing;     // where they count as 0
};

/// Reads `tables:` and the rows of each table.  Complains of what a row lacks;
/// names are looked up with those of all claims.
TableContents read_tables(Fields& audit, const Folder& folder, const Zone& zone,
                          Complaints& complaints);

}  // namespace concord
