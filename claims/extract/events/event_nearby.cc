// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_nearby.h"

#include <optional>

#include "claims/extract/dates/as_of_words.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;

bool tells(const Token& token) {
  return bearer_of(token.lower) == DateBearer::Telling;
}

// Behind the last verb of telling before the claim.
At told_from(std::span<const Token> sentence, At first) {
  for (At at = first; at > 0; --at) {
    if (tells(sentence[at - 1])) return at;
  }
  return 0;
}

// Up to the comma before the next verb of telling: ", police said".
At told_to(std::span<const Token> sentence, At last) {
  constexpr At kLongestSource = 12;
  const At size = static_cast<At>(sentence.size());
  for (At at = last; at < size; ++at) {
    if (!tells(sentence[at])) continue;
    for (At back = at; back > last && at - back < kLongestSource; --back) {
      if (sentence[back].is(",")) return back;
    }
  }
  return size;
}

}  // namespace

std::vector<Token> words_nearby(std::span<const Token> sentence,
                                const Clauses& clauses, std::uint32_t first,
                                std::uint32_t last) {
  std::vector<Token> nearby;
  const At end = told_to(sentence, last);
  for (At at = told_from(sentence, first); at < end; ++at) {
    if (clauses.same(at, first)) nearby.push_back(sentence[at]);
  }
  return nearby;
}

std::vector<Token> words_around(std::span<const Token> sentence,
                                const Clauses& clauses, std::uint32_t first,
                                std::uint32_t last, bool beside) {
  std::vector<Token> around;
  const At end = told_to(sentence, last);
  std::optional<At> passed_over;  // "before police raided the flat"
  for (At at = told_from(sentence, first); at < end; ++at) {
    if (sentence[at].is("before")) passed_over = clauses.at(at);
    const Clauses::Link link = clauses.link(clauses.at(at));
    const bool fits = link != Clauses::Link::Aside &&
                      (link == Clauses::Link::And) == beside &&
                      clauses.at(at) != passed_over;
    if (fits && !clauses.same(at, first)) around.push_back(sentence[at]);
  }
  return around;
}

}  // namespace concord::extract
