// SPDX-License-Identifier: Apache-2.0
#include "reports/diff_words.h"

#include <algorithm>
#include <map>

#include "claims/check.h"
#include "reports/diff_report.h"
#include "reports/words.h"

namespace concord {
namespace {

constexpr std::size_t kNames = 6;

// "w1 and w2 (wire)", for each source.
std::vector<std::string> by_source(const std::vector<std::string>& claims,
                                   const Audit& audit) {
  std::map<std::string, std::vector<std::string>> sources;
  for (const std::string& id : claims) {
    const auto claim = audit.find_claim(id);
    sources[claim ? audit[audit[*claim].source].name : ""].push_back(id);
  }
  std::vector<std::string> parts;
  for (const auto& [source, ids] : sources) {
    parts.push_back(some_of(ids, kNames) +
                    (source.empty() ? "" : " (" + source + ")"));
  }
  return parts;
}

std::string files_words(const FileChanges& files) {
  std::vector<std::string> parts;
  const auto add = [&](const std::vector<std::string>& names,
                       const char* verb) {
    if (names.empty()) return;
    parts.push_back(some_of(names, kNames) + verb);
  };
  add(files.changed,
      files.changed.size() == 1 ? " has changed" : " have changed");
  add(files.news, files.news.size() == 1 ? " is new" : " are new");
  add(files.gone, files.gone.size() == 1 ? " is gone" : " are gone");
  return listed(parts);
}

/// The names of what differs.
struct Differing {
  std::vector<std::string> keys;
  std::vector<std::string> here;  // of these, what explain can tell of
  std::string reason;             // what a dispute is accepted with

  explicit Differing(const Diff& diff) {
    for (const FindingDiff& each : diff.findings) {
      if (each.state == BaselineState::Unchanged) continue;
      add(each.id, each.now.has_value());
      if (each.now) reason = " --reason R";
    }
    for (const FigureDiff& each : diff.figures) {
      if (each.move != Move::Same) add(each.figure, each.now.has_value());
    }
  }

 private:
  void add(const std::string& key, bool is_here) {
    keys.push_back(key);
    if (is_here) here.push_back(key);
  }
};

}  // namespace

const char* word_of(BaselineState state) {
  switch (state) {
    case BaselineState::New:
      return "new";
    case BaselineState::Updated:
      return "updated";
    case BaselineState::Unchanged:
      return "unchanged";
    case BaselineState::Absent:
      return "absent";
  }
  CONCORD_UNREACHABLE();
}

const char* word_of(Move move) {
  switch (move) {
    case Move::Broken:
      return "broken";
    case Move::Mended:
      return "mended";
    case Move::Moved:
      return "moved";
    case Move::Widened:
      return "widened";
    case Move::Narrowed:
      return "narrowed";
    case Move::New:
      return "new";
    case Move::Gone:
      return "gone";
    case Move::Same:
      return "same";
  }
  CONCORD_UNREACHABLE();
}

std::string brought_words(const Brought& brought, const Audit& audit) {
  std::vector<std::string> parts = by_source(brought.claims, audit);
  const auto add = [&](const char* what, const std::vector<std::string>& names,
                       const char* behind) {
    if (!names.empty()) parts.push_back(what + some_of(names, kNames) + behind);
  };
  add("", brought.gone, " (gone)");
  add("law ", brought.laws, "");
  add("decision ", brought.decisions, "");
  return listed(parts);
}

std::vector<std::string> lock_remarks(const Diff& diff,
                                      const std::string& since) {
  std::vector<std::string> remarks;
  if (!diff.other_version.empty()) {
    remarks.push_back(since + " was made by Concord " + diff.other_version +
                      ", and this is " + this_version());
  }
  if (!diff.packs.empty()) {
    remarks.push_back("other packs were in use: " + files_words(diff.packs));
  }
  if (!remarks.empty()) {
    remarks.push_back(
        "figures and findings may differ for that alone" +
        std::string(diff.of_lock ? ": look at what concord diff tells, then "
                                   "concord accept --all --reason R --by NAME"
                                 : ""));
  }
  if (diff.tables_unknown) {
    remarks.push_back(since +
                      " keeps no fingerprints of tables, so that nothing is "
                      "told of them: concord accept --all takes them in");
  }
  return remarks;
}

std::string shell_word(const std::string& word) {
  const bool plain = !word.empty() && std::ranges::all_of(word, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') ||
           std::string_view("-_./:@+=,%").find(c) != std::string_view::npos;
  });
  if (plain) return word;
  std::string quoted = "'";
  for (const char c : word) {
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return quoted + "'";
}

std::string accept_command(const std::vector<std::string>& keys, bool asks_why,
                           const std::string& folder) {
  std::string command = "concord accept";
  for (const std::string& key : keys) command += " " + shell_word(key);
  return command + (asks_why ? " --reason R" : "") + " --by NAME" +
         (folder.empty() ? "" : " -C " + shell_word(folder));
}

std::string next_step(const Diff& diff, const std::string& folder) {
  const std::string where = folder.empty() ? "" : " -C " + shell_word(folder);
  const Differing differing(diff);
  if (!diff.of_lock) {
    if (differing.here.empty()) return "";
    return "next: concord explain " + shell_word(differing.here.front()) +
           where;
  }
  const std::string accepts = differing.reason + " --by NAME" + where;
  if (differing.keys.size() > 1) {
    return "next: concord review" + where +
           " (step through the changes), or concord accept --all" + accepts;
  }
  const bool stale =
      !diff.other_version.empty() || diff.other_packs || diff.tables_unknown;
  if (differing.keys.empty() && !stale) return "";
  return "next: concord accept " +
         (differing.keys.empty() ? "--all"
                                 : shell_word(differing.keys.front())) +
         accepts;
}

}  // namespace concord
