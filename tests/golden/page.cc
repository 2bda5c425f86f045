// SPDX-License-Identifier: Apache-2.0
// The examples on a page of docs/ are audits too.  A fenced block whose info
// string is "yaml audit.yaml" begins one in a fresh folder, "text
// sources/wire.txt" and the like add a file to it (or replace it; an "escaped"
// one as in a case), and "console" holds commands with what they print, and
// "$ echo $?" how the last one ended.  What commands write stays there for the
// next ones.  An audit of which a page shows no command must be readable: exit
// 0 or 1.
#include <algorithm>
#include <iostream>
#include <memory>

#include "tests/golden/process.h"
#include "tests/golden/runner.h"

namespace concord::golden {
namespace {

namespace fs = std::filesystem;

struct Block {
  std::string info;
  std::size_t begin = 0;  // of the body in the page
  std::size_t end = 0;
};

std::vector<Block> blocks_of(const std::string& page) {
  const std::string fence = "\n```";
  std::vector<Block> blocks;
  for (std::size_t at = page.find(fence); at != std::string::npos;) {
    const std::size_t info = at + fence.size();
    const std::size_t begin = page.find('\n', info) + 1;
    const std::size_t end = page.find(fence, begin - 1);
    if (begin == 0 || end == std::string::npos) break;
    blocks.push_back({page.substr(info, begin - 1 - info), begin, end + 1});
    at = page.find(fence, end + fence.size());
  }
  return blocks;
}

/// The folder of the audit that the page is about, as far as it has been told.
class Shown {
 public:
  explicit Shown(const Subject& subject) : subject_(subject) { begin(); }

  void begin() {
    folder_ = std::make_unique<TemporaryFolder>();
    is_audit_ = false;
    was_run_ = false;
  }

  void add(const std::string& path, const std::string& text) {
    write_file(folder_->path() / path, text);
    is_audit_ |= path == "audit.yaml";
  }

  /// What a command, or "echo $?", prints.
  std::string run(const std::string& command) {
    if (command == "echo $?") return std::to_string(exit_code_) + "\n";
    Step step;
    step.command = command;
    const Outcome outcome = play(subject_, step, folder_->path());
    exit_code_ = outcome.exit_code;
    was_run_ = true;
    return outcome.out + outcome.err;
  }

  bool is_readable() {
    if (!is_audit_ || was_run_) return true;
    const std::string printed = run("concord check");
    if (exit_code_ <= 1) return true;
    std::cout << printed << "exit " << exit_code_ << "\n";
    return false;
  }

 private:
  const Subject& subject_;
  std::unique_ptr<TemporaryFolder> folder_;
  bool is_audit_ = false;
  bool was_run_ = false;
  int exit_code_ = 0;
};

/// "$ concord check" and below it what that prints, for each command.
std::string played(Shown& shown, const std::string& body) {
  std::string all;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string line = body.substr(at, end - at);
    if (line.starts_with("$ ")) all += line + "\n" + shown.run(line.substr(2));
    at = end + 1;
  }
  return all;
}

bool compare(const std::string& expected, const std::string& actual) {
  Outcome page;
  page.out = expected;
  Outcome now;
  now.out = actual;
  std::cout << difference(page, now);
  return expected == actual;
}

/// Takes in a block that shows a file, as "yaml claims/wire.yaml" does.
bool take_file(Shown& shown, const std::vector<std::string>& info,
               const std::string& body) {
  bool good = true;
  if (info[1] == "audit.yaml") {
    good = shown.is_readable();
    shown.begin();
  }
  shown.add(info[1], info.back() == "escaped" ? unescape(body) : body);
  return good;
}

}  // namespace

bool run_page(const Subject& subject, const fs::path& file) {
  const std::string page = read_file(file);
  std::string rewritten = page;
  Shown shown(subject);
  bool good = true;
  std::size_t grown = 0;  // by how much `rewritten` is longer up to here
  for (const Block& block : blocks_of(page)) {
    const std::string body = page.substr(block.begin, block.end - block.begin);
    const std::vector<std::string> info = words_of(block.info);
    if (info.size() > 1) good &= take_file(shown, info, body);
    if (block.info != "console") continue;
    const std::string actual = played(shown, body);
    good &= compare(body, actual) || subject.update;
    rewritten.replace(block.begin + grown, body.size(), actual);
    grown += actual.size() - body.size();
  }
  if (rewritten != page && subject.update) write_file(file, rewritten);
  return shown.is_readable() && good;
}

}  // namespace concord::golden
