// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown.h"

#include <algorithm>

#include "claims/extract/frames/counted_list.h"
#include "claims/extract/frames/rule_hits.h"

namespace concord::extract {
namespace {

class PartFinder {
 public:
  PartFinder(std::vector<Counted>& all, const Sketch& sketch,
             std::span<const Token> tokens, const ExtractPack& pack)
      : all_(all), sketch_(sketch), tokens_(tokens), pack_(pack) {}

  void run() {
    for (std::size_t item = 1; item < sketch_.items.size(); ++item) {
      const std::uint32_t place = sketch_.group_of_item[item];
      if (place == Sketch::kNoGroup) continue;
      const auto whole = whole_before(sketch_.items[item].first);
      if (!whole || !are_parts(item, *whole)) continue;
      for (const std::uint32_t part : members(place)) add(part, *whole);
    }
  }

 private:
  const Group& group(const Counted& one) const {
    return sketch_.groups[one.group];
  }

  std::vector<std::uint32_t> members(std::uint32_t place) const {
    const Group& group = sketch_.groups[place];
    return group.is_list ? group.members : std::vector<std::uint32_t>{place};
  }

  bool is(std::size_t item, std::string_view word) const {
    return item < sketch_.items.size() &&
           tokens_[sketch_.items[item].first].is(word);
  }

  // Behind "including" whatever follows; behind a mark alone what makes up the
  // whole, or stands in brackets for itself.
  bool are_parts(std::size_t item, std::size_t whole) const {
    const ClassSet& before = sketch_.items[item - 1].classes;
    if (before.has(pack_.known[Known::Opener])) return true;
    const bool bracket = is(item - 1, "(");
    if (!bracket && !is(item - 1, ":") && !is(item - 1, "--")) return false;
    const auto parts = members(sketch_.group_of_item[item]);
    std::int64_t sum = 0;
    for (const std::uint32_t part : parts) {
      if (sketch_.groups[part].is_bare) return false;
      sum += sketch_.groups[part].quantity.low;
    }
    const std::int64_t all = group(all_[whole]).quantity.low;
    const bool alone = bracket && is(item + 1, ")");
    return sum == all || (sum < all && (parts.size() > 1 || alone));
  }

  std::optional<std::size_t> whole_before(std::uint32_t token) const {
    std::optional<std::size_t> whole;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (group(all_[i]).first >= token) break;
      if (all_[i].measure != kPrevious && !group(all_[i]).is_single) whole = i;
    }
    return whole;
  }

  bool is_bound(std::uint32_t place) const {
    return std::ranges::find(all_, place, &Counted::group) != all_.end();
  }

  void add(std::uint32_t place, std::size_t whole) {
    const Group& part = sketch_.groups[place];
    if (is_bound(place) || part.counts_itself ||
        !can_be(part, all_[whole].measure, pack_) ||
        part.quantity.low > group(all_[whole]).quantity.high) {
      return;
    }
    Counted one = all_[whole];
    one.group = place;
    one.population = part.population;
    one.scope = Scope::Part;
    one.part_of = whole;
    one.older.reset();
    one.first = part.first;
    one.last = part.last;
    one.steps.emplace_back("including");
    all_.push_back(std::move(one));
  }

  std::vector<Counted>& all_;
  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
};

class PartLinker {
 public:
  PartLinker(std::vector<Counted>& all, const Sketch& sketch,
             const ExtractPack& pack, const Carried& carried)
      : all_(all), sketch_(sketch), pack_(pack), carried_(carried) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Counted& one = all_[i];
      if (const Group& figure = group(one); figure.whole_group) {
        link_to_own_whole(one, *figure.whole_group);
      }
      if (one.measure == kPrevious) {
        take_measure(one);
        continue;
      }
      if (is_some_of_them(one)) one.scope = Scope::Part;
      if (one.scope != Scope::Part) {
        whole_ = i;
        if (!first_whole_) first_whole_ = i;
      } else if (!one.part_of) {
        link(one);
      }
    }
  }

 private:
  const Group& group(const Counted& one) const {
    return sketch_.groups[one.group];
  }

  // "14 of the 30 injured were children"
  void link_to_own_whole(Counted& one, std::uint32_t whole_group) {
    const auto whole = std::ranges::find(all_, whole_group, &Counted::group);
    if (whole == all_.end()) return;
    if (one.measure != kPrevious && one.measure != whole->measure) return;
    one.measure = whole->measure;
    one.scope = Scope::Part;
    one.part_of = static_cast<std::size_t>(whole - all_.begin());
  }

  bool fits(const Counted& one, std::int64_t whole) const {
    return group(one).quantity.low <= whole;
  }

  std::int64_t most(const Counted& whole) const {
    const Quantity& quantity = group(whole).quantity;
    const bool open = quantity.hedge == Hedged::AtLeast ||
                      quantity.hedge == Hedged::MoreThan || quantity.vague;
    return open ? INT64_MAX : quantity.high;
  }

  // "Eight were hurt; four of them are in intensive care", but not "four of
  // them died": the dead are no part of the hurt.
  bool is_some_of_them(const Counted& one) const {
    if (is_worse_off(one)) return true;
    return group(one).is_partitive && group(one).whole_measure == 0 &&
           !group(one).whole_group && group(one).population == 0 && whole_ &&
           is_kind_of(one.measure, all_[*whole_].measure);
  }

  // "26 were hurt, four critically": the four are of the 26.
  bool is_worse_off(const Counted& one) const {
    if (!whole_ || !group(one).is_bare || group(one).is_single) return false;
    const Counted& whole = all_[*whole_];
    return whole.scope == Scope::Total && one.measure != whole.measure &&
           is_kind_of(one.measure, whole.measure) &&
           group(one).quantity.low < most(whole);
  }

  // The same, or one that by its name is a kind of it: "injured-seriously" of
  // "injured".
  bool is_kind_of(MeasureId part, MeasureId whole) const {
    if (part == whole) return true;
    if (part == kPrevious || whole == kPrevious) return false;
    return pack_.measures[part].name.starts_with(pack_.measures[whole].name +
                                                 "-");
  }

  void link(Counted& one) {
    const bool has_whole = whole_ &&
                           is_kind_of(one.measure, all_[*whole_].measure) &&
                           fits(one, most(all_[*whole_]));
    if (has_whole) one.part_of = whole_;
    const bool carries = !whole_ && carried_.total &&
                         is_kind_of(one.measure, carried_.total->measure) &&
                         fits(one, carried_.most);
    if (carries) one.toward_carried = Counted::Toward::PartOf;
  }

  // What is counted where nothing was before it, by the rule.
  MeasureId otherwise(const Counted& one) const {
    const bool is_told = std::ranges::any_of(all_, [&](const Counted& other) {
      return &other != &one && other.group == one.group;
    });
    if (one.rules.empty() || is_told) return 0;
    const auto& rule = pack_.rules[one.rules.front()];
    return pack_.find_measure(emitted(rule, "otherwise")).value_or(0);
  }

  // "four of them policemen": what the six were counted as, whose part it is.
  void take_measure(Counted& one) {
    one.measure = group(one).whole_measure;
    if (one.measure != 0) return;
    const bool is_part = one.scope == Scope::Part;
    if (whole_) {
      if (is_part && !fits(one, most(all_[*whole_]))) return;
      // "Six dead and ten hurt; its count now stands at eight": of the dead.
      one.measure = all_[is_part ? *whole_ : *first_whole_].measure;
    } else if (carried_.total) {
      one.measure = carried_.total->measure;
    } else {
      one.measure = otherwise(one);
      return;
    }
    one.steps.emplace_back("part");
    if (is_part) link(one);
  }

  std::vector<Counted>& all_;
  const Sketch& sketch_;
  const ExtractPack& pack_;
  const Carried& carried_;
  std::optional<std::size_t> whole_;
  std::optional<std::size_t> first_whole_;
};

}  // namespace

void add_parts(std::vector<Counted>& all, const Sketch& sketch,
               std::span<const Token> tokens, const ExtractPack& pack) {
  PartFinder(all, sketch, tokens, pack).run();
  sort_counted(all, sketch);
}

void link_parts(std::vector<Counted>& all, const Sketch& sketch,
                const ExtractPack& pack, const Carried& carried) {
  PartLinker(all, sketch, pack, carried).run();
}

}  // namespace concord::extract
