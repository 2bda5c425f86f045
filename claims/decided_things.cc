// SPDX-License-Identifier: Apache-2.0
#include "claims/decided_things.h"

#include <algorithm>
#include <map>
#include <utility>

namespace concord {
namespace {

using Pair = std::pair<ThingId, ThingId>;

/// Carries out decisions on pairs of things.
class Tying {
 public:
  Tying(Audit& audit, Complaints& complaints)
      : audit_(audit), complaints_(complaints) {}

  void run() {
    collect();
    for (const auto& [pair, decision] : same_) tie(pair, *decision);
    for (const auto& [pair, decision] : apart_) untie(pair, *decision);
    set_groups();
    for (const auto& [pair, decision] : apart_) check(pair, *decision);
  }

 private:
  void collect() {
    for (const Decision& each : audit_.decisions) {
      if (!each.is_applied()) continue;
      const auto pair = pair_of(each);
      if (!pair) continue;
      (each.kind == Decision::Kind::SameAs ? same_ : apart_)
          .emplace(*pair, &each);
    }
    for (const auto& [pair, decision] : apart_) {
      const auto other = same_.find(pair);
      if (other == same_.end()) continue;
      contradict(*decision, *other->second);
      same_.erase(other);
    }
  }

  void contradict(const Decision& one, const Decision& other) {
    complaints_
        .add(Code::Y164, one.what.front().place,
             "`" + name(pair_of(one)->first) + "` and `" +
                 name(pair_of(one)->second) + "` are to be one and not to be",
             "keep one of the two decisions")
        .notes.push_back({"decided here", other.what.front().place});
  }

  // Of "same:gunman=suspect-2" as well: the reading in which they are not one.
  std::optional<Pair> pair_of(const Decision& decision) const {
    std::optional<ThingId> one;
    std::optional<ThingId> other;
    const std::string prefix = "same:";
    const std::string& first = decision.what.front().text;
    if (decision.kind == Decision::Kind::Read) {
      if (!first.starts_with(prefix)) return std::nullopt;
      const std::size_t equals = first.find('=');
      one = audit_.find_thing(
          first.substr(prefix.size(), equals - prefix.size()));
      other = audit_.find_thing(first.substr(equals + 1));
    } else if (decision.kind == Decision::Kind::SameAs ||
               decision.kind == Decision::Kind::NotSameAs) {
      one = audit_.find_thing(first);
      other = audit_.find_thing(decision.what.back().text);
    }
    if (!one || !other) return std::nullopt;
    return Pair(std::minmax(*one, *other));
  }

  void tie(const Pair& pair, const Decision& decision) {
    if (audit_[pair.first].status != audit_[pair.second].status) {
      complaints_.add(Code::Y163, decision.what.front().place,
                      "`" + name(pair.first) + "` and `" + name(pair.second) +
                          "` cannot be one: their statuses are not the same");
      return;
    }
    cut(pair);
    audit_.things[pair.first.index()].same_as.push_back(
        {pair.second, false, decision.declared});
  }

  void untie(const Pair& pair, const Decision& decision) {
    const bool told = decision.kind == Decision::Kind::Read;
    if (cut(pair) || told) return;
    complaints_.add(Code::Y163, decision.what.front().place,
                    "nothing declares `" + name(pair.first) + "` and `" +
                        name(pair.second) + "` to be one",
                    "leave the decision out: two names are two things");
  }

  // Whether anything tied them.
  bool cut(const Pair& pair) {
    const auto links = [this](ThingId from, ThingId to) {
      return std::erase_if(
          audit_.things[from.index()].same_as,
          [&](const SameAs& same) { return same.thing == to; });
    };
    return links(pair.first, pair.second) + links(pair.second, pair.first) > 0;
  }

  void check(const Pair& pair, const Decision& decision) {
    const auto group = group_of(pair.first);
    if (group != group_of(pair.second)) return;
    std::vector<std::string> through;
    for (std::size_t i = 0; i < group_.size() && through.size() < 3; ++i) {
      const ThingId each(i);
      const bool other = each != pair.first && each != pair.second;
      if (other && group_[i] == group) through.push_back(name(each));
    }
    complaints_.add(Code::Y164, decision.what.front().place,
                    "`" + name(pair.first) + "` and `" + name(pair.second) +
                        "` are one all the same, through " +
                        listed_names(through),
                    "decide on that, too");
  }

  // Things that anything ties to each other have one number.
  void set_groups() {
    std::vector<std::vector<ThingId>> links(audit_.things.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
      for (const SameAs& same : audit_.things[i].same_as) {
        links[i].push_back(same.thing);
        links[same.thing.index()].emplace_back(i);
      }
    }
    group_.assign(links.size(), kNone);
    for (std::size_t i = 0; i < links.size(); ++i) {
      std::vector<std::size_t> todo = {i};
      while (!todo.empty()) {
        const std::size_t at = todo.back();
        todo.pop_back();
        if (group_[at] != kNone) continue;
        group_[at] = i;
        for (const ThingId next : links[at]) todo.push_back(next.index());
      }
    }
  }

  std::size_t group_of(ThingId thing) const { return group_[thing.index()]; }
  const std::string& name(ThingId id) const { return audit_[id].name; }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  Audit& audit_;
  Complaints& complaints_;
  std::map<Pair, const Decision*> same_;
  std::map<Pair, const Decision*> apart_;
  std::vector<std::size_t> group_;  // by thing
};

}  // namespace

void tie_as_decided(Audit& audit, Complaints& complaints) {
  Tying(audit, complaints).run();
}

}  // namespace concord
