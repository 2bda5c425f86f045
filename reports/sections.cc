// SPDX-License-Identifier: Apache-2.0
#include "reports/sections.h"

#include <algorithm>
#include <map>

#include "claims/text.h"
#include "reports/figure_table.h"
#include "reports/finding_title.h"
#include "reports/ink.h"
#include "reports/second_check.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

std::string conflict_text(const View& view, int component, int index) {
  const Conflict& conflict =
      view.answer(component).conflicts.items[static_cast<std::size_t>(index)];
  const auto laws = view.law_ids(component, conflict);
  if (conflict.assumptions.empty()) return laws_clash(laws);
  std::string text = listed(view.names(component, conflict.assumptions));
  if (!laws.empty()) text += ", by " + listed(laws);
  return text;
}

void add(std::vector<std::string>& parts, std::size_t count,
         std::string_view one, std::string_view many = {}) {
  if (count > 0) parts.push_back(counted(count, one, many));
}

// Breaking lines puts a line end for a space, so what is in front stays as
// long.
std::string paint_front(const std::string& text, std::size_t size,
                        const Style& style) {
  return paint(text.substr(0, size), Ink::Strong, style) + text.substr(size);
}

// A line, or a sentence.
std::string remark(const std::string& text, const Style& style) {
  return style.plain ? harmless(text) + ".\n"
                     : wrapped(harmless(text), style.width, 2) + "\n";
}

}  // namespace

std::string weights_section(const Audit& audit, const Style& style) {
  const std::string text = weights_words(audit);
  return text.empty() ? text : remark(text, style);
}

std::string stale_section(const View& view, const Style& style) {
  std::string out;
  for (const std::string& note : stale_notes(view)) out += remark(note, style);
  return out;
}

std::string conflicts_section(const View& view, const Style& style) {
  std::string out;
  bool complete = true;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    const auto& conflicts = view.answer(component).conflicts;
    complete &= conflicts.complete;
    for (std::size_t j = 0; j < conflicts.items.size(); ++j) {
      const std::string name =
          view.conflict_name(component, static_cast<int>(j));
      const std::string text =
          harmless(conflict_text(view, component, static_cast<int>(j)));
      out += style.plain ? "Conflict " + name + ": " + text + ".\n"
                         : "  " + paint(padded(name, 4), Ink::Strong, style) +
                               " " + wrapped(text, style.width, 7) + "\n";
    }
  }
  if (out.empty()) return out;
  if (!complete) out += "  there may be more: the search was cut short\n";
  const std::string heading =
      "CONFLICTS: claims that cannot all hold, none of which can be spared";
  return (style.plain
              ? ""
              : paint(wrapped(heading, style.width, 0), Ink::Strong, style) +
                    "\n") +
         out;
}

std::string verify_section(const View& view, const Style& style) {
  const std::string verdict =
      view.all().checked ? "everything passed" : "not everything was checked";
  std::string out;
  for (const std::string& line : second_check(view)) {
    out += style.plain ? "Second check: " + line + ".\n"
                       : "  " + wrapped(line, style.width, 4) + "\n";
  }
  if (style.plain) return out + "Second check: " + verdict + ".\n";
  return paint("SECOND CHECK, by a fresh solver: " + verdict, Ink::Strong,
               style) +
         "\n" + out;
}

std::string summary_line(const View& view, const Words& words,
                         const Style& style) {
  std::map<std::string, std::size_t> findings;
  for (const Finding& finding : view.all().findings) {
    ++findings[level_of(finding)];
  }
  std::map<FigureStatus, std::size_t> figures;
  for (const FigureView* figure : figures_to_show(view, words, false)) {
    if (figure->component >= 0) ++figures[figure->status];
  }
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::Error, Severity::Warning}) {
    add(parts, findings[word_of(severity)], word_of(severity));
  }
  add(parts, findings["question"], "question");
  add(parts, figures[FigureStatus::Disputed], "disputed", "disputed");
  add(parts, figures[FigureStatus::Settled], "settled", "settled");
  add(parts, figures[FigureStatus::Open], "open", "open");
  add(parts, figures[FigureStatus::Undecided], "undecided", "undecided");
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : ", ") + part;
  }
  if (text.empty()) text = "nothing to check";
  const std::string checked =
      view.all().checked ? "checked twice" : "not checked twice";
  if (style.plain) return text + ", " + checked + ".\n";
  const std::string tail = std::string(" ") + marks(style).dot + " " + checked;
  return paint_front(wrapped(text + tail, style.width, 0), text.size(), style) +
         "\n";
}

}  // namespace concord
