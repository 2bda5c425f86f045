// SPDX-License-Identifier: Apache-2.0
#include "claims/provenance.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/range/iterator_range.hpp>
#include <map>
#include <set>
#include <tuple>
#include <variant>

#include "claims/cycle.h"

// One graph over three tables, one behind the other: sources, origins, claims.
// Claims of one wording all lead to the first of them, so that there are never
// more links than claims and names in their chains.

namespace concord {
namespace {

enum class Link { Relays, VoiceOf, Copies, Repeats };

/// One link, with the claim that makes it (unset for VoiceOf).
struct Tie {
  Link link = Link::Relays;
  ClaimId claim;
};

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                          boost::no_property, Tie>;

// "at most 5" of people is the same as "0 to 5".
Interval in_nature(const Interval& admits, const Figure& figure,
                   const Audit& audit) {
  const bool is_count =
      !figure.is_status() && !audit.vocabulary[figure.measure].may_be_negative;
  if (!is_count) return admits;
  return admits.meet(Interval::at_least(0)).value_or(admits);
}

std::string told(const Saying& says, const Figure& figure, const Audit& audit) {
  if (const auto* amount = std::get_if<Amount>(&says)) {
    return to_string(in_nature(amount->admits, figure, audit)) +
           amount->currency;
  }
  if (const auto* status = std::get_if<StatusIs>(&says)) {
    return "is " + std::to_string(status->value);
  }
  const auto& relative = std::get<Relative>(says);
  return std::to_string(static_cast<int>(relative.kind)) +
         to_string(relative.scale) + to_string(relative.offset) +
         path_of(relative.base, audit) + relative.currency +
         (relative.adds_to ? audit[*relative.adds_to].id : "");
}

// "raid/killed"; of a period with its ends, which are no mere moments.
std::string subject_of(const Figure& figure, const Audit& audit) {
  return figure.from ? to_string(figure, audit) : path_of(figure, audit);
}

std::string told(const Statement& statement, const Audit& audit) {
  if (!statement.figure) return {};
  return subject_of(*statement.figure, audit) + " " +
         (statement.says ? told(*statement.says, *statement.figure, audit)
                         : "unsaid");
}

/// Who counted, and what a claim says of what: whenever that was.
using Wording = std::tuple<OriginId, std::string, PartsAre, std::string,
                           std::set<std::string>>;

Wording wording_of(const Claim& claim, const Audit& audit) {
  std::set<std::string> parts;
  for (const Statement& part : claim.parts) parts.insert(told(part, audit));
  return {claim.origin(), claim.phase, claim.parts_are,
          told(claim.total, audit), std::move(parts)};
}

/// Sources by their outlets and their own names.
using SourcesByName = std::multimap<std::string, SourceId>;

SourcesByName by_name(const Audit& audit) {
  SourcesByName sources;
  for (std::size_t i = 0; i < audit.sources.size(); ++i) {
    const Source& source = audit.sources[i];
    sources.emplace(source.name, SourceId(i));
    if (source.outlet != source.name)
      sources.emplace(source.outlet, SourceId(i));
  }
  return sources;
}

// Whose voice an origin is: its own source's, or that of all sources by whose
// outlet or name it is called.
std::set<SourceId> spoken_for_by(const Origin& origin,
                                 const SourcesByName& sources) {
  if (origin.own_voice_of) return {*origin.own_voice_of};
  std::set<SourceId> all;
  for (const std::string& name : {origin.name, origin.label}) {
    if (name.empty()) continue;
    const auto [first, last] = sources.equal_range(name);
    for (auto at = first; at != last; ++at) all.insert(at->second);
  }
  return all;
}

/// One figure that a claim has from somebody, by one of its statements.
struct Cited {
  SourceId from;
  SourceId to;
  std::vector<OriginId>
      by;  // named for `to`; within one source, the chain back
  Mention mention;
  Figure figure;
};

/// By figure: who cites whom on it.
using Subjects = std::map<std::string, std::vector<Cited>>;

template <class Use>
void for_each_subject(const Audit& audit, ClaimId claim, Use use) {
  const auto look = [&](const Statement& statement) {
    if (!statement.figure) return;
    use(subject_of(*statement.figure, audit), Mention{claim, statement.id},
        *statement.figure);
  };
  look(audit[claim].total);
  for (const Statement& part : audit[claim].parts) look(part);
}

/// The rings among those who cite one another on one figure.
class RingFinder {
 public:
  explicit RingFinder(const std::vector<Cited>& cited) : cited_(cited) {
    for (const Cited& each : cited) {
      places_.emplace(each.from, places_.size());
      places_.emplace(each.to, places_.size());
    }
  }

  std::vector<Ring> find() const {
    std::vector<Ring> rings;
    for (const auto& cycle : find_cycles(successors())) {
      rings.push_back(ring_of(cycle));
    }
    for (const Cited& each : cited_) {
      if (each.from == each.to) add_itself(each, rings);
    }
    return rings;
  }

 private:
  Successors successors() const {
    Successors graph(places_.size());
    for (const Cited& each : cited_) {
      if (each.from == each.to) continue;
      graph[places_.at(each.from)].push_back(places_.at(each.to));
    }
    return graph;
  }

  Ring ring_of(const std::vector<std::size_t>& cycle) const {
    Ring ring;
    for (std::size_t i = 0; i < cycle.size(); ++i) {
      add_link(cycle[i], cycle[(i + 1) % cycle.size()], ring);
    }
    // The last link names the first member.
    std::rotate(ring.members.begin(), ring.members.end() - 1,
                ring.members.end());
    return ring;
  }

  void add_link(std::size_t from, std::size_t to, Ring& ring) const {
    bool named = false;
    for (const Cited& each : cited_) {
      const bool links =
          places_.at(each.from) == from && places_.at(each.to) == to;
      if (!links) continue;
      if (!named) ring.members.push_back(each.by.front());
      named = true;
      if (ring.links.empty()) ring.figure = each.figure;
      ring.links.push_back(each.mention);
    }
  }

  // A chain that comes back to its own source; one that is part of a ring found
  // already adds its word to that.
  static void add_itself(const Cited& cited, std::vector<Ring>& rings) {
    const auto names_all = [&](const Ring& ring) {
      return ring.members.size() == cited.by.size() &&
             std::ranges::is_permutation(ring.members, cited.by);
    };
    const auto known = std::ranges::find_if(rings, names_all);
    Ring& ring = known == rings.end() ? rings.emplace_back() : *known;
    if (ring.links.empty()) {
      ring.figure = cited.figure;
      ring.members = cited.by;
    }
    if (std::ranges::find(ring.links, cited.mention) == ring.links.end()) {
      ring.links.push_back(cited.mention);
    }
  }

  const std::vector<Cited>& cited_;
  std::map<SourceId, std::size_t> places_;
};

// "Daily, agency": from the source's own voice back along what passed it on.
std::vector<OriginId> chain_back_to(std::size_t voice,
                                    const std::vector<OriginId>& said_by) {
  std::vector<OriginId> chain = {said_by[voice]};
  chain.insert(chain.end(), said_by.rbegin(),
               said_by.rend() - static_cast<std::ptrdiff_t>(voice) - 1);
  return chain;
}

}  // namespace

struct Provenance::Links {
  Graph graph;
  std::size_t sources = 0;
  std::size_t origins = 0;

  std::size_t node(SourceId id) const { return id.index(); }
  std::size_t node(OriginId id) const { return sources + id.index(); }
  std::size_t node(ClaimId id) const { return sources + origins + id.index(); }
  ClaimId claim(std::size_t node) const {
    return ClaimId(node - sources - origins);
  }

  void add(std::size_t from, std::size_t to, Link link, ClaimId claim) {
    boost::add_edge(from, to, Tie{link, claim}, graph);
  }

  std::vector<SourceId> voiced_by(OriginId origin) const {
    std::vector<SourceId> all;
    for (const auto edge :
         boost::make_iterator_range(boost::out_edges(node(origin), graph))) {
      all.emplace_back(boost::target(edge, graph));
    }
    return all;
  }

  std::vector<ClaimId> leading_to(ClaimId claim, Link link) const {
    std::vector<ClaimId> all;
    for (const auto edge :
         boost::make_iterator_range(boost::in_edges(node(claim), graph))) {
      if (graph[edge].link == link) all.push_back(graph[edge].claim);
    }
    return all;
  }

  ClaimId first_of_wording(ClaimId claim) const {
    for (const auto edge :
         boost::make_iterator_range(boost::out_edges(node(claim), graph))) {
      if (graph[edge].link == Link::Repeats) {
        return this->claim(boost::target(edge, graph));
      }
    }
    return claim;
  }

  void add_cited(const Audit& audit, ClaimId claim, Subjects& subjects) const;
};

Provenance::Provenance(const Audit& audit) : audit_(audit) {
  auto links = std::make_shared<Links>();
  links->sources = audit.sources.size();
  links->origins = audit.origins.size();
  links->graph =
      Graph(audit.sources.size() + audit.origins.size() + audit.claims.size());
  const SourcesByName sources = by_name(audit);
  for (std::size_t i = 0; i < audit.origins.size(); ++i) {
    for (const SourceId source : spoken_for_by(audit.origins[i], sources)) {
      links->add(links->node(OriginId(i)), links->node(source), Link::VoiceOf,
                 ClaimId());
    }
  }
  std::map<Wording, ClaimId> first;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    const ClaimId id(i);
    for (const OriginId origin : claim.said_by) {
      links->add(links->node(claim.source), links->node(origin), Link::Relays,
                 id);
    }
    if (claim.copies) {
      links->add(links->node(id), links->node(*claim.copies), Link::Copies, id);
    }
    if (!claim.total.figure) continue;
    const auto [same, is_new] = first.emplace(wording_of(claim, audit), id);
    if (is_new) continue;
    links->add(links->node(id), links->node(same->second), Link::Repeats, id);
  }
  links_ = std::move(links);
}

std::vector<ClaimId> Provenance::copies_of(ClaimId claim) const {
  return links_->leading_to(claim, Link::Copies);
}

ClaimId Provenance::wording(ClaimId claim) const {
  return links_->first_of_wording(claim);
}

std::vector<ClaimId> Provenance::repeating(ClaimId claim) const {
  const ClaimId first = wording(claim);
  std::vector<ClaimId> all = links_->leading_to(first, Link::Repeats);
  all.insert(all.begin(), first);
  std::erase(all, claim);
  return all;
}

// Each source whose voice stands in the chain; its own, if another one passed
// that on.
void Provenance::Links::add_cited(const Audit& audit, ClaimId claim,
                                  Subjects& subjects) const {
  const SourceId from = audit[claim].source;
  const auto& said_by = audit[claim].said_by;
  for (std::size_t i = 0; i < said_by.size(); ++i) {
    for (const SourceId to : voiced_by(said_by[i])) {
      const bool is_own = to == from;
      if (is_own && i + 1 == said_by.size()) continue;
      Cited cited{from, to, {said_by[i]}, {}, {}};
      if (is_own) cited.by = chain_back_to(i, said_by);
      for_each_subject(audit, claim,
                       [&](const std::string& subject, Mention mention,
                           const Figure& figure) {
                         cited.mention = std::move(mention);
                         cited.figure = figure;
                         subjects[subject].push_back(cited);
                       });
    }
  }
}

std::vector<Ring> Provenance::rings(const std::vector<bool>& heard) const {
  Subjects subjects;
  for (std::size_t i = 0; i < audit_.claims.size(); ++i) {
    if (heard[i]) links_->add_cited(audit_, ClaimId(i), subjects);
  }
  std::vector<Ring> rings;
  for (const auto& [subject, cited] : subjects) {
    for (Ring& ring : RingFinder(cited).find()) {
      add_besides(subject, heard, ring);
      rings.push_back(std::move(ring));
    }
  }
  return rings;
}

// What the sources of the ring say of its figure without one another.
void Provenance::add_besides(const std::string& subject,
                             const std::vector<bool>& heard, Ring& ring) const {
  std::set<SourceId> sources;
  for (const Mention& link : ring.links) {
    sources.insert(audit_[link.claim].source);
  }
  for (std::size_t i = 0; i < audit_.claims.size(); ++i) {
    if (!heard[i] || !sources.contains(audit_.claims[i].source)) continue;
    for_each_subject(
        audit_, ClaimId(i),
        [&](const std::string& of, Mention mention, const Figure&) {
          const bool links =
              std::ranges::find(ring.links, mention) != ring.links.end();
          if (of == subject && !links) ring.besides.push_back(mention);
        });
  }
}

const std::string& outlet_of(const Audit& audit, SourceId source) {
  const Source& of = audit[source];
  return of.outlet.empty() ? of.name : of.outlet;
}

Voices voices_behind(const Audit& audit, const std::vector<ClaimId>& claims) {
  std::set<OriginId> origins;
  std::set<std::string> outlets;
  for (const ClaimId claim : claims) {
    origins.insert(audit[claim].origin());
    outlets.insert(outlet_of(audit, audit[claim].source));
  }
  return {{origins.begin(), origins.end()}, {outlets.begin(), outlets.end()}};
}

}  // namespace concord
