// SPDX-License-Identifier: Apache-2.0
// The part of report.json that tells what follows from what was read.
#include <algorithm>
#include <set>

#include "claims/check.h"
#include "reports/account_words.h"
#include "reports/finding_title.h"
#include "reports/json_entries.h"

namespace concord {
namespace {

const char* as_json(FigureStatus status) {
  switch (status) {
    case FigureStatus::Settled:
      return "settled";
    case FigureStatus::Open:
      return "open";
    case FigureStatus::Disputed:
      return "disputed";
    case FigureStatus::Undecided:
      return "undecided";
  }
  CONCORD_UNREACHABLE();
}

const char* as_json(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  CONCORD_UNREACHABLE();
}

Json end_of(const std::optional<End>& end) {
  return end ? concord::as_json(end->value) : Json(nullptr);
}

// An open end is approached and never reached: "more than USD 3 million".
void put_ends(Json& entry, const std::optional<End>& low,
              const std::optional<End>& high) {
  entry["low"] = end_of(low);
  entry["high"] = end_of(high);
  if (low && low->open) entry["low_open"] = true;
  if (high && high->open) entry["high_open"] = true;
}

Json ids(const std::vector<ClaimId>& claims, const View& view) {
  Json all = Json::array();
  for (const ClaimId claim : claims) all.push_back(view.audit()[claim].id);
  return all;
}

Json law_ids(const View& view, int component, const Indices& constraints,
             const Indices& assumptions) {
  std::set<std::string> names;
  for (const GroundLaw* law : view.laws(component, constraints)) {
    names.insert(law->id);
  }
  for (const std::int32_t each : assumptions) {
    if (view.is_claim(component, each)) continue;
    for (const std::string& name : view.names(component, {each})) {
      names.insert(name);
    }
  }
  return Json(names);
}

Json because(const View& view, int component, const Why& why) {
  return {{"claims", ids(view.claims(component, why.assumptions), view)},
          {"laws", law_ids(view, component, why.laws, why.assumptions)}};
}

void put_whys(Json& entry, const View& view, int component,
              const UnderWayOut& under) {
  const auto put = [&](const char* key, bool upper) {
    if (!view.is_explained(component, under, upper)) return;
    entry[key] = because(view, component, view.why(component, under, upper));
  };
  put("low_because", false);
  put("high_because", true);
}

void put_bound(Json& entry, const View& view, int component,
               const UnderWayOut& under) {
  put_ends(entry, under.bound->low, under.bound->high);
  put_whys(entry, view, component, under);
}

Json values(const Bound& bound) {
  Json all = Json::array();
  for (const Interval& range : values_of(bound)) {
    all.push_back({end_of(range.lower()), end_of(range.upper())});
  }
  return all;
}

// An end that claims on the figure itself force, and the others as well.
void put_forced_by_others(Json& list, const FigureView& figure,
                          const View& view) {
  const Bound& bound = *figure.bound;
  if (!bound.forced_low && !bound.forced_high) return;
  std::set<std::string> without;
  for (const Said& said : figure.said) {
    without.insert(view.audit()[said.claim].id);
  }
  Json entry = {{"without", without}};
  if (bound.forced_low) {
    entry["low"] = end_of(bound.forced_low);
    entry["low_because"] =
        because(view, figure.component, bound.forced_low_why);
  }
  if (bound.forced_high) {
    entry["high"] = end_of(bound.forced_high);
    entry["high_because"] =
        because(view, figure.component, bound.forced_high_why);
  }
  list.push_back(std::move(entry));
}

Json forced_of(const FigureView& figure, const View& view) {
  Json list = Json::array();
  if (figure.bound != nullptr) put_forced_by_others(list, figure, view);
  for (const Forced& forced : figure.forced) {
    if (!forced.under.bound->decided) continue;
    Json entry = {
        {"without", Json::array({view.audit()[forced.claim].id})},
        {"way_out", view.way_out_name(figure.component, forced.under.way_out)}};
    put_bound(entry, view, figure.component, forced.under);
    list.push_back(std::move(entry));
  }
  return list;
}

Json under_of(const FigureView& figure, const View& view) {
  Json list = Json::array();
  for (const UnderWayOut& under : figure.under) {
    if (under.way_out < 0 || !under.bound->decided) continue;
    Json entry = {
        {"way_out", view.way_out_name(figure.component, under.way_out)}};
    put_bound(entry, view, figure.component, under);
    entry["values"] = values(*under.bound);
    list.push_back(std::move(entry));
  }
  return list;
}

Json figure_entry(const FigureView& figure, const View& view) {
  Json entry = {{"figure", to_string(figure.figure, view.audit())},
                {"status", as_json(figure.status)}};
  if (figure.contested) entry["contested"] = true;
  if (figure.bound != nullptr) {
    put_ends(entry, figure.bound->low, figure.bound->high);
    entry["values"] = values(*figure.bound);
  }
  std::vector<std::string> statements;
  for (const Said& said : figure.said) {
    statements.push_back(said.statement->id);
  }
  entry["claims"] = statements;
  if (figure.bound != nullptr) {
    put_whys(entry, view, figure.component, {figure.bound_under, figure.bound});
  }
  if (Json under = under_of(figure, view); !under.empty()) {
    entry["under"] = std::move(under);
  }
  if (Json forced = forced_of(figure, view); !forced.empty()) {
    entry["forced"] = std::move(forced);
  }
  return entry;
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
  put_ends(entry, side.admits.lower(), side.admits.upper());
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
  put_ends(entry, together.admits.lower(), together.admits.upper());
  std::set<std::string> laws;
  for (const std::int32_t index : together.laws) {
    laws.insert(view.all().ground.laws[static_cast<std::size_t>(index)].id);
  }
  entry["laws"] = laws;
  return entry;
}

Json finding_entry(const Finding& finding, const View& view,
                   const Words& words) {
  Json entry = {
      {"id", finding.id},
      {"code", info(finding.code).id},
      {"fingerprint", finding.fingerprint},
      {"severity", as_json(finding.severity)},
      {"verdict",
       finding.component < 0 ? "none" : concord::as_json(finding.verdict)}};
  entry["figures"] = Json::array();
  if (finding.figure) {
    entry["figures"].push_back(to_string(*finding.figure, view.audit()));
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

Entries figure_entries(const View& view) {
  std::map<std::string, Json> by_name;
  for (const FigureView& figure : view.figures()) {
    by_name[to_string(figure.figure, view.audit())] =
        figure_entry(figure, view);
  }
  Entries entries;
  for (auto& [name, entry] : by_name) entries.push_back(std::move(entry));
  return entries;
}

Entries finding_entries(const View& view, const Words& words) {
  Entries entries;
  for (const Finding& finding : view.all().findings) {
    entries.push_back(finding_entry(finding, view, words));
  }
  return entries;
}

Entries conflict_entries(const View& view) {
  Entries entries;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const auto& conflicts = view.answer(component).conflicts.items;
    for (std::size_t j = 0; j < conflicts.size(); ++j) {
      const Conflict& conflict = conflicts[j];
      entries.push_back(
          {{"id", view.conflict_name(component, static_cast<int>(j))},
           {"kind", "literal"},
           {"claims", ids(view.claims(component, conflict.assumptions), view)},
           {"readings", Json::array()},
           {"laws",
            law_ids(view, component, conflict.laws, conflict.assumptions)}});
    }
  }
  return entries;
}

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
           {"cost",
            {{"claims", way.cost.claims},
             {"laws", way.cost.laws},
             {"readings", way.cost.readings}}},
           {"set_aside", ids(view.claims(component, way.give_up), view)},
           {"read", Json::array()},
           {"laws", law_ids(view, component, {}, way.give_up)}});
    }
  }
  return entries;
}

// All that the accounts say here: a copy goes with its account, though the
// claim stays where another account says it, too.
std::vector<ClaimId> claims_of_accounts(const View& view, int component,
                                        const Correction& way) {
  std::set<AccountId> accounts;
  for (const ClaimId claim : view.claims(component, way.give_up)) {
    accounts.insert(view.audit()[claim].account);
  }
  std::set<ClaimId> claims;
  for (const auto& assumption : view.component(component).assumptions) {
    for (const ClaimId claim : assumption.claims) {
      if (accounts.contains(view.audit()[claim].account)) claims.insert(claim);
    }
  }
  return {claims.begin(), claims.end()};
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
