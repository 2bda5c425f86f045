// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/claims_update.h"

#include <algorithm>

#include "claims/read_claims.h"
#include "claims/yaml_insert.h"
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
      : folder_(folder),
        audit_(audit),
        pack_(pack),
        proposals_(proposals),
        known_(folder) {}

  Result<AuditUpdate> update();

 private:
  AuditUpdate compose(Complaints& complaints);
  void compose_file(std::size_t at, ClaimIds& ids, OriginBook& origins,
                    WordBook& words, AuditUpdate& update,
                    Complaints& complaints);
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
  const ClaimsKnown known_;
  Obstacles obstacles_;
};

void Updater::compose_file(std::size_t at, ClaimIds& ids, OriginBook& origins,
                           WordBook& words, AuditUpdate& update,
                           Complaints& complaints) {
  const Source& source = *proposals_[at].source;
  std::vector<ProposedClaim> proposed = proposals_[at].claims;
  for (ProposedClaim& claim : proposed) {
    const auto found = obstacles_.find(key_of(at, claim));
    if (found != obstacles_.end()) claim.obstacle = found->second;
  }
  FileChange change;
  change.file = claims_file_of(folder_, source.name);
  change.changes = compare_claims(std::move(proposed), known_.of(source),
                                  change.file, audit_.vocabulary.hedges);
  settle_claims(change.changes.added, source.name, ids, origins, words);
  const auto old = folder_.files.find(change.file);
  const std::string before =
      old == folder_.files.end() ? std::string() : old->second;
  change.is_new = old == folder_.files.end();
  const auto bytes = merged_file(before, source.name, change);
  if (!bytes) {
    complaints.add(Code::Y114, {change.file, {}, {}},
                   "no claim can be put behind the others here",
                   "`concord fmt` writes each one below the other");
  } else if (*bytes != before) {
    update.files[change.file] = *bytes;
  }
  update.changes.push_back(std::move(change));
}

void Updater::declare(const std::vector<YamlSection>& sections,
                      AuditUpdate& update, Complaints& complaints) const {
  for (const YamlSection& section : sections) {
    const auto known = update.files.find(kAudit);
    const auto longer = insert_section(
        known == update.files.end() ? folder_.files.at(kAudit) : known->second,
        section);
    if (longer) {
      update.files[kAudit] = *longer;
      update.declared.push_back(section);
    } else {
      complaints.add(Code::Y114, {kAudit, {}, {}},
                     "`" + section.key +
                         "` stands on one line, and claims "
                         "need more there",
                     "`concord fmt` writes it as a block");
    }
  }
}

AuditUpdate Updater::compose(Complaints& complaints) {
  AuditUpdate update;
  OriginBook origins(audit_);
  WordBook words(audit_.vocabulary, pack_);
  ClaimIds ids(known_.ids());
  for (std::size_t i = 0; i < proposals_.size(); ++i) {
    compose_file(i, ids, origins, words, update, complaints);
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
