// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/proposals/hedge_names.h"

#include <algorithm>

#include "claims/extract/proposals/vague_words.h"

namespace concord::extract {
namespace {

struct Row {
  Hedged hedge;
  std::string_view name;
  std::string_view says;  // before the number, in a claims file
};

constexpr Row kHedges[] = {
    {Hedged::Exactly, "exactly", ""},
    {Hedged::AtLeast, "at_least", "at least "},
    {Hedged::MoreThan, "more_than", "more than "},
    {Hedged::AtMost, "up_to", "at most "},
    {Hedged::Under, "under", "fewer than "},
    {Hedged::About, "about", "about "},
    // Words that every pack knows: not each knows "almost".
    {Hedged::Almost, "almost", "about "},
    {Hedged::Between, "between", ""},
};

constexpr std::string_view kScopes[] = {"total", "part", "increment", "single"};

const Row* row_of(Hedged hedge) {
  const auto row = std::ranges::find(kHedges, hedge, &Row::hedge);
  return row == std::end(kHedges) ? nullptr : row;
}

}  // namespace

std::string_view hedge_name(Hedged hedge) {
  const Row* row = row_of(hedge);
  return row == nullptr ? std::string_view() : row->name;
}

std::optional<Hedged> find_hedge(std::string_view name) {
  const auto row = std::ranges::find(kHedges, name, &Row::name);
  if (row == std::end(kHedges)) return std::nullopt;
  return row->hedge;
}

std::string_view scope_name(Scope scope) {
  return kScopes[static_cast<std::size_t>(scope)];
}

std::optional<Scope> find_scope(std::string_view name) {
  const auto found = std::ranges::find(kScopes, name);
  if (found == std::end(kScopes)) return std::nullopt;
  return static_cast<Scope>(found - std::begin(kScopes));
}

std::vector<std::string> hedge_names() {
  std::vector<std::string> names = vague_words();
  for (const Row& row : kHedges) names.emplace_back(row.name);
  return names;
}

std::string decimal_text(std::int64_t units, std::uint8_t scale) {
  std::string digits = std::to_string(units);
  if (scale == 0) return digits;
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  digits.insert(digits.size() - scale, ".");
  return digits;
}

std::string says_of(const Proposal& proposal) {
  if (!proposal.vague_word.empty()) return proposal.vague_word;
  const Row* row = row_of(proposal.hedge);
  std::string says = row == nullptr ? "" : std::string(row->says);
  if (!proposal.currency.empty()) says += proposal.currency + " ";
  const bool below =
      proposal.hedge == Hedged::AtMost || proposal.hedge == Hedged::Under;
  says += decimal_text(below ? proposal.high : proposal.low, proposal.scale);
  if (proposal.hedge == Hedged::Between) {
    says += " to " + decimal_text(proposal.high, proposal.scale);
  }
  return says;
}

}  // namespace concord::extract
