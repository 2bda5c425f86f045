// SPDX-License-Identifier: Apache-2.0
#include "cli/command_words.h"

#include "cli/terminal.h"

namespace concord {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool is_space(char c) { return kSpaces.find(c) != kSpaces.npos; }

class CommandWords {
 public:
  explicit CommandWords(std::string_view line) : line_(line) {}

  std::vector<std::string> read() {
    std::vector<std::string> words;
    for (skip_spaces(); at_ < line_.size(); skip_spaces()) {
      words.push_back(word());
    }
    return words;
  }

 private:
  void skip_spaces() {
    while (at_ < line_.size() && is_space(line_[at_])) ++at_;
  }

  std::string word() {
    std::string word;
    while (at_ < line_.size() && !is_space(line_[at_])) {
      const char c = line_[at_++];
      if (c == '\'' || c == '"') {
        quoted(c, word);
      } else if (c == '\\' && at_ < line_.size()) {
        word += line_[at_++];
      } else {
        word += c;
      }
    }
    return word;
  }

  void quoted(char mark, std::string& word) {
    for (; at_ < line_.size(); ++at_) {
      char c = line_[at_];
      if (c == mark) {
        ++at_;
        return;
      }
      const char next = at_ + 1 < line_.size() ? line_[at_ + 1] : '\0';
      if (mark == '"' && c == '\\' && (next == '"' || next == '\\')) {
        c = next;
        ++at_;
      }
      word += c;
    }
    throw CannotRun("`" + std::string(line_) + "`: a quote is not closed");
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<std::string> command_words(std::string_view line) {
  std::vector<std::string> words = CommandWords(line).read();
  if (!words.empty() && !words.front().empty()) return words;
  throw CannotRun("`" + std::string(line) + "` names no program");
}

}  // namespace concord
