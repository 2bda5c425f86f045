// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/pack_macros.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "claims/diagnostic.h"

namespace concord::extract {
namespace {

constexpr int kDeepest = 8;  // a macro in a macro in ...

// Macros that hold others twice, which hold others twice, double each time.
constexpr std::size_t kLongest = std::size_t{1} << 16;

std::size_t end_of_name(std::string_view text, std::size_t at) {
  while (at < text.size() &&
         (std::isalnum(static_cast<unsigned char>(text[at])) != 0 ||
          text[at] == '-')) {
    ++at;
  }
  return at;
}

}  // namespace

std::pair<const Yaml*, std::size_t> ExpandedPattern::origin(
    std::size_t at) const {
  const auto behind = std::ranges::upper_bound(pieces, at, {}, &Piece::begin);
  if (behind == pieces.begin()) return {nullptr, 0};
  const Piece& piece = *std::prev(behind);
  return {piece.from, piece.offset + (at - piece.begin)};
}

const Yaml* Macros::add(const Yaml& name, const Yaml& text) {
  const auto [found, is_new] = all_.try_emplace(name.text, Macro{&name, &text});
  return is_new ? nullptr : found->second.name;
}

std::optional<ExpandedPattern> Macros::expand(const Yaml& pattern,
                                              MacroError& error) const {
  ExpandedPattern all;
  if (!put(pattern, 0, all, error)) return std::nullopt;
  return all;
}

bool Macros::put(const Yaml& from, int depth, ExpandedPattern& all,
                 MacroError& error) const {
  const std::string& text = from.text;
  bool in_quotes = false;
  all.pieces.push_back({all.text.size(), &from, 0});
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') in_quotes = !in_quotes;
    const std::size_t end = end_of_name(text, at + 1);
    if (in_quotes || text[at] != '$' || end == at + 1) {
      all.text += text[at++];
      continue;
    }
    if (!put_macro(from, at, end, depth, all, error)) return false;
    all.pieces.push_back({all.text.size(), &from, end});
    at = end;
  }
  if (all.text.size() <= kLongest) return true;
  error = {
      &from, 0, text.size(),
      fmt::format("a pattern of more than {} signs with its macros", kLongest),
      "make it two rules"};
  return false;
}

bool Macros::put_macro(const Yaml& from, std::size_t at, std::size_t end,
                       int depth, ExpandedPattern& all,
                       MacroError& error) const {
  const std::string name = from.text.substr(at + 1, end - at - 1);
  const auto macro = all_.find(name);
  error = {&from, at, end - at, {}, {}};
  if (macro == all_.end()) {
    std::vector<std::string> names;
    for (const auto& [known, unused] : all_) names.push_back(known);
    error.message = fmt::format("unknown macro `${}`", name);
    error.help = suggestion(name, names);
    if (error.help.empty()) error.help = "a `$` before a space is the end";
    return false;
  }
  if (depth == kDeepest) {
    error.message =
        fmt::format("macros in macros, more than {} deep", kDeepest);
    error.help = "does one of them hold itself?";
    return false;
  }
  all.text += '(';
  if (!put(*macro->second.text, depth + 1, all, error)) return false;
  all.text += ')';
  return true;
}

}  // namespace concord::extract
