// SPDX-License-Identifier: Apache-2.0
#include "engine/broken_laws.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "claims/declarations.h"
#include "claims/fingerprint.h"
#include "rules/law_words.h"

namespace concord {
namespace {

void refuse(const Written& name, std::string message, std::string help,
            Complaints& complaints) {
  complaints.add(Code::Y163, name.place, std::move(message), std::move(help));
}

std::optional<EventId> find_event(const Written& name, const Audit& audit,
                                  Complaints& complaints) {
  const auto found = audit.events.find(name.text);
  if (found) return found;
  std::vector<std::string> known;
  for (const Event& event : audit.events.events()) known.push_back(event.name);
  unknown_name("event", name.text, name.place_of(name.text), known, complaints);
  return std::nullopt;
}

// Whether everything that the law counts is of these events.
bool counts_within(const GroundLaw& law, const std::set<EventId>& events) {
  const auto is_within = [&](const Term& term) {
    const Figure& figure = term.figure;
    if (figure.is_instant()) return true;
    return !figure.is_status() && events.contains(figure.event);
  };
  return std::ranges::all_of(
      law.constraint.any_of, [&](const Comparison& comparison) {
        return std::ranges::all_of(comparison.terms, is_within);
      });
}

}  // namespace

BrokenLaws::BrokenLaws(const Audit& audit, const LawBook& laws,
                       std::vector<Decision>& decisions, Complaints& complaints)
    : audit_(audit) {
  const auto is_of_law = [](const Decision& each) {
    return each.kind == Decision::Kind::AcceptLawBreak;
  };
  if (std::ranges::none_of(decisions, is_of_law)) return;
  const Words words = law_words(audit, laws);
  for (Decision& each : decisions) {
    if (!is_of_law(each)) continue;
    split(each, words);
    const auto scope = find(each, words, complaints);
    if (!scope) continue;
    each.fingerprint = fingerprint_of(words.at(scope->law));
    if (!each.is_applied()) continue;
    if (each.rests_on.empty() || each.rests_on == each.fingerprint) {
      add(*scope);
    } else {
      each.status = Decision::Status::Reopened;
    }
  }
}

// "total/attack" is short for "total" at "attack"; names of events, and so of
// laws, may have a slash themselves.
void BrokenLaws::split(Decision& decision, const Words& words) const {
  const Written name = decision.what.front();
  if (decision.at || words.contains(name.text)) return;
  for (std::size_t at = name.text.find('/'); at != name.text.npos;
       at = name.text.find('/', at + 1)) {
    const std::string law = name.text.substr(0, at);
    if (!words.contains(law)) continue;
    decision.what.front().text = law;
    decision.at = Written{name.text.substr(at + 1), name.place};
    return;
  }
}

std::optional<BrokenLaws::Scope> BrokenLaws::find(
    const Decision& decision, const Words& words,
    Complaints& complaints) const {
  const Written& name = decision.what.front();
  Scope scope{name.text, {}};
  if (decision.at) {
    scope.event = find_event(*decision.at, audit_, complaints);
    if (!scope.event) return std::nullopt;
  }
  if (name.text.starts_with("same:")) {
    refuse(name, "that two things are one is declared, and no law to give up",
           "write `not-same-as:` with the two", complaints);
    return std::nullopt;
  }
  if (!words.contains(scope.law)) {
    std::vector<std::string> known;
    for (const auto& [law, said] : words) known.push_back(law);
    unknown_name("law", name.text, name.place, known, complaints);
    return std::nullopt;
  }
  if (scope.event && scope.law.starts_with("one-way:")) {
    refuse(name, "a status is not said of an event", "leave the event out",
           complaints);
    return std::nullopt;
  }
  return scope;
}

// An event with its parts.
void BrokenLaws::add(const Scope& scope) {
  if (!scope.event) {
    everywhere_.insert(scope.law);
    return;
  }
  const auto events = audit_.events.tree_of(*scope.event);
  within_[scope.law].emplace_back(events.begin(), events.end());
}

LawBook BrokenLaws::left_of(const LawBook& laws) const {
  LawBook left;
  std::ranges::copy_if(
      laws.laws, std::back_inserter(left.laws),
      [&](const Law& law) { return !everywhere_.contains(law.id); });
  return left;
}

void BrokenLaws::leave_out(std::vector<GroundLaw>& laws) const {
  if (everywhere_.empty() && within_.empty()) return;
  for (GroundLaw& law : laws) split_list(law);
  std::erase_if(laws,
                [&](const GroundLaw& law) { return is_broken(law, law.id); });
}

void BrokenLaws::split_list(GroundLaw& law) const {
  const bool open = is_broken(law, law.id);
  auto left = open ? without_completeness(law, audit_)
                   : without_disjointness(law, audit_);
  if (!left) return;
  // Of the two the one that is left, or neither.
  const auto disjoint = open ? left : without_completeness(law, audit_);
  const bool overlaps = disjoint && is_broken(law, disjoint->id);
  if (open != overlaps) law = std::move(*left);
}

// As a law of that id.
bool BrokenLaws::is_broken(const GroundLaw& law, const std::string& id) const {
  if (everywhere_.contains(id)) return true;
  const auto scopes = within_.find(id);
  return scopes != within_.end() &&
         std::ranges::any_of(scopes->second, [&](const auto& events) {
           return counts_within(law, events);
         });
}

}  // namespace concord
