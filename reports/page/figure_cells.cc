// SPDX-License-Identifier: Apache-2.0
#include "reports/page/figure_cells.h"

#include <algorithm>

#include "claims/check.h"
#include "reports/end_proofs.h"
#include "reports/figure_voices.h"
#include "reports/ink.h"
#include "reports/page/anchors.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

constexpr std::size_t kVoices = 8;
constexpr std::size_t kIds = 4;
constexpr std::size_t kWays = 4;

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
  return items.empty() ? items : element("ul", items);
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

/// How the status of a figure looks.
struct StatusLook {
  const char* sign;
  const char* word;
  const char* style_class;
};

StatusLook look_of(const FigureView& figure) {
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

}  // namespace

Html claims_of(const Contents& page, const FigureView& figure) {
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
  return element("ul", items);
}

Html result_of(const Contents& page, const FigureView& figure) {
  const StatusLook status = look_of(figure);
  Html cell = pill(status.sign, status.word, status.style_class);
  const std::string result = concord::result_of(figure, page.words());
  if (result != status.word) {
    cell += text(" ") + element("b", text(result));
  }
  if (figure.status == FigureStatus::Disputed && figure.component >= 0) {
    return cell + disputed_result(page, figure);
  }
  return cell + why(page, figure);
}

}  // namespace concord::page
