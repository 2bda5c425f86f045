// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/gapping.h"

#include <algorithm>

#include "claims/extract/frames/counted_list.h"

namespace concord::extract {
namespace {

class Gaps {
 public:
  Gaps(std::vector<Counted>& all, const Sketch& sketch,
       std::span<const Token> tokens, const ExtractPack& pack)
      : all_(all), sketch_(sketch), tokens_(tokens), pack_(pack) {}

  void fill() {
    for (std::size_t item = 0; item < sketch_.items.size(); ++item) {
      if (!is_gapped(item)) continue;
      const Counted* last = last_before(sketch_.items[item].first);
      if (!last || others_between(*last, item)) continue;
      Counted one = *last;
      one.group = sketch_.group_of_item[item];
      one.first = sketch_.items[item].first;
      one.last = sketch_.items[item].last;
      one.scope = group(one).is_single ? Scope::Single : Scope::Total;
      if (!group(one).is_bare) one.population = group(one).population;
      one.part_of.reset();
      one.older.reset();
      if (one.steps.empty() || one.steps.back() != "gapping") {
        one.steps.emplace_back("gapping");
      }
      all_.push_back(std::move(one));
      sort_counted(all_, sketch_);
    }
  }

 private:
  const Group& group(const Counted& one) const {
    return sketch_.groups[one.group];
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
    if (figure.is_list || figure.is_partitive || figure.is_zero()) return false;
    const bool is_open = (figure.is_bare || figure.others) && !figure.is_single;
    if (is_open && is_behind_name(item)) return true;
    if (!is_open && !is_elsewhere(item + 1)) return false;
    const bool is_other =
        figure.others || is(item - 1, "other") || is(item - 1, "remaining");
    const std::size_t begin = is_other ? begin_of_other(item) : item;
    return is_joint(begin - 1) && goes_on(past_aside(item + 1));
  }

  // Where "the remaining 81", or "the other two", begins.
  std::size_t begin_of_other(std::size_t item) const {
    std::size_t begin = item;
    if (begin > 1 && (is(begin - 1, "remaining") || is(begin - 1, "other"))) {
      --begin;
    }
    if (begin > 1 && is(begin - 1, "the")) --begin;
    return begin;
  }

  bool is_joint(std::size_t item) const {
    return is(item, ",") || is(item, ";") || is(item, "--") || is(item, "-") ||
           has(item, Known::And);
  }

  // "Germany detained 15 suspects, Belgium 10 and the Netherlands two."
  bool is_behind_name(std::size_t item) const {
    constexpr std::size_t kLongest = 3;
    std::size_t begin = item;
    while (begin > 0 && item - begin < kLongest &&
           has(begin - 1, Known::Capital)) {
      --begin;
    }
    if (begin == item) return false;
    if (begin > 0 && is(begin - 1, "the")) --begin;
    const bool ends = item + 1 >= sketch_.items.size() || is_joint(item + 1) ||
                      is(item + 1, ".") || is(item + 1, "\"");
    return begin > 0 && is_joint(begin - 1) && ends;
  }

  // "one guard at the first shop and a customer at the second"
  bool is_elsewhere(std::size_t item) const {
    const std::size_t other = is(item + 1, "the") ? item + 2 : item + 1;
    return goes_on(item) && (is(other, "second") || is(other, "other") ||
                             is(other, "another") || is(other, "latter"));
  }

  // "in Tikrit", "since Monday", "to 20 years": what the verb is left out
  // before.
  bool goes_on(std::size_t item) const {
    return is(item, "in") || is(item, "at") || is(item, "near") ||
           is(item, "from") || is(item, "on") || is(item, "since") ||
           is(item, "to") || is(item, "this") || is(item, "today") ||
           is(item, "yesterday") || (is(item, "for") && !is(item + 1, "the"));
  }

  // Behind ", taken to be an accomplice,".
  std::size_t past_aside(std::size_t item) const {
    constexpr std::size_t kLongest = 8;
    if (!is(item, ",")) return item;
    for (std::size_t i = item + 1; i <= item + kLongest; ++i) {
      if (is(i, ",")) return i + 1;
      if (i >= sketch_.items.size() ||
          sketch_.group_of_item[i] != Sketch::kNoGroup) {
        break;
      }
    }
    return item;
  }

  const Counted* last_before(std::uint32_t token) const {
    const Counted* last = nullptr;
    for (const Counted& one : all_) {
      if (group(one).first >= token) break;
      last = &one;
    }
    return last;
  }

  // "Ten died; 60 men came, 20 from Leeds": the 20 are of those that nothing
  // counts.
  bool others_between(const Counted& last, std::size_t item) const {
    for (std::size_t i = item; i-- > 0;) {
      const std::uint32_t place = sketch_.group_of_item[i];
      if (place == Sketch::kNoGroup) continue;
      const Group& figure = sketch_.groups[place];
      if (figure.first <= group(last).first) return false;
      const bool nobody = pack_.populations[figure.population].kind ==
                          PackPopulation::Kind::Nobody;
      const bool counts = !figure.is_list && !figure.is_single &&
                          !figure.is_bare && !figure.quantity.vague;
      const bool is_placed = i > 0 && has(i - 1, Known::Preposition);
      if (counts && !nobody && !is_placed && !is_bound(place)) return true;
    }
    return false;
  }

  std::vector<Counted>& all_;
  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
};

}  // namespace

void fill_gaps(std::vector<Counted>& all, const Sketch& sketch,
               std::span<const Token> tokens, const ExtractPack& pack) {
  Gaps(all, sketch, tokens, pack).fill();
}

}  // namespace concord::extract
