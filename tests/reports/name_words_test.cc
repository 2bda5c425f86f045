// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/name_words.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

TEST_CASE("an id is made of words without articles") {
  const struct {
    const char* words;
    const char* id;
  } cases[] = {
      {"the Interior Ministry", "interior-ministry"},
      {"A source at the city's emergency hospital",
       "source-at-city-emergency-hospital"},
      {"the police\xe2\x80\x99s spokeswoman", "police-spokeswoman"},
      {"U.N. monitors", "u-n-monitors"},
      {"\xd0\x9c\xd0\x92\xd0\x94", "\xd0\xbc\xd0\xb2\xd0\xb4"},
      {"the", "somebody"},
      {"112", "somebody"},
      {"a spokesman for the ministry of emergency situations of the republic",
       "spokesman-for-ministry-of-emergency-situations"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words);
    CHECK(id_of_words(c.words, "somebody") == c.id);
  }
}

TEST_CASE("names are found by their words") {
  NameFinder names;
  names.know("ministry", "Interior Ministry");
  names.know("police", "Almaty police");
  names.know("hospital-source", "a source at the emergency hospital");
  names.know("spokeswoman", "the police spokeswoman");
  names.know_exactly("daily", "A British daily");
  const struct {
    const char* words;
    const char* id;
  } cases[] = {
      {"the Interior Ministry", "ministry"},
      {"the ministry", "ministry"},
      {"sources at the Interior Ministry", "ministry"},
      {"police", "police"},
      {"a source at the city's emergency hospital", "hospital-source"},
      {"the spokeswoman of the city's police", "spokeswoman"},
      {"a British daily", "daily"},
      {"the daily", "daily"},
      // Other people.
      {"the defence ministry", ""},
      {"a source close to the police", ""},
      {"British daily readers", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words);
    CHECK(names.find(c.words).value_or("") == c.id);
  }
}

}  // namespace
}  // namespace concord
