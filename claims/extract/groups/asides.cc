// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/asides.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "claims/extract/groups/sketch_items.h"

namespace concord::extract {
namespace {

constexpr std::size_t kLongestTail = 8;
constexpr std::size_t kLongestAside = 20;

class AsideJoiner {
 public:
  AsideJoiner(Sketch& sketch, std::span<const Token> tokens,
              const ExtractPack& pack)
      : items_(sketch, tokens, pack) {}

  void join() {
    items_.rewrite(
        [this](std::size_t at) { return aside_end(at); },
        [this](std::size_t at, std::size_t end) { put_aside(at, end); });
  }

  void join_presumed() {
    items_.rewrite(
        [this](std::size_t at) { return is_presumed(at) ? at + 4 : at; },
        [this](std::size_t at, std::size_t end) {
          Group person = *items_.group_at(at);
          person.population = items_.group_at(at + 3)->population;
          items_.put_whole(at, end, std::move(person));
        });
  }

  void join_dashed() {
    items_.rewrite([this](std::size_t at) { return dashed_end(at); },
                   [this](std::size_t at, std::size_t end) {
                     Group whole = *items_.group_at(at);
                     add_parts(whole, at, end);
                     items_.put_whole(at, end, std::move(whole));
                   });
  }

 private:
  bool is_one(const Group& group) const {
    return !group.is_list && group.quantity.low == 1 &&
           group.quantity.high == 1;
  }

  std::size_t aside_end(std::size_t at) const {
    if (!items_.group_at(at)) return at;
    if (is_headed(at)) return at + 2;
    const std::size_t comma = comma_behind(at);
    const std::size_t words = comma > at ? aside_size(at, comma) : 0;
    if (words == 0) return at;
    const std::size_t closing = items_.closing(comma + 1 + words);
    return closing == items_.size() ? at : closing + 1;
  }

  // The comma behind a figure and what may follow it: "members of the club,";
  // `at` where none stands there.
  std::size_t comma_behind(std::size_t at) const {
    for (std::size_t i = at + 1; i < items_.size() && i < at + kLongestTail;
         ++i) {
      if (items_.is_mark(i, ",")) return i;
      const bool is_tail = i == at + 1
                               ? items_.is_mark(i, "of")
                               : items_.is_class(i, Known::Word) ||
                                     items_.is_class(i, Known::Quantity);
      if (!is_tail || items_.is_verb(i)) break;
    }
    return at;
  }

  // How many items behind the comma tell that it opens an aside; 0: it opens
  // none.
  std::size_t aside_size(std::size_t at, std::size_t comma) const {
    const Group& group = *items_.group_at(at);
    const Group* aside = items_.group_at(comma + 1);
    const bool is_near = comma == at + 1;
    if (is_near && is_described(comma + 1)) return 1;
    if (is_near && is_alternative(at)) return 2;
    if (!aside || group.is_list || !group.parts.empty()) return 0;
    const bool is_open = group.is_partitive || group.is_bare;
    if (is_one(group) && is_open && aside->is_single) return 1;
    if (are_both(group, *aside)) return 1;
    if (group.is_single || group.is_bare || !is_fewer(*aside, group)) return 0;
    const bool is_part = items_.is_class(comma + 2, Known::AmongThem) ||
                         is_identified(comma + 1) || is_named(comma + 1);
    return is_part ? 2 : 0;
  }

  // "a man believed to be a gunman", "... one of the gunmen"
  bool is_presumed(std::size_t at) const {
    const bool is_said = items_.is_mark(at + 1, "believed") ||
                         items_.is_mark(at + 1, "thought") ||
                         items_.is_mark(at + 1, "suspected") ||
                         items_.is_mark(at + 1, "presumed");
    const Group* named = items_.group_at(at + 3);
    const Group* person = items_.group_at(at);
    return is_said && items_.is_mark(at + 2, "to") && named && person &&
           person->is_single && is_one(*named) && named->is_known;
  }

  // "two of them, both guards, were"
  bool are_both(const Group& two, const Group& aside) const {
    return two.is_partitive && two.quantity.low == 2 && !aside.is_list &&
           !aside.is_single && aside.quantity.low == 2 &&
           aside.quantity.high == 2 && aside.is_known;
  }

  // "described as an accomplice", not "killed in the raid"
  bool is_described(std::size_t at) const {
    return items_.is_class(at, Known::Participle) &&
           !items_.is_class(at, Known::Transitive);
  }

  // "six people on board - a pilot and five miners - died"
  std::size_t dashed_end(std::size_t at) const {
    const Group* whole = items_.group_at(at);
    if (!whole || whole->is_list || whole->is_single) return at;
    const std::size_t open = next_dash(at + 1, kLongestTail);
    if (open == items_.size() || open == at + 1) return at;
    const std::size_t close = next_dash(open + 1, kLongestAside);
    if (close == items_.size() || !goes_on(close + 1)) return at;
    return sum_between(open, close) == whole->quantity.low ? close + 1 : at;
  }

  // "were hurt", "and three guards were hurt"
  bool goes_on(std::size_t at) const {
    return items_.is_verb(at) ||
           (items_.is_class(at, Known::And) && items_.group_at(at + 1));
  }

  // The next dash with no verb and, but for asides, no figure before it.
  std::size_t next_dash(std::size_t from, std::size_t reach) const {
    for (std::size_t i = from; i < items_.size() && i < from + reach; ++i) {
      if (items_.is_dash(i)) return i;
      const bool stops = items_.is_class(i, Known::Be) ||
                         items_.is_class(i, Known::Have) ||
                         items_.is_mark(i, ";") ||
                         (reach == kLongestTail && items_.group_at(i));
      if (stops) break;
    }
    return items_.size();
  }

  std::int64_t sum_between(std::size_t open, std::size_t close) const {
    std::int64_t sum = 0;
    for (std::size_t i = open + 1; i < close; ++i) {
      if (items_.is_class(i - 1, Known::Opener)) continue;
      if (const Group* group = items_.group_at(i))
        sum += items_.count_of(*group);
    }
    return sum;
  }

  // "the victims, two boys and a nurse, were"
  bool is_headed(std::size_t at) const {
    return at >= 2 && items_.is_mark(at - 1, ",") && items_.closes(at + 1) &&
           items_.is_class(at - 2, Known::Head) &&
           (items_.is_class(at - 2, Known::Plural) ||
            items_.group_at(at)->is_single);
  }

  bool is_fewer(const Group& part, const Group& whole) const {
    return items_.count_of(part) < whole.quantity.low &&
           whole.quantity.kind == QuantityKind::Count;
  }

  // ", or 16 by the count of doctors,"
  bool is_alternative(std::size_t at) const {
    const Group* other = items_.group_at(at + 3);
    return items_.is_mark(at + 2, "or") && other && other->is_bare &&
           !other->is_partitive;
  }

  // "13 of whom were guards"
  bool is_identified(std::size_t at) const {
    const Group* some = items_.group_at(at);
    return some && some->is_partitive && some->is_bare &&
           items_.is_class(at + 1, Known::Be) &&
           items_.is_class(at + 2, Known::Head);
  }

  // "one of them a girl"
  bool is_named(std::size_t at) const {
    const Group* one = items_.group_at(at);
    const Group* name = items_.group_at(at + 1);
    return one && name && one->is_partitive && is_one(*one) && one->is_bare &&
           name->is_single;
  }

  void put_aside(std::size_t at, std::size_t end) {
    Group group = *items_.group_at(at);
    if (is_alternative(at)) {
      return items_.put_whole(at, end, either(at));
    }
    const std::size_t place = comma_behind(at) + 1;
    const Group* aside = items_.group_at(place);
    if (aside && end > place + 1) {
      if (is_one(group) || are_both(group, *aside)) {
        group.population = aside->population;
      } else if (aside->is_list) {
        group.parts = aside->members;
      } else {
        group.parts.push_back(part_at(place));
      }
    }
    items_.put_whole(at, end, std::move(group));
  }

  void add_parts(Group& whole, std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end; ++i) {
      const Group* part = items_.group_at(i);
      if (!part || items_.is_class(i - 1, Known::Opener)) continue;
      if (part->is_list) {
        whole.parts.insert(whole.parts.end(), part->members.begin(),
                           part->members.end());
      } else {
        whole.parts.push_back(items_.sketch().group_of_item[i]);
      }
    }
  }

  // The place of a part among the groups: of "one of them a girl" a girl.
  std::uint32_t part_at(std::size_t at) {
    Group part = *items_.group_at(at);
    if (is_named(at)) {
      const Group& name = *items_.group_at(at + 1);
      part.population = name.population;
      part.last = name.last;
    } else if (is_identified(at)) {
      part.population = items_.sketch().meaning[at + 2]->population;
      part.last = items_.sketch().items[at + 2].last;
    } else {
      return items_.sketch().group_of_item[at];
    }
    part.is_bare = false;
    return items_.add(std::move(part));
  }

  // "14 people, or 16 by the count of doctors,": both are told.
  Group either(std::size_t at) {
    Group other = *items_.group_at(at + 3);
    const Group& first = *items_.group_at(at);
    other.population = first.population;
    other.is_bare = first.is_bare;
    other.is_known = first.is_known;
    Group list;
    list.is_list = true;
    list.is_known = first.is_known;
    list.first = first.first;
    list.last = other.last;
    list.members = {items_.sketch().group_of_item[at], items_.add(other)};
    return list;
  }

  SketchItems items_;
};

}  // namespace

void join_asides(Sketch& sketch, std::span<const Token> tokens,
                 const ExtractPack& pack) {
  AsideJoiner(sketch, tokens, pack).join();
}

void join_presumed(Sketch& sketch, std::span<const Token> tokens,
                   const ExtractPack& pack) {
  AsideJoiner(sketch, tokens, pack).join_presumed();
}

void join_dashed(Sketch& sketch, std::span<const Token> tokens,
                 const ExtractPack& pack) {
  AsideJoiner(sketch, tokens, pack).join_dashed();
}

}  // namespace concord::extract
