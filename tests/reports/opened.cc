// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/opened.h"

#include <csv.h>
#include <expat.h>
#include <zlib.h>

#include <memory>

namespace concord {

Reported::Reported(const Folder& folder)
    : folder_(folder),
      story_(folder_),
      view_(story_.all()),
      words_(story_.all()) {}

std::vector<ReportFile> Reported::in(const Format& format) const {
  return format.make({.view = view_,
                      .words = words_,
                      .folder = folder_,
                      .changes = {},
                      .digest = std::string(64, '0'),
                      .version = "0.1.0",
                      .timestamp = {}});
}

std::vector<ReportFile> written(const Format& format, const Folder& folder) {
  return Reported(folder).in(format);
}

std::string xml_error(std::string_view xml) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(
      XML_ParserCreate(nullptr), XML_ParserFree);
  const auto status = XML_Parse(parser.get(), xml.data(),
                                static_cast<int>(xml.size()), XML_TRUE);
  if (status == XML_STATUS_OK) return {};
  return std::to_string(XML_GetCurrentLineNumber(parser.get())) + ": " +
         XML_ErrorString(XML_GetErrorCode(parser.get()));
}

namespace {

struct Rows {
  std::vector<std::vector<std::string>> all;
  std::vector<std::string> row;
};

void take_cell(void* text, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->row.emplace_back(static_cast<const char*>(text),
                                             size);
}

void take_row(int /*end*/, void* rows) {
  auto& all = *static_cast<Rows*>(rows);
  all.all.push_back(std::move(all.row));
  all.row.clear();
}

// Little-endian, of two or four bytes.
std::size_t number_at(std::string_view bytes, std::size_t at, int size) {
  std::size_t number = 0;
  for (int i = size - 1; i >= 0; --i) {
    number = number << 8U | static_cast<unsigned char>(
                                bytes.at(at + static_cast<std::size_t>(i)));
  }
  return number;
}

std::string inflated(std::string_view packed, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  constexpr int kRaw = -MAX_WBITS;
  if (inflateInit2(&stream, kRaw) != Z_OK) return {};
  std::string in(packed);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  return status == Z_STREAM_END ? out : std::string();
}

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::string_view csv) {
  csv_parser parser{};
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_space_func(&parser, [](unsigned char) { return 0; });
  Rows rows;
  const std::size_t read =
      csv_parse(&parser, csv.data(), csv.size(), take_cell, take_row, &rows);
  const bool ended = csv_fini(&parser, take_cell, take_row, &rows) == 0;
  csv_free(&parser);
  if (read != csv.size() || !ended) return {};
  return rows.all;
}

std::map<std::string, std::string> unzipped(std::string_view archive) {
  std::map<std::string, std::string> files;
  // The directory at the end tells of each file where it begins.
  const std::size_t end = archive.rfind("PK\x05\x06");
  if (end == archive.npos) return files;
  std::size_t at = number_at(archive, end + 16, 4);
  while (archive.substr(at, 4) == "PK\x01\x02") {
    const std::size_t packed = number_at(archive, at + 20, 4);
    const std::size_t size = number_at(archive, at + 24, 4);
    const std::size_t name = number_at(archive, at + 28, 2);
    const std::size_t begin = number_at(archive, at + 42, 4);
    const std::size_t data = begin + 30 + number_at(archive, begin + 26, 2) +
                             number_at(archive, begin + 28, 2);
    files[std::string(archive.substr(at + 46, name))] =
        inflated(archive.substr(data, packed), size);
    at += 46 + name + number_at(archive, at + 30, 2) +
          number_at(archive, at + 32, 2);
  }
  return files;
}

}  // namespace concord
