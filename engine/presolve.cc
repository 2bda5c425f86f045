// SPDX-License-Identifier: Apache-2.0
#include "engine/presolve.h"

#include <algorithm>
#include <optional>

#include "claims/check.h"

namespace concord {
namespace {

using Flat = System::Comparison::Relation;

/// Within which words an unknown lies.
struct Words64 {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;

  bool one_value() const { return low && low == high; }
};

std::optional<std::int64_t> word_of(const Exact& number) {
  const std::int64_t* word = number.word();
  if (word == nullptr) return std::nullopt;
  return *word;
}

// Sums that feed each other creep: an end that fits no word any more is taken
// as the unknown's own.
Words64 outside(const Ends& ends, const System::Unknown& own) {
  Words64 words{own.low, own.high};
  if (ends.low) {
    const auto low = word_of(floor(Exact(ends.low->value)));
    if (low) words.low = low;
  }
  if (ends.high) {
    const auto high = word_of(ceiling(Exact(ends.high->value)));
    if (high) words.high = high;
  }
  return words;
}

/// Between which numbers a sum lies; one that is not there has no end.
struct Range {
  std::optional<Exact> low;
  std::optional<Exact> high;
};

void add_to(std::optional<Exact>& sum, const std::optional<std::int64_t>& end,
            std::int64_t factor) {
  if (!sum) return;
  if (end) {
    *sum += Exact(*end) * factor;
  } else {
    sum.reset();
  }
}

class Presolving {
 public:
  Presolving(const System& system, const std::vector<Ends>& ends)
      : system_(system), left_of_(system.unknowns.size(), -1) {
    words_.reserve(ends.size());
    for (std::size_t i = 0; i < ends.size(); ++i) {
      words_.push_back(outside(ends[i], system.unknowns[i]));
    }
  }

  Presolved run(const Bits& constraints, std::optional<std::int32_t> keep) && {
    if (keep) unknown(*keep);
    for (const std::int32_t each : constraints.members()) {
      const auto& constraint =
          system_.constraints[static_cast<std::size_t>(each)];
      if (!always_holds(constraint)) add(constraint, each);
    }
    return std::move(presolved_);
  }

 private:
  const Words64& words(std::int32_t unknown) const {
    return words_[static_cast<std::size_t>(unknown)];
  }

  Range range(const System::Comparison& comparison) const {
    Range range{Exact(0), Exact(0)};
    for (const System::Term& term : system_.sum(comparison)) {
      const Words64& ends = words(term.unknown);
      const bool rises = term.factor > 0;
      add_to(range.low, rises ? ends.low : ends.high, term.factor);
      add_to(range.high, rises ? ends.high : ends.low, term.factor);
    }
    return range;
  }

  bool always_holds(const System::Comparison& comparison) const {
    const Range sum = range(comparison);
    const Exact constant = comparison.constant;
    switch (comparison.relation) {
      case Flat::AtMost:
        return sum.high && *sum.high <= constant;
      case Flat::Below:
        return sum.high && *sum.high < constant;
      case Flat::Equal:
        return sum.low == constant && sum.high == constant;
    }
    CONCORD_UNREACHABLE();
  }

  bool never_holds(const System::Comparison& comparison) const {
    const Range sum = range(comparison);
    const Exact constant = comparison.constant;
    switch (comparison.relation) {
      case Flat::AtMost:
        return sum.low && *sum.low > constant;
      case Flat::Below:
        return sum.low && *sum.low >= constant;
      case Flat::Equal:
        return (sum.low && *sum.low > constant) ||
               (sum.high && *sum.high < constant);
    }
    CONCORD_UNREACHABLE();
  }

  bool always_holds(const System::Constraint& constraint) const {
    return std::ranges::any_of(
        system_.any_of(constraint),
        [this](const auto& each) { return always_holds(each); });
  }

  void add(const System::Constraint& constraint, std::int32_t index) {
    System& left = presolved_.system;
    const auto first = static_cast<std::uint32_t>(left.comparisons.size());
    const auto all = system_.any_of(constraint);
    for (const System::Comparison& each : all) {
      const bool is_last = &each == &all.back();
      const bool has_some = left.comparisons.size() > first;
      if (never_holds(each) && (has_some || !is_last)) continue;
      add(each);
    }
    left.constraints.push_back(
        {first, static_cast<std::uint32_t>(left.comparisons.size()), -1});
    presolved_.constraints.push_back(index);
  }

  // Without the unknowns of one value, as far as that fits a word.
  void add(System::Comparison comparison) {
    System& left = presolved_.system;
    const auto first = static_cast<std::uint32_t>(left.terms.size());
    const auto sum = system_.sum(comparison);
    for (const System::Term& term : sum) {
      const bool is_last = &term == &sum.back() && left.terms.size() == first;
      const Words64& ends = words(term.unknown);
      std::int64_t part = 0;
      std::int64_t rest = 0;
      const bool is_known =
          !is_last && ends.one_value() &&
          !__builtin_mul_overflow(*ends.low, term.factor, &part) &&
          !__builtin_sub_overflow(comparison.constant, part, &rest);
      if (is_known) {
        comparison.constant = rest;
      } else {
        left.terms.push_back({unknown(term.unknown), term.factor});
      }
    }
    comparison.first_term = first;
    comparison.last_term = static_cast<std::uint32_t>(left.terms.size());
    left.comparisons.push_back(comparison);
  }

  std::int32_t unknown(std::int32_t whole) {
    std::int32_t& left = left_of_[static_cast<std::size_t>(whole)];
    if (left >= 0) return left;
    left = static_cast<std::int32_t>(presolved_.unknowns.size());
    presolved_.unknowns.push_back(whole);
    System::Unknown itself = system_.unknowns[static_cast<std::size_t>(whole)];
    itself.low = words(whole).low;
    itself.high = words(whole).high;
    presolved_.system.unknowns.push_back(itself);
    return left;
  }

  const System& system_;
  std::vector<Words64> words_;         // by unknown
  std::vector<std::int32_t> left_of_;  // likewise; -1: nothing speaks of it
  Presolved presolved_;
};

}  // namespace

std::int32_t Presolved::left(std::int32_t unknown) const {
  const auto found = std::ranges::find(unknowns, unknown);
  CONCORD_CHECK(found != unknowns.end());
  return static_cast<std::int32_t>(found - unknowns.begin());
}

Presolved presolve(const System& system, const Bits& constraints,
                   const std::vector<Ends>& ends,
                   std::optional<std::int32_t> keep) {
  return Presolving(system, ends).run(constraints, keep);
}

}  // namespace concord
