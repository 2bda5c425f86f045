// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/case_file.h"

#include <algorithm>
#include <stdexcept>

#include "tests/golden/escapes.h"

namespace concord::golden {
namespace {

constexpr std::string_view kMark = "--- ";

std::vector<Section> split_sections(std::string_view text, std::string& story) {
  std::vector<Section> sections;
  std::string* body = &story;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    if (line.substr(0, kMark.size()) == kMark) {
      std::string_view header = line.substr(kMark.size());
      while (!header.empty() && header.back() == '\n') header.remove_suffix(1);
      sections.push_back({std::string(header), {}});
      body = &sections.back().body;
    } else {
      body->append(line);
    }
    text.remove_prefix(end);
  }
  return sections;
}

bool is_assignment(const std::string& word) {
  const std::size_t equals = word.find('=');
  return equals != 0 && equals != std::string::npos &&
         std::all_of(word.begin(), word.begin() + static_cast<long>(equals),
                     [](char c) { return c == '_' || (c >= 'A' && c <= 'Z'); });
}

/// "concord check" of "$ concord check" or "concord check".
std::optional<std::string> command_of(const std::string& header) {
  const std::string line =
      header.rfind("$ ", 0) == 0 ? header.substr(2) : header;
  const std::vector<std::string> words = words_of(line);
  const auto program =
      std::find_if_not(words.begin(), words.end(), is_assignment);
  if (program == words.end() || *program != "concord") return std::nullopt;
  return line;
}

std::string decoded(const Section& section) {
  const std::vector<std::string> words = words_of(section.header);
  const bool escaped = words.size() > 1 && words.back() == "escaped";
  return escaped ? unescape(section.body) : section.body;
}

/// Reads a section that says what a command must leave; false for any other.
bool read_expectation(const Section& section, Outcome& expected) {
  const std::vector<std::string> words = words_of(section.header);
  if (words.empty()) throw std::runtime_error("a section without a name");
  if (words[0] == "stdout") {
    expected.out = decoded(section);
  } else if (words[0] == "stderr") {
    expected.err = decoded(section);
  } else if (words[0] == "exit" && words.size() == 2) {
    expected.exit_code = std::stoi(words[1]);
  } else if (words[0] == "then" && words.size() >= 2) {
    const bool gone = words.back() == "gone";
    expected.files[words[1]] =
        gone ? std::nullopt : std::optional(decoded(section));
  } else {
    return false;
  }
  return true;
}

/// Whether the text can stand in a case as it is.
bool is_plain(const std::string& text) {
  if (text.empty()) return true;
  if (text.back() != '\n' || text.rfind(kMark, 0) == 0) return false;
  return text.find("\n--- ") == std::string::npos && is_printable(text);
}

std::string section_text(const std::string& header, const std::string& text) {
  if (is_plain(text)) return "--- " + header + "\n" + text;
  return "--- " + header + " escaped\n" + escape(text);
}

std::string step_text(const Step& step) {
  std::string text;
  for (const Section& input : step.inputs)
    text += "--- " + input.header + "\n" + input.body;
  if (step.command.empty()) return text;
  const Outcome& expected = step.expected;
  text += "--- " + step.command + "\n";
  text += is_plain(expected.out) ? expected.out
                                 : section_text("stdout", expected.out);
  if (!expected.err.empty()) text += section_text("stderr", expected.err);
  for (const auto& [path, bytes] : expected.files)
    text += bytes ? section_text("then " + path, *bytes)
                  : "--- then " + path + " gone\n";
  return text + "--- exit " + std::to_string(expected.exit_code) + "\n";
}

}  // namespace

CaseFile parse_case(std::string_view text) {
  CaseFile parsed;
  Step step;
  for (Section& section : split_sections(text, parsed.story)) {
    if (!step.command.empty() && read_expectation(section, step.expected))
      continue;
    if (!step.command.empty()) {
      parsed.steps.push_back(std::move(step));
      step = Step();
    }
    if (const auto command = command_of(section.header)) {
      step.command = *command;
      step.expected.out = section.body;
    } else {
      step.inputs.push_back(std::move(section));
    }
  }
  parsed.steps.push_back(std::move(step));
  return parsed;
}

std::string to_text(const CaseFile& golden_case) {
  std::string text = golden_case.story;
  for (const Step& step : golden_case.steps) text += step_text(step);
  return text;
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
      if (!open) words.emplace_back();
      open = true;
    } else if (quote == 0 && c == ' ') {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

}  // namespace concord::golden
