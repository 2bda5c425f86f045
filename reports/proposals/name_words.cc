// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/name_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "claims/name.h"
#include "claims/phrase.h"

namespace concord {
namespace {

// An id that nobody can read at a glance is none.
constexpr std::size_t kLongestId = 48;

constexpr std::array<std::string_view, 3> kArticles = {"a", "an", "the"};
constexpr std::array<std::string_view, 12> kSmall = {
    "at", "by", "for", "from", "in", "inside",
    "of", "on", "one", "own",  "to", "with"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words,
               const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool ends_owner(const std::vector<Token>& tokens, std::size_t at) {
  const bool is_mark = tokens[at].text == "'" || tokens[at].text == "’";
  return is_mark && at + 1 < tokens.size() && tokens[at + 1].text == "s";
}

std::vector<std::string> words_of(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (ends_owner(tokens, i)) {
      ++i;
      continue;
    }
    const bool is_word = tokens[i].kind == Token::Kind::Word ||
                         tokens[i].kind == Token::Kind::Digits;
    if (!is_word || !is_name(tokens[i].text)) continue;
    if (!is_one_of(kArticles, tokens[i].text)) words.push_back(tokens[i].text);
  }
  return words;
}

bool holds(const std::set<std::string>& all,
           const std::set<std::string>& some) {
  return !some.empty() && std::ranges::includes(all, some);
}

}  // namespace

std::set<std::string> name_words(std::string_view text) {
  std::set<std::string> words;
  for (std::string& word : words_of(text)) {
    if (!is_one_of(kSmall, word)) words.insert(std::move(word));
  }
  return words;
}

std::string id_of_words(std::string_view text, const std::string& otherwise) {
  std::string id;
  for (const std::string& word : words_of(text)) {
    if (!id.empty() && id.size() + 1 + word.size() > kLongestId) break;
    id += (id.empty() ? "" : "-") + word;
  }
  const bool fits = is_name(id) && std::ranges::any_of(id, [](char c) {
                      return c < '0' || c > '9';
                    });
  return fits ? id : otherwise;
}

void NameFinder::know(const std::string& id, std::string_view name) {
  add(id, name, false);
}

void NameFinder::know_exactly(const std::string& id, std::string_view name) {
  add(id, name, true);
}

void NameFinder::add(const std::string& id, std::string_view name,
                     bool exactly) {
  known_.push_back({id, name_words(id), exactly});
  std::set<std::string> words = name_words(name);
  if (words == known_.back().words) return;
  known_.push_back({id, std::move(words), exactly});
}

std::optional<std::string> NameFinder::find(std::string_view text) const {
  const std::set<std::string> words = name_words(text);
  const Known* inside = nullptr;
  const Known* around = nullptr;
  bool is_only = true;
  for (const Known& one : known_) {
    if (one.words == words && !words.empty()) return one.id;
    if (one.exactly) continue;
    const bool is_longer = !inside || inside->words.size() < one.words.size();
    // One word stands in much: "police" in "a source close to the police".
    if (one.words.size() > 1 && holds(words, one.words) && is_longer) {
      inside = &one;
    }
    if (!holds(one.words, words)) continue;
    if (around && around->id != one.id) is_only = false;
    around = &one;
  }
  if (inside) return inside->id;
  if (around && is_only) return around->id;
  return std::nullopt;
}

}  // namespace concord
