// SPDX-License-Identifier: Apache-2.0
// The library writes a workbook into a file of a name alone, so it is given the
// name of a file in memory (memfd_create).
#include "reports/formats/workbook.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <stdexcept>

#include "claims/text.h"
#include "reports/words.h"

namespace concord {
namespace {

constexpr std::int64_t kFirstOfZip = 315'532'800;       // 1980-01-01
constexpr std::int64_t kLastOfDates = 253'402'300'799;  // 9999-12-31

[[noreturn]] void fail(const std::string& why) {
  throw std::runtime_error("report.xlsx cannot be made: " + why);
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
         (c >= 'A' && c <= 'F');
}

// "_x202e_" is a character to Excel.
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::ranges::all_of(text.substr(2, 4), is_hex);
}

// In UTF-16: a character of four bytes takes two.
std::size_t units_of(char first_byte) {
  const auto byte = static_cast<unsigned char>(first_byte);
  if ((byte & 0xc0U) == 0x80U) return 0;
  return byte >= 0xf0U ? 2 : 1;
}

std::size_t units_of(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) units += units_of(c);
  return units;
}

// The bytes of the beginning that takes at most so many units.
std::size_t beginning(std::string_view text, std::size_t units) {
  std::size_t end = 0;
  std::size_t used = 0;
  while (end < text.size()) {
    const std::size_t next = character_end(text, end);
    used += units_of(text.substr(end, next - end));
    if (used > units) break;
    end = next;
  }
  return end;
}

// A number that a spreadsheet keeps: 15 digits.
std::optional<double> as_double(const Rational& number) {
  constexpr std::size_t kDigits = 15;
  const std::string text = to_string(number);
  const bool is_fraction = text.find('/') != text.npos;
  if (!is_fraction && text.size() > kDigits + 2) return std::nullopt;
  return number.get_d();
}

double width_of(const Sheet& sheet, std::size_t column,
                const std::vector<SheetRow>& rows) {
  constexpr int kWidest = 60;
  int width = display_width(sheet.columns[column]) + 3;  // and the filter
  for (const SheetRow& row : rows) {
    const auto* words = std::get_if<std::string>(&row[column]);
    if (words == nullptr) continue;
    const std::size_t end = std::min<std::size_t>(words->size(), 4 * kWidest);
    width = std::max(width, display_width(words->substr(0, end)) + 1);
  }
  return std::min(width, kWidest);
}

}  // namespace

std::string in_cell(std::string_view text) {
  const std::string shown = harmless(text);
  std::string cell;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (is_escape(std::string_view(shown).substr(i))) cell += "_x005F";
    cell += shown[i];
  }
  if (units_of(cell) <= kCellUnits) return cell;
  constexpr std::size_t kRemark = 60;
  const std::size_t end = beginning(cell, kCellUnits - kRemark);
  const std::size_t left = units_of(std::string_view(cell).substr(end));
  return cell.substr(0, end) + " … (" + grouped(left) +
         " more characters, for which a cell has no room)";
}

Workbook::Workbook(const std::string& title, std::int64_t created)
    : file_(::memfd_create("report.xlsx", MFD_CLOEXEC)) {
  if (file_ < 0) fail("no file in memory");
  const std::string path = "/proc/self/fd/" + std::to_string(file_);
  book_ = workbook_new(path.c_str());
  if (book_ == nullptr) {
    ::close(file_);
    fail("no memory");
  }
  std::string name = in_cell(title);
  name.resize(beginning(name, 255));
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.created = std::clamp(created, kFirstOfZip, kLastOfDates);
  workbook_set_properties(book_, &properties);
  bold_ = workbook_add_format(book_);
  format_set_bold(bold_);
  wrapped_ = workbook_add_format(book_);
  format_set_text_wrap(wrapped_);
  format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
  number_ = workbook_add_format(book_);
  format_set_align(number_, LXW_ALIGN_VERTICAL_TOP);
}

Workbook::~Workbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  ::close(file_);
}

lxw_worksheet* Workbook::begin(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) fail("no memory");
  return sheet;
}

void Workbook::write(lxw_worksheet* sheet, std::size_t row, std::size_t column,
                     const SheetCell& cell, lxw_format* format) {
  const auto at = static_cast<lxw_row_t>(row);
  const auto in = static_cast<lxw_col_t>(column);
  std::string text;
  if (const auto* number = std::get_if<Rational>(&cell)) {
    if (const auto value = as_double(*number)) {
      worksheet_write_number(sheet, at, in, *value, number_);
      return;
    }
    text = to_string(*number);
  } else if (const auto* words = std::get_if<std::string>(&cell)) {
    text = in_cell(*words);
  }
  if (text.empty()) return;
  if (worksheet_write_string(sheet, at, in, text.c_str(), format) !=
      LXW_NO_ERROR) {
    fail("a cell was refused");
  }
}

void Workbook::add(const std::string& name, const Sheet& sheet) {
  constexpr std::size_t kMeasured = 200;  // rows that widths are taken from
  lxw_worksheet* page = begin(name);
  const std::size_t room = kSheetRows - 2;  // the names, and a last remark
  const std::size_t shown = std::min(sheet.rows, room);
  std::vector<SheetRow> first;
  for (std::size_t i = 0; i < std::min(shown, kMeasured); ++i) {
    first.push_back(sheet.row(i));
  }
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(page, column, column, width_of(sheet, i, first),
                         nullptr);
    write(page, 0, i, sheet.columns[i], bold_);
  }
  for (std::size_t i = 0; i < shown; ++i) {
    const SheetRow row = sheet.row(i);
    for (std::size_t j = 0; j < row.size(); ++j) {
      write(page, i + 1, j, row[j], wrapped_);
    }
  }
  if (shown < sheet.rows) {
    write(page, shown + 1, 0,
          "and " + counted(sheet.rows - shown, "more row") +
              ", for which a sheet has no room",
          bold_);
  }
  worksheet_freeze_panes(page, 1, 0);
  worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(shown),
                       static_cast<lxw_col_t>(sheet.columns.size() - 1));
}

void Workbook::add(
    const std::string& name,
    const std::vector<std::pair<std::string, SheetCell>>& lines) {
  lxw_worksheet* page = begin(name);
  worksheet_set_column(page, 0, 0, 16, nullptr);
  worksheet_set_column(page, 1, 1, 100, nullptr);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    write(page, i, 0, lines[i].first, bold_);
    write(page, i, 1, lines[i].second, wrapped_);
  }
}

std::string Workbook::bytes() && {
  // It frees the book, whatever comes of it.
  const lxw_error error = workbook_close(std::exchange(book_, nullptr));
  if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
  struct stat status {};
  if (::fstat(file_, &status) != 0) fail("no file in memory");
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t got = ::pread(file_, bytes.data() + at, bytes.size() - at,
                                static_cast<off_t>(at));
    if (got <= 0) fail("no file in memory");
    at += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace concord
