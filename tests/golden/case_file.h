// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concord::golden {

/// A stretch of a case file: the line `--- HEADER` and what stands below it.
struct Section {
  std::string header;
  std::string body;
};

/// All that a command left behind.
struct Outcome {
  std::string out;
  std::string err;
  int exit_code = 0;
  /// Files that the case looks at afterwards; nothing where there is none.
  std::map<std::string, std::optional<std::string>> files;

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// Files that are put into the folder, then one command with all it must print.
struct Step {
  std::vector<Section> inputs;
  std::string command;  // "NO_COLOR=1 concord check --json"; may be empty
  Outcome expected;
};

/// A golden case: a story in a sentence, and steps in one fresh folder.
///
///   --- PATH [escaped] [crlf]   a file to write; `PATH link` a symbolic link
///   to
///                               what the body names; `PATH/` an empty folder
///   --- stdin [escaped]         what the next command reads
///   --- interrupt               the next command is sent SIGINT once it waits
///   --- concord ARGS            a command; below it the expected stdout
///   --- stdout escaped          the same, where text cannot hold it
///   --- stderr [escaped]
///   --- then PATH [escaped]     the file as it must be after the command
///   --- exit N                  0 where it is not written
///
/// An escaped body knows \\ \r \t \xHH \u{HEX}, \- (for a line that begins with
/// "--- "), \{1000*text} for a repetition (# in the text is the number: 0001),
/// and a backslash at the end of a line that swallows the line end.
struct CaseFile {
  std::string story;
  std::vector<Step> steps;
};

CaseFile parse_case(std::string_view text);

/// The case as `--update` writes it; inputs stay as they were written.
std::string to_text(const CaseFile& golden_case);

/// The escaped body, decoded.
std::string unescape(std::string_view body);

/// The text as an escaped body, which ends with a line end.
std::string escape(std::string_view text);

/// The words of a header or a command, split at spaces; '...' and "..." hold
/// spaces together.
std::vector<std::string> words_of(std::string_view line);

}  // namespace concord::golden
