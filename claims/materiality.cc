// SPDX-License-Identifier: Apache-2.0
#include "claims/materiality.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/written.h"

namespace concord {
namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "5 %" is written as "5%", too.
std::vector<std::string> terms_in(std::string_view text) {
  std::vector<std::string> terms;
  for (std::string& word : words_in(text)) {
    if (word == "%" && !terms.empty()) {
      terms.back() += word;
    } else {
      terms.push_back(std::move(word));
    }
  }
  return terms;
}

// One term into its place; false where it is none, or is there already.
bool put(std::string term, Materiality& material) {
  const bool share = term.ends_with('%');
  if (share) term.pop_back();
  const auto number = parse_decimal(term);
  std::optional<Rational>& place = share ? material.percent : material.amount;
  if (!number || *number <= 0 || *number > kMaxFigure || place) return false;
  place = number;
  return true;
}

std::optional<Materiality> parse(std::string_view text) {
  const std::vector<std::string> terms = terms_in(text);
  Materiality material;
  if (terms.size() != 1 && terms.size() != 3) return std::nullopt;
  if (!put(terms[0], material)) return std::nullopt;
  if (terms.size() == 1) return material;
  material.both = terms[1] == "and";
  const bool joined = material.both || terms[1] == "or";
  if (!joined || !put(terms[2], material)) return std::nullopt;
  return material;
}

}  // namespace

std::string to_string(const Materiality& material) {
  std::string text;
  if (material.percent) text = to_string(*material.percent) + " %";
  if (!material.amount) return text;
  if (!text.empty()) text += material.both ? " and " : " or ";
  return text + to_string(*material.amount);
}

bool is_material(const Materiality& material, const Rational& before,
                 const Rational& now) {
  if (before == now) return false;
  if (!material.is_declared()) return true;
  const Rational moved = abs(now - before);
  const bool share =
      material.percent && moved * 100 >= *material.percent * abs(before);
  const bool amount = material.amount && moved >= *material.amount;
  if (!material.percent || !material.amount) return share || amount;
  return material.both ? share && amount : share || amount;
}

Materiality read_materiality(Fields& audit, Complaints& complaints) {
  const auto text = written(audit, "material");
  if (!text) return {};
  const auto material = parse(text->text);
  if (material) return *material;
  complaints.add(Code::Y117, text->place,
                 "`" + text->text + "` is no threshold of change",
                 "write a share, a number, or both: `5%`, `100`, `5% and 100` "
                 "or `5% or 100`");
  return {};
}

}  // namespace concord
