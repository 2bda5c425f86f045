// SPDX-License-Identifier: Apache-2.0
//
// What news sentences count (S3 to S6): of each family of phrasings some.  A
// part tells its total in brackets, "(of 12)", a count that the text corrects
// the one that holds, "(now 6)".
#include <catch2/catch.hpp>

#include "tests/extract/told_words.h"

namespace concord::extract {
namespace {

struct Case {
  const char* text;
  const char* counts;
};

void check(std::span<const Case> cases) {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(counts_told(one.text) == one.counts);
  }
}

TEST_CASE("headlines leave out the verb to be") {
  const Case cases[] = {
      {"Bus plunges into ravine; 14 killed, dozens hurt",
       "14 people killed; dozens people injured"},
      {"12 feared dead as ferry sinks off Mindoro", "12 people killed"},
      {"At least 9 dead, 40 missing in mudslide",
       "at least 9 people killed; 40 people missing"},
      {"Mine blast: six dead, toll may rise", "6 people killed"},
      {"Two held over bank raid", "2 people arrested"},
      {"Blaze in clothing factory leaves 31 workers dead", "31 workers killed"},
      {"Train hits school van, eight children killed", "8 children killed"},
      {"Police nab five in raid on casino", "5 people arrested"},
      {"Man killed, woman hurt in blast", "1 men killed; 1 women injured"},
      {"Gunman shot dead in Leeds", ""},
      {"Driver kills man with an axe", ""},
      {"Gunmen shoot dead three policemen", "3 police killed"},
  };
  check(cases);
}

TEST_CASE("who dies, by verbs of many words") {
  const Case cases[] = {
      {"Eleven miners lost their lives when the shaft gave way.",
       "11 workers killed"},
      {"The flood claimed 26 lives.", "26 people killed"},
      {"The cyclone claimed the lives of more than 80 villagers.",
       "more than 80 civilians killed"},
      {"Two of the wounded later succumbed to their injuries.",
       "2 people killed"},
      {"Four passengers were pronounced dead at the scene.",
       "4 passengers killed"},
      {"Three men were gunned down outside a bar.", "3 men killed"},
      {"The storm left 12 people dead and 30 homeless.",
       "12 people killed; 30 people displaced"},
      {"Seven soldiers were found dead in a ditch.", "7 servicemen killed"},
      {"Nine tourists drowned when their boat capsized.", "9 tourists killed"},
      {"Five farmers were hacked to death with machetes.",
       "5 civilians killed"},
      {"The epidemic has killed 230 people since May.", "230 people killed"},
      {"A 13th victim died in hospital on Friday.", "1 victims killed"},
      {"The bodies of six fishermen washed ashore.", "6 fishermen killed"},
      {"Five more bodies were pulled from the rubble.", "5 people killed"},
      {"Rescuers recovered 22 bodies.", "22 people killed"},
      {"Three guards bled to death.", "3 guards killed"},
      {"An explosion tore through a market, killing 17.", "17 people killed"},
  };
  check(cases);
}

TEST_CASE("a toll stands at, climbs to, is put at a number") {
  const Case cases[] = {
      {"The death toll stood at 54 on Tuesday.", "54 people killed"},
      {"Three policemen died, taking the toll to six.",
       "3 police killed; 6 people killed"},
      {"They put the number of those who perished at 27.", "27 people killed"},
      {"The count of the dead was raised to 238.", "238 people killed"},
      {"The death toll climbed to 54.", "54 people killed"},
      {"The death toll was put at 54 by the Red Cross.", "54 people killed"},
      {"Officials put the death toll at 54.", "54 people killed"},
      {"Two more people died, bringing the total to 20.",
       "2 people killed; 20 people killed"},
      {"That took the number of dead to 41.", "41 people killed"},
      {"The confirmed death toll now exceeds 1,200.",
       "more than 1200 people killed"},
      {"The toll of injured reached 300.", "300 people injured"},
      {"The number of people hurt is at least 70.",
       "at least 70 people injured"},
      {"A revised count gives the number of missing as 16.",
       "16 people missing"},
      {"The death toll from the quake has passed 2,000.",
       "more than 2000 people killed"},
      {"Storm toll passes 430", "more than 430 people killed"},
      {"The death toll soared past 90.", "more than 90 people killed"},
      {"The number of people detained approached 4,000.",
       "about 4000 people arrested"},
      {"The dead now number 25.", "25 people killed"},
      {"Hospitals reported 12 deaths and 45 injuries.",
       "12 people killed; 45 people injured"},
      {"There were 12 fatalities.", "12 people killed"},
  };
  check(cases);
}

TEST_CASE("who is hurt, and how badly") {
  const Case cases[] = {
      {"Twelve injured people were taken to hospital.", "12 people injured"},
      {"He saw three dead soldiers and two wounded policemen.",
       "3 servicemen killed; 2 police injured"},
      {"A man carrying two bags was wounded.", "1 men injured"},
      {"He killed one guard and wounded a third.",
       "1 guards killed; 1 guards injured"},
      {"Thirty people were treated for smoke inhalation.", "30 people injured"},
      {"Twelve students were taken to hospital.", "12 students hospitalised"},
      {"Twelve students were hospitalised with burns.",
       "12 students hospitalised"},
      {"Nine people were treated for injuries.", "9 people injured"},
      {"Four of them remain in intensive care.", "4 people injured-seriously"},
      {"One of the injured is in a serious condition.",
       "1 people injured-seriously"},
      {"Eight people were hurt; four of them remain in intensive care.",
       "8 people injured; 4 people injured-seriously (of 8)"},
      {"Eighteen people were wounded, five seriously.",
       "18 people injured; 5 people injured-seriously (of 18)"},
      {"Eighteen people were wounded, five of them critically.",
       "18 people injured; 5 people injured-seriously (of 18)"},
      {"Three children are in critical condition.",
       "3 children injured-seriously"},
      {"Six officers suffered minor injuries.", "6 police injured"},
      {"The crash injured 23 commuters, three of them seriously.",
       "23 passengers injured; 3 passengers injured-seriously (of 23)"},
      {"Two firefighters sustained burns.", "2 workers injured"},
  };
  check(cases);
}

TEST_CASE("who is held, and let go") {
  const Case cases[] = {
      {"Police shot one man dead and detained another.",
       "1 men killed; 1 men arrested"},
      {"Police rounded up 60 activists overnight.", "60 protesters arrested"},
      {"Seven suspects were being held.", "7 suspects arrested"},
      {"Some 200 demonstrators were taken into custody.",
       "about 200 protesters arrested"},
      {"Troops captured 14 rebels.", "14 attackers arrested"},
      {"More than 30 arrests were made.", "more than 30 people arrested"},
      {"Police made 30 arrests.", "30 people arrested"},
      {"Police made an arrest.", "1 people arrested"},
      {"Police have made yet another arrest.", "1 people arrested"},
      {"He fled before an arrest.", ""},
      {"Of those detained, 12 have been freed.", "12 people released"},
      {"Two people are in custody.", "2 people arrested"},
      {"The rebels freed 11 hostages.", "11 hostages released"},
      {"The rebels freed 11 hostages, an officer said.",
       "11 hostages released"},
      {"39 students were kidnapped and were held for weeks.",
       "39 students kidnapped"},
      {"Six others remain trapped after a mine was flooded.", ""},
      {"Nine engineers were taken hostage.", "9 workers kidnapped"},
  };
  check(cases);
}

TEST_CASE("what courts give") {
  const Case cases[] = {
      {"A court sentenced seven men to life.", "7 men sentenced"},
      {"Nine defendants received prison terms.", "9 suspects sentenced"},
      {"Three women were handed suspended sentences.", "3 women sentenced"},
      {"Four men got 15 years each.", "4 men sentenced"},
      {"The court found all eight guilty of theft.", "8 people convicted"},
      {"Four men got life jackets.", ""},
  };
  check(cases);
}

TEST_CASE("who is missing, flees, is brought away") {
  const Case cases[] = {
      {"Fifteen sailors were unaccounted for.", "15 crew missing"},
      {"Fifteen people were still missing.", "15 people missing"},
      {"Around 5,000 residents were evacuated.",
       "about 5000 civilians evacuated"},
      {"More than 20,000 people have fled their homes.",
       "more than 20000 people displaced"},
      {"The fighting has displaced 20,000 people.", "20000 people displaced"},
      {"The floods forced 3,000 families from their homes.", ""},
      {"About 12,000 residents had to be evacuated.",
       "about 12000 civilians evacuated"},
      {"They were told of it. 300 people were told to leave their homes.",
       "300 people evacuated"},
      {"Eleven people were pulled from the rubble alive.", "11 people rescued"},
      {"Rescuers saved 40 people.", "40 people rescued"},
      {"Forty people were pulled alive from the ruins.", "40 people rescued"},
      {"The flood left 4,000 people homeless.", "4000 people displaced"},
  };
  check(cases);
}

TEST_CASE("names and times stand where the verb is left out") {
  const Case cases[] = {
      {"German police detained 15 men, Belgium 10 and the Czech Republic two.",
       "15 men arrested; 10 men arrested; 2 men arrested"},
      {"They buried eight men yesterday and four this morning.",
       "8 men killed; 4 men killed"},
      {"Two men died in Baiji, four in Tikrit.", "2 men killed; 4 men killed"},
      {"One man was jailed for life and the other two for 41 years.",
       "1 men sentenced; 2 men sentenced"},
      {"German police detained 15 men in the Czech Republic 10 years ago.",
       "15 men arrested"},
      {"Police detained 15 men, Reuters 24 said.", "15 men arrested"},
  };
  check(cases);
}

TEST_CASE("a noun goes on behind what is no word of it") {
  const Case cases[] = {
      {"Seven [number as heard] other people were killed.", "7 people killed"},
      {"Three UH-1H helicopters were destroyed.", "3 vehicles destroyed"},
      {"Two 13-year-olds were killed.", "2 children killed"},
      {"Two 30-year-olds were killed.", "2 people killed"},
      {"A man shot in the leg was taken to a hospital.", "1 men injured"},
      {"Officers found an injured 4-year-old girl.", "1 children injured"},
      {"A woman of 61 and two men were killed.",
       "1 women killed; 2 men killed"},
      {"A woman of 61 was killed.", "1 women killed"},
      {"A 19-year-old Beverly man was killed.", "1 men killed"},
      {"He killed a man late on Sunday.", "1 men killed"},
      {"Two nearby villagers were killed.", "2 civilians killed"},
      {"Twelve early commuters were killed.", "12 passengers killed"},
  };
  check(cases);
}

TEST_CASE("officers beside soldiers are of the army") {
  const Case cases[] = {
      {"Three officers and seven soldiers died.",
       "3 servicemen killed; 7 servicemen killed"},
      {"Three officers died.", "3 police killed"},
      {"Three police officers and seven soldiers died.",
       "3 police killed; 7 servicemen killed"},
  };
  check(cases);
}

TEST_CASE("an adjective counts too unless it is over") {
  const Case cases[] = {
      {"Marines freed a dozen kidnapped tourists.",
       "12 tourists released; 12 tourists kidnapped"},
      {"One wounded woman died.", "1 women killed"},
      {"Four missing climbers were rescued.", "4 civilians rescued"},
      {"Relatives have identified 18 of the bodies.", "18 people killed"},
  };
  check(cases);
}

TEST_CASE("nobody is a count as well") {
  const Case cases[] = {
      {"A convoy was attacked without causing any casualties.",
       "0 people casualties"},
      {"No one was hurt.", "0 people injured"},
      {"Nobody was killed in the blast.", "0 people killed"},
      {"There were no casualties.", "0 people casualties"},
      {"No casualties were reported.", "0 people casualties"},
      {"There were no reports of injuries.", ""},
      {"None of the passengers was hurt.", "0 passengers injured"},
      {"The attack caused no deaths.", "0 people killed"},
  };
  check(cases);
}

TEST_CASE("some of those that are known") {
  const Case cases[] = {
      {"Fourteen of the 30 injured were children.",
       "14 children injured (of 30); 30 people injured"},
      {"Three of the attackers were killed.", "3 attackers killed"},
      {"Both attackers were killed.", "2 attackers killed"},
      {"All eleven crew members died.", "11 crew killed"},
      {"Two of the three gunmen were shot dead.", "2 attackers killed"},
      {"Of the 12 people killed, five were women.",
       "12 people killed; 5 women killed (of 12)"},
      {"Six of those killed were students.", "6 students killed"},
      {"Twelve people were killed, half of them children.", "12 people killed"},
      {"Four of the 20 people hurt in the crash were children.",
       "4 children injured (of 20); 20 people injured"},
  };
  check(cases);
}

TEST_CASE("a breakdown belongs to its total") {
  const Case cases[] = {
      {"Seven people were killed: four policemen, two civilians and a child.",
       "7 people killed; 4 police killed (of 7); 2 civilians killed (of 7); "
       "1 children killed (of 7)"},
      {"The blast killed nine people -- six soldiers and three guards.",
       "9 people killed; 6 servicemen killed (of 9); 3 guards killed (of 9)"},
      {"Ten people (six women and four men) died.",
       "10 people killed; 6 women killed (of 10); 4 men killed (of 10)"},
      {"The crash killed 13 people, among them two infants.",
       "13 people killed; 2 children killed (of 13)"},
      {"Thirteen people died, of whom five were children.",
       "13 people killed; 5 children killed (of 13)"},
      {"Thirteen people died, five of whom were children.",
       "13 people killed; 5 children killed (of 13)"},
      {"The shelling killed three people, two soldiers and a driver.",
       "3 people killed; 2 servicemen killed (of 3); 1 people killed (of 3)"},
      {"Those killed were a young man and a waitress, Nehammer told reporters.",
       "1 men killed; 1 workers killed"},
      {"The dead, four policemen and a guard, were buried on Monday.",
       "4 police killed; 1 guards killed"},
      {"The victims were two brothers and a taxi driver.",
       "2 men casualties; 1 civilians casualties"},
      {"Six people died. Four were policemen.",
       "6 people killed; 4 police killed (of 6)"},
      {"Six people died. Four of them were policemen.",
       "6 people killed; 4 police killed (of 6)"},
      {"At least 20 were hurt, including eight pupils and two teachers.",
       "at least 20 people injured; 8 children injured (of at least 20); "
       "2 civilians injured (of at least 20)"},
      {"The attack left 12 dead, most of them soldiers.", "12 people killed"},
      {"Nine of the dead were women.", "9 women killed"},
      {"Two guards of the bank, a man and a woman, were hurt.",
       "2 guards injured; 1 men injured (of 2); 1 women injured (of 2)"},
      {"Ten rebels and six others, two boys and four women, were killed.",
       "10 attackers killed; 6 people killed; 2 children killed (of 6); "
       "4 women killed (of 6)"},
  };
  check(cases);
}

TEST_CASE("one verb for several figures") {
  const Case cases[] = {
      {"They killed a guard at the first shop and a customer at the second.",
       "1 guards killed; 1 civilians killed"},
      {"Raids killed ten people in Aleppo, four in Homs and two in Hama.",
       "10 people killed; 4 people killed; 2 people killed"},
      {"Three were killed and seven wounded.",
       "3 people killed; 7 people injured"},
      {"Three policemen were killed and seven wounded.",
       "3 police killed; 7 police injured"},
      {"Two soldiers and five rebels died.",
       "2 servicemen killed; 5 attackers killed"},
      {"Police shot one man dead, arrested 12 others and seized two rifles.",
       "1 men killed; 12 people arrested"},
      {"A mother and her two daughters died.",
       "1 women killed; 2 children killed"},
      {"A man, his wife and three children were killed.",
       "1 men killed; 3 children killed"},
      {"One wounded woman died.", "1 women killed"},
      {"Two deputies were critically wounded and taken to hospital.",
       "2 police injured-seriously"},
      {"One died on the spot, two on the way to hospital.",
       "1 people killed; 2 people killed"},
      {"Another woman was wounded.", "1 women injured"},
      {"A second soldier died on Sunday.", "1 servicemen killed"},
      {"Four people died on Monday and three more on Tuesday.",
       "4 people killed; 3 people killed"},
  };
  check(cases);
}

TEST_CASE("things are burnt, wrecked, damaged") {
  const Case cases[] = {
      {"Some 120 shops, 180 cafes and restaurants and 99 offices were wrecked.",
       "about 120 shops destroyed; 180 shops destroyed; "
       "99 buildings destroyed"},
      {"The fire destroyed 26 shacks.", "26 buildings destroyed"},
      {"Rioters torched 12 cars and a bus.",
       "12 vehicles burned; 1 vehicles burned"},
      {"A bus was set on fire.", "1 vehicles burned"},
      {"Soldiers destroyed a hideout.", ""},
      {"The quake damaged 300 houses.", "300 homes damaged"},
      {"A second one caused losses of 3 million euros.",
       "3000000 money damage"},
      {"Damage was put at $2 million.", "2000000 money damage"},
      {"About 40 homes were flattened.", "about 40 homes destroyed"},
  };
  check(cases);
}

TEST_CASE("a text corrects its own count") {
  const Case cases[] = {
      {"Police initially reported four dead, later raised it to six.",
       "4 people killed (now 6); 6 people killed"},
      {"The death toll, earlier given as 12, was lowered to 10.",
       "12 people killed (now 10); 10 people killed"},
      {"The death toll was revised from 8 to 10.",
       "8 people killed (now 10); 10 people killed"},
      {"The death toll rose to 10 from 8.",
       "10 people killed; 8 people killed (now 10)"},
      {"Six people were killed, not eight as first reported.",
       "6 people killed; 8 people killed (now 6)"},
      {"Six people died. Earlier reports said eight had died.",
       "6 people killed; 8 people killed (now 6)"},
      {"Police at first said six had died. They now say eight were killed.",
       "6 people killed (now 8); 8 people killed"},
      {"Two men died earlier on Monday and three women died later.",
       "2 men killed; 3 women killed"},
      {"Eight others were hurt. Police earlier spoke of two of their own hurt.",
       "8 people injured; 2 people injured"},
      {"Three soldiers were killed. The clinic first counted six dead.",
       "3 servicemen killed; 6 people killed"},
      {"Four people died, the army said earlier.", "4 people killed"},
  };
  check(cases);
}

TEST_CASE("what stands between a figure and its verb") {
  const Case cases[] = {
      {"Dozens of attackers who tried to storm the town hall, the bank and two "
       "posts overnight to May 6 have been eliminated.",
       "dozens attackers killed"},
      {"A guard who tried to stop him was hurt.", "1 guards injured"},
      {"A nurse from the camp, who had been on duty, also died.",
       "1 civilians killed"},
      {"Two boys, aged 4 and 11, were among those killed.",
       "2 children killed"},
      {"Two boys aged four and 11 were among those killed.",
       "2 children killed"},
      {"Three guards died; a fourth, an off-duty cook, died later.",
       "3 guards killed; 1 civilians killed"},
      {"Six gunmen hid there; five of them died.", "5 attackers killed"},
      {"Two attackers and a man believed to be one of the rebels died.",
       "2 attackers killed; 1 attackers killed"},
      {"Its owner, a cook, was killed.", ""},
      {"A blogger and lawyer, Ann Lee, was held.", "1 civilians arrested"},
      {"He shot a guard before he was wounded.", "1 guards casualties"},
      {"A man who drove her home was held but was released.",
       "1 men arrested; 1 men released"},
      {"More than 100 relatives and acquaintances of the two were held.",
       "more than 100 people arrested"},
      {"We would be counting dozens of dead soldiers.", ""},
      {"They came in one by one and were held.", ""},
  };
  check(cases);
}

TEST_CASE("a verb in the singular is of no plural that hangs on another") {
  const Case cases[] = {
      {"The man accused of killing four officers has been caught.",
       "4 police killed"},
      {"The killer of the two officers was arrested.", ""},
      {"A group of 15 people was arrested.", "15 people arrested"},
      {"A boat with 30 people is missing.", "30 people missing"},
      {"About 30 people was held.", "about 30 people arrested"},
  };
  check(cases);
}

TEST_CASE("lists of some whose nouns are in no pack") {
  const Case cases[] = {
      {"Four guards, a service veteran and a cook died.",
       "4 guards killed; 1 people killed; 1 civilians killed"},
      {"A bridge and a mosque were damaged.",
       "1 infrastructure damaged; 1 buildings damaged"},
      {"About 85 Dutch and Belgian tourists were evacuated.",
       "about 85 tourists evacuated"},
      {"The raid killed five others; a dozen more surrendered.",
       "5 people killed; 12 people surrendered"},
      {"Both pilots and all seven passengers were killed.",
       "2 crew killed; 7 passengers killed"},
      {"A mother of three was killed.", "1 women killed"},
      {"He killed one person, a guard.", "1 guards killed"},
      {"Five people have died - four guards and a cook - although it is early.",
       "5 people killed; 4 guards killed (of 5); 1 civilians killed (of 5)"},
      {"Thousands of mostly young demonstrators marched.",
       "thousands protesters participants"},
      {"No one was ever arrested in that case.", "0 people arrested"},
      {"Nine officers of the police and the army were detained.",
       "9 police arrested"},
      {"He killed one officer, a guard and a cook.",
       "1 police killed; 1 guards killed; 1 civilians killed"},
  };
  check(cases);
}

TEST_CASE("how many took part, are sought, were pulled out") {
  const Case cases[] = {
      {"Dozens of gunmen attacked two gun shops.",
       "dozens attackers participants"},
      {"Hundreds gathered to call for a vote.", "hundreds people participants"},
      {"Several thousand people marched to the square.",
       "several thousand people participants"},
      {"Police were searching on Tuesday for six men.", "6 men at-large"},
      {"Two others fled towards the border.", "2 people at-large"},
      {"A gunman holds 11 people hostage.", "11 people kidnapped"},
      {"He let five hostages go.", "5 hostages released"},
      {"They pulled 64 people out of the rubble.", "64 people rescued"},
      {"Police took 13 people into custody.", "13 people arrested"},
      {"Three boys have not been seen since Monday.", "3 children missing"},
      {"Eight patients are being treated.", "8 people hospitalised"},
      {"A court condemned 12 guards to death.", "12 guards sentenced"},
      {"Thousands flee as clashes go on", "thousands people displaced"},
  };
  check(cases);
}

TEST_CASE("numbers of something else count nobody") {
  const Case cases[] = {
      {"Troops fired 12 shots at the car.", ""},
      {"Eleven people attended the hearing on the killing.", ""},
      {"Two gunmen killed the mayor.", ""},
      {"The killer, 27, was born in Leeds.", ""},
      {"He faces two counts of murder.", ""},
      {"The bridge was closed for three hours after a fire.", ""},
      {"Four policemen carried the wounded away.", ""},
      {"A crowd of 300 watched the arrest.", ""},
  };
  check(cases);
}

}  // namespace
}  // namespace concord::extract
