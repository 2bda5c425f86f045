// SPDX-License-Identifier: Apache-2.0
#include "claims/no_row.h"

namespace concord {

namespace {

void check_is_0(const Yaml& says, Complaints& complaints) {
  if (says.kind == Yaml::Kind::Scalar && says.text == "0") return;
  complaints.add(Code::Y168, says.place,
                 "a row that is not there can count as 0 alone",
                 "write `no-row: 0`, or leave it out: then it says nothing");
}

}  // namespace

std::optional<NoRow> read_no_row(Fields& table, Complaints& complaints) {
  const Yaml* node = table.get("no-row");
  if (!node) return std::nullopt;
  NoRow no_row{node->place, {}};
  if (node->kind != Yaml::Kind::Map) {
    check_is_0(*node, complaints);
    return no_row;
  }
  Fields fields(*node, "`no-row`", complaints);
  if (const Yaml* says = fields.require("says")) {
    no_row.place = says->place;
    check_is_0(*says, complaints);
  }
  for (const Yaml& event : fields.list("events")) {
    no_row.events.push_back({event.text, event.place});
  }
  fields.finish();
  return no_row;
}

}  // namespace concord
