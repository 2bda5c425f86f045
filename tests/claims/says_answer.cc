// SPDX-License-Identifier: Apache-2.0
#include "tests/claims/says_answer.h"

namespace concord {
namespace {

Interval at_least(long n) { return Interval::at_least(n); }

HedgePhrase phrase(const char* words, Hedge hedge) {
  return {words, hedge, {}};
}

HedgePhrase vague(const char* words, long floor) {
  return {words, Hedge::Vague, at_least(floor)};
}

std::string shown(const Amount& amount) {
  const std::string ends = to_string(amount.admits);
  return amount.currency.empty() ? ends : amount.currency + " " + ends;
}

// "2 x base", "base + 5"
std::string shown(const Relative& relative) {
  std::string text = relative.currency.empty() ? "" : relative.currency + " ";
  text += to_string(relative.scale) + " x";
  if (relative.offset == Interval::exactly(0)) return text;
  return text + " + " + to_string(relative.offset);
}

}  // namespace

HedgeTable hedges() {
  HedgeTable table;
  table.phrases = {
      vague("tens of thousands", 20000),
      vague("several hundred", 300),
      phrase("no fewer than", Hedge::AtLeast),
      phrase("no more than", Hedge::AtMost),
      phrase("fewer than", Hedge::FewerThan),
      vague("thousands", 2000),
      phrase("more than", Hedge::MoreThan),
      phrase("at least", Hedge::AtLeast),
      phrase("exactly", Hedge::Exactly),
      phrase("between", Hedge::Between),
      phrase("or more", Hedge::AtLeast),
      phrase("at most", Hedge::AtMost),
      vague("dozens", 24),
      vague("a few", 2),
      phrase("about", Hedge::About),
      phrase("up to", Hedge::AtMost),
      phrase("from", Hedge::Between),
      phrase("over", Hedge::MoreThan),
      phrase("ca.", Hedge::About),
  };
  return table;
}

std::string answer(const std::variant<Said, SaysError>& said) {
  if (const auto* error = std::get_if<SaysError>(&said)) {
    return error->message + "; " + error->help;
  }
  return std::visit([](const auto& saying) { return shown(saying); },
                    std::get<Said>(said).saying);
}

}  // namespace concord
