// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/wide_drafts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace concord::oracle {
namespace {

// By when a claim, or a revision, counted.
int day_of(const Draft& draft) {
  constexpr int kPublished = 9;
  const bool dated = !draft.slot.is_period() && draft.slot.day > 0;
  return dated ? draft.slot.day : kPublished;
}

// Whoever repeats elsewhere what was taken back, and was not said anew.
bool is_stale(const Draft& draft, const std::vector<Draft>& drafts,
              const std::vector<bool>& gone) {
  bool stale = false;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& other = drafts[i];
    if (!draft.says_figure || other.gist != draft.gist ||
        other.scope != draft.scope ||
        other.claim.origin != draft.claim.origin) {
      continue;
    }
    if (!gone[i] && other.takes_back) return false;
    if (!gone[i] || other.source == draft.source) continue;
    int revised = 0;
    for (std::size_t by = 0; by < drafts.size(); ++by) {
      const auto& removed = drafts[by].removed;
      const bool takes_back =
          !gone[by] && std::ranges::find(removed, i) != removed.end();
      if (takes_back) revised = std::max(revised, day_of(drafts[by]));
    }
    const bool dated = !draft.slot.is_period() && draft.slot.day > 0;
    stale |= !dated || day_of(draft) <= revised;
  }
  return stale;
}

}  // namespace

// The latest word first: what nobody who stands took back, stands, unless it is
// a copy of what was.
void stand(std::vector<Draft>& drafts, WideAudit& audit) {
  std::vector<bool> gone(drafts.size());
  for (std::size_t i = drafts.size(); i-- > 0;) {
    if (gone[i]) continue;
    for (const std::size_t target : drafts[i].removed) gone[target] = true;
  }
  std::vector<bool> stale(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    stale[i] = !gone[i] && is_stale(drafts[i], drafts, gone);
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    gone[i] = gone[i] || stale[i];
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (gone[i]) drafts[i].claim.stands = false;
    if (gone[i]) continue;
    for (const std::size_t target : drafts[i].doubted) {
      drafts[target].claim.stands = false;
    }
  }
  for (const Draft& draft : drafts) {
    if (!draft.claim.stands || !draft.about.is_period()) continue;
    audit.periods.insert(draft.root + " " + draft.about.name());
  }
}

void hand_over(std::vector<Draft>& drafts,
               const std::vector<std::string>& first_lines, WideAudit& audit) {
  std::array<std::string, 3> claims;
  std::array<std::string, 3> prose;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    const auto source = static_cast<std::size_t>(draft.source);
    std::string keys = first_lines[i] + draft.keys;
    // Each claim has a paragraph of its own, so that no quote stands twice.
    while (draft.prose.back() == ' ') draft.prose.pop_back();
    const std::string quote =
        fmt::format("<{}> {}", draft.claim.id, draft.prose);
    prose[source] += quote + "\n\n";
    keys += fmt::format("    quote: \"{}\"\n", quote);
    claims[source] += keys;
    audit.claims.push_back(std::move(draft.claim));
  }
  for (std::size_t source = 0; source < claims.size(); ++source) {
    audit.folder.files[fmt::format("sources/s{}.txt", source)] =
        "---\noutlet: Outlet\npublished: 2024-05-09\n---\n" + prose[source];
    if (claims[source].empty()) continue;
    audit.folder.files[fmt::format("claims/s{}.yaml", source)] =
        "claims:\n" + claims[source];
  }
}

}  // namespace concord::oracle
