// SPDX-License-Identifier: Apache-2.0
#include "claims/decided_readings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "claims/check.h"

namespace concord {
namespace {

using Kind = Alternative::Kind;

std::string prefix_of(Kind kind) {
  switch (kind) {
    case Kind::Precise:
      return "precise:";
    case Kind::Moment:
      return "moment:";
    case Kind::Scope:
      return "scope:";
    case Kind::Extent:
      return "extent:";
    case Kind::Complete:
      return "complete:";
    case Kind::Same:
      return "same:";
  }
  CONCORD_UNREACHABLE();
}

// A floor may still be rounded, so what was said is kept.
void make_floor(Interval& admits, std::optional<Interval>& as_said) {
  as_said = admits;
  admits = admits.as_floor();
}

// How a number is taken: rounded, or as a floor.
void take(Kind kind, const Audit& audit, Statement& statement) {
  if (!statement.figure || !statement.says) return;
  const bool rounds = kind == Kind::Precise;
  if (rounds && !may_be_rounded(audit, statement)) return;
  if (auto* amount = std::get_if<Amount>(&*statement.says)) {
    const Measure& measure = audit.vocabulary[statement.figure->measure];
    if (rounds) {
      amount->admits = as_rounded(*amount, !measure.unit.money).value();
      return;
    }
    make_floor(amount->admits, amount->as_said);
    // "At most 20" then says no more than any count does, but says it.
    const bool open = !amount->admits.lower() && !measure.may_be_negative;
    if (open) amount->admits = Interval::at_least(0);
  } else if (auto* relative = std::get_if<Relative>(&*statement.says)) {
    if (!rounds) return make_floor(relative->scale, relative->as_said);
    relative->scale = as_rounded(*relative).value();
  }
}

// The parts of a claim move with it; of whom they are said they say themselves.
void take(const Alternative& reading, Audit& audit) {
  Claim& claim = audit.claims[reading.claim.index()];
  const EventId before = claim.total.figure->event;
  const auto each = [&](Statement& statement, bool is_total) {
    if (!statement.figure) return;
    Figure& figure = *statement.figure;
    if (reading.kind == Kind::Extent && figure.event == before) {
      figure.event = reading.event;
    }
    if (reading.kind == Kind::Scope && is_total) {
      figure.of.clear();
      if (reading.population) figure.of.push_back(*reading.population);
    }
    const bool number =
        reading.kind == Kind::Precise || reading.kind == Kind::Complete;
    if (number) take(reading.kind, audit, statement);
  };
  each(claim.total, true);
  for (Statement& part : claim.parts) each(part, false);
  if (reading.kind == Kind::Complete) claim.parts_are = PartsAre::Some;
}

/// Finds the readings that decisions name among those that are licensed.
class Taking {
 public:
  Taking(const Changes& changes, Audit& audit, Complaints& complaints)
      : changes_(changes), audit_(audit), complaints_(complaints) {}

  void run() {
    const auto licensed = licensed_alternatives(audit_, standings(audit_));
    for (const Decision& each : audit_.decisions) {
      if (each.kind != Decision::Kind::Read || !each.is_applied()) continue;
      const Written& name = each.what.front();
      const auto found =
          std::ranges::lower_bound(licensed, name.text, {}, &Alternative::name);
      if (found != licensed.end() && found->name == name.text) {
        choose(*found, each);
      } else if (changes_.empty()) {
        refuse(name, licensed);
      }
    }
    for (const auto& [what, chosen] : chosen_) take(chosen.first, audit_);
  }

 private:
  void choose(const Alternative& reading, const Decision& decision) {
    if (reading.kind == Kind::Same || is_tried_otherwise(reading)) return;
    const auto [other, is_new] = chosen_.emplace(
        std::pair(reading.kind, reading.claim), std::pair(reading, &decision));
    if (is_new) return;
    complaints_
        .add(Code::Y164, decision.what.front().place,
             "`" + audit_[reading.claim].id + "` is read in two ways",
             "keep one of the two decisions")
        .notes.push_back(
            {"decided here", other->second.second->what.front().place});
  }

  bool is_tried_otherwise(const Alternative& reading) const {
    const auto names = [&](const std::vector<Change>& changes) {
      return std::ranges::find(changes, audit_[reading.claim].id,
                               &Change::what) != changes.end();
    };
    return (reading.kind == Kind::Scope && names(changes_.scope)) ||
           (reading.kind == Kind::Extent && names(changes_.extent));
  }

  void refuse(const Written& name, const std::vector<Alternative>& licensed) {
    // A hundred thousand slips among as many readings must not take hours.
    constexpr std::size_t kMany = 200;
    if (complaints_.size() > kMany) return refuse(name, "");
    const std::string id = claim_in(name.text);
    const auto claim = audit_.find_claim(id);
    if (claim && refuse_fallen(name, *claim)) return;
    std::vector<std::string> names;
    std::string known;
    for (const Alternative& each : licensed) {
      names.push_back(each.name);
      if (id.empty() || claim_in(each.name) != id) continue;
      known += (known.empty() ? "`" : ", `") + each.name + "`";
    }
    std::string help = suggestion(name.text, names);
    if (!known.empty()) help = "licensed are " + known;
    if (help.empty()) {
      help = id.empty() ? "write `not-same-as:` with the two things"
                        : "`open-to:` with the claim can license it";
    }
    refuse(name, std::move(help));
  }

  void refuse(const Written& name, std::string help) {
    complaints_.add(Code::Y163, name.place,
                    "nothing licenses the reading `" + name.text + "`",
                    std::move(help));
  }

  // Whether the claim constrains nothing, so that it is read in no way.
  bool refuse_fallen(const Written& name, ClaimId claim) {
    const std::string id = "`" + audit_[claim].id + "`";
    switch (standings(audit_)[claim.index()]) {
      case Standing::Stands:
        return false;
      case Standing::SetAside:
        complaints_.add(Code::Y164, name.place,
                        id + " is to be read, and to be set aside",
                        "keep one of the two decisions");
        return true;
      case Standing::Contested:
        complaints_.add(Code::Y163, name.place,
                        id + " is doubted by another claim: it is not read",
                        "leave the decision out");
        return true;
      case Standing::Retracted:
      case Standing::Stale:
        complaints_.add(Code::Y163, name.place,
                        id + " was withdrawn by its origin: it is not read",
                        "leave the decision out");
        return true;
    }
    CONCORD_UNREACHABLE();
  }

  const Changes& changes_;
  Audit& audit_;
  Complaints& complaints_;
  std::map<std::pair<Kind, ClaimId>, std::pair<Alternative, const Decision*>>
      chosen_;
};

}  // namespace

void read_as_decided(const Changes& changes, Audit& audit,
                     Complaints& complaints) {
  const bool any =
      std::ranges::any_of(audit.decisions, [](const Decision& each) {
        return each.kind == Decision::Kind::Read && each.is_applied();
      });
  if (any) Taking(changes, audit, complaints).run();
}

std::string claim_in(const std::string& reading) {
  const std::size_t colon = reading.find(':');
  const std::string kind = reading.substr(0, colon + 1);
  const bool of_claim = kind == "precise:" || kind == "scope:" ||
                        kind == "extent:" || kind == "complete:";
  if (!of_claim) return {};
  return reading.substr(colon + 1, reading.find('=') - colon - 1);
}

std::vector<Alternative> alternatives_left(
    const Audit& audit, const std::vector<Standing>& standing) {
  std::set<std::pair<std::string, ClaimId>> decided;
  for (const Decision& each : audit.decisions) {
    if (each.kind != Decision::Kind::Read || !each.is_applied()) continue;
    const std::string& name = each.what.front().text;
    for (const ClaimId claim : each.claims) {
      decided.emplace(name.substr(0, name.find(':') + 1), claim);
    }
  }
  auto all = licensed_alternatives(audit, standing);
  std::erase_if(all, [&](const Alternative& each) {
    return decided.contains({prefix_of(each.kind), each.claim});
  });
  return all;
}

}  // namespace concord
