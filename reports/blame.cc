// SPDX-License-Identifier: Apache-2.0
#include "reports/blame.h"

#include <algorithm>
#include <utility>

#include "reports/figure_table.h"
#include "reports/row_names.h"
#include "reports/subject.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

bool same_reason(const Why& one, const Why& other) {
  return one == other && !(one.assumptions.empty() && one.laws.empty());
}

/// One figure, end by end.
class Blaming {
 public:
  Blaming(const View& view, const Words& words, const FigureView& figure)
      : view_(view), words_(words), figure_(figure) {}

  Blame run() const {
    Blame blame;
    blame.figure = to_string(figure_.figure, view_.audit());
    blame.label = words_.figure(figure_.figure);
    blame.result = result_of(figure_, words_);
    if (figure_.bound != nullptr) {
      blame.rows.push_back(row({figure_.bound_under, figure_.bound}));
      return blame;
    }
    for (const UnderWayOut& under : figure_.under) {
      if (under.way_out < 0 || !under.bound->decided) continue;
      add(row(under), way_out(under.way_out), blame.rows);
    }
    return blame;
  }

 private:
  std::string way_out(int index) const {
    const auto& way = view_.answer(figure_.component)
                          .ways_out.items[static_cast<std::size_t>(index)];
    return view_.way_out_name(figure_.component, index) + ": " +
           give_up(view_, words_, figure_.component, way.give_up,
                   view_.row(figure_.component, index));
  }

  static void add(BlamedRow row, std::string way_out,
                  std::vector<BlamedRow>& rows) {
    const auto same = std::ranges::find_if(rows, [&](const BlamedRow& each) {
      return each.result == row.result && each.ends == row.ends;
    });
    BlamedRow& place =
        same == rows.end() ? rows.emplace_back(std::move(row)) : *same;
    place.under.push_back(std::move(way_out));
  }

  BlamedRow row(const UnderWayOut& under) const {
    const Bound& bound = *under.bound;
    BlamedRow row{{}, words_.result(values_of(bound), figure_.figure), {}};
    const Why low = why(under, false);
    const Why high = why(under, true);
    const bool exact = bound.low && bound.low == bound.high;
    if (exact && same_reason(low, high)) {
      row.ends.push_back(reasons(
          words_.said(Interval::exactly(bound.low->value), figure_.figure),
          low));
      return row;
    }
    row.ends.push_back(end(under, false, bound.low, low));
    row.ends.push_back(end(under, true, bound.high, high));
    return row;
  }

  Why why(const UnderWayOut& under, bool upper) const {
    const bool known = view_.is_explained(figure_.component, under, upper);
    return known ? view_.why(figure_.component, under, upper) : Why();
  }

  BlamedEnd end(const UnderWayOut& under, bool upper,
                const std::optional<End>& at, const Why& why) const {
    if (!at) {
      BlamedEnd none;
      none.says = upper ? "no upper end" : "no lower end";
      none.nobody = "nothing that is listed limits it";
      return none;
    }
    const auto interval = upper ? Interval::from_ends(std::nullopt, at)
                                : Interval::from_ends(at, std::nullopt);
    BlamedEnd blamed = reasons(words_.said(*interval, figure_.figure), why);
    if (!blamed.claims.empty() || !blamed.laws.empty()) return blamed;
    const bool known = view_.is_explained(figure_.component, under, upper);
    blamed.nobody = known ? "by its nature, whatever anybody says"
                          : "not worked out, since no claim is on it";
    return blamed;
  }

  BlamedEnd reasons(std::string says, const Why& why) const {
    BlamedEnd end;
    end.says = std::move(says);
    end.claims = view_.claims(figure_.component, why.assumptions);
    for (const ClaimId claim : end.claims) {
      end.cited.push_back(cite(view_, words_, claim, figure_.figure));
    }
    for (const GroundLaw* law :
         view_.laws(figure_.component, why.laws, why.read)) {
      end.laws.push_back((law->because.empty() ? law->id : law->because) +
                         "  [" + law->id + "]");
    }
    for (const std::int32_t each : why.assumptions) {
      if (view_.is_claim(figure_.component, each)) continue;
      for (auto& name : view_.names(figure_.component, {each})) {
        end.laws.push_back(std::move(name));
      }
    }
    return end;
  }

  const View& view_;
  const Words& words_;
  const FigureView& figure_;
};

}  // namespace

std::vector<Blame> blame(const Reconciliation& all, std::string_view figure) {
  const View view(all);
  const Words words(all);
  std::vector<Blame> blames;
  for (const FigureView* each :
       figures_named(view, words, with_sorted_populations(figure))) {
    blames.push_back(Blaming(view, words, *each).run());
  }
  return blames;
}

std::string accepted_in(const std::optional<Lock>& lock,
                        const std::string& figure, const Snapshot& now) {
  if (!lock) return "there is no concord.lock";
  const Snapshot then = with_rows_of(lock->accepted, now);
  const auto accepted = then.figures.find(figure);
  if (accepted == then.figures.end()) {
    return "not in concord.lock";
  }
  const auto found = now.figures.find(figure);
  const bool same =
      found != now.figures.end() && found->second == accepted->second;
  if (!same) return "not as concord.lock has it";
  const Acceptance& by = lock->figures.at(figure);
  return "accepted by " + by.by + ", " + by.date +
         (by.reason.empty() ? "" : ": " + by.reason);
}

}  // namespace concord
