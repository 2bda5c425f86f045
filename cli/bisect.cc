// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/arrive.h"
#include "cli/commands.h"
#include "reports/subject.h"

namespace concord {

namespace {

// A finding may be there only as long as some source is not: its id is taken
// at its word where it begins with a code.
bool looks_like_finding(const std::string& what) {
  const std::size_t colon = what.find(':');
  return colon != what.npos && find_code(what.substr(0, colon)).has_value();
}

std::vector<Subject> subjects(const Reconciliation& all,
                              const std::string& what) {
  if (finding_named(all, what) != nullptr || looks_like_finding(what)) {
    return {{what, true}};
  }
  const View view(all);
  const Words words(all);
  std::vector<Subject> named;
  for (const FigureView* each :
       figures_named(view, words, with_sorted_populations(what))) {
    named.push_back({to_string(each->figure, view.audit()), false});
  }
  return named;
}

// Whether it was found at some time, or is about a figure that there is.
bool is_known(const History& history, const Reconciliation& all) {
  const Subject& subject = history.subject;
  if (!subject.is_finding || !history.steps.empty()) return true;
  const std::string path = subject.name.substr(subject.name.find(':') + 1);
  const View view(all);
  return std::ranges::any_of(view.figures(), [&](const FigureView& each) {
    const std::string name = to_string(each.figure, view.audit());
    return name.substr(0, name.find('@')) == path;
  });
}

ExitCode exit_code(const std::vector<History>& histories) {
  ExitCode code = ExitCode::Clean;
  for (const History& each : histories) {
    if (each.is_broken) code = worse(code, ExitCode::Findings);
    if (each.undecided) code = worse(code, ExitCode::Undecided);
  }
  return code;
}

std::string report(const std::vector<History>& histories, const Style& style) {
  std::string out;
  for (const History& each : histories) {
    if (!out.empty() && !style.plain) out += "\n";
    out += history_report(each, style);
  }
  return out;
}

}  // namespace

ExitCode bisect(const BisectOptions& options, const Terminal& terminal) {
  const Budget budget;
  const auto run = run_audit(options.folder.empty() ? "." : options.folder,
                             budget, options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  const auto named = subjects(*run->result, options.what);
  if (named.empty()) {
    throw CannotRun(unknown_subject(*run->result, options.what));
  }
  std::vector<History> histories;
  for (const Subject& each : named) {
    auto history = history_of(*run, each, budget, options.caching);
    if (!history) {
      run->complaints = history.complaints();
      complain(*run, terminal);
      return ExitCode::CannotRun;
    }
    if (!is_known(history.value(), *run->result)) {
      throw CannotRun(unknown_subject(*run->result, options.what));
    }
    histories.push_back(std::move(history).value());
  }
  terminal.print(options.json ? history_json(histories, run->audit.name)
                              : report(histories, terminal.style()));
  return exit_code(histories);
}

}  // namespace concord
