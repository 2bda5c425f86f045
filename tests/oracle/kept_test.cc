// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <cstdlib>

#include "claims/audit.h"
#include "engine/reconcile.h"
#include "reports/json.h"
#include "rules/law.h"
#include "tests/engine/memory_store.h"
#include "tests/oracle/audit_text.h"
#include "tests/oracle/random_system.h"
#include "tests/oracle/read_audit_maker.h"

namespace concord::oracle {
namespace {

struct Solved {
  std::string report;  // or all complaints
  int solved = 0;
};

Solved solve(const Folder& folder, AnswerStore* store) {
  Complaints complaints;
  const Audit audit = read_audit(folder, complaints);
  const LawBook laws = read_laws(folder, audit, complaints);
  if (!complaints.empty()) return {as_text(complaints.sorted()), 0};
  const auto all = reconcile(audit, laws, {}, store);
  if (!all) return {as_text(all.complaints()), 0};
  return {json_report(all.value()), all.value().solved};
}

// One thing about it is another.
void edit(ReadAudit& audit, Random& random) {
  const auto last = static_cast<std::int64_t>(audit.claims.size()) - 1;
  ReadClaim& claim = audit.claims[static_cast<std::size_t>(random.in(0, last))];
  switch (random.in(0, 4)) {
    case 0:
      audit.claims.push_back(claim);
      audit.claims.back().source = 0;
      return;
    case 1:
      if (last > 0) audit.claims.pop_back();
      return;
    case 2:
      if (claim.counted == kStatus || !claim.total) return;
      if (claim.total->high) ++*claim.total->high;
      return;
    case 3:
      audit.has_soft_law = !audit.has_soft_law;
      return;
    default:
      audit.decisions.clear();
      return;
  }
}

int number_from(const char* variable, int otherwise) {
  const char* set = std::getenv(variable);
  return set != nullptr ? std::atoi(set) : otherwise;
}

}  // namespace

// CONCORD_KEPT_CASES sets how many.
TEST_CASE("an edited audit comes to the same with what was known before") {
  const int cases = number_from("CONCORD_KEPT_CASES", 300);
  for (int seed = 0; seed < cases; ++seed) {
    INFO("seed " << seed);
    ReadAudit audit = make_read_audit(static_cast<std::uint64_t>(seed));
    MemoryStore store;
    const Solved before = solve(as_folder(audit), &store);
    const Solved again = solve(as_folder(audit), &store);
    CHECK(again.report == before.report);
    CHECK(again.solved == 0);
    Random random(static_cast<std::uint64_t>(seed));
    edit(audit, random);
    const Folder edited = as_folder(audit);
    INFO(as_text(edited));
    CHECK(solve(edited, &store).report == solve(edited, nullptr).report);
  }
}

}  // namespace concord::oracle
