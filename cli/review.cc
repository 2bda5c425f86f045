// SPDX-License-Identifier: Apache-2.0
#include "claims/claims_text.h"
#include "cli/commands.h"
#include "cli/proposal_session.h"
#include "cli/review_session.h"
#include "reports/difference_words.h"
#include "reports/proposals/proposal_page.h"

namespace concord {

namespace {

// Each change and the command for it, where nobody can be asked.
std::string pages(const std::vector<ReviewItem>& items, const Run& run,
                  const std::string& folder, const Style& style) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string place =
        std::to_string(i + 1) + " of " + std::to_string(items.size());
    if (i > 0 && !style.plain) out += "\n";
    out += review_item_text(items[i], place, *run.result, style) +
           (style.plain ? "" : "\n") +
           "next: " + harmless(accept_command(items[i], folder)) + "\n";
  }
  return out;
}

// Each proposal and what to do with it, likewise.
std::string proposal_pages(const Run& run, const Style& style) {
  std::string out;
  const std::vector<ClaimId> all = proposals_to_review(run.audit);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Claim& claim = run.audit[all[i]];
    const auto file = run.folder.files.find(claim.declared.file);
    const auto lines = file == run.folder.files.end()
                           ? std::nullopt
                           : claim_lines(file->second, claim.id);
    const std::string place =
        std::to_string(i + 1) + " of " + std::to_string(all.size());
    out += proposal_text(run.audit, all[i], lines.value_or(""), place, style) +
           (style.plain ? "" : "\n") +
           "next: " + harmless(proposal_advice(claim)) + "\n" +
           (style.plain ? "" : "\n");
  }
  return out;
}

bool can_ask(const ReviewOptions& options) {
  return !options.no_input && Keyboard::is_there();
}

// What rules proposed is looked at first: it decides what has changed.
// Whether to go on from there.
bool review_proposals(const std::string& folder, const ReviewOptions& options,
                      const Terminal& terminal) {
  auto run = read_run(folder);
  if (!run->complaints.empty()) return true;  // told by whoever solves it
  if (proposals_to_review(run->audit).empty()) return true;
  if (can_ask(options)) return ProposalSession(terminal, std::move(run)).run();
  terminal.print(proposal_pages(*run, terminal.style()));
  return true;
}

}  // namespace

ExitCode review(const ReviewOptions& options, const Terminal& terminal) {
  const std::string folder = options.folder.empty() ? "." : options.folder;
  if (!review_proposals(folder, options, terminal)) return ExitCode::Clean;
  auto run = run_audit(folder, Budget(), options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  const bool is_undecided = anything_undecided(*run->result);
  const auto lock = load_lock(lock_path(*run));
  const Diff all = diff(lock.value_or(Lock()).accepted, snapshot_of(*run));
  const auto items = items_to_review(all);
  if (items.empty() && !is_undecided) {
    terminal.print("nothing to review: all is as " + std::string(kLockFile) +
                   " has it\n");
    return ExitCode::Clean;
  }
  if (can_ask(options)) {
    if (is_undecided) {
      throw CannotRun("not everything is decided: nothing can be accepted");
    }
    return ReviewSession(options, terminal, std::move(run)).run();
  }
  terminal.print(pages(items, *run, options.folder, terminal.style()));
  if (is_undecided) return ExitCode::Undecided;
  return is_regression(all) ? ExitCode::Findings : ExitCode::Clean;
}

}  // namespace concord
