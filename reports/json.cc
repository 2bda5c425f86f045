// SPDX-License-Identifier: Apache-2.0
#include "reports/json.h"

#include <algorithm>

#include "reports/json_entries.h"
#include "reports/json_writer.h"

namespace concord {
namespace {

template <class List>
bool complete(const View& view, List list) {
  return std::ranges::all_of(view.all().answers, [&](const Answer& answer) {
    return list(answer).complete;
  });
}

// Each component by the strongest that it took.
Json decided_by(const View& view) {
  std::size_t propagation = 0;
  std::size_t search = 0;
  std::size_t z3 = 0;
  for (const Answer& answer : view.all().answers) {
    std::size_t& by = answer.work.z3 > 0         ? z3
                      : answer.work.searches > 0 ? search
                                                 : propagation;
    ++by;
  }
  return {{"propagation", propagation}, {"search", search}, {"z3", z3}};
}

Json stats(const View& view) {
  return {{"claims", view.audit().claims.size()},
          {"components", view.all().components.size()},
          {"decided_by", decided_by(view)}};
}

// Null where none is declared.
Json weights(const Audit& audit) {
  Json origins;
  for (const Origin& origin : audit.origins) {
    if (!origin.weight) continue;
    origins.push_back({{"origin", origin.name}, {"weight", *origin.weight}});
  }
  if (origins.is_null()) return origins;
  return {{"origins", origins}, {"others", kWeight}};
}

}  // namespace

std::string json_report(const Reconciliation& all) {
  const View view(all);
  const Words words(all);
  JsonWriter out = json_page(all.audit->name);
  out.put("title", Json(all.audit->title));
  out.put("verdict", Json(as_json(all.verdict)));
  out.put("checked", Json(all.checked));
  out.put("sources", source_entries(view));
  if (!all.audit->tables.empty()) out.put("tables", table_entries(view));
  out.put("origins", origin_entries(view));
  out.put("accounts", account_entries(view));
  out.put("events", event_entries(view));
  out.put("laws", law_entries(view));
  if (const Json declared = weights(*all.audit); !declared.is_null()) {
    out.put("weights", declared);
  }
  out.put("claims", claim_entries(view));
  out.put("readings", reading_entries(view));
  out.put("figures", figure_entries(view));
  out.put("findings", finding_entries(view, words));
  const Entries repeated = systematic_entries(view);
  if (!repeated.empty()) out.put("systematic", repeated);
  out.put("conflicts", conflict_entries(view));
  out.put("conflicts_complete", Json(complete(view, [](const Answer& answer) {
            return answer.conflicts;
          })));
  out.put("ways_out", way_out_entries(view));
  out.put("account_ways_out", account_way_out_entries(view));
  out.put("ways_out_complete", Json(complete(view, [](const Answer& answer) {
            return answer.ways_out;
          })));
  out.put("orders", order_entries(view));
  out.put("questions", question_entries(view, words));
  out.put("decisions", decision_entries(view));
  out.put("stats", stats(view));
  return std::move(out).take();
}

}  // namespace concord
