// SPDX-License-Identifier: Apache-2.0
#include "reports/page/figures.h"

#include <algorithm>
#include <optional>

#include "claims/check.h"
#include "reports/end_proofs.h"
#include "reports/figure_voices.h"
#include "reports/ink.h"
#include "reports/page/anchors.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

using Figures = std::vector<const FigureView*>;

/// Of more settled figures than these the others are folded away.
constexpr std::size_t kSettled = 20;
constexpr std::size_t kVoices = 8;
constexpr std::size_t kIds = 4;
constexpr std::size_t kWays = 4;

bool is_settled(const FigureView& figure) {
  return figure.component >= 0 && figure.status == FigureStatus::Settled;
}

struct Status {
  const char* sign;
  const char* word;
  const char* style_class;
};

Status status_of(const FigureView& figure) {
  const Marks& all = marks(Style{});
  if (figure.component < 0) return {all.contested, "no say", "open"};
  switch (figure.status) {
    case FigureStatus::Settled:
      return {all.settled, "settled", "ok"};
    case FigureStatus::Open:
      return {all.open, "open", "open"};
    case FigureStatus::Disputed:
      return {all.disputed, "disputed", "bad"};
    case FigureStatus::Undecided:
      return {all.undecided, "undecided", "open"};
  }
  CONCORD_UNREACHABLE();
}

Html voice_item(const Contents& page, const Voice& voice,
                const FigureView& figure) {
  Html item = element("b", text(voice.value));
  const std::size_t shown = std::min(voice.statements.size(), kIds);
  for (const Said& said : figure.said) {
    const auto& ids = voice.statements;
    const auto end = ids.begin() + static_cast<std::ptrdiff_t>(shown);
    if (std::find(ids.begin(), end, said.statement->id) == end) continue;
    item += text(" ") + name_of(page, said.claim, *said.statement);
  }
  if (shown < voice.statements.size()) {
    item += text(" and " + grouped(voice.statements.size() - shown) + " more");
  }
  if (!voice.remark.empty()) item += text(" (" + voice.remark + ")");
  if (voice.sources.size() > 1) {
    item +=
        text(" (one origin, " + counted(voice.outlets.size(), "outlet") + ")");
  }
  return element("li", item);
}

Html claims_cell(const Contents& page, const FigureView& figure) {
  if (figure.said.empty()) return paragraph("follows from the others", "mut");
  std::vector<Voice> voices =
      voices_of(figure, page.view(), page.words(), Style{});
  if (voices.size() > kVoices) voices = by_value(voices);
  Html items;
  for (std::size_t i = 0; i < voices.size() && i < kVoices; ++i) {
    items += voice_item(page, voices[i], figure);
  }
  if (voices.size() > kVoices) {
    items +=
        element("li", text(counted(voices.size() - kVoices, "other value")));
  }
  return element("ul", {{"class", "said"}}, items);
}

/// Ways out that leave a figure the same, by index.
struct Left {
  std::string value;
  std::vector<int> ways;
};

std::vector<Left> left_by_ways(const Contents& page, const FigureView& figure) {
  std::vector<Left> all;
  for (const UnderWayOut& under : figure.under) {
    if (under.way_out < 0 || !under.bound->decided) continue;
    const std::string value =
        page.words().result(values_of(*under.bound), figure.figure);
    auto same = std::ranges::find(all, value, &Left::value);
    if (same == all.end()) {
      all.push_back({value, {}});
      same = all.end() - 1;
    }
    same->ways.push_back(under.way_out);
  }
  return all;
}

Html way_name(const Contents& page, int component, int way) {
  const std::string name = page.view().way_out_name(component, way);
  if (static_cast<std::size_t>(way) >= page.ways_shown(component)) {
    return text(name);
  }
  return link_to(anchor_of_way_out(name), text(name));
}

Html disputed_result(const Contents& page, const FigureView& figure) {
  const std::vector<Left> all = left_by_ways(page, figure);
  Html items;
  for (std::size_t i = 0; i < all.size() && i < kWays; ++i) {
    Html item = element("b", text(all[i].value)) + text(" by ") +
                way_name(page, figure.component, all[i].ways.front());
    if (all[i].ways.size() > 1) {
      item += text(" and " + grouped(all[i].ways.size() - 1) + " more");
    }
    items += element("li", item);
  }
  if (all.size() > kWays) {
    items += element("li", text(counted(all.size() - kWays, "other value")));
  }
  return items.empty() ? items : element("ul", {{"class", "said"}}, items);
}

// A proof of one line repeats the claim.
Html why(const Contents& page, const FigureView& figure) {
  if (figure.bound == nullptr || figure.component < 0) return {};
  auto all = end_proofs(page.view(), page.words(), false, figure,
                        {figure.bound_under, figure.bound});
  std::ranges::move(forced_proofs(page.view(), page.words(), false, figure),
                    std::back_inserter(all));
  Html out;
  bool tells = false;
  for (const EndProof& each : all) {
    if (each.proof.lines.empty()) continue;
    tells |= each.proof.lines.size() > 1 || figure.said.empty();
    out += paragraph(each.title, "step-title") + steps(each.proof);
  }
  return tells ? details("why", out) : Html();
}

Html result_cell(const Contents& page, const FigureView& figure) {
  const Status status = status_of(figure);
  Html cell = badge(status.sign, status.word, status.style_class);
  const std::string result = result_of(figure, page.words());
  if (result != status.word) {
    cell += text(" ") + element("span", {{"class", "value"}}, text(result));
  }
  if (figure.status == FigureStatus::Disputed && figure.component >= 0) {
    return cell + disputed_result(page, figure);
  }
  return cell + why(page, figure);
}

Html row(const Contents& page, const FigureView& figure, bool headed) {
  const std::string name = headed ? page.words().bare_figure(figure.figure)
                                  : page.words().figure(figure.figure);
  return element("tr",
                 {{"id", anchor_of(figure.figure, page.audit())},
                  {"class", status_of(figure).style_class}},
                 element("th", {{"scope", "row"}}, text(name)) +
                     element("td", claims_cell(page, figure)) +
                     element("td", result_cell(page, figure)));
}

bool has_many_events(const Figures& figures) {
  std::set<EventId> events;
  for (const FigureView* each : figures) {
    if (!each->figure.is_status()) events.insert(each->figure.event);
  }
  return events.size() > 1;
}

Html event_row(const std::string& name) {
  return element(
      "tr", {{"class", "event"}},
      element("th", {{"colspan", "3"}, {"scope", "rowgroup"}}, text(name)));
}

// A body for each event; things stand in one of their own.
Html bodies(const Contents& page, const Figures& figures, bool headed) {
  Html out;
  Html rows;
  std::optional<EventId> under;
  bool in_things = false;
  const auto close = [&] {
    if (!rows.empty()) out += element("tbody", rows);
    rows = Html();
  };
  for (const FigureView* each : figures) {
    const bool is_thing = each->figure.is_status();
    if (headed && !is_thing && under != each->figure.event) {
      close();
      under = each->figure.event;
      rows += event_row(page.words().event(*under));
    }
    if (is_thing && !in_things) close();
    in_things = is_thing;
    rows += row(page, *each, headed && !is_thing);
  }
  close();
  return out;
}

Html figure_rows(const Contents& page, const Figures& figures,
                 const char* caption, bool headed) {
  Html head;
  for (const char* each : {"Figure", "Claims", "What it can be"}) {
    head += element("th", {{"scope", "col"}}, text(each));
  }
  return element("table", {{"class", "figures"}},
                 element("caption", {{"class", "sr"}}, text(caption)) +
                     element("thead", element("tr", head)) +
                     bodies(page, figures, headed));
}

}  // namespace

Section figures_section(const Contents& page) {
  Section section{"figures", "What each figure can be", "", {}};
  Figures first;
  Figures folded;
  std::size_t settled = 0;
  for (const FigureView* each : page.figures.figures) {
    const bool fold = is_settled(*each) && ++settled > kSettled;
    (fold ? folded : first).push_back(each);
  }
  if (first.empty()) return section;
  const bool headed = has_many_events(page.figures.figures);
  section.body = figure_rows(page, first, "Figures", headed);
  if (!folded.empty()) {
    section.body +=
        details(counted(folded.size(), "more settled figure"),
                figure_rows(page, folded, "More settled figures", headed));
  }
  const std::string more =
      left_out_words(page.figures, "report -f json lists them");
  if (!more.empty()) section.body += paragraph(more, "mut");
  return section;
}

}  // namespace concord::page
