// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/extract/extract.h"
#include "claims/extract/spans/spans.h"
#include "claims/folder.h"

namespace concord {

/// A text to be read for claims.
struct ExtractText {
  std::string id;    // "newspaper": of a source its name
  std::string file;  // "sources/newspaper.txt"
  std::string words;
  std::string language = "en";
  extract::TextAbout about;

  // What the line of a .jsonl asks for beside claims, by its `meta`:
  // {"level": "attribution"}, {"level": "spans", "model": "age"}.
  bool asks_speakers = false;
  bool asks_spans = false;
  std::optional<extract::SpanType> span_type;  // none: of every type
};

/// The texts that a command line names, and the audit that they belong to.
struct ExtractTexts {
  std::vector<ExtractText> texts;  // sorted by file, then as they stand in it
  std::string root;                // of the audit; empty: none
  Folder folder;                   // of the audit, without claims and laws
  Audit audit;
  std::optional<extract::EventChooser> events;

  bool in_audit() const { return !root.empty(); }
};

/// Of an audit folder, or of nothing, all sources of that audit; of a file in
/// its sources/ that one; of another folder every .txt, .md, .html and .htm in
/// it; of a .jsonl file the `text` of each line, by its `id`, published when
/// `published` or the `reference` of its `meta` says; "-" is standard input.
/// Throws CannotRun where something cannot be read; what is wrong with the
/// audit is left to `complaints`.
ExtractTexts texts_to_extract(const std::vector<std::string>& paths,
                              Complaints& complaints);

}  // namespace concord
