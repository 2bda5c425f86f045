// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quotes/counted_otherwise.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace concord::extract {
namespace {

using PopulationOfAudit = concord::PopulationId;

// What is counted as the first may be told by words of the second: whoever was
// taken to hospital is hurt, what burned down is destroyed.
constexpr std::pair<std::string_view, std::string_view> kMayBe[] = {
    {"casualties", "killed"},
    {"casualties", "injured"},
    {"injured", "hospitalised"},
    {"hospitalised", "injured"},
    {"injured", "injured-seriously"},
    {"displaced", "evacuated"},
    {"evacuated", "displaced"},
    {"evacuated", "rescued"},
    {"rescued", "evacuated"},
    {"destroyed", "burned"},
    {"burned", "destroyed"},
    {"damaged", "burned"},
    {"burned", "damaged"},
    {"damaged", "destroyed"},
};

bool may_be(std::string_view claimed, std::string_view quoted) {
  return claimed == quoted ||
         std::ranges::find(kMayBe, std::pair(claimed, quoted)) !=
             std::end(kMayBe);
}

// Whether all of `part` belong to `whole`, by what packs and audit declare.
bool belongs(PopulationOfAudit part, PopulationOfAudit whole,
             const Vocabulary& vocabulary) {
  if (part == whole) return true;
  return std::ranges::any_of(
      vocabulary.partitions, [&](const Partition& partition) {
        return partition.whole && *partition.whole != part &&
               std::ranges::find(partition.parts, part) !=
                   partition.parts.end() &&
               belongs(*partition.whole, whole, vocabulary);
      });
}

// Those of one axis of whom none is a part of the other share nobody.
bool share_nobody(PopulationOfAudit one, PopulationOfAudit other,
                  const Vocabulary& vocabulary) {
  return vocabulary[one].axis == vocabulary[other].axis &&
         !belongs(one, other, vocabulary) && !belongs(other, one, vocabulary);
}

std::optional<CountedOtherwise> other_measure(const Figure& figure,
                                              const Proposal& proposal,
                                              const Vocabulary& vocabulary,
                                              const ExtractPack& pack) {
  const std::string& claimed = vocabulary[figure.measure].name;
  if (!pack.find_measure(claimed) || may_be(claimed, proposal.measure)) {
    return std::nullopt;
  }
  return CountedOtherwise{claimed, proposal.measure};
}

std::optional<CountedOtherwise> other_population(const Figure& figure,
                                                 const Proposal& proposal,
                                                 const Vocabulary& vocabulary,
                                                 const ExtractPack& pack) {
  const auto quoted = vocabulary.find_population(proposal.population);
  if (!quoted) return std::nullopt;
  for (const PopulationOfAudit claimed : figure.of) {
    const std::string& name = vocabulary[claimed].name;
    if (pack.find_population(name) &&
        share_nobody(claimed, *quoted, vocabulary)) {
      return CountedOtherwise{name, proposal.population};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<CountedOtherwise> counted_otherwise(const Figure& figure,
                                                  const Proposal& proposal,
                                                  const Vocabulary& vocabulary,
                                                  const ExtractPack& pack) {
  auto measure = other_measure(figure, proposal, vocabulary, pack);
  return measure ? measure
                 : other_population(figure, proposal, vocabulary, pack);
}

}  // namespace concord::extract
