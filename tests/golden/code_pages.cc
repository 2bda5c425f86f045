// SPDX-License-Identifier: Apache-2.0
// Every code has its page in docs/codes: CODE.md begins with the code and its
// title, shows an example that prints it, and stands in the list of README.md.
#include <iostream>
#include <set>

#include "tests/golden/process.h"
#include "tests/golden/runner.h"

namespace concord::golden {
namespace {

namespace fs = std::filesystem;

/// No audit that fits a page reaches 200,000 figures.
const std::set<std::string> kTooLargeToShow = {"Y192"};

/// CONCORD_CODE(S101, "quote not found") as "S101" to "quote not found".
std::map<std::string, std::string> titles_in(const std::string& table) {
  const std::string opening = "\nCONCORD_CODE(";
  std::map<std::string, std::string> titles;
  for (std::size_t at = table.find(opening); at != std::string::npos;
       at = table.find(opening, at + 1)) {
    const std::size_t code = at + opening.size();
    const std::size_t title = table.find('"', code) + 1;
    titles[table.substr(code, 4)] =
        table.substr(title, table.find('"', title) - title);
  }
  return titles;
}

/// What the page of a code lacks.
std::vector<std::string> missing_in(const std::string& page,
                                    const std::string& code,
                                    const std::string& title) {
  std::vector<std::string> all = {"\n## Example\n", "\n## What to do\n"};
  if (kTooLargeToShow.count(code) == 0) {
    all.push_back("\n```console\n$ concord ");
    all.push_back("[" + code + "]:");
  }
  std::erase_if(all, [&](const std::string& text) {
    return page.find(text) != std::string::npos;
  });
  const std::string heading = "# " + code + ": " + title + "\n";
  if (!page.starts_with(heading)) all.push_back(heading);
  return all;
}

std::string text_of(const fs::path& file) {
  return fs::exists(file) ? read_file(file) : std::string();
}

bool complain(const fs::path& file, const std::string& lacks) {
  std::cout << file.string() << ": has no `" << lacks << "`\n";
  return false;
}

}  // namespace

bool check_code_pages(const fs::path& codes, const fs::path& folder) {
  const auto titles = titles_in(read_file(codes));
  const std::string list = text_of(folder / "README.md");
  bool good = !titles.empty();
  for (const auto& [code, title] : titles) {
    const fs::path file = folder / (code + ".md");
    for (const auto& lacks : missing_in(text_of(file), code, title))
      good = complain(file, lacks);
    const std::string row = "| [" + code + "](" + code + ".md) | " + title;
    if (list.find("\n" + row + " |\n") == std::string::npos)
      good = complain(folder / "README.md", row);
  }
  for (const fs::path& file : files_below(folder, ".md")) {
    const std::string name = file.stem().string();
    if (name == "README" || titles.count(name) != 0) continue;
    std::cout << file.string() << ": there is no code " << name << "\n";
    good = false;
  }
  std::cout << titles.size() << " codes in " << codes.string() << "\n";
  return good;
}

}  // namespace concord::golden
