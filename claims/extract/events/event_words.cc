// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "claims/extract/events/event_hearing.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {
namespace {

// What names of events are full of and tells none apart.
constexpr std::array<std::string_view, 27> kPlain = {
    "those", "that",  "this",  "with",    "from",  "into",  "were",
    "their", "them",  "near",  "during",  "after", "event", "people",
    "over",  "among", "what",  "when",    "where", "which", "whole",
    "total", "part",  "other", "earlier", "later", "before"};

bool tells(const Words& words, std::uint32_t at) {
  constexpr std::size_t kShortest = 4;
  return words.is_word(at) && words.text(at).size() >= kShortest &&
         !words.has_any(at, {Sense::Month, Sense::Weekday, Sense::TimeUnit}) &&
         std::ranges::find(kPlain, words.text(at)) == kPlain.end();
}

bool is_in(std::span<const NameWords> names, std::string_view word) {
  return std::ranges::any_of(names, [&](const NameWords& name) {
    return std::ranges::find(name, word) != name.end();
  });
}

// "Attackers" are whom an attack has, "guardsmen" are no guard.
bool names_doers(std::string_view ending) {
  constexpr std::array<std::string_view, 10> kDoers = {
      "er", "ers", "r", "rs", "or", "ors", "man", "men", "sman", "smen"};
  return std::ranges::find(kDoers, ending) != kDoers.end();
}

bool has_alike(const NameWords& words, std::string_view word) {
  return std::ranges::any_of(
      words, [&](const std::string& known) { return are_alike(known, word); });
}

}  // namespace

NameWords telling_words(std::string_view name,
                        std::span<const NameWords> places) {
  NameWords found;
  const Tokens tokens = tokens_of(name);
  const Words words(tokens.all);
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const std::string word(words.text(at));
    if (!tells(words, at) || is_in(places, word)) continue;
    if (!has_alike(found, word)) found.push_back(word);
  }
  return found;
}

bool are_alike(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (one == other) return true;
  const std::size_t longest = one.size() >= 5 ? 5 : one.size() == 4 ? 3 : 0;
  return other.starts_with(one) && other.size() - one.size() <= longest &&
         !names_doers(other.substr(one.size()));
}

void keep_own_words(std::vector<HeardEvent>& events) {
  std::vector<NameWords> all;
  for (const HeardEvent& event : events) all.push_back(event.words);
  for (std::size_t event = 0; event < events.size(); ++event) {
    const auto shared = [&](const std::string& word) {
      for (std::size_t other = 0; other < all.size(); ++other) {
        if (other != event && has_alike(all[other], word)) return true;
      }
      return false;
    };
    std::erase_if(events[event].words, shared);
    std::erase_if(events[event].id_words, shared);
  }
}

}  // namespace concord::extract
