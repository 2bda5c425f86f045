// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reports/end_proofs.h"
#include "reports/explainer.h"
#include "reports/figure_table.h"
#include "reports/finding_text.h"
#include "reports/said_words.h"
#include "reports/voice_words.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

constexpr std::size_t kRows = 3;

std::string label_of(const Said& said, const FigureView& figure,
                     const Page& page) {
  const Statement& statement = *said.statement;
  if (!statement.says) return "all that its list comes to";
  if (is_relative(statement)) {
    return relative_words(statement, page.view.audit(), page.words);
  }
  const auto stated = stated_interval(statement);
  return stated ? page.words.said(*stated, figure.figure) : statement.written;
}

std::vector<SideWords> sides_of(const FigureView& figure, const Page& page) {
  std::vector<SideWords> sides;
  for (const Said& said : figure.said) {
    SideWords side;
    side.claim = said.claim;
    side.statement = said.statement;
    side.label = label_of(said, figure, page);
    if (said.standing == Standing::Contested) side.label += ", doubted";
    if (said.standing == Standing::Retracted) side.label += ", withdrawn";
    if (said.standing == Standing::Stale) {
      side.label += ", withdrawn with " +
                    page.view.audit()[page.view.stale(said.claim)->of].id;
    }
    if (said.standing == Standing::SetAside) side.label += ", set aside";
    side.name = said.statement->id;
    sides.push_back(std::move(side));
  }
  return sides;
}

std::string told(const Page& page, const EndProof& end) {
  return heading(page, end.title) + steps(page, end.proof);
}

std::string ends(const Page& page, const FigureView& figure,
                 const UnderWayOut& under) {
  std::string out;
  for (const EndProof& end :
       end_proofs(page.view, page.words, page.style.ascii, figure, under)) {
    out += told(page, end);
  }
  return out;
}

std::string forced(const Page& page, const FigureView& figure) {
  std::string out;
  for (const EndProof& end :
       forced_proofs(page.view, page.words, page.style.ascii, figure)) {
    out += told(page, end);
  }
  if (out.empty()) return out;
  return "\n" +
         heading(page,
                 "FORCED BY THE OTHERS, without the claims on this "
                 "figure itself") +
         out;
}

std::string rows(const Page& page, const FigureView& figure) {
  std::string out;
  std::size_t shown = 0;
  for (const UnderWayOut& under : figure.under) {
    if (under.way_out < 0 || !under.bound->decided) continue;
    if (shown++ == kRows) break;
    const auto& way =
        page.view.answer(figure.component)
            .ways_out.items[static_cast<std::size_t>(under.way_out)];
    out +=
        "\n" +
        heading(
            page,
            "UNDER " + page.view.way_out_name(figure.component, under.way_out) +
                " (" +
                give_up(page.view, page.words, figure.component, way.give_up,
                        page.view.row(figure.component, under.way_out)) +
                "): " +
                page.words.result(values_of(*under.bound), figure.figure)) +
        ends(page, figure, under);
  }
  return out;
}

std::string all_rows(const Page& page, const FigureView& figure) {
  std::string out;
  for (const UnderWayOut& under : figure.under) {
    if (under.way_out < 0 || !under.bound->decided) continue;
    out += line(page, 2,
                page.view.way_out_name(figure.component, under.way_out) + "  " +
                    page.words.result(values_of(*under.bound), figure.figure));
  }
  return out;
}

}  // namespace

std::string explain_figure(const Page& page, const FigureView& figure) {
  std::string out =
      heading(page, page.words.figure(figure.figure) + ": " +
                        result_of(figure, page.words) + "  [" +
                        to_string(figure.figure, page.view.audit()) + "]");
  const auto sides = sides_of(figure, page);
  if (!page.style.plain) out += quotes_text(sides, page.view, page.style);
  const std::string claims =
      claims_of(figure, page.view, page.words, page.style);
  out += line(page, 2,
              figure.said.empty() ? "nobody says it: it follows from the others"
                                  : "said of it: " + claims);
  for (const auto& voices : corroboration(figure, page.view, page.words)) {
    out += line(page, 2, voices);
  }
  if (figure.bound != nullptr) {
    out += "\n" + ends(page, figure, {figure.bound_under, figure.bound}) +
           forced(page, figure);
    return out;
  }
  if (figure.status != FigureStatus::Disputed) return out;
  out += "\n" + heading(page, "the texts do not agree; under each way out:") +
         all_rows(page, figure);
  return out + rows(page, figure);
}

}  // namespace concord
