// SPDX-License-Identifier: Apache-2.0
#include "claims/table_mapping.h"

#include <algorithm>
#include <utility>

#include "claims/check.h"

namespace concord {

const char* name_of(RowKey key) {
  switch (key) {
    case RowKey::Id:
      return "id";
    case RowKey::Source:
      return "source";
    case RowKey::Event:
      return "event";
    case RowKey::Figure:
      return "figure";
    case RowKey::AsOf:
      return "as-of";
    case RowKey::During:
      return "during";
    case RowKey::Published:
      return "published";
    case RowKey::Quote:
      return "quote";
    case RowKey::Provenance:
      return "provenance";
    case RowKey::Of:
      return "of";
    case RowKey::Than:
      return "than";
    case RowKey::Per:
      return "per";
  }
  CONCORD_UNREACHABLE();
}

namespace {

// A row has an id and a quote of its own.
bool may_be_for_all(RowKey key) {
  return key != RowKey::Id && key != RowKey::Quote;
}

class MappingReader {
 public:
  MappingReader(const Yaml& entry, Complaints& complaints)
      : fields_(entry, "a table", complaints), complaints_(complaints) {}

  // Nothing where it would only raise more complaints.
  std::optional<TableMapping> read();

 private:
  void read_file();
  void read_columns();
  void read_for_all();
  void read_names();
  void read_readings();
  void check_no_row();
  void read_key(RowKey key, const Yaml& column);
  void read_told(Fields& columns);
  std::vector<ToldColumns> read_figures(const Yaml& figures, const char* key);
  void read_parts_are();
  void check_relative();
  SaysColumns read_says(const Yaml& says);
  void read_ends(const Yaml& says, SaysColumns& columns);
  void read_best(const Yaml& says, SaysColumns& columns);
  std::optional<std::size_t> add(const Yaml& column);
  void refuse(const Place& place, std::string message, std::string help);

  Fields fields_;
  Complaints& complaints_;
  TableMapping mapping_;
  bool has_columns_ = false;  // all of them understood
};

std::optional<TableMapping> MappingReader::read() {
  const std::size_t before = complaints_.size();
  read_file();
  read_columns();
  read_for_all();
  read_parts_are();
  check_relative();
  read_names();
  read_readings();
  mapping_.no_row = read_no_row(fields_, complaints_);
  if (mapping_.no_row) check_no_row();
  fields_.finish();
  if (complaints_.size() != before) return std::nullopt;
  return std::move(mapping_);
}

void MappingReader::refuse(const Place& place, std::string message,
                           std::string help) {
  complaints_.add(Code::Y168, place, std::move(message), std::move(help));
}

void MappingReader::read_file() {
  fields_.require("file");
  const auto file = written(fields_, "file");
  if (!file) return;
  mapping_.file = *file;
  if (is_table_name(file->text)) return;
  complaints_.add(Code::Y165, file->place,
                  "`" + file->text + "` cannot be the name of a table",
                  "write a file beside audit.yaml that ends with .csv, .tsv "
                  "or .jsonl, or with .gz behind that");
}

std::optional<std::size_t> MappingReader::add(const Yaml& column) {
  if (column.kind != Yaml::Kind::Scalar) {
    refuse(column.place, "this is not the name of a column",
           "write the name as the first line of the table has it");
    return std::nullopt;
  }
  auto& columns = mapping_.columns;
  const auto known = std::ranges::find(columns, column.text, &Written::text);
  const auto place = static_cast<std::size_t>(known - columns.begin());
  if (known == columns.end()) columns.push_back({column.text, column.place});
  return place;
}

void MappingReader::read_columns() {
  const Yaml* node = fields_.require("columns");
  if (!node) return;
  Fields columns(*node, "`columns`", complaints_);
  for (std::size_t i = 0; i < kRowKeys; ++i) {
    const auto key = static_cast<RowKey>(i);
    const Yaml* column = columns.get(name_of(key));
    if (column) read_key(key, *column);
  }
  read_told(columns);
  has_columns_ = columns.finish();
}

// An event may be a path of columns, a period two of them.
void MappingReader::read_key(RowKey key, const Yaml& column) {
  auto& first = mapping_.in_column[static_cast<std::size_t>(key)];
  std::vector<std::size_t> places;
  const bool is_list = column.kind == Yaml::Kind::Sequence;
  if (is_list && (key == RowKey::Event || key == RowKey::During)) {
    for (const Yaml& item : column.items) {
      if (const auto place = add(item)) places.push_back(*place);
    }
    const bool is_period = key == RowKey::During;
    if (column.items.empty() || (is_period && column.items.size() != 2)) {
      return refuse(column.place,
                    is_period ? "`during` is one column, or two"
                              : "`event` lists no column",
                    is_period ? "write [first, last]" : "write the columns");
    }
  } else if (const auto place = add(column)) {
    places.push_back(*place);
  }
  if (places.empty()) return;
  first = places.front();
  if (key == RowKey::Event) mapping_.event_path = places;
  if (places.size() == 2 && key == RowKey::During) {
    mapping_.during_end = places.back();
  }
}

void MappingReader::read_told(Fields& columns) {
  const Yaml* figures = columns.get("figures");
  if (!figures) {
    if (const Yaml* says = columns.require("says")) {
      mapping_.told.push_back({std::nullopt, read_says(*says)});
    }
    if (const Yaml* parts = columns.get("parts")) {
      mapping_.parts = read_figures(*parts, "parts");
    }
    return;
  }
  for (const char* key : {"figure", "says", "parts"}) {
    const Yaml* other = columns.get(key);
    if (!other) continue;
    refuse(other->place, std::string("`") + key + "` beside `figures`",
           "say each figure and its columns in `figures` alone");
  }
  mapping_.told = read_figures(*figures, "figures");
}

std::vector<ToldColumns> MappingReader::read_figures(const Yaml& figures,
                                                     const char* key) {
  std::vector<ToldColumns> all;
  if (figures.kind != Yaml::Kind::Map || figures.entries.empty()) {
    refuse(figures.place,
           std::string("`") + key + "` is not a map of figures to columns",
           "write { killed: deaths, injured: [hurt_min, hurt_max] }");
  }
  for (const auto& [figure, says] : figures.entries) {
    all.push_back({Written{figure.text, figure.place}, read_says(says)});
  }
  return all;
}

void MappingReader::read_parts_are() {
  mapping_.parts_are = written(fields_, "parts-are");
  if (mapping_.parts_are && mapping_.parts.empty() && has_columns_) {
    refuse(mapping_.parts_are->place, "`parts-are` without `parts`",
           "add `parts:` to `columns`, or leave it out");
  }
  if (mapping_.parts_are)
    choice(*mapping_.parts_are, {"all", "some"}, complaints_);
  if (mapping_.parts_are || mapping_.parts.empty()) return;
  refuse(mapping_.parts.front().figure->place, "`parts` without `parts-are`",
         "add `parts-are: all` to the table if they leave nobody out, else "
         "`parts-are: some`");
}

// "40 %", "twice": in words alone.
void MappingReader::check_relative() {
  for (const RowKey key : {RowKey::Of, RowKey::Than, RowKey::Per}) {
    const auto i = static_cast<std::size_t>(key);
    const bool is_said = mapping_.for_all[i] || mapping_.in_column[i];
    if (!is_said) continue;
    for (const ToldColumns& told : mapping_.told) {
      if (told.says.words) continue;
      refuse(fields_.node().place,
             std::string("`") + name_of(key) + "` for a range in two columns",
             "let `says` be one column, such as `40 %` or `10 to 12 %`");
    }
  }
}

SaysColumns MappingReader::read_says(const Yaml& says) {
  SaysColumns columns;
  switch (says.kind) {
    case Yaml::Kind::Scalar:
      columns.words = add(says);
      break;
    case Yaml::Kind::Sequence:
      read_ends(says, columns);
      break;
    case Yaml::Kind::Map:
      read_best(says, columns);
      break;
    case Yaml::Kind::Nothing:
      break;  // complained of
  }
  return columns;
}

void MappingReader::read_ends(const Yaml& says, SaysColumns& columns) {
  const std::size_t count = says.items.size();
  if (count != 2 && count != 3) {
    refuse(says.place, "`says` is one column, two or three",
           "write a column with words, [low, high] or [kind, low, high]");
    return;
  }
  if (count == 3) columns.kind = add(says.items[0]);
  columns.low = add(says.items[count - 2]);
  columns.high = add(says.items[count - 1]);
}

void MappingReader::read_best(const Yaml& says, SaysColumns& columns) {
  Fields ends(says, "`says`", complaints_);
  const auto column = [&](const char* key) -> std::optional<std::size_t> {
    const Yaml* found = ends.require(key);
    if (!found) return std::nullopt;
    return add(*found);
  };
  columns.best = column("best");
  columns.low = column("low");
  columns.high = column("high");
  ends.finish();
}

void MappingReader::read_for_all() {
  for (std::size_t i = 0; i < kRowKeys; ++i) {
    const auto key = static_cast<RowKey>(i);
    if (!may_be_for_all(key)) continue;
    mapping_.for_all[i] = written(fields_, name_of(key));
    if (!mapping_.for_all[i] || !mapping_.in_column[i]) continue;
    // A date of publication that stands in no cell is that of the whole table.
    if (key == RowKey::Published) continue;
    if (key == RowKey::Event) continue;  // the path of the row begins with it
    refuse(mapping_.for_all[i]->place,
           std::string("`") + name_of(key) +
               "` is said for all rows, and of a column as well",
           "leave one of the two out");
  }
  constexpr auto kFigure = static_cast<std::size_t>(RowKey::Figure);
  const bool has_figure =
      mapping_.in_column[kFigure] || mapping_.for_all[kFigure];
  const bool is_wide = !mapping_.told.empty() && mapping_.told.front().figure;
  if (is_wide && mapping_.for_all[kFigure]) {
    refuse(mapping_.for_all[kFigure]->place, "`figure` beside `figures`",
           "leave one of the two out");
  }
  if (has_figure || is_wide || !has_columns_) return;
  refuse(fields_.node().place, "nothing says of which figure the rows are",
         "add `figure:` to `columns`, or to the table where all rows are of "
         "one");
}

void MappingReader::read_names() {
  const Yaml* names = fields_.get("names");
  if (!names) return;
  if (names->kind != Yaml::Kind::Map) {
    refuse(names->place, "`names` is not a map of cells",
           "write each as \"text of a cell\": name");
    return;
  }
  for (const auto& [cell, name] : names->entries) {
    if (name.kind == Yaml::Kind::Scalar) {
      mapping_.names[cell.text] = name.text;
    } else if (name.kind != Yaml::Kind::Nothing) {
      refuse(name.place, "this is not one name", "write the name alone");
    }
  }
}

// What the row would have said in its cells must be known without it.
void MappingReader::check_no_row() {
  const auto& column = mapping_.in_column;
  if (column[static_cast<std::size_t>(RowKey::Provenance)]) {
    refuse(
        mapping_.no_row->place,
        "`no-row` beside a column for `provenance`: nothing says who counted "
        "what has no row",
        "say `provenance:` for the whole table, or leave it out");
  }
  if (!column[static_cast<std::size_t>(RowKey::Event)] && has_columns_) {
    refuse(mapping_.no_row->place,
           "`no-row` without a column for `event`: nothing says of what a row "
           "is missing",
           "add `event:` to `columns`");
  }
}

void MappingReader::read_readings() {
  for (const Yaml& reading : fields_.list("readings")) {
    const bool known = reading.text == "precise" ||
                       reading.text == "complete" || reading.text == "moment" ||
                       reading.text == "scope" ||
                       reading.text.starts_with("extent=");
    if (known) {
      mapping_.readings.push_back({reading.text, reading.place});
    } else {
      complaints_.add(Code::Y162, reading.place,
                      "`" + reading.text + "` is no reading",
                      "write `precise`, `complete`, `moment`, `scope` or "
                      "`extent=EVENT`");
    }
  }
}

}  // namespace

std::vector<TableMapping> read_mappings(Fields& audit, Complaints& complaints) {
  std::vector<TableMapping> mappings;
  const Yaml* tables = audit.get("tables");
  if (!tables) return mappings;
  if (tables->kind != Yaml::Kind::Sequence) {
    complaints.add(Code::Y114, tables->place, "`tables` is not a list",
                   "begin each table with `- file: `");
    return mappings;
  }
  for (const Yaml& entry : tables->items) {
    if (entry.kind == Yaml::Kind::Nothing) continue;  // complained of
    auto mapping = MappingReader(entry, complaints).read();
    if (!mapping) continue;
    const auto twice = std::ranges::find_if(mappings, [&](const auto& other) {
      return other.file.text == mapping->file.text;
    });
    if (twice == mappings.end()) {
      mappings.push_back(std::move(*mapping));
    } else {
      complaints.add(Code::Y168, mapping->file.place,
                     "table `" + mapping->file.text + "` is named twice",
                     "keep one of the two");
    }
  }
  std::ranges::sort(mappings, {}, [](const TableMapping& mapping) {
    return mapping.file.text;
  });
  return mappings;
}

}  // namespace concord
