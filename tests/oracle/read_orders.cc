// SPDX-License-Identifier: Apache-2.0
//
// Instants are counted by rank: all that are known by their hour have room
// between them for every account that moves, so that its members may stand
// there in each order, together or apart.
#include "tests/oracle/read_orders.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace concord::oracle {
namespace {

constexpr int kMaxAge = 3 * 24;
constexpr int kWeek = 7 * 24;

int end_of_day(int hour) { return (hour + 23) / 24 * 24; }

const ReadSource& source_of(const ReadAudit& audit, const ReadClaim& claim) {
  return audit.sources[static_cast<std::size_t>(claim.source)];
}

int literal_moment(const ReadAudit& audit, const ReadClaim& claim) {
  if (claim.as_of && !claim.as_of->is_open()) return claim.as_of->end;
  return end_of_day(source_of(audit, claim).published);
}

std::optional<Stated> window_of(const ReadAudit& audit, const ReadClaim& claim,
                                bool tells_of_event) {
  if (claim.as_of && claim.as_of->is_instant()) return std::nullopt;
  Stated window;
  window.end = source_of(audit, claim).published;
  if (claim.as_of) window.end = std::min(window.end, claim.as_of->end);
  window.begin = window.end - kMaxAge;
  if (claim.as_of) window.begin = std::max(window.begin, claim.as_of->begin);
  if (tells_of_event) window.begin = std::max(window.begin, 0);
  return window;
}

/// Makes the orders in which some accounts move.
class Orders {
 public:
  Orders(const ReadAudit& audit, const std::vector<ReadAccount>& accounts,
         const std::set<int>& moved,
         const std::function<void(const Order&)>& visit)
      : audit_(audit),
        accounts_(accounts),
        moved_(moved.begin(), moved.end()),
        visit_(visit) {
    for (const ReadAccount& each : accounts) {
      for (const int claim : each.claims) add_moment(each.literal, claim);
    }
    set_clock();
  }

  void run() { place(0); }

 private:
  /// One who stands somewhere: an account that moved, or a stated moment.
  struct Point {
    int rank = 0;
    int literal = 0;
    bool is_stated = false;
    std::vector<int> claims;
  };
  using Points = std::vector<Point>;

  void add_moment(int moment, int index) {
    const auto& claim = audit_.claims[static_cast<std::size_t>(index)];
    const bool is_status = claim.counted == kStatus;
    (is_status ? thing_moments_ : count_moments_).insert(moment);
    if (claim.restarts) restart_ = std::min(restart_.value_or(moment), moment);
  }

  void set_clock() {
    std::set<int> hours = {0, audit_.event_end};
    hours.insert(count_moments_.begin(), count_moments_.end());
    hours.insert(thing_moments_.begin(), thing_moments_.end());
    for (const int account : moved_) {
      hours.insert(window(account).begin);
      hours.insert(window(account).end);
    }
    room_ = static_cast<int>(moved_.size()) + 1;
    int next = 0;
    for (const int hour : hours) rank_[hour] = room_ * next++;
  }

  const ReadAccount& account(int index) const {
    return accounts_[static_cast<std::size_t>(index)];
  }
  const Stated& window(int index) const { return *account(index).window; }

  void place(std::size_t next) {
    if (next == moved_.size()) {
      if (is_canonical()) visit_({counts(), things()});
      return;
    }
    const Stated& within = window(moved_[next]);
    for (int r = rank_.at(within.begin); r <= rank_.at(within.end); ++r) {
      ranks_.push_back(r);
      place(next + 1);
      ranks_.pop_back();
    }
  }

  // Between two hours the first ranks are taken first.
  bool is_canonical() const {
    return std::ranges::all_of(ranks_, [&](int rank) {
      return rank % room_ <= 1 ||
             std::ranges::find(ranks_, rank - 1) != ranks_.end();
    });
  }

  bool stands_literally(std::size_t index) const {
    return std::ranges::find(moved_, static_cast<int>(index)) == moved_.end();
  }

  std::vector<int> said(const ReadAccount& by, bool of_things) const {
    std::vector<int> claims;
    for (const int claim : by.claims) {
      const auto& each = audit_.claims[static_cast<std::size_t>(claim)];
      if ((each.counted == kStatus) == of_things) claims.push_back(claim);
    }
    return claims;
  }

  Points points(const std::set<int>& moments, bool of_things) const {
    Points all;
    for (const int moment : moments) {
      Point& point =
          all.emplace_back(Point{rank_.at(moment), moment, true, {}});
      for (std::size_t i = 0; i < accounts_.size(); ++i) {
        if (accounts_[i].literal != moment || !stands_literally(i)) continue;
        const auto more = said(accounts_[i], of_things);
        point.claims.insert(point.claims.end(), more.begin(), more.end());
      }
    }
    for (std::size_t i = 0; i < moved_.size(); ++i) {
      const ReadAccount& each = account(moved_[i]);
      const auto claims = said(each, of_things);
      if (claims.empty()) continue;
      all.push_back({ranks_[i], each.literal, false, claims});
    }
    std::ranges::stable_sort(all, {}, &Point::rank);
    return all;
  }

  Chain chain(const Points& points) const {
    Chain chain;
    int last = -1;
    for (const Point& point : points) {
      if (chain.empty() || point.rank != last) chain.emplace_back();
      last = point.rank;
      Stand& stand = chain.back();
      stand.has_begun = point.rank > rank_.at(0);
      stand.is_over = point.rank >= rank_.at(audit_.event_end);
      if (point.is_stated) stand.moment = point.literal;
      stand.claims.insert(stand.claims.end(), point.claims.begin(),
                          point.claims.end());
      std::ranges::sort(stand.claims);
    }
    return chain;
  }

  Chain things() const { return chain(points(thing_moments_, true)); }

  // What moves stays in the phase in which it was told.
  std::vector<Chain> counts() const {
    const Points all = points(count_moments_, false);
    std::vector<Chain> chains;
    for (const bool restarted : {false, true}) {
      Points some;
      std::ranges::copy_if(all, std::back_inserter(some), [&](const Point& p) {
        return (restart_ && p.literal >= *restart_) == restarted;
      });
      chains.push_back(chain(some));
      mark_still(chains.back());
    }
    return chains;
  }

  void mark_still(Chain& chain) const {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (!chain[i].moment) continue;
      if (before && is_still(*chain[*before].moment, *chain[i].moment)) {
        for (std::size_t j = *before + 1; j <= i; ++j) chain[j].still = true;
      }
      before = i;
    }
  }

  bool is_still(int early, int late) const {
    int earliest = late;
    for (const ReadAccount& each : accounts_) {
      if (each.literal != late || !each.counts) continue;
      if (each.window) earliest = std::min(earliest, each.window->begin);
    }
    return early >= audit_.event_end && earliest - early >= kWeek;
  }

  const ReadAudit& audit_;
  const std::vector<ReadAccount>& accounts_;
  const std::vector<int> moved_;
  const std::function<void(const Order&)>& visit_;
  std::set<int> count_moments_;
  std::set<int> thing_moments_;
  std::optional<int> restart_;
  int room_ = 1;
  std::map<int, int> rank_;  // by hour
  std::vector<int> ranks_;   // of those that move
};

using Voice = std::pair<int, int>;

std::string name_of(const ReadClaim& claim, bool with_as_of) {
  std::string name = "s" + std::to_string(claim.source);
  if (claim.origin >= 0) name += "/o" + std::to_string(claim.origin);
  if (with_as_of && claim.as_of) name += "@" + written(*claim.as_of);
  return name;
}

}  // namespace

std::vector<ReadAccount> accounts_of(const ReadAudit& audit,
                                     const ReadDecided& decided) {
  std::map<Voice, std::set<std::optional<Stated>>> as_ofs;
  std::map<std::pair<Voice, std::optional<Stated>>, std::vector<int>> claims;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const ReadClaim& claim = audit.claims[i];
    const Voice voice{claim.source, claim.origin};
    as_ofs[voice].insert(claim.as_of);
    claims[{voice, claim.as_of}].push_back(static_cast<int>(i));
  }
  std::vector<ReadAccount> all;
  for (const auto& [key, members] : claims) {
    const auto first = static_cast<std::size_t>(members.front());
    const ReadClaim& claim = audit.claims[first];
    const auto is_count = [&](int i) {
      return audit.claims[static_cast<std::size_t>(i)].counted != kStatus;
    };
    ReadAccount made;
    made.name = name_of(claim, as_ofs.at(key.first).size() > 1);
    made.literal = literal_moment(audit, claim);
    made.tells_of_event = std::ranges::any_of(members, is_count);
    made.window = window_of(audit, claim, made.tells_of_event);
    std::ranges::copy_if(members, std::back_inserter(made.claims),
                         [&](int i) { return !decided.is_aside(i); });
    made.counts = std::ranges::any_of(made.claims, is_count);
    made.may_move = made.window && (made.counts || audit.one_way);
    if (!made.claims.empty()) all.push_back(std::move(made));
  }
  return all;
}

void each_order(const ReadAudit& audit,
                const std::vector<ReadAccount>& accounts,
                const std::set<int>& moved,
                const std::function<void(const Order&)>& visit) {
  Orders(audit, accounts, moved, visit).run();
}

}  // namespace concord::oracle
