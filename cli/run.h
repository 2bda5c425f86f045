// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/changes.h"
#include "cli/caching.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "engine/reconcile.h"

namespace concord {

/// An audit as far as it could be read, and what it comes to where nothing was
/// wrong with it.  Stays where it was made: the Reconciliation points into it.
struct Run {
  std::string root;  // of the audit folder, as it was asked for
  Folder folder;
  Audit audit;
  LawBook laws;
  std::vector<Diagnostic> complaints;  // sorted
  std::optional<Reconciliation> result;

  Run() = default;
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
};

/// Reads the audit that `folder` belongs to, with its laws.
std::unique_ptr<Run> read_run(const std::string& folder);

/// The same, changed.  Throws CannotRun where a change cannot be made.
std::unique_ptr<Run> read_run(const std::string& folder,
                              const Changes& changes);

/// The same as if one file, such as decisions.yaml, held these bytes.
std::unique_ptr<Run> read_run_with(const std::string& folder,
                                   const std::string& file,
                                   const std::string& bytes);

/// What a page of text tells: why of conflicts alone, and of figures that
/// nobody speaks of only what all ways out agree on.
Budget budget_for_text();

/// Reconciles what was read, unless there are complaints; with what earlier
/// runs found, where there is `caching`.
void solve(Run& run, const Budget& budget, Caching* caching = nullptr);

/// The same, with what is known of the audit in the folder `root`: that of
/// which `run` is an older state.
void solve_as(const std::string& root, Run& run, const Budget& budget,
              Caching* caching);

/// Reads and reconciles.
std::unique_ptr<Run> run_audit(const std::string& folder, const Budget& budget,
                               Caching* caching = nullptr);

/// Prints the complaints of a run to stderr; true if there are any.
bool complain(const Run& run, const Terminal& terminal);

/// Does `one` for each folder, or for here where there is none.  One that
/// cannot be run keeps nobody from the others, and decides the exit code.
ExitCode for_each_audit(const std::vector<std::string>& folders,
                        const Terminal& terminal,
                        const std::function<ExitCode(const std::string&)>& one);

}  // namespace concord
