// SPDX-License-Identifier: Apache-2.0
//
// What stands in round brackets: groups, captures, looks.
#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/patterns/pattern_parser.h"

namespace concord::extract {
namespace {

using Kind = PatternNode::Kind;

// Recursion ends here, before the stack does.
constexpr int kDeepest = 50;

constexpr std::pair<std::string_view, Kind> kLooks[] = {
    {"?=", Kind::Ahead},
    {"?!", Kind::NotAhead},
    {"?<=", Kind::Behind},
    {"?<!", Kind::NotBehind},
};

}  // namespace

PatternParser::Found PatternParser::group() {
  const std::size_t open = at_++;
  for (const auto& [mark, kind] : kLooks) {
    if (take(mark)) return look(kind);
  }
  if (take("?<")) return capture();
  if (!is('?')) return inside(open);
  return fail(open, "no group begins so",
              "groups are (...), (?<name> ...), (?=X), (?!X), (?<=X), (?<!X)");
}

PatternParser::Found PatternParser::look(Kind kind) {
  skip_spaces();
  Found seen = item();
  if (!seen) return seen;
  skip_spaces();
  if (!take(")")) {
    return fail(at_, "a look sees one item",
                "a choice is written in brackets: (?=[\"a\" | \"b\"])");
  }
  seen->kind = kind;
  return seen;
}

PatternParser::Found PatternParser::capture() {
  const std::size_t begin = at_;
  const auto name = capture_name();
  if (!name) return std::nullopt;
  const auto number = number_of(*name, begin);
  if (!number) return std::nullopt;
  Found part = inside(begin - 3);
  if (!part) return part;
  Node node{.kind = Kind::Capture, .capture = *number};
  node.parts.push_back(std::move(*part));
  return sized(std::move(node), begin);
}

// Up to the bracket that closes the one at `open`.
PatternParser::Found PatternParser::inside(std::size_t open) {
  if (depth_ == kDeepest) {
    return fail(open, fmt::format("more than {} groups in groups", kDeepest));
  }
  ++depth_;
  Found part = choice();
  --depth_;
  if (part && !take(")")) return fail(open, "this bracket is never closed");
  return part;
}

std::optional<std::string> PatternParser::capture_name() {
  const std::string name(name_here("-_"));
  if (!name.empty() && take(">")) return name;
  return fail(at_, "a capture has a name in letters and digits",
              "write (?<figure> ...)");
}

// A name may come again only where the first one cannot be set as well.
std::optional<std::uint16_t> PatternParser::number_of(const std::string& name,
                                                      std::size_t at) {
  const auto found = std::ranges::find(tree_.names, name);
  const auto number = static_cast<std::size_t>(found - tree_.names.begin());
  if (found == tree_.names.end()) tree_.names.push_back(name);
  taken_.resize(tree_.names.size());
  if (taken_[number]) {
    return fail(at, fmt::format("a second capture `{}`", name),
                "only alternatives may share a name");
  }
  taken_[number] = true;
  return static_cast<std::uint16_t>(number);
}

}  // namespace concord::extract
