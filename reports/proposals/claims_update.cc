// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/claims_update.h"

#include <algorithm>

#include "claims/read_claims.h"
#include "claims/yaml_insert.h"
#include "reports/proposals/increments.h"
#include "reports/proposals/merged_file.h"
#include "reports/proposals_yaml.h"

namespace concord {
namespace {

constexpr const char* kAudit = "audit.yaml";

/// Which proposal of which source: by their places.
struct Proposed {
  std::size_t source = 0;
  Span number;
  std::string figure;

  friend auto operator<=>(const Proposed&, const Proposed&) = default;
};

using Obstacles = std::map<Proposed, std::string>;

class Updater {
 public:
  Updater(const Folder& folder, const Audit& audit,
          const extract::ExtractPack& pack,
          const std::vector<SourceProposals>& proposals)
      : folder_(folder), audit_(audit), pack_(pack), proposals_(proposals) {
    const ClaimsKnown known(folder);
    ids_ = known.ids();
    for (const SourceProposals& each : proposals) {
      known_.push_back(known.of(*each.source));
    }
  }

  Result<AuditUpdate> update();

 private:
  AuditUpdate compose(Complaints& complaints) const;
  FileChange change_of(std::size_t at) const;
  void merge(const FileChange& change, const std::string& source,
             AuditUpdate& update, Complaints& complaints) const;
  void declare(const std::vector<YamlSection>& sections, AuditUpdate& update,
               Complaints& complaints) const;
  bool find_obstacles(const AuditUpdate& update, Complaints& complaints);
  void note_obstacle(const AuditUpdate& update, const ClaimDraft& draft,
                     const std::string& why);
  static Proposed key_of(std::size_t source, const ProposedClaim& claim) {
    return {source, claim.total.number, claim.total.whole_figure};
  }

  const Folder& folder_;
  const Audit& audit_;
  const extract::ExtractPack& pack_;
  const std::vector<SourceProposals>& proposals_;
  std::vector<std::vector<KnownClaim>> known_;  // of each source
  std::vector<std::string> ids_;
  Obstacles obstacles_;
};

// What can be read is written in such a way that nothing can be added to it.
void complain_of_list(const std::string& file, const std::string& bytes,
                      const std::string& key, Complaints& complaints) {
  const std::size_t before = complaints.size();
  const auto document = read_yaml(file, bytes, complaints);
  if (complaints.size() > before || !document) return;
  const Yaml* list = document->find(key);
  complaints.add(Code::Y114, (list ? *list : *document).place,
                 "nothing can be added to `" + key + "` as it is written",
                 "`concord fmt` writes one entry below the other");
}

FileChange Updater::change_of(std::size_t at) const {
  const Source& source = *proposals_[at].source;
  std::vector<ProposedClaim> proposed = proposals_[at].claims;
  for (ProposedClaim& claim : proposed) {
    const auto found = obstacles_.find(key_of(at, claim));
    if (found != obstacles_.end()) claim.obstacle = found->second;
  }
  FileChange change;
  change.file = claims_file_of(folder_, source.name);
  change.is_new = !folder_.files.contains(change.file);
  change.changes = compare_claims(std::move(proposed), known_[at], change.file,
                                  audit_.vocabulary.hedges);
  return change;
}

void Updater::merge(const FileChange& change, const std::string& source,
                    AuditUpdate& update, Complaints& complaints) const {
  const std::string before =
      change.is_new ? std::string() : folder_.files.at(change.file);
  const auto bytes = merged_file(before, source, change);
  if (!bytes) {
    complain_of_list(change.file, before, "claims", complaints);
  } else if (*bytes != before) {
    update.files[change.file] = *bytes;
  }
}

void Updater::declare(const std::vector<YamlSection>& sections,
                      AuditUpdate& update, Complaints& complaints) const {
  for (const YamlSection& section : sections) {
    const auto changed = update.files.find(kAudit);
    const std::string& before = changed == update.files.end()
                                    ? folder_.files.at(kAudit)
                                    : changed->second;
    if (auto longer = insert_section(before, section)) {
      update.files[kAudit] = *std::move(longer);
      update.declared.push_back(section);
    } else {
      complain_of_list(kAudit, before, section.key, complaints);
    }
  }
}

AuditUpdate Updater::compose(Complaints& complaints) const {
  AuditUpdate update;
  OriginBook origins(audit_);
  WordBook words(audit_.vocabulary, pack_);
  ClaimIds ids(ids_);
  for (std::size_t i = 0; i < proposals_.size(); ++i) {
    update.changes.push_back(change_of(i));
    settle_claims(update.changes.back().changes.added,
                  proposals_[i].source->name, ids, origins, words);
  }
  link_increments(proposals_, known_, update.changes);
  for (std::size_t i = 0; i < proposals_.size(); ++i) {
    merge(update.changes[i], proposals_[i].source->name, update, complaints);
  }
  declare(words.added(), update, complaints);
  declare(origins.added(), update, complaints);
  return update;
}

void Updater::note_obstacle(const AuditUpdate& update, const ClaimDraft& draft,
                            const std::string& why) {
  for (std::size_t i = 0; i < update.changes.size(); ++i) {
    for (const ProposedClaim& claim : update.changes[i].changes.added) {
      const bool is_it = claim.is_claim() && claim.id == draft.id.text &&
                         update.changes[i].file == draft.declared.file;
      if (is_it) obstacles_.emplace(key_of(i, claim), why);
    }
  }
}

// Whether a claim that was added cannot be read.
bool Updater::find_obstacles(const AuditUpdate& update,
                             Complaints& complaints) {
  Folder then = folder_;
  then.tables.clear();
  for (const auto& [file, bytes] : update.files) then.files[file] = bytes;
  Complaints found;
  Complaints ignored;
  read_audit(then, found);
  const std::vector<ClaimDraft> drafts = read_claims(then, ignored);
  const std::size_t before = obstacles_.size();
  for (const Diagnostic& one : found.sorted()) {
    if (one.place.file == kAudit) {
      complaints.add(one.code, one.place, one.message, one.help);
    }
    if (!update.files.contains(one.place.file)) continue;
    const ClaimDraft* last = nullptr;
    for (const ClaimDraft& draft : drafts) {
      const bool is_above = draft.declared.file == one.place.file &&
                            draft.declared.from <= one.place.from;
      const bool is_nearer =
          is_above && (!last || last->declared.from < draft.declared.from);
      if (is_nearer) last = &draft;
    }
    if (last) note_obstacle(update, *last, one.message);
  }
  return obstacles_.size() > before;
}

Result<AuditUpdate> Updater::update() {
  while (true) {
    Complaints complaints;
    AuditUpdate update = compose(complaints);
    const bool again = complaints.empty() && find_obstacles(update, complaints);
    if (!complaints.empty()) return complaints.sorted();
    if (!again) return update;
  }
}

// Defaults are not meant for what is proposed.
bool has_defaults(const std::string& bytes, const std::string& source) {
  Complaints ignored;
  const auto document = read_yaml("", bytes, ignored);
  if (!document) return false;
  const Yaml* about = document->find("source");
  return (about != nullptr && about->text != source) ||
         document->find("said-by") != nullptr ||
         document->find("as-of") != nullptr ||
         document->find("phase") != nullptr;
}

}  // namespace

std::string claims_file_of(const Folder& folder, const std::string& source) {
  const std::string plain = "claims/" + source + ".yaml";
  const auto found = folder.files.find(plain);
  const bool fits =
      found == folder.files.end() || !has_defaults(found->second, source);
  return fits ? plain : "claims/" + source + "-proposed.yaml";
}

Result<AuditUpdate> update_audit(
    const Folder& folder, const Audit& audit, const extract::ExtractPack& pack,
    const std::vector<SourceProposals>& proposals) {
  return Updater(folder, audit, pack, proposals).update();
}

}  // namespace concord
