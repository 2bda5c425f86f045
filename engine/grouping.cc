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
//      figure: one finding a law and figure.  A conflict in which one claim of
//      a smaller one is only replaced by those from which it follows hangs on
//      the finding of that one: three cases too many in one week are one
//      disagreement, though the weeks round it prove it again.  Where no two of
//      its claims clash there, something said of the figure clashes with what
//      all the rest comes to; a conflict that does not show that either hangs
//      on another finding of the figure, if there is one.
//
// What a claim alone implies is found by propagation, so that every side of a
// finding can be redone by hand.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "claims/check.h"
#include "engine/dispute.h"

namespace concord {
namespace {

// "40 %", "twice", "3.5 a house"; "five more" of one figure is plain addition.
bool has_share(const Claim& claim) {
  const auto share = [](const Statement& statement) {
    if (!statement.says) return false;
    const auto* relative = std::get_if<Relative>(&*statement.says);
    return relative != nullptr && relative->kind != Relative::Kind::AddsTo;
  };
  return share(claim.total) || std::ranges::any_of(claim.parts, share);
}

/// Files the conflicts of one dispute, each under at least one finding.
class Grouping {
 public:
  explicit Grouping(const Dispute& dispute) : dispute_(dispute) {}

  std::vector<Finding> run() {
    for (const std::int32_t unknown : with_direct_clashes()) {
      add_finding_on(unknown);
    }
    const std::map<Key, Finding> on_figures = drafts_;
    for (std::size_t i = 0; i < dispute_.conflicts().size(); ++i) {
      if (filed_.contains(i) || hang(i, on_figures) || repeats(i)) continue;
      file_under_law(i);
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

  std::set<std::int32_t> with_direct_clashes() const {
    std::set<std::int32_t> found;
    for (const Conflict& each : dispute_.conflicts()) {
      for (const auto unknown : dispute_.directly_spoken_of(each.assumptions)) {
        const bool clash = dispute_.any_clash(each.assumptions, unknown, 2);
        if (clash) found.insert(unknown);
      }
    }
    return found;
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

  bool repeats(std::size_t index) {
    const Indices& claims = dispute_.conflicts()[index].assumptions;
    for (auto& [key, finding] : drafts_) {
      const bool again =
          std::ranges::any_of(finding.conflicts, [&](int earlier) {
            return replaces_one(claims, conflict(earlier).assumptions);
          });
      if (!again) continue;
      finding.also.push_back(static_cast<int>(index));
      return true;
    }
    return false;
  }

  // Whether `claims` have all of `fewer` but one, and others in its place.  Of
  // a pair each half has a card of its own.
  bool replaces_one(const Indices& claims, const Indices& fewer) const {
    Indices replaced;
    Indices others;
    Indices rest;
    std::ranges::set_difference(fewer, claims, std::back_inserter(replaced));
    if (replaced.size() != 1 || fewer.size() < 3) return false;
    std::ranges::set_difference(claims, fewer, std::back_inserter(others));
    std::ranges::set_intersection(claims, fewer, std::back_inserter(rest));
    return dispute_.stand_for(others, replaced.front(), rest);
  }

  void file_under_law(std::size_t index) {
    const Conflict& left_over = dispute_.conflicts()[index];
    const std::int32_t unknown = whole_of(left_over);
    const Code code = code_of(left_over, unknown);
    const auto same_figure = [&](const auto& entry) {
      return entry.first.second == unknown;
    };
    const auto other = std::ranges::find_if(drafts_, same_figure);
    const bool hangs = other != drafts_.end() &&
                       !drafts_.contains({code, unknown}) &&
                       !shows_a_clash(left_over, unknown);
    Finding& finding = hangs ? other->second : draft(code, unknown);
    (hangs ? finding.also : finding.conflicts)
        .push_back(static_cast<int>(index));
  }

  // Whether two of its claims, or one and all the rest, clash on the figure so
  // that a person can redo it.
  bool shows_a_clash(const Conflict& each, std::int32_t unknown) const {
    return dispute_.any_clash(each.assumptions, unknown, 0) ||
           dispute_.split(each, unknown);
  }

  // The figure that a conflict without a direct clash is filed under: one on
  // which two of its claims clash, one of them directly; else one of which
  // something is said that all the rest rules out; else one of which a claim
  // speaks directly; among these the whole before its parts, the later before
  // the earlier.
  std::int32_t whole_of(const Conflict& each) const {
    const auto unknowns = dispute_.unknowns_of(each);
    const bool pairs = std::ranges::any_of(unknowns, [&](std::int32_t unknown) {
      return dispute_.any_clash(each.assumptions, unknown, 1);
    });
    const auto rank = [&](std::int32_t unknown) {
      const bool said =
          std::ranges::any_of(each.assumptions, [&](std::int32_t claim) {
            return dispute_.spoken().directly_of(claim, unknown);
          });
      const bool split =
          !pairs && said && dispute_.split(each, unknown).has_value();
      const bool clashes =
          pairs ? dispute_.any_clash(each.assumptions, unknown, 1) : split;
      const Figure& f = dispute_.figure(unknown);
      const auto& events = dispute_.audit().events;
      const auto depth = f.is_status() ? 0 : events.line_of(f.event).size();
      const auto spoken_of = -mentions(each, unknown);
      return std::tuple(!clashes, split ? 0 : spoken_of, !said, depth,
                        f.of.size(), spoken_of, -f.as_of.seconds, unknown);
    };
    std::vector<decltype(rank(0))> ranks;
    std::ranges::transform(unknowns, std::back_inserter(ranks), rank);
    return std::get<std::int32_t>(*std::ranges::min_element(ranks));
  }

  Code code_of(const Conflict& each, std::int32_t unknown) const {
    for (const std::int32_t assumption : each.assumptions) {
      const auto& claims = dispute_.source_of(assumption).claims;
      if (!claims.empty() && has_share(dispute_.audit()[claims.front()])) {
        return Code::C103;
      }
    }
    std::set<LawKind> kinds;
    bool is_soft = false;
    for (const std::int32_t law : dispute_.ground_laws(each.laws)) {
      kinds.insert(dispute_.law(law).kind);
      is_soft |= dispute_.law(law).cost.has_value() &&
                 dispute_.law(law).kind == LawKind::OverTime;
    }
    if (is_soft || kinds.contains(LawKind::Written)) return Code::C106;
    if (dispute_.figure(unknown).is_status()) return Code::C105;
    const bool over_time =
        kinds.contains(LawKind::OverTime) || kinds.contains(LawKind::Period);
    const bool parts =
        kinds.contains(LawKind::Populations) || kinds.contains(LawKind::PartOf);
    const bool sums = parts && (each.assumptions.size() > 2 ||
                                kinds.contains(LawKind::Period));
    if (over_time && !sums) return Code::C104;
    const bool several = mentions(each, unknown) > 1 && !sums;
    return several ? Code::C101 : Code::C102;
  }

  // How many claims of the conflict speak of the figure, in whatever words.
  std::ptrdiff_t mentions(const Conflict& each, std::int32_t unknown) const {
    return std::ranges::count_if(each.assumptions, [&](std::int32_t claim) {
      return dispute_.spoken().of(claim, unknown);
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
      add_together(each, unknown, finding);
    }
    finding.laws.assign(laws.begin(), laws.end());
    finding.claims = claims_behind(assumptions);
    finding.sides =
        sides_of(dispute_, unknown, {assumptions.begin(), assumptions.end()},
                 words_of(conflict(finding.conflicts.front()), unknown));
  }

  // What the clash of a conflict on the figure rests on, else all its words.
  Indices words_of(const Conflict& each, std::int32_t unknown) const {
    const auto split = dispute_.split(each, unknown);
    if (!split) return dispute_.words(each);
    Indices words = split->against;
    const Indices proof = dispute_.least_proof(*split, unknown);
    words.insert(words.end(), proof.begin(), proof.end());
    return words;
  }

  void add_together(const Conflict& each, std::int32_t unknown,
                    Finding& finding) const {
    if (dispute_.any_clash(each.assumptions, unknown, 0)) return;
    const auto split = dispute_.split(each, unknown);
    if (!split) return;
    const auto admits = Interval::from_ends(split->rest.low, split->rest.high);
    if (!admits) return;
    const Indices proof = dispute_.least_proof(*split, unknown);
    finding.together.push_back({*admits, dispute_.statements(split->against),
                                dispute_.statements(proof),
                                dispute_.ground_laws(proof)});
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
