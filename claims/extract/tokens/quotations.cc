// SPDX-License-Identifier: Apache-2.0
//
// Where a mark stands tells which way it looks: one that opens has nothing
// close before it and something close behind it.  A pair of single marks counts
// only where the second is sure too, for most of them are apostrophes.  Linear:
// what is looked at for a closing mark is looked at once a paragraph.
#include "claims/extract/tokens/quotations.h"

#include <algorithm>
#include <span>

namespace concord::extract {
namespace {

using Index = std::uint32_t;

constexpr std::string_view kClipped[] = {"bout",  "cause", "em",  "n",
                                         "round", "til",   "tis", "twas"};

class Paragraph {
 public:
  Paragraph(std::span<const Token> all, Index first, Index last)
      : all_(all), first_(first), last_(last), searched_(first) {}

  void run(std::vector<Quotation>& found);

 private:
  bool touches_before(Index i) const {
    if (i == first_ || all_[i].space_before) return false;
    const Token& before = all_[i - 1];
    return before.kind != Token::Kind::Mark || is_end(before);
  }
  bool touches_behind(Index i) const {
    return i + 1 < last_ && !all_[i + 1].space_before;
  }
  static bool is_end(const Token& token) {
    return std::string_view(".,!?;:)]%").find(token.lower[0]) !=
           std::string_view::npos;
  }

  bool opens(Index i) const { return !touches_before(i); }
  bool reopens(Index i) const;
  Index double_end(Index i) const;
  bool single_opens(Index i) const;
  bool single_closes(Index i) const;
  Index single_end(Index i);

  std::span<const Token> all_;
  Index first_;
  Index last_;
  Index searched_;  // no single mark closes before it
};

// One that looks like another opening tells that the first was never closed.
bool Paragraph::reopens(Index i) const {
  return all_[i].space_before && touches_behind(i) && !is_end(all_[i + 1]);
}

// The mark that closes what opens at `i`, or the end of the paragraph.
Index Paragraph::double_end(Index i) const {
  while (++i < last_ && !all_[i].is("\"")) {
  }
  return std::min(i, last_);
}

bool Paragraph::single_opens(Index i) const {
  if (!opens(i) || !touches_behind(i)) return false;
  const Token& word = all_[i + 1];
  if (word.kind == Token::Kind::Digits) return false;  // "'90s"
  return std::find(std::begin(kClipped), std::end(kClipped), word.lower) ==
         std::end(kClipped);
}

// Behind a mark, or before one, or at the end; "the boys' house" is no close.
bool Paragraph::single_closes(Index i) const {
  if (!all_[i].is("'") || all_[i].space_before) return false;
  if (is_end(all_[i - 1])) return true;
  if (i + 1 == last_) return true;
  const Token& behind = all_[i + 1];
  if (!behind.space_before) return behind.kind == Token::Kind::Mark;
  return all_[i - 1].lower.back() != 's' || behind.kind == Token::Kind::Mark;
}

Index Paragraph::single_end(Index i) {
  searched_ = std::max(searched_, i + 1);
  while (searched_ < last_ && !single_closes(searched_)) ++searched_;
  return searched_;
}

void Paragraph::run(std::vector<Quotation>& found) {
  for (Index i = first_; i < last_; ++i) {
    const Token& token = all_[i];
    if (token.kind != Token::Kind::Mark) continue;
    if (token.is("\"") && opens(i)) {
      const Index end = double_end(i);
      if (end > i + 1) found.push_back({i + 1, end});
      i = end < last_ && reopens(end) ? end - 1 : end;
    } else if (token.is("'") && single_opens(i)) {
      const Index end = single_end(i);
      if (end == last_) continue;
      if (end > i + 1) found.push_back({i + 1, end});
      i = end;
    }
  }
}

}  // namespace

void find_quotations(Tokens& tokens) {
  tokens.quotations.clear();
  const auto& sentences = tokens.sentences;
  for (auto from = sentences.begin(); from != sentences.end();) {
    const auto to = std::find_if(from + 1, sentences.end(), [](auto& sentence) {
      return sentence.new_paragraph;
    });
    Paragraph(tokens.all, from->first, std::prev(to)->last)
        .run(tokens.quotations);
    from = to;
  }
}

}  // namespace concord::extract
