// SPDX-License-Identifier: Apache-2.0
// What would be if an audit said something else, for machines.
#include "claims/check.h"
#include "reports/json_writer.h"
#include "reports/sensitivity.h"
#include "reports/whatif.h"

namespace concord {
namespace {

const char* as_json(Fate fate) {
  switch (fate) {
    case Fate::Gone:
      return "gone";
    case Fate::New:
      return "new";
    case Fate::Changed:
      return "changed";
    case Fate::Stays:
      return "stays";
  }
  CONCORD_UNREACHABLE();
}

Json changes_entry(const Changes& changes) {
  Json entry = {{"without", changes.without}};
  const auto put = [&entry](const char* key, const std::vector<Change>& some) {
    entry[key] = Json::array();
    for (const Change& each : some) {
      entry[key].push_back({{"what", each.what}, {"value", each.value}});
    }
  };
  put("as_of", changes.as_of);
  put("scope", changes.scope);
  put("extent", changes.extent);
  put("same", changes.same);
  return entry;
}

Json verdict_entry(const Differences& all) {
  return {{"now", as_json(all.now.verdict)},
          {"then", as_json(all.then.verdict)}};
}

Json there_entry(const FoundThere& there) {
  return {{"verdict", there.verdict ? as_json(*there.verdict) : "none"},
          {"says", there.title}};
}

Json there_entry(const FigureResult& result) {
  Json entry = {{"status", as_json(result.status)}, {"says", result.text}};
  if (result.values.empty()) return entry;
  put_ends(entry, result.values.front().lower(), result.values.back().upper());
  entry["values"] = values_entry(result.values);
  return entry;
}

template <class Change>
void put_sides(Json& entry, const Change& change) {
  if (change.now) entry["now"] = there_entry(*change.now);
  if (change.then) entry["then"] = there_entry(*change.then);
}

Entries finding_entries(const Differences& all) {
  Entries entries;
  for (const FindingChange& each : all.findings) {
    Json entry = {{"id", each.id}, {"fate", as_json(each.fate())}};
    put_sides(entry, each);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Entries figure_entries(const Differences& all) {
  Entries entries;
  for (const FigureChange& each : all.figures) {
    Json entry = {{"figure", each.figure}};
    put_sides(entry, each);
    if (each.is_lost()) entry["lost"] = true;
    entries.push_back(std::move(entry));
  }
  return entries;
}

Json left_out_entry(const LeftOut& one) {
  Json entry = {{"without", one.speaker.name},
                {"kind", one.speaker.is_source ? "source" : "origin"},
                {"same", one.speaker.same},
                {"verdict", verdict_entry(one.differences)},
                {"undecided", one.differences.anything_undecided()},
                {"findings", finding_entries(one.differences)},
                {"figures", figure_entries(one.differences)}};
  if (one.nothing_left) entry["nothing_left"] = true;
  return entry;
}

JsonWriter begin(const Audit& audit, const Changes& changes) {
  JsonWriter out = json_page(audit.name);
  out.put("changes", changes_entry(changes));
  return out;
}

}  // namespace

std::string whatif_json(const Audit& audit, const Differences& all,
                        const Changes& changes) {
  JsonWriter out = begin(audit, changes);
  out.put("verdict", verdict_entry(all));
  out.put("undecided", Json(all.anything_undecided()));
  out.put("findings", finding_entries(all));
  out.put("figures", figure_entries(all));
  return std::move(out).take();
}

std::string sensitivity_json(const Sensitivity& all, const Changes& changes) {
  JsonWriter out = begin(*all.audit, changes);
  out.put("verdict", Json({{"now", as_json(all.now.verdict)}}));
  out.put("undecided", Json(all.anything_undecided()));
  Entries entries;
  for (const LeftOut& one : all.each) entries.push_back(left_out_entry(one));
  out.put("each", entries);
  return std::move(out).take();
}

}  // namespace concord
