// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/review_session.h"
#include "reports/difference_words.h"

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

}  // namespace

ExitCode review(const ReviewOptions& options, const Terminal& terminal) {
  auto run = run_audit(options.folder.empty() ? "." : options.folder, Budget(),
                       options.caching);
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
  if (!options.no_input && Keyboard::is_there()) {
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
