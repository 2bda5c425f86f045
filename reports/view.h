// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/end_reasons.h"
#include "engine/reconcile.h"

namespace concord {

/// One statement on a figure: a claim's total or one of its parts.  The total
/// of a list that a claim closes is there even where the claim does not say it.
struct Said {
  ClaimId claim;
  const Statement* statement = nullptr;
  Standing standing = Standing::Stands;
};

/// What a figure is under one way out (or under none, when all agree).
struct UnderWayOut {
  int way_out = -1;  // in the component's answer; -1: nothing given up
  const Bound* bound = nullptr;
};

/// What the rest leaves for a figure when a disputed claim on it is set aside
/// with the cheapest way out that does so.
struct Forced {
  ClaimId claim;
  UnderWayOut under;
};

/// One figure of the report with all that bears on it.
struct FigureView {
  Figure figure;
  int component = -1;  // -1: nobody's standing words are near it
  bool free = false;   // neither claims nor laws reach it
  int unknown = -1;
  FigureStatus status = FigureStatus::Open;
  const Bound* bound = nullptr;  // where settled or open
  int bound_under = -1;          // a way out under which it is so
  std::vector<Said> said;        // by origin, then statement
  std::vector<UnderWayOut> under;
  std::vector<Forced> forced;
  bool contested = false;  // somebody doubts a claim on it
};

/// A Reconciliation as reports look at it: figures with their status, numbers
/// of conflicts and ways out through all components, names of assumptions.
class View {
 public:
  explicit View(const Reconciliation& all);

  const Reconciliation& all() const { return all_; }
  const Audit& audit() const { return *all_.audit; }
  const Component& component(int at) const {
    return all_.components[static_cast<std::size_t>(at)];
  }
  const Answer& answer(int at) const {
    return all_.answers[static_cast<std::size_t>(at)];
  }

  /// Every figure of the audit, in the order of Figure.
  const std::vector<FigureView>& figures() const { return figures_; }
  const FigureView* find(const Figure& figure) const;

  /// "X3", "K1", "A2": conflicts, ways out, ways out by account.
  std::string conflict_name(int component, int index) const;
  std::string way_out_name(int component, int index) const;
  std::string account_way_out_name(int component, int index) const;
  /// "S1": a stubborn conflict.
  std::string stubborn_name(int component, int index) const;

  /// The claims or the soft law behind assumptions, by name: "n5", "seen/wave".
  std::vector<std::string> names(int component, const Indices& give_up) const;
  bool is_claim(int component, std::int32_t assumption) const;
  /// The alternative behind an assumption; null if there is none.
  const Alternative* alternative(int component, std::int32_t assumption) const;
  /// The alternatives of the claims behind these assumptions, of their accounts
  /// and of things taken to be one by these laws: what is held literally there.
  std::vector<std::string> readings(int component,
                                    const Conflict& conflict) const;
  /// Every claim behind assumptions: all that say the same.
  std::vector<ClaimId> claims(int component, const Indices& assumptions) const;
  /// The ground laws behind constraints, each once; `read` as in Why.
  std::vector<const GroundLaw*> laws(int component, const Indices& constraints,
                                     std::int32_t read = -1) const;
  /// The ids of the laws that a conflict rests on, each once.
  std::vector<std::string> law_ids(int component,
                                   const Conflict& conflict) const;
  Sense sense(int at, std::int32_t read) const {
    return sense_of(component(at), read);
  }
  /// Why an end of a figure is where it is.
  Why why(int component, const UnderWayOut& under, bool upper) const {
    return reasons_.why(component, under.way_out, *under.bound, upper);
  }
  /// Whether that is known: an end that somebody or some law forces, or that
  /// the figure has by its nature.
  bool is_explained(int component, const UnderWayOut& under, bool upper) const;
  /// The row of a way out, if its bounds were computed.
  const Row* row(int component, int way_out) const;

  /// Claims that repeat what its origin took back, by claim.
  const std::vector<StaleCopy>& stale() const { return stale_; }
  const StaleCopy* stale(ClaimId claim) const;

  const Statement* statement(ClaimId claim, std::string_view id) const;
  /// The statement of this id, of whichever claim; null if there is none.
  const Statement* statement(std::string_view id) const;
  /// Its own quote, or that of its claim.
  const Quote* quote(ClaimId claim, const Statement& statement) const;
  bool is_disputed(ClaimId claim) const { return disputed_[claim.index()]; }
  /// Whether it is in no conflict only because none was looked for to the end.
  bool is_undecided(ClaimId claim) const {
    return !is_disputed(claim) && undecided_[claim.index()];
  }

 private:
  void place_figures();
  void place_statements();
  void judge(FigureView& view) const;
  bool is_asked(std::size_t component, std::size_t unknown) const;
  void find_forced(FigureView& view) const;
  void find_disputed();
  void find_undecided();
  bool is_tied(const Figure& figure) const;

  const Reconciliation& all_;
  EndReasons reasons_;
  std::vector<StaleCopy> stale_;
  std::vector<FigureView> figures_;
  std::map<Figure, std::size_t> index_;
  std::vector<bool> disputed_;   // by claim: it is in some conflict
  std::vector<bool> undecided_;  // by claim: its component was not decided
};

/// The interval of a bound; nothing where it was not decided.
std::optional<Interval> interval_of(const Bound& bound);
/// Its values with their gaps; the interval alone where they were not listed.
std::vector<Interval> values_of(const Bound& bound);
/// What a figure can be that nothing is said of.
Interval by_nature(const Figure& figure, const Audit& audit);

}  // namespace concord
