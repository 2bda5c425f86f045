// SPDX-License-Identifier: Apache-2.0
#include "engine/joint_finding.h"

#include <algorithm>
#include <set>

#include "engine/can_hold.h"
#include "engine/kinds.h"

namespace concord {
namespace {

template <class T>
void merge_sorted(std::vector<T>& into, const std::vector<T>& more) {
  std::set<T> all(into.begin(), into.end());
  all.insert(more.begin(), more.end());
  into.assign(all.begin(), all.end());
}

// The figures of both, the first one's first.
void join(Finding& into, Finding& other) {
  if (into.joined.empty() && into.figure) into.joined.push_back(*into.figure);
  if (other.figure) into.joined.push_back(*other.figure);
  merge_sorted(into.laws, other.laws);
  merge_sorted(into.claims, other.claims);
  merge_sorted(into.conflicts, other.conflicts);
  merge_sorted(into.also, other.also);
  std::ranges::move(other.sides, std::back_inserter(into.sides));
  std::ranges::move(other.together, std::back_inserter(into.together));
}

/// The findings of one component, and what they dispute.
class Judging {
 public:
  Judging(const ReadSystems& systems, Recall& recall,
          const Component& component, const Answer& answer,
          std::vector<Finding>& findings)
      : systems_(systems),
        recall_(recall),
        claims_(claims_of(component.system)),
        answer_(answer),
        findings_(findings) {
    for (const Finding& finding : findings) {
      disputed_.push_back(disputed(finding.conflicts));
      disputed_.back() |= disputed(finding.also);
    }
  }

  void run() {
    std::vector<std::set<std::size_t>> single;
    for (std::size_t i = 0; i < findings_.size(); ++i) single.push_back({i});
    const auto alone = peace(single);
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      findings_[i].verdict = !alone[i]   ? Verdict::Undecided
                             : *alone[i] ? Verdict::Reconcilable
                                         : Verdict::Irreconcilable;
    }
    const bool each_by_itself = std::ranges::all_of(
        alone, [](const auto& holds) { return holds == true; });
    if (each_by_itself) join_those(least_together());
  }

 private:
  Bits disputed(const std::vector<int>& conflicts) const {
    Bits claims(claims_.size());
    for (const int index : conflicts) {
      const auto& conflict =
          answer_.conflicts.items[static_cast<std::size_t>(index)];
      claims |= Bits(claims_.size(), conflict.assumptions);
    }
    return claims;
  }

  // Whether there is peace for these findings, with what only others dispute
  // left out.
  std::vector<std::optional<bool>> peace(
      const std::vector<std::set<std::size_t>>& some) const {
    std::vector<Bits> held;
    for (const std::set<std::size_t>& findings : some) {
      Bits others(claims_.size());
      Bits own(claims_.size());
      for (std::size_t i = 0; i < disputed_.size(); ++i) {
        (findings.contains(i) ? own : others) |= disputed_[i];
      }
      held.push_back(claims_ - (others - own));
    }
    return can_hold(systems_.open().system, recall_, held);
  }

  std::set<std::size_t> least_together() const {
    std::set<std::size_t> together;
    for (std::size_t i = 0; i < findings_.size(); ++i) together.insert(i);
    for (std::size_t i = findings_.size(); i-- > 0;) {
      std::set<std::size_t> fewer = together;
      fewer.erase(i);
      if (peace({fewer}).front() == false) together = fewer;
    }
    return together;
  }

  void join_those(const std::set<std::size_t>& together) {
    Finding& first = findings_[*together.begin()];
    first.verdict = Verdict::Irreconcilable;
    for (auto at = together.rbegin(); std::next(at) != together.rend(); ++at) {
      Finding other = std::move(findings_[*at]);
      findings_.erase(findings_.begin() + static_cast<std::ptrdiff_t>(*at));
      join(first, other);
    }
  }

  const ReadSystems& systems_;
  Recall& recall_;
  const Bits claims_;
  const Answer& answer_;
  std::vector<Finding>& findings_;
  std::vector<Bits> disputed_;  // claims, by finding
};

}  // namespace

void judge_each(const ReadSystems& systems, Recall& recall,
                const Component& component, const Answer& answer,
                std::vector<Finding>& findings) {
  const bool has_peace = answer.verdict != Verdict::Irreconcilable;
  if (has_peace || findings.size() < 2) return;
  Judging(systems, recall, component, answer, findings).run();
}

}  // namespace concord
