// SPDX-License-Identifier: Apache-2.0
//
// Totals and their parts: what a part tells of its total stands in brackets,
// "(of 12)".
#include <catch2/catch.hpp>
#include <span>

#include "tests/extract/told_words.h"

namespace concord::extract {
namespace {

struct Case {
  const char* text;
  const char* parts;
};

void check(std::span<const Case> cases) {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(counts_told(one.text) == one.parts);
  }
}

TEST_CASE("breakdown: some of them") {
  const Case cases[] = {
      {"Eleven people died, nine of them gunmen.",
       "11 people killed; 9 attackers killed (of 11)"},
      {"A sniper killed eight people, six of them members of the security "
       "forces, on Friday.",
       "8 people killed; 6 security killed (of 8)"},
      {"Eight others were hurt, three of them in grave condition.",
       "8 people injured; 3 people injured-seriously (of 8)"},
      {"Eighteen people were hurt; five of these are in intensive care.",
       "18 people injured; 5 people injured-seriously (of 18)"},
      {"The collapse killed 17 workers, four of them from Peru.",
       "17 workers killed; 4 workers killed (of 17)"},
      {"The fire killed 23 people, most of them tourists, three of them "
       "children.",
       "23 people killed; 3 children killed (of 23)"},
      {"Four minors were among the dead, one of them a boy of three.",
       "4 children killed; 1 children killed (of 4)"},
      {"Nine people were killed, five of them soldiers, two of them police.",
       "9 people killed; 5 servicemen killed (of 9); 2 police killed (of 9)"},
      {"Seven people, four of them children, died when a roof fell in.",
       "7 people killed; 4 children killed (of 7)"},
      {"Seven miners, two of them foreigners, were hurt.",
       "7 workers injured; 2 workers injured (of 7)"},
      {"Officials say 45 were hurt, 12 of them critically and 20 slightly.",
       "45 people injured; 12 people injured-seriously (of 45); 20 people "
       "injured (of 45)"},
      {"Forty people were killed: 20 of them in the capital, 11 in the south "
       "and the rest in the north.",
       "40 people killed; 20 people killed (of 40); 11 people killed (of 40)"},
      {"Six people were killed. Two of them were nurses.",
       "6 people killed; 2 civilians killed (of 6)"},
  };
  check(cases);
}

TEST_CASE("breakdown: asides tell again who was counted") {
  const Case cases[] = {
      {"One suspect, a 27-year-old man, was arrested.", "1 suspects arrested"},
      {"One of them, a woman who had rented him a flat, was released.",
       "1 women released"},
      {"One gunman, a 27-year-old man wanted over the killing of a woman, had "
       "been wounded.",
       "1 attackers injured"},
      {"A fifth man, described as an accomplice, died in a clinic.",
       "1 men killed"},
      {"Three oil workers, two Afghans and a Pakistani, were killed.",
       "3 workers killed; 2 people killed (of 3); 1 people killed (of 3)"},
      {"Seventeen other people, a pregnant woman among them, were wounded.",
       "17 people injured; 1 women injured (of 17)"},
      {"Two children, one of them a girl of four, are among those killed.",
       "2 children killed; 1 children killed (of 2)"},
      {"Six people - three civilians and three servicemen - died that day.",
       "6 people killed; 3 civilians killed (of 6); 3 servicemen killed (of "
       "6)"},
      {"Eight people on the state side - five civilians and three soldiers - "
       "had "
       "died.",
       "8 people killed; 5 civilians killed (of 8); 3 servicemen killed (of "
       "8)"},
      {"The victims, three men and a woman, were found dead.",
       "3 men killed; 1 women killed"},
      {"Twelve people, a guard and two girls among them, were killed.",
       "12 people killed; 1 guards killed (of 12); 2 children killed (of 12)"},
      {"Several members of the 5th Brigade, one lieutenant among them, were "
       "captured.",
       "several people arrested; 1 servicemen arrested (of several)"},
      {"Two of them, both guards, were hurt.", "2 guards injured"},
      {"Four civilians, including a cook and a guard, and three soldiers died.",
       "4 civilians killed; 1 civilians killed (of 4); 1 guards killed (of 4); "
       "3 servicemen killed"},
      {"Five tenants of a block, including two boys, were evacuated.",
       "5 civilians evacuated; 2 children evacuated (of 5)"},
      {"Over 120 cars, including 33 vans, ambulances and fire engines, were "
       "burned.",
       "more than 120 vehicles burned; 33 vehicles burned (of more than 120)"},
      {"Six bodies were brought in: those of four guards, a cook and a man "
       "believed to be a gunman.",
       "6 people killed; 4 guards killed (of 6); 1 civilians killed (of 6); 1 "
       "attackers killed (of 6)"},
      {"Rebels free 82 of the 276 schoolgirls kidnapped in May.",
       "82 children released; 276 children kidnapped"},
      {"Police held 38 people, of whom 31 were freed.",
       "38 people arrested; 31 people released (of 38)"},
      // Of a list behind "of", the last alone, where a comma parts it.
      {"The port was held by a group of 45 rioters, and two guards were hurt.",
       "2 guards injured"},
      // No comma closes it: another who was hurt.
      {"A guard, a cook and a driver were hurt.",
       "1 guards injured; 1 civilians injured; 1 people injured"},
  };
  check(cases);
}

TEST_CASE("breakdown: of whom, of which") {
  const Case cases[] = {
      {"Eighty cars were burnt, 25 of which belonged to the army.",
       "80 vehicles burned; 25 vehicles burned (of 80)"},
      {"Twelve people were hurt, two of whom are in intensive care.",
       "12 people injured; 2 people injured-seriously (of 12)"},
      {"Police arrested 30 protesters, 12 of whom have been freed.",
       "30 protesters arrested; 12 protesters released (of 30)"},
      {"Forty people were treated for burns, 12 remain in hospital, of whom "
       "two in critical condition.",
       "40 people injured; 12 people hospitalised (of 40); "
       "2 people injured-seriously (of 12)"},
      {"A total of 64 people were detained, of whom 40 have been released and "
       "24 remain in custody.",
       "64 people arrested; 40 people released (of 64); 24 people arrested "
       "(of 64)"},
      {"No harm came to the residents, 40 of whom had been evacuated.",
       "40 civilians evacuated"},
  };
  check(cases);
}

TEST_CASE("breakdown: some of those who are known") {
  const Case cases[] = {
      {"Five people were killed. Three of the dead wore army fatigues, one "
       "was a nurse.",
       "5 people killed; 3 servicemen killed (of 5); 1 civilians killed "
       "(of 5)"},
      {"Fifty people died. The fire lasted a day. Three minors were among the "
       "dead.",
       "50 people killed; 3 children killed (of 50)"},
      {"Four people were hurt. None of the injuries were life-threatening.",
       "4 people injured"},
      {"Twenty people were wounded. Four of the wounded are children.",
       "20 people injured; 4 children injured (of 20)"},
      {"The death toll rose to 14; two of the bodies were found beheaded.",
       "14 people killed; 2 people killed (of 14)"},
      {"Nine people died. Six of the nine were soldiers; the remaining three "
       "were civilians.",
       "9 people killed; 6 servicemen killed (of 9); 3 civilians killed "
       "(of 9)"},
      {"Nine people died. Six of the nine were soldiers; the remaining three, "
       "one of them a girl, were civilians.",
       "9 people killed; 6 servicemen killed (of 9); 3 civilians killed "
       "(of 9); 1 children killed (of 3)"},
      {"Nine people died. The mayor came. Six of the nine were soldiers.",
       "9 people killed; 6 servicemen killed (of 9)"},
      {"Nine people died and 20 were hurt. Six of the nine were soldiers.",
       "9 people killed; 20 people injured; 6 servicemen killed (of 9)"},
      {"Of the 25 killed, 18 were rebels, four civilians and three soldiers.",
       "25 people killed; 18 attackers killed (of 25); 4 civilians killed "
       "(of 25); 3 servicemen killed (of 25)"},
      {"Of the 60 injured, 15 are still in hospital.",
       "60 people injured; 15 people hospitalised (of 60)"},
      {"Of those killed, 18 were rebels and seven civilians.",
       "18 attackers killed; 7 civilians killed"},
      {"Four people were shot. Three of the victims were policemen.",
       "4 people casualties; 3 police casualties (of 4)"},
      {"Nineteen people were killed. Of these, six were children.",
       "19 people killed; 6 children killed (of 19)"},
      {"Thirteen people were killed in the raids. Of the 13, eight were "
       "victims -- four civilians and as many guards -- and the other five "
       "rebels.",
       "13 people killed; 13 people killed; 8 victims killed (of 13); 4 "
       "civilians killed (of 8); 5 attackers killed (of 13)"},
      {"Thirteen people were killed in the raids. Of the 13, seven were "
       "villagers and the other six rebels.",
       "13 people killed; 13 people killed; 7 civilians killed (of 13); "
       "6 attackers killed (of 13)"},
  };
  check(cases);
}

TEST_CASE("breakdown: lists without a verb") {
  const Case cases[] = {
      {"The number of dead has reached 21, rebels counted: 14 rebels, five "
       "soldiers, two guards.",
       "21 people killed; 14 attackers killed (of 21); 5 servicemen killed "
       "(of 21); 2 guards killed (of 21)"},
      {"Police count 12 killed, i.e. two nurses, three soldiers, seven rebels.",
       "12 people killed; 2 civilians killed (of 12); 3 servicemen killed "
       "(of 12); 7 attackers killed (of 12)"},
      {"Casualties stood at 60: 40 dead and 20 wounded.",
       "60 people casualties; 40 people killed (of 60); 20 people injured "
       "(of 60)"},
      {"The attack claimed 12 lives: those of eight soldiers and four cooks.",
       "12 people killed; 8 servicemen killed (of 12); 4 civilians killed "
       "(of 12)"},
      {"Twelve people were killed, among them the mayor, two councillors and a "
       "judge.",
       "12 people killed; 2 officials killed (of 12); 1 officials killed "
       "(of 12)"},
      {"Ten died in the blast, namely six miners and four passers-by.",
       "10 people killed; 6 workers killed (of 10); 4 civilians killed "
       "(of 10)"},
      {"The attack left 15 dead -- nine soldiers, four guards and two nurses.",
       "15 people killed; 9 servicemen killed (of 15); 4 guards killed "
       "(of 15); 2 civilians killed (of 15)"},
      {"The blast killed 16 people (10 women, six children).",
       "16 people killed; 10 women killed (of 16); 6 children killed (of 16)"},
      {"Seven people were killed: two in Homs, five in Hama.",
       "7 people killed; 2 people killed (of 7); 5 people killed (of 7)"},
      {"In all 40 people died, 25 in the capital and 15 in the north.",
       "40 people killed; 25 people killed (of 40); 15 people killed (of 40)"},
      {"The ministry counted 140 deaths, including 90 in the capital and 31 "
       "in the north.",
       "140 people killed; 90 people killed (of 140); 31 people killed "
       "(of 140)"},
      {"The ministry counted 140 deaths. The tally included 90 deaths in the "
       "capital and 31 in the north.",
       "140 people killed; 90 people killed (of 140); 31 people killed "
       "(of 140)"},
      {"The ministry counted 140 deaths, including 90 in the capital, where "
       "the army came late, and 31 in the north.",
       "140 people killed; 90 people killed (of 140); 31 people killed "
       "(of 140)"},
      {"Seven people died. Four were killed on the spot and three died in "
       "hospital.",
       "7 people killed; 4 people killed (of 7); 3 people killed (of 7)"},
      {"Thirty people were arrested, among them four students and a teacher.",
       "30 people arrested; 4 students arrested (of 30); 1 civilians "
       "arrested (of 30)"},
  };
  check(cases);
}

TEST_CASE("breakdown: parts before the words for it, and the rest") {
  const Case cases[] = {
      {"There are nine people in hospital, five of our officers among them.",
       "9 people hospitalised; 5 police hospitalised (of 9)"},
      {"Nine people were hurt, three soldiers among them.",
       "9 people injured; 3 servicemen injured (of 9)"},
      {"Nine people died. Five were soldiers, three policemen and one a "
       "civilian.",
       "9 people killed; 5 servicemen killed (of 9); 3 police killed (of 9); "
       "1 civilians killed (of 9)"},
      {"Eight people died. Three were guards. The other five were rebels.",
       "8 people killed; 3 guards killed (of 8); 5 attackers killed (of 8)"},
  };
  check(cases);
}

TEST_CASE("breakdown: what a verb leaves to the next figure") {
  const Case cases[] = {
      {"Ten rebels killed, five wounded, seven captured, two still sought",
       "10 attackers killed; 5 attackers injured; 7 attackers arrested; "
       "2 attackers at-large"},
      {"Two guards and a driver were killed, and five more hurt.",
       "2 guards killed; 1 people killed; 5 people injured"},
      {"Two soldiers were killed and eight, among them a 20-year-old recruit, "
       "taken to hospital.",
       "2 servicemen killed; 8 servicemen hospitalised; 1 servicemen "
       "hospitalised (of 8)"},
      {"Three rebels were killed in a flat, and one, said to be a helper, in "
       "the street.",
       "3 attackers killed; 1 attackers killed"},
      {"The hospital first counted four dead and nine wounded; later it "
       "corrected that to five and 11.",
       "4 people killed (now 5); 9 people injured; 5 people killed; 11 people "
       "injured"},
  };
  check(cases);
}

TEST_CASE("breakdown: lists that break nothing down") {
  const Case cases[] = {
      {"Ten people died in the fire; 60 men fought it: 20 from Leeds, 40 from "
       "York.",
       "10 people killed"},
      {"Police killed two gunmen and seized 30 rifles, two of them new.",
       "2 attackers killed"},
      {"Five people were hurt. Of the 30 flats, 12 were empty.",
       "5 people injured"},
      {"Three people died. Two of the three judges were absent.",
       "3 people killed"},
      {"Three men were killed: two brothers and nine cousins.", "3 men killed"},
      {"Nine people were killed; five ministers, four of them women, sent "
       "condolences.",
       "9 people killed"},
      {"Twenty people died in three attacks, two of them in the capital.",
       "20 people killed"},
      {"Six people died. The two remaining ministers resigned.",
       "6 people killed"},
      {"Twelve people died: the worst toll in 30 years.", "12 people killed"},
      {"Four people were hurt (see the 12 pictures).", "4 people injured"},
      {"Six were killed on Monday. Three parties, two of them small, blamed "
       "the police.",
       "6 people killed"},
      {"Twelve people died. The 12 were members of a choir.",
       "12 people killed"},
      {"Rebels burnt three buses on the road. Two of them were later arrested.",
       "3 vehicles burned; 2 people arrested"},
      {"Ten people died. The other three lorries reached the town.",
       "10 people killed"},
  };
  check(cases);
}

}  // namespace
}  // namespace concord::extract
