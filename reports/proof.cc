// SPDX-License-Identifier: Apache-2.0
// A proof is bounds propagation (engine/propagate.h) over the few constraints
// that the engine named as the reason, read backwards from its last step so
// that only the steps that matter are left.  Where propagation alone does not
// reach an end, the opposite is supposed and led to a contradiction; where that
// does not help either, the premises are listed with what they say together.
#include "reports/proof.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/propagate.h"
#include "reports/excerpt.h"

namespace concord {
namespace {

struct Sign {
  const char* at_least;
  const char* at_most;
  const char* above;
  const char* below;
  const char* times;
};

Sign signs(bool ascii) {
  if (ascii) return {">=", "<=", ">", "<", "*"};
  return {"≥", "≤", ">", "<", "×"};
}

std::string factored(const Rational& factor, const std::string& name,
                     const Sign& sign) {
  if (factor == 1) return name;
  return to_string(factor) + " " + sign.times + " " + name;
}

// "a + 2 b - c", each summand with its factor, what is added before what is
// taken away; "0" for none.
std::string sum_text(std::vector<std::pair<Rational, std::string>> summands,
                     const Sign& sign) {
  std::ranges::stable_partition(
      summands, [](const auto& summand) { return summand.first > 0; });
  std::string text;
  for (const auto& [factor, name] : summands) {
    if (factor == 0) continue;
    const bool minus = factor < 0;
    if (text.empty()) {
      text += minus ? "-" : "";
    } else {
      text += minus ? " - " : " + ";
    }
    text += factored(abs(factor), name, sign);
  }
  return text.empty() ? "0" : text;
}

/// One derivation: what a propagation did, told from its end.
class Telling {
 public:
  Telling(const View& view, const Words& words, int component,
          const System& system, const Propagation& found, bool ascii)
      : view_(view),
        words_(words),
        component_(component),
        system_(system),
        found_(found),
        sign_(signs(ascii)) {}

  /// Tells the steps on which the given one rests, and itself, in order.
  void need(std::optional<std::size_t> step) {
    if (!step || !needed_.insert(*step).second) return;
    for (const auto& before : premises(*step)) need(before.step);
  }

  std::vector<ProofLine> lines() {
    std::vector<ProofLine> lines;
    for (const std::size_t step : needed_) {
      numbers_[step] = static_cast<int>(lines.size()) + 1;
      lines.push_back({numbers_[step], line(step)});
    }
    return lines;
  }

  /// The step that gave an unknown the end it has before step `before`.
  std::optional<std::size_t> last_step(std::int32_t unknown, bool upper,
                                       std::size_t before) const {
    for (std::size_t i = before; i-- > 0;) {
      const Step& step = found_.steps[i];
      if (step.unknown == unknown && step.upper == upper) return i;
    }
    return std::nullopt;
  }

  std::string end_text(std::int32_t unknown, bool upper,
                       std::optional<std::size_t> step) const {
    const auto& own = system_.unknowns[static_cast<std::size_t>(unknown)];
    End end;
    if (step) {
      end = found_.steps[*step].end;
    } else {
      end.value = Rational(upper ? own.high.value_or(0) : own.low.value_or(0));
    }
    const auto interval = upper ? Interval::from_ends(std::nullopt, end)
                                : Interval::from_ends(end, std::nullopt);
    std::string text = words_.said(*interval, figure(unknown));
    if (step) text += " (" + std::to_string(numbers_.at(*step)) + ")";
    return text;
  }

 private:
  /// The end of another figure that a step used.
  struct Premise {
    std::int32_t unknown = 0;
    Rational factor;  // of the figure, when solved for the step's own
    Rational value;
    std::optional<std::size_t> step;  // nothing: the end that it always has
  };

  const Figure& figure(std::int32_t unknown) const {
    return view_.component(component_)
        .figures[static_cast<std::size_t>(unknown)];
  }

  const System::Comparison& comparison(const Step& step) const {
    const auto& constraint =
        system_.constraints[static_cast<std::size_t>(step.constraint)];
    return system_.comparisons[constraint.first_comparison];
  }

  Rational own_factor(const Step& step) const {
    const auto& of = comparison(step);
    for (auto t = of.first_term; t < of.last_term; ++t) {
      if (system_.terms[t].unknown == step.unknown) {
        return Rational(system_.terms[t].factor);
      }
    }
    return 1;
  }

  // u >= sum(factor * x) + constant: where a factor is positive, the low end of
  // x made the low end of u, where it is negative the high end did.
  std::vector<Premise> premises(std::size_t index) const {
    const Step& step = found_.steps[index];
    const auto& of = comparison(step);
    const Rational own = own_factor(step);
    std::vector<Premise> all;
    for (auto t = of.first_term; t < of.last_term; ++t) {
      const System::Term& term = system_.terms[t];
      if (term.unknown == step.unknown) continue;
      Premise premise;
      premise.unknown = term.unknown;
      premise.factor = Rational(-term.factor) / own;
      const bool upper = step.upper == (premise.factor > 0);
      premise.step = last_step(term.unknown, upper, index);
      const auto& domain =
          system_.unknowns[static_cast<std::size_t>(term.unknown)];
      premise.value =
          premise.step
              ? found_.steps[*premise.step].end.value
              : Rational((upper ? domain.high : domain.low).value_or(0));
      all.push_back(std::move(premise));
    }
    return all;
  }

  std::string line(std::size_t index) const {
    const Step& step = found_.steps[index];
    const auto all = premises(index);
    const std::string reason = because(step);
    if (all.empty()) {
      const auto interval = step.upper
                                ? Interval::from_ends(std::nullopt, step.end)
                                : Interval::from_ends(step.end, std::nullopt);
      return reason + words_.figure(figure(step.unknown)) + " is " +
             words_.said(*interval, figure(step.unknown));
    }
    return reason + arithmetic(step, all) + used(all);
  }

  // "all killed = a + b ≥ 3 + 1 = 4"
  std::string arithmetic(const Step& step,
                         const std::vector<Premise>& all) const {
    const auto& of = comparison(step);
    const Rational constant = Rational(of.constant) / own_factor(step);
    const char* relation = step.upper ? sign_.at_most : sign_.at_least;
    const bool equal = of.relation == System::Comparison::Relation::Equal;
    std::vector<std::pair<Rational, std::string>> names;
    std::vector<std::pair<Rational, std::string>> values;
    Rational result = constant;
    for (const Premise& premise : all) {
      const Figure& f = figure(premise.unknown);
      names.emplace_back(premise.factor, words_.figure(f));
      values.emplace_back(premise.factor, number(premise.value, f));
      result += premise.factor * premise.value;
    }
    if (constant != 0) {
      names.emplace_back(constant > 0 ? 1 : -1, grouped(abs(constant)));
      values.emplace_back(constant > 0 ? 1 : -1, grouped(abs(constant)));
    }
    const Figure& own = figure(step.unknown);
    std::string text = words_.figure(own) + " " + (equal ? "=" : relation) +
                       " " + sum_text(names, sign_) + " " + relation + " " +
                       sum_text(values, sign_);
    const bool alone = names.size() == 1 && abs(names.front().first) == 1;
    if (!alone) text += " = " + number(result, own);
    if (result != step.end.value) {
      text += std::string(", so ") + relation + " " +
              number(step.end.value, own) + " in whole numbers";
    }
    return text;
  }

  // A status stands in sums as its place in the list.
  std::string number(const Rational& value, const Figure& f) const {
    return f.is_status() ? grouped(value) : words_.number(value, f);
  }

  std::string used(const std::vector<Premise>& all) const {
    std::set<int> numbers;
    for (const Premise& premise : all) {
      if (premise.step) numbers.insert(numbers_.at(*premise.step));
    }
    if (numbers.empty()) return {};
    std::vector<std::string> texts;
    for (const int number : numbers) texts.push_back(std::to_string(number));
    return " (by " + listed(texts) + ")";
  }

  std::string because(const Step& step) const {
    const auto& sources = view_.component(component_).constraints;
    const auto index = static_cast<std::size_t>(step.constraint);
    if (index >= sources.size()) return "suppose ";
    const ConstraintSource& source = sources[index];
    if (source.ground_law < 0) return quoted(source.statement);
    const GroundLaw& law =
        view_.all().ground.laws[static_cast<std::size_t>(source.ground_law)];
    return (law.because.empty() ? law.id : law.because + " [" + law.id + "]") +
           ": ";
  }

  std::string quoted(const std::string& id) const {
    for (std::size_t i = 0; i < view_.audit().claims.size(); ++i) {
      const Statement* statement = view_.statement(ClaimId(i), id);
      if (statement->id != id) continue;
      const Quote* quote = view_.quote(ClaimId(i), *statement);
      return quote == nullptr ? id + ": "
                              : id + " \"" + in_one_line(quote->text) + "\": ";
    }
    return id + ": ";
  }

  const View& view_;
  const Words& words_;
  int component_;
  const System& system_;
  const Propagation& found_;
  Sign sign_;
  std::set<std::size_t> needed_;  // steps
  std::map<std::size_t, int> numbers_;
};

bool contains(const Indices& sorted, std::int32_t value) {
  return std::ranges::find(sorted, value) != sorted.end();
}

Propagation propagate_only(const System& system, const Indices& assumptions,
                           const Indices& laws, std::size_t supposed_from) {
  return propagate(system, [&](std::int32_t index) {
    const auto at = static_cast<std::size_t>(index);
    const std::int32_t guard = system.constraints[at].guard;
    return at >= supposed_from || contains(laws, index) ||
           (guard >= 0 && contains(assumptions, guard));
  });
}

// The system with the opposite of an end as one more constraint.
System suppose_beyond(const System& system, std::int32_t unknown, bool upper,
                      const End& end) {
  System with = system;
  const auto term = static_cast<std::uint32_t>(with.terms.size());
  const auto comparison = static_cast<std::uint32_t>(with.comparisons.size());
  const auto denominator = end.value.get_den().get_si();
  const auto numerator = end.value.get_num().get_si();
  with.terms.push_back({unknown, upper ? -denominator : denominator});
  with.comparisons.push_back({term, term + 1,
                              end.open ? System::Comparison::Relation::AtMost
                                       : System::Comparison::Relation::Below,
                              upper ? -numerator : numerator});
  with.constraints.push_back({comparison, comparison + 1, -1});
  return with;
}

Proof contradiction(Telling& telling, const Propagation& found,
                    const std::string& name) {
  const std::int32_t unknown = *found.emptied;
  const std::size_t all = found.steps.size();
  const auto low = telling.last_step(unknown, false, all);
  const auto high = telling.last_step(unknown, true, all);
  telling.need(low);
  telling.need(high);
  Proof proof;
  proof.lines = telling.lines();
  proof.conclusion =
      name + " would have to be " + telling.end_text(unknown, false, low) +
      " and " + telling.end_text(unknown, true, high) + ": no value is left";
  return proof;
}

}  // namespace

std::string constraint_text(const Constraint& constraint, const Words& words,
                            bool ascii) {
  const Sign sign = signs(ascii);
  std::string text;
  for (const Comparison& comparison : constraint.any_of) {
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
    const char* relation = "";
    switch (comparison.relation) {
      case Relation::Equal:
        relation = "=";
        break;
      case Relation::NotEqual:
        relation = "!=";
        break;
      case Relation::AtMost:
        relation = sign.at_most;
        break;
      case Relation::AtLeast:
        relation = sign.at_least;
        break;
      case Relation::Below:
        relation = sign.below;
        break;
      case Relation::Above:
        relation = sign.above;
        break;
    }
    if (!text.empty()) text += ", or ";
    text += sum_text(left, sign) + " " + relation + " " + sum_text(right, sign);
  }
  return text;
}

Prover::Prover(const View& view, const Words& words, int component, bool ascii)
    : view_(view), words_(words), component_(component), ascii_(ascii) {}

namespace {

// Where arithmetic end by end does not get there: what is used, and that is it.
Proof premises_alone(const View& view, const Words& words, int component,
                     const Why& why, bool ascii) {
  Proof proof;
  const auto add = [&proof](std::string text) {
    proof.lines.push_back(
        {static_cast<int>(proof.lines.size()) + 1, std::move(text)});
  };
  for (const ClaimId id : view.claims(component, why.assumptions)) {
    const Claim& claim = view.audit()[id];
    for (const StatedConstraint& stated :
         view.all().readings[id.index()].constraints) {
      add(stated.statement + ": " +
          constraint_text(stated.constraint, words, ascii));
    }
    if (view.all().readings[id.index()].constraints.empty()) add(claim.id);
  }
  for (const GroundLaw* law : view.laws(component, why.laws)) {
    add((law->because.empty() ? law->id : law->because + " [" + law->id + "]") +
        ": " + constraint_text(law->constraint, words, ascii));
  }
  return proof;
}

}  // namespace

Proof Prover::conflict(const Conflict& conflict) const {
  const Component& component = view_.component(component_);
  const Propagation found =
      propagate_only(component.system, conflict.assumptions, conflict.laws,
                     component.system.constraints.size());
  if (!found.emptied) {
    Proof proof = premises_alone(view_, words_, component_,
                                 {conflict.assumptions, conflict.laws}, ascii_);
    proof.conclusion = "together these leave no value that fits";
    return proof;
  }
  Telling telling(view_, words_, component_, component.system, found, ascii_);
  const auto at = static_cast<std::size_t>(*found.emptied);
  return contradiction(telling, found, words_.figure(component.figures[at]));
}

Proof Prover::bound(std::int32_t unknown, bool upper, const End& end,
                    const Why& why) const {
  const Component& component = view_.component(component_);
  const auto at = static_cast<std::size_t>(unknown);
  const std::string name = words_.figure(component.figures[at]);
  const auto interval = upper ? Interval::from_ends(std::nullopt, end)
                              : Interval::from_ends(end, std::nullopt);
  const std::string claim =
      name + " is " + words_.said(*interval, component.figures[at]);
  const std::size_t all = component.system.constraints.size();

  const Propagation found =
      propagate_only(component.system, why.assumptions, why.laws, all);
  const auto& reached = upper ? found.ends[at].high : found.ends[at].low;
  if (!found.emptied && reached && *reached == end) {
    Telling telling(view_, words_, component_, component.system, found, ascii_);
    telling.need(telling.last_step(unknown, upper, found.steps.size()));
    return {telling.lines(), "so " + claim};
  }
  const System supposed = suppose_beyond(component.system, unknown, upper, end);
  const Propagation against =
      propagate_only(supposed, why.assumptions, why.laws, all);
  if (against.emptied) {
    Telling telling(view_, words_, component_, supposed, against, ascii_);
    const auto empty = static_cast<std::size_t>(*against.emptied);
    Proof proof = contradiction(telling, against,
                                words_.figure(component.figures[empty]));
    proof.conclusion += ", so " + claim;
    return proof;
  }
  Proof proof = premises_alone(view_, words_, component_, why, ascii_);
  proof.conclusion = "together these leave no other value: " + claim;
  return proof;
}

}  // namespace concord
