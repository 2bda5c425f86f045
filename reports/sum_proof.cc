// SPDX-License-Identifier: Apache-2.0
#include "reports/sum_proof.h"

#include <algorithm>
#include <map>
#include <set>

#include "reports/adding_up.h"
#include "reports/telling.h"

namespace concord {
namespace {

using Relation = System::Comparison::Relation;
using Summands = std::vector<std::pair<Rational, std::string>>;

/// Where a row comes from: a step, or a constraint, or the figure's nature.
struct Ground {
  std::optional<std::size_t> step;
  std::int32_t constraint = -1;
  bool equal = false;
};

class SumProof {
 public:
  SumProof(Telling& telling, const Words& words, const System& system,
           const Indices& constraints, const Propagation& found, bool derived,
           bool ascii)
      : telling_(telling),
        words_(words),
        system_(system),
        found_(found),
        ascii_(ascii) {
    keep_first_moves(derived);
    for (const std::int32_t at : unknowns_of(constraints)) {
      const auto& own = system.unknowns[static_cast<std::size_t>(at)];
      if (own.low) add({{{at, -1}}, -*own.low}, {});
      if (own.high) add({{{at, 1}}, *own.high}, {});
    }
    ends_ = rows_.size();
    for (const std::int32_t index : constraints) add_constraint(index);
  }

  std::optional<Proof> prove();

 private:
  std::set<std::int32_t> unknowns_of(const Indices& constraints) const;
  void add_constraint(std::int32_t index);
  void add(Inequality row, Ground ground) {
    rows_.push_back(std::move(row));
    grounds_.push_back(ground);
  }
  bool is_end(std::size_t row) const { return row < ends_; }
  void keep_first_moves(bool derived);
  void put_in();
  void tell_ends();
  std::string line(std::size_t row);
  Rational left_by(std::size_t row) const;
  std::string conclusion() const;
  std::string sum(const Inequality& row, bool positive) const;
  std::string name(std::int32_t unknown) const {
    return words_.figure(telling_.figure(unknown));
  }
  std::string own_end(std::size_t row) const;

  Telling& telling_;
  const Words& words_;
  const System& system_;
  const Propagation& found_;
  bool ascii_;
  std::vector<Inequality> rows_;  // ends of one figure, then constraints
  std::vector<Ground> grounds_;
  std::size_t ends_ = 0;
  std::map<std::size_t, Rational> times_;
  std::map<std::int32_t, std::size_t> put_in_;   // ends told within the sums
  std::vector<std::pair<int, Rational>> added_;  // lines, and how often
};

std::set<std::int32_t> SumProof::unknowns_of(const Indices& constraints) const {
  std::set<std::int32_t> all;
  for (const std::int32_t index : constraints) {
    const auto& of = system_.constraints[static_cast<std::size_t>(index)];
    for (auto c = of.first_comparison; c < of.last_comparison; ++c) {
      const auto& comparison = system_.comparisons[c];
      for (auto t = comparison.first_term; t < comparison.last_term; ++t) {
        all.insert(system_.terms[t].unknown);
      }
    }
  }
  return all;
}

// Steps on ends that were moved before, and all that rests on those, are left
// out: it is they that go round.
void SumProof::keep_first_moves(bool derived) {
  std::set<std::pair<std::int32_t, bool>> moved;
  std::set<std::size_t> kept;
  for (std::size_t i = 0; i < found_.steps.size(); ++i) {
    const Step& step = found_.steps[i];
    const auto grounds = telling_.grounds(i);
    const bool rests = std::ranges::all_of(
        grounds, [&](std::size_t each) { return kept.contains(each); });
    if (!derived && !grounds.empty()) continue;
    if (!rests || moved.contains({step.unknown, step.upper})) continue;
    moved.emplace(step.unknown, step.upper);
    kept.insert(i);
    const Rational side = step.upper ? 1 : -1;
    add({{{step.unknown, side}}, side * step.end.value}, {i, -1, false});
  }
}

void SumProof::add_constraint(std::int32_t index) {
  const auto& constraint = system_.constraints[static_cast<std::size_t>(index)];
  if (constraint.last_comparison - constraint.first_comparison != 1) return;
  const auto& of = system_.comparisons[constraint.first_comparison];
  Inequality row{{}, of.constant};
  bool whole = true;
  for (auto t = of.first_term; t < of.last_term; ++t) {
    const System::Term& term = system_.terms[t];
    row.factors[term.unknown] = term.factor;
    whole &= !system_.unknowns[static_cast<std::size_t>(term.unknown)].rational;
  }
  if (of.relation == Relation::Below && whole) row.limit -= 1;
  const bool equal = of.relation == Relation::Equal;
  add(row, {{}, index, equal});
  if (!equal) return;
  for (auto& [unknown, factor] : row.factors) factor = -factor;
  row.limit = -row.limit;
  add(std::move(row), {{}, index, equal});
}

// An end is put into the sums where all of them need that side of it.
void SumProof::put_in() {
  std::set<std::int32_t> whole;  // one figure of each sum stays
  for (const auto& [row, times] : times_) {
    if (!is_end(row)) continue;
    const auto& [unknown, side] = *rows_[row].factors.begin();
    bool fits = true;
    for (const auto& [other, often] : times_) {
      if (is_end(other)) continue;
      const auto& factors = rows_[other].factors;
      const auto found = factors.find(unknown);
      if (found == factors.end()) continue;
      fits &= (found->second > 0) != (side > 0);
      std::size_t left = factors.size();
      for (const auto& [each, factor] : factors) left -= put_in_.count(each);
      fits &= left > 1;
    }
    if (fits) put_in_[unknown] = row;
  }
}

void SumProof::tell_ends() {
  for (const auto& [row, times] : times_) {
    if (grounds_[row].step) telling_.need(grounds_[row].step);
  }
}

std::string SumProof::sum(const Inequality& row, bool positive) const {
  Summands names;
  for (const auto& [unknown, factor] : row.factors) {
    if (put_in_.contains(unknown) || (factor > 0) != positive) continue;
    names.emplace_back(abs(factor), name(unknown));
  }
  return names.empty() ? "" : sum_text(names, ascii_);
}

std::string SumProof::own_end(std::size_t row) const {
  const auto& [unknown, side] = *rows_[row].factors.begin();
  return end_in_words({rows_[row].limit / side}, side > 0,
                      telling_.figure(unknown), words_);
}

// What a sum leaves to the right of "at most", the ends put in.
Rational SumProof::left_by(std::size_t row) const {
  Rational left = rows_[row].limit;
  for (const auto& [unknown, factor] : rows_[row].factors) {
    const auto end = put_in_.find(unknown);
    if (is_end(row) || end == put_in_.end()) continue;
    const Inequality& of = rows_[end->second];
    left -= factor * of.limit / of.factors.begin()->second;
  }
  return left;
}

// "a + b = c - d ≥ 13 - 0 = 13 (by 1 and 9)"
std::string SumProof::line(std::size_t at) {
  const Inequality& row = rows_[at];
  const std::string above = sum(row, true);
  const std::string below = sum(row, false);
  const bool upper = !above.empty();
  const Rational side = upper ? 1 : -1;
  const Figure& figure = telling_.figure(row.factors.begin()->first);
  Summands names;
  Summands values;
  if (upper && !below.empty()) {
    names.emplace_back(1, below);
    values.emplace_back(1, below);
  }
  std::set<int> used;
  bool ends_put_in = false;
  for (const auto& [unknown, factor] : row.factors) {
    const auto end = put_in_.find(unknown);
    if (end == put_in_.end()) continue;
    ends_put_in = true;
    const Inequality& of = rows_[end->second];
    const Figure& f = telling_.figure(unknown);
    const Rational value = of.limit / of.factors.begin()->second;
    names.emplace_back(-side * factor, words_.figure(f));
    values.emplace_back(-side * factor, telling_.number(value, f));
    const auto& step = grounds_[end->second].step;
    if (step) used.insert(telling_.line_of(*step));
  }
  const Rational constant = side * row.limit;
  if (constant != 0) {
    const std::string text = telling_.number(abs(constant), figure);
    names.emplace_back(constant > 0 ? 1 : -1, text);
    values.emplace_back(constant > 0 ? 1 : -1, text);
  }
  const std::string bound = sign_of_end(upper, false, ascii_);
  std::string text =
      telling_.because(grounds_[at].constraint) + (upper ? above : below) +
      " " + (grounds_[at].equal ? "=" : bound) + " " + sum_text(names, ascii_);
  if (!ends_put_in) return text;
  text += " " + bound + " " + sum_text(values, ascii_);
  const bool mixed = upper && !below.empty();
  if (values.size() > 1 && !mixed) {
    text += " = " + telling_.number(side * left_by(at), figure);
  }
  std::vector<std::string> lines;
  for (const int each : used) lines.push_back(std::to_string(each));
  return lines.empty() ? text : text + " (by " + listed(lines) + ")";
}

std::string SumProof::conclusion() const {
  std::vector<std::string> lines;
  for (const auto& [line, often] : added_) {
    lines.push_back(std::to_string(line) +
                    (often == 1 ? "" : " (" + to_string(often) + " times)"));
  }
  Rational less = 0;
  Rational more = 0;
  std::optional<std::int32_t> unknown;
  for (const auto& [row, often] : times_) {
    if (is_end(row) && put_in_.contains(rows_[row].factors.begin()->first)) {
      continue;
    }
    if (!unknown) unknown = rows_[row].factors.begin()->first;
    const Rational left = often * left_by(row);
    (left < 0 ? less : more) += abs(left);
  }
  const Figure& figure = telling_.figure(*unknown);
  return "added up, all figures in " + listed(lines) + " cancel, and " +
         telling_.number(less, figure) + " " +
         sign_of_end(true, false, ascii_) + " " +
         telling_.number(more, figure) + " is left: no value fits";
}

std::optional<Proof> SumProof::prove() {
  auto found = adding_up(rows_, ends_);
  if (!found) return std::nullopt;
  times_ = std::move(*found);
  put_in();
  tell_ends();
  Proof proof{telling_.lines(), {}};
  const auto say = [&](std::string text, const Rational& often) {
    const int number = static_cast<int>(proof.lines.size()) + 1;
    proof.lines.push_back({number, std::move(text)});
    added_.emplace_back(number, often);
  };
  for (const auto& [row, often] : times_) {
    const auto unknown = rows_[row].factors.begin()->first;
    if (!is_end(row)) {
      say(line(row), often);
    } else if (!put_in_.contains(unknown) && grounds_[row].step) {
      added_.emplace_back(telling_.line_of(*grounds_[row].step), often);
    } else if (!put_in_.contains(unknown)) {
      say("by its nature: " + name(unknown) + " is " + own_end(row), often);
    }
  }
  std::ranges::sort(added_, {}, &std::pair<int, Rational>::first);
  proof.conclusion = conclusion();
  return proof;
}

}  // namespace

std::optional<Proof> sum_proof(const View& view, const Words& words,
                               const Sense& sense, const System& system,
                               const std::function<bool(std::int32_t)>& holds,
                               const Propagation& found, bool ascii) {
  Indices constraints;
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (holds(index)) constraints.push_back(index);
  }
  // Ends that follow from others make some proofs shorter and others longer.
  std::optional<Proof> best;
  for (const bool derived : {true, false}) {
    Telling telling(view, words, sense, system, found, ascii);
    auto proof =
        SumProof(telling, words, system, constraints, found, derived, ascii)
            .prove();
    const bool shorter =
        proof && (!best || proof->lines.size() < best->lines.size());
    if (shorter) best = std::move(proof);
  }
  return best;
}

}  // namespace concord
