// SPDX-License-Identifier: Apache-2.0
#include "claims/reading.h"

#include "claims/check.h"

namespace concord {

namespace {

Comparison compare(std::vector<Term> terms, Relation relation,
                   Rational constant) {
  return {std::move(terms), relation, std::move(constant)};
}

Constraint single(Comparison comparison) { return {{std::move(comparison)}}; }

std::vector<Constraint> constraints_of(const Figure& figure,
                                       const Amount& amount,
                                       bool may_be_negative) {
  const Interval& admits = amount.admits;
  const std::vector<Term> term = {{1, figure}};
  if (admits.is_exact()) {
    return {single(compare(term, Relation::Equal, admits.lower()->value))};
  }
  std::vector<Constraint> ends;
  const auto& low = admits.lower();
  // A count is never below 0: that end would only be noise in a proof.
  const bool idle = low && !low->open && low->value <= 0 && !may_be_negative &&
                    admits.upper();
  if (low && !idle) {
    const Relation relation = low->open ? Relation::Above : Relation::AtLeast;
    ends.push_back(single(compare(term, relation, low->value)));
  }
  if (const auto& high = admits.upper()) {
    const Relation relation = high->open ? Relation::Below : Relation::AtMost;
    ends.push_back(single(compare(term, relation, high->value)));
  }
  return ends;
}

// figure - scale * base stands in `relation` to offset.
Constraint tie(const Figure& figure, const Rational& scale, const Figure& base,
               Relation relation, const Rational& offset) {
  Rational factor = -scale;
  std::vector<Term> terms = {{1, figure}};
  if (factor != 0) terms.push_back({factor, base});
  return single(compare(std::move(terms), relation, offset));
}

// With base >= 0, figure = s * base + d for some s in scale and d in offset
// says no more and no less than the two ends.  An open end of the scale admits
// its limit: at base = 0 it is reached.
std::vector<Constraint> constraints_of(const Figure& figure,
                                       const Relative& relative) {
  const Interval& scale = relative.scale;
  const Interval& offset = relative.offset;
  if (scale.is_exact() && offset.is_exact()) {
    return {tie(figure, scale.lower()->value, relative.base, Relation::Equal,
                offset.lower()->value)};
  }
  std::vector<Constraint> ends;
  if (scale.lower() && offset.lower()) {
    const auto relation =
        offset.lower()->open ? Relation::Above : Relation::AtLeast;
    ends.push_back(tie(figure, scale.lower()->value, relative.base, relation,
                       offset.lower()->value));
  }
  if (scale.upper() && offset.upper()) {
    const auto relation =
        offset.upper()->open ? Relation::Below : Relation::AtMost;
    ends.push_back(tie(figure, scale.upper()->value, relative.base, relation,
                       offset.upper()->value));
  }
  return ends;
}

std::vector<Constraint> constraints_of(const Audit& audit,
                                       const Statement& statement) {
  if (!statement.figure || !statement.says) return {};
  const Figure& figure = *statement.figure;
  if (const auto* amount = std::get_if<Amount>(&*statement.says)) {
    const Measure& measure = audit.vocabulary[figure.measure];
    return constraints_of(figure, *amount, measure.may_be_negative);
  }
  if (const auto* status = std::get_if<StatusIs>(&*statement.says)) {
    return {single(compare({{1, figure}}, Relation::Equal, status->value))};
  }
  return constraints_of(figure, std::get<Relative>(*statement.says));
}

// `parts-are: all`: the parts sum to the total, also when that is not said.
std::optional<Constraint> closed_list(const Claim& claim) {
  if (claim.parts.empty() || claim.parts_are == PartsAre::Some ||
      !claim.total.figure) {
    return std::nullopt;
  }
  std::vector<Term> terms;
  for (const Statement& part : claim.parts) {
    if (part.figure) terms.push_back({1, *part.figure});
  }
  terms.push_back({-1, *claim.total.figure});
  return single(compare(std::move(terms), Relation::Equal, 0));
}

void append(std::vector<StatedConstraint>& all, std::vector<Constraint> more,
            const std::string& statement) {
  for (Constraint& constraint : more) {
    all.push_back({std::move(constraint), statement});
  }
}

// What the claim itself says: its total, its parts, and that they are all.
// With `only`, the words of that one part.
std::vector<StatedConstraint> said(const Audit& audit, const Claim& claim,
                                   const std::string& only = {}) {
  std::vector<StatedConstraint> all;
  const bool whole = only.empty() || only == claim.id;
  if (whole) append(all, constraints_of(audit, claim.total), claim.id);
  for (const Statement& part : claim.parts) {
    if (!whole && part.id != only) continue;
    append(all, constraints_of(audit, part), part.id);
  }
  if (auto list = closed_list(claim); whole && list) {
    all.push_back({std::move(*list), claim.id});
  }
  return all;
}

// Not (A and B) is not A or not B; what a claim says itself is a conjunction of
// single comparisons.
Constraint denial_of(const std::vector<StatedConstraint>& denied) {
  Constraint denial;
  for (const StatedConstraint& stated : denied) {
    CONCORD_CHECK(stated.constraint.any_of.size() == 1);
    Comparison comparison = stated.constraint.any_of.front();
    comparison.relation = negation(comparison.relation);
    denial.any_of.push_back(std::move(comparison));
  }
  return denial;
}

bool removes(Stance stance) {
  return stance == Stance::Retracts || stance == Stance::Supersedes;
}

// Latest word first: whoever is retracted by nobody who stands, stands.  Along
// each chain of retractions, from its end to its beginning.
std::vector<bool> retracted(const Audit& audit) {
  std::vector<int> retractors(audit.claims.size(), 0);
  for (const Claim& claim : audit.claims) {
    for (const Toward& toward : claim.toward) {
      if (removes(toward.stance)) ++retractors[toward.claim.index()];
    }
  }
  std::vector<std::size_t> settled;
  for (std::size_t i = 0; i < retractors.size(); ++i) {
    if (retractors[i] == 0) settled.push_back(i);
  }
  const auto is_aside = [&](std::size_t claim) {
    return audit.set_aside.contains(ClaimId(claim));
  };
  std::vector<bool> gone(audit.claims.size(), false);
  for (std::size_t next = 0; next < settled.size(); ++next) {
    const std::size_t by = settled[next];
    for (const Toward& toward : audit.claims[by].toward) {
      if (!removes(toward.stance)) continue;
      const std::size_t target = toward.claim.index();
      if (!gone[by] && !is_aside(by)) gone[target] = true;
      if (--retractors[target] == 0) settled.push_back(target);
    }
  }
  return gone;
}

}  // namespace

std::vector<Standing> standings(const Audit& audit) {
  const std::vector<bool> gone = retracted(audit);
  std::vector<Standing> standing(audit.claims.size(), Standing::Stands);
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (gone[i] || audit.set_aside.contains(ClaimId(i))) continue;
    for (const Toward& toward : audit.claims[i].toward) {
      if (toward.stance != Stance::Doubts) continue;
      standing[toward.claim.index()] = Standing::Contested;
    }
  }
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (gone[i]) standing[i] = Standing::Retracted;
  }
  for (const ClaimId claim : audit.set_aside) {
    standing[claim.index()] = Standing::SetAside;
  }
  return standing;
}

Reading literal_reading(const Audit& audit, ClaimId id) {
  const Claim& claim = audit[id];
  Reading reading{said(audit, claim)};
  for (const Toward& toward : claim.toward) {
    if (toward.stance != Stance::Denies) continue;
    const auto denied = said(audit, audit[toward.claim], toward.statement);
    reading.constraints.push_back({denial_of(denied), claim.id});
  }
  return reading;
}

}  // namespace concord
