// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "claims/standing.h"
#include "rules/ground_laws.h"
#include "rules/stillness.h"

namespace concord {
namespace {

constexpr std::int64_t kWeek = 7 * 24 * 3600;

using ByMoment = std::map<Figure, std::vector<Instant>>;

ByMoment tolls_by_moment(const Audit& audit, const Figures& figures) {
  ByMoment all;
  for (const Figure& figure : figures) {
    if (figure.is_status() || figure.from) continue;
    const auto over_time = audit.vocabulary[figure.measure].over_time;
    if (over_time != OverTime::Rises) continue;
    all[figure.at({})].push_back(figure.as_of);
  }
  return all;
}

}  // namespace

Stillness::Stillness(const Audit& audit) : audit_(audit) {
  const std::vector<Standing> standing = standings(audit);
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (standing[i] != Standing::Stands) continue;
    const Claim& claim = audit.claims[i];
    const auto& figure = claim.total.figure;
    if (figure && !figure->is_status()) add(audit[claim.account]);
    for (const Toward& toward : claim.toward) {
      const bool denies = toward.stance == Stance::Denies;
      if (denies) add(audit[audit[toward.claim].account]);
    }
  }
}

void Stillness::add(const Account& account) {
  if (!account.root) return;
  const Instant first = account.window ? account.window->begin : account.moment;
  const auto [at, is_new] =
      earliest_.emplace(std::pair(*account.root, account.moment), first);
  at->second = std::min(at->second, first);
}

bool Stillness::holds(EventId root, Instant before, Instant after) const {
  const auto& when = audit_[root].when;
  if (!when || !when->end || before < *when->end) return false;
  const auto first = earliest_.find({root, after});
  return first != earliest_.end() &&
         first->second.seconds - before.seconds >= kWeek;
}

GroundLaw still_law(const Audit& audit, const Figure& shape, EventId root,
                    const Figure& before, const Figure& after) {
  GroundLaw law;
  law.kind = LawKind::OverTime;
  law.id = "still";
  law.because = "a week after all was over, a toll no longer moves";
  law.constraint = constraint({{1, before}, {-1, after}}, Relation::Equal);
  law.cost = 1;
  law.soft_group =
      "still:" + audit[root].name + "/" + audit.vocabulary[shape.measure].name;
  return law;
}

void add_laws_of_stillness(const Audit& audit, const Timelines& lines,
                           const Phases& phases, const Figures& figures,
                           std::vector<GroundLaw>& laws) {
  const Stillness still(audit);
  for (const auto& [shape, moments] : tolls_by_moment(audit, figures)) {
    const auto line = lines.line_of(shape);
    const EventId root = lines.root_of(shape.event);
    for (const auto& chain : phases.chains(line, moments)) {
      for (std::size_t i = 1; i < chain.size(); ++i) {
        if (!still.holds(root, chain[i - 1], chain[i])) continue;
        laws.push_back(still_law(audit, shape, root, shape.at(chain[i - 1]),
                                 shape.at(chain[i])));
      }
    }
  }
}

}  // namespace concord
