// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reports/figure_table.h"

namespace concord {
namespace {

// A page with more figures than this one tells of a few that are in dispute.
constexpr std::size_t kMany = 100;
constexpr std::size_t kFew = 40;

/// The places of events, measures and populations in the order of reading.
class ReadingOrder {
 public:
  ReadingOrder(const View& view, const Words& words) : audit_(view.audit()) {
    std::map<MeasureId, int> claimed;
    for (const FigureView& figure : view.figures()) {
      if (figure.figure.is_status()) continue;
      claimed[figure.figure.measure] += static_cast<int>(figure.said.size());
    }
    claimed_ = std::move(claimed);
    place_events(words);
    for (std::size_t i = 0; i < audit_.vocabulary.populations.size(); ++i) {
      depth_of(PopulationId(i), {});
    }
  }

  auto key(const Figure& figure) const {
    const bool status = figure.is_status();
    int depth = 0;
    for (const PopulationId of : figure.of) depth += depths_.at(of);
    const auto claimed = claimed_.find(figure.measure);
    return std::tuple(status, status ? 0 : events_.at(figure.event),
                      claimed == claimed_.end() ? 0 : -claimed->second,
                      figure.measure, depth, figure.thing, figure.of,
                      figure.as_of, figure.from);
  }

 private:
  void place_events(const Words& words) {
    std::vector<EventId> roots = audit_.events.roots();
    std::stable_partition(roots.begin(), roots.end(),
                          [&](EventId root) { return words.is_main(root); });
    for (const EventId root : roots) {
      for (const EventId event : audit_.events.tree_of(root)) {
        events_.emplace(event, static_cast<int>(events_.size()));
      }
    }
  }

  // How many wholes lie over a population; `above` ends what a cycle began.
  int depth_of(PopulationId of, std::set<PopulationId> above) {
    const auto known = depths_.find(of);
    if (known != depths_.end()) return known->second;
    if (!above.insert(of).second) return 0;
    int depth = 1;
    for (const Partition& partition : audit_.vocabulary.partitions) {
      const bool is_part =
          std::ranges::find(partition.parts, of) != partition.parts.end();
      if (!is_part || !partition.whole) continue;
      depth = std::max(depth, 1 + depth_of(*partition.whole, above));
    }
    depths_[of] = depth;
    return depth;
  }

  const Audit& audit_;
  std::map<MeasureId, int> claimed_;
  std::map<EventId, int> events_;
  std::map<PopulationId, int> depths_;
};

std::size_t claims_behind(const View& view, const FigureView& figure,
                          bool upper) {
  const UnderWayOut under{figure.bound_under, figure.bound};
  return view.why(figure.component, under, upper).assumptions.size();
}

// A limit from above that stays open below is nothing that one would ask for.
bool says_more(const View& view, const FigureView& figure) {
  const Bound* bound = figure.bound;
  if (bound == nullptr || !bound->decided || !bound->low) return false;
  const bool exact = bound->low == bound->high;
  if (exact && claims_behind(view, figure, true) > 1) return true;
  return bound->low->value > 0 && claims_behind(view, figure, false) > 1;
}

Figure path_alone(Figure figure) {
  figure.as_of = {};
  figure.from.reset();
  return figure;
}

}  // namespace

std::vector<const FigureView*> figures_to_show(const View& view,
                                               const Words& words, bool all) {
  std::vector<const FigureView*> shown;
  std::map<Figure, const FigureView*> derived;
  for (const FigureView& figure : view.figures()) {
    if (!figure.said.empty()) {
      shown.push_back(&figure);
    } else if (says_more(view, figure)) {
      const Figure key = all ? figure.figure : path_alone(figure.figure);
      const FigureView*& last = derived[key];
      if (last == nullptr || last->figure.as_of < figure.figure.as_of) {
        last = &figure;
      }
    }
  }
  for (const auto& [path, figure] : derived) shown.push_back(figure);
  sort_for_reading(shown, view, words);
  return shown;
}

FiguresShown figures_with_room(const View& view, const Words& words, bool all) {
  FiguresShown shown{figures_to_show(view, words, all)};
  if (all || shown.figures.size() <= kMany) return shown;
  std::size_t room = kFew;
  std::erase_if(shown.figures, [&](const FigureView* figure) {
    const bool agreed = figure->status == FigureStatus::Settled ||
                        figure->status == FigureStatus::Open;
    if (!agreed && room > 0) {
      --room;
      return false;
    }
    ++(figure->status == FigureStatus::Settled ? shown.settled_more
       : figure->status == FigureStatus::Open  ? shown.open_more
                                               : shown.disputed_more);
    return true;
  });
  return shown;
}

std::string left_out_words(const FiguresShown& shown, std::string_view where) {
  std::vector<std::string> kinds;
  for (const auto& [count, kind] : {std::pair(shown.disputed_more, "disputed"),
                                    std::pair(shown.settled_more, "settled"),
                                    std::pair(shown.open_more, "open")}) {
    if (count > 0) kinds.push_back(grouped(count) + " " + kind);
  }
  if (kinds.empty()) return {};
  return "and " +
         grouped(shown.settled_more + shown.open_more + shown.disputed_more) +
         " more figures (" + listed(kinds) + "): " + std::string(where);
}

void sort_for_reading(std::vector<const FigureView*>& figures, const View& view,
                      const Words& words) {
  const ReadingOrder order(view, words);
  std::ranges::sort(figures, {}, [&](const FigureView* figure) {
    return order.key(figure->figure);
  });
}

}  // namespace concord
