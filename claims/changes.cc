// SPDX-License-Identifier: Apache-2.0
#include "claims/changes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "claims/audit.h"
#include "claims/claim_names.h"
#include "claims/declarations.h"
#include "claims/draft.h"

namespace concord {
namespace {

template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row.name);
  return names;
}

/// Rewrites drafts, one claim after the other.
class DraftChanger {
 public:
  DraftChanger(const Audit& audit, std::vector<ClaimDraft>& drafts,
               std::vector<std::string>& refused)
      : audit_(audit), drafts_(drafts), refused_(refused) {}

  void set_as_of(const Change& change) {
    ClaimDraft* draft = find(change);
    if (draft == nullptr) return;
    Complaints complaints;
    const Written written{change.value, draft->id.place};
    if (read_stretch(written, audit_.zone, complaints)) {
      draft->as_of = written;
      return;
    }
    const Diagnostic first = complaints.sorted().front();
    refused_.push_back(first.message +
                       (first.help.empty() ? "" : "; " + first.help));
  }

  void set_scope(const Change& change) {
    const auto known = names_of(audit_.vocabulary.populations);
    if (!is_known("population", change.value, known)) return;
    ClaimDraft* draft = find(change);
    if (draft == nullptr) return;
    change_path(draft->total.figure, draft->id.text,
                [&](FigurePath& path) { path.populations = {change.value}; });
  }

  // The parts move with the whole.
  void set_extent(const Change& change) {
    if (!is_known("event", change.value, names_of(audit_.events.events()))) {
      return;
    }
    ClaimDraft* draft = find(change);
    if (draft == nullptr) return;
    std::string before;
    const bool moved =
        change_path(draft->total.figure, draft->id.text, [&](FigurePath& path) {
          before = std::exchange(path.event, change.value);
        });
    if (!moved || before.empty()) return;
    for (StatementDraft& part : draft->parts) {
      const bool moves =
          part.figure && part.figure->text.starts_with(before + "/");
      if (!moves) continue;
      change_path(part.figure, draft->id.text,
                  [&](FigurePath& path) { path.event = change.value; });
    }
  }

 private:
  bool is_known(const std::string& kind, const std::string& name,
                const std::vector<std::string>& known) {
    const bool found = std::ranges::find(known, name) != known.end();
    if (!found) refused_.push_back(unknown(kind, name, known));
    return found;
  }

  ClaimDraft* find(const Change& change) {
    const auto found = std::ranges::find(
        drafts_, change.what, [](const ClaimDraft& d) { return d.id.text; });
    if (found != drafts_.end()) return &*found;
    std::vector<std::string> ids;
    for (const ClaimDraft& draft : drafts_) ids.push_back(draft.id.text);
    refused_.push_back(unknown("claim", change.what, ids));
    return nullptr;
  }

  template <class Edit>
  bool change_path(std::optional<Written>& figure, const std::string& claim,
                   Edit edit) {
    auto path = figure ? parse_figure_path(figure->text) : std::nullopt;
    if (!path || path->status) {
      refused_.push_back("claim `" + claim + "` counts nothing");
      return false;
    }
    edit(*path);
    figure->text = to_string(*path);
    return true;
  }

  const Audit& audit_;
  std::vector<ClaimDraft>& drafts_;
  std::vector<std::string>& refused_;
};

}  // namespace

bool Changes::empty() const {
  return without.empty() && as_of.empty() && scope.empty() && extent.empty() &&
         same.empty();
}

void change_drafts(const Changes& changes, const Audit& audit,
                   std::vector<ClaimDraft>& drafts,
                   std::vector<std::string>& refused) {
  DraftChanger changer(audit, drafts, refused);
  for (const Change& each : changes.as_of) changer.set_as_of(each);
  for (const Change& each : changes.extent) changer.set_extent(each);
  for (const Change& each : changes.scope) changer.set_scope(each);
}

void change_things(const Changes& changes, Audit& audit,
                   std::vector<std::string>& refused) {
  const auto known = names_of(audit.things);
  for (const Change& each : changes.same) {
    const auto one = audit.find_thing(each.what);
    const auto other = audit.find_thing(each.value);
    for (const auto& [found, name] :
         {std::pair(one, each.what), std::pair(other, each.value)}) {
      if (!found) refused.push_back(unknown("thing", name, known));
    }
    if (!one || !other) continue;
    Thing& thing = audit.things[one->index()];
    if (one == other || thing.status != audit[*other].status) {
      refused.push_back("`" + each.what + "` and `" + each.value +
                        "` cannot be one: " +
                        (one == other ? "they are named alike"
                                      : "their statuses are not the same"));
      continue;
    }
    thing.same_as.push_back({*other, false, thing.declared});
  }
}

void set_aside(const Changes& changes, Audit& audit,
               std::vector<std::string>& refused) {
  if (changes.without.empty()) return;
  const ClaimNames names(audit);
  for (const std::string& name : changes.without) {
    const auto& claims = names.find(name);
    audit.set_aside.insert(claims.begin(), claims.end());
    if (!claims.empty()) continue;
    refused.push_back(
        unknown("claim, source, account or origin", name, names.all()));
  }
}

}  // namespace concord
