// SPDX-License-Identifier: Apache-2.0
#include "engine/system.h"

#include <catch2/catch.hpp>
#include <functional>

#include "claims/check.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

// At least 3 police among all killed, if somebody is to be believed.
System sound() {
  SystemWriter writer;
  const auto all = writer.unknown(0, std::nullopt);
  const auto police = writer.unknown(0, std::nullopt);
  writer.assumption();
  writer.constraint(0).compare({{police, -1}}, SystemWriter::Relation::AtMost,
                               -3);
  writer.constraint().compare({{police, 1}, {all, -1}},
                              SystemWriter::Relation::AtMost, 0);
  return writer.system();
}

}  // namespace

TEST_CASE("a System hands out its parts as they were written") {
  const System system = sound();
  const auto any_of = system.any_of(system.constraints[1]);
  REQUIRE(any_of.size() == 1);
  const auto sum = system.sum(any_of[0]);
  REQUIRE(sum.size() == 2);
  CHECK(sum[0] == System::Term{0, -1});
  CHECK(sum[1] == System::Term{1, 1});
}

TEST_CASE("a System that cannot be meant is refused as our own fault") {
  CHECK_NOTHROW(check_well_formed(sound()));
  const struct {
    const char* what;
    std::function<void(System&)> spoil;
  } cases[] = {
      {"a term of no unknown", [](System& s) { s.terms[0].unknown = 2; }},
      {"a term of a negative unknown",
       [](System& s) { s.terms[0].unknown = -1; }},
      {"a factor of 0", [](System& s) { s.terms[0].factor = 0; }},
      {"an unknown twice in a sum", [](System& s) { s.terms[1].unknown = 1; }},
      {"a sum past the last term",
       [](System& s) { s.comparisons[1].last_term = 4; }},
      {"a constraint of nothing",
       [](System& s) { s.constraints[0].last_comparison = 0; }},
      {"a constraint past the last comparison",
       [](System& s) { s.constraints[1].last_comparison = 3; }},
      {"a guard that is no assumption",
       [](System& s) { s.constraints[0].guard = 1; }},
      {"a negative cost", [](System& s) { s.assumptions[0].cost = -1; }},
  };
  for (const auto& c : cases) {
    CAPTURE(c.what);
    System system = sound();
    c.spoil(system);
    CHECK_THROWS_AS(check_well_formed(system), InternalError);
  }
}

}  // namespace concord
