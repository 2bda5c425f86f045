// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/interval.h"
#include "reports/json_entries.h"

namespace concord {

/// A number as as_json(Rational) writes it.  Throws Json::exception, or
/// std::runtime_error, where it is none.
Rational number_of(const Json& json);

/// An entry of `values`, `[4, 6]` or `[4, null]`, whose outer ends `figure` may
/// call open.
Interval pair_of(const Json& json, const Json& figure);

/// `{"low":4,"high":null}`, as put_ends() writes it.
Interval interval_of(const Json& json);

}  // namespace concord
