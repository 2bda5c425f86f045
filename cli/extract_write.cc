// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_write.h"

#include <filesystem>

#include "cli/new_file.h"
#include "cli/sole_writer.h"
#include "reports/diagnostics.h"
#include "reports/proposals/proposed_claims.h"
#include "reports/proposals/update_words.h"
#include "rules/packs.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

ExitCode refuse(const std::vector<Diagnostic>& complaints, const Folder& folder,
                const Terminal& terminal) {
  terminal.complain(
      diagnostics_report(complaints, folder, terminal.error_style()));
  return ExitCode::CannotRun;
}

std::vector<SourceProposals> by_source(const Audit& audit,
                                       const std::vector<ProposedText>& texts,
                                       const ProposalContext& context) {
  std::vector<SourceProposals> all;
  for (const ProposedText& text : texts) {
    const auto source = audit.find_source(text.id);
    if (!source) continue;
    all.push_back({&audit[*source], proposed_claims(text, context)});
  }
  return all;
}

// audit.yaml first: a claim that needs an origin never stands there without it.
void write_files(const std::string& root, const AuditUpdate& update) {
  for (const bool is_audit : {true, false}) {
    for (const auto& [file, bytes] : update.files) {
      if ((file == "audit.yaml") != is_audit) continue;
      const fs::path path = fs::path(root) / file;
      fs::create_directories(path.parent_path());
      const SoleWriter alone(path.string());
      write_whole_file(path.string(), bytes);
    }
  }
}

Result<AuditUpdate> updated(const ExtractTexts& texts, const Folder& folder,
                            const std::vector<ProposedText>& proposed,
                            const extract::ExtractPack& pack) {
  const ProposalContext context{texts.audit, pack};
  return update_audit(folder, texts.audit, pack,
                      by_source(texts.audit, proposed, context));
}

}  // namespace

ExitCode write_proposals(const ExtractTexts& texts,
                         const std::vector<ProposedText>& proposed,
                         const extract::ExtractPack& pack,
                         const Terminal& terminal) {
  if (!texts.in_audit()) {
    throw CannotRun(
        "--write puts claims into an audit, and there is none; `concord init` "
        "starts one, `concord add` copies a text into it");
  }
  const auto folder = load_folder(texts.root, own_packs());
  if (!folder) return refuse(folder.complaints(), {}, terminal);
  const auto update = updated(texts, folder.value(), proposed, pack);
  if (!update) return refuse(update.complaints(), folder.value(), terminal);
  write_files(texts.root, update.value());
  terminal.print(update_words(update.value(), terminal.style()));
  return ExitCode::Clean;
}

}  // namespace concord
