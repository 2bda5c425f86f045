// SPDX-License-Identifier: Apache-2.0
#include "claims/reading.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "claims/check.h"

namespace concord {

namespace {

Comparison compare(std::vector<Term> terms, Relation relation,
                   Rational constant) {
  return {std::move(terms), relation, std::move(constant)};
}

Constraint single(Comparison comparison) { return {{std::move(comparison)}}; }

std::vector<Constraint> constraints_of(const Figure& figure,
                                       const Interval& admits,
                                       bool may_be_negative) {
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

using Kind = Alternative::Kind;

/// Which alternatives are taken, and which are not.
struct Condition {
  std::set<std::int32_t> taken;
  std::set<std::int32_t> untaken;
};

Condition both(Condition one, const Condition& other) {
  one.taken.insert(other.taken.begin(), other.taken.end());
  one.untaken.insert(other.untaken.begin(), other.untaken.end());
  return one;
}

/// A constraint whose figures are marked with the accounts that say them,
/// whether or not these may be read as standing elsewhere.
struct Draft {
  Constraint constraint;
  std::string statement;
  Condition when;
};

/// One way to choose the event and the population of a claim.
struct Spot {
  std::optional<EventId> event;  // instead of the total's
  bool has_scope = false;
  Population of;  // instead of the total's, with has_scope
  Condition when;
};

/// One way to take its numbers.
struct Taking {
  bool rounded = false;
  bool partly = false;  // floors
  Condition when;
};

/// Makes what claims come to, one way after the other.
class Reader {
 public:
  Reader(const Audit& audit, const std::vector<Alternative>& alternatives)
      : audit_(audit), alternatives_(alternatives) {}

  Reading read(ClaimId id) {
    std::vector<Draft> drafts = said(id, {});
    for (const Toward& toward : audit_[id].toward) {
      if (toward.stance != Stance::Denies) continue;
      drafts.push_back({denial_of(toward), audit_[id].id, {}});
    }
    Reading reading;
    for (const Draft& draft : drafts) stand(draft, reading);
    return reading;
  }

 private:
  std::vector<std::int32_t> of_claim(ClaimId id, Kind kind) const {
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < alternatives_.size(); ++i) {
      if (alternatives_[i].kind == kind && alternatives_[i].claim == id) {
        found.push_back(static_cast<std::int32_t>(i));
      }
    }
    return found;
  }

  const Alternative& at(std::int32_t index) const {
    return alternatives_[static_cast<std::size_t>(index)];
  }

  std::vector<Spot> places(ClaimId id) const {
    const auto extents = of_claim(id, Kind::Extent);
    const auto scopes = of_claim(id, Kind::Scope);
    std::vector<Spot> by_event(1);
    by_event[0].when.untaken.insert(extents.begin(), extents.end());
    for (const std::int32_t extent : extents) {
      by_event.push_back({at(extent).event, false, {}, {{extent}, {}}});
    }
    std::vector<Spot> all;
    for (const Spot& place : by_event) {
      all.push_back(place);
      all.back().when.untaken.insert(scopes.begin(), scopes.end());
      for (const std::int32_t scope : scopes) {
        all.push_back(place);
        all.back().has_scope = true;
        if (at(scope).population) all.back().of = {*at(scope).population};
        all.back().when.taken.insert(scope);
      }
    }
    return all;
  }

  std::vector<Taking> takings(ClaimId id) const {
    std::vector<Taking> all(1);
    const auto split = [&](Kind kind, bool Taking::*flag) {
      for (const std::int32_t each : of_claim(id, kind)) {
        for (std::size_t i = 0, end = all.size(); i < end; ++i) {
          Taking other = all[i];
          other.*flag = true;
          other.when.taken.insert(each);
          all[i].when.untaken.insert(each);
          all.push_back(std::move(other));
        }
      }
    };
    split(Kind::Precise, &Taking::rounded);
    split(Kind::Complete, &Taking::partly);
    return all;
  }

  // What the claim itself says: its total, its parts, and that they are all.
  // With `only`, the words of that one part.
  std::vector<Draft> said(ClaimId id, const std::string& only) const {
    const Claim& claim = audit_[id];
    std::vector<Draft> all;
    for (const Spot& place : places(id)) {
      for (const Taking& taking : takings(id)) {
        const Condition when = both(place.when, taking.when);
        say(id, claim.total, place, taking, when, only, all);
        for (const Statement& part : claim.parts) {
          say(id, part, place, taking, when, only, all);
        }
        if (!only.empty() && only != claim.id) continue;
        if (auto list = closed_list(id, place); list && !taking.partly) {
          all.push_back({std::move(*list), claim.id, when});
        }
      }
    }
    return all;
  }

  void say(ClaimId id, const Statement& statement, const Spot& place,
           const Taking& taking, const Condition& when, const std::string& only,
           std::vector<Draft>& all) const {
    const bool wanted =
        only.empty() || only == audit_[id].id || only == statement.id;
    if (!wanted || !statement.figure || !statement.says) return;
    const Figure figure = put(id, statement, place);
    Taking as = taking;
    as.rounded = taking.rounded && may_be_rounded(audit_, statement);
    for (Constraint& each : constraints_of(id, figure, *statement.says, as)) {
      all.push_back({std::move(each), statement.id, when});
    }
  }

  // Its parts move with the total to another event; of whom they are said they
  // say themselves.
  Figure put(ClaimId id, const Statement& statement, const Spot& place) const {
    const Claim& claim = audit_[id];
    Figure figure = *statement.figure;
    if (place.event && figure.event == claim.total.figure->event) {
      figure.event = *place.event;
    }
    const bool is_total = statement.id == claim.id;
    if (is_total && place.has_scope) figure.of = place.of;
    return owned(figure, id);
  }

  Figure owned(const Figure& figure, ClaimId by) const {
    const Claim& claim = audit_[by];
    const bool stands_there = !figure.from && figure.as_of == claim.moment;
    return stands_there ? figure.with(claim.account) : figure;
  }

  std::vector<Constraint> constraints_of(ClaimId id, const Figure& figure,
                                         const Saying& says,
                                         const Taking& taking) const {
    if (const auto* amount = std::get_if<Amount>(&says)) {
      const Measure& measure = audit_.vocabulary[figure.measure];
      Interval admits = amount->admits;
      if (taking.rounded) {
        admits = as_rounded(*amount, !measure.unit.money).value_or(admits);
      }
      if (taking.partly) admits = admits.as_floor();
      return concord::constraints_of(figure, admits, measure.may_be_negative);
    }
    if (const auto* status = std::get_if<StatusIs>(&says)) {
      return {single(compare({{1, figure}}, Relation::Equal, status->value))};
    }
    Relative relative = std::get<Relative>(says);
    relative.base = owned(relative.base, relative.adds_to.value_or(id));
    if (taking.rounded) {
      relative.scale = as_rounded(relative).value_or(relative.scale);
    }
    if (taking.partly) relative.scale = relative.scale.as_floor();
    return concord::constraints_of(figure, relative);
  }

  // `parts-are: all`: the parts sum to the total, also when that is not said.
  std::optional<Constraint> closed_list(ClaimId id, const Spot& place) const {
    const Claim& claim = audit_[id];
    if (claim.parts.empty() || claim.parts_are == PartsAre::Some ||
        !claim.total.figure) {
      return std::nullopt;
    }
    std::vector<Term> terms;
    for (const Statement& part : claim.parts) {
      if (part.figure) terms.push_back({1, put(id, part, place)});
    }
    terms.push_back({-1, put(id, claim.total, place)});
    return single(compare(std::move(terms), Relation::Equal, 0));
  }

  // Not (A and B) is not A or not B; what a claim says itself, literally, is a
  // conjunction of single comparisons.
  Constraint denial_of(const Toward& toward) const {
    Constraint denial;
    for (const Draft& draft : said(toward.claim, toward.statement)) {
      if (!draft.when.taken.empty()) continue;
      CONCORD_CHECK(draft.constraint.any_of.size() == 1);
      Comparison comparison = draft.constraint.any_of.front();
      comparison.relation = negation(comparison.relation);
      denial.any_of.push_back(std::move(comparison));
    }
    return denial;
  }

  // Once for each way in which the accounts in it can stand.
  void stand(const Draft& draft, Reading& reading) const {
    std::vector<std::int32_t> moments;
    for (const AccountId account : accounts_in(draft.constraint)) {
      for (std::size_t i = 0; i < alternatives_.size(); ++i) {
        const bool moves = alternatives_[i].kind == Kind::Moment &&
                           alternatives_[i].account == account;
        if (moves) moments.push_back(static_cast<std::int32_t>(i));
      }
    }
    for (std::size_t way = 0; way < (std::size_t{1} << moments.size()); ++way) {
      Condition when = draft.when;
      std::set<AccountId> moved;
      for (std::size_t i = 0; i < moments.size(); ++i) {
        const bool takes = ((way >> i) & 1) != 0;
        (takes ? when.taken : when.untaken).insert(moments[i]);
        if (takes) moved.insert(at(moments[i]).account);
      }
      reading.constraints.push_back(
          {marked(draft.constraint, moved),
           draft.statement,
           {when.taken.begin(), when.taken.end()},
           {when.untaken.begin(), when.untaken.end()}});
    }
  }

  static std::set<AccountId> accounts_in(const Constraint& constraint) {
    std::set<AccountId> accounts;
    for (const Comparison& comparison : constraint.any_of) {
      for (const Term& term : comparison.terms) {
        if (term.figure.is_moved()) accounts.insert(term.figure.moved_with);
      }
    }
    return accounts;
  }

  // Only those who are read as standing elsewhere keep their mark.
  static Constraint marked(Constraint constraint,
                           const std::set<AccountId>& moved) {
    for (Comparison& comparison : constraint.any_of) {
      for (Term& term : comparison.terms) {
        if (!moved.contains(term.figure.moved_with)) {
          term.figure.moved_with = AccountId();
        }
      }
    }
    return constraint;
  }

  const Audit& audit_;
  const std::vector<Alternative>& alternatives_;
};

}  // namespace

bool StatedConstraint::holds_with(
    const std::vector<std::int32_t>& all_taken) const {
  const auto is_taken = [&](std::int32_t each) {
    return std::ranges::binary_search(all_taken, each);
  };
  return std::ranges::all_of(taken, is_taken) &&
         std::ranges::none_of(untaken, is_taken);
}

Reading reading_of(const Audit& audit, ClaimId claim,
                   const std::vector<Alternative>& alternatives) {
  return Reader(audit, alternatives).read(claim);
}

Reading literal_reading(const Audit& audit, ClaimId claim) {
  return reading_of(audit, claim, {});
}

std::vector<Reading> readings_of(const Audit& audit,
                                 const std::vector<Standing>& standing,
                                 const std::vector<Alternative>& alternatives) {
  std::vector<Reading> readings(audit.claims.size());
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (standing[i] != Standing::Stands) continue;
    readings[i] = reading_of(audit, ClaimId(i), alternatives);
  }
  return readings;
}

}  // namespace concord
