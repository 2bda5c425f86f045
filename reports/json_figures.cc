// SPDX-License-Identifier: Apache-2.0
// The part of report.json that tells what each figure can be.
#include <map>
#include <set>
#include <string>

#include "reports/json_entries.h"

namespace concord {
namespace {

Json because(const View& view, int component, const Why& why) {
  return {
      {"claims", ids(view.claims(component, why.assumptions), view)},
      {"laws", law_ids(view, component, why.laws, why.assumptions, why.read)}};
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
    entry["values"] = values_entry(values_of(*under.bound));
    list.push_back(std::move(entry));
  }
  return list;
}

// Its own range, where it has one.
void put_range(Json& entry, const FigureView& figure, const Audit& audit) {
  if (figure.free) {
    const Interval admits = by_nature(figure.figure, audit);
    put_ends(entry, admits.lower(), admits.upper());
    entry["values"] = values_entry({admits});
  } else if (figure.bound != nullptr) {
    put_ends(entry, figure.bound->low, figure.bound->high);
    entry["values"] = values_entry(values_of(*figure.bound));
  }
}

void put_reasons(Json& entry, const FigureView& figure, const View& view) {
  if (figure.free) {
    const Json nothing = {{"claims", Json::array()}, {"laws", Json::array()}};
    entry["low_because"] = nothing;
    entry["high_because"] = nothing;
  } else if (figure.bound != nullptr) {
    put_whys(entry, view, figure.component, {figure.bound_under, figure.bound});
  }
}

Json figure_entry(const FigureView& figure, const View& view) {
  Json entry = {{"figure", to_string(figure.figure, view.audit())},
                {"status", as_json(figure.status)}};
  if (figure.contested) entry["contested"] = true;
  put_range(entry, figure, view.audit());
  std::vector<std::string> statements;
  std::vector<ClaimId> heard;
  for (const Said& said : figure.said) {
    statements.push_back(said.statement->id);
    if (is_heard(said.standing)) heard.push_back(said.claim);
  }
  entry["claims"] = statements;
  const Voices voices = voices_behind(view.audit(), heard);
  entry["origins"] = voices.origins.size();
  entry["outlets"] = voices.outlets.size();
  put_reasons(entry, figure, view);
  if (Json under = under_of(figure, view); !under.empty()) {
    entry["under"] = std::move(under);
  }
  if (Json forced = forced_of(figure, view); !forced.empty()) {
    entry["forced"] = std::move(forced);
  }
  return entry;
}

}  // namespace

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

}  // namespace concord
