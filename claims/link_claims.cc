// SPDX-License-Identifier: Apache-2.0
#include "claims/link_claims.h"

#include <algorithm>
#include <unordered_map>

#include "claims/check_claim.h"
#include "claims/cycle.h"
#include "claims/declarations.h"

namespace concord {

namespace {

/// A claim or one of its parts, by its id.
struct Target {
  ClaimId claim;
  const Statement* statement;
};

class ClaimLinker {
 public:
  ClaimLinker(const std::vector<ClaimDraft>& drafts, Audit& audit,
              Complaints& complaints)
      : drafts_(drafts),
        audit_(audit),
        complaints_(complaints),
        links_(drafts.size()) {
    index_statements();
  }

  void link() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      link_copy(i);
      link_toward(i);
      link_addition(i);
    }
    for (const auto& circle : find_cycles(links_)) complain(circle);
  }

 private:
  void index_statements();
  void link_copy(std::size_t i);
  void link_toward(std::size_t i);
  void link_addition(std::size_t i);
  bool may_take(Stance stance, std::size_t i, const Written& written,
                const Target& target);
  const Target* find(const Written& id);
  const Target* find_other(std::size_t i, const Written& id);
  void refuse(const Written& written, std::string message, std::string help,
              const Statement& target);
  void complain(const std::vector<std::size_t>& circle);

  const std::vector<ClaimDraft>& drafts_;
  Audit& audit_;
  Complaints& complaints_;
  std::unordered_map<std::string, Target> targets_;
  Successors links_;
};

void ClaimLinker::index_statements() {
  for (std::size_t i = 0; i < audit_.claims.size(); ++i) {
    const Claim& claim = audit_.claims[i];
    if (claim.id.empty()) continue;
    const auto [first, is_new] =
        targets_.emplace(claim.id, Target{ClaimId(i), &claim.total});
    if (!is_new) {
      complaints_
          .add(Code::Y144, claim.declared,
               "claim id `" + claim.id + "` is given twice",
               "rename one of the two")
          .notes.push_back({"`" + claim.id + "` is given here first",
                            first->second.statement->declared});
    }
    for (const Statement& part : claim.parts) {
      targets_.emplace(part.id, Target{ClaimId(i), &part});
    }
  }
}

const Target* ClaimLinker::find(const Written& id) {
  const auto found = targets_.find(id.text);
  if (found != targets_.end()) return &found->second;
  std::vector<std::string> ids;
  constexpr std::size_t kEnough = 1000;
  for (const Claim& claim : audit_.claims) {
    if (audit_.claims.size() <= kEnough) ids.push_back(claim.id);
  }
  complaints_.add(Code::Y152, id.place, "unknown claim `" + id.text + "`",
                  suggestion(id.text, ids));
  return nullptr;
}

// The claim that `id` names, if it is another one than the i-th.
const Target* ClaimLinker::find_other(std::size_t i, const Written& id) {
  const Target* target = find(id);
  if (!target || target->claim.index() != i) return target;
  refuse(id, "claim `" + audit_.claims[i].id + "` names itself",
         "name another claim", *target->statement);
  return nullptr;
}

void ClaimLinker::refuse(const Written& written, std::string message,
                         std::string help, const Statement& target) {
  complaints_
      .add(Code::Y153, written.place, std::move(message), std::move(help))
      .notes.push_back({"`" + target.id + "` is here", target.declared});
}

void ClaimLinker::link_copy(std::size_t i) {
  const auto& copies = drafts_[i].switches->copies;
  const Target* target = copies ? find_other(i, *copies) : nullptr;
  if (!target) return;
  if (target->statement->id != audit_[target->claim].id) {
    refuse(*copies, "`" + copies->text + "` is a part of a claim",
           "name the whole claim", *target->statement);
    return;
  }
  audit_.claims[i].copies = target->claim;
  links_[i].push_back(target->claim.index());
}

void ClaimLinker::link_toward(std::size_t i) {
  for (const TowardDraft& draft : drafts_[i].toward) {
    const Target* target = find_other(i, draft.target);
    if (!target || !may_take(draft.stance, i, draft.target, *target)) continue;
    audit_.claims[i].toward.push_back(
        {draft.stance, target->claim, draft.target.text});
    links_[i].push_back(target->claim.index());
  }
}

bool ClaimLinker::may_take(Stance stance, std::size_t i, const Written& written,
                           const Target& target) {
  const Claim& by = audit_.claims[i];
  const Claim& of = audit_[target.claim];
  const std::string key = key_of(stance);
  if (stance == Stance::Doubts || stance == Stance::Denies) {
    if (drafts_[target.claim.index()].total.figure) return true;
    const bool denies = stance == Stance::Denies;
    refuse(written,
           "`" + of.id + "` says no figure that could be " +
               (denies ? "denied" : "doubted"),
           denies ? "say the figure itself, with `number: implied` if need be"
                  : "name the claim that says the figure",
           *target.statement);
    return false;
  }
  if (target.statement->id != of.id) {
    refuse(written, "`" + key + "` takes a whole claim",
           "write `" + of.id + "`", *target.statement);
    return false;
  }
  if (by.said_by.empty() || of.said_by.empty()) return false;
  if (by.origin() == of.origin()) return true;
  refuse(written,
         "`" + by.id + "` is said by `" + audit_[by.origin()].name +
             "`, but `" + of.id + "` by `" + audit_[of.origin()].name + "`",
         "only an origin takes back its own word; others deny or doubt it",
         *target.statement);
  return false;
}

void ClaimLinker::link_addition(std::size_t i) {
  const auto& relative = drafts_[i].relative;
  if (relative.empty() || relative.front().kind != Relative::Kind::AddsTo) {
    return;
  }
  const Written& id = relative.front().base;
  const Target* target = find_other(i, id);
  if (!target) return;
  links_[i].push_back(target->claim.index());
  Statement& total = audit_.claims[i].total;
  if (!total.figure || total.figure->is_status()) return;
  const auto& base = target->statement->figure;
  if (!drafts_[target->claim.index()].total.figure) {
    refuse(id, "`" + id.text + "` says no figure to add to",
           "name a claim that does", *target->statement);
    return;
  }
  if (!base) return;
  if (base->is_status() || base->from ||
      path_of(*base, audit_) != path_of(*total.figure, audit_)) {
    refuse(id,
           "`" + id.text + "` is about " + path_of(*base, audit_) +
               (base->from ? " in a period" : "") + ", not about " +
               path_of(*total.figure, audit_),
           "name a claim on the same figure", *target->statement);
    return;
  }
  check_base(relative.front(), *total.figure, *base, audit_, complaints_);
  auto* says = total.says ? std::get_if<Relative>(&*total.says) : nullptr;
  if (!says) return;
  says->base = *base;
  says->adds_to = target->claim;
}

void ClaimLinker::complain(const std::vector<std::size_t>& circle) {
  std::string way;
  constexpr std::size_t kTold = 12;
  const std::size_t told = std::min(circle.size(), kTold);
  for (std::size_t i = 0; i < told; ++i) {
    way += audit_.claims[circle[i]].id + " -> ";
  }
  if (told < circle.size()) way += "... -> ";
  const Claim& first = audit_.claims[circle.front()];
  Diagnostic& complaint =
      complaints_.add(Code::Y154, first.declared,
                      "claims lead back to the first: " + way + first.id,
                      "let only the later claim name the earlier one");
  for (std::size_t i = 1; i < told; ++i) {
    const Claim& claim = audit_.claims[circle[i]];
    complaint.notes.push_back({"`" + claim.id + "` is here", claim.declared});
  }
}

}  // namespace

void link_claims(const std::vector<ClaimDraft>& drafts, Audit& audit,
                 Complaints& complaints) {
  ClaimLinker(drafts, audit, complaints).link();
}

}  // namespace concord
