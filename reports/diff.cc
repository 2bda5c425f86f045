// SPDX-License-Identifier: Apache-2.0
#include "reports/diff.h"

#include <algorithm>
#include <set>

#include "claims/check.h"

namespace concord {
namespace {

/// Names that are new or whose fingerprint differs, and names that are gone.
struct Changed {
  std::set<std::string> news;
  std::set<std::string> other;
  std::set<std::string> gone;

  bool has(const std::string& name) const {
    return news.contains(name) || other.contains(name);
  }
};

Changed changed(const Fingerprints& before, const Fingerprints& now) {
  Changed all;
  for (const auto& [name, fingerprint] : now) {
    const auto known = before.find(name);
    if (known == before.end()) {
      all.news.insert(name);
    } else if (known->second != fingerprint) {
      all.other.insert(name);
    }
  }
  for (const auto& [name, fingerprint] : before) {
    if (!now.contains(name)) all.gone.insert(name);
  }
  return all;
}

// New, or other than they were.
std::vector<std::string> news_of(const Changed& changes) {
  std::set<std::string> all = changes.news;
  all.insert(changes.other.begin(), changes.other.end());
  return {all.begin(), all.end()};
}

std::vector<std::string> all_of(const Changed& changes) {
  const std::vector<std::string> news = news_of(changes);
  std::set<std::string> all(news.begin(), news.end());
  all.insert(changes.gone.begin(), changes.gone.end());
  return {all.begin(), all.end()};
}

// "n5.police" is said by n5.
std::string claim_of(const std::string& statement) {
  return statement.substr(0, statement.find('.'));
}

bool covers(const std::vector<Interval>& wide,
            const std::vector<Interval>& narrow) {
  return std::ranges::all_of(narrow, [&](const Interval& each) {
    return std::ranges::any_of(
        wide, [&](const Interval& other) { return other.meet(each) == each; });
  });
}

bool has_values(const FigureState& state) { return !state.values.empty(); }

Move move_of(const std::optional<FigureState>& before,
             const std::optional<FigureState>& now) {
  if (!before) return Move::New;
  if (!now) return Move::Gone;
  const bool disputed = now->status == "disputed";
  const bool was_disputed = before->status == "disputed";
  if (disputed && !was_disputed) return Move::Broken;
  if (!disputed && was_disputed && has_values(*now)) return Move::Mended;
  if (!has_values(*before) || !has_values(*now)) return Move::Same;
  if (before->values == now->values) return Move::Same;
  if (covers(now->values, before->values)) return Move::Widened;
  if (covers(before->values, now->values)) return Move::Narrowed;
  return Move::Moved;
}

BaselineState state_of(const std::optional<FindingState>& before,
                       const std::optional<FindingState>& now) {
  if (!before) return BaselineState::New;
  if (!now) return BaselineState::Absent;
  return *before == *now ? BaselineState::Unchanged : BaselineState::Updated;
}

template <class State>
std::optional<State> find(const std::map<std::string, State>& states,
                          const std::string& name) {
  const auto found = states.find(name);
  if (found == states.end()) return std::nullopt;
  return found->second;
}

template <class State>
std::set<std::string> names_of(const std::map<std::string, State>& before,
                               const std::map<std::string, State>& now) {
  std::set<std::string> names;
  for (const auto& [name, state] : before) names.insert(name);
  for (const auto& [name, state] : now) names.insert(name);
  return names;
}

/// Two Snapshots, and what was read differently for them.
class SnapshotPair {
 public:
  SnapshotPair(const Snapshot& before, const Snapshot& now)
      : before_(before),
        now_(now),
        claims_(changed(before.claims, now.claims)),
        laws_(changed(before.laws, now.laws)),
        decisions_(changed(before.decisions, now.decisions)) {}

  Diff run() const {
    Diff diff;
    for (const auto& id : names_of(before_.findings, now_.findings)) {
      diff.findings.push_back(finding(id));
    }
    for (const auto& name : names_of(before_.figures, now_.figures)) {
      diff.figures.push_back(figure(name));
    }
    if (!before_.sources.empty()) add_files(diff);
    return diff;
  }

 private:
  FindingDiff finding(const std::string& id) const {
    FindingDiff one{
        id, {}, find(before_.findings, id), find(now_.findings, id), {}};
    one.state = state_of(one.before, one.now);
    if (one.state == BaselineState::Unchanged) return one;
    std::set<std::string> claims;
    std::set<std::string> laws;
    for (const auto* state : {&one.before, &one.now}) {
      if (!*state) continue;
      claims.insert((*state)->claims.begin(), (*state)->claims.end());
      laws.insert((*state)->laws.begin(), (*state)->laws.end());
    }
    one.brought = brought(claims);
    for (const std::string& each : laws) {
      if (laws_.other.contains(each)) one.brought.laws.push_back(each);
    }
    return one;
  }

  FigureDiff figure(const std::string& name) const {
    FigureDiff one{
        name, {}, find(before_.figures, name), find(now_.figures, name), {}};
    one.move = move_of(one.before, one.now);
    if (one.move == Move::Same) return one;
    std::set<std::string> claims;
    for (const auto* state : {&one.before, &one.now}) {
      if (!*state) continue;
      claims.insert((*state)->claims.begin(), (*state)->claims.end());
    }
    one.brought = brought(claims);
    return one;
  }

  // Where none of its claims is other than it was, claims on other figures are;
  // and where none is at all, some law.
  Brought brought(const std::set<std::string>& statements) const {
    Brought all;
    std::set<std::string> claims;
    for (const std::string& each : statements) claims.insert(claim_of(each));
    for (const std::string& each : claims) {
      if (claims_.has(each)) all.claims.push_back(each);
      if (claims_.gone.contains(each)) all.gone.push_back(each);
    }
    all.decisions = all_of(decisions_);
    if (!all.empty()) return all;
    all.claims = news_of(claims_);
    all.gone.assign(claims_.gone.begin(), claims_.gone.end());
    if (all.empty()) all.laws = all_of(laws_);
    return all;
  }

  void add_files(Diff& diff) const {
    const Changed packs = changed(before_.packs, now_.packs);
    for (const Changed& each :
         {packs, changed(before_.sources, now_.sources)}) {
      diff.new_files.insert(diff.new_files.end(), each.news.begin(),
                            each.news.end());
      diff.changed_files.insert(diff.changed_files.end(), each.other.begin(),
                                each.other.end());
      diff.gone_files.insert(diff.gone_files.end(), each.gone.begin(),
                             each.gone.end());
    }
    diff.other_packs = !all_of(packs).empty();
  }

  const Snapshot& before_;
  const Snapshot& now_;
  Changed claims_;
  Changed laws_;
  Changed decisions_;
};

}  // namespace

std::size_t Diff::count(BaselineState state) const {
  return static_cast<std::size_t>(
      std::ranges::count(findings, state, &FindingDiff::state));
}

Diff diff(const Snapshot& before, const Snapshot& now) {
  return SnapshotPair(before, now).run();
}

bool is_regression(const FindingDiff& finding) {
  const auto matters = [](const std::optional<FindingState>& state) {
    return state && state->severity != "note";
  };
  switch (finding.state) {
    case BaselineState::New:
    case BaselineState::Updated:
      return matters(finding.now);
    case BaselineState::Absent:
      return matters(finding.before);
    case BaselineState::Unchanged:
      return false;
  }
  CONCORD_UNREACHABLE();
}

bool is_regression(const FigureDiff& figure) {
  switch (figure.move) {
    case Move::Broken:
    case Move::Moved:
    case Move::Gone:
      return true;
    case Move::Mended:
    case Move::Widened:
    case Move::Narrowed:
    case Move::New:
    case Move::Same:
      return false;
  }
  CONCORD_UNREACHABLE();
}

bool is_regression(const Diff& diff) {
  const auto finding = [](const FindingDiff& each) {
    return is_regression(each);
  };
  const auto figure = [](const FigureDiff& each) {
    return is_regression(each);
  };
  return std::ranges::any_of(diff.findings, finding) ||
         std::ranges::any_of(diff.figures, figure);
}

}  // namespace concord
