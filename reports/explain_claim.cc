// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/check.h"
#include "reports/decision_words.h"
#include "reports/excerpt.h"
#include "reports/explainer.h"
#include "reports/finding_text.h"
#include "reports/said_words.h"
#include "reports/sums.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

std::string who_says(const Page& page, const Claim& claim) {
  const Audit& audit = page.view.audit();
  std::string text = outlet_of(audit, claim.source);
  text += ", " + chain_words(audit, claim);
  text += claim.as_of ? ", as of " + claim.as_of->written
                      : ", with no moment stated";
  return text + "; it stands at " + page.words.moment(claim.moment);
}

std::vector<SideWords> statements_of(const Page& page, ClaimId id) {
  const Claim& claim = page.view.audit()[id];
  std::vector<SideWords> sides;
  const auto add = [&](const Statement& statement) {
    SideWords side;
    side.claim = id;
    side.statement = &statement;
    if (statement.figure && statement.says) {
      const auto stated = stated_interval(statement);
      side.label =
          page.words.figure(*statement.figure) + " " +
          (stated ? page.words.said(*stated, *statement.figure)
           : is_relative(statement)
               ? relative_words(statement, page.view.audit(), page.words)
               : statement.written);
    }
    side.name = statement.id;
    sides.push_back(std::move(side));
  };
  add(claim.total);
  for (const Statement& part : claim.parts) add(part);
  return sides;
}

std::string standing(const Page& page, ClaimId id) {
  switch (page.view.all().standings[id.index()]) {
    case Standing::Stands:
      return page.view.is_disputed(id)
                 ? "it cannot hold together with some of the others"
                 : "it holds together with all the others";
    case Standing::Contested:
      return "another claim doubts it, so it constrains nothing";
    case Standing::Retracted:
      return "its own origin withdrew it, so it constrains nothing";
    case Standing::Stale:
      return stale_words(*page.view.stale(id), page.view) +
             ", so it constrains nothing";
    case Standing::SetAside:
      return "it was set aside, so it constrains nothing";
  }
  CONCORD_UNREACHABLE();
}

template <class Items, class Name>
std::vector<std::string> holding(const Page& page, ClaimId id, int component,
                                 const Items& items, Name name) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto claims = page.view.claims(component, items[i]);
    if (std::ranges::find(claims, id) != claims.end()) {
      names.push_back(name(static_cast<int>(i)));
    }
  }
  return names;
}

void add_names(std::vector<std::string>& all, std::vector<std::string> more) {
  all.insert(all.end(), more.begin(), more.end());
}

std::string where_it_counts(const Page& page, ClaimId id) {
  std::vector<std::string> conflicts;
  std::vector<std::string> ways;
  for (std::size_t i = 0; i < page.view.all().answers.size(); ++i) {
    const int at = static_cast<int>(i);
    const Answer& answer = page.view.answer(at);
    std::vector<Indices> sets;
    for (const auto& each : answer.conflicts.items) {
      sets.push_back(each.assumptions);
    }
    add_names(conflicts, holding(page, id, at, sets, [&](int index) {
                return page.view.conflict_name(at, index);
              }));
    sets.clear();
    for (const auto& each : answer.ways_out.items) {
      sets.push_back(each.give_up);
    }
    add_names(ways, holding(page, id, at, sets, [&](int index) {
                return page.view.way_out_name(at, index);
              }));
  }
  std::string out;
  if (!conflicts.empty()) {
    out += line(page, 2, "it stands in the conflicts " + listed(conflicts));
  }
  if (!ways.empty()) {
    out += line(page, 2, "it is set aside in the ways out " + listed(ways));
  }
  return out;
}

std::string meaning(const Page& page, ClaimId id) {
  std::string out;
  const auto& readings = page.view.all().readings;
  if (id.index() >= readings.size()) return out;
  for (const StatedConstraint& stated : readings[id.index()].constraints) {
    out +=
        line(page, 4,
             constraint_text(stated.constraint, page.words, page.style.ascii) +
                 "  [" + stated.statement + "]");
  }
  if (out.empty()) return out;
  const bool decided = is_read_as_decided(page.view, id);
  return line(page, 2,
              decided ? "read as decided it says"
                      : "taken word for word it says") +
         out;
}

}  // namespace

std::string explain_claim(const Page& page, ClaimId id) {
  const Claim& claim = page.view.audit()[id];
  std::string out = heading(page, claim.id + ": " + who_says(page, claim));
  const auto sides = statements_of(page, id);
  if (page.style.plain) {
    for (const SideWords& side : sides) {
      const Quote* quote = page.view.quote(id, *side.statement);
      out += line(
          page, 0,
          side.name + ": " + side.label +
              (quote == nullptr ? ""
                                : ": \"" + in_one_line(quote->text) + "\""));
    }
  } else {
    out += quotes_text(sides, page.view, page.style);
  }
  out += meaning(page, id);
  out += line(page, 2, standing(page, id));
  for (const std::string& decided : decided_of(page.view, id)) {
    out += line(page, 2, decided);
  }
  return out + where_it_counts(page, id);
}

}  // namespace concord
