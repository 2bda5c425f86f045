// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>

#include "tests/golden/process.h"
#include "tests/golden/runner.h"

namespace concord::golden {
namespace {

namespace fs = std::filesystem;

using Files = std::vector<std::pair<fs::path, std::string>>;

/// The audit itself, without what it is expected to print and what was kept.
Files audit_files(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path path = fs::relative(entry.path(), folder);
    const bool is_theirs =
        *path.begin() != "expected" && *path.begin() != ".concord";
    if (entry.is_regular_file() && is_theirs)
      files.emplace_back(path, read_file(entry.path()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The text with its blocks in reverse order.  A block begins at a line that
/// begins with `mark`; what stands before the first one stays there.
std::string reversed_blocks(const std::string& text, const std::string& mark) {
  std::vector<std::string> blocks = {""};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (text.compare(at, mark.size(), mark) == 0) blocks.emplace_back();
    blocks.back() += text.substr(at, end - at);
    at = end;
  }
  std::reverse(blocks.begin() + 1, blocks.end());
  std::string reversed;
  for (const std::string& block : blocks) reversed += block;
  return reversed;
}

/// The same audit in another order: of files, of claims, laws and events.
Files permuted(Files files) {
  std::reverse(files.begin(), files.end());
  for (auto& [path, text] : files) {
    const bool list = *path.begin() == "claims" || *path.begin() == "rules";
    if (list) text = reversed_blocks(text, "  - id: ");
  }
  return files;
}

Outcome check(const Subject& subject, const Files& files,
              const std::string& command) {
  TemporaryFolder folder;
  for (const auto& [path, text] : files) write_file(folder.path() / path, text);
  Step step;
  step.command = command;
  return play(subject, step, folder.path());
}

Outcome expected_outcome(const fs::path& file, int exit_code) {
  Outcome expected;
  if (fs::exists(file)) expected.out = read_file(file);
  expected.exit_code = exit_code;
  return expected;
}

/// One run against one approved file.
bool compare(const Subject& subject, const fs::path& approved,
             const Outcome& actual, const std::string& story) {
  const std::string differs =
      difference(expected_outcome(approved, actual.exit_code), actual);
  if (differs.empty()) return true;
  std::cout << approved.string() << ": " << story << "\n" << differs << "\n";
  if (subject.update && actual.err.empty()) write_file(approved, actual.out);
  return subject.update;
}

bool exits_as_approved(const Subject& subject, const fs::path& approved,
                       const Outcome& actual) {
  Outcome exit_code;
  exit_code.out = std::to_string(actual.exit_code) + "\n";
  return compare(subject, approved, exit_code, "the exit code");
}

}  // namespace

bool run_example(const Subject& subject, const fs::path& folder) {
  const Files files = audit_files(folder);
  const fs::path expected = folder / "expected";
  const Subject again{subject.program, false};
  const std::string elsewhere =
      "TZ=America/St_Johns LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 concord check";
  bool good = true;
  for (const auto& [option, name] :
       {std::pair("", "check.txt"), std::pair(" --json", "check.json")}) {
    const std::string command = std::string("concord check") + option;
    const Outcome outcome = check(subject, files, command);
    good &= exits_as_approved(subject, expected / "exit", outcome);
    good &= compare(subject, expected / name, outcome, command);
    good &= compare(again, expected / name,
                    check(subject, permuted(files), elsewhere + option),
                    "in another order, another place");
  }
  return good;
}

}  // namespace concord::golden
