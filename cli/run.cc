// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <utility>

#include "cli/find_audit.h"
#include "reports/diagnostics.h"
#include "rules/packs.h"

namespace concord {

namespace {

// What was loaded may be edited before it is read.
std::unique_ptr<Run> read(const std::string& folder, const Changes& changes,
                          const std::function<void(Folder&)>& edit) {
  auto run = std::make_unique<Run>();
  run->root = find_audit(folder);
  Result<Folder> loaded = load_folder(run->root, own_packs());
  if (!loaded) {
    run->complaints = loaded.complaints();
    return run;
  }
  run->folder = std::move(loaded).value();
  edit(run->folder);
  Complaints complaints;
  std::vector<std::string> refused;
  run->audit = read_audit(run->folder, changes, complaints, refused);
  run->laws = read_laws(run->folder, run->audit, complaints);
  run->complaints = complaints.sorted();
  if (!refused.empty()) throw CannotRun(refused.front());
  return run;
}

}  // namespace

std::unique_ptr<Run> read_run(const std::string& folder) {
  return read_run(folder, {});
}

std::unique_ptr<Run> read_run(const std::string& folder,
                              const Changes& changes) {
  return read(folder, changes, [](Folder&) {});
}

std::unique_ptr<Run> read_run_with(const std::string& folder,
                                   const std::string& file,
                                   const std::string& bytes) {
  return read(folder, {}, [&](Folder& read) { read.files[file] = bytes; });
}

Budget budget_for_text() {
  Budget budget;
  budget.whys = false;
  budget.every_row = false;
  return budget;
}

void solve(Run& run, const Budget& budget, Caching* caching) {
  solve_as(run.root, run, budget, caching);
}

void solve_as(const std::string& root, Run& run, const Budget& budget,
              Caching* caching) {
  if (!run.complaints.empty()) return;
  AnswerStore* known = caching == nullptr ? nullptr : caching->answers(root);
  Result<Reconciliation> result = reconcile(run.audit, run.laws, budget, known);
  if (result) {
    run.result = std::move(result).value();
    if (caching != nullptr) caching->count(*run.result);
  } else {
    run.complaints = result.complaints();
  }
}

std::unique_ptr<Run> run_audit(const std::string& folder, const Budget& budget,
                               Caching* caching) {
  std::unique_ptr<Run> run = read_run(folder);
  solve(*run, budget, caching);
  return run;
}

bool complain(const Run& run, const Terminal& terminal) {
  if (run.complaints.empty()) return false;
  terminal.complain(
      diagnostics_report(run.complaints, run.folder, terminal.error_style()));
  return true;
}

ExitCode for_each_audit(
    const std::vector<std::string>& folders, const Terminal& terminal,
    const std::function<ExitCode(const std::string&)>& one) {
  if (folders.empty()) return one(".");
  ExitCode code = ExitCode::Clean;
  for (const std::string& folder : folders) {
    try {
      code = worse(code, one(folder));
    } catch (const CannotRun& error) {
      terminal.complain(error.line());
      code = ExitCode::CannotRun;
    }
  }
  return code;
}

}  // namespace concord
