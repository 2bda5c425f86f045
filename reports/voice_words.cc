// SPDX-License-Identifier: Apache-2.0
#include "reports/voice_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "reports/said_words.h"

namespace concord {
namespace {

/// Beyond these a list of names is no help.
constexpr std::size_t kNames = 6;
constexpr std::size_t kOrigins = 3;
constexpr std::size_t kValues = 8;

bool is_own_voice(const Audit& audit, OriginId origin) {
  return audit[origin].own_voice_of.has_value();
}

std::vector<std::string> ids_of(const std::vector<Mention>& mentions) {
  std::vector<std::string> ids;
  for (const Mention& each : mentions) ids.push_back(each.statement);
  return ids;
}

/// The claims that hold one value up.
struct Value {
  std::string text;
  std::set<ClaimId> claims;
};

void add(std::vector<Value>& values, const std::string& text, ClaimId claim) {
  auto same = std::ranges::find(values, text, &Value::text);
  if (same == values.end()) {
    values.push_back({text, {}});
    same = values.end() - 1;
  }
  same->claims.insert(claim);
}

// One claim is one origin and one outlet: that needs no count.
std::vector<std::string> counts_of(const std::vector<Value>& values,
                                   const Audit& audit) {
  std::vector<std::string> all;
  std::size_t more = 0;
  for (const auto& [text, claims] : values) {
    if (claims.size() < 2) continue;
    if (all.size() == kValues) {
      ++more;
      continue;
    }
    all.push_back(
        text + ": " +
        counted_voices(voices_behind(audit, {claims.begin(), claims.end()}),
                       audit));
  }
  if (more > 0) all.push_back("and so on for " + counted(more, "value"));
  return all;
}

std::string text_of(const Support& support, const Finding& finding,
                    const View& view, const Words& words) {
  const bool own = finding.figure && support.figure == *finding.figure;
  const std::string of = own ? "" : words.figure(support.figure) + " ";
  if (!support.relative.empty()) {
    const Statement* statement = view.statement(support.statements.front());
    return of + relative_words(*statement, view.audit(), words);
  }
  return of + (support.denied ? "not " : "") +
         words.result(support.admits, support.figure);
}

std::string text_of(const Said& said, const FigureView& figure,
                    const View& view, const Words& words) {
  const Statement& statement = *said.statement;
  if (!statement.says) return {};
  if (is_relative(statement)) {
    return relative_words(statement, view.audit(), words);
  }
  const auto stated = stated_interval(statement);
  return stated ? words.result(*stated, figure.figure) : statement.written;
}

}  // namespace

const std::string& origin_words(const Audit& audit, OriginId origin) {
  const Origin& of = audit[origin];
  return of.label.empty() ? of.name : of.label;
}

std::string chain_words(const Audit& audit, const Claim& claim) {
  const bool alone = claim.said_by.size() == 1;
  const bool own = audit[claim.origin()].own_voice_of == claim.source;
  if (alone && own) return "in its own voice";
  std::string text;
  for (const OriginId origin : claim.said_by) {
    text +=
        (text.empty() ? "for " : ", through ") + origin_words(audit, origin);
  }
  return text;
}

std::string counted_voices(const Voices& voices, const Audit& audit) {
  std::vector<std::string> names;
  bool told_by_outlets = true;
  for (const OriginId origin : voices.origins) {
    names.push_back(origin_words(audit, origin));
    told_by_outlets &= is_own_voice(audit, origin);
  }
  std::string text = counted(voices.origins.size(), "origin");
  if (!told_by_outlets) text += " (" + some_of(names, kOrigins) + ")";
  return text + ", " + counted(voices.outlets.size(), "outlet");
}

std::vector<std::string> corroboration(const Finding& finding, const View& view,
                                       const Words& words) {
  std::vector<Value> values;
  for (const Support& support : support_of(view.audit(), finding)) {
    const std::string text = text_of(support, finding, view, words);
    for (const ClaimId claim : support.claims) add(values, text, claim);
  }
  return counts_of(values, view.audit());
}

std::vector<std::string> corroboration(const FigureView& figure,
                                       const View& view, const Words& words) {
  std::vector<Value> values;
  for (const Said& said : figure.said) {
    const std::string text = text_of(said, figure, view, words);
    if (text.empty() || !is_heard(said.standing)) continue;
    add(values, text, said.claim);
  }
  return counts_of(values, view.audit());
}

std::string ring_title(const Ring& ring, const Audit& audit) {
  std::string text = "circular sourcing: ";
  for (std::size_t i = 0; i < ring.members.size(); ++i) {
    const OriginId next = ring.members[(i + 1) % ring.members.size()];
    text += (i == 0 ? "" : ", ") + origin_words(audit, ring.members[i]) +
            (i == 0 ? " has it from " : " from ") + origin_words(audit, next);
  }
  return text;
}

std::vector<std::string> ring_notes(const Ring& ring, const Audit& audit) {
  std::set<OriginId> counted_by;
  for (const Mention& link : ring.links) {
    const OriginId origin = audit[link.claim].origin();
    if (std::ranges::find(ring.members, origin) == ring.members.end()) {
      counted_by.insert(origin);
    }
  }
  std::vector<std::string> names;
  for (const OriginId origin : counted_by) {
    names.push_back(origin_words(audit, origin));
  }
  std::vector<std::string> notes;
  notes.push_back(names.empty()
                      ? "the count has no origin outside the ring"
                      : some_of(names, kOrigins) +
                            (names.size() == 1 ? " is" : " are") +
                            " said to have counted, but the ring has that "
                            "from nobody but itself");
  if (ring.besides.empty()) return notes;
  notes.push_back(some_of(ids_of(ring.besides), kNames) +
                  (ring.besides.size() == 1 ? " speaks" : " speak") +
                  " of the same figure outside the ring");
  return notes;
}

std::string stale_words(const StaleCopy& copy, const View& view) {
  return "it repeats " + view.audit()[copy.of].id + ", which " +
         view.audit()[copy.by].id + " took back";
}

std::vector<std::string> stale_notes(const View& view) {
  std::map<std::pair<ClaimId, ClaimId>, std::vector<std::string>> copies;
  for (const StaleCopy& copy : view.stale()) {
    copies[{copy.of, copy.by}].push_back(view.audit()[copy.claim].id);
  }
  std::vector<std::string> notes;
  for (const auto& [revision, names] : copies) {
    const auto& [of, by] = revision;
    const Claim& reviser = view.audit()[by];
    const bool one = names.size() == 1;
    notes.push_back(some_of(names, kNames) + (one ? " repeats " : " repeat ") +
                    view.audit()[of].id + ", which " +
                    origin_words(view.audit(), reviser.origin()) +
                    " took back with " + reviser.id + ": no new dissent, so " +
                    (one ? "it is" : "they are") + " withdrawn with it");
  }
  return notes;
}

std::string weights_words(const Audit& audit) {
  std::string text;
  for (const Origin& origin : audit.origins) {
    if (!origin.weight) continue;
    text += (text.empty() ? "" : ", ") + origin.name + " " +
            std::to_string(*origin.weight);
  }
  if (text.empty()) return text;
  return "weights as declared in audit.yaml: " + text +
         ", every other origin " + std::to_string(kWeight);
}

}  // namespace concord
