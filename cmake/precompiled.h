// SPDX-License-Identifier: Apache-2.0
// Parsed once a target where CONCORD_PCH is on: what most sources include.
// Elsewhere every source includes what it needs itself.
#pragma once

#include <fmt/format.h>
#include <gmpxx.h>

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
