// SPDX-License-Identifier: Apache-2.0
#include <functional>
#include <map>
#include <variant>

#include "rules/formula_check.h"

namespace concord {
namespace {

/// A claim that gives an amount of money, as the note of a complaint.
struct Priced {
  std::string currency;
  std::string statement;
  Place place;
};

std::string currency_of(const Saying& saying) {
  if (const auto* amount = std::get_if<Amount>(&saying)) {
    return amount->currency;
  }
  if (const auto* relative = std::get_if<Relative>(&saying)) {
    return relative->currency;
  }
  return {};
}

// The first statement in each currency, by name of the currency.
using Prices = std::map<std::string, Priced>;

void collect(const Statement& statement,
             const std::function<void(const Figure&, Priced)>& found) {
  if (!statement.figure || !statement.says) return;
  const std::string currency = currency_of(*statement.says);
  if (currency.empty()) return;
  found(*statement.figure, {currency, statement.id, statement.declared});
}

void collect(const Audit& audit,
             const std::function<void(const Figure&, Priced)>& found) {
  for (const Claim& claim : audit.claims) {
    collect(claim.total, found);
    for (const Statement& part : claim.parts) collect(part, found);
  }
}

void complain(const Place& place, const Prices& prices,
              Complaints& complaints) {
  std::string currencies;
  for (const auto& [currency, priced] : prices) {
    currencies += (currencies.empty() ? "" : " and ") + currency;
  }
  Diagnostic& diagnostic = complaints.add(
      Code::Y190, place, "figures in " + currencies + " are added or compared",
      "declare a measure for each currency");
  for (const auto& [currency, priced] : prices) {
    diagnostic.notes.push_back(
        {"`" + priced.statement + "` gives " + currency, priced.place});
  }
}

class UnitCheck {
 public:
  UnitCheck(const Audit& audit, Complaints& complaints)
      : audit_(audit), complaints_(complaints) {}

  void check(const Formula& formula) {
    if (formula.kind == Formula::Kind::Comparison) check(formula.comparison);
    for (const Formula& part : formula.parts) check(part);
  }

 private:
  void check(const FormulaComparison& comparison) {
    const FigurePattern* first = nullptr;
    for (const auto* side : {&comparison.left, &comparison.right}) {
      for (const Summand& summand : *side) {
        if (summand.kind == Summand::Kind::Number || summand.figure.status) {
          continue;
        }
        if (first == nullptr) first = &summand.figure;
        check_fits(*first, summand.figure);
      }
    }
    if (first != nullptr && unit(*first).money) check_currency(comparison);
  }

  void check_fits(const FigurePattern& first, const FigurePattern& other) {
    if (unit(first) == unit(other)) return;
    complaints_
        .add(Code::Y184, other.place,
             "`" + to_string(other) + "` counts " + unit(other).name + ", `" +
                 to_string(first) + "` " + unit(first).name,
             "add and compare figures of one unit")
        .notes.push_back({"the unit of `" + other.name + "` is declared here",
                          measure(other).declared});
  }

  // Within one measure about one root event claims/ has complained already.
  void check_currency(const FormulaComparison& comparison) {
    std::map<std::pair<EventId, MeasureId>, Priced> first;
    collect(audit_, [&](const Figure& figure, Priced priced) {
      if (!mentions(comparison, figure.measure)) return;
      const EventId root = audit_.events.root_of(figure.event);
      first.try_emplace({root, figure.measure}, std::move(priced));
    });
    Prices prices;
    for (auto& [purse, priced] : first) {
      prices.emplace(priced.currency, std::move(priced));
    }
    if (prices.size() > 1) complain(comparison.place, prices, complaints_);
  }

  bool mentions(const FormulaComparison& comparison, MeasureId id) const {
    for (const auto* side : {&comparison.left, &comparison.right}) {
      for (const Summand& summand : *side) {
        if (summand.kind != Summand::Kind::Number &&
            audit_.vocabulary.find_measure(summand.figure.name) == id) {
          return true;
        }
      }
    }
    return false;
  }

  const Measure& measure(const FigurePattern& figure) const {
    return audit_.vocabulary[*audit_.vocabulary.find_measure(figure.name)];
  }
  const Unit& unit(const FigurePattern& figure) const {
    return measure(figure).unit;
  }

  const Audit& audit_;
  Complaints& complaints_;
};

}  // namespace

void check_units(const Formula& formula, const Audit& audit,
                 Complaints& complaints) {
  UnitCheck(audit, complaints).check(formula);
}

}  // namespace concord
