// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/small_audit.h"

#include <fmt/format.h>

#include "tests/oracle/random_system.h"

namespace concord::oracle {
namespace {

// Small numbers, so that every end of a bound lies well below kCeiling.
constexpr int kLargest = 3;

const char* const kEvents[] = {"attack", "east", "west"};
const char* const kWhos[] = {"", ".victims", ".attackers"};

// 0 .. count - 1
int below(Random& random, int count) {
  return static_cast<int>(random.in(0, count - 1));
}

Range make_range(Random& random) {
  const int low = below(random, kLargest + 1);
  switch (below(random, 6)) {
    case 0:
      return {low, std::nullopt};
    case 1:
      return {0, low};
    case 2:
      return {low, low + below(random, kLargest + 1 - low)};
    default:
      return {low, low};
  }
}

SmallClaim make_claim(Random& random, const SmallAudit& audit) {
  SmallClaim claim;
  claim.source = below(random, 3);
  claim.origin = below(random, 3);
  claim.event = below(random, audit.events);
  claim.moment = below(random, audit.moments);
  if (!audit.populations || random.once_in(3)) {
    claim.total = make_range(random);
  } else if (random.once_in(2)) {
    claim.who = random.once_in(2) ? kVictims : kAttackers;
    claim.total = make_range(random);
  } else {
    if (!random.once_in(3)) claim.total = make_range(random);
    claim.victims = make_range(random);
    if (!random.once_in(3)) claim.attackers = make_range(random);
    claim.parts_are_all = random.once_in(2);
  }
  return claim;
}

std::string says(const Range& range) {
  if (!range.high) return fmt::format("at least {}", range.low);
  if (range.low == *range.high) return fmt::format("{}", range.low);
  if (range.low == 0) return fmt::format("at most {}", *range.high);
  return fmt::format("{} to {}", range.low, *range.high);
}

std::string statement(const std::string& figure, const Range& range,
                      const std::string& quote) {
  return fmt::format("figure: {}, says: {}, quote: \"{}\"", figure, says(range),
                     quote);
}

std::string yaml(const SmallClaim& claim, int index) {
  const std::string figure =
      fmt::format("{}/killed{}", kEvents[claim.event], kWhos[claim.who]);
  std::string text = fmt::format(
      "  - id: c{}\n    said-by: o{}\n    as-of: 2024-05-0{}\n"
      "    figure: {}\n    quote: \"c{} {}\"\n",
      index, claim.origin, claim.moment + 2, figure, index,
      claim.total ? says(*claim.total) : "in parts");
  if (claim.total) text += fmt::format("    says: {}\n", says(*claim.total));
  if (!claim.victims) return text;
  text += fmt::format("    parts-are: {}\n    parts:\n",
                      claim.parts_are_all ? "all" : "some");
  text += fmt::format(
      "      - {{ {} }}\n",
      statement(".victims", *claim.victims,
                fmt::format("v{} {}", index, says(*claim.victims))));
  if (!claim.attackers) return text;
  text += fmt::format(
      "      - {{ {} }}\n",
      statement(".attackers", *claim.attackers,
                fmt::format("a{} {}", index, says(*claim.attackers))));
  return text;
}

std::string prose(const SmallClaim& claim, int index) {
  std::string text = fmt::format("c{} {} .\n", index,
                                 claim.total ? says(*claim.total) : "in parts");
  if (claim.victims) {
    text += fmt::format("v{} {} .\n", index, says(*claim.victims));
  }
  if (claim.attackers) {
    text += fmt::format("a{} {} .\n", index, says(*claim.attackers));
  }
  return text;
}

std::string audit_yaml(const SmallAudit& audit) {
  std::string text = "audit: small\nuses: [counts]\nmeasures:\n";
  text += fmt::format("  killed: {{ over-time: {} }}\n",
                      audit.rises ? "rises" : "free");
  text += fmt::format(
      "populations:\n  everyone: {{ axis: role, parts: [victims, attackers], "
      "disjoint: {}, complete: {} }}\n  victims: {{}}\n  attackers: {{}}\n",
      audit.parts_of_everyone == Tie::Open ? "no" : "yes",
      audit.parts_of_everyone == Tie::Whole ? "yes" : "no");
  text += fmt::format(
      "events:\n  attack: {{ when: 2024-05-01, disjoint: {}, exhaustive: {} "
      "}}\n",
      audit.parts_of_root == Tie::Open ? "no" : "yes",
      audit.parts_of_root == Tie::Whole ? "yes" : "no");
  for (int event = 1; event < audit.events; ++event) {
    text += fmt::format("  {}: {{ part-of: attack }}\n", kEvents[event]);
  }
  text += "origins:\n  o0: { name: A }\n  o1: { name: B }\n  o2: { name: C }\n";
  return text;
}

}  // namespace

SmallAudit make_small_audit(std::uint64_t seed) {
  Random random(seed * 7919 + 17);
  SmallAudit audit;
  switch (below(random, 3)) {
    case 0:
      audit.moments = 2;
      break;
    case 1:
      audit.events = 3;
      audit.moments = 1 + below(random, 2);
      audit.populations = false;
      break;
    default:
      audit.events = 2;
      break;
  }
  audit.parts_of_everyone = static_cast<Tie>(below(random, 3));
  audit.parts_of_root = static_cast<Tie>(below(random, 3));
  audit.rises = !random.once_in(4);
  audit.soft_law = random.once_in(3);
  const int claims = 2 + below(random, 5);
  for (int i = 0; i < claims; ++i) {
    audit.claims.push_back(make_claim(random, audit));
  }
  if (random.once_in(4)) {  // a copy: another source, the same origin and words
    audit.claims.push_back(audit.claims.front());
    audit.claims.back().source = (audit.claims.front().source + 1) % 3;
  }
  return audit;
}

Folder as_folder(const SmallAudit& audit) {
  Folder folder;
  folder.files["audit.yaml"] = audit_yaml(audit);
  folder.files["concord:counts.yaml"] =
      "pack: counts\nlanguage: en\nhedges:\n  about: 10\n  phrases:\n"
      "    at-least: [at least]\n    at-most: [at most]\n";
  if (audit.soft_law) {
    folder.files["rules/soft.yaml"] = fmt::format(
        "laws:\n  - id: soft\n    holds: {}/killed >= 2\n"
        "    because: it is said\n    cost: 3\n",
        kEvents[audit.events - 1]);
  }
  for (int source = 0; source < 3; ++source) {
    std::string text = fmt::format(
        "---\noutlet: Outlet {}\npublished: 2024-05-09\n---\n", source);
    std::string claims;
    for (std::size_t i = 0; i < audit.claims.size(); ++i) {
      if (audit.claims[i].source != source) continue;
      text += prose(audit.claims[i], static_cast<int>(i));
      claims += yaml(audit.claims[i], static_cast<int>(i));
    }
    folder.files[fmt::format("sources/s{}.txt", source)] = text;
    if (claims.empty()) continue;
    folder.files[fmt::format("claims/s{}.yaml", source)] = "claims:\n" + claims;
  }
  return folder;
}

std::string figure_name(int event, Who who, int moment) {
  return fmt::format("{}/killed{}@2024-05-0{}", kEvents[event], kWhos[who],
                     moment + 2);
}

}  // namespace concord::oracle
