// SPDX-License-Identifier: Apache-2.0
#include "reports/iri.h"

#include <catch2/catch.hpp>

namespace concord {

TEST_CASE("names in an IRI keep letters and digits, and nothing else") {
  CHECK(percent_encoded("n5.police") == "n5.police");
  CHECK(percent_encoded("C101:attack/killed@2016-07-18") ==
        "C101%3Aattack%2Fkilled%402016-07-18");
  CHECK(percent_encoded("Zürich 2%") == "Z%C3%BCrich%202%25");
  CHECK(percent_encoded("</script>\n") == "%3C%2Fscript%3E%0A");
  CHECK(percent_encoded("a.") == "a%2E");
  CHECK(percent_encoded("").empty());
}

TEST_CASE("a text is where its link leads, if one may follow it") {
  Audit audit;
  audit.name = "raid";
  Source source;
  source.name = "daily";
  CHECK(iri_of(audit, source) == "urn:x-concord:raid:source/daily");
  source.url = "https://example.org/a";
  CHECK(iri_of(audit, source) == "https://example.org/a");
  source.url = "javascript:alert(1)";
  CHECK(iri_of(audit, source) == "urn:x-concord:raid:source/daily");
}

}  // namespace concord
