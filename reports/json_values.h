// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/interval.h"
#include "reports/json_entries.h"
#include "reports/snapshot.h"

namespace concord {

/// A number as as_json(Rational) writes it.  Throws Json::exception, or
/// std::runtime_error, where it is none.
Rational number_of(const Json& json);

/// An entry of `values`, `[4, 6]` or `[4, null]`, whose outer ends `figure` may
/// call open.
Interval pair_of(const Json& json, const Json& figure);

/// `{"low":4,"high":null}`, as put_ends() writes it.
Interval interval_of(const Json& json);

/// A list of such.
Json list_of(const std::vector<Interval>& values);

/// An entry of `figures` in a report.json.
FigureState figure_state_of(const Json& entry);

/// An entry of `findings` in a report.json or a lock.
FindingState finding_of(const Json& entry);

}  // namespace concord
