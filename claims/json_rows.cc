// SPDX-License-Identifier: Apache-2.0
//
// JSON Lines: one flat object a line.  Read event by event, because a number
// must come as it was written (0.1 is no binary fraction) and a key that is
// there twice must not go unseen.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "claims/table_formats.h"
#include "claims/text.h"

namespace concord {

namespace {

/// Takes one line apart; what is wrong with it is in `problem`.
class Line {
 public:
  Line(const std::vector<Written>& columns, TableRow& row)
      : columns_(columns), row_(row) {}

  std::string problem;
  std::string help = {};
  int column = 0;  // of the last key
  std::set<std::string> keys = {};

  // What nlohmann's reader calls; false ends it.
  bool null() { return value({}); }
  bool boolean(bool) {
    return refuse("true and false are no text and no number");
  }
  bool number_integer(std::int64_t number) {
    return value(std::to_string(number));
  }
  bool number_unsigned(std::uint64_t number) {
    return value(std::to_string(number));
  }
  bool number_float(double, const std::string& written) {
    return value(written);
  }
  bool string(const std::string& text) { return value(text); }
  bool binary(const std::vector<std::uint8_t>&) { return refuse("no text"); }
  bool start_object(std::size_t) {
    return depth_++ == 0 || !is_wanted() ||
           refuse("an object stands where a text or a number is needed");
  }
  bool end_object() {
    --depth_;
    return true;
  }
  bool start_array(std::size_t) {
    if (depth_ == 0) return refuse("the line is a list, not an object");
    ++depth_;
    return !is_wanted() ||
           refuse("a list stands where a text or a number is needed");
  }
  bool end_array() { return end_object(); }
  bool key(const std::string& name) {
    if (depth_ != 1) return true;
    ++column;
    const auto found = std::ranges::find(columns_, name, &Written::text);
    wanted_ = static_cast<std::size_t>(found - columns_.begin());
    if (keys.insert(name).second) return true;
    return refuse("the key `" + name + "` is there twice");
  }
  bool parse_error(std::size_t at, const std::string&,
                   const nlohmann::detail::exception&) {
    help = fmt::format("look at character {} of the line", at);
    return refuse("the line is not one JSON object");
  }

 private:
  bool is_wanted() const { return wanted_ < columns_.size(); }

  bool refuse(std::string message) {
    problem = std::move(message);
    return false;
  }

  bool value(std::string text) {
    if (depth_ == 0) return refuse("the line is not an object");
    if (depth_ == 1 && is_wanted()) {
      row_.cells[wanted_] = {std::move(text), column};
    }
    return true;
  }

  const std::vector<Written>& columns_;
  TableRow& row_;
  int depth_ = 0;
  std::size_t wanted_ = 0;
};

class JsonLines {
 public:
  JsonLines(const RowsWanted& wanted, Complaints& complaints)
      : wanted_(wanted), complaints_(complaints) {}

  void read(TableBytes& bytes);

 private:
  void read_line(std::string_view line);
  void read_object(std::string_view line);
  void refuse(Code code, int column, std::string message, std::string help);
  void check_columns();

  const RowsWanted& wanted_;
  Complaints& complaints_;
  std::set<std::string> keys_;  // of all rows
  bool has_rows_ = false;
  TableRow row_;
};

void JsonLines::read(TableBytes& bytes) {
  std::string rest;  // a line that goes on in the next piece
  for (std::string_view piece = bytes.next(); !piece.empty();
       piece = bytes.next()) {
    rest += piece;
    std::size_t begin = 0;
    for (std::size_t end = rest.find('\n'); end != rest.npos;
         end = rest.find('\n', begin)) {
      read_line(std::string_view(rest).substr(begin, end - begin));
      begin = end + 1;
    }
    rest.erase(0, begin);
    if (rest.size() <= kMaxCellBytes) continue;
    ++row_.number;
    return refuse(Code::Y165, 1,
                  fmt::format("a line of more than {} bytes", kMaxCellBytes),
                  "write one object a line");
  }
  if (!rest.empty()) read_line(rest);
  if (!bytes.error().empty()) {
    refuse(Code::Y165, 1, bytes.error(), "look at the file");
  } else if (!has_rows_) {
    refuse(Code::Y165, 1, "the table is empty", "write one object a line");
  } else {
    check_columns();
  }
}

void JsonLines::read_line(std::string_view line) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (++row_.number == 1 && line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
  }
  if (line.find_first_not_of(" \t\r") == line.npos) return;
  has_rows_ = true;
  if (find_bad_utf8(line)) {
    refuse(Code::Y103, 1, "the line is not UTF-8", "save the table as UTF-8");
  } else {
    read_object(line);
  }
}

void JsonLines::read_object(std::string_view line) {
  row_.cells.assign(wanted_.columns.size(), {});
  Line parts(wanted_.columns, row_);
  nlohmann::json::sax_parse(line, &parts);
  keys_.merge(parts.keys);
  if (parts.problem.empty()) {
    wanted_.take(row_);
  } else {
    refuse(Code::Y167, std::max(parts.column, 1), std::move(parts.problem),
           std::move(parts.help));
  }
}

void JsonLines::refuse(Code code, int column, std::string message,
                       std::string help) {
  const int line = std::max(row_.number, 1);
  complaints_.add(code, {wanted_.file, {line, column}, {line, column}},
                  std::move(message), std::move(help));
}

// A key may be left out of a row, but not of every row.
void JsonLines::check_columns() {
  const std::vector<std::string> known(keys_.begin(), keys_.end());
  if (wanted_.meet) wanted_.meet({known, {}});
  for (const Written& column : wanted_.columns) {
    if (keys_.contains(column.text)) continue;
    complain_of_column(column, wanted_, known, complaints_);
  }
}

}  // namespace

void read_json_lines(TableBytes& bytes, const RowsWanted& wanted,
                     Complaints& complaints) {
  JsonLines(wanted, complaints).read(bytes);
}

}  // namespace concord
