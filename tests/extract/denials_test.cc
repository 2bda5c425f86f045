// SPDX-License-Identifier: Apache-2.0
//
// What a text says is not so, beside it or a sentence later.
#include <catch2/catch.hpp>

#include "tests/extract/told_words.h"

namespace concord::extract {
namespace {

void check(std::initializer_list<Told> rows) { check_told(figures_told, rows); }

TEST_CASE("denials: in the sentence of the number") {
  check({
      {"Reports of 40 dead soldiers are false.", "not 40 servicemen killed"},
      {"The army denied that 40 soldiers had died.",
       "not 40 servicemen killed, by The army"},
      {"The army dismissed claims that 40 soldiers had died.",
       "not 40 servicemen killed, by The army"},
      {"The army refuted media reports of 40 dead soldiers.",
       "not 40 servicemen killed, by The army"},
      {"It is not true that 40 soldiers died.", "not 40 servicemen killed"},
      {"There is no truth to reports that 40 soldiers died.",
       "not 40 servicemen killed"},
      {"The ministry called the figure of 400 dead a fabrication.",
       "not 400 people killed, by The ministry"},
      {"Rumours of 40 dead soldiers spread.", "not 40 servicemen killed"},
      {"Rebels said 40 soldiers died, a claim the army denied.",
       "40 servicemen killed, by Rebels; not 40 servicemen killed, by the "
       "army"},
      {"The army denied reports of 40 dead soldiers, saying three had died.",
       "not 40 servicemen killed, by The army; 3 servicemen killed, by The "
       "army"},
      {"The ministry said reports of 40 dead were \"completely untrue\".",
       "not 40 people killed, by The ministry"},
      {"Rebels said they killed 40 soldiers, but the army denied it.",
       "40 servicemen killed, by Rebels; not 40 servicemen killed, by the "
       "army"},
      {"A post wrongly said that 40 people had died.",
       "not 40 people killed, by A post"},
      {"The blast did not kill 40 people.", ""},
      {"The army confirmed that 40 soldiers had died.",
       "40 servicemen killed, by The army"},
      {"The claim was false, and 40 soldiers died.", "40 servicemen killed"},
  });
}

TEST_CASE("denials: a sentence later") {
  check({
      {"Forty soldiers were killed. This is not true.",
       "not 40 servicemen killed"},
      {"Forty soldiers were killed. No such thing happened.",
       "not 40 servicemen killed"},
      {"Forty soldiers were killed, rebels said. The army denied this.",
       "40 servicemen killed, by rebels; not 40 servicemen killed, by The "
       "army"},
      {"Forty soldiers were killed, rebels said. This was denied by the army.",
       "40 servicemen killed, by rebels; not 40 servicemen killed, by the "
       "army"},
      {"Forty soldiers were killed, rebels said. The army called this a lie.",
       "40 servicemen killed, by rebels; not 40 servicemen killed, by The "
       "army"},
      {"Forty soldiers were killed, rebels said. The claim could not be "
       "verified.",
       "40 servicemen killed, alleged, by rebels"},
      {"Word spread that 40 soldiers had died. The ministry later said there "
       "was no confirmation of it.",
       "not 40 servicemen killed, by The ministry"},
      {"Forty soldiers were killed, rebels said. The army denied him leave.",
       "40 servicemen killed, by rebels"},
      {"Forty soldiers were killed, rebels said. The army denied that three "
       "people were hurt.",
       "40 servicemen killed, by rebels; not 3 people injured, by The army"},
      {"Forty soldiers were killed, rebels said. Night fell. The army denied "
       "this.",
       "40 servicemen killed, by rebels"},
  });
}

TEST_CASE("denials: of a status, a sentence later") {
  CHECK(statuses_told("Word spread that the bridge had been captured. The "
                      "ministry later said that there was no confirmation of "
                      "it.") == "not the bridge seized, by The ministry");
}

}  // namespace
}  // namespace concord::extract
