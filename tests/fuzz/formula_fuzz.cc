// SPDX-License-Identifier: Apache-2.0
// Whatever the text, a formula is read or refused with a place inside it, and
// its canonical text is read as the same formula again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "rules/clauses.h"
#include "rules/formula.h"

using namespace concord;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Place place{"fuzz", {1, 1}, {1, 1}};
  Complaints complaints;
  const auto formula = parse_formula(text, place, complaints);
  if (formula.has_value() != complaints.empty()) std::abort();
  if (!formula) return 0;
  clauses_of(*formula);
  const std::string canonical = to_string(*formula);
  Complaints again;
  const auto same = parse_formula(canonical, place, again);
  if (same && to_string(*same) != canonical) std::abort();
  // Multiplied out, a number may have more decimals than a formula may hold, or
  // the text more characters: then alone is the canonical text refused.
  for (const Diagnostic& each : again.sorted()) {
    if (each.code != Code::Y181) std::abort();
  }
  return 0;
}
