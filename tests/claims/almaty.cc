// SPDX-License-Identifier: Apache-2.0
#include "tests/claims/almaty.h"

#include "tests/claims/memory_folder.h"

namespace concord::almaty {

const std::string kFolder = R"(--- concord:toll.yaml
pack: toll
language: en
measures:
  killed: { unit: people, over-time: rises }
  injured: { unit: people }
  houses: { unit: things }
  damage: { unit: money }
  profit: { unit: money, may-be-negative: yes }
populations:
  everyone: { axis: role, parts: [victims, attackers], complete: yes }
  victims: { parts: [police, civilians] }
  attackers: {}
  police: {}
  civilians: {}
  children: { axis: age }
hedges:
  about: 10
  phrases: { at-least: [at least], about: [about, some], more-than: [more than, over] }
  vague: { dozens: at least 24 }
--- audit.yaml
audit: almaty-2016
uses: [toll]
time-zone: Asia/Almaty
events:
  attack: { when: 2016-07-18 }
  hospital: { part-of: attack }
things:
  suspect: { status: [at-large, detained], order: one-way }
origins:
  ministry: { name: Interior Ministry }
  hospital-source: { counts: partly }
  reuters: {}
--- sources/newspaper.txt
---
outlet: Newspaper
published: 2016-07-18T14:02+01:00
---
The ministry put the total death toll at four, including three policemen.
A source told the agency that six dead were taken in. Dozens were hurt.
One gunman is still at large. Damage was put at USD 3 million.
About 40 % of the dead were police. Then five more died.
--- sources/portal.txt
---
outlet: Portal
published: 2016-07-18
---
Three policemen and one civilian were killed. At least five are dead.
)";

std::string read(const std::string& rest) {
  Complaints complaints;
  const Audit audit = read_audit(memory_folder(kFolder + rest), complaints);
  return complaints.empty() ? told(audit) : told(complaints);
}

std::string one(const std::string& claim) {
  return read("--- claims/newspaper.yaml\nclaims:\n" + claim);
}

}  // namespace concord::almaty
