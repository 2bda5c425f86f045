// SPDX-License-Identifier: Apache-2.0
#include "reports/end_proofs.h"

#include <optional>

namespace concord {
namespace {

bool has_reason(const Why& why) {
  return !why.assumptions.empty() || !why.laws.empty();
}

/// The ends of one figure.
class FigureEnds {
 public:
  FigureEnds(const View& view, const Words& words, bool ascii,
             const FigureView& figure)
      : words_(words),
        figure_(figure),
        prover_(view, words, figure.component, ascii) {}

  // One end with its proof; an end that the figure always has needs none.
  EndProof end(bool upper, const std::optional<End>& at, const Why& why,
               bool explained) const {
    if (!at) {
      return {upper ? "no upper end: nothing that is listed limits it from "
                      "above"
                    : "no lower end: nothing that is listed limits it from "
                      "below",
              {}};
    }
    const std::string title = why_title(upper, *at);
    if (!explained) {
      return {title + ": not worked out, since no claim is on it", {}};
    }
    if (!has_reason(why)) {
      return {title + ": by its nature, whatever anybody says", {}};
    }
    return {title, prover_.bound(figure_.unknown, upper, *at, why)};
  }

  // One proof of both ends, where there is one.
  std::optional<EndProof> exactly(const Rational& value, const Why& low,
                                  const Why& high) const {
    if (!has_reason(low) || !has_reason(high)) return std::nullopt;
    Proof proof = prover_.exact(figure_.unknown, value, low, high);
    if (proof.lines.empty()) return std::nullopt;
    return EndProof{
        "why " + words_.said(Interval::exactly(value), figure_.figure),
        std::move(proof)};
  }

 private:
  std::string why_title(bool upper, const End& end) const {
    const auto interval = upper ? Interval::from_ends(std::nullopt, end)
                                : Interval::from_ends(end, std::nullopt);
    return "why " + words_.said(*interval, figure_.figure);
  }

  const Words& words_;
  const FigureView& figure_;
  Prover prover_;
};

}  // namespace

std::vector<EndProof> end_proofs(const View& view, const Words& words,
                                 bool ascii, const FigureView& figure,
                                 const UnderWayOut& under) {
  const FigureEnds ends(view, words, ascii, figure);
  const Bound& bound = *under.bound;
  const auto why = [&](bool upper) {
    return view.why(figure.component, under, upper);
  };
  if (bound.low && bound.low == bound.high && !bound.low->open) {
    auto both = ends.exactly(bound.low->value, why(false), why(true));
    if (both) return {*std::move(both)};
  }
  const auto told = [&](bool upper) {
    return view.is_explained(figure.component, under, upper);
  };
  return {ends.end(false, bound.low, why(false), told(false)),
          ends.end(true, bound.high, why(true), told(true))};
}

std::vector<EndProof> forced_proofs(const View& view, const Words& words,
                                    bool ascii, const FigureView& figure) {
  const FigureEnds ends(view, words, ascii, figure);
  const Bound& bound = *figure.bound;
  std::vector<EndProof> all;
  if (bound.forced_low) {
    all.push_back(
        ends.end(false, bound.forced_low, bound.forced_low_why, true));
  }
  if (bound.forced_high) {
    all.push_back(
        ends.end(true, bound.forced_high, bound.forced_high_why, true));
  }
  return all;
}

}  // namespace concord
