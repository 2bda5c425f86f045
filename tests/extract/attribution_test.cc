// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/attribution/attribution.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "claims/extract/packs/pack.h"

namespace concord::extract {
namespace {

const Lexicon& lexicon() {
  static const auto pack = [] {
    const std::string path =
        CONCORD_SOURCE_DIR "/rules/packs/extract-en/attribution.yaml";
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    Complaints complaints;
    return read_extract_packs({{path, text.str()}}, complaints);
  }();
  REQUIRE(pack);
  return pack->lexicon;
}

// "who: what" of each, " | " between: "who via whom", "he = who" where the
// name stands earlier, "!" of a denial, "(who)" where no word tells it.
std::string told(std::string_view text) {
  const Tokens tokens = tokens_of(text);
  const auto words = [&](TokenRange range) {
    if (range.empty()) return std::string("nobody");
    const std::size_t begin = tokens.all[range.first].span.begin;
    const std::size_t end = tokens.all[range.last - 1].span.end;
    return std::string(text.substr(begin, end - begin));
  };
  std::string all;
  for (const Attribution& one : attributions_in(tokens, lexicon())) {
    all += all.empty() ? "" : " | ";
    if (one.named != one.source) all += words(one.named) + " = ";
    const std::string who = words(one.source);
    all += one.implied ? "(" + who + ")" : who;
    if (one.via) all += " via " + words(*one.via);
    all += one.denial ? "! " : ": ";
    all += words(one.content);
  }
  return all;
}

struct Case {
  const char* text;
  const char* told;
};

TEST_CASE("what is said stands behind a cue, before it or round it") {
  const Case cases[] = {
      {"Police said four died.", "Police: four died"},
      {"Four died, police said.", "police: Four died"},
      {"Four people, police said, were killed.",
       "police: Four people, police said, were killed"},
      {"The mayor said that at least four died.",
       "The mayor: at least four died"},
      {"The mayor said in a statement on Monday that four died.",
       "The mayor: four died"},
      {"The mayor told a news conference that four died.",
       "The mayor: four died"},
      {"Four died, the mayor said in a statement carried by the radio.",
       "the mayor via the radio: Four died"},
      {"Four died, said a nurse of the clinic on Monday.",
       "a nurse of the clinic: Four died"},
      {"By night four had died, officials in the town said on Monday.",
       "officials in the town: By night four had died"},
      {"As the mayor said on Monday, four died.", "the mayor: four died"},
      {"The mayor said if it rains, four more will die.",
       "The mayor: if it rains, four more will die"},
      {"Witnesses reported from the port that four died.",
       "Witnesses: four died"},
      {"Asked how many died, the mayor said four.", "the mayor: four"},
      {"Ten guards, the mayor said at the time, were killed.",
       "the mayor: Ten guards, the mayor said at the time, were killed"},
      {"A technician said by phone that four died.", "A technician: four died"},
      {"Around 2,000 were held, Tass reported citing the ministry.",
       "the ministry via Tass: Around 2,000 were held"},
      {"The mayor says the toll includes four guards.",
       "The mayor: the toll includes four guards"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("a name begins and ends where it should") {
  const Case cases[] = {
      {"A source at the port's hospital said four died.",
       "A source at the port's hospital: four died"},
      {"On Monday the mayor of the town said four died.",
       "the mayor of the town: four died"},
      {"The bridge fell and the mayor said four died.", "the mayor: four died"},
      {"Ana Ruiz, 45, a nurse at the clinic, said four died.",
       "Ana Ruiz: four died"},
      {"The governor, Ana Ruiz, said four died.",
       "The governor, Ana Ruiz: four died"},
      {"The man who was hit by the bus said four died.", "The man: four died"},
      {"Sheriff Ana Long said four died.", "Sheriff Ana Long: four died"},
      {"Four died, Long said.", "Long: Four died"},
      {"Its director, Ana Ruiz, said the count covered only children.",
       "Its director, Ana Ruiz: the count covered only children"},
      {"A spokesman for the company that owns the dam said four died.",
       "A spokesman for the company: four died"},

      {"A man who told police they were chased was charged with killing four.",
       "who = A man: they were chased"},
      {"The mayor, who said four died, was fired.",
       "who = The mayor: four died"},
      {"The short-lived tally gives four deaths.",
       "The short-lived tally: four deaths"},
      {"Residents reached by phone said four died.", "Residents: four died"},
      {"Save the Children said four died.", "Save the Children: four died"},
      {"The WHO said four died.", "The WHO: four died"},
      {"There are unconfirmed reports that four died.", ""},
      {"Four people died, say police.", "police: Four people died"},

      {"The mayor, who fled, said four died.", "The mayor: four died"},
      {"Officials close to the inquiry say four died.",
       "Officials close to the inquiry: four died"},
      {"Mr. J. Ruiz of the town's fire brigade said four died.",
       "Mr. J. Ruiz of the town's fire brigade: four died"},
      {"Acme Ltd (AC) said on Monday four died.", "Acme Ltd (AC): four died"},
      {"She and another nurse said four died.",
       "She and another nurse: four died"},
      {"Ruiz came to the site and said four died.", "Ruiz: four died"},
      {"The United States said four died.", "The United States: four died"},
      {"Police reports said four died.", "Police reports: four died"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("a name goes on, or ends, at marks and short words") {
  const Case cases[] = {
      {"The Press Committee [Coprefa] said four died.",
       "The Press Committee [Coprefa]: four died"},
      {"The governor, Jean-Paul Ruiz, said four died.",
       "The governor, Jean-Paul Ruiz: four died"},
      {"The Chief of Police, Mr Ivo Ruiz, said four died.",
       "The Chief of Police, Mr Ivo Ruiz: four died"},
      {"Four died, according to a count based on lists.", "a count: Four died"},
      {"\"Four died,\" Ruiz said at a meeting.", "Ruiz: Four died"},
      {"The marchers said at least four died.",
       "The marchers: at least four died"},
      {"Two youths accused in a murder fled.", ""},
      {"The number of confirmed deaths has reached 22.", ""},
      {"Rescuers found four bodies, bringing the toll to 12.", ""},
      {"The victims included two cooks.", ""},
      {"The front, which is armed, claimed the attack and said four died.",
       "The front: the attack | The front: four died"},
      {"Four died, the company that employs them said.",
       "the company: Four died"},
      {"According to a report carried by Interfax, four died.",
       "a report via Interfax: four died"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("what is ordered, claimed and brought about is not said") {
  const Case cases[] = {
      {"The president told his men to open fire after four died.", ""},
      {"The storm claimed four lives in May.", ""},
      {"Rebels claimed an attack on the port in which four died.", ""},
      {"The raid brought the toll to four.", ""},
      {"One man died, bringing the toll to four.", ""},
      {"Shops burned, with damage estimated at four dollars.", ""},
      {"The dead include four guards, police said.",
       "police: The dead include four guards"},
      {"The mayor put the toll at four.", "The mayor: put the toll at four"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("days, relatives and others stand between") {
  const Case cases[] = {
      {"The ministry on August 16 published a list of four dead.",
       "The ministry: a list of four dead"},
      {"Prosecutors gave 225 as the number of dead.",
       "Prosecutors: 225 as the number of dead"},
      {"Four died, an official was quoted as telling the radio.",
       "an official via the radio: Four died"},
      {"A source at the clinic where they lay told Reuters four died.",
       "A source at the clinic via Reuters: four died"},
      {"A nurse, reached by phone, said four died.", "A nurse: four died"},
      {"Police said nine were hurt and another four are missing.",
       "Police: nine were hurt and another four are missing"},
      {"Four died, according to the on-site staff.",
       "the on-site staff: Four died"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("capitals are not needed") {
  const Case cases[] = {
      {"GENERAL RUIZ SAID FOUR DIED.", "GENERAL RUIZ: FOUR DIED"},
      {"FOUR DIED, ACCORDING TO MILITARY SOURCES IN THE TOWN.",
       "MILITARY SOURCES IN THE TOWN: FOUR DIED"},
      {"EL FARO HAS PUBLISHED A LIST OF FOUR VICTIMS.",
       "EL FARO: A LIST OF FOUR VICTIMS"},
      {"REBEL SOURCES HAVE REPORTED THAT FOUR DIED.",
       "REBEL SOURCES: FOUR DIED"},
      {"the army says four died", "the army: four died"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("phrases and nouns tell who says it") {
  const Case cases[] = {
      {"According to the mayor, four died.", "the mayor: four died"},
      {"Four died, according to police reports.", "police reports: Four died"},
      {"According to those who saw it, four died.", "those: four died"},
      {"They fled and, according to the nurse, four died.",
       "the nurse: four died"},
      {"In the army's version, four died.",
       "the army's version = the army: four died"},
      {"An announcement by the army of four arrests came late.",
       "the army: four arrests came late"},
      {"They heard the army's claim that four died.", "the army: four died"},
      {"In a report, it was said that four died.", "a report: four died"},
      {"Four dead in blast: police", "police: Four dead in blast"},
      {"Police: four dead in blast", "Police: four dead in blast"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("verbs that count, list, put and blame") {
  const Case cases[] = {
      {"The mayor puts the number of dead at four.",
       "The mayor: puts the number of dead at four"},
      {"Police later revised the toll to six.",
       "Police: revised the toll to six"},
      {"The first report mentions four dead.", "The first report: four dead"},
      {"The ministry's statement gives four dead.",
       "The ministry's statement: four dead"},
      {"The army accused the rebels of killing four.",
       "The army: the rebels of killing four"},
      {"The study found four cases.", "The study: four cases"},
      {"The boys found four bodies.", ""},
      {"The man accused of killing four fled.", ""},
      {"A police source linked the attack to a feud that killed four.",
       "A police source: the attack to a feud that killed four"},
      {"The tally includes four deaths.", "The tally: four deaths"},
      {"The crew includes four women.", ""},
      {"Police suspect him of killing four.", "Police: him of killing four"},
      {"The third suspect was convicted of killing four.", ""},
      {"Four people were admitted to hospital, two of them by helicopter.", ""},
      {"Close to 400 admitted to hospital.", ""},

      {"He set the table at four.", ""},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("some say what others said") {
  const Case cases[] = {
      {"A nurse told Reuters that four died.",
       "A nurse via Reuters: four died"},
      {"A nurse told the news agency four people died.",
       "A nurse via the news agency: four people died"},
      {"Reuters quoted the ministry as saying four died.",
       "the ministry via Reuters: four died"},
      {"The ministry was quoted by Tass as saying that four died.",
       "The ministry via Tass: four died"},
      {"The ministry, cited by Tass, put the toll at four.",
       "The ministry via Tass: put the toll at four"},
      {"Tass, citing the ministry, said four died.",
       "the ministry via Tass: four died"},
      {"Four died, local radio reported, quoting witnesses.",
       "witnesses via local radio: Four died"},
      {"Police said that according to a nurse four died.",
       "Police: according to a nurse four died | a nurse: four died"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("several who say something share a sentence") {
  const Case cases[] = {
      {"Police said four died, but the army said six died.",
       "Police: four died | the army: six died"},
      {"The rebels say they shot four; the army says two fled.",
       "The rebels: they shot four | the army: two fled"},
      {"The mayor said four died, adding that six were hurt.",
       "The mayor: four died | The mayor: six were hurt"},
      {"He said the army had told him four died.",
       "He: the army had told him four died | the army: four died"},
      {"A guard said they fled, police said.",
       "police: A guard said they fled | A guard: they fled"},
      {"Police said four died, but no injuries were reported.",
       "Police: four died, but no injuries were reported"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("a quotation is of one speaker, however many sentences it has") {
  const Case cases[] = {
      {"\"Four died,\" she told Reuters, \"and two fled.\"",
       "she via Reuters: Four died,\" she told Reuters, \"and two fled."},
      {"\"Four died,\" said Ana Ruiz. \"Two fled. It rained.\"",
       "Ana Ruiz: Four died,\" said Ana Ruiz. \"Two fled. It rained."},
      {"\"It rained. Four died,\" the mayor said.",
       "the mayor: It rained. Four died"},
      {"The spokesman had this to say:\n\n\"Four died. Two fled.\"",
       "The spokesman: Four died. Two fled."},
      {"\"Four died,\" a nurse said.\n\n\"Two fled.\"\n\n\"It rained,\" she "
       "added.",
       "a nurse: Four died | a nurse: Two fled. | she = a nurse: It rained"},
      {"He saw the \"bridge\" that day.", ""},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("who spoke before is known again") {
  const Case cases[] = {
      {"General Ruiz said four died. He added that two fled.",
       "General Ruiz: four died | He = General Ruiz: two fled"},
      {"Ana Ruiz said four died. Her claim that two fled was new.",
       "Ana Ruiz: four died | Her = Ana Ruiz: two fled was new"},
      {"General Ruiz arrived. He said four died.",
       "He = General Ruiz: four died"},
      {"The clerk said four died. President Ana Ruiz came. She said two fled.",
       "The clerk: four died | She = President Ana Ruiz: two fled"},
      {"The mayor said four died. Hospital staff said six. They said two fled.",
       "The mayor: four died | Hospital staff: six | They = Hospital staff: "
       "two "
       "fled"},

      {"A source at the clinic told Reuters four died. Two fled, the source "
       "said.",
       "A source at the clinic via Reuters: four died | the source = A source "
       "at the clinic via Reuters: Two fled"},
      {"A source at the clinic said four died. The clinic said two fled.",
       "A source at the clinic: four died | The clinic: two fled"},
      {"The Interior Ministry said four died. The ministry also said two fled.",
       "The Interior Ministry: four died | The ministry = The Interior "
       "Ministry: two fled"},
      {"The commandant's office said four died. The commandant said two.",
       "The commandant's office: four died | The commandant: two"},

      {"The health ministry said four died. The information ministry said two.",
       "The health ministry: four died | The information ministry: two"},

      {"Mayor Ana Ruiz said four died. Ruiz said two fled.",
       "Mayor Ana Ruiz: four died | Ruiz = Mayor Ana Ruiz: two fled"},
      {"A clerk of the port said four died. The same clerk said two fled.",
       "A clerk of the port: four died | The same clerk = A clerk of the port: "
       "two fled"},
      {"Ana Ruiz said four died. \"They say two fled,\" Ruiz said.",
       "Ana Ruiz: four died | Ruiz = Ana Ruiz: They say two fled | They: two "
       "fled"},
      {"Ana Ruiz said four died. The police said six. She said two fled.",
       "Ana Ruiz: four died | The police: six | She = Ana Ruiz: two fled"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("whose count it is") {
  const Case cases[] = {
      {"By the official count four died.", "the official count: four died"},
      {"They fled; by the mayor's count four died.",
       "the mayor's count = the mayor: four died"},
      {"By the mayor's latest count, four died.",
       "the mayor's latest count = the mayor: four died"},
      {"Four had died by Friday, by the army's account.",
       "the army's account = the army: Four had died by Friday"},
      {"Ten died, four of them rebels by the army's count.",
       "the army's count = the army: four of them rebels"},
      {"Ten died by police count.", "police count: Ten died"},
      {"By official estimates, four died.", "official estimates: four died"},
      {"Four died, in a tally by Reuters.",
       "a tally by Reuters = Reuters: Four died"},
      {"The army spoke. By its own count, four died.",
       "its own count = The army: four died"},
      {"The bus was hit by the count's car.", ""},
      {"According to the ministry: 4 dead, 6 hurt.",
       "the ministry: 4 dead, 6 hurt"},
      {"Residents dispute the army's figure of four dead, saying ten died.",
       "Residents! the army's figure of four dead | the army: figure of four "
       "dead | Residents: ten died"},
      {"Ten died, not four as the army claims, residents say.",
       "residents: Ten died, not four as the army claims | the army: not four"},

      {"Four dead (police), six hurt (hospital).",
       "police: Four dead | hospital: six hurt"},
      {"Four dead (15 according to the rebels).", "the rebels: 15"},
      {"Four dead, per police.", "police: Four dead"},
      {"Four men earn 12 dollars per head.", ""},
      {"As reported by the ministry, four died.", "the ministry: four died"},
      {"Two police officers (and a dog) died.", ""},

      {"The health ministry's tally stood at four.",
       "The health ministry: tally stood at four"},
      {"The health ministry's toll of four dead was too low.",
       "The health ministry: toll of four dead"},
      {"The city's total of four bridges was too low.", ""},
      {"Some 12 people died, 20 according to the rebels.", "the rebels: 20"},

      {"Four died in her arms.", ""},
      {"Four cars were seen by chance.", ""},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("a text says what its maker says") {
  const Case cases[] = {
      {"Four died, according to a tally put out late Monday by the ministry.",
       "a tally put out late Monday by the ministry = the ministry: Four died"},
      {"Figures released by the ministry show four dead.",
       "Figures released by the ministry = the ministry: four dead"},
      {"\"Four fled,\" reads the statement.", "the statement: Four fled"},

      {"A statement from the army said four died.",
       "A statement from the army: four died"},
      {"The port ministry's first statement spoke of four dead.",
       "The port ministry's first statement: four dead"},

      {"The Interior Ministry sent a team. Its statement said four died.",
       "Its statement = The Interior Ministry: four died"},
      {"The Interior Ministry sent a team and its spokesman said four died.",
       "its spokesman = The Interior Ministry: four died"},
      {"The mayor, whose website listed four dead.",
       "whose website = The mayor: four dead"},
      {"The toll, carried by the radio, was wrong.", ""},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("cues of several words, and things behind them") {
  const Case cases[] = {
      {"Traffic police, whose post was hit, spoke of two hurt.",
       "Traffic police: two hurt"},
      {"The nurse speaks of four dead.", "The nurse: four dead"},
      {"The army had a lower figure: four dead.", "The army: four dead"},
      {"The army had a number of trucks.", ""},
      {"UNICEF, citing local clinics, gives 410 cases.",
       "local clinics via UNICEF: 410 cases"},
      {"The army gave 12 people shelter.", ""},
      {"Source: health ministry", ""},

      {"The deputy minister listed: 4 dead, 6 hurt.",
       "The deputy minister: 4 dead, 6 hurt"},
      {"The deputy minister gave the following breakdown: 4 dead, 6 hurt.",
       "The deputy minister: the following breakdown: 4 dead, 6 hurt"},
      {"The ministry at first said four died.", "The ministry: four died"},

      {"The mayor points out that four died.", "The mayor: four died"},
      {"The ministry informed that four died.", "The ministry: four died"},

      {"The page had spoken of four killed.", "The page: four killed"},
      {"The mayor told Reuters of four deaths.",
       "The mayor via Reuters: four deaths"},
      {"The mayor informed the council of at least four deaths.",
       "The mayor: at least four deaths"},
      {"Doctors have so far counted four bodies.", "Doctors: four bodies"},
      {"The ministry recorded four deaths.", "The ministry: four deaths"},
      {"The town recorded four deaths.", ""},
      {"A Reuters reporter saw four bodies.",
       "A Reuters reporter: four bodies"},
      {"The boys saw four bodies.", ""},
      {"He spoke of his friends.", "He: his friends"},
      {"The mayor said as many as four people died.",
       "The mayor: as many as four people died"},
      {"Authorities put at no fewer than 10 the men lost.",
       "Authorities: put at no fewer than 10 the men lost"},
      {"The mayor described it as \"a crime that killed four\".",
       "The mayor: a crime that killed four"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("passives and what is left of them") {
  const Case cases[] = {
      {"Four people were reported dead by the ministry.",
       "the ministry: Four people"},
      {"Four people were listed as missing by police.", "police: Four people"},
      {"Four people were reported killed by the road.", ""},
      {"Four people were reported dead by Monday.", ""},
      {"The toll was put at four by the ministry.",
       "the ministry: The toll was put at four"},
      {"The toll was put at four.", ""},
      {"At least four deaths reported by the ministry were new.",
       "the ministry: At least four deaths"},
      {"Reuters was told by the mayor that four died.",
       "the mayor via Reuters: four died"},
      {"Four people feared dead were found.", ""},
      {"Four people, believed to be rebels, fled.", ""},
      {"Twelve reported dead in blast", ""},
      {"It was reported that four died.", ""},
      {"Four people reportedly died.", ""},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("who passes it on") {
  const Case cases[] = {
      {"Citing a doctor, the news site Oblys reported that four died.",
       "a doctor via the news site Oblys: four died"},
      {"Officials were quoted as saying by Tass that four died.",
       "Officials via Tass: four died"},
      {"The nurse, speaking to Reuters on Monday, said four died.",
       "The nurse via Reuters: four died"},
      {"PORT. June 10 (Interfax) - Four died, police told the agency.",
       "police via Interfax: June 10 (Interfax) - Four died"},
      {"Four died, the mayor told the state channel Khabar 24.",
       "the mayor via the state channel Khabar 24: Four died"},

      {"Speaking to the BBC, the mayor said four died.",
       "the mayor via the BBC: four died"},
      {"Residents contacted by AFP said four died.",
       "Residents via AFP: four died"},
      {"Reuters cited the mayor: four died.",
       "the mayor via Reuters: four died"},

      {"Interfax was told at the ministry that four died.",
       "the ministry via Interfax: four died"},
      {"Kazinform reports with reference to the ministry that four died.",
       "the ministry via Kazinform: four died"},

      {"Four died, the ministry was quoted as saying by Tass.",
       "the ministry via Tass: Four died"},
      {"Four died, the mayor said in a statement carried by Tass.",
       "the mayor via Tass: Four died"},
      {"The mayor said in an interview with Reuters that four died.",
       "The mayor via Reuters: four died"},
      {"Four died, according to the mayor, as quoted by Tass.",
       "the mayor via Tass: Four died"},
      {"The news agency said that, according to the mayor, four died.",
       "The news agency: according to the mayor, four died | the mayor via The "
       "news agency: four died"},
      {"The tally, relayed by a news channel, included four deaths.",
       "The tally via a news channel: four deaths"},
      {"LIMA, July 18 (Reuters) - The mayor told the agency four died.",
       "The mayor via Reuters: four died"},
      {"Ten had died by the count of a source at the clinic, who told Reuters "
       "that four were hurt.",
       "the count of a source at the clinic = a source at the clinic: Ten had "
       "died | who = a source at the clinic via Reuters: four were hurt"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("what stands between a figure and its speaker, and behind him") {
  const Case cases[] = {
      {"Six died, the source said, including four guards.",
       "the source: Six died, the source said, including four guards"},
      {"Six died, the source told Tass, listing four guards.",
       "the source via Tass: Six died | the source via Tass: four guards"},
      {"Four died, the mayor wrote on the Telegram messaging app.",
       "the mayor: Four died"},
      {"Four died, according to early reports.", "early reports: Four died"},
      {"The family said four died.", "The family: four died"},
      {"An outbreak has killed 28, WHO says, as vaccines arrive",
       "WHO: An outbreak has killed 28"},
      {"The toll includes three guards, officials said.",
       "officials: The toll includes three guards"},
      {"Prosecutors published a list, without names, of 12 dead.",
       "Prosecutors: a list, without names, of 12 dead"},
      {"People who collect names said four died.", "People: four died"},
      {"It is at odds with the ministry, which spoke of four dead.",
       "which = the ministry: four dead"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("another speaker shares the verb") {
  const Case cases[] = {
      {"The UN says 12 died, the government 15.",
       "The UN: 12 died | the government: 15"},
      {"Police put the toll at 12, the hospital at 15 and the army at 20.",
       "Police: put the toll at 12 | the hospital: at 15 | the army: at 20"},
      {"One official said 12 had died, another 15.",
       "One official: 12 had died | another: 15"},

      {"The ministry says 12 died, the rebels claim 30.",
       "The ministry: 12 died | the rebels: 30"},
      {"Estimates vary, with police reporting 12 dead.", "police: 12 dead"},
      {"Twelve deaths, confirmed by the mayor, were listed.",
       "the mayor: Twelve deaths"},

      {"Police reported 12 dead, while the rebels at least 15.",
       "Police: 12 dead | the rebels: at least 15"},
      {"Police said 12 men, 15 women and 3 boys died.",
       "Police: 12 men, 15 women and 3 boys died"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("marks tell who speaks") {
  const Case cases[] = {
      {"Three dead in shooting near station -police",
       "police: Three dead in shooting near station"},
      {"QUETTA: Four people died and two were hurt.", ""},
      {"WHO: 12 dead in flood", "WHO: 12 dead in flood"},
      {"17:50 Police: 8 held for looting", "Police: 8 held for looting"},

      {"Lima: 12 dead in flood", ""},
      {"Four were hurt - deputy minister Ana Ruiz, on television.",
       "deputy minister Ana Ruiz: Four were hurt"},
      {"Four were hurt - a bus, a car and two vans.", ""},
      {"The mayor was blunt: \"Four died.\"", "The mayor: Four died."},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("who spoke goes on, as far as it is sure") {
  const Case cases[] = {
      {"Police said four died. Two more were hurt. A bridge fell.",
       "Police: four died | (Police): Two more were hurt | (Police): A bridge "
       "fell"},
      {"Police said four died. Two more were hurt. The bridge fell and nine "
       "fled.",
       "Police: four died | (Police): Two more were hurt"},
      {"A nurse told Reuters four died. Two were hurt.",
       "A nurse via Reuters: four died | (A nurse) via Reuters: Two were hurt"},
      {"Police said four men were shot.\n\nIt rained.\n\nTwo of them died. One "
       "fled.",
       "Police: four men were shot | (Police): Two of them died | (Police): "
       "One fled"},
      {"Police said four died.\n\nTwo of them were boys. Ten houses burned.",
       "Police: four died | (Police): Two of them were boys | (Police): Ten "
       "houses burned"},
      {"Police said four died. In Lima ten houses burned.",
       "Police: four died"},
      {"44 died, according to the police: 26 rebels and 18 guards.",
       "the police: 44 died, according to the police: 26 rebels and 18 "
       "guards"},
      {"Police said four men were shot.\n\nA bridge fell and two died.",
       "Police: four men were shot"},
      {"Police said four died. In 2011 ten died there.", "Police: four died"},
      {"Police said four died. In May 2011 ten died.", "Police: four died"},

      {"Police said four died. Two years ago, ten died.", "Police: four died"},
      {"Police denied that four died. Two were hurt.", "Police! four died"},
      {"Family and friends said four died. Two were hurt.",
       "Family and friends: four died"},
      {"Four died, the mayor said; two were hurt.",
       "the mayor: Four died, the mayor said; two were hurt"},
      {"The ministry gave these figures:\n\n- 4 dead\n- 6 hurt\n\nA bridge "
       "fell "
       "and two died.",
       "(The ministry): 4 dead | (The ministry): 6 hurt"},
      {"According to the ministry:\n\n- 4 dead\n- 6 hurt",
       "(the ministry): 4 dead | (the ministry): 6 hurt"},
      {"Forsyth Police issued the following press release:\n\nA man was found. "
       "It rained.\n\nFour men fled.",
       "(Forsyth Police): A man was found | (Forsyth Police): It rained | "
       "(Forsyth Police): Four men fled"},

      {"\"It rained,\" Ana Ruiz said. Two were hurt.", "Ana Ruiz: It rained"},
      {"Two were hurt. Police said four died.", "Police: four died"},
      {"Mayor Ana Ruiz said four died.\n\nA bridge fell. Two fled, Ruiz said.",
       "Mayor Ana Ruiz: four died | (Mayor Ana Ruiz): A bridge fell | Ruiz = "
       "Mayor Ana Ruiz: Two fled"},
      {"Police said four died.\n\nBridge falls in storm\n\nTwo of them fled.",
       "Police: four died"},
      {"Police said four died, the mayor six. Two were hurt.",
       "Police: four died | the mayor: six | (the mayor): Two were hurt"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("to deny is to say something too") {
  const Case cases[] = {
      {"The army denied that four died.", "The army! four died"},
      {"Police could not confirm that four died.", "Police! four died"},
      {"There was no confirmation of the four deaths.",
       "nobody! the four deaths"},
      {"The mayor said there was no confirmation of the four deaths.",
       "The mayor: there was no confirmation of the four deaths | The mayor! "
       "the four deaths"},
      {"The four deaths have not been confirmed.",
       "nobody! The four deaths have not been confirmed"},
  };
  for (const auto& c : cases) CHECK(told(c.text) == c.told);
}

TEST_CASE("what nobody says, and nobody has said yet") {
  const char* texts[] = {
      "It was announced that four died.",
      "Four died, a correspondent reports from the court.",
      "Four deaths were reported.",
      "The minister refused to say that four died.",
      "The minister did not say how many died.",
      "The mayor will say that four died.",
      "The police chief is expected to announce that four died.",
      "The rebels claimed responsibility for four attacks.",
      "There were no reported injuries.",
      "The losses add up to four cars.",
      "The work-related state reports were lost.",
      "",
  };
  for (const char* text : texts) CHECK(told(text) == "");
}

}  // namespace
}  // namespace concord::extract
