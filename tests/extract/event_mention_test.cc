// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_mention.h"

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
  const char* headline = "";
  const char* dateline = "";
  const char* source = "";
  std::optional<std::size_t> before = {};
};

// "fire, sure", "fire? or flood", "none, or fire": of the number in brackets.
std::string show(const EventGuess& guess, std::span<const EventChoice> events) {
  std::string line = guess.event ? events[*guess.event].id : "none";
  if (guess.is_sure) return line + ", sure";
  line += guess.event ? "?" : "";
  if (!guess.alternatives.empty()) {
    line += " or " + events[guess.alternatives[0]].id;
  }
  return line;
}

EventGuess guess_in(const std::vector<EventChoice>& events, std::string text,
                    const Text& around) {
  const std::size_t begin = text.find('[');
  text.erase(begin, 1);
  const std::size_t end = text.find(']');
  text.erase(end, 1);
  const Tokens tokens = tokens_of(text);
  const Tokens headline = tokens_of(around.headline);
  const Tokens dateline = tokens_of(around.dateline);
  const Tokens source = tokens_of(around.source);
  const auto quantities = quantities_in(tokens.all);
  const Publication publication =
      publication_of(around.published, dateline.all);
  const SentenceDates dates(tokens.all, quantities, publication);
  EventContext context{.dates = dates};
  for (const Token& token : tokens.all) {
    if (token.span.begin < begin) ++context.first;
    if (token.span.end <= end) ++context.last;
  }
  context.headline = headline.all;
  context.dateline = dateline.all;
  context.source = source.all;
  context.before = around.before;
  context.publication = publication;
  context.dating = dates.of(context.first, context.last);
  return EventChooser(events, Zone::utc()).guess(context);
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
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const Text around{.headline = "Mill burns in Lomza"};
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
  CHECK(guess(events, text) == "fire, sure");
  CHECK(guess(events, text, {.published = "2016-06-08"}) == "flood, sure");
  CHECK(guess(events, text, {.published = none, .headline = "Lomza mourns"}) ==
        "fire, sure");
  CHECK(guess(events, text,
              {.published = none, .dateline = "PISZ, 8 Jun 16 (PAP) --"}) ==
        "flood, sure");
  CHECK(guess(events, text, {.published = none}) == "fire? or flood");
}

TEST_CASE("events: hints leave a doubt") {
  const std::vector<EventChoice> events = fire_and_flood();
  CHECK(guess(events, "[Six] died.", {.source = "a nurse of the ward"}) ==
        "ward? or fire");
  CHECK(guess(events, "[Six] were hurt.", {.before = 1}) == "ward? or fire");
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

TEST_CASE("events: a part by the day that is its own") {
  const std::vector<EventChoice> events = {
      event("wave", "what happened", "Lomza", "2016-06-05/2016-06-10"),
      event("shop", "the attack on a shop", "", "2016-06-05", 0),
      event("raid", "the raid on a flat", "", "2016-06-10", 0)};
  const Text around{.published = "2016-06-11", .headline = "Lomza"};
  CHECK(guess(events, "[Two] died on 5 June.", around) == "shop, sure");
  CHECK(guess(events, "[Two] died on Friday.", around) == "raid, sure");
  CHECK(guess(events, "[Two] died in Lomza.", around) == "wave, sure");
  CHECK(guess(events, "[Two] died on 2 June.", around) == "none");
}

}  // namespace
}  // namespace concord::extract
