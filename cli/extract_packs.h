// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/folder.h"

namespace concord {

/// The files that extraction goes by: our own, a desk's own in the folder
/// `extract/` of an audit (`root`, or empty), and those that a command names,
/// in that order; by the names under which complaints tell them.
std::vector<std::pair<std::string, std::string>> extract_pack_files(
    const std::string& root, const std::vector<std::string>& named);

/// The same, compiled.  Nothing where there are complaints.
std::optional<extract::ExtractPack> read_extract_packs_of(
    const std::string& root, const std::vector<std::string>& named,
    Complaints& complaints);

/// Whether an audit has packs of its own.
bool has_extract_packs(const std::string& root);

/// What is found in packs of a desk's own, beside ours.
struct PackLint {
  bool readable = false;
  std::vector<Diagnostic> found;  // sorted; examples that are not so, or why
                                  // the packs cannot be read
  std::size_t rules = 0;          // that are no rules of ours
  Folder files;                   // for excerpts
};
PackLint lint_extract_packs(const std::string& root,
                            const std::vector<std::string>& named);

}  // namespace concord
