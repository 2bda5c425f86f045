// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/golden/case_file.h"

namespace concord::golden {

/// The program under test, and whether to rewrite what it is compared with.
struct Subject {
  std::filesystem::path program;
  bool update = false;
};

/// The environment of every command: no colours, no locale, a time zone that is
/// no whole hour, so that output which depends on the machine shows.
std::map<std::string, std::string> odd_environment();

/// Puts the input files of a step into `folder`, runs its command there and
/// looks at the files that it names.
Outcome play(const Subject& subject, const Step& step,
             const std::filesystem::path& folder);

/// How the outcome misses what was expected, for a person; empty if it does
/// not.
std::string difference(const Outcome& expected, const Outcome& actual);

/// Every file below `path` (or `path` itself) whose name ends so, sorted.
std::vector<std::filesystem::path> files_below(
    const std::filesystem::path& path, const std::string& extension);

/// Each prints what went wrong and returns whether nothing did.
bool run_cases(const Subject& subject, const std::filesystem::path& path);
bool run_example(const Subject& subject, const std::filesystem::path& folder);
bool run_page(const Subject& subject, const std::filesystem::path& page);
bool check_registry(const std::filesystem::path& codes,
                    const std::filesystem::path& cases);
bool check_code_pages(const std::filesystem::path& codes,
                      const std::filesystem::path& folder);

}  // namespace concord::golden
