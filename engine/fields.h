// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <tuple>
#include <type_traits>

#include "engine/answer.h"
#include "engine/fits.h"
#include "engine/solve.h"
#include "engine/system.h"

namespace concord {

/// `Of`, or a constant one.
template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

// The fields of each value that is written to bytes (bytes.h), in order.  Each
// is taken apart by name, so that a field that is added to one of them and
// forgotten here does not compile.

auto fields_of(Is<System::Unknown> auto& it) {
  auto& [rational, low, high, role] = it;
  return std::tie(rational, low, high, role);
}

auto fields_of(Is<System::Term> auto& it) {
  auto& [unknown, factor] = it;
  return std::tie(unknown, factor);
}

auto fields_of(Is<System::Comparison> auto& it) {
  auto& [first, last, relation, constant] = it;
  return std::tie(first, last, relation, constant);
}

auto fields_of(Is<System::Constraint> auto& it) {
  auto& [first, last, guard] = it;
  return std::tie(first, last, guard);
}

auto fields_of(Is<System::Assumption> auto& it) {
  auto& [kind, cost, accounts, slot, origin] = it;
  return std::tie(kind, cost, accounts, slot, origin);
}

auto fields_of(Is<System> auto& it) {
  auto& [unknowns, terms, comparisons, constraints, assumptions] = it;
  return std::tie(unknowns, terms, comparisons, constraints, assumptions);
}

auto fields_of(Is<Budget> auto& it) {
  auto& [rlimit, checks, conflicts, ways_out, both, both_rows, read_rows,
         bounds, gap_values, whys, fewest_laws, z3_again, every_bound,
         every_row, readings, thorough] = it;
  return std::tie(rlimit, checks, conflicts, ways_out, both, both_rows,
                  read_rows, bounds, gap_values, whys, fewest_laws, z3_again,
                  every_bound, every_row, readings, thorough);
}

auto fields_of(Is<End> auto& it) {
  auto& [value, open] = it;
  return std::tie(value, open);
}

template <class T>
auto fields_of(Listed<T>& it) {
  auto& [items, complete] = it;
  return std::tie(items, complete);
}

template <class T>
auto fields_of(const Listed<T>& it) {
  auto& [items, complete] = it;
  return std::tie(items, complete);
}

auto fields_of(Is<Conflict> auto& it) {
  auto& [assumptions, laws, read] = it;
  return std::tie(assumptions, laws, read);
}

auto fields_of(Is<Cost> auto& it) {
  auto& [claims, laws, readings] = it;
  return std::tie(claims, laws, readings);
}

auto fields_of(Is<Correction> auto& it) {
  auto& [give_up, cost] = it;
  return std::tie(give_up, cost);
}

auto fields_of(Is<WholeLists> auto& it) {
  auto& [holds_if, set_aside, both] = it;
  return std::tie(holds_if, set_aside, both);
}

auto fields_of(Is<Why> auto& it) {
  auto& [assumptions, laws, read] = it;
  return std::tie(assumptions, laws, read);
}

auto fields_of(Is<Bound> auto& it) {
  auto& [unknown, low, high, low_why, high_why, values, forced_low, forced_high,
         forced_low_why, forced_high_why, asked, decided] = it;
  return std::tie(unknown, low, high, low_why, high_why, values, forced_low,
                  forced_high, forced_low_why, forced_high_why, asked, decided);
}

auto fields_of(Is<Order> auto& it) {
  auto& [one, other, relation, low_why, high_why] = it;
  return std::tie(one, other, relation, low_why, high_why);
}

auto fields_of(Is<Row> auto& it) {
  auto& [way_out, read, bounds, orders] = it;
  return std::tie(way_out, read, bounds, orders);
}

auto fields_of(Is<Work> auto& it) {
  auto& [checks, searches, z3] = it;
  return std::tie(checks, searches, z3);
}

auto fields_of(Is<Answer> auto& it) {
  auto& [verdict, conflicts, minimal_by_laws, ways_out, whole, account_ways_out,
         blocks, rows, undisputed, stubborn, orders_by_tolls, orders,
         contradicting_laws, checked, work] = it;
  return std::tie(verdict, conflicts, minimal_by_laws, ways_out, whole,
                  account_ways_out, blocks, rows, undisputed, stubborn,
                  orders_by_tolls, orders, contradicting_laws, checked, work);
}

auto fields_of(Is<CheckedRow> auto& it) {
  auto& [row, checked] = it;
  return std::tie(row, checked);
}

auto fields_of(Is<FreeAnswer> auto& it) {
  auto& [stubborn, by_tolls, whole, checked] = it;
  return std::tie(stubborn, by_tolls, whole, checked);
}

/// What is taken apart above.
template <class T>
concept HasFields = requires(T& it) {
  fields_of(it);
};

}  // namespace concord
