// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/try_systems.h"

#include <cstdlib>

#include "tests/oracle/system_text.h"

namespace concord {

std::string first_complaint(const Shape& shape, std::uint64_t family,
                            std::uint64_t number, const Complaint& complaint) {
  if (const char* percent = std::getenv("CONCORD_ORACLE_PERCENT")) {
    number = number * std::strtoull(percent, nullptr, 10) / 100;
  }
  for (std::uint64_t seed = 0; seed < number; ++seed) {
    const System system = random_system(family * 1'000'000 + seed, shape);
    if (complaint(system).empty()) continue;
    const System small = shrink(system, [&](const System& smaller) {
      return !complaint(smaller).empty();
    });
    return "seed " + std::to_string(seed) + "\n" + to_text(small) +
           complaint(small);
  }
  return "";
}

}  // namespace concord
