// SPDX-License-Identifier: Apache-2.0
#include "engine/systematic.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace concord {
namespace {

/// What findings have in common that are one thing again and again.
struct Pattern {
  Code code;
  std::vector<std::string> laws;
  MeasureId measure;
  std::vector<SourceId> sources;

  auto operator<=>(const Pattern&) const = default;
};

using Findings = std::map<Pattern, std::vector<std::size_t>>;

// "part-of:flood/east" is the law part-of, of one event.
std::string of_whatever(const std::string& law) {
  return law.substr(0, law.find(':'));
}

bool may_repeat(const Finding& finding) {
  return finding.figure && !finding.figure->is_status() &&
         finding.joined.empty() && !finding.conflicts.empty();
}

/// The plainest conflict of a finding, by the fewest laws and claims: the
/// disagreement itself.  In a table whose every figure is claimed, others
/// derive one of its sides once more.
struct Core {
  const Component& component;
  const Conflict& conflict;

  Core(const Reconciliation& all, const Finding& finding)
      : component(all.components[static_cast<std::size_t>(finding.component)]),
        conflict(
            plainest(all.answers[static_cast<std::size_t>(finding.component)],
                     finding.conflicts)) {}

  static const Conflict& plainest(const Answer& answer,
                                  const std::vector<int>& conflicts) {
    const auto conflict = [&](int index) -> const Conflict& {
      return answer.conflicts.items[static_cast<std::size_t>(index)];
    };
    return conflict(*std::ranges::min_element(conflicts, {}, [&](int index) {
      const Conflict& each = conflict(index);
      return std::tuple(each.laws.size(), each.assumptions.size(), index);
    }));
  }

  /// Indices into Ground::laws.
  std::set<std::int32_t> laws() const {
    const Sense sense = sense_of(component, conflict.read);
    std::set<std::int32_t> laws;
    for (const std::int32_t law : conflict.laws) {
      laws.insert(sense.constraints[static_cast<std::size_t>(law)].ground_law);
    }
    return laws;
  }
};

Pattern pattern_of(const Reconciliation& all, const Finding& finding) {
  const Core core(all, finding);
  std::set<std::string> laws;
  for (const std::int32_t law : core.laws()) {
    const auto at = static_cast<std::size_t>(law);
    laws.insert(of_whatever(all.ground.laws[at].id));
  }
  std::set<SourceId> sources;
  for (const std::int32_t each : core.conflict.assumptions) {
    const auto at = static_cast<std::size_t>(each);
    for (const ClaimId claim : core.component.assumptions[at].claims) {
      sources.insert((*all.audit)[claim].source);
    }
  }
  return {finding.code,
          {laws.begin(), laws.end()},
          finding.figure->measure,
          {sources.begin(), sources.end()}};
}

// Those of one pair of sources; what is left of a pattern is one of whatever
// sources, if it is still enough.
Findings repeated(const Reconciliation& all) {
  Findings by_pair;
  for (std::size_t i = 0; i < all.findings.size(); ++i) {
    if (!may_repeat(all.findings[i])) continue;
    by_pair[pattern_of(all, all.findings[i])].push_back(i);
  }
  Findings found;
  Findings left;
  for (auto& [pattern, findings] : by_pair) {
    const bool often = findings.size() >= kSystematic;
    Pattern key = pattern;
    if (!often) key.sources.clear();
    auto& into = (often ? found : left)[key];
    into.insert(into.end(), findings.begin(), findings.end());
  }
  for (auto& [pattern, findings] : left) {
    if (findings.size() < kSystematic) continue;
    std::ranges::sort(findings);
    found.emplace(pattern, std::move(findings));
  }
  return found;
}

/// Who claims each figure, and which instances of laws are broken: to count
/// where claims could have clashed.
class Places {
 public:
  explicit Places(const Reconciliation& all) : all_(all) {
    const auto add = [&](const Claim& claim, const Statement& said) {
      if (said.figure) sources_[*said.figure].insert(claim.source);
    };
    for (std::size_t i = 0; i < all.audit->claims.size(); ++i) {
      if (all.standings[i] != Standing::Stands) continue;
      const Claim& claim = all.audit->claims[i];
      add(claim, claim.total);
      for (const Statement& part : claim.parts) add(claim, part);
    }
  }

  void count(Systematic& found) const {
    if (found.laws.empty()) {
      count_figures(found);
    } else if (found.laws.size() == 1) {
      count_instances(found);
    }
  }

 private:
  void count_figures(Systematic& found) const {
    std::set<Figure> disputed;
    for (const std::size_t index : found.findings) {
      disputed.insert(*all_.findings[index].figure);
    }
    for (const auto& [figure, sources] : sources_) {
      if (figure.is_status() || figure.measure != found.measure) continue;
      if (!meet(found, sources)) continue;
      ++found.tested;
      if (disputed.contains(figure)) ++found.broken;
    }
  }

  // Whether the sources in question could clash on a figure.
  static bool meet(const Systematic& found, const std::set<SourceId>& sources) {
    if (found.sources.empty()) return sources.size() > 1;
    return std::ranges::includes(sources, found.sources);
  }

  void count_instances(Systematic& found) const {
    const std::set<std::int32_t> broken = broken_laws(found);
    for (std::size_t i = 0; i < all_.ground.laws.size(); ++i) {
      const GroundLaw& law = all_.ground.laws[i];
      if (of_whatever(law.id) != found.laws.front()) continue;
      if (!is_claimed(law.constraint, found)) continue;
      ++found.tested;
      if (broken.contains(static_cast<std::int32_t>(i))) ++found.broken;
    }
  }

  std::set<std::int32_t> broken_laws(const Systematic& found) const {
    std::set<std::int32_t> laws;
    for (const std::size_t index : found.findings) {
      laws.merge(Core(all_, all_.findings[index]).laws());
    }
    return laws;
  }

  bool is_claimed(const Constraint& constraint, const Systematic& found) const {
    const auto claimed = [&](const Term& term) {
      const auto at = sources_.find(term.figure);
      if (at == sources_.end()) return false;
      return found.sources.empty() ||
             std::ranges::any_of(found.sources, [&](SourceId source) {
               return at->second.contains(source);
             });
    };
    return std::ranges::all_of(
        constraint.any_of, [&](const Comparison& comparison) {
          return comparison.terms.front().figure.measure == found.measure &&
                 std::ranges::all_of(comparison.terms, claimed);
        });
  }

  const Reconciliation& all_;
  std::map<Figure, std::set<SourceId>> sources_;
};

// "C102:any/cases", and of several "C102:any/cases#2".
void name(const Audit& audit, std::vector<Systematic>& found) {
  std::map<std::string, int> used;
  for (Systematic& each : found) {
    each.id = std::string(info(each.code).id) + ":any/" +
              audit.vocabulary[each.measure].name;
    const int times = ++used[each.id];
    if (times > 1) each.id += "#" + std::to_string(times);
  }
}

}  // namespace

Rational gap_of(const Finding& finding) {
  std::optional<Rational> low;
  std::optional<Rational> high;
  const auto add = [&](const Interval& admits) {
    if (admits.lower() && (!low || *low < admits.lower()->value)) {
      low = admits.lower()->value;
    }
    if (admits.upper() && (!high || admits.upper()->value < *high)) {
      high = admits.upper()->value;
    }
  };
  for (const Side& side : finding.sides) {
    if (side.figure == finding.figure && !side.denied) add(side.admits);
  }
  for (const Together& together : finding.together) add(together.admits);
  return low && high && *high < *low ? Rational(*low - *high) : Rational(0);
}

std::vector<Systematic> systematic(const Reconciliation& all) {
  std::vector<Systematic> found;
  const Findings patterns = repeated(all);
  if (patterns.empty()) return found;
  const Places places(all);
  for (const auto& [pattern, findings] : patterns) {
    Systematic one{pattern.code,
                   {},
                   pattern.laws,
                   pattern.sources,
                   pattern.measure,
                   findings,
                   0,
                   0};
    std::ranges::stable_sort(one.findings, [&](std::size_t a, std::size_t b) {
      return gap_of(all.findings[b]) < gap_of(all.findings[a]);
    });
    places.count(one);
    found.push_back(std::move(one));
  }
  std::ranges::stable_sort(found, [](const Systematic& a, const Systematic& b) {
    return a.findings.size() > b.findings.size();
  });
  name(*all.audit, found);
  return found;
}

}  // namespace concord
