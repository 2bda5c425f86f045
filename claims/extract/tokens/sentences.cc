// SPDX-License-Identifier: Apache-2.0
//
// Paragraphs by their lines, then sentences by their stops.  Where capitals
// tell nothing (old wires, chats in lower case) the words alone decide: which
// abbreviation stands before the stop, which word behind it.
#include "claims/extract/tokens/sentences.h"

#include <algorithm>
#include <span>

#include "claims/extract/tokens/abbreviations.h"
#include "claims/extract/tokens/datelines.h"
#include "claims/extract/tokens/lines.h"

namespace concord::extract {
namespace {

using Index = std::uint32_t;

constexpr Index kLongestSentence = 512;
constexpr Index kLongestHeadline = 40;
// Tokens from which on a paragraph's own capitals count: a headline has many.
constexpr Index kTellingParagraph = 30;

bool is_one_of(const Token& token, std::string_view marks) {
  return token.kind == Token::Kind::Mark &&
         marks.find(token.lower[0]) != std::string_view::npos;
}

bool is_stop(const Token& token) { return is_one_of(token, ".!?"); }

// "U.S.", its last full stop in it.
bool ends_with_stop(const Token& token) {
  return token.kind == Token::Kind::Word && token.lower.back() == '.';
}

// In prose most words begin small and some do not.
bool capitals_tell(std::span<const Token> tokens) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    words += token.kind == Token::Kind::Word ? 1 : 0;
    capitals += token.capital ? 1 : 0;
  }
  return capitals > 0 && capitals < words - words / 4;
}

class Splitter {
 public:
  Splitter(std::string_view shadow, Tokens& tokens)
      : lines_(shadow),
        all_(tokens.all),
        sentences_(tokens.sentences),
        text_cased_(capitals_tell(tokens.all)) {}

  void run();

 private:
  void paragraph(Index first, Index last);
  void add(Index first, Index last, bool new_paragraph, bool ends_paragraph);
  Index sentence_end(Index i, Index last) const;
  bool full_stop_ends(Index i, Index next) const;
  bool runs_on(Index i, Index next) const;
  bool may_begin(const Token& token) const;
  bool surely_begins(const Token& token) const;
  bool says(Index at, Index last) const;
  bool is_headline(Index first, Index last) const;

  Lines lines_;
  const std::vector<Token>& all_;
  std::vector<Sentence>& sentences_;
  bool text_cased_;
  bool cased_ = true;  // the paragraph at hand
  Index begin_ = 0;    // of the sentence at hand
};

void Splitter::run() {
  Index first = 0;
  for (Index i = 1; i < all_.size(); ++i) {
    if (!all_[i].space_before) continue;
    if (!lines_.ends_paragraph({all_[i - 1].span.end, all_[i].span.begin})) {
      continue;
    }
    paragraph(first, i);
    first = i;
  }
  if (!all_.empty()) paragraph(first, static_cast<Index>(all_.size()));
}

void Splitter::paragraph(Index first, Index last) {
  begin_ = first;
  cased_ = last - first < kTellingParagraph
               ? text_cased_
               : capitals_tell(std::span(all_).subspan(first, last - first));
  for (Index i = first; i + 1 < last;) {
    const Index end = sentence_end(i, last);
    if (end == 0) {
      ++i;
      continue;
    }
    add(begin_, end, begin_ == first, false);
    begin_ = i = end;
  }
  add(begin_, last, begin_ == first, true);
}

void Splitter::add(Index first, Index last, bool new_paragraph,
                   bool ends_paragraph) {
  Sentence sentence;
  sentence.new_paragraph = new_paragraph;
  sentence.headline =
      new_paragraph && ends_paragraph && is_headline(first, last);
  const Index dateline =
      new_paragraph
          ? dateline_size(std::span(all_).subspan(first, last - first), cased_)
          : 0;
  while (first < last) {
    sentence.first = first;
    sentence.last = std::min(last, first + kLongestSentence);
    sentence.body = first + (sentence.new_paragraph ? dateline : 0);
    sentences_.push_back(sentence);
    first = sentence.last;
    sentence.new_paragraph = false;
  }
}

bool Splitter::is_headline(Index first, Index last) const {
  if (last - first > kLongestHeadline) return false;
  while (last > first && is_one_of(all_[last - 1], "\"')]")) --last;
  return last > first && !is_one_of(all_[last - 1], ".!?:;,") &&
         !ends_with_stop(all_[last - 1]);
}

// The index of the next sentence if this one ends at token `i`, else 0.
Index Splitter::sentence_end(Index i, Index last) const {
  const bool initials = ends_with_stop(all_[i]);
  if (!initials && !is_stop(all_[i])) return 0;
  Index next = i + 1;
  bool quoted = false;
  while (next < last && !all_[next].space_before &&
         is_one_of(all_[next], "\"')].!?")) {
    quoted = quoted || is_one_of(all_[next], "\"'");
    ++next;
  }
  if (next == last) return 0;
  const Token& behind = all_[next];
  if (!behind.space_before && next == i + 1) {
    return !initials && runs_on(i, next) ? next : 0;
  }
  if (!may_begin(behind)) return 0;
  if (initials) return surely_begins(behind) ? next : 0;
  if (all_[i].lower[0] != '.') return quoted && says(next, last) ? 0 : next;
  if (all_[i].lower.size() > 1) {  // "..."
    return cased_ || surely_begins(behind) ? next : 0;
  }
  return full_stop_ends(i, next) ? next : 0;
}

bool Splitter::full_stop_ends(Index i, Index next) const {
  if (i == begin_ || all_[i].space_before) return true;
  const Token& word = all_[i - 1];
  if (word.kind == Token::Kind::Digits) return i - 1 != begin_;  // "1. Dead"
  if (word.kind == Token::Kind::Mark) return true;
  const bool sure = surely_begins(all_[next]);
  if (word.lower.size() == 1) return sure;  // "John F. Kennedy"
  switch (abbreviated(word.lower)) {
    case Abbreviated::Never:
      return true;
    case Abbreviated::Title:
      return false;
    case Abbreviated::BeforeNumber:
      if (is_month(word.lower)) return sure;
      return all_[next].kind != Token::Kind::Digits;
    case Abbreviated::BeforeComma:
      return sure || !(i >= 2 && all_[i - 2].is(","));
    case Abbreviated::Maybe:
      return sure;
  }
  return true;
}

// "it ended.The army": the space is missing, but this is no name of a site.
bool Splitter::runs_on(Index i, Index next) const {
  const Token& behind = all_[next];
  if (behind.is("\u2022")) return true;  // an item of a list
  if (i == begin_ || behind.kind != Token::Kind::Word) return false;
  const Token& word = all_[i - 1];
  if (word.kind != Token::Kind::Word || word.lower.size() < 3) return false;
  if (cased_) return !word.capital && behind.capital;
  return surely_begins(behind) && behind.lower.size() > 1;
}

bool Splitter::may_begin(const Token& token) const {
  if (token.kind == Token::Kind::Word) return token.capital || !cased_;
  return !is_one_of(token, ",;:-)]%/&");
}

bool Splitter::surely_begins(const Token& token) const {
  return (token.capital || !cased_) && begins_sentences(token.lower);
}

// "Why?" Bush said.
bool Splitter::says(Index at, Index last) const {
  constexpr Index kFar = 5;
  for (const Index end = std::min(last, at + kFar); at < end; ++at) {
    if (all_[at].kind != Token::Kind::Word) return false;
    if (is_speech_verb(all_[at].lower)) return true;
  }
  return false;
}

}  // namespace

void split_sentences(std::string_view shadow, Tokens& tokens) {
  tokens.sentences.clear();
  Splitter(shadow, tokens).run();
}

}  // namespace concord::extract
