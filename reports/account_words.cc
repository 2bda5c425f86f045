// SPDX-License-Identifier: Apache-2.0
#include "reports/account_words.h"

#include <algorithm>
#include <set>

namespace concord {
namespace {

/// More names than anybody compares.
constexpr std::size_t kNames = 20;
constexpr std::size_t kThings = 3;

/// In what the accounts of one voice differ from this one.
struct Others {
  bool of_something_else = false;  // as of the same
  bool as_of_another = false;
};

Others others_of(const Account& account, const Audit& audit) {
  Others others;
  for (const Account& other : audit.accounts) {
    if (other.source != account.source || other.origin != account.origin) {
      continue;
    }
    others.as_of_another |= other.as_of != account.as_of;
    others.of_something_else |=
        other.as_of == account.as_of && other.root != account.root;
  }
  return others;
}

std::string things_of(AccountId account, const Audit& audit,
                      const Words& words) {
  std::vector<std::string> things;
  for (const Claim& claim : audit.claims) {
    if (claim.account != account || !claim.total.figure ||
        !claim.total.figure->is_status()) {
      continue;
    }
    const std::string thing = words.label(*claim.total.figure);
    if (std::ranges::find(things, thing) == things.end()) {
      things.push_back(thing);
    }
  }
  return things.empty() ? "statuses" : some_of(things, kThings);
}

// " of the raid as of 2024-05-02"; empty where a voice has one account.
std::string which(AccountId id, const Audit& audit, const Words& words) {
  const Account& account = audit[id];
  const Others others = others_of(account, audit);
  std::string text;
  if (others.of_something_else) {
    text = " of " + (account.root ? words.event(*account.root)
                                  : things_of(id, audit, words));
  }
  if (others.as_of_another) {
    text += account.as_of.empty() ? " with no moment stated"
                                  : " as of " + account.as_of;
  }
  return text;
}

std::string voice(const Account& account, const Audit& audit) {
  const std::string source = audit[account.source].name;
  return audit[account.origin].own_voice_of == account.source
             ? source
             : source + "/" + audit[account.origin].name;
}

/// Accounts of which the same is to be told.
struct Group {
  std::string which;
  std::vector<std::string> voices;
};

std::string said_by(const Group& group) {
  return "all that " + some_of(group.voices, kNames) +
         (group.voices.size() == 1 ? " says" : " say") + group.which;
}

}  // namespace

std::vector<AccountId> accounts_of(const View& view, int component,
                                   const Correction& way_out) {
  std::set<AccountId> accounts;
  for (const ClaimId claim : view.claims(component, way_out.give_up)) {
    const AccountId account = view.audit()[claim].account;
    if (account.value >= 0) accounts.insert(account);
  }
  return {accounts.begin(), accounts.end()};
}

std::vector<ClaimId> claims_of_accounts(const View& view, int component,
                                        const Correction& way) {
  std::set<AccountId> accounts;
  for (const ClaimId claim : view.claims(component, way.give_up)) {
    accounts.insert(view.audit()[claim].account);
  }
  std::set<ClaimId> claims;
  for (const auto& assumption : view.component(component).assumptions) {
    for (const ClaimId claim : assumption.claims) {
      if (accounts.contains(view.audit()[claim].account)) claims.insert(claim);
    }
  }
  return {claims.begin(), claims.end()};
}

std::string all_they_say(const std::vector<AccountId>& accounts,
                         const View& view, const Words& words) {
  const Audit& audit = view.audit();
  std::vector<Group> groups;
  for (const AccountId id : accounts) {
    const std::string text = which(id, audit, words);
    auto same = std::ranges::find(groups, text, &Group::which);
    if (same == groups.end()) {
      groups.push_back({text, {}});
      same = groups.end() - 1;
    }
    same->voices.push_back(voice(audit[id], audit));
  }
  std::vector<std::string> texts;
  for (const Group& group : groups) texts.push_back(said_by(group));
  return listed(texts);
}

}  // namespace concord
