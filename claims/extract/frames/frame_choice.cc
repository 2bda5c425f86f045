// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/frame_choice.h"

#include <algorithm>
#include <tuple>

namespace concord::extract {
namespace {

auto rank(const FrameHit& hit) {
  return std::tuple(-hit.rule->priority, hit.hangs_on_another, hit.distance,
                    -static_cast<int>(hit.last - hit.first), hit.first,
                    hit.rule_place);
}

class Chooser {
 public:
  Chooser(const Sketch& sketch, const ExtractPack& pack)
      : sketch_(sketch), pack_(pack), reader_(sketch, pack) {}

  void find_all() {
    for (const std::uint32_t i : pack_.rules_for("frame", sketch_.classes)) {
      find(pack_.rules[i], i);
    }
  }

  // The best hits, each verb in one of them.
  std::vector<FrameHit> chosen() {
    std::sort(
        hits_.begin(), hits_.end(),
        [](const FrameHit& a, const FrameHit& b) { return rank(a) < rank(b); });
    std::vector<bool> taken(sketch_.items.size());
    std::vector<FrameHit> kept;
    for (FrameHit& hit : hits_) {
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

 private:
  void find(const PackRule& rule, std::uint32_t place) {
    const auto count = static_cast<std::uint32_t>(sketch_.items.size());
    for (std::uint32_t at = 0; at < count; ++at) {
      if (!rule.pattern.may_begin_with(sketch_.items[at].classes)) continue;
      auto match = rule.pattern.match_at(sketch_.items, at);
      if (!match) continue;
      FrameHit hit{&rule, place, at, match->last, std::move(*match), {}};
      if (!counts_anything(hit)) continue;
      measure_distance(hit);
      if (!agrees(hit)) continue;
      hits_.push_back(std::move(hit));
    }
  }

  // "Two villages were hurt" takes no verb from who else was.
  bool counts_anything(const FrameHit& hit) const {
    const auto figure =
        reader_.capture(hit, reader_.emitted(hit, "figure", "f"));
    const std::uint32_t place =
        figure ? reader_.group_in(*figure) : Sketch::kNoGroup;
    if (place == Sketch::kNoGroup) return false;
    const Group& group = sketch_.groups[place];
    if (!group.is_list) return reader_.measure(hit, group) != 0;
    return std::any_of(
        group.members.begin(), group.members.end(), [&](std::uint32_t member) {
          return reader_.measure(hit, sketch_.groups[member]) != 0;
        });
  }

  // Of two figures before a verb the nearer is its own, but for one that hangs
  // on the other: "nine people from two towns were hurt".
  void measure_distance(FrameHit& hit) const {
    const auto figure =
        reader_.capture(hit, reader_.emitted(hit, "figure", "f"));
    const std::uint32_t at = figure ? figure->first : hit.first;
    for (const std::string_view name : {"v", "x"}) {
      if (const auto found = reader_.capture(hit, name)) {
        hit.anchors.push_back(found->first);
      }
    }
    if (hit.anchors.empty()) hit.anchors.push_back(at);
    const std::uint32_t verb = hit.anchors.front();
    hit.figure = at;
    hit.verb_before = verb < at;
    hit.distance = verb > at ? verb - at : at - verb;
    hit.hangs_on_another = verb > at && at > 0 && hangs(at);
    if (hit.hangs_on_another && ends_in_clause(at)) {
      hit.hangs_on_another = false;
      hit.share = FrameHit::Share::Last;
    }
  }

  // "The man who killed two officers has been caught": no officers have.
  bool agrees(const FrameHit& hit) const {
    constexpr std::uint32_t kNear = 4;  // "about 30 people was held" is slack
    if (hit.verb_before) return true;
    const bool is_apart = hit.hangs_on_another || hit.distance > kNear;
    if (!is_apart || is_of_a_band(hit.figure)) return true;
    const std::uint32_t place = sketch_.group_of_item[hit.figure];
    if (place == Sketch::kNoGroup) return true;
    const Group& group = sketch_.groups[place];
    const Group& nearest =
        group.is_list ? sketch_.groups[group.members.back()] : group;
    if (nearest.quantity.low < 2) return true;
    const std::uint32_t verb = hit.anchors.front();
    for (std::uint32_t i = reader_.verb_begin(verb); i < verb; ++i) {
      if (has(i, Known::VerbOfOne)) return false;
    }
    return true;
  }

  // "A group of 15 people was arrested", "a boat with 30 people is missing".
  bool is_of_a_band(std::uint32_t at) const {
    if (at == 0) return false;
    const std::uint32_t before = before_article(at);
    if (has(before, Known::Transitive)) return false;
    return has(before, Known::Ing) || has(before, Known::Aboard) ||
           (before > 0 && has(before - 1, Known::Band));
  }

  // The item before the figure `at` and its article.
  std::uint32_t before_article(std::uint32_t at) const {
    return has(at - 1, Known::Determiner) && at > 1 ? at - 2 : at - 1;
  }

  bool has(std::uint32_t item, Known known) const {
    return sketch_.items[item].classes.has(pack_.known[known]);
  }

  // "by a band of 45 men, and two guards were hurt": of the guards alone.
  bool ends_in_clause(std::uint32_t at) const {
    const std::uint32_t place = sketch_.group_of_item[at];
    return place != Sketch::kNoGroup && sketch_.groups[place].last_is_apart;
  }

  // "nine people from two towns were hurt", "men that killed 30 are on trial",
  // "guards escorting a cyclist were shot"
  bool hangs(std::uint32_t at) const {
    if (has(at - 1, Known::Ing)) return true;
    const std::uint32_t before = before_article(at);
    return has(before, Known::Preposition) || has(before, Known::Transitive);
  }

  // "shot one man, and two guards were hurt": the man is of the first verb, the
  // guards of the second.
  void share_lists(std::vector<FrameHit>& hits) const {
    for (FrameHit& before : hits) {
      for (FrameHit& behind : hits) {
        const bool shared = before.figure == behind.figure &&
                            before.verb_before && !behind.verb_before &&
                            before.rule != behind.rule &&
                            behind.anchors.front() != behind.figure;
        if (!shared) continue;
        before.share = FrameHit::Share::ButLast;
        behind.share = FrameHit::Share::Last;
      }
    }
  }

  const Sketch& sketch_;
  const ExtractPack& pack_;
  FrameReader reader_;
  std::vector<FrameHit> hits_;
};

}  // namespace

std::vector<FrameHit> chosen_frames(const Sketch& sketch,
                                    const ExtractPack& pack) {
  Chooser chooser(sketch, pack);
  chooser.find_all();
  return chooser.chosen();
}

}  // namespace concord::extract
