// SPDX-License-Identifier: Apache-2.0
#include "reports/row_names.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "claims/claim.h"

namespace concord {
namespace {

using Names = std::map<std::string, std::string>;  // from before to now

// "weekly.csv:4": an id that somebody gave has no dot.
bool is_row(const std::string& claim) {
  return claim.substr(0, claim.find(':')).find('.') != claim.npos;
}

/// The table, and what stands in the row.
using Content = std::pair<std::string, std::string>;

/// Rows that are not the same on the other side, in the order of their table.
std::map<Content, std::deque<std::string>> rows_apart(
    const Fingerprints& some, const Fingerprints& others) {
  std::vector<std::string> ids;
  for (const auto& [id, fingerprint] : some) {
    const auto other = others.find(id);
    const bool is_same = other != others.end() && other->second == fingerprint;
    if (is_row(id) && !is_same) ids.push_back(id);
  }
  std::ranges::sort(ids, [](const std::string& one, const std::string& other) {
    return order_of_ids(one, other) < 0;
  });
  std::map<Content, std::deque<std::string>> rows;
  for (const std::string& id : ids) {
    rows[{id.substr(0, id.find(':')), some.at(id)}].push_back(id);
  }
  return rows;
}

Names renamed(const Fingerprints& before, const Fingerprints& now) {
  auto there = rows_apart(now, before);
  const auto gone = rows_apart(before, now);
  Names names;
  std::set<std::string> taken;
  for (const auto& [content, ids] : gone) {
    auto& same = there[content];
    for (const std::string& id : ids) {
      if (same.empty()) break;
      taken.insert(same.front());
      names[id] = same.front();
      same.pop_front();
    }
  }
  for (const auto& [content, ids] : gone) {
    for (const std::string& id : ids) {
      if (taken.contains(id) && !names.contains(id)) names[id] = "former " + id;
    }
  }
  return names;
}

void rename(std::vector<std::string>& claims, const Names& names) {
  for (std::string& each : claims) {
    const auto found = names.find(each);
    if (found != names.end()) each = found->second;
  }
  std::ranges::sort(claims);
}

// Word by word: "weekly.csv:4 and weekly.csv:5, and then weekly.csv:6".
std::string renamed(const std::string& text, const Names& names) {
  constexpr const char* kBetween = " ,;()";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        std::min(text.find_first_of(kBetween, at), text.size());
    const std::string word = text.substr(at, end - at);
    const auto found = names.find(word);
    out += found == names.end() ? word : found->second;
    at = std::min(text.find_first_not_of(kBetween, end), text.size());
    out += text.substr(end, at - end);
  }
  return out;
}

}  // namespace

Snapshot with_rows_of(const Snapshot& before, const Snapshot& now) {
  const Names names = renamed(before.claims, now.claims);
  if (names.empty()) return before;
  Snapshot then = before;
  then.claims.clear();
  for (const auto& [id, fingerprint] : before.claims) {
    const auto found = names.find(id);
    then.claims[found == names.end() ? id : found->second] = fingerprint;
  }
  for (auto& [figure, state] : then.figures) rename(state.claims, names);
  for (auto& [id, state] : then.findings) {
    rename(state.claims, names);
    state.says = renamed(state.says, names);
  }
  for (auto& [id, decided] : then.decided) rename(decided.claims, names);
  return then;
}

}  // namespace concord
