// SPDX-License-Identifier: Apache-2.0
#include "claims/claims_text.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

constexpr const char* kFile = R"(# of the desk
claims:
  # the total, as told
  # confidence 90, by act
  - id: w1
    proposed: extract-en@1f
    figure: killed
    says: 4

  - id: w2   # by phone
    figure: injured
    says: 2
# the end
)";

bool is_of_rules(std::string_view line) {
  return line.starts_with("# confidence");
}

std::string or_nothing(const std::optional<std::string>& text) {
  return text.value_or("nothing");
}

TEST_CASE("a claim is put behind the others, above what ends the file") {
  const std::string entry = "  - id: w3\n    figure: missing\n";
  CHECK(or_nothing(with_entries(kFile, "claims", entry)) == R"(# of the desk
claims:
  # the total, as told
  # confidence 90, by act
  - id: w1
    proposed: extract-en@1f
    figure: killed
    says: 4

  - id: w2   # by phone
    figure: injured
    says: 2
  - id: w3
    figure: missing
# the end
)");
}

TEST_CASE("entries go where a list has nothing in it, or where none is") {
  const std::string entry = "  - id: w3\n";
  const struct {
    const char* before;
    const char* key;
    const char* after;
  } cases[] = {
      {"claims: []\n# end\n", "claims", "claims:\n  - id: w3\n# end\n"},
      {"claims: [] # none\n", "claims", "claims: # none\n  - id: w3\n"},
      {"claims: []", "claims", "claims:\n  - id: w3\n"},
      {"", "claims", "claims:\n  - id: w3\n"},
      {"claims: []\n", "declined", "claims: []\ndeclined:\n  - id: w3\n"},
      {"claims: []", "declined", "claims: []\ndeclined:\n  - id: w3\n"},
      // As deep as the others, and as the lines of the file end.
      {"claims:\n- id: w1\n", "claims", "claims:\n- id: w1\n- id: w3\n"},
      {"claims:\r\n  - id: w1\r\n", "claims",
       "claims:\r\n  - id: w1\r\n  - id: w3\r\n"},
      {"claims:\n    - id: w1", "claims",
       "claims:\n    - id: w1\n    - id: w3\n"},
      {"claims:\n  - id: w1\ndeclined:\n  - id: w2\n", "claims",
       "claims:\n  - id: w1\n  - id: w3\ndeclined:\n  - id: w2\n"},
      // Not one below the other.
      {"claims: [{ id: w1 }]\n", "claims", "nothing"},
      {"claims: [\n", "claims", "nothing"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.before, c.key);
    CHECK(or_nothing(with_entries(c.before, c.key, entry)) == c.after);
  }
}

TEST_CASE("a claim goes with the comment right above it") {
  CHECK(or_nothing(without_claims(kFile, {"w1"})) == R"(# of the desk
claims:

  - id: w2   # by phone
    figure: injured
    says: 2
# the end
)");
  CHECK(or_nothing(without_claims(kFile, {"w2"})) == R"(# of the desk
claims:
  # the total, as told
  # confidence 90, by act
  - id: w1
    proposed: extract-en@1f
    figure: killed
    says: 4
# the end
)");
  CHECK(or_nothing(without_claims("claims:\n  - id: w1\n    says: 4\n",
                                  {"w1"})) == "claims: []\n");
}

TEST_CASE("a key goes, and what the comment says of it") {
  const auto edited = without_key(kFile, "w1", "proposed", is_of_rules);
  CHECK(or_nothing(edited) == R"(# of the desk
claims:
  # the total, as told
  - id: w1
    figure: killed
    says: 4

  - id: w2   # by phone
    figure: injured
    says: 2
# the end
)");
  CHECK_FALSE(without_key(kFile, "w2", "proposed", is_of_rules));
  CHECK_FALSE(without_key(kFile, "w9", "proposed", is_of_rules));
  // On the line of the dash, and in braces.
  CHECK(or_nothing(without_key("claims:\n  - proposed: x\n    id: w1\n", "w1",
                               "proposed", is_of_rules)) ==
        "claims:\n  - id: w1\n");
  // A list, between others and at the end.
  CHECK(or_nothing(without_key(
            "claims:\n  - id: w1\n    open-to:\n      - precise\n    says: 4\n",
            "w1", "open-to", is_of_rules)) ==
        "claims:\n  - id: w1\n    says: 4\n");
  CHECK(or_nothing(without_key(
            "claims:\n  - id: w1\n    open-to:\n      - precise\n", "w1",
            "open-to", is_of_rules)) == "claims:\n  - id: w1\n");
  CHECK_FALSE(without_key("claims:\n  - { id: w1, proposed: x }\n", "w1",
                          "proposed", is_of_rules));
}

TEST_CASE("a value gives way to another") {
  const std::string file = "claims:\n  - id: w1\n    says: 4  # so far\n";
  CHECK(or_nothing(with_value(file, "w1", "says", "at least 4")) ==
        "claims:\n  - id: w1\n    says: at least 4  # so far\n");
  CHECK_FALSE(with_value(file, "w1", "figure", "killed"));
  CHECK_FALSE(with_value(file, "w1", "says", "[4"));
}

TEST_CASE("the lines of a claim begin with the comment right above it") {
  CHECK(or_nothing(claim_lines(kFile, "w2")) ==
        "  - id: w2   # by phone\n    figure: injured\n    says: 2\n");
  CHECK(claim_lines(kFile, "w1")->starts_with("  # the total, as told\n"));
}

}  // namespace
}  // namespace concord
