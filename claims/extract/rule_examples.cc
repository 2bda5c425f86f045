// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/rule_examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "claims/extract/extract.h"
#include "claims/extract/proposals/hedge_names.h"

namespace concord::extract {
namespace {

bool is_by(const Proposal& proposal, const PackRule& rule) {
  return std::ranges::find(proposal.rules, rule.name) != proposal.rules.end();
}

// The examples of one rule.
class RuleTrial {
 public:
  RuleTrial(const PackRule& rule, const ExtractPack& pack,
            Complaints& complaints)
      : rule_(rule), pack_(pack), complaints_(complaints) {}

  void run() {
    for (const RuleExample& example : rule_.match) try_match(example);
    for (const RuleExample& example : rule_.nomatch) try_nomatch(example);
  }

 private:
  std::vector<Proposal> read(const RuleExample& example) const {
    std::vector<Proposal> all;
    std::vector<Unproven> unproven;
    const auto take = [&all](std::vector<Proposal> found) {
      all.insert(all.end(), std::make_move_iterator(found.begin()),
                 std::make_move_iterator(found.end()));
    };
    each_proposals(example.text, {}, pack_, take, &unproven);
    for (const Unproven& one : unproven) complain(example, one);
    return all;
  }

  void complain(const RuleExample& example, const Unproven& unproven) const {
    complaints_.add(Code::Y118, example.place,
                    fmt::format("`{}`, by `{}`, does not rest on its words",
                                example_text(unproven.proposal, pack_),
                                fmt::join(unproven.proposal.rules, " + ")),
                    unproven.problem);
  }

  bool gives(const Proposal& one, const std::string& wanted) const {
    return example_text(one, pack_) == wanted;
  }

  void try_match(const RuleExample& example) {
    const std::vector<Proposal> all = read(example);
    const bool found = std::ranges::any_of(all, [&](const Proposal& one) {
      return is_by(one, rule_) && gives(one, example.gives);
    });
    if (found) return;
    complaints_.add(
        Code::Y118, example.place,
        fmt::format("`{}` does not give `{}`", rule_.name, example.gives),
        told(all));
  }

  void try_nomatch(const RuleExample& example) {
    for (const Proposal& one : read(example)) {
      const bool wrong =
          example.gives.empty() ? is_by(one, rule_) : gives(one, example.gives);
      if (!wrong) continue;
      complaints_.add(
          Code::Y118, example.place,
          fmt::format("this gives `{}`, by `{}`", example_text(one, pack_),
                      fmt::join(one.rules, " + ")),
          "an example under `nomatch` must not");
      return;
    }
  }

  // What a text gives in place of what was wanted.
  std::string told(const std::vector<Proposal>& all) const {
    if (all.empty()) return "this text gives no claim at all";
    std::string told = "it gives ";
    for (const Proposal& one : all) {
      if (&one != &all.front()) told += ", ";
      told += fmt::format("`{}` by `{}`", example_text(one, pack_),
                          fmt::join(one.rules, " + "));
    }
    return told;
  }

  const PackRule& rule_;
  const ExtractPack& pack_;
  Complaints& complaints_;
};

}  // namespace

std::string example_text(const Proposal& proposal, const ExtractPack& pack) {
  if (proposal.denied) {
    Proposal said = proposal;
    said.denied = false;
    return "denied: " + example_text(said, pack);
  }
  if (!proposal.status.empty()) return proposal.thing + " " + proposal.status;
  Proposal plain = proposal;
  plain.currency.clear();
  const auto measure = pack.find_measure(proposal.measure);
  const bool money =
      measure && pack.measures[*measure].of == PackMeasure::Of::Money;
  return fmt::format("{} {} {}", says_of(plain),
                     money ? "money" : proposal.population, proposal.measure);
}

void check_examples(const ExtractPack& pack, Complaints& complaints) {
  for (const PackRule& rule : pack.rules) {
    RuleTrial(rule, pack, complaints).run();
  }
}

}  // namespace concord::extract
