// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/frames.h"

#include <algorithm>
#include <tuple>

namespace concord::extract {
namespace {

/// A rule that matched, and what of it matters.
struct Hit {
  const PackRule* rule = nullptr;
  std::uint32_t rule_place = 0;
  std::uint32_t first = 0;  // items
  std::uint32_t last = 0;
  PatternMatch match;
  std::vector<std::uint32_t> anchors;  // its verbs, else its figure: items
  bool hangs_on_another = false;
  std::uint32_t distance = 0;  // from its figure to its verb
  std::uint32_t figure = 0;    // the item
  bool verb_before = false;    // its verb stands before its figure
  /// Of a list that stands between two verbs, which members are its own.
  enum class Share : std::uint8_t { All, ButLast, Last } share = Share::All;

  auto rank() const {
    return std::tuple(-rule->priority, hangs_on_another, distance,
                      -static_cast<int>(last - first), first, rule_place);
  }
};

class Framer {
 public:
  Framer(const Sketch& sketch, const ExtractPack& pack)
      : sketch_(sketch), pack_(pack) {}

  std::vector<Counted> read() {
    for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
      const PackRule& rule = pack_.rules[i];
      if (rule.stage == "frame" && rule.pattern.may_match(sketch_.classes)) {
        find(rule, i);
      }
    }
    for (const Hit& hit : chosen()) take(hit);
    take_wholes();
    take_some_of_the_counted();
    return std::move(found_);
  }

 private:
  void find(const PackRule& rule, std::uint32_t place) {
    const auto count = static_cast<std::uint32_t>(sketch_.items.size());
    for (std::uint32_t at = 0; at < count; ++at) {
      if (!rule.pattern.may_begin_with(sketch_.items[at].classes)) continue;
      auto match = rule.pattern.match_at(sketch_.items, at);
      if (!match) continue;
      Hit hit{&rule, place, at, match->last, std::move(*match), {}};
      if (!counts_anything(hit)) continue;
      measure_distance(hit);
      hits_.push_back(std::move(hit));
    }
  }

  // "Two villages were hurt" takes no verb from who else was.
  bool counts_anything(const Hit& hit) const {
    const auto figure = capture(hit, emitted(hit, "figure", "f"));
    const std::uint32_t place = figure ? group_in(*figure) : Sketch::kNoGroup;
    if (place == Sketch::kNoGroup) return false;
    const Group& group = sketch_.groups[place];
    if (!group.is_list) return measure(hit, group) != 0;
    return std::any_of(group.members.begin(), group.members.end(),
                       [&](std::uint32_t member) {
                         return measure(hit, sketch_.groups[member]) != 0;
                       });
  }

  // Of two figures before a verb the nearer is its own, but for one that hangs
  // on the other: "nine people from two towns were hurt".
  void measure_distance(Hit& hit) const {
    const auto figure = capture(hit, emitted(hit, "figure", "f"));
    const std::uint32_t at = figure ? figure->first : hit.first;
    for (const std::string_view name : {"v", "x"}) {
      if (const auto found = capture(hit, name)) {
        hit.anchors.push_back(found->first);
      }
    }
    if (hit.anchors.empty()) hit.anchors.push_back(at);
    const std::uint32_t verb = hit.anchors.front();
    hit.figure = at;
    hit.verb_before = verb < at;
    hit.distance = verb > at ? verb - at : at - verb;
    hit.hangs_on_another = verb > at && at > 0 && hangs(at);
  }

  // "nine people from two towns were hurt", "men that killed 30 are on trial"
  bool hangs(std::uint32_t at) const {
    std::uint32_t i = at - 1;
    if (i > 0 && sketch_.items[i].classes.has(pack_.known[Known::Determiner])) {
      --i;
    }
    const ClassSet& before = sketch_.items[i].classes;
    return before.has(pack_.known[Known::Preposition]) ||
           before.has(pack_.known[Known::Transitive]);
  }

  std::optional<Capture> capture(const Hit& hit, std::string_view name) const {
    const auto number = hit.rule->pattern.capture(name);
    if (!number || !hit.match.captures[*number].is_set) return std::nullopt;
    return hit.match.captures[*number];
  }

  std::string_view emitted(const Hit& hit, const char* key,
                           std::string_view otherwise) const {
    const auto found = hit.rule->emit.find(key);
    return found == hit.rule->emit.end() ? otherwise
                                         : std::string_view(found->second);
  }

  // The best hits, each verb in one of them.
  std::vector<Hit> chosen() {
    std::sort(hits_.begin(), hits_.end(),
              [](const Hit& a, const Hit& b) { return a.rank() < b.rank(); });
    std::vector<bool> taken(sketch_.items.size());
    std::vector<Hit> kept;
    for (Hit& hit : hits_) {
      const bool free =
          std::none_of(hit.anchors.begin(), hit.anchors.end(),
                       [&](std::uint32_t item) { return taken[item]; });
      if (!free) continue;
      for (const std::uint32_t item : hit.anchors) taken[item] = true;
      kept.push_back(std::move(hit));
    }
    share_lists(kept);
    return kept;
  }

  // "shot one man, and two guards were hurt": the man is of the first verb, the
  // guards of the second.
  void share_lists(std::vector<Hit>& hits) const {
    for (Hit& before : hits) {
      for (Hit& behind : hits) {
        const bool shared = before.figure == behind.figure &&
                            before.verb_before && !behind.verb_before &&
                            before.rule != behind.rule &&
                            behind.anchors.front() != behind.figure;
        if (!shared) continue;
        before.share = Hit::Share::ButLast;
        behind.share = Hit::Share::Last;
      }
    }
  }

  std::span<const std::uint32_t> shared_members(const Hit& hit,
                                                const Group& list) const {
    const std::span<const std::uint32_t> all(list.members);
    if (hit.share == Hit::Share::ButLast) return all.first(all.size() - 1);
    if (hit.share == Hit::Share::Last) return all.last(1);
    return all;
  }

  std::uint32_t group_in(const Capture& capture) const {
    for (std::uint32_t i = capture.first; i < capture.last; ++i) {
      if (sketch_.group_of_item[i] != Sketch::kNoGroup) {
        return sketch_.group_of_item[i];
      }
    }
    return Sketch::kNoGroup;
  }

  void take(const Hit& hit) {
    const auto figure = capture(hit, emitted(hit, "figure", "f"));
    if (!figure) return;
    const std::uint32_t group = group_in(*figure);
    if (group != Sketch::kNoGroup) take_group(hit, group);
  }

  void take_group(const Hit& hit, std::uint32_t place) {
    const Group& group = sketch_.groups[place];
    if (group.is_list) {
      for (const std::uint32_t member : shared_members(hit, group)) {
        take_group(hit, member);
      }
      return;
    }
    Counted counted;
    counted.group = place;
    counted.measure = measure(hit, group);
    counted.population = population(hit, group);
    if (counted.measure == 0) return;
    if (!suits(counted)) return;
    counted.scope = group.is_single ? Scope::Single : Scope::Total;
    if (group.quantity.increment) counted.scope = Scope::Increment;
    if (emitted(hit, "scope", "") == "part") counted.scope = Scope::Part;
    counted.inherits = emitted(hit, "inherit", "") != "nothing";
    if (const auto older = capture(hit, emitted(hit, "older", ""))) {
      counted.older = group_in(*older);
    }
    counted.first = sketch_.items[hit.first].first;
    counted.last = sketch_.items[hit.last - 1].last;
    counted.rules.push_back(hit.rule_place);
    mark(hit, counted);
    found_.push_back(counted);
    const std::size_t whole = found_.size() - 1;
    for (const std::uint32_t part : group.parts) take_part(hit, part, whole);
    take_whole(hit, group);
  }

  // "Four of the 30 people hurt were children": the 30 are hurt too.
  void take_whole(const Hit& hit, const Group& part) {
    const std::string_view said = emitted(hit, "whole", "");
    if (!part.whole_group || said.empty()) return;
    Counted whole = found_.back();
    whole.group = *part.whole_group;
    whole.population = part.population;
    whole.scope = Scope::Total;
    whole.steps.emplace_back("whole");
    found_.push_back(std::move(whole));
  }

  // "Four of the 30 injured have gone home": nobody else says that of the 30.
  void take_wholes() {
    for (const Group& part : sketch_.groups) {
      if (!part.whole_group) continue;
      const Group& group = sketch_.groups[*part.whole_group];
      Counted whole;
      whole.group = *part.whole_group;
      whole.measure = noun_measure(group);
      whole.population = group.population;
      whole.first = group.first;
      whole.last = group.last;
      whole.steps.emplace_back("whole");
      if (whole.measure != 0) found_.push_back(std::move(whole));
    }
  }

  // "Four of the dead wore uniform": four are dead, whatever else they did.
  void take_some_of_the_counted() {
    for (std::uint32_t i = 0; i < sketch_.groups.size(); ++i) {
      const Group& group = sketch_.groups[i];
      const bool is_it = group.is_partitive && group.whole_measure != 0 &&
                         !group.is_zero() && !is_bound(i);
      if (!is_it) continue;
      Counted some;
      some.group = i;
      some.measure = group.whole_measure;
      some.population = group.population;
      some.scope = Scope::Part;
      some.first = group.first;
      some.last = group.last;
      some.steps.emplace_back("of-the-counted");
      found_.push_back(std::move(some));
    }
  }

  bool is_bound(std::uint32_t place) const {
    return std::ranges::find(found_, place, &Counted::group) != found_.end();
  }

  // "The shops' losses rose to 30" kills no shop, whatever the rule says.
  bool suits(const Counted& counted) const {
    const auto kind = pack_.populations[counted.population].kind;
    if (kind == PackPopulation::Kind::Nobody) return false;
    return counted.measure == kPrevious ||
           kind != PackPopulation::Kind::Things ||
           pack_.measures[counted.measure].of != PackMeasure::Of::People;
  }

  void take_part(const Hit& hit, std::uint32_t place, std::size_t whole) {
    const Group& part = sketch_.groups[place];
    Counted counted = found_[whole];
    counted.group = place;
    counted.scope = Scope::Part;
    counted.part_of = whole;
    counted.population = part.is_bare ? counted.population : part.population;
    if (part.noun_measure != 0) counted.measure = part.noun_measure;
    counted.steps.emplace_back("including");
    counted.rules = {hit.rule_place};
    if (can_be(part, counted.measure, pack_)) {
      found_.push_back(std::move(counted));
    }
  }

  // What stands between the figure and its verb may take it back.
  void mark(const Hit& hit, Counted& counted) const {
    const std::uint32_t from = hit.first > 0 ? hit.first - 1 : 0;
    for (std::uint32_t i = from; i < hit.last; ++i) {
      const ClassSet& classes = sketch_.items[i].classes;
      if (classes.has(pack_.known[Known::Negation]) && i >= hit.first) {
        counted.negated = true;
      }
      if (classes.has(pack_.known[Known::Unreal])) counted.unreal = true;
    }
  }

  MeasureId measure(const Hit& hit, const Group& group) const {
    const std::string_view said = emitted(hit, "measure", "v");
    if (said == "f") return noun_measure(group);
    if (said == "previous") return kPrevious;
    if (group.counts_itself) return noun_measure(group);
    const auto words = capture(hit, said);
    if (!words) return pack_.find_measure(said).value_or(0);
    for (std::uint32_t i = words->last; i-- > words->first;) {
      const Meaning* meaning = sketch_.meaning[i];
      if (!meaning) continue;
      const MeasureId id = measure_of(as_counted(hit, group), *meaning, pack_);
      if (id != 0) return id;
    }
    return 0;
  }

  // "Burned cars: 120" counts cars, not people with burns.
  Group as_counted(const Hit& hit, const Group& group) const {
    Group counted = group;
    counted.population = population(hit, group);
    counted.is_bare = group.is_bare && counted.population == 0;
    return counted;
  }

  MeasureId noun_measure(const Group& group) const {
    Meaning meaning;
    meaning.measure = group.noun_measure;
    meaning.thing_measure = group.noun_thing_measure;
    return measure_of(group, meaning, pack_);
  }

  PopulationId population(const Hit& hit, const Group& group) const {
    const std::string_view said = emitted(hit, "population", "");
    if (said.empty()) return group.population;
    const auto words = capture(hit, said);
    if (!words) return pack_.find_population(said).value_or(group.population);
    for (std::uint32_t i = words->first; i < words->last; ++i) {
      if (sketch_.group_of_item[i] != Sketch::kNoGroup) {
        return sketch_.groups[sketch_.group_of_item[i]].population;
      }
      if (sketch_.meaning[i] && sketch_.meaning[i]->population != 0) {
        return sketch_.meaning[i]->population;
      }
    }
    return group.population;
  }

  const Sketch& sketch_;
  const ExtractPack& pack_;
  std::vector<Hit> hits_;
  std::vector<Counted> found_;
};

}  // namespace

MeasureId measure_of(const Group& group, const Meaning& meaning,
                     const ExtractPack& pack) {
  using Kind = PackPopulation::Kind;
  const bool is_money = group.quantity.kind == QuantityKind::Money;
  if (!is_money) {
    const MeasureId own = pack.restricted_measure(meaning, group.population);
    if (own != 0) return own;
    // "The burnt area grew to 500": whatever else could that be.
    const bool only_restricted = meaning.measure == 0 &&
                                 meaning.thing_measure == 0 &&
                                 !meaning.restricted.empty();
    if (group.is_bare && only_restricted) return meaning.restricted.back();
  }
  const bool of_money =
      pack.measures[meaning.measure].of == PackMeasure::Of::Money;
  if (of_money != is_money) return 0;
  const Kind kind = pack.populations[group.population].kind;
  if (kind == Kind::Nobody) return 0;
  if (kind == Kind::Things) return meaning.thing_measure;
  return meaning.measure != 0 || !(group.unknown || group.is_bare)
             ? meaning.measure
             : meaning.thing_measure;
}

bool can_be(const Group& group, MeasureId measure, const ExtractPack& pack) {
  using Kind = PackPopulation::Kind;
  using Of = PackMeasure::Of;
  const Kind kind = pack.populations[group.population].kind;
  const PackMeasure& said = pack.measures[measure];
  if (kind == Kind::Nobody) return false;
  if (said.of == Of::Anything || group.is_bare) return true;
  if (!said.populations.empty() &&
      std::ranges::find(said.populations, group.population) ==
          said.populations.end()) {
    return false;
  }
  return (kind == Kind::Things) == (said.of == Of::Things);
}

std::vector<Counted> frames_in(const Sketch& sketch, const ExtractPack& pack) {
  return Framer(sketch, pack).read();
}

}  // namespace concord::extract
