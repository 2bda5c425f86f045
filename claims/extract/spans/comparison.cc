// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/comparison.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Way = Comparison::Way;
using Found = std::optional<Comparison>;

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 5> kMore = {"more", "greater", "bigger",
                                                   "larger", "higher"};
constexpr std::array<std::string_view, 4> kLess = {"less", "fewer", "smaller",
                                                   "lower"};
constexpr std::array<std::string_view, 3> kOver = {"over", "above", "beyond"};
constexpr std::array<std::string_view, 2> kUnder = {"under", "below"};
constexpr std::array<std::string_view, 6> kExceed = {
    "exceed", "exceeds", "exceeding", "exceeded", "surpass", "surpassing"};
constexpr std::array<std::string_view, 3> kUp = {"up", "upward", "upwards"};
constexpr std::array<std::string_view, 3> kEqual = {"equals", "equaling",
                                                    "equalling"};

std::optional<Way> adjective(const Words& words, At at) {
  if (lists(kMore, words.text(at))) return Way::Above;
  if (lists(kLess, words.text(at))) return Way::Below;
  return std::nullopt;
}

// "Not more" is less or as much.
Comparison denied(Comparison read) {
  read.way = read.way == Way::Above ? Way::Below : Way::Above;
  read.or_equal = !read.or_equal;
  return read;
}

// Behind "or equal to" at `at`, in any order; `at` where it does not stand.
At past_or_equal(const Words& words, At at) {
  if (!words.is(at, "or") || !words.is(at + 1, "equal")) return at;
  const bool joined = words.is(at + 2, "to") || words.is(at + 2, "than");
  return joined ? at + 3 : at + 2;
}

// "more than", "higher or equal than", "less than or equal to".
Found graded(const Words& words, At at) {
  const auto way = adjective(words, at);
  if (!way) return std::nullopt;
  At end = past_or_equal(words, at + 1);
  const bool before = end != at + 1;
  if (words.is(end, "than"))
    ++end;
  else if (!before)
    return std::nullopt;
  const At behind = past_or_equal(words, end);
  return Comparison{behind, *way, before || behind != end};
}

// "equal to", "equals", "equal to or more than".
Found equal(const Words& words, At at) {
  if (!words.is(at, "equal") && !lists(kEqual, words.text(at))) {
    return std::nullopt;
  }
  At end = at + 1;
  const bool joined = words.is(end, "to") || words.is(end, "than");
  if (joined) ++end;
  if (words.is(end, "or")) {
    const Found found = graded(words, end + 1);
    if (found) return Comparison{found->end, found->way, true};
  }
  return Comparison{end, Way::Equal, true};
}

bool ends(const Words& words, At at) {
  return at >= words.size() || words.is(at, ".") || words.is(at, ",") ||
         words.is(at, "?") || words.is(at, ";");
}

// ">", "< =", "=", also as one sign.
Found sign(const Words& words, At at) {
  if (words.is(at, "\u2265")) return Comparison{at + 1, Way::Above, true};
  if (words.is(at, "\u2264")) return Comparison{at + 1, Way::Below, true};
  if (words.is(at, "=") && words.glued(at + 1) && words.is(at + 1, ">")) {
    return std::nullopt;  // an arrow
  }
  if (words.is(at, "=")) return Comparison{at + 1, Way::Equal, true};
  const bool above = words.is(at, ">");
  if (!above && !words.is(at, "<")) return std::nullopt;
  if (words.is(at - 1, "=") && words.glued(at)) return std::nullopt;
  const bool unequal = words.is(at + 1, ">") || words.is(at - 1, "<");
  if (unequal) return std::nullopt;
  const bool equal = words.is(at + 1, "=");
  return Comparison{equal ? at + 2 : at + 1, above ? Way::Above : Way::Below,
                    equal};
}

// "at least", "up to", "a maximum of", "over", "exceeding".
Found named(const Words& words, At at) {
  if (words.is(at, "at") && words.is(at + 1, "least")) {
    return Comparison{at + 2, Way::Above, true};
  }
  if (words.is(at, "at") && words.is(at + 1, "most")) {
    return Comparison{at + 2, Way::Below, true};
  }
  if (words.is(at, "up") && words.is(at + 1, "to")) {
    return Comparison{at + 2, Way::Below, true};
  }
  if (words.is(at, "as") && words.is(at + 2, "as") &&
      (words.is(at + 1, "many") || words.is(at + 1, "much"))) {
    return Comparison{at + 3, Way::Below, true};
  }
  if (words.is(at, "in") && words.is(at + 1, "excess") &&
      words.is(at + 2, "of")) {
    return Comparison{at + 3, Way::Above, false};
  }
  const At of = words.is(at + 1, "of") ? at + 2 : at + 1;
  if (words.is(at, "minimum")) return Comparison{of, Way::Above, true};
  if (words.is(at, "maximum")) return Comparison{of, Way::Below, true};
  const bool over =
      lists(kOver, words.text(at)) || lists(kExceed, words.text(at));
  if (over || lists(kUnder, words.text(at))) {
    return Comparison{at + 1, over ? Way::Above : Way::Below, false};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Comparison> comparison_at(const Words& words, std::uint32_t at) {
  const bool no = words.is(at, "no") || words.is(at, "not");
  const At from = no ? at + 1 : at;
  Found found = graded(words, from);
  const std::string_view word = words.text(from);
  const bool deniable =
      lists(kExceed, word) || lists(kOver, word) || lists(kUnder, word);
  if (!found && (!no || deniable)) found = named(words, from);
  if (found) found->end = past_or_equal(words, found->end);
  if (found) return no ? denied(*found) : *found;
  if (no || words.is(at - 1, "not")) return std::nullopt;
  found = equal(words, at);
  return found ? found : sign(words, at);
}

std::optional<Comparison> comparison_behind(const Words& words,
                                            std::uint32_t at) {
  if (!words.is(at, "or") && !words.is(at, "and")) return std::nullopt;
  const At word = at + 1;
  // "Or more than 12" tells of another number, "5000 or more than" of none.
  const bool than = words.is(word + 1, "than");
  const At end = than ? word + 2 : word + 1;
  if (words.is_digits(word + 1) || (than && !ends(words, end))) {
    return std::nullopt;
  }
  if (const auto way = adjective(words, word)) {
    return Comparison{end, *way, true};
  }
  if (lists(kOver, words.text(word)) || lists(kUp, words.text(word))) {
    return Comparison{word + 1, Way::Above, true};
  }
  if (lists(kUnder, words.text(word))) {
    return Comparison{word + 1, Way::Below, true};
  }
  return std::nullopt;
}

}  // namespace concord::extract
