// SPDX-License-Identifier: Apache-2.0
//
// What has which status, by our own packs.
#include <catch2/catch.hpp>

#include "tests/extract/told_words.h"

namespace concord::extract {
namespace {

void check(std::initializer_list<Told> rows) {
  check_told(statuses_told, rows);
}

TEST_CASE("statuses: persons are detained, sought, charged, dead") {
  check({
      {"Ruslan Kulikbayev was detained.", "Ruslan Kulikbayev detained"},
      {"Ruslan Kulikbayev, 34, was arrested on Friday.",
       "Ruslan Kulikbayev detained"},
      {"Timur Abenov, 51, once the head of the border guard, has been "
       "arrested.",
       "Timur Abenov detained"},
      {"The driver of the van has been detained.",
       "The driver of the van detained"},
      {"A second man was picked up hours later.", "A second man detained"},
      {"The gunman, who had hidden in a cellar, was captured.",
       "The gunman detained"},
      {"The gunman was hit in the leg and captured.", "The gunman detained"},
      {"The gunman surrendered to the police at dawn.", "The gunman detained"},
      {"Timur Abenov handed himself in to the police.",
       "Timur Abenov detained"},
      {"A manhunt is under way for the gunman.", "the gunman at-large"},
      {"Troops captured the second gunman near the river.",
       "the second gunman detained"},
      {"Police said they had arrested gunman Timur Abenov.",
       "gunman Timur Abenov detained, by Police"},
      {"Second suspect held in harbour case", "Second suspect detained"},
      {"The suspect is in custody.", "The suspect detained"},
      {"One gunman is still at large.", "One gunman at-large"},
      {"The third attacker remains on the run.", "The third attacker at-large"},
      {"Gunman still at large", "Gunman at-large"},
      {"Police are hunting a third gunman.", "a third gunman at-large"},
      {"The attacker fled on a motorcycle.", "The attacker at-large"},
      {"The gunman has not been found.", "The gunman at-large"},
      {"The suspect had been on the wanted list since May.",
       "The suspect wanted"},
      {"Timur Abenov has been charged with murder.", "Timur Abenov charged"},
      {"The attacker was shot dead by a patrol.", "The attacker dead"},
      {"The bomber blew himself up at the gate.", "The bomber dead"},
      {"Timur Abenov, the suspected gunman, was killed in a raid.",
       "Timur Abenov dead"},
      {"Police confirmed the arrest of Timur Abenov.",
       "Timur Abenov detained, by Police"},
      {"The suspect escaped injury.", ""},
      {"The hostages were freed at dawn.", "The hostages freed"},
      {"Commandos freed the hostages.", "the hostages freed"},
  });
}

TEST_CASE("statuses: places are seized, left, retaken") {
  check({
      {"The city's television tower was seized.",
       "The city's television tower seized"},
      {"Protesters stormed the town hall.", "the town hall seized"},
      {"The rebels stormed the barracks overnight.", "the barracks seized"},
      {"The Taliban captured Gorodok.", "Gorodok seized"},
      {"Gorodok was captured by the insurgents.", "Gorodok seized"},
      {"A crowd has taken over the airport.", "the airport seized"},
      {"Demonstrators had taken the Hill television tower.",
       "the Hill television tower seized"},
      {"The airport in Gorodok was overrun.", "The airport in Gorodok seized"},
      {"The airport, stormed by a crowd, was quiet.", "The airport seized"},
      {"The airport, which was stormed on Monday, was quiet.",
       "The airport seized"},
      {"The airport is under the control of armed militants.",
       "The airport seized"},
      {"Airport seized by protesters", "Airport seized"},
      {"The airport, which protesters had seized on Monday, is calm.",
       "The airport seized"},
      {"The rebels now control the airport.", "the airport seized"},
      {"Officials said Gorodok airport was closed.",
       "Gorodok airport closed, by Officials"},
      {"The palace, abandoned by the crowd, is empty.", "The palace vacated"},
      {"Protesters have vacated the palace.", "the palace vacated"},
      {"The airport is back in government hands.", "The airport retaken"},
      {"Soldiers recaptured the town of Gorodok.",
       "the town of Gorodok retaken"},
      {"The airport has been closed.", "The airport closed"},
      {"The airport reopened on Friday.", "The airport reopened"},
  });
}

TEST_CASE("statuses: what is declared, cut and restored") {
  check({
      {"The president declared a state of emergency.",
       "a state of emergency declared, by The president"},
      {"The mayor imposed a night-time curfew.",
       "a night-time curfew declared"},
      {"A curfew is in force in the capital.", "A curfew declared"},
      {"The state of emergency was lifted.", "The state of emergency lifted"},
      {"The internet was cut across the country.", "The internet cut"},
      {"Mobile internet was switched back on.", "Mobile internet restored"},
  });
}

TEST_CASE("statuses: who claims responsibility") {
  check({
      {"The Red Front claimed responsibility for the blast.",
       "responsibility claimed, by The Red Front"},
      {"Responsibility was claimed by the Red Front.",
       "responsibility claimed, by the Red Front"},
      {"The bombing was claimed by the Red Front.",
       "responsibility claimed, by the Red Front"},
      {"The Red Front took credit for the bombing.",
       "responsibility claimed, by The Red Front"},
      {"The blast, claimed by al-Nur, hurt nobody.",
       "responsibility claimed, by al-Nur"},
      {"Al-Nur has claimed responsibility.",
       "responsibility claimed, by Al-Nur"},
      {"A little-known group claimed responsibility.",
       "responsibility claimed, by A little-known group"},
      {"No group has claimed responsibility.", "responsibility unclaimed"},
      {"Nobody has so far owned up to the attack.", "responsibility unclaimed"},
      {"No organisation had claimed the attacks by Monday night.",
       "responsibility unclaimed"},
      {"There was no immediate claim of responsibility.",
       "responsibility unclaimed"},
      {"The Red Front said it was behind the bombing.",
       "responsibility claimed, by The Red Front"},
      {"The Red Front denied responsibility.",
       "not responsibility claimed, by The Red Front"},
      {"The attack was blamed on the Red Front.", ""},
      {"The mayor took credit for the new bridge.", ""},
  });
}

TEST_CASE("statuses: pronouns are who and what was told of last") {
  check({
      {"The airport was seized on Monday. It was retaken a day later.",
       "The airport seized; The airport retaken"},
      {"Timur Abenov fled abroad. He was arrested there.", ""},
      {"The gunman fled. He was arrested later.",
       "The gunman at-large; The gunman detained"},
      {"The gunman fled. They were picked up by their parents.",
       "The gunman at-large"},
      {"The gunman fled. He died of his wounds.", "The gunman at-large"},
      {"It was seized.", ""},
      {"The gunman hurt two guards at the gate. He was caught a day later.",
       "The gunman detained"},
  });
}

TEST_CASE("statuses: what is denied, and how sure it is") {
  check({
      {"The airport has not been seized.", "not The airport seized"},
      {"The airport was never taken over.", "not The airport seized"},
      {"The army denied that the airport had been seized.",
       "not the airport seized, by The army"},
      {"There was no confirmation that the bridge had fallen.",
       "not the bridge seized"},
      {"The airport was reportedly seized.", "The airport seized, alleged"},
      {"The airport is believed to have been seized.",
       "The airport seized, presumed"},
      {"Unconfirmed reports say the mayor has been arrested.",
       "the mayor detained, alleged, by Unconfirmed reports"},
      {"The gunman is reported to have been detained.",
       "The gunman detained, alleged"},
  });
}

TEST_CASE("statuses: what nobody has said is not proposed") {
  check({
      {"The airport will be closed if the gunman is caught.", ""},
      {"Police tried to arrest the gunman.", ""},
      {"Has the gunman been arrested?", ""},
      {"The gunman could be arrested soon.", ""},
      {"The army would have seized the airport.", ""},
      {"The army plans to retake the airport.", ""},
      {"A man was arrested.", ""},
      {"Twenty protesters were arrested.", ""},
      {"Police seized the weapons.", ""},
      {"He seized the moment.", ""},
      {"The commander of the airport was captured.", ""},
      {"The match was held at the stadium.", ""},
      {"The victim was shot dead.", ""},
      {"Two men in a white Volvo were arrested.", ""},
      {"Until the suspect is caught, schools stay shut.", ""},
  });
}

}  // namespace
}  // namespace concord::extract
