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
  if (!step) return;
  roots_.push_back(*step);
  std::vector<std::size_t> open = {*step};
  while (!open.empty()) {
    const std::size_t next = open.back();
    open.pop_back();
    if (!needed_.insert(next).second) continue;
    for (const std::size_t before : grounds(next)) open.push_back(before);
  }
}

std::vector<std::size_t> Telling::grounds(std::size_t step) const {
  std::vector<std::size_t> all;
  for (const Premise& premise : premises(step)) {
    if (premise.step) all.push_back(*premise.step);
  }
  return all;
}

bool Telling::goes_round() const {
  std::set<std::pair<std::int32_t, bool>> moved;
  for (const std::size_t index : needed_) {
    const Step& step = found_.steps[index];
    if (!moved.emplace(step.unknown, step.upper).second) return true;
  }
  return false;
}

std::vector<ProofLine> Telling::lines() {
  pair_up(true);
  if (!order()) {
    pair_up(false);
    order();
  }
  hand_on();
  std::set<std::size_t> silent;
  for (const auto& [step, before] : handed_) silent.insert(before);
  std::vector<ProofLine> lines;
  for (const std::size_t step : order_) {
    if (silent.contains(step)) continue;
    const int number = static_cast<int>(lines.size()) + 1;
    numbers_[step] = number;
    if (twin_.contains(step)) numbers_[twin_.at(step)] = number;
    lines.push_back({number, line(step)});
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
  return sense_.figures[static_cast<std::size_t>(unknown)];
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
  premise.upper = upper;
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

Rational Telling::constant(const Step& step) const {
  return Rational(comparison(step).constant) / own_factor(step);
}

std::string Telling::line(std::size_t index) const {
  const Step& step = found_.steps[index];
  const auto all = premises(index);
  const std::string reason = because(step.constraint);
  if (all.empty()) return reason + own_words(step);
  if (figure(step.unknown).is_status() && only_passes(index)) {
    return reason + status_text(step, all.front()) + used(index);
  }
  if (only_passes(index)) return reason + passed_on(index);
  return reason + arithmetic(index) + used(index);
}

// What a claim says of its figure is told whole, whichever end is used.
std::string Telling::own_words(const Step& step) const {
  const Figure& own = figure(step.unknown);
  const auto& unknown =
      system_.unknowns[static_cast<std::size_t>(step.unknown)];
  const bool equal =
      comparison(step).relation == System::Comparison::Relation::Equal;
  const bool nothing = step.upper && step.end.value == 0 && unknown.low == 0;
  const bool exact = !own.is_status() && !step.end.open && (equal || nothing);
  return words_.figure(own) + " is " +
         (exact ? words_.said(Interval::exactly(step.end.value), own)
                : end_in_words(step.end, step.upper, own, words_));
}

// A status is no number: "suspect-2 is detained, as gunman is".
std::string Telling::status_text(const Step& step, const Premise& from) const {
  const Figure& own = figure(step.unknown);
  const Figure& other = figure(from.unknown);
  return words_.figure(own) + " is " +
         end_in_words(step.end, step.upper, own, words_) + ", as " +
         words_.figure(other) + " is " +
         end_in_words({from.value}, from.upper, other, words_);
}

// "all killed by May 3 ≥ by May 2 ≥ by May 1 ≥ 4": one figure hands its end on
// to the next.
std::string Telling::passed_on(std::size_t index) const {
  const Step& step = found_.steps[index];
  const bool equal =
      comparison(step).relation == System::Comparison::Relation::Equal;
  const std::string bound = sign_of_end(step.upper, false, ascii_);
  const std::string between = " " + (equal ? "=" : bound) + " ";
  std::string text = words_.figure(figure(step.unknown));
  std::size_t last = index;
  for (auto next = handed_.find(last); next != handed_.end();
       next = handed_.find(last)) {
    last = next->second;
    text += between + words_.figure(figure(found_.steps[last].unknown));
  }
  const Premise from = premises(last).front();
  const Figure& first = figure(from.unknown);
  const std::string end = twin_.contains(index)
                              ? "="
                              : sign_of_end(step.upper, step.end.open, ascii_);
  return text + between + words_.figure(first) + " " + end + " " +
         number(from.value, first) + used(last);
}

// "all killed = a + b ≥ 3 + 1 = 4"
std::string Telling::arithmetic(std::size_t index) const {
  const Step& step = found_.steps[index];
  const Rational rest = constant(step);
  const std::string bound = sign_of_end(step.upper, false, ascii_);
  const bool equal =
      comparison(step).relation == System::Comparison::Relation::Equal;
  std::vector<std::pair<Rational, std::string>> names;
  std::vector<std::pair<Rational, std::string>> values;
  Rational result = rest;
  for (const Premise& premise : premises(index)) {
    const Figure& f = figure(premise.unknown);
    names.emplace_back(premise.factor, words_.figure(f));
    values.emplace_back(premise.factor, number(premise.value, f));
    result += premise.factor * premise.value;
  }
  if (rest != 0) {
    names.emplace_back(rest > 0 ? 1 : -1, grouped(abs(rest)));
    values.emplace_back(rest > 0 ? 1 : -1, grouped(abs(rest)));
  }
  const Figure& own = figure(step.unknown);
  const std::string end = twin_.contains(index)
                              ? "="
                              : sign_of_end(step.upper, step.end.open, ascii_);
  std::string text = words_.figure(own) + " " + (equal ? "=" : bound) + " " +
                     sum_text(names, ascii_) + " " + end + " " +
                     sum_text(values, ascii_);
  const bool alone = names.size() == 1 && abs(names.front().first) == 1;
  if (!alone) text += " = " + number(result, own);
  if (result != step.end.value) {
    text += ", so " + bound + " " + number(step.end.value, own) +
            " in whole numbers";
  }
  return text;
}

// A status stands in sums as its place in the list.
std::string Telling::number(const Rational& value, const Figure& f) const {
  return f.is_status() ? grouped(value) : words_.number(value, f);
}

std::string Telling::used(std::size_t index) const {
  std::set<int> numbers;
  const auto add = [&](std::size_t step) {
    for (const std::size_t before : grounds(step)) {
      numbers.insert(numbers_.at(before));
    }
  };
  add(index);
  if (twin_.contains(index)) add(twin_.at(index));
  if (numbers.empty()) return {};
  std::vector<std::string> texts;
  for (const int number : numbers) texts.push_back(std::to_string(number));
  return " (by " + listed(texts) + ")";
}

std::string Telling::because(std::int32_t constraint) const {
  const auto& sources = sense_.constraints;
  const auto index = static_cast<std::size_t>(constraint);
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
