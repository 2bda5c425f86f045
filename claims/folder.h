// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "claims/result.h"

namespace concord {

/// A table that `tables:` names: read row by row from `path`, so that it is
/// never in memory as a whole, or from `bytes` where that is empty.
struct TableFile {
  std::string path;
  std::string bytes = {};
};

/// The files of one audit, in memory but for its tables: path relative to the
/// folder (forward slashes) to bytes.  Readers take a Folder, so that tests
/// need no disk.  Our own packs stand there as "concord:toll.yaml", a desk's
/// own as `uses:` writes its path.
struct Folder {
  std::map<std::string, std::string> files;
  std::map<std::string, TableFile> tables = {};
};

/// The most that one audit may have, beside kMaxYamlBytes and kMaxSourceBytes.
inline constexpr std::size_t kMaxFiles = 100'000;
inline constexpr std::size_t kMaxFolderBytes = std::size_t{1} << 30;
/// The longest table, as it is stored and unpacked.
inline constexpr std::size_t kMaxTableBytes = std::size_t{1} << 30;

/// Reads audit.yaml, the packs that it uses, finds its tables, and reads
/// decisions.yaml, sources/*.txt, claims/*.yaml and rules/*.yaml below `path`;
/// `own_packs` maps "toll" to its text, and all of them are put in. Complaints:
/// no folder, unreadable or too large files, links out of the folder, and any
/// other file in sources/, claims/ and rules/, since nothing is skipped in
/// silence.  Left alone are names that begin with "." or "#" or end with "~" or
/// ".bak": hidden files and the backups of editors.  A pack by path may lie
/// outside the folder; one that does not exist is for the reader of `uses:` to
/// complain of, a table for that of `tables:`.
Result<Folder> load_folder(const std::string& path,
                           const std::map<std::string, std::string>& own_packs);

/// The name in a Folder of a pack as `uses:` writes it: "concord:toll.yaml" for
/// "toll", else the path itself.
std::string pack_file(const std::string& written);

}  // namespace concord
