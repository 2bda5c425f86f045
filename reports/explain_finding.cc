// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reports/account_words.h"
#include "reports/explainer.h"
#include "reports/finding_text.h"
#include "reports/sections.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

/// More proofs of one kind than anybody reads; the others are named.
constexpr std::size_t kProofs = 6;
constexpr std::size_t kClaims = 40;

std::string proofs(const Page& page, int component,
                   const std::vector<int>& conflicts) {
  std::string out;
  const std::size_t shown = std::min(conflicts.size(), kProofs);
  for (std::size_t i = 0; i < shown; ++i) {
    out += "\n" + explain_conflict(page, component, conflicts[i]);
  }
  if (shown == conflicts.size()) return out;
  std::vector<std::string> names;
  for (std::size_t i = shown; i < conflicts.size(); ++i) {
    names.push_back(page.view.conflict_name(component, conflicts[i]));
  }
  return out + "\n" +
         line(page, 0,
              "and " + listed(names) + ", each by its name: concord explain " +
                  names.front());
}

std::string ways_out(const Page& page, const Finding& finding) {
  std::string out;
  for (const int way : finding.ways_out) {
    out += "\n" + explain_way_out(page, finding.component, way);
  }
  return out;
}

}  // namespace

std::string explain_finding(const Page& page, const Finding& finding) {
  std::string out =
      finding_text(finding, page.view, page.words, page.style) + "\n";
  if (finding.component < 0) return out;
  const std::string sets =
      finding.claims.empty()
          ? "laws that cannot hold together, whatever is claimed"
          : counted(finding.conflicts.size(),
                    "smallest set of claims that cannot hold together",
                    "smallest sets of claims that cannot hold together");
  out += heading(page, "WHY: " + sets);
  out += proofs(page, finding.component, finding.conflicts);
  if (!finding.also.empty()) {
    out += "\n" + heading(page, "WHAT HANGS ON IT");
    out += proofs(page, finding.component, finding.also);
  }
  if (!finding.ways_out.empty()) {
    out += "\n" + heading(page, "WAYS OUT") +
           weights_section(page.view.audit(), page.style) +
           ways_out(page, finding);
  }
  return out;
}

std::string explain_way_out(const Page& page, int component, int index) {
  const Correction& way = page.view.answer(component)
                              .ways_out.items[static_cast<std::size_t>(index)];
  std::string out =
      heading(page, page.view.way_out_name(component, index) + ": " +
                        give_up(page.view, page.words, component, way.give_up,
                                page.view.row(component, index)));
  const auto then = outcome(page.view, page.words, component, index);
  for (const std::string& figure : then) {
    out += line(page, 6, "then " + figure);
  }
  if (page.view.row(component, index) == nullptr) {
    out += line(page, 6, "what the figures then are was not computed");
  }
  return out;
}

std::string explain_account_way_out(const Page& page, int component,
                                    int index) {
  const View& view = page.view;
  const Correction& way =
      view.answer(component)
          .account_ways_out.items[static_cast<std::size_t>(index)];
  std::vector<std::string> claims;
  for (const ClaimId claim : claims_of_accounts(view, component, way)) {
    claims.push_back(view.audit()[claim].id);
  }
  return heading(page, view.account_way_out_name(component, index) +
                           ": set aside " +
                           all_they_say(accounts_of(view, component, way), view,
                                        page.words)) +
         line(page, 6, "here that is " + some_of(claims, kClaims));
}

}  // namespace concord
