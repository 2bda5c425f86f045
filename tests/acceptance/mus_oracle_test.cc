// SPDX-License-Identifier: Apache-2.0
//
// 60 sets of clauses with complete lists of their minimal conflicts (MUS) and
// maximal consistent sets (MSS) by another tool: ours must be the same sets.
// A literal is an unknown in 0..1; a clause, or a group of clauses, is a claim;
// group 0 is hard.  Where the data is missing the program says so and ends with
// the code that CTest takes for "skipped".
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/solve.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

using Json = nlohmann::json;
using Sets = std::set<std::set<int>>;

constexpr int kSkipped = 77;  // SKIP_RETURN_CODE in CMakeLists.txt

std::string folder;

std::vector<Json> read_lines(const std::string& path) {
  std::ifstream file(path);
  std::vector<Json> values;
  for (std::string line; std::getline(file, line);) {
    values.push_back(Json::parse(line));
  }
  return values;
}

void add_clause(SystemWriter& writer, std::vector<std::int32_t>& unknowns,
                const Json& clause, std::int32_t guard) {
  writer.constraint(guard);
  for (const int literal : clause) {
    const auto variable = static_cast<std::size_t>(std::abs(literal));
    while (unknowns.size() <= variable) {
      unknowns.push_back(writer.unknown(0, 1));
    }
    const std::int64_t factor = literal < 0 ? 1 : -1;
    writer.compare({{unknowns[variable], factor}},
                   SystemWriter::Relation::AtMost, literal < 0 ? 0 : -1);
  }
}

// Claim i stands for group i + 1, or for clause i + 1 where there are none.
System read_case(const Json& one) {
  SystemWriter writer;
  std::vector<std::int32_t> unknowns;
  const bool grouped = !one["groups"].is_null();
  for (std::size_t i = 0; i < one["clauses"].size(); ++i) {
    const int group =
        grouped ? one["groups"][i].get<int>() : static_cast<int>(i) + 1;
    while (static_cast<int>(writer.system().assumptions.size()) < group) {
      writer.assumption();
    }
    add_clause(writer, unknowns, one["clauses"][i], group - 1);
  }
  return writer.system();
}

Sets sets_of(const Json& lists) {
  Sets sets;
  for (const Json& list : lists) sets.insert(list.get<std::set<int>>());
  return sets;
}

Sets conflicts_of(const Answer& answer) {
  Sets sets;
  for (const Conflict& conflict : answer.conflicts.items) {
    std::set<int> set;
    for (const std::int32_t claim : conflict.assumptions) set.insert(claim + 1);
    sets.insert(set);
  }
  return sets;
}

// What a way out leaves.
Sets left_by_ways_out(const Answer& answer, std::size_t claims) {
  Sets sets;
  for (const Correction& way_out : answer.ways_out.items) {
    std::set<int> set;
    for (std::size_t i = 0; i < claims; ++i) {
      set.insert(static_cast<int>(i) + 1);
    }
    for (const std::int32_t claim : way_out.give_up) set.erase(claim + 1);
    sets.insert(set);
  }
  return sets;
}

}  // namespace

TEST_CASE("every list of conflicts and ways out is the published one") {
  Budget budget;
  budget.conflicts = 1'000'000;
  budget.ways_out = 1'000'000;
  budget.bounds = 0;
  std::map<std::string, Json> expected;
  for (const Json& one : read_lines(folder + "/expected/marco_outputs.jsonl")) {
    expected[one["name"]] = one;
  }
  const std::vector<Json> cases = read_lines(folder + "/cases.jsonl");
  CHECK(cases.size() == 60);
  for (const Json& one : cases) {
    const std::string name = one["name"];
    CAPTURE(name);
    const System system = read_case(one);
    const Answer answer = solve(system, budget);
    CHECK(answer.checked);
    CHECK(answer.conflicts.complete);
    CHECK(answer.ways_out.complete);
    CHECK(conflicts_of(answer) == sets_of(expected[name]["MUS"]));
    CHECK(left_by_ways_out(answer, system.assumptions.size()) ==
          sets_of(expected[name]["MSS"]));
  }
}

}  // namespace concord

// Call: acceptance_tests FOLDER [Catch2 arguments].
int main(int argc, char** argv) {
  concord::folder = argc > 1 ? argv[1] : "";
  if (!std::ifstream(concord::folder + "/cases.jsonl")) {
    std::cout << "skipped: no mus_oracle data at " << concord::folder << "\n";
    return concord::kSkipped;
  }
  return Catch::Session().run(argc - 1, argv + 1);
}
