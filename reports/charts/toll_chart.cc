// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/toll_chart.h"

#include <algorithm>
#include <map>
#include <set>

#include "reports/ways_out_words.h"

namespace concord {
namespace {

constexpr int kTicks = 7;
constexpr std::size_t kNames = 3;

using ByPath = std::map<Figure, std::vector<const FigureView*>>;

Figure path_alone(Figure figure) {
  figure.as_of = {};
  figure.from.reset();
  return figure;
}

bool is_toll(const FigureView& view, const Audit& audit) {
  return !view.figure.is_status() && view.component >= 0 &&
         audit.vocabulary[view.figure.measure].over_time == OverTime::Rises &&
         std::ranges::any_of(view.said, [](const Said& said) {
           return said.standing == Standing::Stands;
         });
}

/// One chart as it is made.
class TollMaker {
 public:
  TollMaker(const View& view, const Words& words, const Badges& badges)
      : view_(view), words_(words), badges_(badges) {}

  // The figures of one path at several moments, or of several periods.
  std::optional<TollChart> over_time(
      const std::vector<const FigureView*>& figures) const {
    std::set<Instant> moments;
    for (const FigureView* each : figures) {
      moments.insert(each->figure.as_of);
      if (each->figure.from) moments.insert(*each->figure.from);
    }
    if (moments.size() < 2) return std::nullopt;
    Draft draft;
    for (const Instant at : moments) {
      draft.stops.push_back({words_.moment(at)});
    }
    const auto stop_of = [&](Instant at) {
      return static_cast<std::size_t>(
          std::distance(moments.begin(), moments.find(at)));
    };
    for (const FigureView* each : figures) {
      const std::size_t stop = stop_of(each->figure.as_of);
      std::optional<std::size_t> since;
      if (each->figure.from) since = stop_of(*each->figure.from);
      for (const Said& said : each->said) add(draft, said, stop, since);
      if (!since) tell(draft.stops[stop], *each);
    }
    return finish(std::move(draft), figures.front()->figure);
  }

  // One figure whose accounts the cheapest way out moves apart.
  std::optional<TollChart> in_order(const FigureView& figure) const {
    const Answer& answer = view_.answer(figure.component);
    const auto row = std::ranges::find_if(answer.rows, [&](const Row& each) {
      return each.way_out >= 0 && !places(figure.component, each).empty();
    });
    if (row == answer.rows.end()) return std::nullopt;
    const Correction& way =
        answer.ways_out.items[static_cast<std::size_t>(row->way_out)];
    Draft draft;
    draft.occasion =
        give_up(view_, words_, figure.component, way.give_up, &*row);
    place_in_order(draft, figure, way, *row);
    if (draft.marks.empty()) return std::nullopt;
    for (const UnderWayOut& under : figure.under) {
      if (under.way_out != row->way_out || !under.bound->decided) continue;
      draft.stops.back().low = under.bound->low;
      draft.stops.back().high = under.bound->high;
    }
    carry_on(draft);
    if (draft.stops.front().low == draft.stops.back().low) return std::nullopt;
    return finish(std::move(draft), figure.figure);
  }

 private:
  struct Draft {
    std::string occasion;
    std::vector<TollStop> stops;
    std::vector<TollMark> marks;
  };

  void add(Draft& draft, const Said& said, std::size_t stop,
           std::optional<std::size_t> since) const {
    ClaimMark mark = claim_mark(said, view_, words_, badges_);
    if (mark.admits) draft.marks.push_back({stop, since, std::move(mark)});
  }

  static void tell(TollStop& stop, const FigureView& figure) {
    stop.disputed = figure.status == FigureStatus::Disputed;
    if (figure.bound == nullptr || !figure.bound->decided) return;
    stop.low = figure.bound->low;
    stop.high = figure.bound->high;
  }

  // How many of those that a way out moves counted before each of them.
  std::map<std::int32_t, std::size_t> places(int component,
                                             const Row& row) const {
    using InTime = Order::Relation;
    std::map<std::int32_t, std::size_t> before;
    const auto& ways = view_.answer(component).ways_out.items;
    for (const std::int32_t each :
         ways[static_cast<std::size_t>(row.way_out)].give_up) {
      const Alternative* taken = view_.alternative(component, each);
      if (taken == nullptr || taken->kind != Alternative::Kind::Moment)
        continue;
      before[taken->account.value] = 0;
    }
    for (const Order& order : row.orders) {
      if (order.relation == InTime::After) ++before[order.one];
      if (order.relation == InTime::Before) ++before[order.other];
    }
    return before;
  }

  // The last stop is that of all who are not moved, whoever they are.
  void place_in_order(Draft& draft, const FigureView& figure,
                      const Correction& way, const Row& row) const {
    const auto before = places(figure.component, row);
    std::map<std::size_t, std::vector<const Said*>> stops;
    for (const Said& said : figure.said) {
      const auto found = before.find(view_.audit()[said.claim].account.value);
      stops[found == before.end() ? before.size() : found->second].push_back(
          &said);
    }
    for (const auto& [place, all] : stops) {
      std::vector<std::string> names;
      for (const Said* said : all) {
        add(draft, *said, draft.stops.size(), {});
        read(draft.marks, *said, figure.component, way);
        const auto& claim = view_.audit()[said->claim];
        const std::string& name = view_.audit()[claim.account].name;
        if (std::ranges::find(names, name) == names.end()) {
          names.push_back(name);
        }
      }
      draft.stops.push_back({some_of(names, kNames)});
    }
    if (stops.contains(before.size())) return;
    draft.stops.push_back({words_.moment(figure.figure.as_of)});
  }

  // A claim that the way out reads otherwise, or sets aside, says nothing here.
  void read(std::vector<TollMark>& marks, const Said& said, int component,
            const Correction& way) const {
    for (const std::int32_t each : way.give_up) {
      const Alternative* taken = view_.alternative(component, each);
      const auto gone = view_.claims(component, {each});
      if ((taken == nullptr || taken->claim != said.claim) &&
          std::ranges::find(gone, said.claim) == gone.end()) {
        continue;
      }
      ClaimMark& mark = marks.back().mark;
      mark.has_say = false;
      mark.remark = give_up(view_, words_, component, {each}, nullptr);
    }
  }

  // What was said of a toll that only rises holds from there on, and what is
  // at most said of it up to there.
  static void carry_on(Draft& draft) {
    for (const TollMark& each : draft.marks) {
      if (!each.mark.has_say) continue;
      const Interval& admits = *each.mark.admits;
      for (std::size_t i = 0; i < draft.stops.size(); ++i) {
        auto& [name, low, high, can_be, disputed] = draft.stops[i];
        const auto& least = admits.lower();
        const auto& most = admits.upper();
        if (i >= each.stop && least && (!low || low->value < least->value)) {
          low = least;
        }
        if (i <= each.stop && most && (!high || high->value > most->value)) {
          high = most;
        }
      }
    }
  }

  TollChart finish(Draft draft, const Figure& figure) const {
    std::vector<Rational> values = {0};
    for (TollStop& stop : draft.stops) {
      if (stop.low) values.push_back(stop.low->value);
      if (stop.high) values.push_back(stop.high->value);
      const auto fits = Interval::from_ends(stop.low, stop.high);
      if (fits && (stop.low || stop.high)) {
        stop.can_be = words_.result(*fits, figure);
      }
    }
    for (const TollMark& mark : draft.marks)
      add_ends(*mark.mark.admits, values);
    std::ranges::stable_sort(draft.marks, {}, &TollMark::stop);
    return {words_.timeless(figure), std::move(draft.occasion),
            std::move(draft.stops), std::move(draft.marks),
            Scale(values, figure, view_.audit(), words_, kTicks)};
  }

  const View& view_;
  const Words& words_;
  const Badges& badges_;
};

std::optional<TollChart> toll_chart(
    const TollMaker& maker, const std::vector<const FigureView*>& figures) {
  if (auto chart = maker.over_time(figures)) return chart;
  return maker.in_order(*figures.front());
}

}  // namespace

std::vector<TollChart> toll_charts(const View& view, const Words& words,
                                   const Badges& badges, std::size_t most) {
  ByPath paths;
  for (const FigureView& figure : view.figures()) {
    if (!is_toll(figure, view.audit())) continue;
    paths[path_alone(figure.figure)].push_back(&figure);
  }
  const TollMaker maker(view, words, badges);
  std::vector<TollChart> charts;
  for (const auto& [path, figures] : paths) {
    if (auto chart = toll_chart(maker, figures)) {
      charts.push_back(std::move(*chart));
    }
  }
  std::ranges::stable_sort(charts, std::greater{}, [](const TollChart& chart) {
    return chart.marks.size();
  });
  if (charts.size() > most) {
    charts.erase(charts.begin() + static_cast<std::ptrdiff_t>(most),
                 charts.end());
  }
  return charts;
}

ChartTable table_of(const TollChart& chart) {
  ChartTable table{
      chart.name, {"When", "Claim", "Who counted", "Says", "Can be"}, {}};
  for (std::size_t i = 0; i < chart.stops.size(); ++i) {
    const TollStop& stop = chart.stops[i];
    const std::string can_be = stop.disputed ? "disputed" : stop.can_be;
    bool said = false;
    for (const auto& [at, since, mark] : chart.marks) {
      if (at != i) continue;
      said = true;
      const std::string when =
          since ? chart.stops[*since].name + " to " + stop.name : stop.name;
      table.rows.push_back({when, note_of(mark), mark.who, mark.says, can_be});
    }
    if (!said && !can_be.empty()) {
      table.rows.push_back({stop.name, "", "", "", can_be});
    }
  }
  return table;
}

}  // namespace concord
