// SPDX-License-Identifier: Apache-2.0
#include "reports/explain.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/run.h"
#include "reports/code_page.h"
#include "reports/subject.h"

namespace concord {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "s101" as "S101".
std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// "S101", "x999": a letter and three digits.
bool looks_like_code(const std::string& text) {
  const std::string letter = upper(text.substr(0, 1));
  return text.size() == 4 && letter >= "A" && letter <= "Z" &&
         std::all_of(text.begin() + 1, text.end(), is_digit);
}

// A claim may be called s101 too.
bool names_a_claim(const ExplainOptions& options) {
  try {
    const auto run = read_run(options.folder.empty() ? "." : options.folder);
    return std::ranges::any_of(run->audit.claims, [&](const Claim& claim) {
      return claim.id == options.what;
    });
  } catch (const CannotRun&) {
    if (options.folder.empty()) return false;
    throw;
  }
}

std::string no_such_code(const std::string& written) {
  std::vector<std::string> ids;
  for (const CodeInfo& code : all_codes()) ids.emplace_back(code.id);
  const std::string meant = suggestion(upper(written), ids);
  return "no such code `" + written + "`" + (meant.empty() ? "" : "; " + meant);
}

ExitCode tell(Code code, const Terminal& terminal) {
  terminal.print(explain_code(code, terminal.style()));
  return ExitCode::Clean;
}

}  // namespace

ExitCode explain(const ExplainOptions& options, const Terminal& terminal) {
  if (options.ways_out) return explain_ways_out(options, terminal);
  for (const auto& [is_asked, flag] :
       {std::pair(options.smt2, "--smt2"), std::pair(options.all, "--all")}) {
    if (is_asked) {
      throw CannotRun(std::string(flag) +
                      " is about ways out: write --ways-out " + flag);
    }
  }
  if (options.what.empty()) {
    throw CannotRun(
        "WHAT is to be explained: name a finding, a figure or a code, or ask "
        "for all --ways-out");
  }
  if (const auto code = find_code(options.what)) return tell(*code, terminal);
  if (looks_like_code(options.what) && !names_a_claim(options)) {
    const auto code = find_code(upper(options.what));
    if (!code) throw CannotRun(no_such_code(options.what));
    return tell(*code, terminal);
  }
  Budget budget;
  for (const bool every_bound : {false, true}) {
    budget.every_bound = every_bound;
    const auto run = run_audit(options.folder.empty() ? "." : options.folder,
                               budget, options.caching);
    if (complain(*run, terminal)) return ExitCode::CannotRun;
    const auto page = explain(*run->result, options.what, terminal.style());
    if (!page && !every_bound) continue;  // of a figure that nobody speaks of?
    if (!page) throw CannotRun(unknown_subject(*run->result, options.what));
    terminal.print(*page);
    break;
  }
  return ExitCode::Clean;
}

}  // namespace concord
