// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

using Json = nlohmann::ordered_json;
using Entries = std::vector<Json>;

/// A whole number that every reader of JSON keeps exactly, else its text.
Json as_json(const Rational& number);
const char* as_json(Verdict verdict);
const char* as_json(FigureStatus status);
/// "denies", "doubts", "retracts", "supersedes".
const char* as_json(Stance stance);
/// "settled", "disputed", "undecided", "contested", "retracted", "set-aside".
const char* status_of(const View& view, ClaimId claim);

Json cost_of(const Cost& cost);
Json end_of(const std::optional<End>& end);
/// `low` and `high`, and which of them is approached and never reached: "more
/// than USD 3 million".
void put_ends(Json& entry, const std::optional<End>& low,
              const std::optional<End>& high);
/// `values`: [[4, 4], [6, 6]].
Json values_entry(const std::vector<Interval>& ranges);
Json ids(const std::vector<ClaimId>& claims, const View& view);
/// The laws behind constraints, and the soft ones among assumptions; `read` as
/// in Why.
Json law_ids(const View& view, int component, const Indices& constraints,
             const Indices& assumptions, std::int32_t read = -1);

// What was read.
Entries source_entries(const View& view);
Entries table_entries(const View& view);
Entries origin_entries(const View& view);
Entries account_entries(const View& view);
Entries event_entries(const View& view);
Entries law_entries(const View& view);
Entries claim_entries(const View& view);
Entries reading_entries(const View& view);
Entries decision_entries(const View& view);

// What follows.
Entries figure_entries(const View& view);
Entries finding_entries(const View& view, const Words& words);
Entries systematic_entries(const View& view);
Entries conflict_entries(const View& view);
Entries order_entries(const View& view);
Entries question_entries(const View& view, const Words& words);
Entries way_out_entries(const View& view);
Entries account_way_out_entries(const View& view);

}  // namespace concord
