// SPDX-License-Identifier: Apache-2.0
// The golden tests:
//
//   golden cases PROGRAM [--update] PATH...      *.case files and folders
//   golden examples PROGRAM [--update] FOLDER... audits with an expected/
//   golden page PROGRAM [--update] PATH...       the audits on pages of docs/
//   golden registry CODES.def PATH               every code has its case
//   golden codes CODES.def FOLDER                every code has its page
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "tests/golden/runner.h"

namespace {

using concord::golden::Subject;

/// A page, or all that lie below a folder.
bool run_pages(const Subject& subject, const std::string& path) {
  bool good = true;
  for (const auto& page : concord::golden::files_below(path, ".md")) {
    if (concord::golden::run_page(subject, page)) continue;
    std::cout << page.string() << " differs\n";
    good = false;
  }
  return good;
}

bool run_all(const std::string& what, const Subject& subject,
             const std::vector<std::string>& paths) {
  bool good = !paths.empty();
  for (const std::string& path : paths) {
    if (what == "cases") good &= concord::golden::run_cases(subject, path);
    if (what == "examples") good &= concord::golden::run_example(subject, path);
    if (what == "page") good &= run_pages(subject, path);
    if (what == "registry")
      good &= concord::golden::check_registry(subject.program, path);
    if (what == "codes")
      good &= concord::golden::check_code_pages(subject.program, path);
  }
  return good;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  Subject subject;
  std::erase_if(words, [&](const std::string& word) {
    subject.update |= word == "--update";
    return word == "--update";
  });
  if (words.size() < 3) {
    std::cerr << "usage: golden cases|examples|page|registry|codes "
                 "PROGRAM PATH...\n";
    return 2;
  }
  subject.program = std::filesystem::absolute(words[1]);
  try {
    return run_all(words[0], subject, {words.begin() + 2, words.end()}) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "golden: " << error.what() << "\n";
    return 2;
  }
}
