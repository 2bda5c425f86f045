// SPDX-License-Identifier: Apache-2.0
#include "reports/page/figures.h"

#include <optional>

#include "reports/charts/range_chart.h"
#include "reports/page/anchors.h"
#include "reports/page/figure_cells.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

using Figures = std::vector<const FigureView*>;

/// Of more settled figures than these the others are folded away.
constexpr std::size_t kSettled = 20;

bool is_settled(const FigureView& figure) {
  return figure.component >= 0 && figure.status == FigureStatus::Settled;
}

bool has_many_events(const Figures& figures) {
  std::set<EventId> events;
  for (const FigureView* each : figures) {
    if (!each->figure.is_status()) events.insert(each->figure.event);
  }
  return events.size() > 1;
}

/// A table of figures, each with its picture; a body for each event, things in
/// one of their own.
class FigureTable {
 public:
  FigureTable(const Contents& page, const Figures& figures, const char* caption,
              const char* prefix)
      : page_(page),
        figures_(figures),
        caption_(caption),
        prefix_(prefix),
        chart_(range_chart(figures, page.view(), page.words(), page.badges)),
        headed_(has_many_events(page.figures.figures)) {}

  Html html() {
    for (std::size_t i = 0; i < figures_.size(); ++i) add(i);
    close();
    Html head;
    for (const char* each : {"Figure", "Claims", "What it can be"}) {
      head += element("th", {{"scope", "col"}}, text(each));
    }
    return drawing(range_grids_svg(chart_, prefix_)) +
           element("table", {{"class", "figures"}},
                   element("caption", {{"class", "sr"}}, text(caption_)) +
                       element("thead", element("tr", head)) + bodies_);
  }

  Html key() const { return drawing(range_key(chart_, page_.badges)); }

 private:
  void add(std::size_t index) {
    const Figure& figure = figures_[index]->figure;
    const bool is_thing = figure.is_status();
    if (is_thing ? !in_things_ : headed_ && under_ != figure.event) {
      close();
      if (!is_thing) rows_ += event_row(page_.words().event(figure.event));
      under_ = figure.event;
    }
    in_things_ = is_thing;
    if (scale_ != chart_.rows[index].scale) {
      scale_ = chart_.rows[index].scale;
      rows_ += axis_row(*scale_);
    }
    rows_ += row(index);
  }

  void close() {
    if (!rows_.empty()) bodies_ += element("tbody", rows_);
    rows_ = Html();
  }

  static Html event_row(const std::string& name) {
    return element(
        "tr", {{"class", "event"}},
        element("th", {{"colspan", "3"}, {"scope", "rowgroup"}}, text(name)));
  }

  Html axis_row(std::size_t scale) const {
    const std::string axis = range_axis_svg(chart_, scale);
    if (axis.empty()) return {};
    return element(
        "tr", {{"class", "axis"}, {"aria-hidden", "true"}},
        element("td", {}) + element("td", drawing(axis)) + element("td", {}));
  }

  Html row(std::size_t index) const {
    const FigureView& figure = *figures_[index];
    const bool bare = headed_ && !figure.figure.is_status();
    const std::string name = bare ? page_.words().bare_figure(figure.figure)
                                  : page_.words().figure(figure.figure);
    return element(
        "tr", {{"id", anchor_of(figure.figure, page_.audit())}},
        element("th", {{"scope", "row"}}, text(name)) +
            element("td", drawing(range_svg(chart_, index, prefix_)) +
                              claims_of(page_, figure)) +
            element("td", result_of(page_, figure)));
  }

  const Contents& page_;
  const Figures& figures_;
  const char* caption_;
  const char* prefix_;  // of the ids in its pictures
  RangeChart chart_;
  bool headed_;
  std::optional<EventId> under_;
  std::optional<std::size_t> scale_;
  bool in_things_ = false;
  Html rows_;
  Html bodies_;
};

}  // namespace

Section figures_section(const Contents& page) {
  Section section{"figures", "Figures", "What each figure can be", "", {}};
  Figures first;
  Figures folded;
  std::size_t settled = 0;
  for (const FigureView* each : page.figures.figures) {
    const bool fold = is_settled(*each) && ++settled > kSettled;
    (fold ? folded : first).push_back(each);
  }
  if (first.empty()) return section;
  FigureTable table(page, first, "Figures", "r");
  section.body = table.key() + table.html();
  if (!folded.empty()) {
    section.body +=
        details(counted(folded.size(), "more settled figure"),
                FigureTable(page, folded, "More settled figures", "m").html());
  }
  const std::string more =
      left_out_words(page.figures, "report -f json lists them");
  if (!more.empty()) section.body += paragraph(more, "mut");
  return section;
}

}  // namespace concord::page
