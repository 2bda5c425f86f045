// SPDX-License-Identifier: Apache-2.0
#include "reports/diff_report.h"

#include <algorithm>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/columns.h"
#include "reports/diff_words.h"
#include "reports/difference_words.h"
#include "reports/named_figures.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {
namespace {

constexpr int kIndent = 2;
/// Accepted findings are only told so that a reader sees that they are known.
constexpr std::size_t kUnchanged = 5;

Ink ink_of(BaselineState state) {
  switch (state) {
    case BaselineState::New:
      return Ink::Error;
    case BaselineState::Updated:
      return Ink::Warning;
    case BaselineState::Unchanged:
      return Ink::Faint;
    case BaselineState::Absent:
      return Ink::Good;
  }
  CONCORD_UNREACHABLE();
}

Ink ink_of(const FigureDiff& figure) {
  if (!figure.material) return Ink::Faint;
  switch (figure.move) {
    case Move::Broken:
    case Move::Moved:
    case Move::Gone:
      return Ink::Error;
    case Move::Widened:
      return Ink::Warning;
    case Move::Mended:
    case Move::Narrowed:
    case Move::New:
      return Ink::Good;
    case Move::Same:
      return Ink::Faint;
  }
  CONCORD_UNREACHABLE();
}

/// A row of the page, as cells or as a sentence.
struct Told {
  Cell word;
  std::string name;
  Cell before;
  Cell now;
  std::string because;
  std::string sentence;  // plain
  const char* lead = "; brought by ";
};

/// One page of differences.
class Page {
 public:
  Page(const Diff& diff, const Reconciliation& now, const Style& style)
      : diff_(diff), view_(now), words_(now), style_(style) {}

  std::string files() const {
    std::vector<std::vector<Cell>> rows;
    std::string sentences;
    const auto add = [&](const char* word, Ink ink,
                         const std::vector<std::string>& names) {
      for (const std::string& name : names) {
        const std::string what = of_file(name);
        rows.push_back({{word, ink}, {harmless(name)}, {what, Ink::Faint}});
        sentences += std::string(word) + ": " + harmless(name) +
                     (what.empty() ? "" : ", " + what) + ".\n";
      }
    };
    add("new", Ink::Good, diff_.new_files);
    add("changed", Ink::Warning, diff_.changed_files);
    add("gone", Ink::Error, diff_.gone_files);
    if (style_.plain) return sentences;
    return columns({"STATE", "FILE", "CLAIMS"}, rows, style_, kIndent);
  }

  std::string findings() const {
    std::vector<Told> all;
    std::size_t unchanged = 0;
    for (const FindingDiff& each : diff_.findings) {
      const bool same = each.state == BaselineState::Unchanged;
      if (same && ++unchanged > kUnchanged) continue;
      all.push_back(told(each));
    }
    std::string out = table({"STATE", "FINDING", "BEFORE", "NOW"}, all);
    if (unchanged > kUnchanged) {
      out += (style_.plain ? "" : "  ") +
             paragraph("and " + counted(unchanged - kUnchanged, "other") +
                           " unchanged",
                       style_);
    }
    return out;
  }

  std::string figures() const {
    std::vector<Told> all;
    for (const FigureDiff& each : diff_.figures) {
      if (each.move == Move::Same && each.brought.empty()) continue;
      all.push_back(told(each));
    }
    return table({"MOVE", "FIGURE", "BEFORE", "NOW"}, all);
  }

  std::string obsolete(const std::string& folder) const {
    std::string out;
    for (const Obsolete& each : diff_.obsolete) {
      const Acceptance& by = each.acceptance;
      const std::string who = "by " + by.by + " on " + by.date +
                              (by.reason.empty() ? "" : ": " + by.reason);
      const std::string command = accept_command({each.key}, false, folder);
      const std::string title =
          harmless(each.key) + " is accepted, and no longer there";
      if (style_.plain) {
        out += "question Q303: " + title + "; accepted " + harmless(who) +
               "; if that is right: " + harmless(command) + ".\n";
        continue;
      }
      out += paint("question[Q303]", Ink::Warning, style_) + ": " +
             wrapped(title, style_.width, 16) + "\n";
      if (!each.says.empty()) out += remark("it said", each.says);
      out += remark("accepted", who) + remark("if that is right", command);
    }
    return out;
  }

  std::string counts() const {
    std::vector<std::string> all;
    for (const auto state : {BaselineState::New, BaselineState::Updated,
                             BaselineState::Unchanged, BaselineState::Absent}) {
      all.push_back(std::to_string(diff_.count(state)) + " " + word_of(state));
    }
    std::size_t figures = 0;
    std::size_t small = 0;
    for (const FigureDiff& each : diff_.figures) {
      figures += each.move == Move::Same ? 0 : 1;
      small += each.material ? 0 : 1;
    }
    std::string text = "findings: " + listed(all) + "; " +
                       counted(figures, "figure differs", "figures differ");
    if (small > 0) {
      text += ", " + std::to_string(small) + " of them " + below();
    }
    if (!diff_.obsolete.empty()) {
      text += "; " + counted(diff_.obsolete.size(), "entry", "entries") +
              " of the lock no longer there";
    }
    return text;
  }

 private:
  std::string remark(const char* key, const std::string& text) const {
    const std::string head = std::string(key) + ": ";
    return "  " + paint(head, Ink::Frame, style_) +
           wrapped(harmless(text), style_.width, 2 + display_width(head)) +
           "\n";
  }

  // "3 claims"; of a source that changed how many of them did.
  std::string of_file(const std::string& file) const {
    for (const TableCount& table : view_.audit().tables) {
      if (table.file == file) return counted(table.rows, "row");
    }
    std::size_t all = 0;
    std::size_t other = 0;
    for (const Claim& claim : view_.audit().claims) {
      if (file != "sources/" + view_.audit()[claim.source].name + ".txt") {
        continue;
      }
      ++all;
      other += std::ranges::count(diff_.read.claims, claim.id) > 0 ? 1 : 0;
    }
    if (!file.starts_with("sources/") || is_gone(file)) return {};
    if (other == all) return counted(all, "claim");
    return std::to_string(other) + " of " + counted(all, "claim") +
           (other == 1 ? " is new or says otherwise"
                       : " are new or say otherwise");
  }

  bool is_gone(const std::string& file) const {
    return std::ranges::find(diff_.gone_files, file) != diff_.gone_files.end();
  }

  std::string below() const { return "below " + to_string(diff_.material); }

  const char* mark_of(const std::string& status) const {
    const Marks& all = marks(style_);
    if (status == "settled") return all.settled;
    if (status == "open") return all.open;
    return status == "disputed" ? all.disputed : all.undecided;
  }

  Cell cell_of(const std::string& figure,
               const std::optional<FigureState>& state) const {
    if (!state) return {"not spoken of", Ink::Faint};
    const std::string text = harmless(figures_.result(figure, *state));
    return {mark_of(state->status) + (" " + text)};
  }

  Cell cell_of(const FindingState& state) const {
    const Marks& all = marks(style_);
    const char* mark = state.severity == "note" ? all.contested : all.disputed;
    return {mark + (" " + harmless(state.says))};
  }

  // What the figure was before it broke, if it is that of one moment alone.
  Cell figure_before(const FindingDiff& finding) const {
    const std::string path = finding.id.substr(finding.id.find(':') + 1);
    const FigureDiff* only = nullptr;
    for (const FigureDiff& each : diff_.figures) {
      if (each.figure.substr(0, each.figure.find('@')) != path) continue;
      if (only != nullptr) return {};
      only = &each;
    }
    return only == nullptr ? Cell() : cell_of(only->figure, only->before);
  }

  static std::string changed_words(const FindingState& before,
                                   const FindingState& now) {
    if (before.verdict != now.verdict) return before.verdict + ": ";
    return {};
  }

  Told told(const FindingDiff& each) const {
    Told row;
    row.word = {word_of(each.state), ink_of(each.state)};
    row.name = harmless(each.id);
    row.because = harmless(brought_words(each.brought, view_.audit()));
    const FindingState& state = each.now ? *each.now : *each.before;
    if (each.now) row.now = cell_of(*each.now);
    if (!each.now) row.now = {"no longer there", Ink::Good};
    if (!each.before) row.before = figure_before(each);
    if (each.state == BaselineState::Absent) row.before = cell_of(*each.before);
    row.sentence =
        row.word.text + ": " + row.name + "  " + harmless(state.says);
    if (each.state == BaselineState::Updated) {
      const bool same_words = each.before->says == each.now->says;
      row.before = same_words ? Cell{"the same, of " +
                                     harmless(some_of(each.before->claims, 6))}
                              : cell_of(*each.before);
      const std::string verdict = changed_words(*each.before, *each.now);
      row.before.text = verdict + row.before.text;
      if (!verdict.empty())
        row.now.text = each.now->verdict + ": " + row.now.text;
      row.sentence += ", before: " + harmless(verdict) +
                      (same_words ? row.before.text.substr(verdict.size())
                                  : harmless(each.before->says));
    }
    return row;
  }

  Told told(const FigureDiff& each) const {
    Told row;
    row.word = {word_of(each.move), ink_of(each)};
    row.name = name(each.figure);
    row.because = harmless(because(each));
    row.before = cell_of(each.figure, each.before);
    row.now = cell_of(each.figure, each.now);
    const auto plain = [&](const std::optional<FigureState>& state) {
      return state ? figures_.result(each.figure, *state) : "not spoken of";
    };
    if (each.move == Move::Same) row.lead = "; ";
    row.sentence = row.word.text + ": " + row.name + ": " +
                   harmless(plain(each.before) + ", now " + plain(each.now));
    return row;
  }

  // In words also where a claim joins others and nothing changes.
  std::string because(const FigureDiff& each) const {
    const std::string who = brought_words(each.brought, view_.audit());
    if (each.move != Move::Same) {
      return each.material ? who : who + "; " + below();
    }
    const std::size_t count = each.brought.claims.size();
    const bool agree = !each.now->values.empty();
    return counted(count, "more claim", "more claims") +
           (count == 1 ? (agree ? " agrees: " : " speaks of it: ")
                       : (agree ? " agree: " : " speak of it: ")) +
           who;
  }

  std::string table(std::vector<std::string> heads,
                    const std::vector<Told>& all) const {
    std::string sentences;
    std::vector<std::vector<Cell>> rows;
    for (const Told& each : all) {
      rows.push_back({each.word,
                      {each.name},
                      each.before,
                      each.now,
                      {each.because, Ink::Faint}});
      sentences += each.sentence +
                   (each.because.empty() ? "" : each.lead + each.because) +
                   ".\n";
    }
    if (style_.plain) return sentences;
    heads.emplace_back("BROUGHT BY");
    return columns(heads, rows, style_, kIndent);
  }

  std::string name(const std::string& figure) const {
    return harmless(figures_.label(figure));
  }

  const Diff& diff_;
  View view_;
  Words words_;
  const Style& style_;
  NamedFigures figures_{view_, words_};
};

std::string heading(const Diff& diff, const std::string& since) {
  std::string text = "since " + since;
  if (diff.revision) {
    text += " (" + diff.revision->id + " of " + diff.revision->date + ")";
  }
  if (diff.last_accepted) {
    text += ", last accepted by " + diff.last_accepted->by + " on " +
            diff.last_accepted->date;
  }
  return text;
}

}  // namespace

std::string diff_report(const Diff& diff, const std::string& since,
                        const Reconciliation& now, const Style& style,
                        const std::string& folder) {
  const Page page(diff, now, style);
  const std::string gap = style.plain ? "" : "\n";
  std::string out = strong(harmless(heading(diff, since)), style);
  for (const std::string& remark : lock_remarks(diff, since)) {
    out += paragraph(harmless(remark), style);
  }
  for (const std::string& section :
       {page.files(), page.findings(), page.figures(), page.obsolete(folder)}) {
    if (!section.empty()) out += gap + section;
  }
  return out + gap + paragraph(page.counts(), style) +
         paragraph(harmless(next_step(diff, folder)), style);
}

}  // namespace concord
