// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/read_decisions.h"

#include <fmt/format.h>

#include <algorithm>

namespace concord::oracle {
namespace {

using Kind = ReadDecision::Kind;

std::string entry(const ReadDecision& decision) {
  std::string what;
  for (const std::string& name : decision.what) {
    what += (what.empty() ? "" : ", ") + name;
  }
  if (decision.what.size() > 1) what = "[" + what + "]";
  std::string at;
  if (decision.at && decision.at_is_short) {
    what += "/" + name_of_place(*decision.at);
  } else if (decision.at) {
    at = fmt::format("    at: {}\n", name_of_place(*decision.at));
  }
  std::string text = fmt::format(
      "  - {}: {}\n{}    reason: a call\n    by: A\n    date: 2024-04-30\n",
      key_of(decision.kind), what, at);
  if (decision.until) {
    text += fmt::format("    until: {}\n", written(*decision.until));
  }
  if (decision.rests_on_other) text += "    rests-on: 0000000000000000\n";
  return text;
}

// A day is there from its beginning.
int first_hour(const ReadSource& source) {
  return source.at_an_instant ? source.published : source.published - 24;
}

// "s1/o0" is all that the source has of the origin, "s1/o0@2024-05-01" what it
// has of one as-of.
bool is_named(const ReadClaim& claim, int index, const std::string& name) {
  const std::string source = fmt::format("s{}", claim.source);
  const std::string origin = fmt::format("o{}", claim.origin);
  const std::string voice = claim.origin < 0 ? source : source + "/" + origin;
  const std::string as_of = claim.as_of ? "@" + written(*claim.as_of) : "";
  return name == fmt::format("c{}", index) || name == source ||
         (claim.origin >= 0 && name == origin) || name == voice ||
         name == voice + as_of;
}

ClaimMask claims_named(const ReadAudit& audit, const std::string& name) {
  ClaimMask claims = 0;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const bool is = is_named(audit.claims[i], static_cast<int>(i), name);
    if (is) claims |= ClaimMask{1} << i;
  }
  return claims;
}

}  // namespace

std::string key_of(Kind kind) {
  const char* const keys[] = {"set-aside", "read", "same-as", "not-same-as",
                              "accept-law-break"};
  return keys[static_cast<int>(kind)];
}

std::string decisions_yaml(const ReadAudit& audit) {
  std::string text = "decisions:\n";
  for (const ReadDecision& each : audit.decisions) text += entry(each);
  return text;
}

std::string fate_of(const ReadDecision& decision, const ReadAudit& audit) {
  const bool lapsed =
      decision.until &&
      std::ranges::any_of(audit.sources, [&](const ReadSource& source) {
        return first_hour(source) >= decision.until->begin;
      });
  if (lapsed) return "lapsed";
  return decision.rests_on_other ? "reopened" : "applied";
}

ReadDecided::ReadDecided(const ReadAudit& audit) {
  for (const ReadDecision& each : audit.decisions) {
    if (fate_of(each, audit) != "applied") continue;
    switch (each.kind) {
      case Kind::SetAside:
        for (const auto& name : each.what) aside_ |= claims_named(audit, name);
        break;
      case Kind::Read:
        if (each.what.front().starts_with("same:")) {
          one_ = false;
        } else {
          readings_.insert(each.what.front());
        }
        break;
      case Kind::SameAs:
      case Kind::NotSameAs:
        one_ = each.kind == Kind::SameAs;
        break;
      case Kind::LawBreak:
        broken_.emplace(each.what.front(), 1);
        if (each.at != 1) broken_.emplace(each.what.front(), 0);
        break;
    }
  }
}

bool ReadDecided::holds(const std::string& law, int place) const {
  return !broken_.contains({law, place});
}

}  // namespace concord::oracle
