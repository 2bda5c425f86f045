// SPDX-License-Identifier: Apache-2.0
#include "cli/since_when.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "claims/yaml.h"
#include "cli/git.h"

namespace concord {

namespace {

struct Lines {
  int first = 1;
  int last = 1;
};

int last_line(const Yaml& node) {
  int last = node.place.to.line;
  for (const Yaml& item : node.items) last = std::max(last, last_line(item));
  for (const auto& [key, value] : node.entries) {
    last = std::max({last, key.place.to.line, last_line(value)});
  }
  return last;
}

// The last of a list that begins no later than that.
const Yaml* entry_at(const Yaml& document, const Position& at) {
  const Yaml* found = nullptr;
  for (const auto& [key, value] : document.entries) {
    for (const Yaml& item : value.items) {
      if (item.place.from <= at) found = &item;
    }
  }
  return found;
}

// Of a table a claim is its row.
Lines lines_of(const Run& run, const Claim& claim) {
  const Position& at = claim.declared.from;
  const auto file = run.folder.files.find(claim.declared.file);
  if (claim.is_row || file == run.folder.files.end()) {
    return {at.line, claim.declared.to.line};
  }
  Complaints none;
  const auto tree = read_yaml(file->first, file->second, none);
  const Yaml* entry = tree ? entry_at(*tree, at) : nullptr;
  return {at.line, entry == nullptr ? at.line : last_line(*entry)};
}

/// What `git blame -p` says of one revision; it says it once.
struct Blamed {
  std::string revision;
  std::int64_t seconds = 0;
  std::string author;
};

bool is_revision(const std::string& word) {
  return word.size() >= 40 &&
         word.find_first_not_of("0123456789abcdef") == word.npos;
}

std::vector<Blamed> parse(const std::string& porcelain) {
  std::vector<Blamed> all;
  std::istringstream lines(porcelain);
  for (std::string line; std::getline(lines, line);) {
    const std::string word = line.substr(0, line.find(' '));
    const std::string rest =
        word.size() < line.size() ? line.substr(word.size() + 1) : "";
    if (line.starts_with('\t')) continue;
    if (is_revision(word)) {
      all.push_back({word, 0, ""});
    } else if (all.empty()) {
      continue;
    } else if (word == "author") {
      all.back().author = rest;
    } else if (word == "author-time") {
      all.back().seconds = std::strtoll(rest.c_str(), nullptr, 10);
    }
  }
  return all;
}

Writing unknown(std::string why) { return {"", "", "", std::move(why)}; }

Writing newest(const std::vector<Blamed>& all) {
  const auto found = std::ranges::max_element(all, {}, &Blamed::seconds);
  if (found == all.end()) return unknown("git tells nothing");
  if (found->revision.find_first_not_of('0') == std::string::npos) {
    return unknown("not committed yet");
  }
  constexpr std::size_t kShort = 10;
  return {found->revision.substr(0, kShort),
          to_string(Instant{found->seconds}, Zone::utc()).substr(0, 10),
          found->author, ""};
}

}  // namespace

Writing since_when(const Run& run, ClaimId id) try {
  const Claim& claim = run.audit[id];
  const std::string& file = claim.declared.file;
  if (file.ends_with(".gz")) return unknown("its table is packed");
  const Lines lines = lines_of(run, claim);
  const ChildResult told = git(
      run.root, {"blame", "-p", "--no-textconv", "-L",
                 std::to_string(lines.first) + "," + std::to_string(lines.last),
                 "--", file});
  if (told.exit_code == 0) return newest(parse(told.out));
  const bool is_repository =
      git(run.root, {"rev-parse", "--git-dir"}).exit_code == 0;
  return unknown(is_repository ? "git does not know " + file
                               : "this is no git repository");
} catch (const CannotRun&) {
  return unknown("there is no git");
}

}  // namespace concord
