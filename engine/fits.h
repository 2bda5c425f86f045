// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/system.h"

namespace concord {

/// One row of a System and whether it passed the second check.
struct CheckedRow {
  Row row;
  bool checked = false;
};

/// What is found where all moments are free.
struct FreeAnswer {
  Listed<Conflict> stubborn;
  std::optional<Row> by_tolls;  // with what is said of things left out
  std::optional<Row> whole;     // with it; neither where they clash
  bool checked = false;
};

/// Whether an answer that was read back speaks only of what there is in the
/// System that it is about, so that whoever uses it finds what it names.
bool fits(const std::optional<bool>& answer, const System& system);
bool fits(const Answer& answer, const System& system);
bool fits(const CheckedRow& row, const System& system);
bool fits(const FreeAnswer& answer, const System& system);
bool fits(const std::vector<std::optional<bool>>& answers,
          const System& system);

/// Whether it is worth keeping: decided, and checked a second time.
bool is_final(const std::optional<bool>& answer);
bool is_final(const Answer& answer);
bool is_final(const CheckedRow& row);
bool is_final(const FreeAnswer& answer);
bool is_final(const std::vector<std::optional<bool>>& answers);

}  // namespace concord
