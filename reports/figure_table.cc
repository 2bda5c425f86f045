// SPDX-License-Identifier: Apache-2.0
#include "reports/figure_table.h"

#include <algorithm>
#include <set>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/figure_voices.h"
#include "reports/ink.h"

namespace concord {
namespace {

/// Beyond these a row is no row any more; JSON has them all.
constexpr std::size_t kVoices = 8;
constexpr std::size_t kIds = 4;

// "3 n5.police p1.police", "40 % of all killed (d1)".
std::string told(const Voice& voice, const Style& style) {
  const std::size_t shown = std::min(voice.statements.size(), kIds);
  std::string ids;
  for (std::size_t i = 0; i < shown; ++i) {
    ids += (i == 0 ? "" : " ") + voice.statements[i];
  }
  if (shown < voice.statements.size()) {
    const std::size_t more = voice.statements.size() - shown;
    ids += " and " + grouped(more) + " more";
  }
  std::string text =
      voice.value + (voice.relative ? " (" + ids + ")" : " " + ids);
  if (style.plain) {
    text = some_of(voice.statements, kIds) +
           (voice.statements.size() == 1 ? " says " : " say ") + voice.value;
  }
  if (!voice.remark.empty()) text += " (" + voice.remark + ")";
  const std::size_t outlets = voice.outlets.size();
  if (voice.sources.size() > 1) {
    text += outlets == 1 ? " (one origin)"
                         : " (one origin, " + counted(outlets, "outlet") + ")";
  }
  return text;
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
                           const Style& style,
                           const std::vector<const FigureView*>& figures) {
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
  if (figure.component < 0) {
    const bool withdrawn =
        std::ranges::all_of(figure.said, [](const Said& said) {
          return said.standing == Standing::Retracted ||
                 said.standing == Standing::Stale;
        });
    return figure.contested ? "contested"
           : withdrawn      ? "withdrawn"
                            : "set aside";
  }
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
  std::vector<Voice> voices = voices_of(figure, view, words, style);
  if (voices.size() > kVoices) voices = by_value(voices);
  if (voices.empty()) return "follows from the others";
  const std::size_t shown = std::min(voices.size(), kVoices);
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    text += (i == 0 ? "" : between) + told(voices[i], style);
  }
  if (shown == voices.size()) return text;
  return text + between + counted(voices.size() - shown, "other value");
}

std::string figure_table(const View& view, const Words& words,
                         const Style& style, bool all) {
  const FiguresShown shown = figures_with_room(view, words, all);
  const std::string left_out = left_out_words(shown);
  const std::vector<Line> lines = lines_of(view, words, style, shown.figures);
  if (lines.empty()) return left_out.empty() ? left_out : left_out + "\n";
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
  return left_out.empty() ? out : out + left_out + "\n";
}

}  // namespace concord
