// SPDX-License-Identifier: Apache-2.0
#include "reports/figure_table.h"

#include <algorithm>
#include <set>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/ink.h"

namespace concord {
namespace {

/// Claims on one figure that come to the same count of one origin.
struct Voice {
  std::string value;
  OriginId origin;
  bool contested = false;
  std::vector<std::string> statements;
  std::set<SourceId> sources;
};

std::string value_of(const Said& said, const Words& words, const Style& style) {
  const Statement& statement = *said.statement;
  const auto stated = stated_interval(statement);
  if (!stated) return harmless(statement.written);
  return style.plain ? words.result(*stated, *statement.figure)
                     : words.sign(*stated, *statement.figure, style.ascii);
}

std::vector<Voice> voices_of(const FigureView& figure, const View& view,
                             const Words& words, const Style& style) {
  std::vector<Voice> voices;
  for (const Said& said : figure.said) {
    if (said.standing == Standing::Retracted) continue;
    const Claim& claim = view.audit()[said.claim];
    const std::string value = value_of(said, words, style);
    const bool contested = said.standing == Standing::Contested;
    auto same = std::ranges::find_if(voices, [&](const Voice& voice) {
      return voice.value == value && voice.origin == claim.origin() &&
             voice.contested == contested;
    });
    if (same == voices.end()) {
      voices.push_back({value, claim.origin(), contested, {}, {}});
      same = voices.end() - 1;
    }
    same->statements.push_back(said.statement->id);
    same->sources.insert(claim.source);
  }
  return voices;
}

struct Result {
  const char* mark;
  std::string text;
  Ink ink;
};

Result marked(const FigureView& figure, const Words& words,
              const Style& style) {
  const Marks& m = marks(style);
  const std::string text = result_of(figure, words);
  if (figure.component < 0) return {m.contested, text, Ink::Warning};
  switch (figure.status) {
    case FigureStatus::Settled:
      return {m.settled, text, Ink::Good};
    case FigureStatus::Open:
      return {m.open, text, Ink::Warning};
    case FigureStatus::Disputed:
      return {m.disputed, text, Ink::Error};
    case FigureStatus::Undecided:
      return {m.undecided, text, Ink::Warning};
  }
  CONCORD_UNREACHABLE();
}

struct Line {
  std::string heading;  // of the event, where it begins
  std::string figure;
  Result result;
  std::string claims;
};

// Under a heading a figure does not repeat its event.
std::vector<Line> lines_of(const View& view, const Words& words,
                           const Style& style, bool all) {
  const auto figures = figures_to_show(view, words, all);
  std::set<EventId> events;
  for (const FigureView* figure : figures) {
    if (!figure->figure.is_status()) events.insert(figure->figure.event);
  }
  std::vector<Line> lines;
  std::optional<EventId> under;
  for (const FigureView* figure : figures) {
    Line line;
    const bool headed = events.size() > 1 && !figure->figure.is_status();
    if (headed && under != figure->figure.event) {
      under = figure->figure.event;
      line.heading = harmless(words.event(*under));
    }
    line.figure =
        (headed ? "  " : "") + harmless(words.bare_figure(figure->figure));
    line.result = marked(*figure, words, style);
    line.claims = claims_of(*figure, view, words, style);
    lines.push_back(std::move(line));
  }
  return lines;
}

template <class Text>
int widest(const std::vector<Line>& lines, int least, int most, Text text) {
  int width = least;
  for (const Line& line : lines) {
    width = std::max(width, display_width(text(line)));
  }
  return std::min(width, most);
}

}  // namespace

std::string result_of(const FigureView& figure, const Words& words) {
  if (figure.component < 0) return figure.contested ? "contested" : "withdrawn";
  switch (figure.status) {
    case FigureStatus::Disputed:
      return "disputed";
    case FigureStatus::Undecided:
      return "undecided";
    case FigureStatus::Settled:
    case FigureStatus::Open:
      return figure.bound == nullptr
                 ? "undecided"
                 : words.result(values_of(*figure.bound), figure.figure);
  }
  CONCORD_UNREACHABLE();
}

std::string claims_of(const FigureView& figure, const View& view,
                      const Words& words, const Style& style) {
  const std::string between =
      style.plain ? ", " : std::string(" ") + marks(style).dot + " ";
  std::string text;
  for (const Voice& voice : voices_of(figure, view, words, style)) {
    if (!text.empty()) text += between;
    if (style.plain) {
      text += listed(voice.statements) +
              (voice.statements.size() == 1 ? " says " : " say ") + voice.value;
    } else {
      text += voice.value;
      for (const std::string& id : voice.statements) text += " " + id;
    }
    if (voice.contested) text += " (doubted)";
    if (voice.sources.size() > 1) text += " (one origin)";
  }
  return text.empty() ? "follows from the others" : text;
}

std::string figure_table(const View& view, const Words& words,
                         const Style& style, bool all) {
  const std::vector<Line> lines = lines_of(view, words, style, all);
  if (lines.empty()) return {};
  const int most = style.width * 2 / 5;
  const int first =
      widest(lines, 6, most, [](const Line& l) { return l.figure; }) + 2;
  const int second =
      widest(lines, 6, most,
             [](const Line& l) { return "x " + l.result.text; }) +
      2;
  std::string out =
      paint(padded("FIGURE", first) + padded("RESULT", second) + "CLAIMS",
            Ink::Strong, style) +
      "\n";
  for (const Line& line : lines) {
    if (!line.heading.empty()) out += line.heading + "\n";
    const std::string result = line.result.mark + (" " + line.result.text);
    // A name or result wider than its column has the line to itself.
    const int indent = first + second;
    out += padded(line.figure, first);
    if (display_width(line.figure) >= first) {
      out += "\n" + std::string(static_cast<std::size_t>(first), ' ');
    }
    out += paint(result, line.result.ink, style);
    const int gap = second - display_width(result);
    out += gap > 0 ? std::string(static_cast<std::size_t>(gap), ' ')
                   : "\n" + std::string(static_cast<std::size_t>(indent), ' ');
    out += paint(wrapped(line.claims, style.width, indent), Ink::Faint, style);
    out += "\n";
  }
  return out;
}

}  // namespace concord
