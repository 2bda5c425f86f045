// SPDX-License-Identifier: Apache-2.0
//
// From conflicts to findings.  A person reads one disagreement a figure, not
// twenty-five minimal conflicts:
//
//   1. A figure of which two claims directly say what leaves no common value is
//      a finding.  To it belong all conflicts with a pair of claims that, each
//      alone with the laws, clash on that figure.
//   2. A conflict that is left over, but shares a claim and the figure itself
//      with such a finding, hangs on it ("and then n1 too").
//   3. What is still left over is filed under its law, with the whole as its
//      figure: one finding a figure, named by its smallest conflict.  There,
//      too, conflicts without two claims that clash hang on those with.
//
// What a claim alone implies is found by propagation, so that every side of a
// finding can be redone by hand.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "claims/check.h"
#include "engine/dispute.h"

namespace concord {
namespace {

bool compares_figures(const Claim& claim) {
  const auto relative = [](const Statement& statement) {
    return statement.says && std::holds_alternative<Relative>(*statement.says);
  };
  return relative(claim.total) || std::ranges::any_of(claim.parts, relative);
}

/// Files the conflicts of one dispute, each under at least one finding.
class Grouping {
 public:
  explicit Grouping(const Dispute& dispute) : dispute_(dispute) {}

  std::vector<Finding> run() {
    const auto figures =
        static_cast<std::int32_t>(dispute_.component().figures.size());
    for (std::int32_t unknown = 0; unknown < figures; ++unknown) {
      if (clashes_directly(unknown)) add_finding_on(unknown);
    }
    const std::map<Key, Finding> on_figures = drafts_;
    for (std::size_t i = 0; i < dispute_.conflicts().size(); ++i) {
      if (!filed_.contains(i) && !hang(i, on_figures)) file_under_law(i);
    }
    std::vector<Finding> findings;
    for (auto& [key, finding] : drafts_) {
      complete(key.second, finding);
      findings.push_back(std::move(finding));
    }
    return findings;
  }

 private:
  /// Findings are told apart by code and unknown.
  using Key = std::pair<Code, std::int32_t>;

  const Conflict& conflict(int index) const {
    return dispute_.conflicts()[static_cast<std::size_t>(index)];
  }

  bool clashes_directly(std::int32_t unknown) const {
    return std::ranges::any_of(dispute_.conflicts(), [&](const Conflict& each) {
      return dispute_.any_clash(each.assumptions, unknown, 2);
    });
  }

  void add_finding_on(std::int32_t unknown) {
    const bool status = dispute_.figure(unknown).is_status();
    const Code code = status ? Code::C105 : Code::C101;
    Finding& finding = draft(code, unknown);
    for (std::size_t i = 0; i < dispute_.conflicts().size(); ++i) {
      const Indices& claims = dispute_.conflicts()[i].assumptions;
      if (!dispute_.any_clash(claims, unknown, 0)) continue;
      finding.conflicts.push_back(static_cast<int>(i));
      filed_.insert(i);
    }
  }

  Finding& draft(Code code, std::int32_t unknown) {
    Finding& finding = drafts_[{code, unknown}];
    finding.code = code;
    return finding;
  }

  bool shares_claim(const Finding& finding, const Conflict& other) const {
    return std::ranges::any_of(finding.conflicts, [&](int index) {
      const Indices& theirs = conflict(index).assumptions;
      return std::ranges::any_of(other.assumptions, [&](std::int32_t mine) {
        return std::ranges::binary_search(theirs, mine);
      });
    });
  }

  bool hang(std::size_t index, const std::map<Key, Finding>& on_figures) {
    const Conflict& left_over = dispute_.conflicts()[index];
    const auto unknowns = dispute_.unknowns_of(left_over);
    bool hung = false;
    for (const auto& [key, finding] : on_figures) {
      if (!unknowns.contains(key.second) || !shares_claim(finding, left_over)) {
        continue;
      }
      drafts_.at(key).also.push_back(static_cast<int>(index));
      hung = true;
    }
    return hung;
  }

  void file_under_law(std::size_t index) {
    const Conflict& left_over = dispute_.conflicts()[index];
    const std::int32_t unknown = whole_of(left_over);
    const auto same_figure = [&](const auto& entry) {
      return entry.first.second == unknown;
    };
    const auto found = std::ranges::find_if(drafts_, same_figure);
    if (found == drafts_.end()) {
      draft(code_of(left_over, unknown), unknown)
          .conflicts.push_back(static_cast<int>(index));
      return;
    }
    Finding& finding = found->second;
    const bool clash = dispute_.any_clash(left_over.assumptions, unknown, 0);
    (clash ? finding.conflicts : finding.also)
        .push_back(static_cast<int>(index));
  }

  // The figure that a conflict without a direct clash is filed under: one on
  // which two of its claims clash, one of them directly; else one of which a
  // claim speaks directly; among these the whole before its parts, the later
  // before the earlier.
  std::int32_t whole_of(const Conflict& each) const {
    const auto rank = [&](std::int32_t unknown) {
      const bool said = std::ranges::any_of(
          each.assumptions,
          [&](std::int32_t claim) { return dispute_.direct(claim, unknown); });
      const Figure& f = dispute_.figure(unknown);
      const auto& events = dispute_.audit().events;
      const auto depth = f.is_status() ? 0 : events.line_of(f.event).size();
      return std::tuple(!dispute_.any_clash(each.assumptions, unknown, 1),
                        -mentions(each, unknown), !said, depth, f.of.size(),
                        -f.as_of.seconds, unknown);
    };
    const auto unknowns = dispute_.unknowns_of(each);
    return *std::ranges::min_element(unknowns, {}, rank);
  }

  Code code_of(const Conflict& each, std::int32_t unknown) const {
    for (const std::int32_t assumption : each.assumptions) {
      const auto& claims = dispute_.source_of(assumption).claims;
      if (!claims.empty() &&
          compares_figures(dispute_.audit()[claims.front()])) {
        return Code::C103;
      }
    }
    std::set<LawKind> kinds;
    for (const std::int32_t law : dispute_.ground_laws(each.laws)) {
      kinds.insert(dispute_.law(law).kind);
    }
    if (kinds.contains(LawKind::Written)) return Code::C106;
    if (dispute_.figure(unknown).is_status()) return Code::C105;
    if (kinds.contains(LawKind::OverTime) || kinds.contains(LawKind::Period)) {
      return Code::C104;
    }
    return mentions(each, unknown) > 1 ? Code::C101 : Code::C102;
  }

  // How many claims of the conflict speak of the figure, in whatever words.
  std::ptrdiff_t mentions(const Conflict& each, std::int32_t unknown) const {
    return std::ranges::count_if(each.assumptions, [&](std::int32_t claim) {
      return dispute_.unknowns_of({{claim}, {}}).contains(unknown);
    });
  }

  void complete(std::int32_t unknown, Finding& finding) const {
    const Answer& answer = dispute_.answer();
    finding.figure = dispute_.figure(unknown);
    finding.verdict = answer.verdict;
    for (std::size_t i = 0; i < answer.ways_out.items.size(); ++i) {
      finding.ways_out.push_back(static_cast<int>(i));
    }
    std::set<std::int32_t> assumptions;
    std::set<std::string> laws;
    for (const int index : finding.conflicts) {
      const Conflict& each = conflict(index);
      assumptions.insert(each.assumptions.begin(), each.assumptions.end());
      for (const std::int32_t law : dispute_.ground_laws(each.laws)) {
        laws.insert(dispute_.law(law).id);
      }
    }
    finding.laws.assign(laws.begin(), laws.end());
    finding.claims = claims_behind(assumptions);
    finding.sides =
        sides_of(dispute_, unknown, {assumptions.begin(), assumptions.end()});
  }

  std::vector<ClaimId> claims_behind(
      const std::set<std::int32_t>& assumptions) const {
    std::set<ClaimId> claims;
    for (const std::int32_t assumption : assumptions) {
      const auto& said = dispute_.source_of(assumption).claims;
      claims.insert(said.begin(), said.end());
    }
    return {claims.begin(), claims.end()};
  }

  const Dispute& dispute_;
  std::map<Key, Finding> drafts_;
  std::set<std::size_t> filed_;  // conflicts that have a finding
};

Finding contradiction_of_laws(const Ground& ground, const Component& component,
                              const Answer& answer) {
  Finding finding;
  finding.code = Code::C106;
  finding.verdict = Verdict::LawsContradict;
  std::set<std::string> laws;
  for (const std::int32_t index : answer.contradicting_laws) {
    const auto law =
        component.constraints[static_cast<std::size_t>(index)].ground_law;
    CONCORD_CHECK(law >= 0);
    laws.insert(ground.laws[static_cast<std::size_t>(law)].id);
  }
  finding.laws.assign(laws.begin(), laws.end());
  return finding;
}

}  // namespace

std::vector<Finding> group_conflicts(const Audit& audit, const Ground& ground,
                                     const Component& component,
                                     const Answer& answer, int index) {
  std::vector<Finding> findings;
  if (answer.verdict == Verdict::LawsContradict) {
    findings.push_back(contradiction_of_laws(ground, component, answer));
  } else {
    const Dispute dispute(audit, ground, component, answer);
    findings = Grouping(dispute).run();
  }
  for (Finding& finding : findings) finding.component = index;
  return findings;
}

}  // namespace concord
