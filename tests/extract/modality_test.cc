// SPDX-License-Identifier: Apache-2.0
//
// What only might be is no claim; what is less sure is one, and marked.
#include <catch2/catch.hpp>

#include "tests/extract/told_words.h"

namespace concord::extract {
namespace {

TEST_CASE("modality: what has not happened is left out") {
  for (const char* text : {
           "The bomb could kill up to 200 people.",
           "The bomb may kill 200 people.",
           "The bomb might easily kill 200 people.",
           "Up to 30 people would be evacuated.",
           "Up to 30 people may be evacuated.",
           "Thirty people are to be evacuated.",
           "Thirty people are expected to be evacuated.",
           "The police plan to detain 30 people.",
           "The group has sworn to kill 10 judges.",
           "If the fire kills ten people, it is a crime.",
           "He threatened to kill 20 hostages.",
           "He threatened to blow up the plane and kill 200 passengers.",
           "The police want to arrest 12 people.",
           "He asked whether ten people were killed.",
       }) {
    CAPTURE(text);
    CHECK(figures_told(text).empty());
  }
}

TEST_CASE("modality: how sure a claim is") {
  struct {
    const char* text;
    const char* told;
  } const cases[] = {
      {"Twenty people are feared dead.", "20 people killed, feared"},
      {"Twenty people feared dead in mine", "20 people killed, feared"},
      {"It is feared that 20 people died.", "20 people killed, feared"},
      {"Twenty people are presumed dead.", "20 people killed, presumed"},
      {"Twenty people are believed to have died.",
       "20 people killed, presumed"},
      {"Up to 20 people may have died.", "at most 20 people killed, presumed"},
      {"Twenty people were reportedly killed.", "20 people killed, alleged"},
      {"The police allegedly killed 20 people.", "20 people killed, alleged"},
      {"Twenty people are confirmed dead.", "20 people killed, confirmed"},
      {"Twenty people believed to be rebels were killed.", "20 people killed"},
      {"The gunman went on to kill 20 people.", "20 people killed"},
      {"Twenty people were killed.", "20 people killed"},
      {"He used a rifle to kill 20 people.", "20 people killed"},
      {"Classes are set to resume after four people were killed.",
       "4 people killed"},
      {"Nobody knows if the four people killed had met him.",
       "4 people killed"},
      {"The blast killed two people and may strike the trade.",
       "2 people killed"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(figures_told(c.text) == c.told);
  }
}

}  // namespace
}  // namespace concord::extract
