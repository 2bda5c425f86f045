// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "engine/dispute.h"

namespace concord {
namespace {

// The figure in question first; then by the upper end, then the lower: "3",
// "4", "at least 5".
bool before(const Side& a, const Side& b, const Figure& figure) {
  const auto end = [](const std::optional<End>& e, int missing) {
    return e ? std::tuple(0, e->value) : std::tuple(missing, Rational(0));
  };
  const auto rank = [&](const Side& side) {
    return std::tuple(side.figure != figure, end(side.admits.upper(), 1),
                      end(side.admits.lower(), -1), side.claim);
  };
  return rank(a) < rank(b);
}

void add_own(ClaimId claim, const Statement& statement,
             std::vector<Side>& sides) {
  if (!statement.says || !statement.figure) return;
  Side side;
  side.claim = claim;
  side.statement = statement.id;
  side.figure = *statement.figure;
  side.direct = true;
  side.admits = stated_interval(statement).value_or(Interval::anything());
  sides.push_back(std::move(side));
}

// A denial has no figure of its own: it is about what it denies.
void add_denials(const Audit& audit, ClaimId id, std::vector<Side>& sides) {
  for (const Toward& toward : audit[id].toward) {
    if (toward.stance != Stance::Denies) continue;
    const Statement& denied =
        find_statement(audit[toward.claim], toward.statement);
    if (!denied.figure || !denied.says) continue;
    add_own(toward.claim, denied, sides);
    sides.back().claim = id;
    sides.back().statement = audit[id].id;
    sides.back().denied = true;
  }
}

// A copy's statements have the ids of the first claim's, with its own in front.
std::string as_said_by(const Dispute& dispute, std::int32_t assumption,
                       ClaimId claim, const std::string& statement) {
  const Audit& audit = dispute.audit();
  const auto first = dispute.source_of(assumption).claims.front();
  return audit[claim].id + statement.substr(audit[first].id.size());
}

void add_own_statements(const Dispute& dispute, std::int32_t assumption,
                        const Indices& constraints, std::vector<Side>& sides) {
  const auto wanted = dispute.statements(constraints);
  const Audit& audit = dispute.audit();
  const Claim& first = audit[dispute.source_of(assumption).claims.front()];
  const auto add = [&](ClaimId id, const Statement& own, const Statement& of) {
    if (std::ranges::binary_search(wanted, of.id)) add_own(id, own, sides);
  };
  for (const ClaimId id : dispute.source_of(assumption).claims) {
    const Claim& claim = audit[id];
    add(id, claim.total, first.total);
    for (std::size_t i = 0; i < claim.parts.size(); ++i) {
      add(id, claim.parts[i], first.parts[i]);
    }
    if (std::ranges::binary_search(wanted, first.id)) {
      add_denials(audit, id, sides);
    }
  }
}

// The words of `claim` among the constraints; where there are several, the
// claim's own, whose quote holds them all.
std::string statement_in(const Dispute& dispute, const Indices& constraints,
                         std::int32_t assumption, ClaimId claim) {
  const auto statements = dispute.statements(constraints);
  const Claim& said = dispute.audit()[claim];
  if (statements.empty() || (statements.size() > 1 && said.total.quote)) {
    return said.id;
  }
  return as_said_by(dispute, assumption, claim, statements.front());
}

Indices reasons(const Alone& alone, std::int32_t unknown) {
  std::set<std::int32_t> used;
  for (const bool upper : {false, true}) {
    const Indices some = alone.reasons(unknown, upper);
    used.insert(some.begin(), some.end());
  }
  return {used.begin(), used.end()};
}

// What the assumption alone lets the finding's figure be, and why.
void add_implied(const Dispute& dispute, std::int32_t unknown,
                 std::int32_t assumption, const Indices& shown,
                 std::vector<Side>& sides) {
  const Alone& alone = dispute.alone(assumption);
  const Ends ends = alone.ends(unknown);
  const auto admits = Interval::from_ends(ends.low, ends.high);
  if (!admits) return add_own_statements(dispute, assumption, shown, sides);
  const Indices constraints = reasons(alone, unknown);
  for (const ClaimId claim : dispute.source_of(assumption).claims) {
    Side side;
    side.claim = claim;
    side.statement = statement_in(dispute, constraints, assumption, claim);
    side.figure = dispute.figure(unknown);
    side.admits = *admits;
    side.direct = dispute.spoken().directly_of(assumption, unknown);
    side.laws = dispute.ground_laws(constraints);
    sides.push_back(std::move(side));
  }
}

}  // namespace

std::vector<Side> sides_of(const Dispute& dispute, std::int32_t unknown,
                           const Indices& assumptions,
                           const Indices& constraints) {
  std::vector<Side> sides;
  for (const std::int32_t assumption : assumptions) {
    const auto with_any = [&](auto relation) {
      return std::ranges::any_of(assumptions, relation);
    };
    const bool denies = with_any([&](std::int32_t other) {
      return dispute.denies(assumption, other, unknown);
    });
    const bool clashes = with_any([&](std::int32_t other) {
      return dispute.clash(assumption, other, unknown);
    });
    if (denies) {
      for (const ClaimId claim : dispute.source_of(assumption).claims) {
        add_denials(dispute.audit(), claim, sides);
      }
    } else if (clashes) {
      add_implied(dispute, unknown, assumption, constraints, sides);
    } else {
      add_own_statements(dispute, assumption, constraints, sides);
    }
  }
  const Figure& figure = dispute.figure(unknown);
  std::ranges::stable_sort(sides, [&](const Side& a, const Side& b) {
    return before(a, b, figure);
  });
  return sides;
}

}  // namespace concord
