// SPDX-License-Identifier: Apache-2.0
#include "engine/finding.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "claims/check.h"
#include "claims/fingerprint.h"

namespace concord {
namespace {

Severity severity_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
      return Severity::Note;
    case Verdict::Reconcilable:
      return Severity::Warning;
    case Verdict::Irreconcilable:
    case Verdict::Undecided:
    case Verdict::LawsContradict:
      return Severity::Error;
  }
  CONCORD_UNREACHABLE();
}

std::string name_of(const Audit& audit, const Finding& finding) {
  const std::string code = info(finding.code).id;
  if (!finding.decision.empty()) return code + ":" + finding.decision;
  if (finding.figure) return code + ":" + path_of(*finding.figure, audit);
  return code + ":" + (finding.laws.empty() ? "" : finding.laws.front());
}

Side side_of(ClaimId claim, const Statement& statement, const Figure& figure) {
  Side side;
  side.claim = claim;
  side.statement = statement.id;
  side.figure = figure;
  side.direct = true;
  side.admits = stated_interval(statement).value_or(Interval::anything());
  return side;
}

/// All who doubt one statement of one claim.
struct Doubt {
  ClaimId target;
  std::string statement;
  std::vector<ClaimId> doubters;
};

std::map<std::string, Doubt> doubts(const Audit& audit) {
  const std::vector<Standing> standing = standings(audit);
  std::map<std::string, Doubt> found;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (!is_heard(standing[i])) continue;
    for (const Toward& toward : audit.claims[i].toward) {
      if (toward.stance != Stance::Doubts) continue;
      if (standing[toward.claim.index()] == Standing::SetAside) continue;
      Doubt& doubt = found[toward.statement];
      doubt.target = toward.claim;
      doubt.statement = toward.statement;
      doubt.doubters.emplace_back(i);
    }
  }
  return found;
}

Finding question(const Audit& audit, const Doubt& doubt) {
  const Claim& target = audit[doubt.target];
  const Statement& statement = find_statement(target, doubt.statement);
  Finding finding;
  finding.code = Code::Q301;
  finding.severity = Severity::Note;
  finding.verdict = Verdict::Agree;
  finding.figure = statement.figure;
  std::set<ClaimId> claims{doubt.target};
  if (statement.figure) {
    finding.sides.push_back(
        side_of(doubt.target, statement, *statement.figure));
  }
  for (const ClaimId doubter : doubt.doubters) {
    claims.insert(doubter);
    finding.sides.push_back(side_of(doubter, audit[doubter].total,
                                    statement.figure.value_or(Figure{})));
  }
  finding.claims.assign(claims.begin(), claims.end());
  return finding;
}

// What has no ends of its own is told apart by how it is written.
std::string relative_of(const Audit& audit, const Side& side) {
  const Statement& statement =
      find_statement(audit[side.claim], side.statement);
  const bool relative = side.direct && !side.denied && statement.says &&
                        std::holds_alternative<Relative>(*statement.says);
  return relative ? statement.written : "";
}

Finding finding_of(const Audit& audit, Ring ring) {
  Finding finding;
  finding.code = Code::W201;
  finding.severity = Severity::Warning;
  finding.verdict = Verdict::Agree;
  finding.figure = ring.figure;
  std::set<ClaimId> claims;
  for (const Mention& link : ring.links) {
    const Statement& statement =
        find_statement(audit[link.claim], link.statement);
    claims.insert(link.claim);
    finding.sides.push_back(side_of(link.claim, statement, *statement.figure));
  }
  finding.claims.assign(claims.begin(), claims.end());
  finding.ring = std::move(ring);
  return finding;
}

void count_voices(const Audit& audit, Finding& finding) {
  const Voices voices = voices_behind(audit, finding.claims);
  finding.origins = static_cast<int>(voices.origins.size());
  finding.outlets = static_cast<int>(voices.outlets.size());
}

// Two findings on one path at two moments are told apart by the moment.
void name_apart(const Audit& audit, std::vector<Finding>& findings) {
  std::map<std::string, int> uses;
  for (const Finding& finding : findings) ++uses[name_of(audit, finding)];
  std::map<std::string, int> taken;
  for (Finding& finding : findings) {
    finding.id = name_of(audit, finding);
    if (uses[finding.id] > 1 && finding.figure) {
      finding.id = std::string(info(finding.code).id) + ":" +
                   to_string(*finding.figure, audit);
    }
    const int same = ++taken[finding.id];
    if (same > 1) finding.id += "#" + std::to_string(same);
    finding.fingerprint = fingerprint_of(finding.id);
  }
}

}  // namespace

std::optional<Interval> stated_interval(const Statement& statement) {
  if (!statement.says) return std::nullopt;
  if (const auto* amount = std::get_if<Amount>(&*statement.says)) {
    return amount->admits;
  }
  if (const auto* status = std::get_if<StatusIs>(&*statement.says)) {
    return Interval::exactly(status->value);
  }
  return std::nullopt;
}

std::vector<Finding> questions(const Audit& audit) {
  std::vector<Finding> findings;
  for (const auto& [statement, doubt] : doubts(audit)) {
    findings.push_back(question(audit, doubt));
  }
  return findings;
}

std::vector<Finding> circular_sourcing(const Audit& audit) {
  std::vector<bool> heard;
  for (const Standing standing : standings(audit)) {
    heard.push_back(is_heard(standing));
  }
  std::vector<Finding> findings;
  std::set<std::pair<std::vector<OriginId>, std::vector<ClaimId>>> known;
  for (Ring& ring : Provenance(audit).rings(heard)) {
    Finding finding = finding_of(audit, std::move(ring));
    // The same claims on the parts of what they count.
    const auto& members = finding.ring->members;
    if (!known.emplace(members, finding.claims).second) continue;
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> questions(const std::vector<Decision>& decisions) {
  std::vector<Finding> findings;
  for (const Decision& each : decisions) {
    if (each.is_applied() || each.is_renewed) continue;
    Finding& finding = findings.emplace_back();
    finding.code = Code::Q302;
    finding.severity = Severity::Note;
    finding.verdict = Verdict::Agree;
    finding.decision = each.id;
    finding.claims = each.claims;
  }
  return findings;
}

std::vector<Support> support_of(const Audit& audit, const Finding& finding) {
  std::vector<Support> all;
  for (const Side& side : finding.sides) {
    const std::string relative = relative_of(audit, side);
    // Who doubts a claim says nothing of its figure.
    if (relative.empty() && side.admits == Interval::anything()) continue;
    auto same = std::ranges::find_if(all, [&](const Support& each) {
      return each.figure == side.figure && each.admits == side.admits &&
             each.denied == side.denied && each.relative == relative;
    });
    if (same == all.end()) {
      all.push_back(
          {side.figure, side.admits, side.denied, relative, {}, {}, {}});
      same = all.end() - 1;
    }
    same->statements.push_back(side.statement);
    same->claims.push_back(side.claim);
  }
  for (Support& each : all) each.voices = voices_behind(audit, each.claims);
  return all;
}

void finish(const Audit& audit, std::vector<Finding>& findings) {
  name_apart(audit, findings);
  for (Finding& finding : findings) {
    if (finding.component >= 0) {
      finding.severity = severity_of(finding.verdict);
    }
    count_voices(audit, finding);
  }
  std::ranges::sort(findings, {}, [](const Finding& finding) {
    return std::tuple(-static_cast<int>(finding.severity),
                      finding.component < 0, finding.id);
  });
}

}  // namespace concord
