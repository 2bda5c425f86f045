// SPDX-License-Identifier: Apache-2.0
//
// The machine of Pike (1987), as Cox tells it ("Regular Expression Matching:
// the Virtual Machine Approach", 2009): all ways through the program go on
// together, item by item, the best liked first.  Where two meet, the rest is
// the same for both, so the second ends: at no place does a step run twice.
//
// A way is kept only behind an item that passed its test, and only what is kept
// has its captures copied: most ways end at their first item.
#include "claims/extract/patterns/pattern_machine.h"

#include <algorithm>

namespace concord::extract {

using Do = PatternProgram::Do;

std::optional<PatternMatch> PatternMachine::run(const PatternProgram& program,
                                                std::span<const Item> items,
                                                std::uint32_t at) {
  items_ = items;
  begin(program);
  follow(0, at);
  while (!next_.steps.empty()) go_on(++at);
  if (longest_ == kNowhere) return std::nullopt;
  return match();
}

void PatternMachine::begin(const PatternProgram& program) {
  program_ = &program;
  ++round_;
  if (taken_.size() < program.steps.size()) {
    taken_.resize(program.steps.size());
  }
  next_.ends.clear();
  ends_.assign(program.ends, kNowhere);
  longest_ = kNowhere;
}

// All ways go on at `place`, behind the item that let them pass.
void PatternMachine::go_on(std::uint32_t place) {
  ++round_;
  std::swap(now_, next_);
  next_.steps.clear();
  next_.ends.clear();
  auto ends = now_.ends.begin();
  for (const std::uint16_t step : now_.steps) {
    std::copy_n(ends, ends_.size(), ends_.begin());
    ends += static_cast<std::ptrdiff_t>(ends_.size());
    follow(step, place);
  }
}

// All that can be reached without another item.
void PatternMachine::follow(std::uint16_t step, std::uint32_t place) {
  walk(step, place);
  while (!later_.empty()) {
    const Later later = later_.back();
    later_.pop_back();
    if (later.puts_back) {
      ends_[later.end] = later.was;
    } else {
      walk(later.step, place);
    }
  }
}

void PatternMachine::walk(std::uint16_t at, std::uint32_t place) {
  for (; taken_[at] != round_; ++at) {
    taken_[at] = round_;
    ++steps_;
    const Step& step = program_->steps[at];
    switch (step.what) {
      case Do::Item:
        if (passes(step, place)) keep(static_cast<std::uint16_t>(at + 1));
        return;
      case Do::Split:
        later_.push_back({.step = step.value});
        break;
      case Do::Try:
        if (passes(program_->steps[at + 1U], place)) {
          keep(static_cast<std::uint16_t>(at + 2));
        }
        [[fallthrough]];
      case Do::Jump:
        at = static_cast<std::uint16_t>(step.value - 1);
        break;
      case Do::Save:
        save(step.value, place);
        break;
      case Do::Match:  // longer than any before; the first to come at `place`
        longest_ = place;
        longest_ends_ = ends_;
        return;
      default:
        if (!stands(step, place)) return;
    }
  }
}

bool PatternMachine::passes(const Step& step, std::uint32_t place) const {
  return place < items_.size() &&
         program_->tests[step.value].holds(items_[place].classes);
}

bool PatternMachine::stands(const Step& step, std::uint32_t place) const {
  switch (step.what) {
    case Do::First:
      return place == 0;
    case Do::Last:
      return place == items_.size();
    case Do::Ahead:
      return passes(step, place);
    case Do::NotAhead:
      return !passes(step, place);
    case Do::Behind:
      return place > 0 && passes(step, place - 1);
    case Do::NotBehind:
      return place == 0 || !passes(step, place - 1);
    default:
      return true;
  }
}

void PatternMachine::save(std::uint16_t end, std::uint32_t place) {
  later_.push_back({.end = end, .puts_back = true, .was = ends_[end]});
  ends_[end] = place;
}

void PatternMachine::keep(std::uint16_t step) {
  next_.steps.push_back(step);
  next_.ends.insert(next_.ends.end(), ends_.begin(), ends_.end());
}

PatternMatch PatternMachine::match() const {
  PatternMatch match{longest_, {}};
  for (std::size_t i = 0; i < longest_ends_.size(); i += 2) {
    const bool is_set = longest_ends_[i + 1] != kNowhere;
    match.captures.push_back(
        is_set ? Capture{longest_ends_[i], longest_ends_[i + 1], true}
               : Capture{});
  }
  return match;
}

}  // namespace concord::extract
