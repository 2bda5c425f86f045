// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/frames.h"

#include <algorithm>

#include "claims/extract/frames/frame_choice.h"

namespace concord::extract {
namespace {

class Framer {
 public:
  Framer(const Sketch& sketch, const ExtractPack& pack)
      : sketch_(sketch), pack_(pack), reader_(sketch, pack) {}

  std::vector<Counted> read() {
    hits_ = chosen_frames(sketch_, pack_);
    for (const FrameHit& hit : hits_) take(hit);
    take_wholes();
    take_some_of_the_counted();
    return std::move(found_);
  }

 private:
  std::span<const std::uint32_t> shared_members(const FrameHit& hit,
                                                const Group& list) const {
    const std::span<const std::uint32_t> all(list.members);
    if (hit.share == FrameHit::Share::ButLast) return all.first(all.size() - 1);
    if (hit.share == FrameHit::Share::Last) return all.last(1);
    return all;
  }

  void take(const FrameHit& hit) {
    const auto figure =
        reader_.capture(hit, reader_.emitted(hit, "figure", "f"));
    if (!figure) return;
    const std::uint32_t group = reader_.group_in(*figure);
    if (group != Sketch::kNoGroup) take_group(hit, group);
  }

  void take_group(const FrameHit& hit, std::uint32_t place) {
    const Group& group = sketch_.groups[place];
    if (is_one_of_those(hit, group) || tells_the_whole(hit, group)) {
      return take_group(hit, *group.whole_group);
    }
    if (group.is_list) {
      for (const std::uint32_t member : shared_members(hit, group)) {
        take_group(hit, member);
      }
      return;
    }
    Counted counted;
    counted.group = place;
    counted.measure = reader_.measure(hit, group);
    counted.population = reader_.population(hit, group);
    if (counted.measure == 0) return;
    if (!suits(counted)) return;
    counted.scope = group.is_single ? Scope::Single : Scope::Total;
    if (group.quantity.increment) counted.scope = Scope::Increment;
    if (reader_.emitted(hit, "scope", "") == "part")
      counted.scope = Scope::Part;
    counted.inherits = reader_.emitted(hit, "inherit", "") != "nothing";
    if (const auto older =
            reader_.capture(hit, reader_.emitted(hit, "older", ""))) {
      counted.older = reader_.group_in(*older);
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

  // "He was one of the 13 people hurt": they are counted, not he.
  bool is_one_of_those(const FrameHit& hit, const Group& group) const {
    return group.whole_group && group.quantity.low == 1 &&
           group.quantity.high == 1 && hit.figure > 0 &&
           sketch_.items[hit.figure - 1].classes.has(pack_.known[Known::Be]);
  }

  // "It freed four of the 30 people held there", "four of the 30 people who
  // were held came": the 30 were held.
  bool tells_the_whole(const FrameHit& hit, const Group& group) const {
    const std::uint32_t verb = hit.anchors.front();
    if (!group.whole_group || verb <= hit.figure) return false;
    if (has(hit.figure + 1, Known::Relative) &&
        reader_.verb_begin(verb) == hit.figure + 2) {
      return true;
    }
    if (verb != hit.figure + 1) return false;
    return std::ranges::any_of(hits_, [&](const FrameHit& other) {
      return other.figure == hit.figure && other.verb_before;
    });
  }

  // "Four of the 30 people hurt were children": the 30 are hurt too.
  void take_whole(const FrameHit& hit, const Group& part) {
    const std::string_view said = reader_.emitted(hit, "whole", "");
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
      whole.measure = reader_.noun_measure(group);
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

  void take_part(const FrameHit& hit, std::uint32_t place, std::size_t whole) {
    const Group& part = sketch_.groups[place];
    Counted counted = found_[whole];
    counted.group = place;
    counted.scope = Scope::Part;
    counted.part_of = whole;
    counted.population = part.is_bare ? counted.population : part.population;
    if (part.noun_measure != 0) counted.measure = part.noun_measure;
    counted.steps.emplace_back("including");
    counted.rules = {hit.rule_place};
    if (!can_be(part, counted.measure, pack_)) return;
    found_.push_back(std::move(counted));
    const std::size_t inner = found_.size() - 1;
    for (const std::uint32_t one : part.parts) take_part(hit, one, inner);
  }

  bool has(std::uint32_t item, Known known) const {
    return sketch_.items[item].classes.has(pack_.known[known]);
  }

  // Behind "who tried to flee", of "two men who tried to flee were hurt": what
  // that takes back is not the verb.
  std::uint32_t past_clause(const FrameHit& hit) const {
    const std::uint32_t verb = reader_.verb_begin(hit.anchors.front());
    for (std::uint32_t i = hit.figure + 1; i < verb; ++i) {
      if (has(i, Known::Relative)) return verb;
    }
    return hit.first > 0 ? hit.first - 1 : 0;
  }

  // What stands between the figure and its verb may take it back.
  void mark(const FrameHit& hit, Counted& counted) const {
    for (std::uint32_t i = past_clause(hit); i < hit.last; ++i) {
      const ClassSet& classes = sketch_.items[i].classes;
      if (classes.has(pack_.known[Known::Negation]) && i >= hit.first) {
        counted.negated = true;
      }
      if (classes.has(pack_.known[Known::Unreal])) counted.unreal = true;
    }
    if (would_be(hit)) counted.unreal = true;
  }

  // "We would be burying four", "we would be counting four dead".
  bool would_be(const FrameHit& hit) const {
    const bool is_noun = hit.anchors.front() == hit.figure;
    if (hit.figure == 0 || (!is_noun && !hit.verb_before)) return false;
    const std::uint32_t verb = is_noun ? hit.figure - 1 : hit.anchors.front();
    if (!has(verb, Known::Ing)) return false;
    for (std::uint32_t i = reader_.verb_begin(verb); i < verb; ++i) {
      if (has(i, Known::Unreal)) return true;
    }
    return false;
  }

  const Sketch& sketch_;
  const ExtractPack& pack_;
  FrameReader reader_;
  std::vector<FrameHit> hits_;
  std::vector<Counted> found_;
};

}  // namespace

std::vector<Counted> frames_in(const Sketch& sketch, const ExtractPack& pack) {
  return Framer(sketch, pack).read();
}

}  // namespace concord::extract
