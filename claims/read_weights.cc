// SPDX-License-Identifier: Apache-2.0
#include "claims/read_weights.h"

#include <string>

#include "claims/declarations.h"

namespace concord {

namespace {

constexpr long kHeaviest = 1000;

}  // namespace

std::vector<WeightDraft> read_weights(Fields& audit, Complaints& complaints) {
  std::vector<WeightDraft> drafts;
  const Yaml* node = audit.get("weights");
  if (!node) return drafts;
  Fields weights(*node, "`weights`", complaints);
  if (const Yaml* origins = weights.require("origins")) {
    Fields fields(*origins, "`origins` of `weights`", complaints);
    for (const auto& [name, value] : origins->entries) {
      const auto weight = fields.whole_number(name.text);
      if (!weight) continue;
      if (*weight < 1 || *weight > kHeaviest) {
        complaints.add(Code::Y116, value.place,
                       "`" + value.text + "` is no weight",
                       "write a whole number from 1 to 1000");
        continue;
      }
      drafts.push_back({{name.text, name.place}, static_cast<int>(*weight)});
    }
  }
  weights.finish();
  return drafts;
}

void set_weights(const std::vector<WeightDraft>& drafts, Audit& audit,
                 Complaints& complaints) {
  for (const WeightDraft& draft : drafts) {
    if (const auto origin = audit.find_origin(draft.origin.text)) {
      audit.origins[origin->index()].weight = draft.weight;
      continue;
    }
    std::vector<std::string> names;
    for (const Origin& origin : audit.origins) names.push_back(origin.name);
    unknown_name("origin", draft.origin.text, draft.origin.place, names,
                 complaints);
  }
}

}  // namespace concord
