// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "claims/extract/packs/lexicon.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// What a word is to attribution; the pack says which words are (the classes
/// cue.* and who.* of attribution.yaml).
enum class Telling : std::uint8_t {
  // Verbs, by what they ask for.
  Say,      // a clause, behind or before: "said"
  Quote,    // a quotation: "continued"
  Tell,     // whom it is said to: "told"
  That,     // "that": "learned"
  Show,     // a text as subject: "shows"
  Include,  // a count as subject: "includes"
  Give,     // a thing: "mentions"
  Put,      // "the toll at"
  Issue,    // "a list of"
  Accuse,   // "the rebels of"
  Link,     // a thing to another
  Deny,
  Cite,   // "the ministry as saying"
  Speak,  // a thing: "spoke of", of several words
  Call,   // what it is, in a quotation: "described it as"
  See,    // a thing, of a reporter: "saw"
  Tally,  // a thing, of those who count: "counted"
  Relay,  // what others say: "carried by"
  // Their forms.
  Base,
  Third,
  Past,
  Participle,
  Ing,
  // Words round a name.
  Be,
  Have,
  Modal,
  Not,
  Adverb,
  Time,
  Preposition,
  Article,
  Number,
  Pronoun,
  Relative,
  And,
  Break,   // "but", "when": a clause begins
  Finite,  // a verb of other things, and nothing else: "died"
  // Nouns.
  Text,     // "report": may speak for itself
  Venue,    // "interview": said in it
  Count,    // "toll"
  Outlet,   // "agency": is told things, to pass them on
  Speaker,  // "police": may stand alone in a headline
  Body,     // "ministry": "it" or "they"
  Claim,    // "claim": by somebody, that something
  Saying,   // "reports": a noun or a verb
  Version,
  Unwilling,      // "refused": what he does not say
  Credit,         // "responsibility": claimed, and nothing said
  Assault,        // "attack": likewise
  Lives,          // claimed by what kills
  Banner,         // "reading": what a banner does
  Plain,          // "family": no adverb
  Reporter,       // "witness": sees for himself
  Correspondent,  // whose reports are the article's own
  Spokesman,      // says what another has to say: "its spokesman"
  State,          // "dead": reported so
  // The words of a verb behind its first: "of" in "spoke of".
  Tail,
  // Quotation marks.
  Opens,
  Closes,
};

class TellingSet {
 public:
  constexpr TellingSet(std::initializer_list<Telling> all) {
    for (const Telling one : all) bits_ |= bit(one);
  }
  static constexpr std::uint64_t bit(Telling one) {
    return std::uint64_t{1} << static_cast<int>(one);
  }
  constexpr std::uint64_t bits() const { return bits_; }

 private:
  std::uint64_t bits_ = 0;
};

/// The tokens of a text and what each is to attribution, seen through the
/// sentence that was entered last: outside of it stands nothing.
class TellingWords {
 public:
  using At = std::uint32_t;

  TellingWords(const Tokens& tokens, const Lexicon& lexicon);

  /// A sentence by its place in the text, without its dateline.
  void enter(std::size_t sentence);

  At begin() const { return begin_; }
  At end() const { return end_; }
  /// Whether a paragraph ends with the sentence.
  bool ends_paragraph() const { return ends_paragraph_; }
  /// Whether capitals tell names, as they do not in an old wire or a title.
  bool cased() const { return cased_; }

  /// Whether a cue may begin there: most words are nothing of that kind.
  bool may_be_cue(At at) const {
    using enum Telling;
    constexpr TellingSet kCues{
        Say,   Quote,  Tell,  That,        Show,    Include, Give, Put,
        Issue, Accuse, Link,  Deny,        Cite,    Speak,   Call, See,
        Tally, Have,   Break, Preposition, Version, Count,   Claim};
    return has_any(at, kCues) || is(at, "(") || is(at, "according") ||
           is(at, "confirmation");
  }

  bool has(At at, Telling telling) const {
    return inside(at) && (senses_[at] & TellingSet::bit(telling)) != 0;
  }
  bool has_any(At at, TellingSet set) const {
    return inside(at) && (senses_[at] & set.bits()) != 0;
  }
  bool is(At at, std::string_view text) const {
    return inside(at) && all_[at].lower == text;
  }
  bool is_any(At at, std::initializer_list<std::string_view> texts) const {
    return std::find(texts.begin(), texts.end(), text(at)) != texts.end();
  }
  bool is_mark(At at) const { return is_a(at, Token::Kind::Mark); }
  bool is_word(At at) const { return is_a(at, Token::Kind::Word); }
  bool is_digits(At at) const { return is_a(at, Token::Kind::Digits); }
  /// "," but also the "--" that parts a sentence.
  bool is_comma(At at) const {
    return is(at, ",") || is(at, "--") || is_dash(at);
  }
  bool is_quote(At at) const {
    return has_any(at, {Telling::Opens, Telling::Closes});
  }
  /// Behind a verb: "spoke of" is of two words.
  At verb_end(At verb) const {
    At end = verb + 1;
    while (has(end, Telling::Tail)) ++end;
    return end;
  }
  /// A name's capital.
  bool capital(At at) const { return cased_ && inside(at) && all_[at].capital; }
  bool glued(At at) const { return inside(at) && !all_[at].space_before; }
  /// The quotation that covers a token; none beyond the sentence either.
  const Quotation* quotation(At at) const {
    if (at >= quotes_.size() || quotes_[at] == 0) return nullptr;
    return &quotations_[quotes_[at] - 1];
  }
  std::string_view text(At at) const {
    return inside(at) ? all_[at].lower : std::string_view();
  }
  /// Of any token of the text.
  const Token& token(At at) const { return all_[at]; }
  bool anywhere(At at, Telling telling) const {
    return anywhere(at, TellingSet{telling});
  }
  bool anywhere(At at, TellingSet set) const {
    return at < senses_.size() && (senses_[at] & set.bits()) != 0;
  }

 private:
  bool is_who(At at) const;
  void find_phrase(At first, At last, std::uint64_t bits);
  void find_quotations(const std::vector<Quotation>& quotations);
  bool inside(At at) const { return begin_ <= at && at < end_; }
  bool is_a(At at, Token::Kind kind) const {
    return inside(at) && all_[at].kind == kind;
  }
  bool is_dash(At at) const {
    constexpr At kNear = 3;  // "four dead -police"
    return is(at, "-") && all_[at].space_before && at + 1 < end_ &&
           (all_[at + 1].space_before || at + kNear >= end_);
  }

  const std::vector<Token>& all_;
  const std::vector<Sentence>& sentences_;
  const std::vector<Quotation>& quotations_;
  std::vector<std::uint64_t> senses_;
  std::vector<std::uint32_t> quotes_;  // 1 for the first; 0 is none
  At begin_ = 0;
  At end_ = 0;
  bool ends_paragraph_ = true;
  bool cased_ = true;
};

}  // namespace concord::extract
