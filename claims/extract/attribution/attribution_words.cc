// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/attribution/attribution_words.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace concord::extract {
namespace {

struct Row {
  Telling telling;
  std::string_view name;
};

constexpr Row kRows[] = {
    {Telling::Say, "cue.say"},
    {Telling::Quote, "cue.quote"},
    {Telling::Tell, "cue.tell"},
    {Telling::That, "cue.that"},
    {Telling::Show, "cue.show"},
    {Telling::Include, "cue.include"},
    {Telling::Give, "cue.give"},
    {Telling::Put, "cue.put"},
    {Telling::Issue, "cue.issue"},
    {Telling::Accuse, "cue.accuse"},
    {Telling::Link, "cue.link"},
    {Telling::Deny, "cue.deny"},
    {Telling::Cite, "cue.cite"},
    {Telling::Speak, "cue.speak"},
    {Telling::Call, "cue.call"},
    {Telling::See, "cue.see"},
    {Telling::Tally, "cue.count"},
    {Telling::Relay, "cue.relay"},
    {Telling::Base, "base"},
    {Telling::Third, "third"},
    {Telling::Past, "past"},
    {Telling::Participle, "participle"},
    {Telling::Ing, "ing"},
    {Telling::Be, "who.be"},
    {Telling::Have, "who.have"},
    {Telling::Modal, "who.modal"},
    {Telling::Not, "who.not"},
    {Telling::Adverb, "who.adverb"},
    {Telling::Time, "who.time"},
    {Telling::Preposition, "who.preposition"},
    {Telling::Article, "who.article"},
    {Telling::Number, "who.number"},
    {Telling::Pronoun, "who.pronoun"},
    {Telling::Relative, "who.relative"},
    {Telling::And, "who.and"},
    {Telling::Break, "who.break"},
    {Telling::Finite, "who.finite"},
    {Telling::Text, "who.text"},
    {Telling::Venue, "who.venue"},
    {Telling::Count, "who.count"},
    {Telling::Outlet, "who.outlet"},
    {Telling::Speaker, "who.speaker"},
    {Telling::Body, "who.body"},
    {Telling::Claim, "who.claim"},
    {Telling::Saying, "who.saying"},
    {Telling::Version, "who.version"},
    {Telling::Unwilling, "who.unwilling"},
    {Telling::Credit, "who.credit"},
    {Telling::Assault, "who.assault"},
    {Telling::Lives, "who.lives"},
    {Telling::Banner, "who.banner"},
    {Telling::Plain, "who.plain"},
    {Telling::Reporter, "who.reporter"},
    {Telling::Correspondent, "who.correspondent"},
    {Telling::Spokesman, "who.spokesman"},
    {Telling::State, "who.state"},
};

/// The classes of attribution that a lexicon has.
class Classes {
 public:
  explicit Classes(const Lexicon& lexicon) {
    for (const Row& row : kRows) {
      const auto id = lexicon.find_class(row.name);
      if (!id) continue;
      any_.add(*id);
      known_.emplace_back(*id, TellingSet::bit(row.telling));
    }
  }

  std::uint64_t bits(const Meaning& meaning) {
    Known& known = latest_[reinterpret_cast<std::uintptr_t>(&meaning) /
                           sizeof(Meaning) % latest_.size()];
    if (known.meaning != &meaning) known = {&meaning, count(meaning.classes)};
    return known.bits;
  }

 private:
  struct Known {
    const Meaning* meaning = nullptr;
    std::uint64_t bits = 0;
  };

  std::uint64_t count(const ClassSet& classes) const {
    if (!classes.has_any(any_)) return 0;
    std::uint64_t bits = 0;
    for (const auto& [id, bit] : known_) {
      if (classes.has(id)) bits |= bit;
    }
    return bits;
  }

  std::array<Known, 512> latest_{};  // the words of a text are few
  ClassSet any_;
  std::vector<std::pair<ClassId, std::uint64_t>> known_;
};

// "quickly", of whatever adjective.
bool ends_like_adverb(std::string_view word) {
  return word.size() > 4 && word.ends_with("ly");
}

}  // namespace

TellingWords::TellingWords(const Tokens& tokens, const Lexicon& lexicon)
    : all_(tokens.all),
      sentences_(tokens.sentences),
      quotations_(tokens.quotations),
      senses_(tokens.all.size()),
      quotes_(tokens.all.size()) {
  Classes classes(lexicon);
  for (At i = 0; i < all_.size(); ++i) {
    if (is_who(i)) {
      senses_[i] = TellingSet::bit(Telling::Body);
      continue;
    }
    if (all_[i].kind == Token::Kind::Digits) continue;
    const Lexicon::Found longest = lexicon.longest_at(all_, i);
    const bool is_phrase = longest.length > 1;
    const Meaning* meaning =
        is_phrase ? lexicon.word(all_[i].lower) : longest.meaning;
    if (meaning != nullptr) senses_[i] |= classes.bits(*meaning);
    if (senses_[i] == 0 && ends_like_adverb(all_[i].lower)) {
      senses_[i] = TellingSet::bit(Telling::Adverb);
    }
    if (is_phrase) {
      find_phrase(i, i + longest.length, classes.bits(*longest.meaning));
    }
  }
  find_quotations(tokens.quotations);
}

// "the WHO", "WHO says": no pronoun.
bool TellingWords::is_who(At at) const {
  if (!all_[at].all_capitals || !all_[at].is("who")) return false;
  const bool in_small_letters = at + 1 < all_.size() &&
                                all_[at + 1].kind == Token::Kind::Word &&
                                !all_[at + 1].all_capitals;
  return in_small_letters || (at > 0 && all_[at - 1].is("the"));
}

// A verb stands at its first word; all words of another phrase are the same.
void TellingWords::find_phrase(At first, At last, std::uint64_t bits) {
  constexpr TellingSet kForms{Telling::Base, Telling::Third, Telling::Past,
                              Telling::Participle, Telling::Ing};
  if ((bits & ~kForms.bits()) == 0) return;  // of another pack
  const bool is_verb = (bits & kForms.bits()) != 0;
  senses_[first] |= bits;
  if (is_verb) bits = TellingSet::bit(Telling::Tail);
  for (At i = first + 1; i < last; ++i) senses_[i] |= bits;
}

void TellingWords::find_quotations(const std::vector<Quotation>& quotations) {
  std::uint32_t number = 0;
  for (const Quotation& quotation : quotations) {
    ++number;
    for (At i = quotation.first; i < quotation.last; ++i) quotes_[i] = number;
    senses_[quotation.first - 1] |= TellingSet::bit(Telling::Opens);
    // One that is never closed ends with its paragraph.
    if (quotation.last < all_.size() &&
        all_[quotation.last].lower == all_[quotation.first - 1].lower) {
      senses_[quotation.last] |= TellingSet::bit(Telling::Closes);
    }
  }
}

void TellingWords::enter(std::size_t sentence) {
  begin_ = sentences_[sentence].body;
  end_ = sentences_[sentence].last;
  ends_paragraph_ = sentence + 1 == sentences_.size() ||
                    sentences_[sentence + 1].new_paragraph;
  At words = 0;
  At capitals = 0;
  for (At i = begin_; i < end_; ++i) {
    words += all_[i].kind == Token::Kind::Word ? 1 : 0;
    capitals += all_[i].capital ? 1 : 0;
  }
  cased_ = capitals < 4 || capitals * 4 < words * 3;
}

}  // namespace concord::extract
