// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/resolve.h"

#include <algorithm>
#include <tuple>

#include "claims/extract/frames/breakdown.h"
#include "claims/extract/frames/breakdown_steps.h"
#include "claims/extract/frames/countable.h"
#include "claims/extract/frames/counted_list.h"
#include "claims/extract/frames/gapping.h"
#include "claims/extract/frames/modality.h"
#include "claims/extract/frames/rule_hits.h"
#include "claims/extract/frames/supersede.h"

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
    drop_counted(all_, [&](const Counted& one) {
      return one.unreal || one.negated || says_many(one);
    });
    sort_counted(all_, sketch_);
    fill_gaps(all_, sketch_, tokens_, pack_);
    find_breakdowns(all_, sketch_, tokens_, pack_, carried_.earlier);
    add_parts(all_, sketch_, tokens_, pack_);
    link_parts(all_, sketch_, pack_, carried_);
    inherit_populations();
    drop_counted(all_, [&](const Counted& one) {
      return one.measure == 0 || counts_a_thing(one) ||
             (group(one).is_known && !group(one).is_list &&
              !group(one).others && !can_be(group(one), one.measure, pack_));
    });
    keep_one_each();
    link_superseded(all_, sketch_, tokens_, pack_, carried_);
    weigh(all_, sketch_, tokens_, pack_);
    carry();
    carried_.earlier.add(all_, sketch_, carried_.proposals);
    return std::move(all_);
  }

 private:
  const Group& group(const Counted& one) const {
    return sketch_.groups[one.group];
  }

  // "Many were wounded" and "some shops" give no number to go by.
  bool says_many(const Counted& one) const {
    const Quantity& quantity = group(one).quantity;
    if (!quantity.vague) return false;
    for (std::uint32_t i = quantity.first; i < quantity.last; ++i) {
      if (tokens_[i].is("many")) return quantity.low < 20;
      if (tokens_[i].is("some")) return true;
    }
    return false;
  }

  // "In one of the murders, a car": nobody.
  bool counts_a_thing(const Counted& one) const {
    return one.measure != kPrevious && are_things(group(one).population) &&
           pack_.measures[one.measure].of == PackMeasure::Of::People;
  }

  bool takes_population(const Counted& one) const {
    return one.population == 0 && one.inherits &&
           (!group(one).others || is_of_things(one)) &&
           (group(one).is_bare || group(one).others ||
            (group(one).is_partitive && !group(one).is_known)) &&
           !group(one).is_zero();
  }

  bool is_of_things(const Counted& one) const {
    return pack_.measures[one.measure].of == PackMeasure::Of::Things;
  }

  bool are_things(PopulationId population) const {
    return pack_.populations[population].kind == PackPopulation::Kind::Things;
  }

  // Not "a guard died, so five are dead": no five guards.
  bool may_be_of(const Counted& one, const Counted& before) const {
    const bool is_more = group(before).is_single && group(one).quantity.low > 1;
    return !is_more && are_things(before.population) == is_of_things(one);
  }

  // "Six gunmen hid there; five of them died": of whom "them" are.
  PopulationId whom_it_stands_for(const Counted& one) const {
    const Group& some = group(one);
    const bool is_pronoun =
        some.is_partitive && !some.is_known && !some.whole_group;
    if (!is_pronoun) return 0;
    PopulationId found = 0;
    std::uint32_t nearest = 0;
    for (const Group& whole : sketch_.groups) {
      const bool may_be =
          whole.is_known && !whole.is_list && !whole.is_partitive &&
          whole.last <= some.first && whole.first >= nearest &&
          whole.quantity.low >= some.quantity.low && whole.quantity.low > 1;
      if (!may_be) continue;
      nearest = whole.first;
      found = whole.population;
    }
    return found;
  }

  // "Three guards fled.  Two were caught."
  bool goes_on_counting(const Counted& one) const {
    constexpr std::uint32_t kFront = 2;  // "The two", "All three"
    const bool refers = group(one).first <= kFront || group(one).is_partitive;
    return refers && carried_.total && carried_.silent == 0 &&
           carried_.total->population != 0 &&
           are_things(carried_.total->population) == is_of_things(one) &&
           group(one).quantity.high <= carried_.most &&
           carried_.most != INT64_MAX;
  }

  // Of those before it in the sentence, if such can be counted so.
  void inherit_populations() {
    const Counted* before = nullptr;
    for (Counted& one : all_) {
      const PopulationId them =
          takes_population(one) ? whom_it_stands_for(one) : 0;
      if (them != 0 && are_things(them) == is_of_things(one)) {
        one.population = them;
      } else if (!before && takes_population(one) && goes_on_counting(one)) {
        one.population = carried_.total->population;
      } else if (takes_population(one) && before && may_be_of(one, *before)) {
        one.population = before->population;
      } else if ((!group(one).is_bare || one.population != 0) &&
                 one.scope != Scope::Part) {
        before = &one;
      }
      const auto& whom = pack_.measures[one.measure].populations;
      if (one.population == 0 && group(one).is_bare && !whom.empty()) {
        one.population = whom.front();
      }
      if (one.population == 0 && is_of_things(one)) {
        one.population = pack_.own.objects;
      }
    }
  }

  // "One wounded woman died" counts a dead woman, no wounded one; "four missing
  // climbers were found" none that is missing.
  bool is_over(MeasureId state, MeasureId now) const {
    return state != now &&
           (now == pack_.own.killed || state == pack_.own.missing);
  }

  bool only_describes(const Counted& one) const {
    const Group& figure = group(one);
    if (figure.counts_itself || figure.is_list || !is_by_noun(one))
      return false;
    return std::any_of(all_.begin(), all_.end(), [&](const Counted& other) {
      return other.group == one.group && !is_by_noun(other) &&
             is_over(one.measure, other.measure);
    });
  }

  bool is_by_noun(const Counted& one) const {
    return one.rules.size() == 1 &&
           pack_.rules[one.rules.front()].emit.contains("measure") &&
           pack_.rules[one.rules.front()].emit.at("measure") == "f";
  }

  // "Critically wounded and taken to hospital": of two measures that go by one
  // name, or by another's, the one that says more.
  bool is_said_better(const Counted& one) const {
    const PackMeasure& measure = pack_.measures[one.measure];
    return std::any_of(all_.begin(), all_.end(), [&](const Counted& other) {
      const std::string& name = pack_.measures[other.measure].name;
      return other.group == one.group && other.measure != one.measure &&
             (name == measure.alias || name.starts_with(measure.alias + "-"));
    });
  }

  // "Six killed in the shooting were taken to a hospital", "one was shot in the
  // head and died there": they are not hurt.
  bool is_dead(const Counted& one) const {
    const bool is_hurt =
        one.measure == pack_.own.injured && !one.rules.empty() &&
        !group(one).is_zero() &&
        emitted(pack_.rules[one.rules.front()], "measure") == "injured";
    return (one.measure == pack_.own.hospitalised || is_hurt) &&
           is_also(one, pack_.own.killed);
  }

  // "39 were kidnapped and held for weeks": by no police.
  bool is_held_by_kidnappers(const Counted& one) const {
    return one.measure == pack_.own.arrested &&
           is_also(one, pack_.own.kidnapped);
  }

  bool is_also(const Counted& one, MeasureId measure) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Counted& other) {
      return other.group == one.group && other.measure == measure;
    });
  }

  void keep_one_each() {
    drop_counted(all_, [&](const Counted& one) {
      return is_said_better(one) || is_dead(one) || is_held_by_kidnappers(one);
    });
    drop_counted(all_, [&](const Counted& one) { return only_describes(one); });
    std::vector<std::tuple<std::uint32_t, MeasureId>> seen;
    drop_counted(all_, [&](const Counted& one) {
      const std::tuple key(one.group, one.measure);
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) return true;
      seen.push_back(key);
      return false;
    });
  }

  void carry() {
    constexpr int kSilent = 1;  // sentences between that count nothing
    if (all_.empty() && carried_.silent < kSilent) {
      ++carried_.silent;
      return;
    }
    carried_.silent = 0;
    carried_.total.reset();
    carried_.place.reset();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].scope != Scope::Total || all_[i].superseded_by) continue;
      const Quantity& quantity = group(all_[i]).quantity;
      const bool open = quantity.hedge == Hedged::AtLeast ||
                        quantity.hedge == Hedged::MoreThan || quantity.vague;
      carried_.total = all_[i];
      carried_.index = i;
      carried_.is_of_some =
          group(all_[i]).others || group(all_[i]).is_partitive;
      carried_.most = open ? INT64_MAX : quantity.high;
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
