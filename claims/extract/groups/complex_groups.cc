// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/complex_groups.h"

#include <algorithm>

namespace concord::extract {
namespace {

/// Rewrites the items of a sketch from left to right.
class Joiner {
 public:
  Joiner(Sketch& sketch, std::span<const Token> tokens, const ExtractPack& pack)
      : sketch_(sketch), tokens_(tokens), pack_(pack) {}

  void join_lists() {
    rewrite([this](std::size_t at) { return list_end(at); },
            [this](std::size_t at, std::size_t end) { make_list(at, end); });
  }

  void join_parts() {
    rewrite([this](std::size_t at) { return parts_end(at); },
            [this](std::size_t at, std::size_t end) { make_whole(at, end); });
  }

 private:
  template <typename End, typename Make>
  void rewrite(End end_of, Make make) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < size();) {
      const std::size_t end = end_of(at);
      if (end > at + 1) make(at, end);
      keep(kept++, at);
      at = std::max(end, at + 1);
    }
    sketch_.items.resize(kept);
    sketch_.meaning.resize(kept);
    sketch_.group_of_item.resize(kept);
  }

  void keep(std::size_t to, std::size_t from) {
    sketch_.items[to] = sketch_.items[from];
    sketch_.meaning[to] = sketch_.meaning[from];
    sketch_.group_of_item[to] = sketch_.group_of_item[from];
  }

  std::size_t size() const { return sketch_.items.size(); }

  const Group* group_at(std::size_t at) const {
    if (at >= size() || sketch_.group_of_item[at] == Sketch::kNoGroup) {
      return nullptr;
    }
    return &sketch_.groups[sketch_.group_of_item[at]];
  }

  bool is_mark(std::size_t at, std::string_view mark) const {
    return at < size() && tokens_[sketch_.items[at].first].is(mark);
  }

  bool is_class(std::size_t at, Known known) const {
    return at < size() && sketch_.items[at].classes.has(pack_.known[known]);
  }

  // A member of a list: it names whom it counts; a sum of money is none.
  bool is_member(std::size_t at) const {
    const Group* group = group_at(at);
    return group && group->quantity.kind == QuantityKind::Count &&
           !group->is_partitive && !group->is_list && !group->counts_itself;
  }

  // Behind "," "and" ", and" "," ...; `at` where none stands there.
  std::size_t past_joint(std::size_t at) const {
    std::size_t next = at;
    if (is_mark(next, ",") || is_mark(next, ";")) ++next;
    if (is_class(next, Known::And)) ++next;
    return next;
  }

  // Behind "her" of "a mother and her two daughters", "his wife and" of "a man,
  // his wife and three children".
  std::size_t past_kin(std::size_t at) const {
    if (!is_mark(at, "his") && !is_mark(at, "her") && !is_mark(at, "their")) {
      return at;
    }
    if (is_member(at + 1)) return at + 1;
    if (!is_class(at + 1, Known::Head)) return at;
    const std::size_t next = past_joint(at + 2);
    return next == at + 2 ? at : past_kin(next);
  }

  // Behind "of the National Guard", whose those before are; `at` where a verb
  // or a figure comes first.
  std::size_t past_owner(std::size_t at) const {
    constexpr std::size_t kMost = 6;
    if (!is_mark(at, "of") && !is_mark(at, "from")) return at;
    for (std::size_t i = at + 1; i < std::min(size(), at + kMost); ++i) {
      if (is_mark(i, ",") || is_class(i, Known::And)) return i;
      const bool is_plain =
          is_class(i, Known::Word) && !is_class(i, Known::Be) &&
          !is_class(i, Known::Transitive) && !is_class(i, Known::Intransitive);
      if (!is_plain) break;
    }
    return at;
  }

  std::size_t list_end(std::size_t at) const {
    if (!is_member(at) || group_at(at)->is_bare) return at;
    std::size_t end = at + 1;
    bool complete = false;  // behind "and" only another "and" goes on
    while (true) {
      const std::size_t joint = past_owner(end);
      const std::size_t next = past_kin(past_joint(joint));
      if (next == joint || !is_member(next) || group_at(next)->is_bare) break;
      const bool with_and =
          is_class(next - 1, Known::And) || is_class(next - 2, Known::And);
      if (complete && !with_and) break;
      complete = with_and;
      end = next + 1;
    }
    return end;
  }

  void make_list(std::size_t at, std::size_t end) {
    Group list;
    list.is_list = true;
    list.first = sketch_.items[at].first;
    list.last = sketch_.items[end - 1].last;
    for (std::size_t i = at; i < end; ++i) {
      if (group_at(i)) list.members.push_back(sketch_.group_of_item[i]);
    }
    if (tells_again(list, at)) {
      Group whole = sketch_.groups[list.members.front()];
      whole.parts.assign(list.members.begin() + 1, list.members.end());
      return put_whole(at, end, std::move(whole));
    }
    list.is_known = std::ranges::all_of(list.members, [&](std::uint32_t one) {
      const Group& group = sketch_.groups[one];
      return group.is_known && pack_.populations[group.population].kind ==
                                   PackPopulation::Kind::People;
    });
    put(at, std::move(list));
  }

  // "three people, two soldiers and a driver": the three are who follows.
  bool tells_again(const Group& list, std::size_t at) const {
    const Group& first = sketch_.groups[list.members.front()];
    const bool is_general = first.population == 0 && !first.is_single &&
                            first.quantity.hedge == Hedged::Exactly;
    if (!is_general || !is_mark(at + 1, ",")) return false;
    std::int64_t sum = -first.quantity.low;
    for (const std::uint32_t member : list.members) {
      sum += sketch_.groups[member].quantity.low;
    }
    return list.members.size() > 2 && sum == first.quantity.low;
  }

  void put(std::size_t at, Group group) {
    Item& item = sketch_.items[at];
    item.first = group.first;
    item.last = group.last;
    item.classes = classes_of(group, pack_);
    sketch_.group_of_item[at] =
        static_cast<std::uint32_t>(sketch_.groups.size());
    sketch_.groups.push_back(std::move(group));
  }

  // The figure there, or the last of a list: "two boys and six others (four
  // women and two men)".
  const Group* whole_at(std::size_t at) const {
    const Group* group = group_at(at);
    if (!group || !group->is_list) return group;
    return &sketch_.groups[group->members.back()];
  }

  std::size_t past_opener(std::size_t at) const {
    std::size_t next = at;
    if (is_mark(next, ",") || is_mark(next, "(") || is_mark(next, "--") ||
        is_mark(next, ":")) {
      ++next;
    }
    if (is_class(next, Known::Opener)) return next + 1;
    return next > at && !is_mark(at, ",") ? next : at;
  }

  std::int64_t count_of(const Group& group) const {
    if (!group.is_list) return group.quantity.low;
    std::int64_t sum = 0;
    for (const std::uint32_t member : group.members) {
      sum += sketch_.groups[member].quantity.low;
    }
    return sum;
  }

  // Behind a dash or bracket alone only parts that make up the whole are meant:
  // "six others -- four women and two men --".
  bool fits(const Group& whole, std::size_t parts, bool is_said) const {
    const Group& part = *group_at(parts);
    if (part.is_partitive) return false;
    const std::int64_t sum = count_of(part);
    if (whole.quantity.hedge == Hedged::Exactly && sum > whole.quantity.low) {
      return false;
    }
    return is_said || sum == whole.quantity.low;
  }

  // "six people , including three children ,"
  std::size_t parts_end(std::size_t at) const {
    const Group* group = whole_at(at);
    if (!group || group->is_single) return at;
    const std::size_t parts = past_opener(at + 1);
    if (parts == at + 1 || !group_at(parts)) return at;
    if (!fits(*group, parts, is_class(parts - 1, Known::Opener))) return at;
    if (is_class(at + 1, Known::Opener)) return parts + 1;
    return past_closing(at + 1, parts + 1);
  }

  // Behind the mark that closes what the one at `opening` opened, if that is
  // near: "-- four women and two men aged 17 to 28 --".
  std::size_t past_closing(std::size_t opening, std::size_t end) const {
    constexpr std::size_t kNear = 8;
    const std::string_view mark = is_mark(opening, "(")    ? ")"
                                  : is_mark(opening, "--") ? "--"
                                                           : ",";
    const std::size_t reach = mark == "," ? 1 : kNear;
    for (std::size_t i = end; i < end + reach; ++i) {
      if (is_mark(i, mark)) return i + 1;
    }
    return end;
  }

  void make_whole(std::size_t at, std::size_t end) {
    Group whole = *group_at(at);
    std::vector<std::uint32_t> found;
    for (std::size_t i = at + 1; i < end; ++i) {
      const Group* part = group_at(i);
      if (!part) continue;
      if (part->is_list) {
        found = part->members;
      } else {
        found.push_back(sketch_.group_of_item[i]);
      }
    }
    if (whole.is_list) {
      sketch_.groups[whole.members.back()].parts = std::move(found);
    } else {
      whole.parts = std::move(found);
    }
    put_whole(at, end, std::move(whole));
  }

  // Its item takes its parts in, its group keeps to its own words.
  void put_whole(std::size_t at, std::size_t end, Group whole) {
    const std::uint32_t last = sketch_.items[end - 1].last;
    put(at, std::move(whole));
    sketch_.items[at].last = last;
  }

  Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
};

}  // namespace

void join_lists(Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack) {
  Joiner(sketch, tokens, pack).join_lists();
}

void join_parts(Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack) {
  Joiner(sketch, tokens, pack).join_parts();
}

}  // namespace concord::extract
