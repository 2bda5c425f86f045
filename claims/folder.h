// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "claims/result.h"

namespace concord {

/// The files of one audit, in memory: path relative to the folder (forward
/// slashes) to bytes.  Readers take a Folder, so that tests need no disk.  Our
/// own packs stand there as "concord:toll.yaml", a desk's own as `uses:` writes
/// its path.
struct Folder {
  std::map<std::string, std::string> files;
};

/// Reads audit.yaml, the packs that it uses, decisions.yaml, sources/*.txt,
/// claims/*.yaml and rules/*.yaml below `path`; `own_packs` maps "toll" to its
/// text.  Complaints: unreadable or too large files, links out of the folder, a
/// path that is no folder.  Limits (stated in docs/formats.md): a YAML file
/// 8 MiB, a source text 16 MiB, 100,000 files.
Result<Folder> load_folder(const std::string& path,
                           const std::map<std::string, std::string>& own_packs);

/// The name in a Folder of a pack as `uses:` writes it: "concord:toll.yaml" for
/// "toll", else the path itself.
std::string pack_file(const std::string& written);

}  // namespace concord
