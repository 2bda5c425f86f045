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
// name stands earlier, "!" of a denial, "..." where the cue is in the content.
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
    all += words(one.source);
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
       "the mayor: Four died"},
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
      {"In the army's version, four died.", "the army's version: four died"},
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
      {"A source at the clinic told Reuters four died. Two fled, the source "
       "said.",
       "A source at the clinic via Reuters: four died | the source = A source "
       "at the clinic via Reuters: Two fled"},
      {"A source at the clinic said four died. The clinic said two fled.",
       "A source at the clinic: four died | The clinic: two fled"},
      {"The Interior Ministry said four died. The ministry also said two fled.",
       "The Interior Ministry: four died | The ministry = The Interior "
       "Ministry: two fled"},
      {"Ana Ruiz said four died. The police said six. She said two fled.",
       "Ana Ruiz: four died | The police: six | She = Ana Ruiz: two fled"},
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
