// SPDX-License-Identifier: Apache-2.0
#include "claims/format.h"

#include <catch2/catch.hpp>

namespace concord {

namespace {

std::string formatted(const std::string& text) {
  Complaints complaints;
  const auto written = format_yaml("a.yaml", text, complaints);
  return written ? *written : "refused";
}

struct Example {
  const char* written;
  const char* canonical;
};

const Example kExamples[] = {
    {"", ""},
    {"audit: raid\n", "audit: raid\n"},
    {"audit: raid", "audit: raid\n"},
    {"audit:    raid   \n", "audit: raid\n"},
    // Flow style becomes block style; what is empty has no other.
    {"uses: [ toll , counts ]\n", "uses:\n  - toll\n  - counts\n"},
    {"events: { raid: { when: 2024-05-01, place: 'Almaty' } }\n",
     "events:\n  raid:\n    when: 2024-05-01\n    place: 'Almaty'\n"},
    {"events: { city: {} }\nuses: []\n", "events:\n  city: {}\nuses: []\n"},
    {"laws:\n- {id: a, holds: b}\n", "laws:\n  - id: a\n    holds: b\n"},
    {"a: { b: c\n\n d }\n", "a:\n  b: \"c\\nd\"\n"},
    // Two spaces a level.
    {"a:\n      b:\n            c: d\n", "a:\n  b:\n    c: d\n"},
    {"claims:\n- id: n5\n  figure: killed\n",
     "claims:\n  - id: n5\n    figure: killed\n"},
    {"a:\n- - b\n  - c\n- d\n", "a:\n  - - b\n    - c\n  - d\n"},
    // Single blank lines stay, more of them shrink to one.
    {"a: b\n\n\n\nc: d\n", "a: b\n\nc: d\n"},
    {"\n\na: b\n\n\n", "a: b\n"},
    // Comments stay above what they were above, and behind what they were
    // behind, in their column where there is room.
    {"# top\na: b\n", "# top\na: b\n"},
    {"a: b # behind\n", "a: b  # behind\n"},
    {"a: b      # behind\n", "a: b      # behind\n"},
    {"a: # behind the key\n  b: c\n", "a:  # behind the key\n  b: c\n"},
    {"a: { b: c }   # behind the bracket\n",
     "a:            # behind the bracket\n  b: c\n"},
    {"a:\n  b: c\n  # below b\n# above d\nd: e\n",
     "a:\n  b: c\n  # below b\n# above d\nd: e\n"},
    {"claims:\n# the total\n- id: n5\n",
     "claims:\n  # the total\n  - id: n5\n"},
    {"a: b\n# last\n", "a: b\n# last\n"},
    {"a:\n- b\n# above c\nc: d\n", "a:\n  - b\n# above c\nc: d\n"},
    {"a: { b: c,  # inside\n  d: e }\n", "a:\n  b: c      # inside\n  d: e\n"},
    // Quotes of sources have one style; other scalars stay as written.
    {"quote: four dead\n", "quote: \"four dead\"\n"},
    {"quote: 'the fourth''s dead'\n", "quote: \"the fourth's dead\"\n"},
    {"quote: \"four dead\"\n", "quote: \"four dead\"\n"},
    {"name: 'the ministry'\n", "name: 'the ministry'\n"},
    {"quote: >-\n      four\n      dead\n", "quote: >-\n  four\n  dead\n"},
    {"quote: |-\n    four\n      dead\n\n    x\n",
     "quote: |-\n  four\n    dead\n\n  x\n"},
    {"quote: \"four\n  dead\"\n", "quote: \"four dead\"\n"},
    {"name: four\n  dead\n", "name: \"four dead\"\n"},
    {"quote: |+\n  four\n\na: b\n", "quote: \"four\\n\\n\"\n\na: b\n"},
    {"quote: >-\n  \"four\" dead\n", "quote: >-\n  \"four\" dead\n"},
    {"- >-\n   four\n   dead\n- b\n", "- >-\n  four\n  dead\n- b\n"},
    {"quote: a long quote that cannot stand on one line of eighty columns with"
     " its key\n",
     "quote: >-\n  a long quote that cannot stand on one line of eighty columns"
     " with its key\n"},
    {"a: b\r\nc: d # e\r\n", "a: b\nc: d  # e\n"},
};

}  // namespace

TEST_CASE("a file is written in canonical block style") {
  for (const Example& each : kExamples) {
    CAPTURE(each.written);
    CHECK(formatted(each.written) == each.canonical);
  }
}

TEST_CASE("formatting twice is formatting once") {
  for (const Example& each : kExamples) {
    CAPTURE(each.written);
    CHECK(formatted(each.canonical) == each.canonical);
  }
}

TEST_CASE("what cannot be read is not formatted") {
  CHECK(formatted("audit: \"broken\n") == "refused");
  CHECK(formatted("audit: &a raid\n") == "refused");
  CHECK(formatted("events: { { when: 2024 } }\n") == "refused");
  CHECK(formatted("audit: yes\n") == "refused");
  CHECK(formatted("audit:\nuses: [toll]\n") == "refused");
}

}  // namespace concord
