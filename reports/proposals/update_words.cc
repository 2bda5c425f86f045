// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/update_words.h"

#include "claims/text.h"
#include "reports/difference_words.h"
#include "reports/proposals_yaml.h"
#include "reports/words.h"

namespace concord {
namespace {

void join(std::string& text, const std::string& more) {
  text += (text.empty() ? "" : ", ") + more;
}

ProposalCount count_of(const ClaimChanges& changes) {
  ProposalCount count;
  for (const ProposedClaim& claim : changes.added) count.add(claim);
  return count;
}

std::string line_of(const FileChange& change, bool is_written) {
  const ClaimChanges& changes = change.changes;
  const ProposalCount count = count_of(changes);
  if (change.is_new && !is_written) return change.file + ": nothing to propose";
  std::string text;
  if (count.claims > 0) join(text, std::to_string(count.claims) + " new");
  if (!changes.gone.empty()) {
    join(text, std::to_string(changes.gone.size()) + " taken out");
  }
  if (changes.kept > 0) {
    join(text, std::to_string(changes.kept) + " still to be reviewed");
  }
  if (changes.reviewed > 0) {
    join(text, std::to_string(changes.reviewed) + " reviewed");
  }
  if (count.obstacles > 0) {
    join(text, counted(count.obstacles, "cannot be claimed yet",
                       "cannot be claimed yet"));
  }
  if (!is_written) join(text, "unchanged");
  return change.file + ": " + text;
}

std::string astray_words(const FileChange& change) {
  const std::vector<std::string>& ids = change.changes.astray;
  if (ids.empty()) return {};
  return "the text has no longer what " + listed(ids) +
         (ids.size() == 1 ? " quotes" : " quote") +
         ": concord check tells more";
}

// "origins: interior-ministry, reuters"
std::string names_in(const YamlSection& section) {
  std::string names;
  for (const std::string& line : section.lines) {
    const bool is_name = line.size() > 3 && line[2] != ' ';
    if (is_name) join(names, line.substr(2, line.size() - 3));
  }
  return section.key + " " + names;
}

}  // namespace

std::string update_words(const AuditUpdate& update, const Style& style) {
  std::string out;
  const auto add = [&](const std::string& line) {
    if (!line.empty()) out += paragraph(harmless(line), style);
  };
  ProposalCount all;
  for (const FileChange& change : update.changes) {
    add(line_of(change, update.files.contains(change.file)));
    add(astray_words(change));
    all += count_of(change.changes);
  }
  std::string declared;
  for (const YamlSection& section : update.declared) {
    join(declared, names_in(section));
  }
  if (!declared.empty()) add("audit.yaml: added " + declared);
  if (all.claims == 0 && update.files.empty()) {
    add("nothing changed");
  } else {
    add(all.words() + (all.claims > 0 ? ": concord review" : ""));
  }
  return out;
}

}  // namespace concord
