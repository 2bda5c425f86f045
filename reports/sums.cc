// SPDX-License-Identifier: Apache-2.0
#include "reports/sums.h"

#include <algorithm>

namespace concord {
namespace {

std::string factored(const Rational& factor, const std::string& name,
                     bool ascii) {
  if (factor == 1) return name;
  return to_string(factor) + (ascii ? " * " : " × ") + name;
}

// Terms that are taken away go to the other side.
std::string written(const Comparison& comparison, const Words& words,
                    bool ascii) {
  std::vector<std::pair<Rational, std::string>> left;
  std::vector<std::pair<Rational, std::string>> right;
  for (const Term& term : comparison.terms) {
    auto& side = term.factor > 0 ? left : right;
    side.emplace_back(abs(term.factor), words.figure(term.figure));
  }
  if (comparison.constant != 0 || right.empty()) {
    const bool status = comparison.terms.size() == 1 &&
                        comparison.terms.front().figure.is_status();
    const Rational value = abs(comparison.constant);
    right.emplace_back(
        comparison.constant < 0 ? -1 : 1,
        status ? words.number(value, comparison.terms.front().figure)
               : grouped(value));
  }
  return sum_text(left, ascii) + " " + sign_of(comparison.relation, ascii) +
         " " + sum_text(right, ascii);
}

}  // namespace

std::string sum_text(std::vector<std::pair<Rational, std::string>> summands,
                     bool ascii) {
  std::stable_partition(summands.begin(), summands.end(),
                        [](const auto& summand) { return summand.first > 0; });
  std::string text;
  for (const auto& [factor, name] : summands) {
    if (factor == 0) continue;
    const bool minus = factor < 0;
    if (text.empty()) {
      text += minus ? "-" : "";
    } else {
      text += minus ? " - " : " + ";
    }
    text += factored(abs(factor), name, ascii);
  }
  return text.empty() ? "0" : text;
}

std::string constraint_text(const Constraint& constraint, const Words& words,
                            bool ascii) {
  std::string text;
  for (const Comparison& comparison : constraint.any_of) {
    if (!text.empty()) text += ", or ";
    text += written(comparison, words, ascii);
  }
  return text;
}

}  // namespace concord
