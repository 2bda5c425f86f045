// SPDX-License-Identifier: Apache-2.0
#include "cli/leave_out.h"

#include <utility>

namespace concord {
namespace {

Result<LeftOut> leave_out(const Speaker& speaker, const Run& now,
                          const Budget& budget, Caching* caching) {
  Audit audit = now.audit;
  audit.set_aside.insert(speaker.claims.begin(), speaker.claims.end());
  AnswerStore* known =
      caching == nullptr ? nullptr : caching->answers(now.root);
  const auto then = reconcile(audit, now.laws, budget, known);
  if (!then) return then.complaints();
  if (caching != nullptr) caching->count(then.value());
  return LeftOut{speaker, differences(*now.result, then.value()),
                 audit.set_aside.size() == audit.claims.size()};
}

}  // namespace

Result<Sensitivity> leave_out_each(const Run& now, const Budget& budget,
                                   Caching* caching) {
  Sensitivity all;
  all.audit = &now.audit;
  all.now.verdict = now.result->verdict;
  all.now.undecided = anything_undecided(*now.result);
  for (const Speaker& speaker : speakers(now.audit)) {
    auto one = leave_out(speaker, now, budget, caching);
    if (!one) return one.complaints();
    all.each.push_back(std::move(one).value());
  }
  all.sort();
  return all;
}

}  // namespace concord
