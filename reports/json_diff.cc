// SPDX-License-Identifier: Apache-2.0
// What changed since a lock or another report, for machines.
#include "reports/diff_report.h"
#include "reports/diff_words.h"
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

Entries finding_entries(const Diff& diff) {
  Entries findings;
  for (const FindingDiff& each : diff.findings) {
    Json entry = {{"id", each.id}, {"state", word_of(each.state)}};
    put_both(entry, each);
    findings.push_back(std::move(entry));
  }
  return findings;
}

Entries figure_entries(const Diff& diff) {
  Entries figures;
  for (const FigureDiff& each : diff.figures) {
    if (each.move == Move::Same && each.brought.empty()) continue;
    Json entry = {{"figure", each.figure}, {"move", word_of(each.move)}};
    if (!each.material) entry["material"] = false;
    put_both(entry, each);
    figures.push_back(std::move(entry));
  }
  return figures;
}

Entries obsolete_entries(const Diff& diff) {
  Entries obsolete;
  for (const Obsolete& each : diff.obsolete) {
    Json entry = {{"id", "Q303:" + each.key},
                  {"code", "Q303"},
                  {"severity", "note"},
                  {"key", each.key}};
    if (!each.says.empty()) entry["says"] = each.says;
    const Acceptance& acceptance = each.acceptance;
    if (!acceptance.reason.empty()) entry["reason"] = acceptance.reason;
    entry["by"] = acceptance.by;
    entry["date"] = acceptance.date;
    entry["accept"] = accept_command({each.key}, false, "");
    obsolete.push_back(std::move(entry));
  }
  return obsolete;
}

void put_baseline(JsonWriter& out, const Diff& diff) {
  if (diff.revision) {
    out.put("revision",
            Json{{"id", diff.revision->id}, {"date", diff.revision->date}});
  }
  if (!diff.other_version.empty()) {
    out.put("other_version", Json(diff.other_version));
  }
  if (!diff.packs.empty()) {
    out.put("other_packs", Json{{"new", diff.packs.news},
                                {"changed", diff.packs.changed},
                                {"gone", diff.packs.gone}});
  }
  if (diff.material.is_declared()) {
    out.put("material", Json(to_string(diff.material)));
  }
}

}  // namespace

std::string diff_json(const Diff& diff, const std::string& since,
                      const std::string& audit) {
  JsonWriter out = json_page(audit);
  out.put("since", Json(since));
  put_baseline(out, diff);
  out.put("regression", Json(is_regression(diff)));
  out.put("files", Json{{"new", diff.new_files},
                        {"changed", diff.changed_files},
                        {"gone", diff.gone_files}});
  out.put("findings", finding_entries(diff));
  out.put("figures", figure_entries(diff));
  out.put("obsolete", obsolete_entries(diff));
  return std::move(out).take();
}

}  // namespace concord
