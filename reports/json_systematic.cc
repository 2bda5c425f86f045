// SPDX-License-Identifier: Apache-2.0
#include "engine/systematic.h"
#include "reports/json_entries.h"

namespace concord {

Entries systematic_entries(const View& view) {
  const Audit& audit = view.audit();
  Entries entries;
  for (const Systematic& each : systematic(view.all())) {
    Json entry = {{"id", each.id},
                  {"code", info(each.code).id},
                  {"measure", audit.vocabulary[each.measure].name},
                  {"laws", each.laws}};
    entry["sources"] = Json::array();
    for (const SourceId source : each.sources) {
      entry["sources"].push_back(audit[source].name);
    }
    entry["findings"] = Json::array();
    for (const std::size_t finding : each.findings) {
      entry["findings"].push_back(view.all().findings[finding].id);
    }
    if (each.tested > 0) {
      entry["broken"] = each.broken;
      entry["tested"] = each.tested;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace concord
