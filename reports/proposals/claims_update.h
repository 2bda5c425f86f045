// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/guess_text.h"
#include "claims/result.h"
#include "reports/proposals/match_claims.h"

namespace concord {

/// What is proposed for one source of an audit.
struct SourceProposals {
  const Source* source = nullptr;
  std::vector<ProposedClaim> claims;
};

/// What becomes of the claims file of one source.
struct FileChange {
  std::string file;  // "claims/wire.yaml"
  bool is_new = false;
  ClaimChanges changes;
};

/// New bytes for the files of an audit that change, and what is new in them.
struct AuditUpdate {
  std::map<std::string, std::string> files;
  std::vector<FileChange> changes;    // in the order of the sources
  std::vector<YamlSection> declared;  // added to audit.yaml
};

/// Puts proposals into the claims files of an audit (`folder`, with its claims)
/// and into audit.yaml what they need there.  A claim that could not be read
/// then, such as one that was counted after its source was published, becomes a
/// comment with the reason, so that `check` goes on to run.  Complaints where a
/// file is not written in such a way that something can be added to it.
Result<AuditUpdate> update_audit(const Folder& folder, const Audit& audit,
                                 const extract::ExtractPack& pack,
                                 const std::vector<SourceProposals>& proposals);

/// The file that gets the claims of a source: claims/NAME.yaml, or one beside
/// it where that sets defaults for all its claims.
std::string claims_file_of(const Folder& folder, const std::string& source);

}  // namespace concord
