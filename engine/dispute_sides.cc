// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "engine/dispute.h"

namespace concord {
namespace {

// By the upper end, then the lower: "3", "4", "at least 5".
bool before(const Side& a, const Side& b) {
  const auto end = [](const std::optional<End>& e, int missing) {
    return e ? std::tuple(0, e->value) : std::tuple(missing, Rational(0));
  };
  const auto rank = [&](const Side& side) {
    return std::tuple(end(side.admits.upper(), 1), end(side.admits.lower(), -1),
                      side.claim);
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
  if (const auto* amount = std::get_if<Amount>(&*statement.says)) {
    side.admits = amount->admits;
  } else if (const auto* status = std::get_if<StatusIs>(&*statement.says)) {
    side.admits = Interval::exactly(status->value);
  }
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

void add_own_statements(const Dispute& dispute, std::int32_t assumption,
                        std::vector<Side>& sides) {
  for (const ClaimId id : dispute.source_of(assumption).claims) {
    const Claim& claim = dispute.audit()[id];
    add_own(id, claim.total, sides);
    for (const Statement& part : claim.parts) add_own(id, part, sides);
    add_denials(dispute.audit(), id, sides);
  }
}

// The words of `claim` among the constraints: a copy's statements have the ids
// of the first claim's, with its own id in front.
std::string statement_in(const Dispute& dispute, const Indices& constraints,
                         std::int32_t assumption, ClaimId claim) {
  const Audit& audit = dispute.audit();
  const std::string& first =
      audit[dispute.source_of(assumption).claims.front()].id;
  for (const std::int32_t index : constraints) {
    const std::string& statement =
        dispute.component()
            .constraints[static_cast<std::size_t>(index)]
            .statement;
    if (!statement.empty()) {
      return audit[claim].id + statement.substr(first.size());
    }
  }
  return audit[claim].id;
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
                 std::int32_t assumption, std::vector<Side>& sides) {
  const Alone& alone = dispute.alone(assumption);
  const Ends& ends = alone.ends(unknown);
  const auto admits = Interval::from_ends(ends.low, ends.high);
  if (!admits) return add_own_statements(dispute, assumption, sides);
  const Indices constraints = reasons(alone, unknown);
  for (const ClaimId claim : dispute.source_of(assumption).claims) {
    Side side;
    side.claim = claim;
    side.statement = statement_in(dispute, constraints, assumption, claim);
    side.figure = dispute.figure(unknown);
    side.admits = *admits;
    side.direct = dispute.direct(assumption, unknown);
    side.laws = dispute.ground_laws(constraints);
    sides.push_back(std::move(side));
  }
}

}  // namespace

std::vector<Side> sides_of(const Dispute& dispute, std::int32_t unknown,
                           const Indices& assumptions) {
  std::vector<Side> sides;
  for (const std::int32_t assumption : assumptions) {
    const bool takes_a_side =
        std::ranges::any_of(assumptions, [&](std::int32_t other) {
          return dispute.clash(assumption, other, unknown);
        });
    if (takes_a_side) {
      add_implied(dispute, unknown, assumption, sides);
    } else {
      add_own_statements(dispute, assumption, sides);
    }
  }
  std::ranges::stable_sort(sides, before);
  return sides;
}

}  // namespace concord
