// SPDX-License-Identifier: Apache-2.0
#include "reports/decision_words.h"

#include <algorithm>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/excerpt.h"
#include "reports/ink.h"
#include "reports/words.h"

namespace concord {
namespace {

using Kind = Decision::Kind;
using Status = Decision::Status;

/// Beyond these a list of names is no help.
constexpr std::size_t kNames = 6;

// "newspaper is set aside (n1 and n2)"
std::string set_aside(const Decision& decision, const Audit& audit) {
  std::vector<std::string> names;
  for (const Written& name : decision.what) names.push_back(name.text);
  std::vector<std::string> claims;
  for (const ClaimId claim : decision.claims) claims.push_back(audit[claim].id);
  const std::string is = names.size() == 1 ? " is set aside" : " are set aside";
  return listed(names) + is +
         (names == claims ? "" : " (" + some_of(claims, kNames) + ")");
}

// "n5 counts victims", of "scope:n5=victims"
std::string reading(const std::string& name) {
  const std::size_t colon = name.find(':');
  const std::size_t equals = std::min(name.find('='), name.size());
  const std::string kind = name.substr(0, colon);
  const std::string what = name.substr(colon + 1, equals - colon - 1);
  const std::string value = name.substr(std::min(equals + 1, name.size()));
  if (kind == "scope") return what + " counts " + value;
  if (kind == "extent") return what + " is said of " + value;
  if (kind == "precise") return what + " is rounded";
  if (kind == "complete") return what + " may not count all";
  return what + " and " + value + " are not one";
}

std::string what_is_decided(const Decision& decision, const Audit& audit) {
  const std::string& first = decision.what.front().text;
  const std::string& last = decision.what.back().text;
  switch (decision.kind) {
    case Kind::SetAside:
      return set_aside(decision, audit);
    case Kind::Read:
      return reading(first);
    case Kind::SameAs:
      return first + " and " + last + " are one";
    case Kind::NotSameAs:
      return first + " and " + last + " are not one";
    case Kind::AcceptLawBreak:
      return "the law " + first + " need not hold" +
             (decision.at ? " at " + decision.at->text : "");
  }
  CONCORD_UNREACHABLE();
}

// "the ministry took its list down (A. Berg, 2024-05-03, until 2024-06-01)"
std::string reason(const Decision& decision) {
  std::string text = in_one_line(decision.reason) + " (" +
                     in_one_line(decision.by) + ", " + decision.date;
  if (decision.until) text += ", until " + decision.until->written;
  return text + ")";
}

const Decision& find(const std::string& id, const View& view) {
  const auto& all = view.all().decisions;
  const auto found = std::ranges::lower_bound(all, id, {}, &Decision::id);
  CONCORD_CHECK(found != all.end() && found->id == id);
  return *found;
}

}  // namespace

std::string in_words(const Decision& decision, const Audit& audit) {
  return what_is_decided(decision, audit) + ": " + reason(decision);
}

std::string fingerprint_to_add(const Decision& decision) {
  const bool lacks_one = decision.is_applied() && decision.rests_on.empty();
  if (!lacks_one) return {};
  return "add rests-on: " + decision.fingerprint +
         " to have it reopened when what it rests on changes";
}

std::string decisions_section(const View& view, const Style& style) {
  constexpr int kIndent = 12;
  std::string out;
  for (const Decision& each : view.all().decisions) {
    const std::string text = harmless(in_words(each, view.audit()));
    const std::string more = fingerprint_to_add(each);
    if (style.plain) {
      out += std::string("Decision, ") + word_of(each.status) + ": " + text +
             ".\n" + (more.empty() ? "" : "To that decision, " + more + ".\n");
      continue;
    }
    const Ink ink = each.is_applied() ? Ink::Good : Ink::Warning;
    out += "  " + paint(padded(word_of(each.status), kIndent - 2), ink, style) +
           wrapped(text, style.width, kIndent) + "\n";
    if (more.empty()) continue;
    out += std::string(kIndent, ' ') +
           paint(wrapped(more, style.width, kIndent), Ink::Faint, style) + "\n";
  }
  if (out.empty() || style.plain) return out;
  return paint("DECISIONS", Ink::Strong, style) + "\n" + out;
}

std::vector<std::string> decided_of(const View& view, ClaimId claim) {
  std::vector<std::string> lines;
  for (const Decision& each : view.all().decisions) {
    if (!std::ranges::binary_search(each.claims, claim)) continue;
    const std::string status =
        each.is_applied() ? "" : std::string(", ") + word_of(each.status);
    lines.push_back("decided" + status + ": " + in_words(each, view.audit()));
  }
  return lines;
}

bool is_read_as_decided(const View& view, ClaimId claim) {
  return std::ranges::any_of(view.all().decisions, [&](const Decision& each) {
    return each.kind == Kind::Read && each.is_applied() &&
           std::ranges::binary_search(each.claims, claim);
  });
}

std::string decision_title(const std::string& id, const View& view) {
  const Decision& decision = find(id, view);
  return "the decision that " + what_is_decided(decision, view.audit()) +
         (decision.status == Status::Lapsed ? " has lapsed"
                                            : " rests on what has changed");
}

Remarks decision_remarks(const std::string& id, const View& view) {
  const Decision& decision = find(id, view);
  const std::string renew = decision.status == Status::Lapsed
                                ? "write a later `until:`, or none"
                                : "write rests-on: " + decision.fingerprint +
                                      " in place of " + decision.rests_on;
  return {{"decided", reason(decision)},
          {"at", decision.declared.file + ":" +
                     std::to_string(decision.declared.from.line)},
          {"to renew", renew},
          {"note", "it is not carried out; if it is not renewed, take it out"}};
}

}  // namespace concord
