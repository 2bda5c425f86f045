// SPDX-License-Identifier: Apache-2.0
//
// CSV as RFC 4180 has it, by libcsv, which hands over cells and ends of rows.
#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "claims/check.h"
#include "claims/table_formats.h"
#include "claims/text.h"

namespace concord {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The commonest of the separators in the first line; a comma if it has none.
char separator_of(std::string_view head) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char each : {',', ';', '\t'}) {
    std::ptrdiff_t count = 0;
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') quoted = !quoted;
      if (c == each && !quoted) ++count;
    }
    if (count > most) best = each;
    most = std::max(most, count);
  }
  return best;
}

/// libcsv's parser, freed with this.
class Parser {
 public:
  Parser() {
    constexpr unsigned char kOptions =
        CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    CONCORD_CHECK(csv_init(&parser_, kOptions) == 0);
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  csv_parser* get() { return &parser_; }

 private:
  csv_parser parser_{};
};

class CsvReader {
 public:
  CsvReader(const RowsWanted& wanted, Complaints& complaints)
      : wanted_(wanted), complaints_(complaints) {
    row_.number = 1;
  }

  void read(TableBytes& bytes);

 private:
  static void on_cell(void* text, std::size_t size, void* self) {
    static_cast<CsvReader*>(self)->add_cell(
        {static_cast<const char*>(text), size});
  }
  static void on_row(int end, void* self) {
    static_cast<CsvReader*>(self)->end_row(end);
  }

  bool parse(std::string_view piece);
  void finish(const TableBytes& bytes);
  void add_cell(std::string_view text);
  void end_row(int end);
  void end_header();
  bool is_tagged() const;
  void end_tags();
  void find_columns();
  void end_of_cells();
  bool fits();
  void refuse_rest(int column, std::string message, std::string help);

  const RowsWanted& wanted_;
  Complaints& complaints_;
  Parser parser_;
  std::vector<std::string> names_;       // of the columns
  std::vector<std::string> tags_;        // in the row below them
  std::map<int, std::size_t> place_of_;  // column to its place in a TableRow
  bool has_names_ = false;
  bool may_have_tags_ = false;  // this is the row below the names
  bool stopped_ = false;        // what is behind cannot be read
  bool broken_ = false;         // a cell of this row was complained of
  int column_ = 0;              // the last that was read
  int line_end_ = 0;
  TableRow row_;
};

void CsvReader::read(TableBytes& bytes) {
  std::string_view piece = bytes.next();
  if (piece.starts_with(kByteOrderMark)) {
    piece.remove_prefix(kByteOrderMark.size());
  }
  csv_set_delim(parser_.get(), static_cast<unsigned char>(separator_of(piece)));
  while (!piece.empty() && parse(piece)) piece = bytes.next();
  if (!stopped_) finish(bytes);
}

// False where nothing behind can be read.
bool CsvReader::parse(std::string_view piece) {
  const std::size_t read = csv_parse(parser_.get(), piece.data(), piece.size(),
                                     &on_cell, &on_row, this);
  if (stopped_) return false;
  if (read != piece.size()) {
    refuse_rest(column_ + 1, "a quotation mark in the middle of a cell",
                "put the whole cell in quotation marks, and write each that "
                "belongs to it twice");
  } else if (parser_.get()->entry_pos > kMaxCellBytes) {
    refuse_rest(column_ + 1,
                fmt::format("a cell of more than {} bytes", kMaxCellBytes),
                "look for a quotation mark that is never closed");
  }
  return !stopped_;
}

void CsvReader::finish(const TableBytes& bytes) {
  if (!bytes.error().empty()) {
    refuse_rest(1, bytes.error(), "look at the file");
  } else if (csv_fini(parser_.get(), &on_cell, &on_row, this) != 0) {
    refuse_rest(column_ + 1, "a quotation mark that is never closed",
                "close it behind the cell");
  } else if (!has_names_) {
    refuse_rest(1, "the table is empty", "its first line names the columns");
  } else if (may_have_tags_) {
    find_columns();
  }
}

void CsvReader::add_cell(std::string_view text) {
  if (stopped_) return;
  ++column_;
  if (find_bad_utf8(text)) {
    complaints_.add(Code::Y103, row_.place(wanted_.file, column_),
                    "the cell is not UTF-8", "save the table as UTF-8");
    broken_ = true;
    text = {};
  }
  if (!has_names_) {
    names_.emplace_back(text);
    return;
  }
  if (may_have_tags_) {
    tags_.emplace_back(text);
    return;
  }
  const auto found = place_of_.find(column_);
  if (found != place_of_.end()) {
    row_.cells[found->second] = {std::string(text), column_};
  }
}

// Also called for an empty line, and twice for CRLF.
void CsvReader::end_row(int end) {
  if (stopped_) return;
  const bool is_second_half = column_ == 0 && end == '\n' && line_end_ == '\r';
  line_end_ = is_second_half ? 0 : end;
  if (is_second_half) return;
  if (column_ > 0) end_of_cells();
  ++row_.number;
  column_ = 0;
  broken_ = false;
}

void CsvReader::end_of_cells() {
  if (!has_names_) {
    end_header();
  } else if (may_have_tags_) {
    end_tags();
  } else if (!broken_ && fits()) {
    wanted_.take(row_);
  }
}

void CsvReader::end_header() {
  has_names_ = true;
  stopped_ = broken_;
  may_have_tags_ = true;
}

// A row of HXL tags: each cell that is not empty begins with # and a letter.
bool CsvReader::is_tagged() const {
  return std::ranges::any_of(tags_, &is_hxl_tag) &&
         std::ranges::all_of(tags_, [](const std::string& cell) {
           return cell.empty() || is_hxl_tag(cell);
         });
}

void CsvReader::end_tags() {
  may_have_tags_ = false;
  const bool tagged = !broken_ && is_tagged();
  std::vector<std::string> first = std::move(tags_);
  tags_.clear();
  if (tagged) {
    for (const std::string& tag : first) tags_.push_back(plain_tag(tag));
    tags_.resize(names_.size());
  }
  find_columns();
  if (stopped_ || tagged || broken_ || !fits()) return;
  for (const auto& [column, place] : place_of_) {
    row_.cells[place] = {std::move(first[static_cast<std::size_t>(column) - 1]),
                         column};
  }
  wanted_.take(row_);
}

// A name that begins with # is a tag first.
void CsvReader::find_columns() {
  if (wanted_.meet) wanted_.meet({names_, tags_});
  row_.cells.resize(wanted_.columns.size());
  for (std::size_t i = 0; i < wanted_.columns.size(); ++i) {
    const Written& column = wanted_.columns[i];
    const std::string tag =
        is_hxl_tag(column.text) ? plain_tag(column.text) : "";
    const bool by_tag =
        !tag.empty() && std::ranges::find(tags_, tag) != tags_.end();
    const auto& known = by_tag ? tags_ : names_;
    const std::string& name = by_tag ? tag : column.text;
    const auto found = std::ranges::find(known, name);
    if (found == known.end()) {
      complain_of_column(column, wanted_, names_, complaints_);
    } else if (std::ranges::count(known, name) > 1) {
      complaints_.add(Code::Y166, column.place,
                      fmt::format("`{}` has {} columns `{}`", wanted_.file,
                                  std::ranges::count(known, name), column.text),
                      "rename one of them");
    } else {
      place_of_[static_cast<int>(found - known.begin()) + 1] = i;
    }
  }
  stopped_ = place_of_.size() != wanted_.columns.size();
}

bool CsvReader::fits() {
  const auto named = static_cast<int>(names_.size());
  if (column_ == named) return true;
  const auto cells = [](int count) {
    return fmt::format("{} cell{}", count, count == 1 ? "" : "s");
  };
  complaints_.add(
      Code::Y167, row_.place(wanted_.file, std::min(column_, named) + 1),
      fmt::format("the row has {}, and the first line names {} column{}",
                  cells(column_), named, named == 1 ? "" : "s"),
      "put a cell that holds a separator in quotation marks");
  return false;
}

void CsvReader::refuse_rest(int column, std::string message, std::string help) {
  stopped_ = true;
  complaints_.add(Code::Y165, row_.place(wanted_.file, column),
                  std::move(message), std::move(help));
}

}  // namespace

void read_csv(TableBytes& bytes, const RowsWanted& wanted,
              Complaints& complaints) {
  CsvReader(wanted, complaints).read(bytes);
}

}  // namespace concord
