// SPDX-License-Identifier: Apache-2.0
#include "claims/alternative.h"

#include <algorithm>
#include <set>

#include "claims/check.h"
#include "claims/phrase.h"

namespace concord {
namespace {

using Kind = Alternative::Kind;

bool contains(const std::vector<Token>& text, const std::string& phrase) {
  const std::vector<Token> words = tokens_of(phrase);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (stands_at(words, text, at)) return true;
  }
  return false;
}

std::vector<Token> words_of(const Statement& statement) {
  if (!statement.quote) return {};
  return tokens_of(normal_phrase(statement.quote->text));
}

// "exactly 2000" leaves no slack.
bool is_hedged(const Statement& statement, const HedgeTable& hedges) {
  const auto text = tokens_of(normal_phrase(statement.written));
  return std::ranges::any_of(hedges.phrases, [&](const HedgePhrase& phrase) {
    return contains(text, phrase.phrase);
  });
}

// The unit of the last digit that is not 0: 3,200,000 has 100,000.
Rational last_unit(mpz_class digits) {
  Rational unit = 1;
  while (digits != 0 && digits % 10 == 0) {
    digits /= 10;
    unit *= 10;
  }
  return unit;
}

// Nothing for what does not end in zeros: "two thirds" has no last digit.
std::optional<Rational> slack_of(const Rational& number) {
  if (number <= 0 || !is_integer(number)) return std::nullopt;
  const Rational unit = last_unit(number.get_num());
  if (unit <= 1) return std::nullopt;
  const Rational half = unit / 2;
  const Rational twentieth = number / 20;
  return std::max(Rational(1), std::min(half, twentieth));
}

/// Collects what the table of alternatives licenses, row by row.
class Licensing {
 public:
  Licensing(const Audit& audit, const std::vector<Standing>& standing)
      : audit_(audit), licences_(audit.vocabulary.licences) {
    std::set<AccountId> over_time;  // with something that has a kind over time
    for (std::size_t i = 0; i < audit.claims.size(); ++i) {
      if (standing[i] != Standing::Stands) continue;
      const Claim& claim = audit.claims[i];
      add_of_claim(ClaimId(i));
      if (has_kind_over_time(claim)) over_time.insert(claim.account);
    }
    for (const AccountId account : over_time) add_moment(account);
    for (std::size_t i = 0; i < audit.things.size(); ++i) add_same(ThingId(i));
    std::ranges::sort(all_, {}, &Alternative::name);
  }

  std::vector<Alternative> take() && { return std::move(all_); }

 private:
  Alternative& add(Kind kind, std::string name, std::string licence) {
    Alternative& made = all_.emplace_back();
    made.kind = kind;
    made.name = std::move(name);
    made.licence = std::move(licence);
    return made;
  }

  void add_of_claim(ClaimId id) {
    const Claim& claim = audit_[id];
    if (!claim.total.figure) return;
    const bool has_parts = !claim.parts.empty();
    if (!claim.total.says && !has_parts) return;
    const std::size_t before = all_.size();
    if (!claim.total.figure->is_status()) {
      add_precise(claim);
      add_scopes(claim);
      add_extents(claim);
      add_complete(claim);
    }
    for (std::size_t i = before; i < all_.size(); ++i) all_[i].claim = id;
  }

  void add_precise(const Claim& claim) {
    const bool by_pack = licences_.precise && !claim.is_row;
    if (!by_pack && !claim.open_to.precise) return;
    const bool any =
        may_be_rounded(audit_, claim.total) ||
        std::ranges::any_of(claim.parts, [&](const Statement& part) {
          return may_be_rounded(audit_, part);
        });
    if (any) {
      add(Kind::Precise, "precise:" + claim.id, "the number ends in zeros");
    }
  }

  // Parts name populations of their own: all must lie within.
  void add_scopes(const Claim& claim) {
    const auto& figure = *claim.total.figure;
    if (claim.scope_is_explicit || !claim.total.says) return;
    if (figure.of.size() > 1) return;
    std::optional<PopulationId> meant;
    if (!figure.of.empty()) meant = figure.of.front();
    const auto text = words_of(claim.total);
    std::set<std::optional<PopulationId>> offered;
    for (const ScopeWord& word : licences_.scope) {
      if (!contains(text, word.phrase)) continue;
      if (std::ranges::find(word.may_mean, meant) == word.may_mean.end()) {
        continue;
      }
      for (const auto& other : word.may_mean) {
        if (other == meant || !offered.insert(other).second) continue;
        if (!parts_fit(claim, other)) continue;
        const std::string name =
            other ? audit_.vocabulary[*other].name : "everyone";
        add(Kind::Scope, "scope:" + claim.id + "=" + name,
            "\"" + word.phrase + "\" leaves open of whom")
            .population = other;
      }
    }
  }

  bool parts_fit(const Claim& claim,
                 const std::optional<PopulationId>& scope) const {
    if (!scope) return true;
    return std::ranges::all_of(claim.parts, [&](const Statement& part) {
      return part.figure &&
             std::ranges::any_of(part.figure->of, [&](PopulationId of) {
               return is_within(of, *scope);
             });
    });
  }

  bool is_within(PopulationId part, PopulationId whole) const {
    if (part == whole) return true;
    return std::ranges::any_of(
        audit_.vocabulary.partitions, [&](const Partition& each) {
          return each.whole &&
                 std::ranges::find(each.parts, part) != each.parts.end() &&
                 is_within(*each.whole, whole);
        });
  }

  void add_extents(const Claim& claim) {
    for (const EventId event : claim.open_to.extents) {
      add(Kind::Extent, "extent:" + claim.id + "=" + audit_[event].name,
          "the claim is open to it")
          .event = event;
    }
  }

  void add_complete(const Claim& claim) {
    const std::string name = "complete:" + claim.id;
    if (claim.open_to.complete) {
      add(Kind::Complete, name, "the claim is open to it");
      return;
    }
    if (claim.is_row) return;
    if (audit_[claim.origin()].counts_partly) {
      add(Kind::Complete, name,
          audit_[claim.origin()].label + " counts only partly");
      return;
    }
    std::vector<Token> text = words_of(claim.total);
    for (const std::string& cue : licences_.complete) {
      if (!contains(text, cue)) continue;
      add(Kind::Complete, name, "\"" + cue + "\" leaves room for more");
      return;
    }
  }

  void add_moment(AccountId id) {
    const Account& account = audit_[id];
    if (!account.window) return;
    add(Kind::Moment, moment_name(account),
        account.as_of.empty()
            ? "it does not say when it counted"
            : "it does not say at what time of " + account.as_of)
        .account = id;
  }

  bool has_kind_over_time(const Claim& claim) const {
    const auto& figure = claim.total.figure;
    if (!figure || figure->from) return false;
    if (figure->is_status()) return audit_[figure->thing].one_way;
    return audit_.vocabulary[figure->measure].has_kind;
  }

  void add_same(ThingId id) {
    const Thing& thing = audit_[id];
    for (const SameAs& same : thing.same_as) {
      if (!same.unsure) continue;
      Alternative& made =
          add(Kind::Same, "same:" + thing.name + "=" + audit_[same.thing].name,
              "declared unsure");
      made.thing = id;
      made.other = same.thing;
    }
  }

  const Audit& audit_;
  const Licences& licences_;
  std::vector<Alternative> all_;
};

}  // namespace

int cost_of(Alternative::Kind kind) {
  switch (kind) {
    case Kind::Precise:
      return 1;
    case Kind::Moment:
    case Kind::Scope:
    case Kind::Extent:
      return 2;
    case Kind::Complete:
      return 3;
    case Kind::Same:
      return 4;
  }
  CONCORD_UNREACHABLE();
}

std::string moment_name(const Account& account) {
  return "moment:" + account.name;
}

std::vector<Alternative> licensed_alternatives(
    const Audit& audit, const std::vector<Standing>& standing) {
  return Licensing(audit, standing).take();
}

bool may_be_rounded(const Audit& audit, const Statement& statement) {
  if (!statement.figure || !statement.says) return false;
  if (is_hedged(statement, audit.vocabulary.hedges)) return false;
  if (const auto* amount = std::get_if<Amount>(&*statement.says)) {
    const auto& unit = audit.vocabulary[statement.figure->measure].unit;
    return as_rounded(*amount, !unit.money).has_value();
  }
  const auto* share = std::get_if<Relative>(&*statement.says);
  return share != nullptr && as_rounded(*share).has_value();
}

std::optional<Interval> as_rounded(const Amount& amount, bool whole_numbers) {
  const Interval said = amount.as_said.value_or(amount.admits);
  if (!said.is_exact()) return std::nullopt;
  const Rational number = said.lower()->value;
  const auto slack = slack_of(number);
  if (!slack) return std::nullopt;
  const auto slackened = Interval::between(number - *slack, number + *slack);
  const Interval admits =
      whole_numbers ? slackened.whole_numbers().value() : slackened;
  return amount.as_said ? admits.as_floor() : admits;
}

std::optional<Interval> as_rounded(const Relative& share) {
  const Interval said = share.as_said.value_or(share.scale);
  if (share.kind != Relative::Kind::Of || said.is_exact()) return std::nullopt;
  const auto& low = said.lower();
  const auto& high = said.upper();
  if (!low || !high) return std::nullopt;
  const Rational percent = (low->value + high->value) * 50;
  const auto slack = slack_of(percent);
  if (!slack) return std::nullopt;
  const auto admits = Interval::between(Rational((percent - *slack) / 100),
                                        Rational((percent + *slack) / 100));
  return share.as_said ? admits.as_floor() : admits;
}

}  // namespace concord
