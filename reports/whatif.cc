// SPDX-License-Identifier: Apache-2.0
#include "reports/whatif.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/figure_table.h"
#include "reports/finding_title.h"
#include "reports/ink.h"
#include "reports/sections.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

std::string in_words(const Changes& changes) {
  std::vector<std::string> all;
  if (!changes.without.empty()) {
    all.push_back(listed(changes.without) +
                  (changes.without.size() == 1 ? " is" : " are") +
                  " set aside");
  }
  const auto add = [&all](const std::vector<Change>& some, const char* is) {
    for (const Change& each : some) {
      all.push_back(each.what + is + each.value);
    }
  };
  add(changes.as_of, " counts as of ");
  add(changes.extent, " is said of ");
  add(changes.scope, " counts ");
  add(changes.same, " is the same as ");
  return listed(all);
}

const char* in_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
      return "can all hold together";
    case Verdict::Reconcilable:
      return "can hold together if some are read otherwise";
    case Verdict::Irreconcilable:
      return "cannot all hold together";
    case Verdict::Undecided:
      return "are undecided: the budget ended first";
    case Verdict::LawsContradict:
      return "meet laws that contradict one another";
  }
  CONCORD_UNREACHABLE();
}

/// One side of the sides.
struct State {
  explicit State(const Reconciliation& reconciliation)
      : all(reconciliation), view(reconciliation), words(reconciliation) {}

  const Reconciliation& all;
  View view;
  Words words;
};

/// Which findings and figures differ, and how that is told.
class SideBySide {
 public:
  SideBySide(const Reconciliation& now, const Reconciliation& then,
             const Style& style)
      : now_(now), then_(then), style_(style) {}

  std::string verdict() const {
    const std::string now = in_words(now_.all.verdict);
    const std::string then = in_words(then_.all.verdict);
    return now == then ? "the claims " + now + ", now and then"
                       : "now the claims " + now + "; then they " + then;
  }

  std::string least() const {
    const std::string now = least_of(now_);
    const std::string then = least_of(then_);
    if (now == then) return now == "nothing" ? "" : "cheapest way out: " + now;
    return "cheapest way out: now " + now + "; then " + then;
  }

  std::string findings() const {
    const auto now = titles_of(now_);
    const auto then = titles_of(then_);
    std::string out;
    for (const auto& [id, title] : now) {
      if (!then.contains(id)) out += finding("gone", id, title, Ink::Good);
    }
    for (const auto& [id, title] : then) {
      const auto before = now.find(id);
      if (before == now.end()) {
        out += finding("new", id, title, Ink::Error);
      } else if (before->second != title) {
        out += finding("changed", id, title, Ink::Warning);
      } else {
        out += finding("stays", id, title, Ink::Faint);
      }
    }
    return out;
  }

  std::string figures() const {
    const auto now = results_of(now_);
    const auto then = results_of(then_);
    std::vector<Line> lines;
    for (const FigureView* each : in_order()) {
      const Figure& figure = each->figure;
      const std::string before = result_in(now, figure);
      const std::string after = result_in(then, figure);
      if (before != after) lines.push_back({&figure, before, after});
    }
    return style_.plain ? sentences(lines) : table(lines);
  }

 private:
  struct Line {
    const Figure* figure;
    std::string now;
    std::string then;
  };

  static std::map<std::string, std::string> titles_of(const State& state) {
    std::map<std::string, std::string> titles;
    for (const Finding& finding : state.all.findings) {
      titles[finding.id] = title_of(finding, state.view, state.words);
    }
    return titles;
  }

  static std::map<Figure, std::string> results_of(const State& state) {
    std::map<Figure, std::string> results;
    for (const FigureView& figure : state.view.figures()) {
      results[figure.figure] = result_of(figure, state.words);
    }
    return results;
  }

  static std::string result_in(const std::map<Figure, std::string>& results,
                               const Figure& figure) {
    const auto found = results.find(figure);
    return found == results.end() ? "not spoken of" : found->second;
  }

  // The cheapest way out of each dispute.
  static std::string least_of(const State& state) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < state.all.answers.size(); ++i) {
      const auto& ways_out = state.all.answers[i].ways_out.items;
      if (ways_out.empty()) continue;
      const int component = static_cast<int>(i);
      texts.push_back(give_up(state.view, state.words, component,
                              ways_out.front().give_up,
                              state.view.row(component, 0)));
    }
    return texts.empty() ? "nothing" : listed(texts);
  }

  static bool is_spoken_of(const State& state, const Figure& figure) {
    const FigureView* view = state.view.find(figure);
    return view != nullptr && !view->said.empty();
  }

  // Of what follows from others there would be too much where a dispute ends.
  std::vector<const FigureView*> in_order() const {
    std::vector<const FigureView*> shown;
    std::set<Figure> known;
    for (const State* state : {&then_, &now_}) {
      for (const FigureView* each :
           figures_to_show(state->view, state->words, false)) {
        const bool spoken_of = is_spoken_of(now_, each->figure) ||
                               is_spoken_of(then_, each->figure);
        if (spoken_of && known.insert(each->figure).second) {
          shown.push_back(each);
        }
      }
    }
    sort_for_reading(shown, then_.view, then_.words);
    return shown;
  }

  std::string finding(const char* fate, const std::string& id,
                      const std::string& title, Ink ink) const {
    if (style_.plain) {
      return std::string(fate) + ": " + id + ", " + harmless(title) + ".\n";
    }
    return "  " + paint(padded(fate, 8), ink, style_) +
           wrapped(id + "  " + harmless(title), style_.width, 10) + "\n";
  }

  std::string sentences(const std::vector<Line>& lines) const {
    std::string out;
    for (const Line& line : lines) {
      out += name(line) + ": now " + line.now + "; then " + line.then + ".\n";
    }
    return out;
  }

  // A figure or result wider than its column has the line to itself.
  std::string table(const std::vector<Line>& lines) const {
    if (lines.empty()) return {};
    int first = 6;
    int second = 3;
    for (const Line& line : lines) {
      first = std::max(first, display_width(name(line)));
      second = std::max(second, display_width(line.now));
    }
    first = std::min(first, style_.width * 2 / 5) + 2;
    second = std::min(second, style_.width * 2 / 5) + 2;
    std::string out =
        paint(padded("FIGURE", first) + padded("NOW", second) + "THEN",
              Ink::Strong, style_) +
        "\n";
    for (const Line& line : lines) {
      out += cell(name(line), first, 0) + cell(line.now, second, first) +
             wrapped(line.then, style_.width, first + second) + "\n";
    }
    return out;
  }

  static std::string cell(const std::string& text, int width, int indent) {
    if (display_width(text) < width) return padded(text, width);
    return text + "\n" +
           std::string(static_cast<std::size_t>(indent + width), ' ');
  }

  std::string name(const Line& line) const {
    return harmless(then_.words.figure(*line.figure));
  }

  State now_;
  State then_;
  const Style& style_;
};

}  // namespace

std::string whatif_report(const Reconciliation& now, const Reconciliation& then,
                          const Changes& changes, const Style& style) {
  const SideBySide sides(now, then, style);
  const std::string stop = style.plain ? ".\n" : "\n";
  const auto told = [&](const std::string& text) {
    return text.empty() ? text : wrapped(text, style.width, 0) + stop;
  };
  std::string out =
      paint(wrapped("what if " + harmless(in_words(changes)), style.width, 0),
            Ink::Strong, style) +
      stop + weights_section(*then.audit, style) + told(sides.verdict()) +
      told(sides.least());
  for (const std::string& section : {sides.findings(), sides.figures()}) {
    if (section.empty()) continue;
    out += (style.plain ? "" : "\n") + section;
  }
  return out + (style.plain ? "" : "\n") + "nothing was written" + stop;
}

}  // namespace concord
