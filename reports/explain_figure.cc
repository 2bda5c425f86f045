// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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

bool has_reason(const Why& why) {
  return !why.assumptions.empty() || !why.laws.empty();
}

std::string end_heading(const Page& page, const FigureView& figure, bool upper,
                        const End& end) {
  const auto interval = upper ? Interval::from_ends(std::nullopt, end)
                              : Interval::from_ends(end, std::nullopt);
  return "why " + page.words.said(*interval, figure.figure);
}

// One end with its proof; an end that the figure always has needs none.
std::string end(const Page& page, const FigureView& figure, bool upper,
                const std::optional<End>& at, const Why& why, bool explained) {
  if (!at) {
    return heading(page, upper ? "no upper end: nothing that is listed limits "
                                 "it from above"
                               : "no lower end: nothing that is listed limits "
                                 "it from below");
  }
  const std::string title = end_heading(page, figure, upper, *at);
  if (!explained) {
    return heading(page, title + ": not worked out, since no claim is on it");
  }
  if (!has_reason(why)) {
    return heading(page, title + ": by its nature, whatever anybody says");
  }
  const Prover prover(page.view, page.words, figure.component,
                      page.style.ascii);
  return heading(page, title) +
         steps(page, prover.bound(figure.unknown, upper, *at, why));
}

// One proof of both ends, where there is one.
std::string exactly(const Page& page, const FigureView& figure,
                    const Rational& value, const Why& low, const Why& high) {
  if (!has_reason(low) || !has_reason(high)) return {};
  const Prover prover(page.view, page.words, figure.component,
                      page.style.ascii);
  const Proof proof = prover.exact(figure.unknown, value, low, high);
  if (proof.lines.empty()) return {};
  return heading(page, "why " + page.words.said(Interval::exactly(value),
                                                figure.figure)) +
         steps(page, proof);
}

std::string ends(const Page& page, const FigureView& figure,
                 const UnderWayOut& under) {
  const Bound& bound = *under.bound;
  const auto why = [&](bool upper) {
    return page.view.why(figure.component, under, upper);
  };
  if (bound.low && bound.low == bound.high && !bound.low->open) {
    const std::string both =
        exactly(page, figure, bound.low->value, why(false), why(true));
    if (!both.empty()) return both;
  }
  const auto told = [&](bool upper) {
    return page.view.is_explained(figure.component, under, upper);
  };
  return end(page, figure, false, bound.low, why(false), told(false)) +
         end(page, figure, true, bound.high, why(true), told(true));
}

std::string forced(const Page& page, const FigureView& figure) {
  const Bound& bound = *figure.bound;
  std::string out;
  if (bound.forced_low) {
    out +=
        end(page, figure, false, bound.forced_low, bound.forced_low_why, true);
  }
  if (bound.forced_high) {
    out +=
        end(page, figure, true, bound.forced_high, bound.forced_high_why, true);
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
