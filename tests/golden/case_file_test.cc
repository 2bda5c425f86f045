// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/case_file.h"

#include <catch2/catch.hpp>

using namespace concord::golden;

TEST_CASE("what text cannot hold is escaped, and comes back") {
  const struct {
    std::string text;
    const char* body;
  } cases[] = {
      {"plain\n", "plain\n"},
      {"no end", "no end\\\n"},
      {"a\r\n", "a\\r\n"},
      {"back\\slash\n", "back\\\\slash\n"},
      {"\x1b[31m\n", "\\x1b[31m\n"},
      {"\xff\n", "\\xff\n"},
      {"\u202e\u00a0\n", "\\u{202e}\\u{a0}\n"},
      {"--- check\n--- x\n", "\\--- check\n\\--- x\n"},
  };
  for (const auto& c : cases) {
    CHECK(escape(c.text) == c.body);
    CHECK(unescape(c.body) == c.text);
  }
}

TEST_CASE("an escaped body repeats and swallows line ends") {
  CHECK(unescape("\\{3*ab}!\n") == "ababab!\n");
  CHECK(unescape("\\{10*e#,}") == "e01,e02,e03,e04,e05,e06,e07,e08,e09,e10,");
  CHECK(unescape("one \\\nline\n") == "one line\n");
}

TEST_CASE("a command is split as in a shell") {
  const auto words = words_of(R"(A=1 concord add "two words" 'it"s' "")");
  CHECK(words == std::vector<std::string>{"A=1", "concord", "add", "two words",
                                          "it\"s", ""});
}

TEST_CASE("a case is read as its files, its command and what that leaves") {
  const std::string text =
      "A story.\n"
      "--- sources/wire.txt\n---\noutlet: Wire\n---\nText.\n"
      "--- concord check\nall well\n"
      "--- stderr\nx: error\n"
      "--- then a.txt\nnew\n"
      "--- then b.txt gone\n"
      "--- exit 2\n";
  const CaseFile read = parse_case(text);
  REQUIRE(read.steps.size() == 1);
  const Step& step = read.steps[0];
  CHECK(read.story == "A story.\n");
  REQUIRE(step.inputs.size() == 1);
  CHECK(step.inputs[0].body == "---\noutlet: Wire\n---\nText.\n");
  CHECK(step.command == "concord check");
  CHECK(step.expected.out == "all well\n");
  CHECK(step.expected.err == "x: error\n");
  CHECK(step.expected.files.at("a.txt") == "new\n");
  CHECK_FALSE(step.expected.files.at("b.txt"));
  CHECK(step.expected.exit_code == 2);
  CHECK(to_text(read) ==
        "A story.\n"
        "--- sources/wire.txt\n---\noutlet: Wire\n---\nText.\n"
        "--- concord check\nall well\n"
        "--- stderr\nx: error\n"
        "--- then a.txt\nnew\n"
        "--- then b.txt gone\n"
        "--- exit 2\n");
}

TEST_CASE("output that is no plain text is kept escaped") {
  CaseFile golden_case;
  golden_case.story = "A story.\n";
  Step step;
  step.command = "concord check";
  step.expected.out = "no end";
  golden_case.steps.push_back(step);
  const std::string text = to_text(golden_case);
  CHECK(text ==
        "A story.\n--- concord check\n--- stdout escaped\nno end\\\n--- exit "
        "0\n");
  CHECK(parse_case(text).steps.at(0).expected.out == "no end");
}
