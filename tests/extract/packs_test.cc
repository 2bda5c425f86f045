// SPDX-License-Identifier: Apache-2.0
//
// Our own packs, and packs that a desk may write (docs/extraction.md).
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "claims/extract/packs/rule_examples.h"
#include "tests/extract/gold.h"
#include "tests/extract/pack_files.h"

namespace concord::extract {
namespace {

std::string failing_examples(const PackFiles& files) {
  const auto pack = read_packs(files);
  REQUIRE(pack);
  Complaints complaints;
  check_examples(*pack, complaints);
  return told(complaints);
}

PackFiles with_pack(const std::string& name) {
  PackFiles files = own_pack_files();
  const std::string path = "tests/extract/packs/" + name + ".yaml";
  files.emplace_back(path, project_file(path));
  return files;
}

TEST_CASE("every example of our own rules is so") {
  CHECK(failing_examples(own_pack_files()) == "");
}

TEST_CASE("a measure of a desk's own is read by YAML alone") {
  const std::string name = GENERATE(as<std::string>(), "cholera", "hectares");
  CAPTURE(name);
  const PackFiles files = with_pack(name);
  const std::string failing = failing_examples(files);
  CHECK(failing.find("tests/extract/packs/") == std::string::npos);
  const auto gold =
      read_gold(project_file("tests/extract/packs/" + name + ".jsonl"));
  const Score found = score(gold, *read_packs(files));
  INFO(fmt::format("of {} found {}, proposed {}", found.gold, found.right,
                   found.proposed));
  CHECK(found.f1() >= 0.90);
  CHECK(found.f1_population() >= 0.90);
}

TEST_CASE("the version of packs is that of their bytes") {
  PackFiles files = own_pack_files();
  const std::string version = read_packs(files)->version;
  CHECK(read_packs(files)->version == version);
  files.back().second += "# a remark\n";
  CHECK(read_packs(files)->version != version);
}

}  // namespace
}  // namespace concord::extract
