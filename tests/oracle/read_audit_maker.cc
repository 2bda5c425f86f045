// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/read_audit_maker.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "tests/oracle/random_system.h"
#include "tests/oracle/read_decision_maker.h"

namespace concord::oracle {
namespace {

constexpr int kDay = 24;
constexpr std::size_t kMostMoving = 4;

// Whatever the others say, such a claim is out.
bool contradicts_itself(const ReadClaim& claim) {
  int low = 0;
  std::optional<int> high = 0;
  for (const ReadPart& part : claim.parts) {
    low += part.range.low;
    high = high && part.range.high ? std::optional(*high + *part.range.high)
                                   : std::nullopt;
  }
  if (!claim.total) return false;
  const bool too_many = claim.total->high && low > *claim.total->high;
  const bool too_few = claim.parts_are_all && high && *high < claim.total->low;
  return too_many || (!claim.parts.empty() && too_few);
}

/// Draws one audit.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed * 104729 + 7) {}

  ReadAudit run() {
    declare();
    for (int i = below(3) + 2; i > 0; --i) add_source();
    for (int i = below(5) + 3; i > 0; --i) add_claim();
    if (once_in(6)) add_copy();
    if (once_in(2)) add_decisions(audit_, random_);
    return audit_;
  }

 private:
  bool once_in(int times) { return random_.once_in(times); }
  int below(int count) { return static_cast<int>(random_.in(0, count - 1)); }

  template <class T>
  T any(const std::vector<T>& of) {
    return of[static_cast<std::size_t>(below(static_cast<int>(of.size())))];
  }

  void declare() {
    large_numbers_ = once_in(4);
    audit_.event_end = once_in(4) ? 2 * kDay : kDay;
    audit_.victims_and_attackers = !large_numbers_ && once_in(2);
    audit_.has_wing = !large_numbers_ && once_in(3);
    audit_.has_police = !audit_.has_wing && once_in(2);
    audit_.rounds = large_numbers_ && !once_in(4);
    audit_.toll_may_mean = {kEverybody, kHurt};
    if (audit_.has_police && once_in(3))
      audit_.toll_may_mean = {kHurt, kPolice};
    if (audit_.has_police && once_in(4)) {
      audit_.toll_may_mean = {kEverybody, kHurt, kPolice};
    }
    audit_.things = once_in(2) ? 0 : below(2) + 1;
    audit_.one_way = !once_in(5);
    audit_.perhaps_same = audit_.things == 2 && !once_in(4);
    audit_.partly = once_in(4);
    audit_.has_soft_law = once_in(5);
    has_late_ = once_in(4);
    has_restarts_ = once_in(6);
    licences_ = below(3);
  }

  void add_source() {
    ReadSource source;
    int day = below(2);
    if (has_late_ && once_in(2)) day = 9 + 3 * below(2);
    source.at_an_instant = once_in(3);
    source.published =
        kDay * day + (source.at_an_instant ? any<int>({9, 18}) : kDay);
    audit_.sources.push_back(source);
    as_of_.push_back(make_as_of(source, day));
  }

  std::optional<Stated> make_as_of(const ReadSource& source, int day) {
    if (once_in(2)) return std::nullopt;
    if (day > 0 && once_in(3)) --day;
    const Stated all_day{kDay * day, kDay * (day + 1)};
    if (once_in(2)) {
      const int hour = kDay * day + any<int>({first_hour(), 6, 12, 12, 18});
      const int known = std::min(hour, source.published);
      return Stated{known, known};
    }
    if (once_in(4)) return Stated{all_day.begin, Stated::kOpen};
    if (day == 1 && once_in(2)) return Stated{0, all_day.end};
    return all_day;
  }

  // When an event begins it has no toll, whatever a law of the audit says.
  int first_hour() const { return audit_.has_soft_law ? 6 : 0; }

  int number() {
    if (large_numbers_) return any<int>({0, 3, 9, 10, 10, 11, 20, 20, 22, 40});
    return below(4);
  }

  Range range() {
    const int low = number();
    switch (below(7)) {
      case 0:
        return {low, std::nullopt};
      case 1:
        return {0, low};
      case 2: {
        const int other = number();
        return {std::min(low, other), std::max(low, other)};
      }
      default:
        return {low, low};
    }
  }

  void add_claim() {
    ReadClaim claim;
    const auto sources = static_cast<int>(audit_.sources.size());
    claim.source = below(sources);
    claim.as_of = as_of_[static_cast<std::size_t>(claim.source)];
    if (once_in(8)) claim.as_of.reset();
    if (once_in(3)) claim.origin = below(2);
    claim.counted = any<Counted>({kKilled, kKilled, kKilled, kKilled, kInjured,
                                  kInjured, kCrowd, kStatus, kStatus});
    if (claim.counted == kStatus && audit_.things == 0) claim.counted = kKilled;
    if (claim.counted == kStatus) {
      const int status = below(2);
      claim.place = below(audit_.things);
      claim.total = Range{status, status};
    } else {
      add_words(claim);
    }
    if (contradicts_itself(claim) && !once_in(8)) return;
    if (fits(claim)) audit_.claims.push_back(std::move(claim));
  }

  void add_words(ReadClaim& claim) {
    if (audit_.has_wing) claim.place = below(2);
    if (once_in(3)) claim.whom = any(whoms());
    claim.total = range();
    if (!once_in(3)) add_parts(claim);
    if (!claim.parts.empty() && once_in(4)) claim.total.reset();
    add_licences(claim);
    claim.restarts = has_restarts_ && once_in(3);
  }

  std::vector<Whom> whoms() const {
    std::vector<Whom> all = {kHurt};
    if (audit_.victims_and_attackers) all.push_back(kArmed);
    if (audit_.has_police) all.push_back(kPolice);
    return all;
  }

  void add_parts(ReadClaim& claim) {
    if (claim.whom == kEverybody) {
      const bool police = audit_.has_police && once_in(3);
      claim.parts.push_back({police ? kPolice : kHurt, range()});
      if (audit_.victims_and_attackers && once_in(2)) {
        claim.parts.push_back({kArmed, range()});
      }
    } else if (claim.whom == kHurt && audit_.has_police) {
      claim.parts.push_back({kPolice, range()});
    }
    claim.parts_are_all = once_in(2);
  }

  // More of them in some audits than in others.
  void add_licences(ReadClaim& claim) {
    const int rarity = 2 + 2 * licences_;
    claim.says_toll = once_in(rarity);
    claim.scope_is_explicit = once_in(6);
    claim.so_far = once_in(rarity + 2);
    claim.says_exactly =
        claim.total && claim.total->high == claim.total->low && once_in(6);
    claim.open_to_precise = once_in(8);
    claim.open_to_complete = once_in(10);
    claim.open_to_extent = audit_.has_wing && once_in(3);
  }

  // All that moves is tried in every order, so few may.
  bool fits(const ReadClaim& claim) const {
    std::set<std::tuple<int, int, std::optional<Stated>>> moving;
    const auto add = [&](const ReadClaim& each) {
      if (each.as_of && each.as_of->is_instant()) return;
      moving.emplace(each.source, each.origin, each.as_of);
    };
    std::ranges::for_each(audit_.claims, add);
    add(claim);
    return moving.size() <= kMostMoving;
  }

  // Another source, the same origin and words: but not the same licences.
  void add_copy() {
    if (audit_.claims.empty()) return;
    ReadClaim copy = audit_.claims.front();
    copy.source = (copy.source + 1) % static_cast<int>(audit_.sources.size());
    copy.so_far = !copy.so_far && copy.counted != kStatus;
    const auto& stated = copy.as_of;
    const auto& source = audit_.sources[static_cast<std::size_t>(copy.source)];
    if (stated && stated->begin >= source.published) return;
    if (fits(copy)) audit_.claims.push_back(std::move(copy));
  }

  Random random_;
  ReadAudit audit_;
  std::vector<std::optional<Stated>> as_of_;  // by source: what it mostly says
  bool large_numbers_ = false;
  bool has_late_ = false;
  bool has_restarts_ = false;
  int licences_ = 0;
};

}  // namespace

ReadAudit make_read_audit(std::uint64_t seed) { return Maker(seed).run(); }

}  // namespace concord::oracle
