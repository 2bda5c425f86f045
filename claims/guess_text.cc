// SPDX-License-Identifier: Apache-2.0
#include "claims/guess_text.h"

#include <algorithm>
#include <cctype>

#include "claims/text.h"

namespace concord {

namespace {

// In double quotes unless it is a plain word.
std::string scalar(const std::string& text) {
  const bool is_plain =
      !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) != 0 &&
      std::ranges::all_of(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.';
      });
  if (is_plain) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') quoted += "\\n";
    if (c == '\r') quoted += "\\r";
    if (c == '\t') quoted += "\\t";
    if (static_cast<unsigned char>(c) >= 0x20) quoted += c;
  }
  return quoted + '"';
}

std::string list(const std::vector<std::string>& items) {
  if (items.size() == 1) return scalar(items[0]);
  std::string text;
  for (const std::string& item : items) {
    text += (text.empty() ? "[" : ", ") + scalar(item);
  }
  return text + "]";
}

// Where a range has one end, the other is open: both names are needed then.
std::string says(const FigureGuess& figure) {
  if (!figure.best.empty() && !figure.low.empty() && !figure.high.empty()) {
    return "{ best: " + scalar(figure.best) + ", low: " + scalar(figure.low) +
           ", high: " + scalar(figure.high) + " }";
  }
  if (!figure.low.empty() && !figure.high.empty()) {
    return list({figure.low, figure.high});
  }
  return scalar(!figure.words.empty()  ? figure.words
                : !figure.best.empty() ? figure.best
                : !figure.low.empty()  ? figure.low
                                       : figure.high);
}

std::string comment(const std::string& text) {
  std::string line = harmless(text);
  std::ranges::replace(line, '\n', ' ');
  return "  # " + line;
}

std::vector<std::string> entry_of(const TableLook& table,
                                  const TableGuess& guess) {
  std::vector<std::string> lines = {
      comment("guessed from " + table.file + ", " + std::to_string(table.rows) +
              (table.rows == 1 ? " row" : " rows") +
              (guess.kind.empty() ? "" : ": " + guess.kind) +
              "; read it before you rely on it")};
  for (const std::string& remark : guess.remarks) {
    lines.push_back(comment(remark));
  }
  lines.push_back("  - file: " + scalar(table.file));
  lines.push_back("    event: " + guess.event);
  lines.push_back("    columns:");
  const auto add = [&](const std::string& key, const std::string& value) {
    lines.push_back("      " + key + ": " + value);
  };
  if (!guess.id.empty()) add("id", scalar(guess.id));
  if (!guess.path.empty()) add("event", list(guess.path));
  if (!guess.as_of.empty()) add("as-of", scalar(guess.as_of));
  if (!guess.during.empty()) add("during", list(guess.during));
  lines.push_back("      figures:");
  for (const FigureGuess& each : guess.figures) {
    add("  " + each.figure, says(each));
  }
  if (!guess.names.empty()) lines.push_back("    names:");
  for (const auto& [cell, name] : guess.names) {
    add(scalar(cell), scalar(name));
  }
  return lines;
}

void add_section(const std::string& key, const std::vector<std::string>& plain,
                 std::vector<YamlSection>& sections) {
  if (plain.empty()) return;
  YamlSection section{key, {}};
  for (const std::string& line : plain) section.lines.push_back("  " + line);
  sections.push_back(std::move(section));
}

}  // namespace

std::vector<YamlSection> sections_of(const TableLook& table,
                                     const TableGuess& guess) {
  std::vector<YamlSection> sections;
  add_section("measures", guess.measures, sections);
  add_section("populations", guess.populations, sections);
  // A path declares the events that it names, and one name alone does not.
  if (guess.path.empty()) {
    add_section("events", {guess.event + ": {}"}, sections);
  }
  add_section("laws", guess.laws, sections);
  sections.push_back({"tables", entry_of(table, guess)});
  return sections;
}

std::string to_yaml(const std::vector<YamlSection>& sections) {
  std::string text;
  for (const YamlSection& section : sections) {
    text += section.key + ":\n";
    for (const std::string& line : section.lines) text += line + "\n";
  }
  return text;
}

}  // namespace concord
