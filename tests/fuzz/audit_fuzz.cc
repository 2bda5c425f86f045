// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claims/audit.h"
#include "claims/reading.h"

// The whole reader, fed in memory.  The input is a folder: a line of "--- path"
// begins each file, as in the golden cases; what stands before the first goes
// into audit.yaml.  Whatever is read without complaint must also be readable as
// constraints.

namespace {

concord::Folder folder_of(std::string_view input) {
  concord::Folder folder;
  std::string* file = &folder.files["audit.yaml"];
  while (!input.empty()) {
    const std::size_t end = input.find('\n');
    const std::string_view line = input.substr(0, end);
    if (line.starts_with("--- ")) {
      file = &folder.files[std::string(line.substr(4))];
    } else {
      *file += std::string(line) + "\n";
    }
    if (end == std::string_view::npos) break;
    input.remove_prefix(end + 1);
  }
  return folder;
}

void read_claims(const concord::Audit& audit) {
  concord::standings(audit);
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const concord::ClaimId id(i);
    if (audit[id].total.figure) to_string(*audit[id].total.figure, audit);
    concord::literal_reading(audit, id);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  concord::Complaints complaints;
  const concord::Audit audit =
      concord::read_audit(folder_of(input), complaints);
  if (complaints.empty()) read_claims(audit);
  complaints.sorted();
  return 0;
}
