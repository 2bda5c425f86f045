// SPDX-License-Identifier: Apache-2.0
#include "reports/page/changes.h"

#include <algorithm>

#include "reports/diff_report.h"
#include "reports/diff_words.h"
#include "reports/named_figures.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

constexpr std::size_t kRows = 100;

const char* style_of(BaselineState state) {
  switch (state) {
    case BaselineState::New:
    case BaselineState::Updated:
      return "bad";
    case BaselineState::Absent:
      return "ok";
    case BaselineState::Unchanged:
      return "open";
  }
  return "open";
}

const char* style_of(const FigureDiff& figure) {
  if (!figure.material) return "open";
  switch (figure.move) {
    case Move::Broken:
    case Move::Moved:
    case Move::Gone:
      return "bad";
    case Move::Mended:
    case Move::Narrowed:
    case Move::New:
      return "ok";
    case Move::Widened:
    case Move::Same:
      return "open";
  }
  return "open";
}

Html word(const char* text_of, const char* style_class) {
  return element("span", {{"class", std::string("pill ") + style_class}},
                 text(text_of));
}

/// One page of differences.
class Changes {
 public:
  explicit Changes(const Contents& page)
      : page_(page),
        diff_(page.input.changes->diff),
        figures_(page.view(), page.words()) {}

  Html findings() const {
    std::vector<std::vector<Html>> rows;
    for (const FindingDiff& each : diff_.findings) {
      if (each.state != BaselineState::Unchanged) rows.push_back(row(each));
    }
    return table_of("Findings that changed",
                    {"State", "Finding", "Before", "Now", "Brought by"},
                    std::move(rows));
  }

  Html figures() const {
    std::vector<std::vector<Html>> rows;
    for (const FigureDiff& each : diff_.figures) {
      if (each.move != Move::Same) rows.push_back(row(each));
    }
    return table_of("Figures that changed",
                    {"Move", "Figure", "Before", "Now", "Brought by"},
                    std::move(rows));
  }

  std::string counts() const {
    std::vector<std::string> all;
    for (const auto state : {BaselineState::New, BaselineState::Updated,
                             BaselineState::Unchanged, BaselineState::Absent}) {
      all.push_back(grouped(diff_.count(state)) + " " + word_of(state));
    }
    return "findings: " + listed(all);
  }

 private:
  // Of very many the first, and how many more.
  static Html table_of(const char* caption,
                       const std::vector<std::string>& headings,
                       std::vector<std::vector<Html>> rows) {
    if (rows.empty()) return {};
    const std::size_t more = rows.size() - std::min(rows.size(), kRows);
    rows.resize(rows.size() - more);
    Html out = table(caption, headings, rows);
    if (more > 0) {
      out += paragraph("and " + grouped(more) + " more: concord diff", "mut");
    }
    return out;
  }

  std::vector<Html> row(const FindingDiff& each) const {
    const auto says = [](const std::optional<FindingState>& state) {
      return text(state ? state->says : "");
    };
    return {word(word_of(each.state), style_of(each.state)), text(each.id),
            says(each.before), says(each.now), brought(each.brought)};
  }

  std::vector<Html> row(const FigureDiff& each) const {
    const auto result = [&](const std::optional<FigureState>& state) {
      return text(state ? figures_.result(each.figure, *state)
                        : "not spoken of");
    };
    return {word(word_of(each.move), style_of(each)),
            text(figures_.label(each.figure)), result(each.before),
            result(each.now), brought(each.brought)};
  }

  Html brought(const Brought& brought) const {
    return text(brought_words(brought, page_.audit()));
  }

  const Contents& page_;
  const Diff& diff_;
  NamedFigures figures_;
};

}  // namespace

Section changes_section(const Contents& page) {
  Section section{"changes", "Changes", "Changes", "", {}};
  if (!page.input.changes) return section;
  const ChangesSince& since = *page.input.changes;
  section.title = "Changes since " + shortened(since.name, 60);
  const Changes changes(page);
  section.lead = changes.counts();
  section.body = paragraphs(lock_remarks(since.diff, since.name)) +
                 changes.findings() + changes.figures();
  if (section.body.empty()) section.body = paragraph("nothing differs");
  return section;
}

}  // namespace concord::page
