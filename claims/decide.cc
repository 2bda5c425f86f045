// SPDX-License-Identifier: Apache-2.0
#include "claims/decide.h"

#include <algorithm>
#include <set>

#include "claims/claim_names.h"
#include "claims/decided_readings.h"
#include "claims/decided_things.h"
#include "claims/declarations.h"
#include "claims/draft.h"
#include "claims/fingerprint.h"

namespace concord {
namespace {

using Kind = Decision::Kind;
using Status = Decision::Status;

// Each behind a sign that no text of an audit holds.
void add(std::string& words, const std::string& text) {
  words += text + '\x1f';
}

void add(std::string& words, const std::optional<Written>& written) {
  add(words, written ? written->text : "");
}

void add(std::string& words, const StatementDraft& statement) {
  add(words, statement.figure);
  add(words, statement.says);
  add(words, statement.quote);
}

std::string words_of(const ClaimDraft& draft) {
  std::string words;
  add(words, draft.id.text);
  add(words, draft.source.text);
  for (const Written& origin : draft.said_by) add(words, origin.text);
  add(words, draft.as_of);
  add(words, draft.during);
  add(words, draft.total);
  add(words, draft.switches->parts_are);
  for (const StatementDraft& part : draft.parts) add(words, part);
  for (const RelativeDraft& base : draft.relative) {
    add(words, key_of(base.kind) + base.base.text);
  }
  for (const TowardDraft& toward : draft.toward) {
    add(words, key_of(toward.stance) + toward.target.text);
  }
  return words;
}

/// Looks up what decisions name, one after the other.
class LookUp {
 public:
  LookUp(const Audit& audit, Complaints& complaints)
      : audit_(audit),
        complaints_(complaints),
        names_(audit),
        all_names_(names_.all()) {
    for (const Claim& claim : audit.claims) all_claims_.push_back(claim.id);
    for (const Thing& thing : audit.things) all_things_.push_back(thing.name);
    for (std::size_t i = 0; i < audit.claims.size(); ++i) {
      const auto& figure = audit.claims[i].total.figure;
      if (!figure || !figure->is_status()) continue;
      of_things_[figure->thing].emplace_back(i);
    }
  }

  std::vector<ClaimId> claims_of(const Decision& decision) {
    claims_.clear();
    switch (decision.kind) {
      case Kind::SetAside:
        for (const Written& name : decision.what) look_up(name);
        break;
      case Kind::Read:
        look_up_reading(decision.what.front());
        break;
      case Kind::SameAs:
      case Kind::NotSameAs:
        for (const Written& name : decision.what) {
          look_up_thing(name.text, name);
        }
        break;
      case Kind::AcceptLawBreak:  // the engine's
        break;
    }
    return {claims_.begin(), claims_.end()};
  }

 private:
  void look_up(const Written& name) {
    const auto& found = names_.find(name.text);
    claims_.insert(found.begin(), found.end());
    if (!found.empty()) return;
    const std::string whole = name.text.substr(0, name.text.find('.'));
    if (audit_.find_claim(whole)) {
      complaints_.add(
          Code::Y163, name.place, "`" + name.text + "` is no claim of its own",
          "set `" + whole + "` aside: its parts stand or fall with it");
    } else if (audit_.find_source(name.text) || audit_.find_origin(name.text)) {
      complaints_.add(Code::Y163, name.place,
                      "`" + name.text +
                          "` says nothing that could be set "
                          "aside",
                      "leave it out");
    } else {
      unknown_name("claim, source, account or origin", name.text, name.place,
                   all_names_, complaints_);
    }
  }

  void look_up_reading(const Written& name) {
    const std::size_t colon = name.text.find(':');
    const std::string kind = name.text.substr(0, colon);
    const std::string claim = claim_in(name.text);
    if (!claim.empty()) return look_up_claim(claim, name);
    if (kind == "moment" && colon != name.text.npos) {
      complaints_.add(Code::Y163, name.place,
                      "`" + name.text + "` names no one moment",
                      "state `as-of:` with the claim, or try one: concord "
                      "whatif --as-of CLAIM=TIME");
      return;
    }
    const std::size_t equals = name.text.find('=');
    if (kind == "same" && colon != name.text.npos && equals != name.text.npos) {
      look_up_thing(name.text.substr(colon + 1, equals - colon - 1), name);
      look_up_thing(name.text.substr(equals + 1), name);
      return;
    }
    complaints_.add(Code::Y163, name.place, "`" + name.text + "` is no reading",
                    "write `scope:`, `extent:`, `precise:`, `complete:` or "
                    "`same:`, as in scope:n5=victims");
  }

  void look_up_claim(const std::string& id, const Written& name) {
    if (const auto claim = audit_.find_claim(id)) {
      claims_.insert(*claim);
      return;
    }
    unknown_name("claim", id, name.place_of(id), all_claims_, complaints_);
  }

  void look_up_thing(const std::string& thing, const Written& name) {
    if (const auto found = audit_.find_thing(thing)) {
      const auto& claims = of_things_[*found];
      claims_.insert(claims.begin(), claims.end());
      return;
    }
    unknown_name("thing", thing, name.place_of(thing), all_things_,
                 complaints_);
  }

  const Audit& audit_;
  Complaints& complaints_;
  ClaimNames names_;
  std::vector<std::string> all_names_;
  std::vector<std::string> all_claims_;
  std::vector<std::string> all_things_;
  std::map<ThingId, std::vector<ClaimId>> of_things_;
  std::set<ClaimId> claims_;
};

std::optional<Instant> newest_publication(const Audit& audit) {
  std::optional<Instant> newest;
  for (const Source& source : audit.sources) {
    if (!source.published || !source.published->begin) continue;
    newest = std::max(newest, source.published->begin);
  }
  return newest;
}

void settle(Decision& decision, const std::optional<Instant>& newest,
            const ClaimWords& words, const Audit& audit) {
  if (decision.kind != Kind::AcceptLawBreak) {
    std::string rests_on;
    for (const ClaimId claim : decision.claims) {
      const auto found = words.find(audit[claim].id);
      if (found != words.end()) rests_on += found->second + '\x1e';
    }
    decision.fingerprint = fingerprint_of(rests_on);
  }
  if (decision.until && newest && *newest >= *decision.until->begin) {
    decision.status = Status::Lapsed;
  } else if (decision.kind != Kind::AcceptLawBreak &&
             !decision.rests_on.empty() &&
             decision.rests_on != decision.fingerprint) {
    decision.status = Status::Reopened;
  }
}

// One that lapsed may stand beside the one that renews it.
void tell_apart(std::vector<Decision>& decisions, Complaints& complaints) {
  for (std::size_t i = 0; i < decisions.size();) {
    const std::string id = decisions[i].id;
    std::size_t end = i;
    while (end < decisions.size() && decisions[end].id == id) ++end;
    const auto first = decisions.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last = decisions.begin() + static_cast<std::ptrdiff_t>(end);
    std::stable_partition(first, last, [](const Decision& each) {
      return each.status != Status::Lapsed;
    });
    for (std::size_t j = i + 1; j < end; ++j) {
      if (decisions[j].status != Status::Lapsed) {
        complaints
            .add(Code::Y164, decisions[j].what.front().place,
                 "`" + id + "` is decided twice", "keep one of the two")
            .notes.push_back(
                {"decided here, too", decisions[i].what.front().place});
      }
      decisions[j].id += "#" + std::to_string(j - i + 1);
      decisions[j].is_renewed = decisions[i].status != Status::Lapsed;
    }
    i = end;
  }
  std::ranges::sort(decisions, {}, &Decision::id);
}

}  // namespace

ClaimWords words_of(const std::vector<ClaimDraft>& drafts) {
  ClaimWords words;
  for (const ClaimDraft& draft : drafts) {
    words.emplace(draft.id.text, words_of(draft));
  }
  return words;
}

void decide(std::vector<Decision> decisions, const ClaimWords& words,
            const Changes& changes, Audit& audit, Complaints& complaints) {
  if (decisions.empty()) return;
  LookUp names(audit, complaints);
  const auto newest = newest_publication(audit);
  for (Decision& each : decisions) {
    each.claims = names.claims_of(each);
    settle(each, newest, words, audit);
  }
  tell_apart(decisions, complaints);
  audit.decisions = std::move(decisions);
  if (!complaints.empty()) return;
  for (const Decision& each : audit.decisions) {
    if (each.kind != Kind::SetAside || !each.is_applied()) continue;
    audit.set_aside.insert(each.claims.begin(), each.claims.end());
  }
  read_as_decided(changes, audit, complaints);
  tie_as_decided(audit, complaints);
}

}  // namespace concord
