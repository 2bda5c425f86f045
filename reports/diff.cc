// SPDX-License-Identifier: Apache-2.0
#include "reports/diff.h"

#include <algorithm>
#include <set>

#include "claims/check.h"
#include "reports/claim_of.h"
#include "reports/decisions_behind.h"
#include "reports/row_names.h"

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
  SnapshotPair(const Snapshot& before, const Snapshot& now,
               const Materiality& material)
      : before_(before),
        now_(now),
        material_(material),
        claims_(changed(before.claims, now.claims)),
        laws_(changed(before.laws, now.laws)),
        decisions_(all_of(changed(before.decisions, now.decisions))),
        behind_(before, now, decisions_) {}

  Diff run() const {
    Diff diff;
    diff.material = material_;
    diff.read = {news_of(claims_),
                 {claims_.gone.begin(), claims_.gone.end()},
                 all_of(laws_),
                 decisions_};
    for (const auto& id : names_of(before_.findings, now_.findings)) {
      diff.findings.push_back(finding(id));
    }
    for (const auto& name : names_of(before_.figures, now_.figures)) {
      diff.figures.push_back(figure(name));
    }
    // Of a report, and of a lock of which only parts were accepted, it is not
    // known which files there were.
    if (!before_.sources.empty() || before_.tables) add_files(diff);
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
    one.brought = brought(claims, laws);
    for (const std::string& each : laws) {
      if (laws_.other.contains(each)) one.brought.laws.push_back(each);
    }
    return one;
  }

  FigureDiff figure(const std::string& name) const {
    FigureDiff one{
        name, {}, find(before_.figures, name), find(now_.figures, name), {}};
    one.move = move_of(one.before, one.now);
    one.material = is_material(name, one.move, one.before, one.now, material_);
    if (one.move == Move::Same) {
      one.brought.claims = joined(*one.before, *one.now);
      return one;
    }
    std::set<std::string> claims;
    for (const auto* state : {&one.before, &one.now}) {
      if (!*state) continue;
      claims.insert((*state)->claims.begin(), (*state)->claims.end());
    }
    one.brought = brought(claims, {});
    return one;
  }

  // By name, since either side may lack it.
  std::string name_of_claim(const std::string& statement) const {
    const auto is_claim = [&](std::string_view id) {
      const std::string name(id);
      return now_.claims.contains(name) || before_.claims.contains(name);
    };
    const std::string_view id = claim_id_in(statement, is_claim);
    return id.empty() ? statement : std::string(id);
  }

  // Those new claims that speak of a figure, or stand behind its ends, now.
  std::vector<std::string> joined(const FigureState& before,
                                  const FigureState& now) const {
    std::set<std::string> claims;
    for (const std::string& each : now.claims) {
      const bool known = std::ranges::binary_search(before.claims, each);
      const std::string claim = name_of_claim(each);
      if (!known && claims_.has(claim)) claims.insert(claim);
    }
    return {claims.begin(), claims.end()};
  }

  // Whether it is none of these claims, and denies or takes back one.
  bool speaks_to(const std::string& claim,
                 const std::set<std::string>& claims) const {
    const auto found = now_.toward.find(claim);
    return found != now_.toward.end() && !claims.contains(claim) &&
           std::ranges::any_of(found->second, [&](const std::string& each) {
             return claims.contains(name_of_claim(each));
           });
  }

  // Where none of its claims is other than it was, nor decided about, claims on
  // other figures are; and where none is at all, some law.
  Brought brought(const std::set<std::string>& statements,
                  const std::set<std::string>& laws) const {
    Brought all;
    std::set<std::string> claims;
    for (const std::string& each : statements)
      claims.insert(name_of_claim(each));
    for (const std::string& each : claims) {
      if (claims_.has(each)) all.claims.push_back(each);
      if (claims_.gone.contains(each)) all.gone.push_back(each);
    }
    for (const auto& [claim, named] : now_.toward) {
      if (claims_.has(claim) && speaks_to(claim, claims)) {
        all.claims.push_back(claim);
      }
    }
    std::ranges::sort(all.claims);
    all.decisions = behind_.of(claims, laws);
    if (!all.empty()) return all;
    all.decisions = decisions_;
    all.claims = news_of(claims_);
    all.gone.assign(claims_.gone.begin(), claims_.gone.end());
    if (all.empty()) all.laws = all_of(laws_);
    return all;
  }

  void add_files(Diff& diff) const {
    const Fingerprints none;
    const Changed packs = changed(before_.packs, now_.packs);
    add(packs, diff.packs);
    std::vector<Changed> all = {packs, changed(before_.sources, now_.sources)};
    if (before_.tables) {
      all.push_back(changed(*before_.tables, now_.tables.value_or(none)));
    } else {
      diff.tables_unknown = now_.tables && !now_.tables->empty();
    }
    for (const Changed& each : all) {
      FileChanges files;
      add(each, files);
      append(files.news, diff.new_files);
      append(files.changed, diff.changed_files);
      append(files.gone, diff.gone_files);
    }
    diff.other_packs = !diff.packs.empty();
  }

  static void append(const std::vector<std::string>& some,
                     std::vector<std::string>& all) {
    all.insert(all.end(), some.begin(), some.end());
  }

  static void add(const Changed& changes, FileChanges& files) {
    files.news.assign(changes.news.begin(), changes.news.end());
    files.changed.assign(changes.other.begin(), changes.other.end());
    files.gone.assign(changes.gone.begin(), changes.gone.end());
  }

  const Snapshot& before_;
  const Snapshot& now_;
  const Materiality& material_;
  Changed claims_;
  Changed laws_;
  std::vector<std::string> decisions_;  // that differ
  DecisionsBehind behind_;
};

std::optional<Acceptance> last_of(const Lock& lock) {
  std::optional<Acceptance> last;
  for (const auto* some : {&lock.figures, &lock.findings}) {
    for (const auto& [name, each] : *some) {
      if (!last || last->date < each.date) last = each;
    }
  }
  return last;
}

}  // namespace

std::size_t Diff::count(BaselineState state) const {
  return static_cast<std::size_t>(
      std::ranges::count(findings, state, &FindingDiff::state));
}

Diff diff(const Snapshot& before, const Snapshot& now,
          const Materiality& material) {
  const Snapshot then = with_rows_of(before, now);
  return SnapshotPair(then, now, material).run();
}

Diff diff(const Lock& before, const Snapshot& now,
          const Materiality& material) {
  Diff all = diff(before.accepted, now, material);
  all.of_lock = true;
  all.last_accepted = last_of(before);
  if (before.version != this_version()) all.other_version = before.version;
  for (const FindingDiff& each : all.findings) {
    if (each.now) continue;
    all.obsolete.push_back(
        {each.id, each.before->says, before.findings.at(each.id)});
  }
  for (const FigureDiff& each : all.figures) {
    if (each.now) continue;
    all.obsolete.push_back({each.figure, {}, before.figures.at(each.figure)});
  }
  return all;
}

bool Diff::is_empty() const {
  return count(BaselineState::Unchanged) == findings.size() &&
         std::ranges::all_of(figures, [](const FigureDiff& each) {
           return each.move == Move::Same;
         });
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
  if (!figure.material) return false;
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
