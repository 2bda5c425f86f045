// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/claim_mark.h"

#include "reports/said_value.h"
#include "reports/said_words.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

std::string who_says(const Claim& claim, const Audit& audit) {
  const std::string& origin = origin_words(audit, claim.origin());
  const std::string& outlet = outlet_of(audit, claim.source);
  return origin == outlet ? origin : origin + " (" + outlet + ")";
}

std::optional<Interval> admitted(const Said& said, const Audit& audit) {
  if (said.statement->says) return stated_interval(*said.statement);
  return sum_of_list(audit[said.claim]);
}

}  // namespace

ClaimMark claim_mark(const Said& said, const View& view, const Words& words,
                     const Badges& badges) {
  const Claim& claim = view.audit()[said.claim];
  ClaimMark mark;
  mark.name = said.statement->id;
  mark.says = said_value(said, view, words, {});
  mark.who = who_says(claim, view.audit());
  mark.badge = badges.of(claim.origin());
  mark.admits = admitted(said, view.audit());
  mark.has_say = said.standing == Standing::Stands;
  mark.remark = said_remark(said, view);
  mark.claims = {claim.id};
  return mark;
}

std::string note_of(const ClaimMark& mark) {
  return mark.remark.empty() ? mark.name : mark.name + " (" + mark.remark + ")";
}

void add_ends(const Interval& interval, std::vector<Rational>& values) {
  if (interval.lower()) values.push_back(interval.lower()->value);
  if (interval.upper()) values.push_back(interval.upper()->value);
}

}  // namespace concord
