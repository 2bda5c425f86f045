// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>

#include "tests/golden/diff.h"
#include "tests/golden/process.h"
#include "tests/golden/runner.h"

namespace concord::golden {
namespace {

namespace fs = std::filesystem;

std::string ends_of(const std::string& body, bool crlf) {
  if (!crlf) return body;
  std::string text;
  for (const char c : body) text += c == '\n' ? "\r\n" : std::string(1, c);
  return text;
}

/// Writes one input section into the folder, or takes it as what is read.
void put(const Section& section, const fs::path& folder, Process& process) {
  const std::vector<std::string> words = words_of(section.header);
  const auto has = [&](const char* word) {
    return std::find(words.begin() + 1, words.end(), word) != words.end();
  };
  std::string body = has("escaped") ? unescape(section.body) : section.body;
  if (words[0] == "stdin") {
    process.input = std::move(body);
  } else if (words[0] == "interrupt") {
    process.interrupted = true;
  } else if (words[0].back() == '/') {
    fs::create_directories(folder / words[0]);
  } else if (has("link")) {
    fs::create_directories((folder / words[0]).parent_path());
    fs::create_symlink(body.substr(0, body.find('\n')), folder / words[0]);
  } else {
    write_file(folder / words[0], ends_of(body, has("crlf")));
  }
}

/// Splits "NO_COLOR=1 concord check --json".
void read_command(const std::string& command, Process& process) {
  bool named = false;
  for (const std::string& word : words_of(command)) {
    const std::size_t equals = word.find('=');
    if (named) {
      process.arguments.push_back(word);
    } else if (word == "concord") {
      named = true;
    } else {
      process.environment[word.substr(0, equals)] = word.substr(equals + 1);
    }
  }
}

std::string difference_of(const std::string& what, const std::string& expected,
                          const std::string& actual) {
  if (expected == actual) return {};
  return what + ":\n" + line_diff(expected, actual);
}

bool run_case(const Subject& subject, const fs::path& file) {
  const std::string written = read_file(file);
  CaseFile golden_case = parse_case(written);
  TemporaryFolder folder;
  std::string complaint;
  for (Step& step : golden_case.steps) {
    const Outcome actual = play(subject, step, folder.path());
    if (step.command.empty()) continue;
    const std::string differs = difference(step.expected, actual);
    if (differs.empty()) continue;
    complaint += "$ " + step.command + "\n" + differs;
    step.expected = actual;
  }
  if (complaint.empty()) return true;
  std::cout << file.string() << ": " << golden_case.story << complaint << "\n";
  if (subject.update) write_file(file, to_text(golden_case));
  return subject.update;
}

}  // namespace

std::map<std::string, std::string> odd_environment() {
  return {{"LC_ALL", "C"},
          {"PATH", "/usr/bin:/bin"},
          {"TERM", "dumb"},
          {"TZ", "Pacific/Chatham"}};
}

Outcome play(const Subject& subject, const Step& step, const fs::path& folder) {
  Process process;
  process.program = subject.program;
  process.folder = folder;
  process.environment = odd_environment();
  process.environment["HOME"] = folder.string();
  for (const Section& input : step.inputs) put(input, folder, process);
  if (step.command.empty()) return {};
  read_command(step.command, process);
  ProcessResult result = run(process);
  Outcome outcome{
      std::move(result.out), std::move(result.err), result.exit_code, {}};
  for (const auto& [path, bytes] : step.expected.files) {
    outcome.files[path] = fs::exists(folder / path)
                              ? std::optional(read_file(folder / path))
                              : std::nullopt;
  }
  return outcome;
}

std::string difference(const Outcome& expected, const Outcome& actual) {
  std::string text = difference_of("stdout", expected.out, actual.out) +
                     difference_of("stderr", expected.err, actual.err);
  for (const auto& [path, bytes] : expected.files) {
    const auto& now = actual.files.at(path);
    if (bytes.has_value() != now.has_value())
      text += path + (now ? ": is there\n" : ": is not there\n");
    text += difference_of(path, bytes.value_or(""), now.value_or(""));
  }
  if (expected.exit_code != actual.exit_code)
    text += "exit " + std::to_string(actual.exit_code) + ", expected " +
            std::to_string(expected.exit_code) + "\n";
  return text;
}

std::vector<fs::path> files_below(const fs::path& path,
                                  const std::string& extension) {
  if (fs::is_regular_file(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool run_cases(const Subject& subject, const fs::path& path) {
  int failed = 0;
  const std::vector<fs::path> files = files_below(path, ".case");
  for (const fs::path& file : files) failed += run_case(subject, file) ? 0 : 1;
  std::cout << files.size() << " cases, " << failed << " failed\n";
  return failed == 0 && !files.empty();
}

}  // namespace concord::golden
