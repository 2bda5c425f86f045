// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "claims/text.h"
#include "reports/finding_title.h"
#include "reports/ink.h"
#include "reports/reading_words.h"
#include "reports/sections.h"

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

std::string one_line(const std::string& key, const std::string& text,
                     const Style& style) {
  constexpr int kKey = 18;
  if (style.plain) return "Order " + key + ": " + harmless(text) + ".\n";
  return "  " + paint(padded(key, kKey), Ink::Strong, style) +
         wrapped(harmless(text), style.width, kKey + 2) + "\n";
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

std::string stubborn_lines(const View& view, int component,
                           const Style& style) {
  const auto& stubborn = view.answer(component).stubborn.items;
  std::string out;
  for (std::size_t i = 0; i < stubborn.size() && i < kShown; ++i) {
    const std::string name = view.stubborn_name(component, static_cast<int>(i));
    out += one_line(name, clash_whenever(view, component, stubborn[i]), style);
  }
  return out;
}

std::string of_component(const View& view, int component, const Style& style) {
  const Answer& answer = view.answer(component);
  const auto by_tolls = told(view, component, answer.orders_by_tolls);
  const auto by_all = told(view, component, answer.orders);
  std::string out;
  if (!by_tolls.empty()) {
    out += one_line("by counts alone", listed(by_tolls), style);
  }
  if (!answer.stubborn.items.empty()) {
    if (!by_tolls.empty()) {
      out += one_line("with statuses", "no order fits", style);
    }
    return out + stubborn_lines(view, component, style);
  }
  if (!by_all.empty() && by_all != by_tolls) {
    out += one_line("with statuses", listed(by_all), style);
  }
  return out;
}

}  // namespace

std::string orders_section(const View& view, const Style& style) {
  std::string out;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    out += of_component(view, static_cast<int>(i), style);
  }
  if (out.empty() || style.plain) return out;
  const std::string heading =
      "ORDER, if each account may have counted at any time of its own";
  return paint(wrapped(heading, style.width, 0), Ink::Strong, style) + "\n" +
         out;
}

}  // namespace concord
