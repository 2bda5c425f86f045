// SPDX-License-Identifier: Apache-2.0
// The part of report.json that tells of findings, conflicts and ways out.
#include <algorithm>
#include <set>

#include "claims/check.h"
#include "reports/account_words.h"
#include "reports/finding_title.h"
#include "reports/json_entries.h"

namespace concord {
namespace {

// What money that is approached step by step comes to has hundreds of digits,
// and is no edge anyway: a little farther out it is as true, and can be read.
std::optional<End> readable(std::optional<End> end, bool upper) {
  constexpr std::size_t kDigits = 30;
  if (!end || to_string(end->value).size() <= kDigits) return end;
  const Rational digits = end->value * 10'000;
  end->value = (upper ? ceiling(digits) : floor(digits)) / 10'000;
  return end;
}

void put_admitted(Json& entry, const Interval& admits) {
  put_ends(entry, readable(admits.lower(), false),
           readable(admits.upper(), true));
}

const char* list_of(const Cost& cost) {
  if (cost.claims == 0) return "holds-if";
  return cost.laws == 0 && cost.readings == 0 ? "set-aside" : "both";
}

Json account_names(const View& view, int component, const Correction& way) {
  Json names = Json::array();
  for (const AccountId account : accounts_of(view, component, way)) {
    names.push_back(view.audit()[account].name);
  }
  return names;
}

Json conflict_names(const std::vector<int>& conflicts, int component,
                    const View& view) {
  Json names = Json::array();
  for (const int index : conflicts) {
    names.push_back(view.conflict_name(component, index));
  }
  return names;
}

Json way_out_names(const Finding& finding, std::string_view list,
                   const View& view) {
  Json names = Json::array();
  for (const int index : finding.ways_out) {
    const auto& way = view.answer(finding.component)
                          .ways_out.items[static_cast<std::size_t>(index)];
    if (list_of(way.cost) == list) {
      names.push_back(view.way_out_name(finding.component, index));
    }
  }
  return names;
}

Json side_entry(const Side& side, const View& view) {
  Json entry = {{"claim", side.statement},
                {"figure", to_string(side.figure, view.audit())}};
  put_admitted(entry, side.admits);
  std::set<std::string> laws;
  for (const std::int32_t index : side.laws) {
    laws.insert(view.all().ground.laws[static_cast<std::size_t>(index)].id);
  }
  if (side.denied) entry["denied"] = true;
  entry["direct"] = side.direct;
  entry["laws"] = laws;
  return entry;
}

Json together_entry(const Together& together, const View& view) {
  Json entry = {{"against", together.against}, {"claims", together.statements}};
  put_admitted(entry, together.admits);
  std::set<std::string> laws;
  for (const std::int32_t index : together.laws) {
    laws.insert(view.all().ground.laws[static_cast<std::size_t>(index)].id);
  }
  entry["laws"] = laws;
  return entry;
}

// What is said of a figure, with those who say it, each counted once.
Json support_entry(const Support& support, const View& view) {
  Json entry = {{"figure", to_string(support.figure, view.audit())}};
  if (support.relative.empty()) {
    put_admitted(entry, support.admits);
  } else {
    entry["says"] = support.relative;
  }
  if (support.denied) entry["denied"] = true;
  entry["claims"] = support.statements;
  entry["origins"] = support.voices.origins.size();
  entry["outlets"] = support.voices.outlets.size();
  return entry;
}

Json finding_entry(const Finding& finding, const View& view,
                   const Words& words) {
  Json entry = {
      {"id", finding.id},
      {"code", info(finding.code).id},
      {"fingerprint", finding.fingerprint},
      {"severity", word_of(finding.severity)},
      {"verdict",
       finding.component < 0 ? "none" : concord::as_json(finding.verdict)}};
  entry["figures"] = Json::array();
  if (finding.figure && finding.joined.empty()) {
    entry["figures"].push_back(to_string(*finding.figure, view.audit()));
  }
  for (const Figure& figure : finding.joined) {
    entry["figures"].push_back(to_string(figure, view.audit()));
  }
  entry["claims"] = ids(finding.claims, view);
  entry["laws"] = finding.laws;
  entry["sides"] = Json::array();
  for (const Side& side : finding.sides) {
    entry["sides"].push_back(side_entry(side, view));
  }
  for (const Together& together : finding.together) {
    entry["together"].push_back(together_entry(together, view));
  }
  entry["conflicts"] =
      conflict_names(finding.conflicts, finding.component, view);
  entry["also"] = conflict_names(finding.also, finding.component, view);
  entry["holds_if"] = way_out_names(finding, "holds-if", view);
  entry["set_aside"] = way_out_names(finding, "set-aside", view);
  entry["both"] = way_out_names(finding, "both", view);
  entry["origins"] = finding.origins;
  entry["outlets"] = finding.outlets;
  entry["voices"] = Json::array();
  for (const Support& support : support_of(view.audit(), finding)) {
    entry["voices"].push_back(support_entry(support, view));
  }
  if (finding.ring) {
    for (const OriginId member : finding.ring->members) {
      entry["ring"].push_back(view.audit()[member].name);
    }
  }
  entry["says"] = title_of(finding, view, words);
  return entry;
}

}  // namespace

const char* as_json(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
      return "agree";
    case Verdict::Reconcilable:
      return "reconcilable";
    case Verdict::Irreconcilable:
      return "irreconcilable";
    case Verdict::Undecided:
      return "undecided";
    case Verdict::LawsContradict:
      return "laws-contradict";
  }
  CONCORD_UNREACHABLE();
}

Entries finding_entries(const View& view, const Words& words) {
  Entries entries;
  for (const Finding& finding : view.all().findings) {
    entries.push_back(finding_entry(finding, view, words));
  }
  return entries;
}

Json conflict_entry(const View& view, int component, const std::string& name,
                    const char* kind, const Conflict& conflict) {
  Indices laws;
  for (const std::int32_t each : conflict.assumptions) {
    const bool is_law = !view.is_claim(component, each) &&
                        view.alternative(component, each) == nullptr;
    if (is_law) laws.push_back(each);
  }
  return {
      {"id", name},
      {"kind", kind},
      {"claims", ids(view.claims(component, conflict.assumptions), view)},
      {"readings", view.readings(component, conflict)},
      {"laws", law_ids(view, component, conflict.laws, laws, conflict.read)}};
}

Entries conflict_entries(const View& view) {
  Entries entries;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const auto& stubborn = view.answer(component).stubborn.items;
    for (std::size_t j = 0; j < stubborn.size(); ++j) {
      const auto name = view.stubborn_name(component, static_cast<int>(j));
      entries.push_back(
          conflict_entry(view, component, name, "stubborn", stubborn[j]));
    }
  }
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const auto& conflicts = view.answer(component).conflicts.items;
    for (std::size_t j = 0; j < conflicts.size(); ++j) {
      const auto name = view.conflict_name(component, static_cast<int>(j));
      entries.push_back(
          conflict_entry(view, component, name, "literal", conflicts[j]));
      if (view.answer(component).minimal_by_laws) {
        entries.back()["minimal_by"] = "its laws";
      }
    }
  }
  return entries;
}

namespace {

const char* as_json(Order::Relation relation) {
  switch (relation) {
    case Order::Relation::Before:
      return "before";
    case Order::Relation::NotAfter:
      return "not-after";
    case Order::Relation::Same:
      return "same";
    case Order::Relation::NotBefore:
      return "not-before";
    case Order::Relation::After:
      return "after";
    case Order::Relation::Open:
      return "open";
  }
  CONCORD_UNREACHABLE();
}

void add_orders(const View& view, int component, const char* by,
                const std::vector<Order>& orders, Entries& entries) {
  const auto because = [&](const Why& why) -> Json {
    return {{"claims", ids(view.claims(component, why.assumptions), view)},
            {"laws",
             law_ids(view, component, why.laws, why.assumptions, why.read)}};
  };
  for (const Order& order : orders) {
    const Account& one =
        view.audit()[AccountId(static_cast<std::size_t>(order.one))];
    const Account& other =
        view.audit()[AccountId(static_cast<std::size_t>(order.other))];
    entries.push_back({{"by", by},
                       {"moment", to_string(one.moment, view.audit().zone)},
                       {"one", one.name},
                       {"other", other.name},
                       {"relation", as_json(order.relation)},
                       {"low_because", because(order.low_why)},
                       {"high_because", because(order.high_why)}});
  }
}

}  // namespace

Entries order_entries(const View& view) {
  Entries entries;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const Answer& answer = view.answer(component);
    add_orders(view, component, "tolls", answer.orders_by_tolls, entries);
    add_orders(view, component, "all", answer.orders, entries);
  }
  return entries;
}

namespace {

Json names_of(const View& view, int component, const Indices& give_up,
              bool readings) {
  Json names = Json::array();
  for (const std::int32_t each : give_up) {
    const bool is_reading = view.alternative(component, each) != nullptr;
    if (view.is_claim(component, each) || is_reading != readings) continue;
    names.push_back(view.names(component, {each}).front());
  }
  return names;
}

}  // namespace

Entries way_out_entries(const View& view) {
  Entries entries;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const auto& ways = view.answer(component).ways_out.items;
    for (std::size_t j = 0; j < ways.size(); ++j) {
      const Correction& way = ways[j];
      entries.push_back(
          {{"id", view.way_out_name(component, static_cast<int>(j))},
           {"list", list_of(way.cost)},
           {"cost", cost_of(way.cost)},
           {"set_aside", ids(view.claims(component, way.give_up), view)},
           {"read", names_of(view, component, way.give_up, true)},
           {"laws", names_of(view, component, way.give_up, false)}});
    }
  }
  return entries;
}

Entries account_way_out_entries(const View& view) {
  Entries entries;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const auto& ways = view.answer(component).account_ways_out.items;
    for (std::size_t j = 0; j < ways.size(); ++j) {
      entries.push_back(
          {{"id", view.account_way_out_name(component, static_cast<int>(j))},
           {"accounts", account_names(view, component, ways[j])},
           {"set_aside",
            ids(claims_of_accounts(view, component, ways[j]), view)}});
    }
  }
  return entries;
}

}  // namespace concord
