// SPDX-License-Identifier: Apache-2.0
#include "tests/claims/table_text.h"

#include "tests/claims/memory_folder.h"

namespace concord::table_text {

namespace {

const std::string kFolder = R"(--- concord:toll.yaml
pack: toll
language: en
measures:
  killed: { unit: people, over-time: rises }
  damage: { unit: money }
  profit: { unit: money, may-be-negative: yes }
populations:
  police: { axis: role }
  attackers: { axis: role }
hedges:
  about: 10
  phrases: { at-least: [at least], about: [about] }
--- sources/daily.txt
---
outlet: Daily
published: 2016-07-20
---
Four people died.
)";

}  // namespace

const std::string kPlain = "    columns: { figure: what, says: value }\n";

namespace {

Folder folder_of(const std::string& mapping, const std::string& table,
                 const std::string& file) {
  Folder folder = memory_folder(
      kFolder +
      "--- audit.yaml\naudit: rows\nuses: [toll]\nevents:\n  attack: { when: "
      "2016-07-18 }\norigins:\n  ministry: {}\n  agency: {}\ntables:\n  - "
      "file: " +
      file + "\n    published: 2016-07-19\n" + mapping);
  folder.tables[file].bytes = table;
  return folder;
}

}  // namespace

std::string read(const std::string& mapping, const std::string& table,
                 const std::string& file) {
  Complaints complaints;
  const Audit audit = read_audit(folder_of(mapping, table, file), complaints);
  return complaints.empty() ? told(audit) : told(complaints);
}

Audit audit_of(const std::string& mapping, const std::string& table) {
  Complaints complaints;
  return read_audit(folder_of(mapping, table, "claims.csv"), complaints);
}

}  // namespace concord::table_text
