// SPDX-License-Identifier: Apache-2.0
#include "reports/json_writer.h"

#include <catch2/catch.hpp>

namespace concord {

TEST_CASE(
    "what a terminal would obey is an escape of JSON, the rest as it is") {
  const auto text = [](const char* of) { return json_text(Json(of)); };
  CHECK(text("Zürich \"2\"") == "\"Zürich \\\"2\\\"\"");
  CHECK(text("\x1b[31m") == "\"\\u001b[31m\"");
  CHECK(text("\u009b31m") == "\"\\u009b31m\"");
  CHECK(text("\x7f") == "\"\\u007f\"");
  CHECK(text("a\u202eb") == "\"a\\u202eb\"");
  CHECK(text("\U000e0001") == "\"\\udb40\\udc01\"");
}

TEST_CASE("escapes of JSON say the same as what they stand for") {
  const std::string hostile =
      "\x1b]0;x\x07 \u009b1m \u202e\u2066 \x7f 😀 \\u{202e} </script> \n";
  CHECK(Json::parse(json_text(Json(hostile))) == Json(hostile));
}

TEST_CASE("named members stand one a line") {
  JsonWriter out;
  out.put("none", Members{});
  out.put("two", Members{{"a", Json(1)}, {"b", Json("x")}});
  CHECK(std::move(out).take() ==
        "{\n  \"none\": {},\n  \"two\": {\n    \"a\": 1,\n    \"b\": \"x\"\n"
        "  }\n}\n");
}

}  // namespace concord
