// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/lists.h"

#include <algorithm>

#include "claims/extract/groups/sketch_items.h"

namespace concord::extract {
namespace {

class ListJoiner {
 public:
  ListJoiner(Sketch& sketch, std::span<const Token> tokens,
             const ExtractPack& pack)
      : items_(sketch, tokens, pack) {}

  void join() {
    items_.rewrite(
        [this](std::size_t at) { return list_end(at); },
        [this](std::size_t at, std::size_t end) { make_list(at, end); });
  }

 private:
  // A member of a list: it names whom it counts; a sum of money is none.
  bool is_member(std::size_t at) const {
    const Group* group = items_.group_at(at);
    return group && group->quantity.kind == QuantityKind::Count &&
           (!group->is_partitive || group->is_known) && !group->is_list &&
           !group->counts_itself;
  }

  // Behind "," "and" ", and" "," ...; `at` where none stands there.
  std::size_t past_joint(std::size_t at) const {
    std::size_t next = at;
    if (items_.is_mark(next, ",") || items_.is_mark(next, ";")) ++next;
    if (items_.is_class(next, Known::And)) ++next;
    return next;
  }

  // Behind "her" of "a mother and her two daughters", "his wife and" of "a man,
  // his wife and three children".
  std::size_t past_kin(std::size_t at) const {
    if (!items_.is_mark(at, "his") && !items_.is_mark(at, "her") &&
        !items_.is_mark(at, "their")) {
      return at;
    }
    if (is_member(at + 1)) return at + 1;
    if (!items_.is_class(at + 1, Known::Head)) return at;
    const std::size_t next = past_joint(at + 2);
    return next == at + 2 ? at : past_kin(next);
  }

  // Behind "of the National Guard" or "who was at the gate", which tells those
  // before; `at` where a verb of the pack or a figure comes first.
  std::size_t past_owner(std::size_t at) const {
    constexpr std::size_t kMost = 12;
    constexpr std::size_t kMostOfClause = 9;
    const bool is_clause = items_.is_mark(at, "who");
    const bool is_place =
        (items_.is_mark(at, "in") || items_.is_mark(at, "near")) &&
        items_.is_class(at + 1, Known::Capital);
    if (!is_clause && !is_place && !items_.is_mark(at, "of") &&
        !items_.is_mark(at, "from")) {
      return at;
    }
    const std::size_t most = at + (is_clause ? kMostOfClause : kMost);
    for (std::size_t i = at + 1; i < std::min(items_.size(), most); ++i) {
      if (items_.is_mark(i, ",")) return i;
      if (items_.is_class(i, Known::And)) return is_clause ? at : i;
      const bool is_bracket = items_.is_mark(i, "[") ||
                              items_.is_mark(i, "]") ||
                              items_.is_mark(i, "(") || items_.is_mark(i, ")");
      if (is_bracket) continue;
      if (!items_.is_plain(i) || (!is_clause && items_.is_class(i, Known::Be)))
        break;
    }
    return at;
  }

  std::size_t list_end(std::size_t at) const {
    const std::size_t end = plain_list_end(at);
    // "12 people, a guard and a girl among them,": the guard and the girl
    if (items_.is_class(end, Known::AmongThem) && items_.is_mark(at + 1, ",") &&
        end > at + 3) {
      return at;
    }
    return end > at + 1 ? past_apposition(at, end) : end;
  }

  // Of "three miners (from Leeds), two brothers and a cook, were hurt" behind
  // the comma that closes what tells the miners again; else `end`.
  std::size_t past_apposition(std::size_t at, std::size_t end) const {
    const Group& first = *items_.group_at(at);
    const std::size_t comma = past_owner(at + 1);
    if (!items_.is_mark(comma, ",") || !is_exact(first)) return end;
    if (items_.is_mark(comma + 1, "and") ||
        sum_of(comma, end) != first.quantity.low) {
      return end;
    }
    const std::size_t closing = items_.closing(end);
    return items_.closes(closing) ? closing + 1 : end;
  }

  static bool is_exact(const Group& group) {
    return group.quantity.hedge == Hedged::Exactly;
  }

  std::int64_t sum_of(std::size_t from, std::size_t end) const {
    std::int64_t sum = 0;
    for (std::size_t i = from; i < end; ++i) {
      if (const Group* group = items_.group_at(i)) sum += group->quantity.low;
    }
    return sum;
  }

  // Of "180 cafes and restaurants and 100 offices" behind the restaurants,
  // whom the 180 count too; `at` where no more follow.
  std::size_t past_more_nouns(std::size_t at) const {
    const bool is_noun = items_.is_class(at, Known::And) &&
                         !items_.group_at(at + 1) &&
                         items_.is_class(at + 1, Known::Head) &&
                         items_.is_class(at + 1, Known::Plural);
    const std::size_t next = is_noun ? past_joint(at + 2) : at;
    return next > at + 2 && is_member(next) ? at + 2 : at;
  }

  std::size_t plain_list_end(std::size_t at) const {
    if (!is_member(at) || items_.group_at(at)->is_bare) return at;
    std::size_t end = at + 1;
    bool complete = false;  // behind "and" only another "and" goes on
    while (true) {
      const std::size_t joint = past_more_nouns(past_owner(end));
      const std::size_t next = past_kin(past_joint(joint));
      if (next == joint || !is_member(next) || items_.group_at(next)->is_bare) {
        break;
      }
      if (items_.is_mark(joint, ";") && !ends_item(next + 1)) break;
      if (items_.is_mark(joint, ",") && speaks(next + 1)) break;
      const bool with_and = items_.is_class(next - 1, Known::And) ||
                            items_.is_class(next - 2, Known::And);
      if (complete && (!with_and || ends_parts(at, joint))) break;
      // "six people, a boy among them"
      if (!with_and && items_.is_class(next + 1, Known::AmongThem)) break;
      complete = with_and;
      end = next + 1;
    }
    return end;
  }

  // "They freed 14 guards, an officer said."
  bool speaks(std::size_t at) const {
    return items_.is_mark(at, "said") || items_.is_mark(at, "says") ||
           items_.is_mark(at, "told");
  }

  // "four guards; two cooks; and a driver", not "four guards; two cooks fled"
  bool ends_item(std::size_t at) const {
    return at >= items_.size() || items_.is_mark(at, ";") ||
           items_.is_mark(at, ".") || items_.is_class(at, Known::And);
  }

  // "four civilians, including a cook and a guard, and three soldiers"
  bool ends_parts(std::size_t begin, std::size_t joint) const {
    return begin > 0 && items_.is_class(begin - 1, Known::Opener) &&
           items_.is_mark(joint, ",");
  }

  void make_list(std::size_t at, std::size_t end) {
    Group list;
    list.is_list = true;
    list.first = items_.sketch().items[at].first;
    list.last = items_.sketch().items[end - 1].last;
    const std::size_t last = plain_list_end(at);  // before what closes it
    for (std::size_t i = at; i < last; ++i) {
      if (items_.group_at(i)) {
        list.members.push_back(items_.sketch().group_of_item[i]);
      }
    }
    list.last_is_apart =
        items_.is_class(end - 2, Known::And) && items_.is_mark(end - 3, ",");
    if (end > last || tells_again(list, at)) {
      return items_.put_whole(at, end, told_again(list));
    }
    list.is_known = std::ranges::all_of(list.members, [&](std::uint32_t one) {
      const Group& group = items_.sketch().groups[one];
      return group.is_known &&
             items_.kind_of(group) == PackPopulation::Kind::People;
    });
    items_.put(at, std::move(list));
  }

  // The first of a list, who are the others: "a guard, a father of three".
  Group told_again(const Group& list) const {
    const std::vector<Group>& groups = items_.sketch().groups;
    Group whole = groups[list.members.front()];
    if (list.members.size() > 2) {
      whole.parts.assign(list.members.begin() + 1, list.members.end());
    } else if (whole.population == 0) {
      whole.population = groups[list.members.back()].population;
    }
    return whole;
  }

  // "two men, a Libyan and a Sudanese": those behind the first are of no
  // population of their own.
  bool tell_no_more(const Group& list) const {
    return std::all_of(list.members.begin() + 1, list.members.end(),
                       [&](std::uint32_t one) {
                         const Group& group = items_.sketch().groups[one];
                         return group.population == 0 && group.is_known;
                       });
  }

  // "three people, two soldiers and a driver", "one person, a driver": those
  // before the comma are who follows.
  bool tells_again(const Group& list, std::size_t at) const {
    const Group& first = items_.sketch().groups[list.members.front()];
    const bool is_general = (first.population == 0 || tell_no_more(list)) &&
                            !first.is_single && is_exact(first);
    if (!is_general || !items_.is_mark(at + 1, ",")) return false;
    if (items_.count_of(list) != 2 * first.quantity.low) return false;
    return list.members.size() > 2 ||
           (items_.group_at(at + 2) &&
            items_.sketch().groups[list.members.back()].is_single);
  }

  SketchItems items_;
};

}  // namespace

void join_lists(Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack) {
  ListJoiner(sketch, tokens, pack).join();
}

}  // namespace concord::extract
