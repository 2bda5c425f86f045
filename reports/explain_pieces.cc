// SPDX-License-Identifier: Apache-2.0
#include "claims/text.h"
#include "reports/explainer.h"
#include "reports/finding_title.h"
#include "reports/ink.h"

namespace concord {

std::string heading(const Page& page, const std::string& text) {
  if (page.style.plain) return harmless(text) + ".\n";
  return paint(wrapped(harmless(text), page.style.width, 0), Ink::Strong,
               page.style) +
         "\n";
}

std::string line(const Page& page, int indent, const std::string& text) {
  if (page.style.plain) return harmless(text) + ".\n";
  return std::string(static_cast<std::size_t>(indent), ' ') +
         wrapped(harmless(text), page.style.width, indent) + "\n";
}

std::string steps(const Page& page, const Proof& proof) {
  std::string out;
  for (const ProofLine& each : proof.lines) {
    const std::string number = std::to_string(each.number) + ".";
    if (page.style.plain) {
      out += number + " " + harmless(each.text) + ".\n";
      continue;
    }
    out += "  " + paint(padded(number, 3), Ink::Frame, page.style) + " " +
           wrapped(harmless(each.text), page.style.width, 6) + "\n";
  }
  return proof.conclusion.empty() ? out : out + line(page, 6, proof.conclusion);
}

std::string explain_conflict(const Page& page, int component, int index) {
  const Conflict& conflict =
      page.view.answer(component)
          .conflicts.items[static_cast<std::size_t>(index)];
  const Prover prover(page.view, page.words, component, page.style.ascii);
  return heading(page, page.view.conflict_name(component, index) + ": " +
                           cannot_hold(page.view, component, conflict)) +
         steps(page, prover.conflict(conflict));
}

}  // namespace concord
