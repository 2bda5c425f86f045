// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/text_events.h"

#include <catch2/catch.hpp>
#include <span>
#include <string>
#include <vector>

namespace concord::extract {
namespace {

EventChoice event(std::string id, std::string name, std::string place,
                  const char* when, std::optional<std::size_t> parent = {}) {
  EventChoice choice;
  choice.id = std::move(id);
  choice.name = std::move(name);
  choice.place = std::move(place);
  choice.parent = parent;
  choice.when = parse_edtf(when, Zone::utc()).stretch;
  return choice;
}

// A fire, those of it who went to hospital, and a flood a month before.
std::vector<EventChoice> fire_and_flood() {
  return {
      event("fire", "the fire at a mill", "Lomza", "2016-07-18"),
      event("ward", "those taken to the burns hospital", "", "2016-07-18", 0),
      event("flood", "the flood", "Pisz, Poland", "2016-06-05/2016-06-07")};
}

struct Text {
  const char* published = "2016-07-19";
  const char* title = "";
  const char* source = "";
};

// "fire, sure", "fire? or flood", "none, or fire".
std::string show(const EventGuess& guess, std::span<const EventChoice> events) {
  std::string line = guess.event ? events[*guess.event].id : "none";
  if (!guess.as_of.empty()) line += " as of " + guess.as_of;
  if (guess.is_sure) return line + ", sure";
  line += guess.event ? "?" : "";
  if (!guess.alternatives.empty()) {
    line += " or " + events[guess.alternatives[0]].id;
  }
  return line;
}

// A number of a text, in brackets there: its place once they are gone.
std::vector<Span> take_brackets(std::string& text) {
  std::vector<Span> numbers;
  for (std::size_t begin = text.find('['); begin != text.npos;
       begin = text.find('[')) {
    text.erase(begin, 1);
    const std::size_t end = text.find(']');
    text.erase(end, 1);
    numbers.push_back({begin, end});
  }
  return numbers;
}

EventGuess guess_of(TextEvents& chosen, const Tokens& tokens, Span number,
                    const Text& around) {
  const auto sentence =
      std::ranges::find_if(tokens.sentences, [&](const Sentence& each) {
        return tokens.all[each.last - 1].span.end >= number.end;
      });
  const auto words =
      std::span<const Token>(tokens.all)
          .subspan(sentence->first, sentence->last - sentence->first);
  const auto quantities = quantities_in(words);
  const SentenceDates dates(words, quantities,
                            publication_of(around.published));
  const Tokens source = tokens_of(around.source);
  EventClaim claim{.sentence = *sentence, .dates = dates};
  for (const Token& token : words) {
    if (token.span.begin < number.begin) ++claim.first;
    if (token.span.end <= number.end) ++claim.last;
  }
  claim.dating = dates.of(claim.first, claim.last);
  claim.source = source.all;
  return chosen.of(claim);
}

// Of the last number in brackets; those before it are heard, too.
EventGuess guess_in(const std::vector<EventChoice>& events, std::string text,
                    const Text& around) {
  const std::vector<Span> numbers = take_brackets(text);
  const Tokens tokens = tokens_of(text);
  const EventChooser chooser(events, Zone::utc());
  const Sentence& first = tokens.sentences.front();
  TextEvents chosen(
      chooser, tokens, around.title,
      publication_of(
          around.published,
          std::span<const Token>(tokens.all).subspan(0, first.body)));
  EventGuess guess;
  for (const Span number : numbers) {
    guess = guess_of(chosen, tokens, number, around);
  }
  return guess;
}

std::string guess(const std::vector<EventChoice>& events,
                  const std::string& text, const Text& around = {}) {
  return show(guess_in(events, text, around), events);
}

struct Row {
  const char* text;
  const char* event;
};

TEST_CASE("events: by what the claim's clause names") {
  constexpr Row kRows[] = {
      {"[Four] workers died.", "fire, sure"},
      {"In Pisz, [nine] people drowned.", "flood, sure"},
      {"[Nine] people drowned near Pisz.", "flood, sure"},
      {"[Six] dead were taken to the hospital.", "ward, sure"},
      {"[Six] lay in a ward.", "ward? or fire"},
      {"A source at the burns hospital said [six] had died.", "fire, sure"},
      {"A month ago [nine] people drowned.", "flood, sure"},
      {"The June 5 flood killed [nine].", "flood, sure"},
      {"[Four] died in Poland.", "fire, sure"},
      {"In the Polish city of Lomza, [four] died.", "fire, sure"},
      {"[Four] died in Poland's second city, Lomza.", "fire, sure"},
      {"[Four] died in the Polish capital.", "fire, sure"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const Text around{.title = "Mill burns in Lomza"};
    CHECK(guess(fire_and_flood(), row.text, around) == row.event);
  }
}

TEST_CASE("events: what the audit does not have") {
  constexpr Row kRows[] = {
      {"In Taraz, [two] people died.", "none or fire"},
      {"[Two] people died in Taraz on Monday.", "none or fire"},
      {"In 2011, [300] people died.", "none"},
      {"[300] people drown every year.", "none or fire"},
      {"[Two] people of Lomza died in Taraz.", "none or fire"},
      {"[Two] people died in the Kazakh city of Taraz.", "none or fire"},
      {"[Two] people died in northern Taraz.", "none or fire"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(guess(fire_and_flood(), row.text) == row.event);
  }
  CHECK(guess_in(fire_and_flood(), "In Taraz, [two] died.", {}).because ==
        "`Taraz` is no place of the audit's events");
  CHECK(guess_in(fire_and_flood(), "In 2011, [two] died.", {}).because ==
        "it is said of 2011");
  CHECK(guess({}, "[Two] died.") == "none");
}

TEST_CASE("events: by the text's head and its day") {
  const std::vector<EventChoice> events = fire_and_flood();
  const std::string text = "[Four] people died.";
  const char* const none = "";
  CHECK(guess(events, text, {.published = none, .title = "Lomza mourns"}) ==
        "fire, sure");
  CHECK(guess(events, "PISZ, 8 Jun 16 (PAP) -- [Four] people died.",
              {.published = none}) == "flood, sure");
  CHECK(guess(events, "A mill burnt in Lomza.\n\n[Four] people died.") ==
        "fire, sure");
}

TEST_CASE("events: what no word says is not sure") {
  const std::vector<EventChoice> events = fire_and_flood();
  const std::string text = "[Four] people died.";
  CHECK(guess(events, text) == "fire? or flood");
  CHECK(guess(events, text, {.published = "2016-06-08"}) == "flood?");
  CHECK(guess(events, text, {.published = ""}) == "fire? or flood");
  CHECK(guess_in(events, text, {}).because == "no word of the text says so");
  CHECK(guess({event("fire", "", "Lomza", "2016-07-18")}, text) == "fire?");
}

TEST_CASE("events: what the paragraph spoke of before") {
  const std::vector<EventChoice> events = fire_and_flood();
  constexpr Row kRows[] = {
      {"A dam broke at Pisz. [Nine] people drowned.", "flood? or fire"},
      {"A dam broke at Pisz. On Monday [four] died.", "fire, sure"},
      {"A dam broke at Pisz.\n\n[Four] people died.", "fire, sure"},
      {"A school burnt in Taraz. [Nine] children died.", "fire? or flood"},
      {"A school burned down in 2011. [Nine] children died.", "fire? or flood"},
      {"In Taraz, [two] people died. [Six] were hurt.", "none or fire"},
      {"In 2011, [two] people died. [Six] were hurt.", "none or fire"},
      {"In Taraz, [two] died. In Lomza, [six] were hurt.", "fire, sure"},
      {"In Taraz, [two] people died.\n\n[Six] were hurt.", "fire, sure"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(guess(events, row.text, {.title = "Mill burns in Lomza"}) ==
          row.event);
  }
  CHECK(guess_in(events, "In 2011, [two] died. [Six] were hurt.", {}).because ==
        "as the claim before: it is said of 2011");
}

TEST_CASE("events: hints leave a doubt") {
  const std::vector<EventChoice> events = fire_and_flood();
  CHECK(guess(events, "[Six] died.", {.source = "a nurse of the ward"}) ==
        "ward? or fire");
  CHECK(guess(events, "[Six] lay in a ward. [Six] were hurt.",
              {.title = "Mill burns in Lomza"}) == "ward? or fire");
}

TEST_CASE("events: two that fit alike are both told") {
  const std::vector<EventChoice> events = {
      event("north", "", "", "2020-01-03"),
      event("south", "", "", "2020-01-03")};
  const EventGuess guess =
      guess_in(events, "[Two] died.", {.published = "2020-01-04"});
  CHECK_FALSE(guess.is_sure);
  CHECK(guess.event == 0u);
  CHECK(guess.alternatives == std::vector<std::size_t>{1});
  CHECK(guess.because == "`north` and `south` fit alike");
}

// What happened over some days, with a shop of the first and a flat of the
// last.
std::vector<EventChoice> wave() {
  return {event("wave", "what happened", "Lomza", "2016-06-05/2016-06-10"),
          event("shop", "the attack on a shop", "", "2016-06-05", 0),
          event("raid", "the raid on a flat", "", "2016-06-10", 0),
          event("flat", "the flat that was stormed", "", "2016-06-10", 2)};
}

TEST_CASE("events: a part by the day that is its own") {
  const std::vector<EventChoice> events = wave();
  const Text around{.published = "2016-06-11", .title = "Lomza"};
  CHECK(guess(events, "[Two] died on 5 June.", around) == "shop, sure");
  CHECK(guess(events, "[Two] died on Friday.", around) == "raid, sure");
  CHECK(guess(events, "[Two] died on 2 June.", around) == "none");
}

TEST_CASE("events: of all of it, or of some days of it") {
  const std::vector<EventChoice> events = wave();
  constexpr Row kRows[] = {
      {"[Two] died in Lomza.", "wave? or shop"},
      {"A month ago [two] died in Lomza.", "wave? or shop"},
      {"In all [two] died in Lomza.", "wave, sure"},
      {"The dead of Lomza now number [two].", "wave, sure"},
      {"The toll in Lomza rose to [nine].", "wave, sure"},
      {"[Two] more died in Lomza.", "wave, sure"},
      {"More than [two] died in Lomza.", "wave? or shop"},
      {"From 5 to 10 June [two] died in Lomza.", "wave, sure"},
      {"So far [two] have died in Lomza. [One] was a guard.", "wave, sure"},
      {"[Two] died in Lomza. [One] was a guard.", "wave? or shop"},
      {"[Two men] died in the attack on the shop.", "shop, sure"},
      {"[Two shop assistants] died in Lomza.", "wave? or shop"},
      {"[Two] died in Lomza, raiders among them.", "wave? or shop"},
      {"[Two] died in a shop and a flat.", "shop? or wave"},
      {"In all, [two] died in Lomza. The shop was closed. [Nine] were hurt.",
       "wave, sure"},
      {"On 5 June a shop was robbed. [Two] died that day.", "shop, sure"},
      {"[Four] died when a flat was stormed.", "flat? or wave"},
      {"[Two] died and six were hurt in the shop.", "shop? or wave"},
      {"[Four] died in the flat and [two] in the shop. [Six] were hurt.",
       "wave? or shop"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(guess(events, row.text, {.published = "2016-07-04"}) == row.event);
  }
  CHECK(guess_in(events, "[Two] died in Lomza.", {.published = "2016-07-04"})
            .alternatives == std::vector<std::size_t>{1, 2});
  // What is still to come is no stage of what was counted.
  CHECK(guess_in(events, "[Two] died in Lomza.", {.published = "2016-06-06"})
            .alternatives == std::vector<std::size_t>{1});
}

TEST_CASE("events: counted on the eve of one") {
  const std::vector<EventChoice> events = wave();
  constexpr Row kRows[] = {
      {"Before the raid, police in Lomza spoke of [13] dead.",
       "wave as of 2016-06-09, sure"},
      {"Before Friday's raid [13] had died in Lomza.",
       "wave as of 2016-06-09, sure"},
      {"[13] had been killed in Lomza prior to the raid.",
       "wave as of 2016-06-09, sure"},
      {"Ahead of the June 10 raid the mayor of Lomza counted [13] dead.",
       "wave as of 2016-06-09, sure"},
      {"[13] had been killed in Lomza before police raided a flat.",
       "wave? or raid"},
      {"Before the shop closed [13] died in the raid on a flat.", "raid, sure"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(guess(events, row.text, {.published = "2016-06-11"}) == row.event);
  }
}

}  // namespace
}  // namespace concord::extract
