// SPDX-License-Identifier: Apache-2.0
#include "reports/order_words.h"

#include <algorithm>

#include "reports/finding_title.h"
#include "reports/reading_words.h"
#include "reports/words.h"

namespace concord {
namespace {

using InTime = Order::Relation;

constexpr std::size_t kShown = 8;

bool is_before(const std::vector<Order>& orders, std::int32_t one,
               std::int32_t other) {
  return std::ranges::any_of(orders, [&](const Order& order) {
    return (order.one == one && order.other == other &&
            order.relation == InTime::Before) ||
           (order.one == other && order.other == one &&
            order.relation == InTime::After);
  });
}

// What follows from two others need not be said.
bool follows(const std::vector<Order>& orders, const Order& order) {
  std::int32_t first = order.one;
  std::int32_t last = order.other;
  if (order.relation == InTime::After) std::swap(first, last);
  if (!is_before(orders, first, last)) return false;
  return std::ranges::any_of(orders, [&](const Order& other) {
    for (const std::int32_t between : {other.one, other.other}) {
      if (is_before(orders, first, between) &&
          is_before(orders, between, last)) {
        return true;
      }
    }
    return false;
  });
}

// " (n5, p2-killed)": the claims that force it.
std::string reasons(const View& view, int component, const Order& order) {
  Indices all = order.low_why.assumptions;
  if (order.relation == InTime::Before || order.relation == InTime::NotAfter) {
    all = order.high_why.assumptions;
  } else if (order.relation == InTime::Same) {
    all.insert(all.end(), order.high_why.assumptions.begin(),
               order.high_why.assumptions.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  if (all.empty()) return {};
  return " (" + listed(view.names(component, all)) + ")";
}

std::vector<std::string> told(const View& view, int component,
                              const std::vector<Order>& orders) {
  std::vector<std::string> texts;
  for (const Order& order : orders) {
    const bool says = order.relation != InTime::Open;
    if (!says || follows(orders, order)) continue;
    texts.push_back(order_text(view, order) + reasons(view, component, order));
  }
  return texts;
}

std::string clash_whenever(const View& view, int component,
                           const Conflict& stubborn) {
  if (stubborn.assumptions.empty()) {
    return laws_clash(view.law_ids(component, stubborn)) +
           ", whenever anybody counted";
  }
  return listed(view.names(component, stubborn.assumptions)) +
         " cannot all hold, whenever each of them was counted";
}

}  // namespace

Remarks order_remarks(const View& view, int component) {
  const Answer& answer = view.answer(component);
  const auto by_tolls = told(view, component, answer.orders_by_tolls);
  const auto by_all = told(view, component, answer.orders);
  const auto& stubborn = answer.stubborn.items;
  Remarks all;
  if (!by_tolls.empty()) all.emplace_back("by counts alone", listed(by_tolls));
  if (stubborn.empty()) {
    if (!by_all.empty() && by_all != by_tolls) {
      all.emplace_back("with statuses", listed(by_all));
    }
    return all;
  }
  if (!by_tolls.empty()) all.emplace_back("with statuses", "no order fits");
  for (std::size_t i = 0; i < stubborn.size() && i < kShown; ++i) {
    all.emplace_back(view.stubborn_name(component, static_cast<int>(i)),
                     clash_whenever(view, component, stubborn[i]));
  }
  return all;
}

}  // namespace concord
