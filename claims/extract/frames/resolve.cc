// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/resolve.h"

#include <algorithm>
#include <tuple>

namespace concord::extract {
namespace {

class Resolver {
 public:
  Resolver(std::vector<Counted> found, const Sketch& sketch,
           std::span<const Token> tokens, const ExtractPack& pack,
           Carried& carried)
      : all_(std::move(found)),
        sketch_(sketch),
        tokens_(tokens),
        pack_(pack),
        carried_(carried) {}

  std::vector<Counted> run() {
    drop([&](const Counted& one) {
      return one.unreal || one.negated || says_many(one);
    });
    sort();
    fill_gaps();
    add_parts();
    sort();
    take_measure_of_whole();
    inherit_populations();
    drop([](const Counted& one) { return one.measure == 0; });
    keep_one_each();
    carry();
    return std::move(all_);
  }

 private:
  const Group& group(const Counted& one) const {
    return sketch_.groups[one.group];
  }

  // "Many were wounded" gives no number to go by.
  bool says_many(const Counted& one) const {
    const Quantity& quantity = group(one).quantity;
    if (!quantity.vague) return false;
    for (std::uint32_t i = quantity.first; i < quantity.last; ++i) {
      if (tokens_[i].is("many")) return quantity.low < 20;
    }
    return false;
  }

  // Removes, and keeps the links between those that stay.
  template <typename Test>
  void drop(Test test) {
    std::vector<std::size_t> place(all_.size(), SIZE_MAX);
    std::vector<Counted> kept;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (test(all_[i])) continue;
      place[i] = kept.size();
      kept.push_back(all_[i]);
    }
    relink(kept, place);
    all_ = std::move(kept);
  }

  static void relink(std::vector<Counted>& all,
                     const std::vector<std::size_t>& place) {
    for (Counted& one : all) {
      if (!one.part_of) continue;
      const std::size_t now = place[*one.part_of];
      if (now == SIZE_MAX) {
        one.part_of.reset();
      } else {
        one.part_of = now;
      }
    }
  }

  void sort() {
    std::vector<std::size_t> order(all_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(group(all_[a]).first, a) <
             std::tuple(group(all_[b]).first, b);
    });
    std::vector<std::size_t> place(all_.size());
    std::vector<Counted> sorted;
    for (const std::size_t i : order) {
      place[i] = sorted.size();
      sorted.push_back(all_[i]);
    }
    relink(sorted, place);
    all_ = std::move(sorted);
  }

  bool is_bound(std::uint32_t place) const {
    return std::any_of(all_.begin(), all_.end(),
                       [&](const Counted& one) { return one.group == place; });
  }

  bool has(std::size_t item, Known known) const {
    return item < sketch_.items.size() &&
           sketch_.items[item].classes.has(pack_.known[known]);
  }

  bool is(std::size_t item, std::string_view word) const {
    return item < sketch_.items.size() &&
           tokens_[sketch_.items[item].first].is(word);
  }

  // "..., four in Tikrit and two in Basra" behind a figure that is bound.
  bool is_gapped(std::size_t item) const {
    const std::uint32_t place = sketch_.group_of_item[item];
    if (item == 0 || place == Sketch::kNoGroup || is_bound(place)) return false;
    const Group& figure = sketch_.groups[place];
    if (figure.is_list || figure.is_single || !figure.is_bare) return false;
    const bool joined =
        is(item - 1, ",") || is(item - 1, ";") || has(item - 1, Known::And);
    const bool placed = is(item + 1, "in") || is(item + 1, "at") ||
                        is(item + 1, "near") || is(item + 1, "from") ||
                        is(item + 1, "on");
    return joined && placed;
  }

  const Counted* last_before(std::uint32_t token) const {
    const Counted* last = nullptr;
    for (const Counted& one : all_) {
      if (group(one).first >= token) break;
      if (one.measure != kPrevious) last = &one;
    }
    return last;
  }

  void fill_gaps() {
    for (std::size_t item = 0; item < sketch_.items.size(); ++item) {
      if (!is_gapped(item)) continue;
      const Counted* last = last_before(sketch_.items[item].first);
      if (!last) continue;
      Counted one = *last;
      one.group = sketch_.group_of_item[item];
      one.first = sketch_.items[item].first;
      one.last = sketch_.items[item].last;
      one.scope = Scope::Total;
      one.part_of.reset();
      one.steps.emplace_back("gapping");
      all_.push_back(std::move(one));
      sort();
    }
  }

  // "At least 12 people were killed, including three children."
  void add_parts() {
    for (std::size_t item = 1; item < sketch_.items.size(); ++item) {
      const std::uint32_t place = sketch_.group_of_item[item];
      if (place == Sketch::kNoGroup || !has(item - 1, Known::Opener)) continue;
      const auto whole = whole_before(sketch_.items[item].first);
      if (!whole) continue;
      const Group& parts = sketch_.groups[place];
      const std::vector<std::uint32_t> members =
          parts.is_list ? parts.members : std::vector<std::uint32_t>{place};
      for (const std::uint32_t part : members) add_part(part, *whole);
    }
  }

  std::optional<std::size_t> whole_before(std::uint32_t token) const {
    std::optional<std::size_t> whole;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (group(all_[i]).first >= token) break;
      if (all_[i].measure != kPrevious && !group(all_[i]).is_single) whole = i;
    }
    return whole;
  }

  void add_part(std::uint32_t place, std::size_t whole) {
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
    one.first = part.first;
    one.last = part.last;
    one.steps.emplace_back("including");
    all_.push_back(std::move(one));
  }

  // "four of them policemen": what the six were counted as, whose part it is.
  void take_measure_of_whole() {
    std::optional<std::size_t> whole;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Counted& one = all_[i];
      if (one.measure != kPrevious) {
        if (one.scope != Scope::Part) whole = i;
        if (one.scope == Scope::Part && !one.part_of && whole) {
          one.part_of = whole;
        }
        continue;
      }
      one.measure = group(one).whole_measure;
      if (one.measure != 0) continue;
      const Counted* total = whole ? &all_[*whole] : nullptr;
      if (!total && carried_.total) total = &*carried_.total;
      if (!total) continue;
      if (one.scope == Scope::Part && whole &&
          group(one).quantity.low > group(*total).quantity.high) {
        continue;
      }
      one.measure = total->measure;
      one.steps.emplace_back("part");
      if (whole && one.scope == Scope::Part) one.part_of = whole;
    }
  }

  bool takes_population(const Counted& one) const {
    return one.population == 0 && !group(one).others &&
           (group(one).is_bare || group(one).is_partitive) &&
           !group(one).is_zero();
  }

  bool is_of_things(const Counted& one) const {
    return pack_.measures[one.measure].of == PackMeasure::Of::Things;
  }

  bool are_things(PopulationId population) const {
    return pack_.populations[population].kind == PackPopulation::Kind::Things;
  }

  // Of those before it in the sentence, if such can be counted so.
  void inherit_populations() {
    std::optional<PopulationId> before;
    for (Counted& one : all_) {
      if (takes_population(one) && before &&
          are_things(*before) == is_of_things(one)) {
        one.population = *before;
      } else if (!group(one).is_bare && one.scope != Scope::Part) {
        before = one.population;
      }
      if (one.population == 0 && is_of_things(one)) {
        one.population = pack_.find_population("objects").value_or(0);
      }
    }
  }

  void keep_one_each() {
    std::vector<std::tuple<std::uint32_t, MeasureId>> seen;
    drop([&](const Counted& one) {
      const std::tuple key(one.group, one.measure);
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) return true;
      seen.push_back(key);
      return false;
    });
  }

  void carry() {
    carried_.total.reset();
    for (const Counted& one : all_) {
      if (one.scope == Scope::Total) carried_.total = one;
    }
  }

  std::vector<Counted> all_;
  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
  Carried& carried_;
};

}  // namespace

std::vector<Counted> resolved(std::vector<Counted> found, const Sketch& sketch,
                              std::span<const Token> tokens,
                              const ExtractPack& pack, Carried& carried) {
  return Resolver(std::move(found), sketch, tokens, pack, carried).run();
}

}  // namespace concord::extract
