// SPDX-License-Identifier: Apache-2.0
#include "rules/moved_accounts.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "claims/check.h"
#include "rules/stillness.h"

namespace concord {
namespace {

/// Ranks of instants: each that is marked is a multiple of the room between two
/// of them.
class Clock {
 public:
  void mark(Instant instant) { marks_.insert(instant); }
  void make_room(std::size_t accounts) {
    room_ = static_cast<std::int64_t>(accounts) + 1;
    std::int64_t next = 0;
    for (const Instant mark : marks_) ranks_[mark] = room_ * next++;
  }
  std::int64_t rank(Instant instant) const { return ranks_.at(instant); }

 private:
  std::int64_t room_ = 1;
  std::set<Instant> marks_;
  std::map<Instant, std::int64_t> ranks_;
};

Comparison compare(std::vector<Term> terms, Relation relation,
                   const Rational& constant = 0) {
  return {std::move(terms), relation, constant};
}

/// A moment at which figures stand: of a moved account, or one as stated.
struct Point {
  AccountId account;  // unset: as stated
  Instant moment;     // where it stands literally
  Instant first;      // where it may stand
  Instant last;

  bool is_moved() const { return account.value >= 0; }
  Figure figure(const Figure& shape) const {
    const Figure there = shape.at(moment);
    return is_moved() ? there.with(account) : there;
  }
};

class MovedLaws {
 public:
  MovedLaws(const Audit& audit, const Ground& ground,
            const std::vector<AccountId>& accounts)
      : audit_(audit), ground_(ground), accounts_(accounts), still_(audit) {
    for (const Figure& figure : ground.figures) {
      if (!figure.from) at_[figure.as_of].push_back(figure);
    }
  }

  MovedAccounts run() {
    for (const AccountId account : accounts_) copy_figures(account);
    set_clock();
    for (const AccountId account : accounts_) {
      const Window& window = *audit_[account].window;
      moved_.windows[account] = {clock_.rank(window.begin),
                                 clock_.rank(window.latest)};
    }
    copy_laws();
    for (const auto& [shape, points] : shapes_) tie(shape, points);
    for (const auto& [account, figures] : copies_) {
      moved_.figures.insert(moved_.figures.end(), figures.begin(),
                            figures.end());
    }
    std::ranges::sort(moved_.figures);
    return std::move(moved_);
  }

 private:
  const Timelines& lines() const { return *ground_.lines; }

  // Of all lines of which the account says something.
  void copy_figures(AccountId id) {
    const Account& account = audit_[id];
    std::set<Timelines::Line> groups;
    for (const Claim& claim : audit_.claims) {
      const auto& figure = claim.total.figure;
      if (claim.account != id || !figure) continue;
      groups.insert(lines().group_of(lines().line_of(*figure)));
    }
    const Window& window = *account.window;
    const Point point{id, account.moment, window.begin, window.latest};
    for (const Figure& figure : at_[account.moment]) {
      const auto group = lines().group_of(lines().line_of(figure));
      if (!groups.contains(group)) continue;
      copies_[id].insert(figure.with(id));
      shapes_[figure.at({})].push_back(point);
    }
  }

  void set_clock() {
    for (const AccountId id : accounts_) {
      const Window& window = *audit_[id].window;
      clock_.mark(window.begin);
      clock_.mark(window.latest);
    }
    for (const auto& [moment, figures] : at_) clock_.mark(moment);
    for (const Event& event : audit_.events.events()) {
      if (event.when && event.when->begin) clock_.mark(*event.when->begin);
      if (event.when && event.when->end) clock_.mark(*event.when->end);
    }
    clock_.make_room(accounts_.size());
  }

  // The laws between figures of one moment.
  void copy_laws() {
    for (const GroundLaw& law : ground_.laws) {
      if (law.kind == LawKind::OverTime || law.names_moments) continue;
      for (const AccountId account : accounts_) {
        GroundLaw copy = law;
        if (move(copy.constraint, account)) moved_.laws.push_back(copy);
      }
    }
  }

  bool move(Constraint& constraint, AccountId account) const {
    const auto& copies = copies_.find(account);
    if (copies == copies_.end()) return false;
    for (Comparison& comparison : constraint.any_of) {
      for (Term& term : comparison.terms) {
        term.figure.moved_with = account;
        if (!copies->second.contains(term.figure)) return false;
      }
    }
    return true;
  }

  void tie(const Figure& shape, const std::vector<Point>& moved) {
    const std::vector<Instant> stated = stated_moments(shape);
    for (std::size_t i = 0; i < moved.size(); ++i) {
      if (!shape.is_status()) add_start(shape, moved[i]);
      for (std::size_t j = i + 1; j < moved.size(); ++j) {
        tie(shape, moved[i], moved[j]);
      }
      for (const Instant moment : near(shape, stated, moved[i])) {
        tie(shape, moved[i], {{}, moment, moment, moment});
      }
    }
  }

  std::vector<Instant> stated_moments(const Figure& shape) const {
    std::vector<Instant> moments;
    for (const auto& [moment, figures] : at_) {
      if (std::ranges::binary_search(figures, shape.at(moment))) {
        moments.push_back(moment);
      }
    }
    return moments;
  }

  // Those that it may reach, and the next on both sides: the laws between
  // stated moments do the rest, unless a restart cuts them.
  std::vector<Instant> near(const Figure& shape,
                            const std::vector<Instant>& stated,
                            const Point& point) const {
    if (ground_.phases.restarts(lines().line_of(shape))) return stated;
    auto from = std::ranges::lower_bound(stated, point.first);
    auto to = std::ranges::upper_bound(stated, point.last);
    if (from != stated.begin()) --from;
    if (to != stated.end()) ++to;
    return {from, to};
  }

  void tie(const Figure& shape, const Point& one, const Point& other) {
    const auto line = lines().line_of(shape);
    if (!ground_.phases.share(line, one.moment, other.moment)) return;
    if (never_falls(shape)) {
      tie_order(shape, one, other);
      tie_order(shape, other, one);
      add_still(shape, one, other);
      return;
    }
    tie_equals(shape, one, other);
    if (is_fixed(shape)) tie_fixed(shape, one, other);
  }

  bool never_falls(const Figure& shape) const {
    if (shape.is_status()) return audit_[shape.thing].one_way;
    return over_time(shape) == OverTime::Rises;
  }
  bool is_fixed(const Figure& shape) const {
    return !shape.is_status() && over_time(shape) == OverTime::Fixed;
  }
  OverTime over_time(const Figure& shape) const {
    return audit_.vocabulary[shape.measure].over_time;
  }

  // If `early` is not after `late`, its figure is not more.
  void tie_order(const Figure& shape, const Point& early, const Point& late) {
    if (early.first > late.last) return;  // it is after it in any case
    Constraint made;
    if (!(early.last <= late.first)) made.any_of.push_back(after(early, late));
    made.any_of.push_back(
        compare({{1, early.figure(shape)}, {-1, late.figure(shape)}},
                Relation::AtMost));
    add(shape, std::move(made));
  }

  void tie_equals(const Figure& shape, const Point& one, const Point& other) {
    if (one.first > other.last || other.first > one.last) return;
    Constraint made;
    made.any_of = {after(one, other), after(other, one),
                   equal(shape, one, other)};
    add(shape, std::move(made));
  }

  // An event without a `when` is told of as over; one with an open end is not.
  void tie_fixed(const Figure& shape, const Point& one, const Point& other) {
    const auto& when = audit_[shape.event].when;
    if (when && !when->end) return;
    Constraint made;
    for (const Point& point : {one, other}) {
      if (!when || point.first >= *when->end) continue;
      if (point.last < *when->end) return;
      made.any_of.push_back(before(point, *when->end));
    }
    made.any_of.push_back(equal(shape, one, other));
    add(shape, std::move(made));
  }

  void add_start(const Figure& shape, const Point& point) {
    const auto& when = audit_[shape.event].when;
    if (over_time(shape) != OverTime::Rises || !when || !when->begin) return;
    if (point.first > *when->begin) return;
    Constraint made;
    if (point.last > *when->begin) {
      made.any_of.push_back(after(point, {{}, {}, *when->begin, *when->begin}));
    }
    made.any_of.push_back(compare({{1, point.figure(shape)}}, Relation::Equal));
    GroundLaw law = law_of(shape, std::move(made));
    law.id = "starts";
    law.because = audit_[shape.event].name + " had not begun";
    moved_.laws.push_back(std::move(law));
  }

  // Behind the moment before its own, wherever in its window it stands.
  void add_still(const Figure& shape, const Point& moved, const Point& stated) {
    if (shape.is_status() || stated.is_moved()) return;
    const EventId root = lines().root_of(shape.event);
    if (!still_.holds(root, stated.moment, moved.moment)) return;
    if (!follows(shape, stated.moment, moved.moment)) return;
    moved_.laws.push_back(still_law(audit_, shape, root, stated.figure(shape),
                                    moved.figure(shape)));
  }

  // As stated, without another moment of their phase between them.
  bool follows(const Figure& shape, Instant before, Instant after) const {
    const auto chains =
        ground_.phases.chains(lines().line_of(shape), stated_moments(shape));
    return std::ranges::any_of(chains, [&](const std::vector<Instant>& chain) {
      const auto at = std::ranges::find(chain, after);
      return at != chain.begin() && at != chain.end() &&
             *std::prev(at) == before;
    });
  }

  // a stands after b.
  Comparison after(const Point& a, const Point& b) const {
    std::vector<Term> terms;
    Rational constant = 1;
    if (a.is_moved())
      terms.push_back({1, instant_of(a.account)});
    else
      constant -= clock_.rank(a.first);
    if (b.is_moved())
      terms.push_back({-1, instant_of(b.account)});
    else
      constant += clock_.rank(b.first);
    return compare(std::move(terms), Relation::AtLeast, constant);
  }

  Comparison before(const Point& point, Instant end) const {
    return after({{}, {}, end, end}, point);
  }

  Comparison equal(const Figure& shape, const Point& one,
                   const Point& other) const {
    return compare({{1, one.figure(shape)}, {-1, other.figure(shape)}},
                   Relation::Equal);
  }

  void add(const Figure& shape, Constraint made) {
    moved_.laws.push_back(law_of(shape, std::move(made)));
  }

  GroundLaw law_of(const Figure& shape, Constraint made) const {
    GroundLaw law;
    law.constraint = std::move(made);
    if (shape.is_status()) {
      const Thing& thing = audit_[shape.thing];
      law.kind = LawKind::StatusOrder;
      law.id = "one-way:" + thing.name;
      law.because = thing.name + " only goes from " + thing.status.front() +
                    " to " + thing.status.back();
      return law;
    }
    law.kind = LawKind::OverTime;
    const bool rises = over_time(shape) == OverTime::Rises;
    law.id = rises ? "rises" : is_fixed(shape) ? "fixed" : "at-one-time";
    law.because =
        rises ? "a toll only rises" : "what is one time has one value";
    return law;
  }

  const Audit& audit_;
  const Ground& ground_;
  const std::vector<AccountId>& accounts_;
  Stillness still_;
  Clock clock_;
  std::map<Instant, std::vector<Figure>> at_;  // sorted, as the ground has it
  std::map<AccountId, std::set<Figure>> copies_;
  std::map<Figure, std::vector<Point>> shapes_;  // moved ones, by figure
  MovedAccounts moved_;
};

}  // namespace

Figure instant_of(AccountId account) { return Figure().with(account); }

MovedAccounts moved_accounts(const Audit& audit, const Ground& ground,
                             const std::vector<AccountId>& accounts) {
  return MovedLaws(audit, ground, accounts).run();
}

}  // namespace concord
