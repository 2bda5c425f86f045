// SPDX-License-Identifier: Apache-2.0
#include "claims/accounts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace concord {

namespace {

using Voice = std::pair<SourceId, OriginId>;

struct Key {
  Voice voice;
  std::string as_of;
  std::optional<EventId> root;

  friend auto operator<=>(const Key&, const Key&) = default;
};

// Whose figure tells a claim's root event: its own, or that of the claim on
// which it takes a stand.  Each claim is walked over once.
std::vector<std::size_t> subjects(const std::vector<Claim>& claims) {
  constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);
  std::vector<std::size_t> subject(claims.size(), kUnknown);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    std::vector<std::size_t> way = {i};
    while (subject[way.back()] == kUnknown) {
      const Claim& claim = claims[way.back()];
      const bool own = claim.total.figure || claim.toward.empty();
      if (own) break;
      way.push_back(claim.toward.front().claim.index());
    }
    const std::size_t last = way.back();
    const std::size_t found = subject[last] == kUnknown ? last : subject[last];
    for (const std::size_t step : way) subject[step] = found;
  }
  return subject;
}

std::optional<EventId> root_of(const Audit& audit, const Claim& claim) {
  const auto& figure = claim.total.figure;
  if (!figure || figure->is_status()) return std::nullopt;
  return audit.events.root_of(figure->event);
}

using Groups = std::map<Key, std::vector<ClaimId>>;

// What a voice says of things belongs to the one root event of which it speaks
// besides: whoever reports "a suspect detained" with a toll knew both by then.
void join_things(Groups& groups) {
  for (auto at = groups.begin(); at != groups.end();) {
    const Key& key = at->first;
    const std::vector<ClaimId>& members = at->second;
    const auto next = std::next(at);
    const auto is_of_the_same = [&](const auto& other) {
      return other != groups.end() && other->first.voice == key.voice &&
             other->first.as_of == key.as_of;
    };
    // Without a root event it is the first of its voice and as-of.
    const bool has_one =
        !key.root && is_of_the_same(next) && !is_of_the_same(std::next(next));
    if (has_one) {
      next->second.insert(next->second.end(), members.begin(), members.end());
      std::ranges::sort(next->second);
      groups.erase(at);
    }
    at = next;
  }
}

Groups by_key(const Audit& audit) {
  const auto subject = subjects(audit.claims);
  Groups claims;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    const Key key{{claim.source, claim.origin()},
                  claim.as_of ? claim.as_of->written : "",
                  root_of(audit, audit.claims[subject[i]])};
    claims[key].push_back(ClaimId(i));
  }
  join_things(claims);
  return claims;
}

// By when the text can have known what it says.
std::optional<Instant> known_by(const Source& source, bool states_when) {
  if (states_when && source.updated) return source.updated->end;
  return source.published ? source.published->end : std::nullopt;
}

// A row counts when its table says, unless `readings:` leaves that open.
bool is_pinned(const Audit& audit, const std::vector<ClaimId>& members) {
  return std::ranges::any_of(members, [&](ClaimId member) {
    return audit[member].is_row && !audit[member].open_to.moment;
  });
}

// [the latest of the event's start, max-age before the latest, and the
// beginning of what is stated; latest].
std::optional<Window> window_of(const Audit& audit, const Claim& claim,
                                const std::optional<EventId>& root) {
  const auto& stated = claim.as_of;
  if (stated && stated->is_instant) return std::nullopt;
  auto latest = known_by(audit[claim.source], stated.has_value());
  if (stated && stated->end && (!latest || *stated->end < *latest)) {
    latest = stated->end;
  }
  if (!latest) return std::nullopt;
  Instant begin{latest->seconds - audit.max_age_seconds};
  if (stated && stated->begin) begin = std::max(begin, *stated->begin);
  if (root && audit[*root].when && audit[*root].when->begin) {
    begin = std::max(begin, *audit[*root].when->begin);
  }
  if (begin > *latest) return std::nullopt;
  return Window{begin, *latest};
}

/// What the accounts of one voice differ in.
struct Differences {
  std::set<std::string> as_ofs;
  std::map<std::string, int> accounts_at;  // by as-of
};

std::string name_of(const Audit& audit, const Key& key,
                    const Differences& differences) {
  const auto& [source, origin] = key.voice;
  std::string name = audit[source].name;
  if (audit[origin].own_voice_of != source) name += "/" + audit[origin].name;
  if (differences.as_ofs.size() > 1 && !key.as_of.empty()) {
    name += "@" + key.as_of;
  }
  if (differences.accounts_at.at(key.as_of) > 1 && key.root) {
    name += ":" + audit[*key.root].name;
  }
  return name;
}

}  // namespace

void make_accounts(Audit& audit) {
  const auto claims = by_key(audit);
  std::map<Voice, Differences> differences;
  for (const auto& [key, members] : claims) {
    differences[key.voice].as_ofs.insert(key.as_of);
    ++differences[key.voice].accounts_at[key.as_of];
  }
  std::set<std::pair<std::string, Key>> named;
  for (const auto& [key, members] : claims) {
    named.emplace(name_of(audit, key, differences[key.voice]), key);
  }
  for (const auto& [name, key] : named) {
    const auto& members = claims.at(key);
    const AccountId id(audit.accounts.size());
    const Claim& first = audit[members.front()];
    const auto window = is_pinned(audit, members)
                            ? std::nullopt
                            : window_of(audit, first, key.root);
    audit.accounts.push_back({key.voice.first, key.voice.second, key.root,
                              key.as_of, first.moment, window, name});
    for (const ClaimId member : members) {
      audit.claims[member.index()].account = id;
    }
  }
}

}  // namespace concord
