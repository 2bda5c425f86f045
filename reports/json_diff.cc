// SPDX-License-Identifier: Apache-2.0
// What changed since a lock or another report, for machines.
#include "reports/diff_report.h"
#include "reports/json_values.h"
#include "reports/json_writer.h"

namespace concord {
namespace {

Json brought_entry(const Brought& brought) {
  return {{"claims", brought.claims},
          {"gone", brought.gone},
          {"laws", brought.laws},
          {"decisions", brought.decisions}};
}

Json there_entry(const FindingState& state) {
  return {{"severity", state.severity},
          {"verdict", state.verdict},
          {"says", state.says},
          {"claims", state.claims}};
}

Json there_entry(const FigureState& state) {
  return {{"status", state.status},
          {"values", list_of(state.values)},
          {"claims", state.claims}};
}

template <class Change>
void put_both(Json& entry, const Change& change) {
  if (change.before) entry["before"] = there_entry(*change.before);
  if (change.now) entry["now"] = there_entry(*change.now);
  entry["brought_by"] = brought_entry(change.brought);
}

}  // namespace

std::string diff_json(const Diff& diff, const std::string& since,
                      const std::string& audit) {
  Entries findings;
  for (const FindingDiff& each : diff.findings) {
    Json entry = {{"id", each.id}, {"state", word_of(each.state)}};
    put_both(entry, each);
    findings.push_back(std::move(entry));
  }
  Entries figures;
  for (const FigureDiff& each : diff.figures) {
    if (each.move == Move::Same) continue;
    Json entry = {{"figure", each.figure}, {"move", word_of(each.move)}};
    put_both(entry, each);
    figures.push_back(std::move(entry));
  }
  JsonWriter out;
  out.put("concord", Json(1));
  out.put("audit", Json(audit));
  out.put("since", Json(since));
  out.put("regression", Json(is_regression(diff)));
  out.put("files", Json{{"new", diff.new_files},
                        {"changed", diff.changed_files},
                        {"gone", diff.gone_files}});
  out.put("findings", findings);
  out.put("figures", figures);
  return std::move(out).take();
}

}  // namespace concord
