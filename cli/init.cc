// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <map>

#include "cli/commands.h"
#include "cli/new_file.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

constexpr const char* kAudit =
    R"(# An audit: some texts, what they claim, and what must hold between figures.
#   concord check      can all of it be true?
#   concord explain    FINDING, FIGURE or CODE
audit: example
title: A bus crash at the harbour
uses:                       # packs: measures (killed, injured...), populations
  - toll
time-zone: UTC              # a day is a local day: Asia/Almaty, Europe/London
precision: day

events:
  crash:
    when: 2024-05-01
    place: Harbour
  hospital:                 # a part counts no more than the whole
    part-of: crash
    name: those taken to the hospital

origins:                    # who counts; declared, so that a typo is an error
  rescuers:
    name: the rescue service

# A law of this audit alone; laws may also stand in rules/*.yaml.
# laws:
#   - id: aboard
#     holds: crash/killed + crash/injured <= 60
#     because: the bus has sixty seats
)";

constexpr const char* kSource =
    R"(---
outlet: Harbour Daily
published: 2024-05-01
---
Four people were killed when a bus left the road at the harbour, the rescue
service said, one of them a police officer. At least 12 were injured; nine of
the injured were taken to the hospital, the paper has learned.
)";

constexpr const char* kClaims =
    R"(# What sources/example.txt claims.  A quote is cut from the text letter by
# letter, and its number must stand in it.
claims:
  - id: d1
    said-by:                # nearest to the count first; nobody: the outlet
      - rescuers
    figure: crash/killed
    says: 4
    quote: "Four people were killed"
    parts-are: some         # others among the four are not told
    parts:
      - figure: .police
        says: 1
        quote: "one of them a police officer"

  - id: d2
    said-by:
      - rescuers
    figure: crash/injured
    says: at least 12
    quote: "At least 12 were injured"

  - id: d3
    figure: hospital/injured
    says: 9
    quote: >-
      nine of
      the injured were taken to the hospital
)";

}  // namespace

ExitCode init(const std::string& folder, const Terminal& terminal) {
  const std::map<std::string, const char*> files = {
      {"audit.yaml", kAudit},
      {"claims/example.yaml", kClaims},
      {"sources/example.txt", kSource},
  };
  if (folder.empty()) throw CannotRun("the folder has no name");
  const fs::path root = folder;
  for (const auto& [name, text] : files) {
    const std::string path = (root / name).string();
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) {
      throw CannotRun(path + " is there already; nothing was written");
    }
  }
  for (const auto& [name, text] : files) {
    write_new_file((root / name).string(), text);
  }
  terminal.print("started an audit in " + folder +
                 ": read audit.yaml, then run `concord check`\n");
  return ExitCode::Clean;
}

}  // namespace concord
