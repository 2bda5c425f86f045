// SPDX-License-Identifier: Apache-2.0
#include "reports/whatif.h"

#include "reports/difference_words.h"
#include "reports/sections.h"

namespace concord {
namespace {

std::string verdict_of(const Differences& all) {
  const std::string now = in_words(all.now.verdict);
  if (!all.verdict_changes()) return "the claims " + now + ", now and then";
  return "now the claims " + now + "; then they " + in_words(all.then.verdict);
}

std::string cheapest(const Differences& all) {
  const auto told = [](const Outcome& outcome) {
    return outcome.way_out.empty() ? std::string("nothing") : outcome.way_out;
  };
  const std::string now = told(all.now);
  const std::string then = told(all.then);
  if (now == then) return now == "nothing" ? "" : "cheapest way out: " + now;
  return "cheapest way out: now " + now + "; then " + then;
}

std::string findings_of(const Differences& all, const Style& style) {
  std::string out;
  for (const FindingChange& each : all.findings) {
    out += finding_line(each, style);
  }
  return out;
}

}  // namespace

std::string whatif_report(const Audit& audit, const Differences& all,
                          const Changes& changes, const Style& style) {
  std::string out = strong("what if " + in_words(changes), style) +
                    weights_section(audit, style) +
                    paragraph(verdict_of(all), style) +
                    paragraph(cheapest(all), style);
  for (const std::string& section :
       {findings_of(all, style), figure_changes(all.figures, style, 0)}) {
    if (section.empty()) continue;
    out += (style.plain ? "" : "\n") + section;
  }
  return out + (style.plain ? "" : "\n") +
         paragraph("nothing was written", style);
}

}  // namespace concord
