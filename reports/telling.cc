// SPDX-License-Identifier: Apache-2.0
#include "reports/telling.h"

#include "reports/excerpt.h"

namespace concord {

std::string end_in_words(const End& end, bool upper, const Figure& figure,
                         const Words& words) {
  const auto interval = upper ? Interval::from_ends(std::nullopt, end)
                              : Interval::from_ends(end, std::nullopt);
  return words.said(*interval, figure);
}

void Telling::need(std::optional<std::size_t> step) {
  if (!step || !needed_.insert(*step).second) return;
  for (const auto& before : premises(*step)) need(before.step);
}

std::vector<ProofLine> Telling::lines() {
  std::vector<ProofLine> lines;
  for (const std::size_t step : needed_) {
    numbers_[step] = static_cast<int>(lines.size()) + 1;
    lines.push_back({numbers_[step], line(step)});
  }
  return lines;
}

std::optional<std::size_t> Telling::last_step(std::int32_t unknown, bool upper,
                                              std::size_t before) const {
  for (std::size_t i = before; i-- > 0;) {
    const Step& step = found_.steps[i];
    if (step.unknown == unknown && step.upper == upper) return i;
  }
  return std::nullopt;
}

std::string Telling::end_text(std::int32_t unknown, bool upper,
                              std::optional<std::size_t> step) const {
  if (step) {
    return end_in_words(found_.steps[*step].end, upper, figure(unknown),
                        words_) +
           " (" + std::to_string(numbers_.at(*step)) + ")";
  }
  const auto& own = system_.unknowns[static_cast<std::size_t>(unknown)];
  const End end{Rational(upper ? own.high.value_or(0) : own.low.value_or(0))};
  return end_in_words(end, upper, figure(unknown), words_);
}

const Figure& Telling::figure(std::int32_t unknown) const {
  return view_.component(component_).figures[static_cast<std::size_t>(unknown)];
}

const System::Comparison& Telling::comparison(const Step& step) const {
  const auto& constraint =
      system_.constraints[static_cast<std::size_t>(step.constraint)];
  return system_.comparisons[constraint.first_comparison];
}

Rational Telling::own_factor(const Step& step) const {
  const auto& of = comparison(step);
  for (auto t = of.first_term; t < of.last_term; ++t) {
    if (system_.terms[t].unknown == step.unknown) {
      return Rational(system_.terms[t].factor);
    }
  }
  return 1;
}

// u >= sum(factor * x) + constant: where a factor is positive, the low end of x
// made the low end of u, where it is negative the high end did.
Telling::Premise Telling::premise(const System::Term& term,
                                  std::size_t index) const {
  const Step& step = found_.steps[index];
  Premise premise;
  premise.unknown = term.unknown;
  premise.factor = Rational(-term.factor) / own_factor(step);
  const bool upper = step.upper == (premise.factor > 0);
  premise.step = last_step(term.unknown, upper, index);
  if (premise.step) {
    premise.value = found_.steps[*premise.step].end.value;
    return premise;
  }
  const auto& own = system_.unknowns[static_cast<std::size_t>(term.unknown)];
  premise.value = Rational((upper ? own.high : own.low).value_or(0));
  return premise;
}

std::vector<Telling::Premise> Telling::premises(std::size_t index) const {
  const Step& step = found_.steps[index];
  const auto& of = comparison(step);
  std::vector<Premise> all;
  for (auto t = of.first_term; t < of.last_term; ++t) {
    const System::Term& term = system_.terms[t];
    if (term.unknown != step.unknown) all.push_back(premise(term, index));
  }
  return all;
}

std::string Telling::line(std::size_t index) const {
  const Step& step = found_.steps[index];
  const auto all = premises(index);
  if (!all.empty()) {
    return because(step) + arithmetic(step, all) + used(all);
  }
  const Figure& own = figure(step.unknown);
  return because(step) + words_.figure(own) + " is " +
         end_in_words(step.end, step.upper, own, words_);
}

// "all killed = a + b ≥ 3 + 1 = 4"
std::string Telling::arithmetic(const Step& step,
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
  std::string text = words_.figure(own) + " " + (equal ? "=" : relation) + " " +
                     sum_text(names, sign_) + " " + relation + " " +
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
std::string Telling::number(const Rational& value, const Figure& f) const {
  return f.is_status() ? grouped(value) : words_.number(value, f);
}

std::string Telling::used(const std::vector<Premise>& all) const {
  std::set<int> numbers;
  for (const Premise& premise : all) {
    if (premise.step) numbers.insert(numbers_.at(*premise.step));
  }
  if (numbers.empty()) return {};
  std::vector<std::string> texts;
  for (const int number : numbers) texts.push_back(std::to_string(number));
  return " (by " + listed(texts) + ")";
}

std::string Telling::because(const Step& step) const {
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

std::string Telling::quoted(const std::string& id) const {
  for (std::size_t i = 0; i < view_.audit().claims.size(); ++i) {
    const Statement* statement = view_.statement(ClaimId(i), id);
    if (statement->id != id) continue;
    const Quote* quote = view_.quote(ClaimId(i), *statement);
    return quote == nullptr ? id + ": "
                            : id + " \"" + in_one_line(quote->text) + "\": ";
  }
  return id + ": ";
}

}  // namespace concord
