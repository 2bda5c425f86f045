// SPDX-License-Identifier: Apache-2.0
#include "claims/missing_rows.h"

#include <algorithm>
#include <memory>

#include "claims/declarations.h"
#include "claims/figure.h"
#include "claims/name.h"

namespace concord {

namespace {

// More than any audit solves; a table of incidents, each with a day of its own,
// would make one for each two of them.
constexpr std::size_t kMostMissing = 200'000;

/// "flood/east" and "killed.police&women" of a figure.
struct Subject {
  std::string event;
  std::string figure;
};

// Nothing for what is no count; where it cannot be read that is complained of
// with its row.
std::optional<Subject> subject_of(const std::string& text) {
  auto path = parse_figure_path(text);
  if (!path || path->status) return std::nullopt;
  std::ranges::sort(path->populations);
  Subject subject{path->event, {}};
  path->event.clear();
  subject.figure = to_string(*path);
  return subject;
}

// "2024-05-01/2024-05-03@2024-05-10"
std::string time_text(const ClaimDraft& row) {
  std::string text;
  if (row.during) text += "@" + row.during->text;
  if (row.as_of) text += "@" + row.as_of->text;
  return text;
}

// What it copies of a row that is there.
ClaimDraft like(const ClaimDraft& row) {
  ClaimDraft draft;
  draft.source = row.source;
  draft.said_by = row.said_by;
  draft.as_of = row.as_of;
  draft.during = row.during;
  draft.open_to = row.open_to;
  draft.is_row = true;
  return draft;
}

std::vector<EventId> ids_of(const std::set<std::string>& names,
                            const EventGraph& events) {
  std::vector<EventId> ids;
  for (const std::string& name : names) {
    if (const auto id = events.find(name)) ids.push_back(*id);
  }
  return ids;
}

std::set<std::size_t> levels_of(const std::set<std::string>& names,
                                const EventGraph& events) {
  std::set<std::size_t> levels;
  for (const EventId id : ids_of(names, events)) {
    levels.insert(events.line_of(id).size());
  }
  return levels;
}

// With all that they are part of.
std::set<EventId> lines_of(const std::set<std::string>& names,
                           const EventGraph& events) {
  std::set<EventId> all;
  for (const EventId id : ids_of(names, events)) {
    for (const EventId each : events.line_of(id)) all.insert(each);
  }
  return all;
}

}  // namespace

MissingRows::Time MissingRows::time_of(const std::optional<Written>& written) {
  if (!written) return {};
  const auto [known, is_new] = times_.emplace(written->text, Time());
  if (is_new) {
    const auto read = parse_edtf(written->text, *zone_).stretch;
    if (read) known->second = {read->begin, read->end};
  }
  return known->second;
}

void MissingRows::see(const ClaimDraft& row, bool is_silent) {
  const auto subject = subject_of(row.total.figure->text);
  if (!subject) return;
  Told& told = told_[{row.source.text, subject->figure, time_of(row.during),
                      time_of(row.as_of)}];
  told.events.insert(subject->event);
  if (is_silent) return;
  events_[subject->figure].insert(subject->event);
  told.said.insert(subject->event);
  if (!told.like) told.like = like(row);
}

// What cannot be a name was complained of when it was read.
void MissingRows::check_listed(const EventGraph& events,
                               Complaints& complaints) const {
  std::vector<std::string> known;
  for (const Event& event : events.events()) known.push_back(event.name);
  for (const Written& event : mapping_.no_row->events) {
    if (!is_event_name(event.text) || events.find(event.text)) continue;
    unknown_name("event", event.text, event.place, known, complaints);
  }
}

std::vector<EventId> MissingRows::events_of(const std::string& figure,
                                            const EventGraph& graph) const {
  const auto found = events_.find(figure);
  if (found == events_.end()) return {};
  std::set<std::string> names = found->second;
  for (const Written& event : mapping_.no_row->events) names.insert(event.text);
  return ids_of(names, graph);
}

std::vector<ClaimDraft> MissingRows::claims(const EventGraph& events,
                                            Complaints& complaints) const {
  check_listed(events, complaints);
  std::vector<ClaimDraft> made;
  std::map<std::string, std::vector<EventId>> all;
  for (const auto& [figure, names] : events_) {
    all[figure] = events_of(figure, events);
  }
  for (const auto& [key, told] : told_) {
    if (!told.like) continue;
    const std::string& figure = std::get<1>(key);
    const std::set<std::size_t> levels = levels_of(told.said, events);
    const std::set<EventId> there = lines_of(told.events, events);
    for (const EventId event : all[figure]) {
      const bool is_missing = levels.contains(events.line_of(event).size()) &&
                              !there.contains(event);
      if (!is_missing) continue;
      made.push_back(claim(*told.like, events[event].name, figure));
    }
    if (made.size() <= kMostMissing) continue;
    complaints.add(Code::Y168, mapping_.no_row->place,
                   "more than " + std::to_string(kMostMissing) +
                       " rows are missing from `" + mapping_.file.text + "`",
                   "take `no-row` out, or count by month or year, so that "
                   "events share their times");
    return {};
  }
  return made;
}

// Its place is where the audit says what is missing.
ClaimDraft MissingRows::claim(const ClaimDraft& like_row,
                              const std::string& event,
                              const std::string& figure) const {
  const Place& place = mapping_.no_row->place;
  const std::string path = event + "/" + figure;
  const std::string what = path + time_text(like_row);
  const bool names_source =
      mapping_.in_column[static_cast<std::size_t>(RowKey::Source)].has_value();
  ClaimDraft draft = like(like_row);
  draft.id = {mapping_.file.text + ":no-row:" +
                  (names_source ? draft.source.text + ":" : "") + what,
              place};
  draft.declared = place;
  draft.total.figure = {path, place};
  draft.total.event = {event, place};
  draft.total.declared = place;
  draft.total.says = {"0", place};
  CellsDraft cells;
  cells.shown = {"no row: " + what, place};
  cells.words = draft.total.says;
  draft.total.cells = std::make_unique<const CellsDraft>(std::move(cells));
  return draft;
}

}  // namespace concord
