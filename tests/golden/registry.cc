// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <set>
#include <string>

#include "tests/golden/process.h"
#include "tests/golden/runner.h"

namespace concord::golden {
namespace {

namespace fs = std::filesystem;

/// Those of design: clean, findings, could not run, undecided, interrupted.  70
/// is our own fault, and no input that we know of brings it about.
const std::set<int> kExitCodes = {0, 1, 2, 3, 130};

bool is_code(const std::string& text) {
  return text.size() == 4 && text[0] >= 'A' && text[0] <= 'Z' &&
         text.find_first_not_of("0123456789", 1) == std::string::npos;
}

/// Every code between `opening` and `closing`: "[S101]" of a printed text, or
/// "CONCORD_CODE(S101," of the table.
std::set<std::string> codes_in(const std::string& text,
                               const std::string& opening, char closing) {
  std::set<std::string> codes;
  for (std::size_t at = text.find(opening); at != std::string::npos;
       at = text.find(opening, at + 1)) {
    const std::string code = text.substr(at + opening.size(), 4);
    const std::size_t end = at + opening.size() + 4;
    if (is_code(code) && end < text.size() && text[end] == closing)
      codes.insert(code);
  }
  return codes;
}

}  // namespace

bool check_registry(const fs::path& codes, const fs::path& cases) {
  std::set<std::string> missing =
      codes_in(read_file(codes), "\nCONCORD_CODE(", ',');
  const std::size_t count = missing.size();
  std::set<int> exits = kExitCodes;
  for (const fs::path& file : files_below(cases, ".case")) {
    for (const Step& step : parse_case(read_file(file)).steps) {
      const Outcome& expected = step.expected;
      for (const auto& code : codes_in(expected.out + expected.err, "[", ']'))
        missing.erase(code);
      if (!step.command.empty()) exits.erase(expected.exit_code);
    }
  }
  std::cout << count << " codes in " << codes.string() << "\n";
  for (const std::string& code : missing)
    std::cout << code << ": no case under " << cases.string() << " prints it\n";
  for (const int code : exits)
    std::cout << "exit " << code << ": no case under " << cases.string()
              << " ends so\n";
  return count > 0 && missing.empty() && exits.empty();
}

}  // namespace concord::golden
