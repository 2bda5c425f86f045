// SPDX-License-Identifier: Apache-2.0
#include "claims/currencies.h"

#include <algorithm>
#include <map>
#include <utility>

namespace concord {

namespace {

/// Figures that laws compare with each other: of one measure, in one tree.
using Purse = std::pair<EventId, MeasureId>;

struct Use {
  Place place;
  Purse purse;
  std::string currency;
};

Purse purse_of(const Figure& figure, const Audit& audit) {
  return {audit.events.root_of(figure.event), figure.measure};
}

std::string currency_of(const Statement& statement) {
  if (!statement.says) return "";
  if (const auto* amount = std::get_if<Amount>(&*statement.says)) {
    return amount->currency;
  }
  const auto* relative = std::get_if<Relative>(&*statement.says);
  return relative ? relative->currency : "";
}

void add_use(const StatementDraft& draft, const Statement& statement,
             const Audit& audit, std::vector<Use>& uses) {
  std::string currency = currency_of(statement);
  if (currency.empty() || !statement.figure) return;
  uses.push_back({draft.says->place, purse_of(*statement.figure, audit),
                  std::move(currency)});
}

std::vector<Use> uses_of(const std::vector<ClaimDraft>& drafts,
                         const Audit& audit) {
  std::vector<Use> uses;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Claim& claim = audit.claims[i];
    add_use(drafts[i].total, claim.total, audit, uses);
    for (std::size_t p = 0; p < claim.parts.size(); ++p) {
      add_use(drafts[i].parts[p], claim.parts[p], audit, uses);
    }
  }
  std::ranges::sort(uses, {}, &Use::place);
  return uses;
}

void complain(const Place& place, const std::string& currency, const Use& first,
              Complaints& complaints) {
  complaints
      .add(Code::Y156, place,
           "`" + currency + "`, where another claim has `" + first.currency +
               "`",
           "keep to one currency: Concord converts no money")
      .notes.push_back({"`" + first.currency + "` stands here", first.place});
}

/// The first use of each purse, after complaining of the later ones that
/// differ from it.
std::map<Purse, Use> first_uses(const std::vector<Use>& uses,
                                Complaints& complaints) {
  std::map<Purse, Use> first;
  for (const Use& use : uses) {
    const auto [known, is_new] = first.emplace(use.purse, use);
    if (is_new || known->second.currency == use.currency) continue;
    complain(use.place, use.currency, known->second, complaints);
  }
  return first;
}

}  // namespace

void check_currencies(const std::vector<ClaimDraft>& drafts, const Audit& audit,
                      Complaints& complaints) {
  const auto first = first_uses(uses_of(drafts, audit), complaints);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Statement& total = audit.claims[i].total;
    const auto* relative =
        total.says ? std::get_if<Relative>(&*total.says) : nullptr;
    if (!relative || relative->kind == Relative::Kind::Per ||
        relative->base.event.value < 0) {
      continue;
    }
    const auto own = first.find(purse_of(*total.figure, audit));
    const auto base = first.find(purse_of(relative->base, audit));
    if (own == first.end() || base == first.end() || own == base ||
        own->second.currency == base->second.currency) {
      continue;
    }
    complain(drafts[i].relative.front().base.place, own->second.currency,
             base->second, complaints);
  }
}

}  // namespace concord
