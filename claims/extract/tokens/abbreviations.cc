// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/tokens/abbreviations.h"

#include <algorithm>
#include <iterator>

namespace concord::extract {
namespace {

struct Entry {
  std::string_view word;
  Abbreviated meaning;
};

constexpr auto kTitle = Abbreviated::Title;
constexpr auto kNumber = Abbreviated::BeforeNumber;
constexpr auto kComma = Abbreviated::BeforeComma;
constexpr auto kMaybe = Abbreviated::Maybe;

// In order, for the search.
constexpr Entry kAbbreviations[] = {
    {"abp", kTitle},    {"adm", kTitle},    {"ala", kComma},   {"amb", kTitle},
    {"approx", kTitle}, {"apr", kNumber},   {"apt", kNumber},  {"ariz", kComma},
    {"ark", kComma},    {"art", kNumber},   {"asst", kTitle},  {"atty", kTitle},
    {"aug", kNumber},   {"ave", kMaybe},    {"bldg", kMaybe},  {"blvd", kMaybe},
    {"brig", kTitle},   {"bros", kMaybe},   {"ca", kTitle},    {"cal", kComma},
    {"calif", kComma},  {"capt", kTitle},   {"cf", kTitle},    {"ch", kNumber},
    {"cmdr", kTitle},   {"co", kMaybe},     {"col", kTitle},   {"colo", kComma},
    {"conn", kComma},   {"corp", kMaybe},   {"cpl", kTitle},   {"cpt", kTitle},
    {"dec", kNumber},   {"del", kComma},    {"dept", kMaybe},  {"det", kTitle},
    {"dir", kTitle},    {"dist", kMaybe},   {"dr", kTitle},    {"ed", kComma},
    {"esp", kTitle},    {"esq", kMaybe},    {"est", kTitle},   {"etc", kMaybe},
    {"feb", kNumber},   {"fig", kNumber},   {"figs", kNumber}, {"fla", kComma},
    {"fr", kTitle},     {"ft", kMaybe},     {"ga", kComma},    {"gen", kTitle},
    {"gov", kTitle},    {"govt", kMaybe},   {"hon", kTitle},   {"hr", kMaybe},
    {"hrs", kMaybe},    {"hwy", kNumber},   {"ill", kComma},   {"inc", kMaybe},
    {"ind", kComma},    {"insp", kTitle},   {"intl", kMaybe},  {"jan", kNumber},
    {"jr", kMaybe},     {"jul", kNumber},   {"jun", kNumber},  {"kan", kComma},
    {"km", kMaybe},     {"ky", kComma},     {"la", kComma},    {"lb", kMaybe},
    {"lbs", kMaybe},    {"lieut", kTitle},  {"lt", kTitle},    {"ltd", kMaybe},
    {"maj", kTitle},    {"mar", kNumber},   {"mass", kComma},  {"md", kComma},
    {"me", kComma},     {"messrs", kTitle}, {"mich", kComma},  {"min", kMaybe},
    {"minn", kComma},   {"miss", kComma},   {"mo", kComma},    {"mont", kComma},
    {"mph", kMaybe},    {"mr", kTitle},     {"mrs", kTitle},   {"ms", kTitle},
    {"msgr", kTitle},   {"mt", kTitle},     {"neb", kComma},   {"nev", kComma},
    {"no", kNumber},    {"nos", kNumber},   {"nov", kNumber},  {"oct", kNumber},
    {"okla", kComma},   {"ont", kComma},    {"ore", kComma},   {"oz", kMaybe},
    {"pa", kComma},     {"para", kNumber},  {"pfc", kTitle},   {"plc", kMaybe},
    {"pp", kNumber},    {"pres", kTitle},   {"prof", kTitle},  {"pt", kNumber},
    {"pte", kTitle},    {"pvt", kTitle},    {"que", kComma},   {"rd", kMaybe},
    {"rep", kTitle},    {"reps", kTitle},   {"rev", kTitle},   {"rt", kTitle},
    {"rte", kNumber},   {"sec", kNumber},   {"sect", kNumber}, {"sen", kTitle},
    {"sens", kTitle},   {"sep", kNumber},   {"sept", kNumber}, {"sgt", kTitle},
    {"sq", kMaybe},     {"sr", kMaybe},     {"st", kMaybe},    {"ste", kTitle},
    {"supt", kTitle},   {"tel", kNumber},   {"tenn", kComma},  {"tex", kComma},
    {"univ", kMaybe},   {"va", kComma},     {"viz", kTitle},   {"vol", kNumber},
    {"vols", kNumber},  {"vs", kTitle},     {"vt", kComma},    {"wash", kComma},
    {"wis", kComma},    {"wyo", kComma},    {"yr", kMaybe},    {"yrs", kMaybe},
};

constexpr std::string_view kStarters[] = {
    "a",           "about",     "according", "after",   "although",
    "an",          "and",       "another",   "as",      "at",
    "authorities", "because",   "before",    "both",    "but",
    "by",          "during",    "each",      "earlier", "even",
    "for",         "four",      "from",      "he",      "her",
    "his",         "how",       "however",   "i",       "if",
    "in",          "it",        "its",       "last",    "later",
    "many",        "meanwhile", "more",      "most",    "no",
    "now",         "officials", "on",        "one",     "only",
    "others",      "our",       "police",    "she",     "since",
    "so",          "some",      "still",     "that",    "the",
    "their",       "then",      "there",     "these",   "they",
    "this",        "those",     "three",     "to",      "today",
    "two",         "under",     "until",     "we",      "what",
    "when",        "where",     "while",     "who",     "with",
    "yesterday",   "yet",       "you",
};

constexpr std::string_view kSpeech[] = {
    "added", "adds",    "asked", "asks",   "cried",    "demanded",
    "read",  "replied", "said",  "says",   "screamed", "shouted",
    "told",  "tweeted", "wrote", "yelled",
};

constexpr std::string_view kMonths[] = {
    "apr",      "april",    "aug",     "august",  "dec",  "december",
    "feb",      "february", "jan",     "january", "jul",  "july",
    "jun",      "june",     "mar",     "march",   "may",  "nov",
    "november", "oct",      "october", "sep",     "sept", "september",
};

template <typename Words>
constexpr bool has(const Words& words, std::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

constexpr bool before(const Entry& a, const Entry& b) {
  return a.word < b.word;
}

static_assert(std::is_sorted(std::begin(kAbbreviations),
                             std::end(kAbbreviations), before));
static_assert(std::is_sorted(std::begin(kStarters), std::end(kStarters)));
static_assert(std::is_sorted(std::begin(kSpeech), std::end(kSpeech)));
static_assert(std::is_sorted(std::begin(kMonths), std::end(kMonths)));

}  // namespace

Abbreviated abbreviated(std::string_view lower) {
  const auto found =
      std::lower_bound(std::begin(kAbbreviations), std::end(kAbbreviations),
                       Entry{lower, Abbreviated::Never}, before);
  const bool known = found != std::end(kAbbreviations) && found->word == lower;
  return known ? found->meaning : Abbreviated::Never;
}

bool begins_sentences(std::string_view lower) { return has(kStarters, lower); }

bool is_speech_verb(std::string_view lower) { return has(kSpeech, lower); }

bool is_month(std::string_view lower) { return has(kMonths, lower); }

}  // namespace concord::extract
