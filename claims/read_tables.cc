// SPDX-License-Identifier: Apache-2.0
#include "claims/read_tables.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "claims/declarations.h"
#include "claims/name.h"
#include "claims/row_says.h"
#include "claims/table_mapping.h"

namespace concord {

namespace {

// Behind so many complaints about one table nobody reads on.
constexpr std::size_t kMostTold = 100;

/// Makes claims of the rows of one table.
class RowReader {
 public:
  RowReader(const TableMapping& mapping, const Zone& zone,
            TableContents& contents, Complaints& complaints)
      : mapping_(mapping),
        file_(mapping.file.text),
        contents_(contents),
        complaints_(complaints) {
    count_.file = file_;
    const auto& published = for_all(RowKey::Published);
    published_ = read_stretch(published, zone, complaints);
    if (mapping.no_row) missing_.emplace(mapping, zone);
  }

  void take(const TableRow& row);
  void finish();

 private:
  std::optional<Written> get(RowKey key, const TableRow& row) const;
  std::optional<Written> cell(std::optional<std::size_t> at,
                              const TableRow& row) const;
  bool in_column(RowKey key) const {
    return mapping_.in_column[static_cast<std::size_t>(key)].has_value();
  }
  const std::optional<Written>& for_all(RowKey key) const {
    return mapping_.for_all[static_cast<std::size_t>(key)];
  }

  void add_claim(const TableRow& row, const ToldColumns& told, CellsDraft cells,
                 std::vector<StatementDraft> parts);
  std::vector<StatementDraft> parts_of(const TableRow& row) const;
  static void set_says(CellsDraft cells,
                       const std::vector<StatementDraft>& parts,
                       ClaimDraft& draft);
  void set_parts(std::vector<StatementDraft> parts, ClaimDraft& draft) const;
  void set_relative(const TableRow& row, ClaimDraft& draft) const;
  void see_silent(const TableRow& row, const ToldColumns& told);
  void keep_missing();
  CellsDraft cells_of(const SaysColumns& says, const TableRow& row) const;
  Written id_of(const TableRow& row, const ToldColumns& told) const;
  std::optional<Written> event_of(const TableRow& row) const;
  std::optional<Written> period_of(const TableRow& row) const;
  std::optional<Written> figure_of(const TableRow& row, const ToldColumns& told,
                                   const std::optional<Written>& event) const;
  bool check_event(const Written& event) const;
  std::vector<Written> provenance_of(const TableRow& row) const;
  void set_moment(const TableRow& row, ClaimDraft& draft) const;
  void add_event(const Written& event);

  const TableMapping& mapping_;
  const std::string& file_;
  TableContents& contents_;
  Complaints& complaints_;
  TableCount count_;
  std::optional<MissingRows> missing_;  // where they count as 0
  std::optional<Stretch> published_;
  bool is_source_ = false;       // of some row
  std::set<std::string> named_;  // sources in its cells
};

// The cell at this place, if something stands there, as `names:` has it.
std::optional<Written> RowReader::cell(std::optional<std::size_t> at,
                                       const TableRow& row) const {
  if (!at) return std::nullopt;
  const TableRow::Cell& found = row.cells[*at];
  const auto name = mapping_.names.find(found.text);
  const std::string& text =
      name == mapping_.names.end() ? found.text : name->second;
  if (text.empty()) return std::nullopt;
  return Written{text, row.place(file_, found.column)};
}

std::optional<Written> RowReader::get(RowKey key, const TableRow& row) const {
  const auto at = mapping_.in_column[static_cast<std::size_t>(key)];
  if (!at) return for_all(key);
  const bool is_plain = key == RowKey::Id || key == RowKey::Quote;
  if (!is_plain) return cell(at, row);
  const TableRow::Cell& found = row.cells[*at];
  if (found.text.empty()) return std::nullopt;
  return Written{found.text, row.place(file_, found.column)};
}

void RowReader::take(const TableRow& row) {
  ++count_.rows;
  bool is_silent = true;
  for (const ToldColumns& told : mapping_.told) {
    CellsDraft cells = cells_of(told.says, row);
    std::vector<StatementDraft> parts = parts_of(row);
    if (cells.is_empty() && parts.empty()) {
      see_silent(row, told);
      continue;
    }
    is_silent = false;
    add_claim(row, told, std::move(cells), std::move(parts));
  }
  if (is_silent) ++count_.silent;
}

void RowReader::add_claim(const TableRow& row, const ToldColumns& told,
                          CellsDraft cells, std::vector<StatementDraft> parts) {
  const auto event = event_of(row);
  ClaimDraft draft;
  draft.id = id_of(row, told);
  draft.declared = draft.id.place;
  draft.is_row = true;
  draft.total.figure = figure_of(row, told, event);
  if (draft.id.text.empty() || !draft.total.figure) return;
  if (event) add_event(*event);
  draft.total.event = event;
  const auto source = get(RowKey::Source, row);
  is_source_ = is_source_ || !source;
  if (source && in_column(RowKey::Source)) named_.insert(source->text);
  draft.source = source.value_or(Written{file_, draft.declared});
  draft.said_by = provenance_of(row);
  set_moment(row, draft);
  draft.total.declared = draft.declared;
  draft.total.quote = get(RowKey::Quote, row);
  set_says(std::move(cells), parts, draft);
  set_parts(std::move(parts), draft);
  set_relative(row, draft);
  draft.open_to = mapping_.readings;
  if (missing_) missing_->see(draft, false);
  contents_.drafts.push_back(std::move(draft));
}

// Where parts alone are said it rests on their cells.
void RowReader::set_says(CellsDraft cells,
                         const std::vector<StatementDraft>& parts,
                         ClaimDraft& draft) {
  if (cells.is_empty()) {
    cells.shown = parts.front().cells->shown;
  } else {
    draft.total.says = written_of(cells);
  }
  draft.total.cells = std::make_unique<const CellsDraft>(std::move(cells));
}

std::vector<StatementDraft> RowReader::parts_of(const TableRow& row) const {
  std::vector<StatementDraft> parts;
  for (const ToldColumns& told : mapping_.parts) {
    CellsDraft cells = cells_of(told.says, row);
    if (cells.is_empty()) continue;
    StatementDraft part;
    part.figure = told.figure;
    part.says = written_of(cells);
    part.declared = cells.shown.place;
    part.cells = std::make_unique<const CellsDraft>(std::move(cells));
    parts.push_back(std::move(part));
  }
  return parts;
}

// A list with an empty cell in it is not closed.
void RowReader::set_parts(std::vector<StatementDraft> parts,
                          ClaimDraft& draft) const {
  if (parts.empty()) return;
  SwitchesDraft switches;
  switches.parts_are = mapping_.parts_are;
  if (parts.size() < mapping_.parts.size()) switches.parts_are->text = "some";
  draft.switches = std::move(switches);
  draft.parts = std::move(parts);
}

void RowReader::set_relative(const TableRow& row, ClaimDraft& draft) const {
  constexpr std::pair<RowKey, Relative::Kind> kKinds[] = {
      {RowKey::Of, Relative::Kind::Of},
      {RowKey::Than, Relative::Kind::Than},
      {RowKey::Per, Relative::Kind::Per}};
  for (const auto& [key, kind] : kKinds) {
    if (auto base = get(key, row)) draft.relative.push_back({kind, *base});
  }
}

// A row that says nothing is no missing row.
void RowReader::see_silent(const TableRow& row, const ToldColumns& told) {
  const auto event = event_of(row);
  const auto figure = told.figure ? told.figure : get(RowKey::Figure, row);
  if (!missing_ || !event || !figure) return;
  ClaimDraft draft;
  draft.total.figure = {event->text + "/" + figure->text, figure->place};
  draft.source = get(RowKey::Source, row).value_or(Written{file_, {}});
  set_moment(row, draft);
  missing_->see(draft, true);
}

void RowReader::keep_missing() {
  for (const Written& event : mapping_.no_row->events) {
    if (check_event(event)) add_event(event);
  }
  contents_.missing.push_back(std::move(*missing_));
}

// "value: 4", or "low: 10, high: 12": what stands for a quote.
CellsDraft RowReader::cells_of(const SaysColumns& says,
                               const TableRow& row) const {
  CellsDraft cells;
  for (const auto& at :
       {says.words, says.kind, says.low, says.best, says.high}) {
    if (!at || row.cells[*at].text.empty()) continue;
    if (cells.shown.text.empty()) {
      cells.shown.place = row.place(file_, row.cells[*at].column);
    } else {
      cells.shown.text += ", ";
    }
    cells.shown.text += mapping_.columns[*at].text + ": " + row.cells[*at].text;
  }
  cells.words = cell(says.words, row);
  cells.kind = cell(says.kind, row);
  cells.best = cell(says.best, row);
  cells.low = cell(says.low, row);
  cells.high = cell(says.high, row);
  return cells;
}

// Without a column for it "claims.csv:12"; empty where it was refused.  Behind
// it the figure, where a row has several: "claims.csv:12:killed".
Written RowReader::id_of(const TableRow& row, const ToldColumns& told) const {
  const std::string behind = told.figure ? ":" + told.figure->text : "";
  const auto at = mapping_.in_column[static_cast<std::size_t>(RowKey::Id)];
  if (!at) {
    return {file_ + ":" + std::to_string(row.number) + behind,
            row.place(file_, 1)};
  }
  const Place place = row.place(file_, row.cells[*at].column);
  const std::string& id = row.cells[*at].text;
  if (is_name(id)) return {id + behind, place};
  if (id.empty()) {
    complaints_.add(Code::Y167, place, "the row has no id",
                    "give it one, or take `id` out of `columns`");
  } else {
    complaints_.add(Code::Y142, place,
                    "`" + id + "` cannot be the id of a claim",
                    "use letters, digits, - and _, or take `id` out of "
                    "`columns`");
  }
  return {"", place};
}

// Below the event of all rows, if there is one: "ged/490/41236".  An empty cell
// adds no step.
std::optional<Written> RowReader::event_of(const TableRow& row) const {
  std::optional<Written> event = for_all(RowKey::Event);
  for (const std::size_t at : mapping_.event_path) {
    auto step = cell(at, row);
    if (!step) continue;
    if (event) step->text = event->text + "/" + step->text;
    event = std::move(step);
  }
  return event;
}

std::optional<Written> RowReader::period_of(const TableRow& row) const {
  auto first = get(RowKey::During, row);
  const auto last = cell(mapping_.during_end, row);
  if (first && last && last->text != first->text) {
    first->text = day_in_cell(first->text) + "/" + day_in_cell(last->text);
  } else if (first) {
    first->text = day_in_cell(first->text);
  }
  return first;
}

std::optional<Written> RowReader::figure_of(
    const TableRow& row, const ToldColumns& told,
    const std::optional<Written>& event) const {
  auto figure = told.figure ? told.figure : get(RowKey::Figure, row);
  if (!figure) {
    const auto at =
        mapping_.in_column[static_cast<std::size_t>(RowKey::Figure)];
    complaints_.add(Code::Y167, row.place(file_, row.cells[*at].column),
                    "the row names no figure",
                    "write its measure, such as killed");
    return std::nullopt;
  }
  if (!event && missing_) {
    complaints_.add(Code::Y167, row.place(file_, 1), "the row names no event",
                    "name it, since `no-row` asks which events have a row");
  }
  if (!event) return figure;
  if (!check_event(*event)) return std::nullopt;
  return Written{event->text + "/" + figure->text, figure->place};
}

bool RowReader::check_event(const Written& event) const {
  if (is_event_name(event.text)) return true;
  complaints_.add(Code::Y142, event.place,
                  "`" + event.text + "` cannot be the name of an event",
                  "say in `names:` which event is meant");
  return false;
}

std::vector<Written> RowReader::provenance_of(const TableRow& row) const {
  std::vector<Written> origins;
  const auto chain = get(RowKey::Provenance, row);
  if (!chain) return origins;
  std::size_t begin = 0;
  while (begin <= chain->text.size()) {
    const std::size_t end =
        std::min(chain->text.find(';', begin), chain->text.size());
    std::string name = chain->text.substr(begin, end - begin);
    name.erase(0, name.find_first_not_of(' '));
    name.erase(name.find_last_not_of(' ') + 1);
    origins.push_back({std::move(name), chain->place});
    begin = end + 1;
  }
  return origins;
}

// What says no moment stands at its publication; in a table that was published
// nobody knows when, at the end of its period.
void RowReader::set_moment(const TableRow& row, ClaimDraft& draft) const {
  draft.during = period_of(row);
  draft.as_of = get(RowKey::AsOf, row);
  if (draft.as_of) draft.as_of->text = day_in_cell(draft.as_of->text);
  if (!draft.as_of && in_column(RowKey::Published)) {
    draft.as_of = get(RowKey::Published, row);
  }
  const bool is_of_text = for_all(RowKey::Source).has_value();
  const bool has_moment = draft.as_of || published_ || is_of_text;
  if (!has_moment) draft.as_of = draft.during;
}

// `ITA/01/001` is a part of `ITA/01`, and that of `ITA`.
void RowReader::add_event(const Written& event) {
  if (event.text.find('/') == event.text.npos) return;
  for (std::size_t end = event.text.find('/'); true;
       end = event.text.find('/', end + 1)) {
    const auto [known, is_new] =
        contents_.events.emplace(event.text.substr(0, end), event.place);
    if (!is_new) known->second = std::min(known->second, event.place);
    if (end == event.text.npos) return;
  }
}

void RowReader::finish() {
  if (missing_) keep_missing();
  contents_.counts.push_back(count_);
  if (is_source_) named_.insert(file_);
  const auto no_text = std::make_shared<SourceText>(file_, "", 0);
  for (const std::string& name : named_) {
    Source source;
    source.name = name;
    source.outlet = name;
    source.published = published_;
    source.is_table = true;
    source.text = no_text;
    contents_.sources.push_back(std::move(source));
  }
}

}  // namespace

TableContents read_tables(Fields& audit, const Folder& folder, const Zone& zone,
                          Complaints& complaints) {
  TableContents contents;
  for (const TableMapping& mapping : read_mappings(audit, complaints)) {
    const auto table = folder.tables.find(mapping.file.text);
    if (table == folder.tables.end()) {
      complaints.add(Code::Y165, mapping.file.place,
                     "there is no table `" + mapping.file.text + "`",
                     "put it beside audit.yaml");
      continue;
    }
    complaints.limit(mapping.file.text, kMostTold);
    RowReader reader(mapping, zone, contents, complaints);
    read_rows(table->second,
              {mapping.file.text, mapping.columns,
               [&](const TableRow& row) { reader.take(row); }},
              complaints);
    reader.finish();
  }
  return contents;
}

}  // namespace concord
