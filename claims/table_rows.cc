// SPDX-License-Identifier: Apache-2.0
#include "claims/table_rows.h"

#include <algorithm>
#include <cctype>

#include "claims/table_formats.h"

namespace concord {

namespace {

const std::string kPacked = ".gz";

bool is_packed(std::string_view file) { return file.ends_with(kPacked); }

std::string_view unpacked_name(std::string_view file) {
  if (is_packed(file)) file.remove_suffix(kPacked.size());
  return file;
}

}  // namespace

bool is_table_name(std::string_view file) {
  const std::string_view name = unpacked_name(file);
  const bool ends =
      std::ranges::any_of(kTableEndings, [&](const std::string_view ending) {
        return name.size() > ending.size() && name.ends_with(ending);
      });
  return ends && !name.starts_with('.') && name.find('/') == name.npos &&
         name.find('\\') == name.npos;
}

std::string day_in_cell(const std::string& cell) {
  constexpr std::size_t kDay = 10;
  if (cell.size() <= kDay) return cell;
  const std::string_view behind = std::string_view(cell).substr(kDay);
  const bool is_midnight = behind == " 00:00:00" || behind == " 00:00:00.000";
  return is_midnight ? cell.substr(0, kDay) : cell;
}

void read_rows(const TableFile& table, const RowsWanted& wanted,
               Complaints& complaints) {
  TableBytes bytes(table, is_packed(wanted.file));
  if (unpacked_name(wanted.file).ends_with(".jsonl")) {
    read_json_lines(bytes, wanted, complaints);
  } else {
    read_csv(bytes, wanted, complaints);
  }
}

bool is_hxl_tag(const std::string& cell) {
  return cell.size() > 1 && cell[0] == '#' &&
         std::isalpha(static_cast<unsigned char>(cell[1])) != 0;
}

std::string plain_tag(const std::string& tag) {
  std::string plain;
  for (const char c : tag) {
    if (c == ' ') continue;
    plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return plain;
}

void complain_of_column(const Written& column, const RowsWanted& wanted,
                        const std::vector<std::string>& known,
                        Complaints& complaints) {
  constexpr std::size_t kAtAGlance = 12;
  std::string help = suggestion(column.text, known);
  if (help.empty() && known.size() <= kAtAGlance) {
    help = "its columns are " + listed_names(known);
  }
  complaints.add(Code::Y166, column.place,
                 "`" + wanted.file + "` has no column `" + column.text + "`",
                 std::move(help));
}

}  // namespace concord
