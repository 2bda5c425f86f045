// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claims/table_look.h"
#include "claims/vocabulary.h"

namespace concord {

/// A figure with the columns that say it: one, or the ends of a range.
struct FigureGuess {
  std::string figure;  // "killed.civilians"
  std::string words;
  std::string low;
  std::string high;
  std::string best;
};

/// What a table seems to say: an entry of `tables:`, and what it needs beside
/// it.  Nothing unsure is in it but as a remark.
struct TableGuess {
  std::string kind;   // "UCDP GED"; empty: told by the names of columns
  std::string event;  // that all rows are part of
  std::vector<std::string> path;
  std::string id;
  std::string as_of;
  std::vector<std::string> during;
  std::vector<FigureGuess> figures;
  std::map<std::string, std::string> names;
  std::vector<std::string> measures;     // "best-estimate: {...}"
  std::vector<std::string> populations;  // "side-a: { axis: party }"
  std::vector<std::string> laws;         // lines below `laws:`
  std::vector<std::string> remarks;      // what was left out, and why

  bool is_empty() const { return figures.empty(); }
};

/// Guesses by names and cells, with the words that the audit has.
TableGuess guess_table(const TableLook& table, const Vocabulary& words);

}  // namespace concord
