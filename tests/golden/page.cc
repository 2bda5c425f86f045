// SPDX-License-Identifier: Apache-2.0
// The examples on a page of docs/ are audits too.  A fenced block whose info
// string is "yaml audit.yaml" begins one, "text sources/wire.txt" and the like
// add a file to it (or replace it), and "console" holds a command with what it
// prints.  Whatever a page shows must be readable: exit 0 or 1.
#include <algorithm>
#include <iostream>

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

/// The audit that the page has shown so far.
class Shown {
 public:
  explicit Shown(const Subject& subject) : subject_(subject) {}

  void begin() { files_.clear(); }
  void add(const std::string& path, const std::string& text) {
    files_[path] = text;
  }

  Outcome run(const std::string& command) const {
    TemporaryFolder folder;
    for (const auto& [path, text] : files_)
      write_file(folder.path() / path, text);
    Step step;
    step.command = command;
    return play(subject_, step, folder.path());
  }

  bool is_readable() const {
    if (files_.count("audit.yaml") == 0) return true;
    const Outcome outcome = run("concord check");
    if (outcome.exit_code <= 1) return true;
    std::cout << outcome.out << outcome.err << "exit " << outcome.exit_code
              << "\n";
    return false;
  }

 private:
  const Subject& subject_;
  std::map<std::string, std::string> files_;
};

/// "$ concord check" and below it what that prints.
std::string played(const Shown& shown, const std::string& body) {
  const std::string line = body.substr(0, body.find('\n'));
  const Outcome outcome = shown.run(line.substr(line.find("concord")));
  return line + "\n" + outcome.out + outcome.err;
}

bool compare(const std::string& expected, const std::string& actual) {
  Outcome page;
  page.out = expected;
  Outcome now;
  now.out = actual;
  std::cout << difference(page, now);
  return expected == actual;
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
    if (info.size() == 2 && info[1] == "audit.yaml") {
      good &= shown.is_readable();
      shown.begin();
    }
    if (info.size() == 2) shown.add(info[1], body);
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
