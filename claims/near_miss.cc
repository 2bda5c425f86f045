// SPDX-License-Identifier: Apache-2.0
//
// Two steps, so that a source of 16 MiB costs one walk: a window as long as the
// quote slides over the words of the text and counts how many words of the
// quote it holds; round the best window the words are then aligned by edit
// distance with free ends (Sellers 1980), which finds where the text begins and
// ends.  A word that is nearly one of the quote's counts as half of it.
#include "claims/near_miss.h"

#include <utf8proc.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "claims/diagnostic.h"

namespace concord {
namespace {

constexpr std::size_t kMaxQuoteWords = 400;
// So many different words of the text are compared letter by letter.
constexpr std::size_t kMaxSpelled = 20'000;

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;
};

struct CodePoint {
  utf8proc_int32_t value = 0;
  std::size_t length = 1;
};

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  CodePoint result;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
      static_cast<utf8proc_ssize_t>(utf8.size() - at), &result.value);
  if (length <= 0) return {};
  result.length = static_cast<std::size_t>(length);
  return result;
}

bool is_mark(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool is_letter(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_digit(utf8proc_int32_t c) {
  return utf8proc_category(c) == UTF8PROC_CATEGORY_ND;
}

// A soft hyphen or a joiner, which parts no word.
bool is_invisible(utf8proc_int32_t c) {
  return utf8proc_category(c) == UTF8PROC_CATEGORY_CF;
}

void append_folded(std::string& folded, utf8proc_int32_t c) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(utf8proc_tolower(c), bytes);
  folded.append(reinterpret_cast<const char*>(bytes),
                static_cast<std::size_t>(size));
}

// The next word at or behind `at`: letters and marks, or digits and marks, so
// that "12injured" is two.  Chinese and Japanese write no spaces, so each wide
// letter is a word.
std::optional<Word> next_word(std::string_view text, std::size_t at) {
  Word word;
  bool digits = false;
  while (at < text.size()) {
    const CodePoint next = code_point_at(text, at);
    const bool wide = utf8proc_charwidth(next.value) == 2;
    const bool inside = !word.folded.empty();
    const bool other = !is_mark(next.value) && is_digit(next.value) != digits;
    const bool ends = wide || other || !is_letter(next.value);
    if (inside && ends && !is_invisible(next.value)) break;
    if (is_letter(next.value)) {
      if (!inside) {
        word.begin = at;
        digits = is_digit(next.value);
      }
      append_folded(word.folded, next.value);
    }
    at += next.length;
    if (wide && !word.folded.empty()) {
      while (at < text.size() && is_mark(code_point_at(text, at).value)) {
        at += code_point_at(text, at).length;
      }
      break;
    }
  }
  word.end = at;
  if (word.folded.empty()) return std::nullopt;
  return word;
}

std::vector<Word> words_of(std::string_view text, std::size_t most) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (words.size() < most) {
    auto word = next_word(text, at);
    if (!word) break;
    at = word->end;
    words.push_back(*std::move(word));
  }
  return words;
}

// A word of the text as the quote knows it.
struct Match {
  int word = -1;  // the number of a word of the quote; -1: none is like it
  bool exact = false;
};

/// Tells the words of a quote by number, and slips of spelling from strangers.
class Speller {
 public:
  explicit Speller(const std::vector<Word>& quote) {
    for (const Word& word : quote) {
      const auto number = static_cast<int>(names_.size());
      const auto [at, added] = seen_.emplace(word.folded, Match{number, true});
      if (added) names_.push_back(word.folded);
      numbers_.push_back(at->second.word);
    }
  }

  const std::vector<int>& numbers() const { return numbers_; }

  Match match(const std::string& word) {
    if (const auto known = seen_.find(word); known != seen_.end()) {
      return known->second;
    }
    if (seen_.size() >= kMaxSpelled) return {};
    Match found;
    if (const auto meant = did_you_mean(word, names_)) {
      found.word = seen_.at(*meant).word;
    }
    return seen_.emplace(word, found).first->second;
  }

 private:
  std::vector<std::string> names_;
  std::vector<int> numbers_;  // of the words of the quote, in their order
  std::unordered_map<std::string, Match> seen_;
};

// A word of the text, where it stands and which of the quote it is.
struct TextWord {
  std::uint32_t begin;
  std::uint32_t end;
  Match match;
};

std::vector<TextWord> matched_words(std::string_view text, Speller& speller) {
  std::vector<TextWord> words;
  std::size_t at = 0;
  while (auto word = next_word(text, at)) {
    at = word->end;
    words.push_back({static_cast<std::uint32_t>(word->begin),
                     static_cast<std::uint32_t>(word->end),
                     speller.match(word->folded)});
  }
  return words;
}

// Where the window begins that holds the most words of the quote; nothing if
// that is less than half of them.
std::optional<std::size_t> best_window(const std::vector<TextWord>& text,
                                       const std::vector<int>& quote) {
  std::vector<int> missing(quote.size(), 0);  // by number: wanted minus seen
  for (const int number : quote) ++missing[static_cast<std::size_t>(number)];
  std::size_t found = 0;
  std::size_t most = 0;
  std::size_t best = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const int in = text[i].match.word; in >= 0) {
      if (missing[static_cast<std::size_t>(in)]-- > 0) ++found;
    }
    if (i >= quote.size()) {
      const int out = text[i - quote.size()].match.word;
      if (out >= 0 && ++missing[static_cast<std::size_t>(out)] > 0) --found;
    }
    if (found > most) {
      most = found;
      best = i + 1 - std::min(i + 1, quote.size());
    }
  }
  if (most == 0 || 2 * most < quote.size()) return std::nullopt;
  return best;
}

// The words [first, last) of the text that are nearest to the quote.
struct Aligned {
  std::size_t first = 0;
  std::size_t last = 0;
  int cost = 0;
};

// A word missing, added or changed costs 2, a slip of spelling 1.
Aligned align(const std::vector<TextWord>& text, std::size_t from,
              std::size_t to, const std::vector<int>& quote) {
  std::vector<Aligned> row(to - from + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = {from + j, from + j, 0};
  for (const int number : quote) {
    Aligned diagonal = row[0];
    row[0].cost += 2;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const Match& match = text[from + j - 1].match;
      const bool same = match.word == number;
      Aligned best = diagonal;
      best.cost += same ? (match.exact ? 0 : 1) : 2;
      diagonal = row[j];
      for (const Aligned& other : {row[j - 1], row[j]}) {
        if (other.cost + 2 < best.cost) best = {other.first, 0, other.cost + 2};
      }
      row[j] = {best.first, from + j, best.cost};
    }
  }
  // Among equals the longest: a changed word at the end belongs to it.
  Aligned best = row[0];
  for (const Aligned& end : row) {
    if (end.cost <= best.cost) best = end;
  }
  return best;
}

bool is_sign(std::string_view text, std::size_t at) {
  return text[at] != ' ' && !is_letter(code_point_at(text, at).value);
}

std::size_t code_point_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

// With the punctuation that hugs it, where the quote has some there too.
Span with_punctuation(std::string_view text, Span span, std::string_view quote,
                      const std::vector<Word>& words) {
  while (words.front().begin > 0 && span.begin > 0) {
    const std::size_t before = code_point_before(text, span.begin);
    if (!is_sign(text, before)) break;
    span.begin = before;
  }
  while (words.back().end < quote.size() && span.end < text.size() &&
         is_sign(text, span.end)) {
    span.end += code_point_at(text, span.end).length;
  }
  return span;
}

// What is left of a text when some of its differences are taken away.
std::string kept(std::string_view text, bool case_too, bool signs_too) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    const bool sign = !is_letter(next.value);
    if (text[at] != ' ' && (!signs_too || !sign)) {
      if (case_too) {
        append_folded(result, next.value);
      } else {
        result += text.substr(at, next.length);
      }
    }
    at += next.length;
  }
  return result;
}

std::string difference(std::string_view text, std::string_view quote) {
  const auto alike = [&](bool case_too, bool signs_too) {
    return kept(text, case_too, signs_too) == kept(quote, case_too, signs_too);
  };
  if (alike(false, false)) return "only white space differs";
  if (alike(true, false)) return "only case differs";
  if (alike(false, true)) return "only punctuation or invisible signs differ";
  if (alike(true, true)) return "only case and punctuation differ";
  return "its words differ";
}

}  // namespace

std::optional<NearMiss> find_near_miss(const NormalText& text,
                                       std::string_view quote) {
  const std::vector<Word> wanted = words_of(quote, kMaxQuoteWords + 1);
  if (wanted.empty() || wanted.size() > kMaxQuoteWords) return std::nullopt;
  Speller speller(wanted);
  const auto words = matched_words(text.text(), speller);
  const auto window = best_window(words, speller.numbers());
  if (!window) return std::nullopt;
  const std::size_t slack = wanted.size() / 2 + 2;
  const Aligned found =
      align(words, *window - std::min(*window, slack),
            std::min(words.size(), *window + wanted.size() + slack),
            speller.numbers());
  if (found.first == found.last) return std::nullopt;
  if (found.cost > static_cast<int>(wanted.size())) return std::nullopt;
  Span span = with_punctuation(
      text.text(), {words[found.first].begin, words[found.last - 1].end}, quote,
      wanted);
  while (!text.is_border(span.begin)) --span.begin;
  while (!text.is_border(span.end)) ++span.end;
  const auto slice =
      std::string_view(text.text()).substr(span.begin, span.end - span.begin);
  return NearMiss{span, difference(slice, quote)};
}

}  // namespace concord
