// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/patterns/pattern_parser.h"

#include <fmt/format.h>

#include <algorithm>

namespace concord::extract {
namespace {

using Kind = PatternNode::Kind;

constexpr int kMostTimes = 24;

std::vector<bool> either(const std::vector<bool>& some,
                         const std::vector<bool>& others) {
  std::vector<bool> all(std::max(some.size(), others.size()));
  for (std::size_t i = 0; i < some.size(); ++i) all[i] = some[i];
  for (std::size_t i = 0; i < others.size(); ++i) all[i] = all[i] || others[i];
  return all;
}

}  // namespace

std::variant<PatternTree, PatternError> PatternParser::parse() {
  Found root = choice();
  if (root && more()) root = fail(at_, "`)` closes nothing");
  if (!root) return error_;
  tree_.root = std::move(*root);
  if (!name_words()) return error_;
  return std::move(tree_);
}

// Rows exclude each other, so each may set the captures of the others.
PatternParser::Found PatternParser::choice() {
  const std::size_t begin = at_;
  Node choice{.kind = Kind::Choice};
  const std::vector<bool> before = taken_;
  std::vector<bool> after;
  do {
    taken_ = before;
    Found next = row();
    if (!next) return std::nullopt;
    choice.parts.push_back(std::move(*next));
    after = either(after, taken_);
  } while (take("|"));
  taken_ = after;
  if (choice.parts.size() == 1) return std::move(choice.parts[0]);
  return folded(std::move(choice), begin);
}

// A choice of items is an item: "(to | at)" is ["to" | "at"].  Beside rows,
// those that stand together are one: "(to | at | up to)" chooses between two.
PatternParser::Found PatternParser::folded(Node choice, std::size_t at) {
  std::vector<Node> parts;
  for (std::size_t i = 0; i < choice.parts.size();) {
    ItemTerms terms;
    std::size_t end = i;
    for (; end < choice.parts.size(); ++end) {
      const Node& part = choice.parts[end];
      if (part.kind != Kind::Item) break;
      const ItemTerms& own = tree_.tests[part.test];
      terms.insert(terms.end(), own.begin(), own.end());
    }
    if (end > i) {
      parts.push_back(*item_of(std::move(terms)));
    } else {
      parts.push_back(std::move(choice.parts[end++]));
    }
    i = end;
  }
  if (parts.size() == 1) return std::move(parts[0]);
  choice.parts = std::move(parts);
  return sized(std::move(choice), at);
}

PatternParser::Found PatternParser::row() {
  const std::size_t begin = at_;
  Node row{.kind = Kind::Row};
  for (skip_spaces(); more() && !is('|') && !is(')'); skip_spaces()) {
    Found next = counted();
    if (!next) return std::nullopt;
    row.parts.push_back(std::move(*next));
  }
  if (row.parts.empty()) {
    return fail(at_, "nothing stands here",
                "what may be missing is written `(a | b)?`");
  }
  if (row.parts.size() == 1) return std::move(row.parts[0]);
  return sized(std::move(row), begin);
}

PatternParser::Found PatternParser::counted() {
  Found part = piece();
  if (!part) return part;
  skip_spaces();
  if (!at_count()) return part;
  Found repeat = repeated(std::move(*part));
  skip_spaces();
  if (repeat && at_count()) {
    return fail(at_, "a count of a count",
                "the longest match wins anyhow; (a?){3} repeats a group");
  }
  return repeat;
}

PatternParser::Found PatternParser::piece() {
  if (take("^")) return sized(Node{.kind = Kind::First}, at_);
  if (take("$")) return sized(Node{.kind = Kind::Last}, at_);
  if (is('(')) return group();
  return is('"') ? quoted() : item();
}

// "*" is {0,24}, "+" is {1,24}.
PatternParser::Found PatternParser::repeated(Node part) {
  const std::size_t at = at_;
  if (part.kind >= Kind::First && part.kind <= Kind::NotBehind) {
    return fail(at, "a place is not repeated", "only items are");
  }
  std::optional<Counts> counts;
  if (take("?")) counts = {0, 1};
  if (take("*")) counts = {0, kMostTimes};
  if (take("+")) counts = {1, kMostTimes};
  if (!counts) counts = written_counts();
  if (!counts) return std::nullopt;
  Node node{.kind = Kind::Repeat, .least = counts->first};
  node.most = counts->second;
  node.parts.push_back(std::move(part));
  return sized(std::move(node), at);
}

// "{3}", "{0,12}".
std::optional<PatternParser::Counts> PatternParser::written_counts() {
  const std::size_t open = at_++;
  const auto least = number();
  const auto most = take(",") ? number() : least;
  if (!least || !most || !take("}")) {
    return fail(open, "no count is written so", "write {3} or {0,12}");
  }
  if (*most > kMostTimes) {
    return fail(open, "no count is above 24", "a rule reads a sentence");
  }
  if (*most == 0) return fail(open, "a count of 0 leaves nothing");
  if (*least > *most) return fail(open, "a count begins with the smaller");
  return Counts{*least, *most};
}

// More than 24 is 25.
std::optional<std::uint16_t> PatternParser::number() {
  const std::size_t begin = at_;
  int number = 0;
  for (; more() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
    number = std::min(10 * number + (text_[at_] - '0'), kMostTimes + 1);
  }
  if (at_ == begin) return std::nullopt;
  return static_cast<std::uint16_t>(number);
}

PatternParser::Found PatternParser::sized(Node node, std::size_t at) {
  std::size_t steps = node.parts.empty() ? 1 : 0;
  for (const Node& part : node.parts) steps += part.steps;
  if (node.kind == Kind::Choice) steps += 2 * (node.parts.size() - 1);
  if (node.kind == Kind::Capture) steps += 2;
  if (node.kind == Kind::Repeat) {
    steps = node.most * steps + node.most - node.least;
  }
  node.steps = steps;
  if (node.steps <= kMostSteps) return node;
  return fail(at,
              fmt::format("this grows to {} steps, more than {}", node.steps,
                          kMostSteps),
              "a count within a count multiplies: make one smaller");
}

std::nullopt_t PatternParser::fail(std::size_t at, std::string message,
                                   std::string help) {
  error_ = {at, std::move(message), std::move(help)};
  return std::nullopt;
}

bool PatternParser::take(std::string_view what) {
  if (!text_.substr(at_).starts_with(what)) return false;
  at_ += what.size();
  return true;
}

void PatternParser::skip_spaces() {
  while (is_one_of(kSpaces)) ++at_;
}

}  // namespace concord::extract
