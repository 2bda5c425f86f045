// SPDX-License-Identifier: Apache-2.0
#include "claims/source.h"

#include <fmt/format.h>

#include "claims/yaml.h"

namespace concord {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Where the front matter of a source ends and its body begins.
struct Parts {
  std::size_t matter_end;  // before the second "---"
  std::size_t body;        // behind its line
};

bool is_fence(std::string_view line) {
  const auto end = line.find_last_not_of(" \t");
  return line.substr(0, end == line.npos ? 0 : end + 1) == "---";
}

// Just behind the end of the line in which `at` lies.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of("\r\n", at);
  if (end == text.npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

std::optional<Parts> split(std::string_view bytes) {
  std::size_t at =
      bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (bool first = true; at < bytes.size(); first = false) {
    const std::size_t next = next_line(bytes, at);
    std::string_view line = bytes.substr(at, next - at);
    line = line.substr(0, line.find_first_of("\r\n"));
    if (first && !is_fence(line)) return std::nullopt;
    if (!first && is_fence(line)) return Parts{at, next};
    at = next;
  }
  return std::nullopt;
}

void complain_of_front_matter(const std::string& file, std::string_view bytes,
                              Complaints& complaints) {
  const std::string_view first = bytes.substr(0, next_line(bytes, 0));
  const bool begun = first.find("---") != first.npos;
  complaints.add(
      Code::S105, {file, {1, 1}, {1, 1}},
      begun ? "the front matter has no end" : "the source has no front matter",
      begun ? "write a line `---` behind its last key"
            : "begin the file with a line `---`, lines like "
              "`outlet: NAME` and `published: 2016-07-18`, and "
              "another line `---`");
}

std::optional<Stretch> read_time(Fields& fields, std::string_view key,
                                 const Zone& zone, Complaints& complaints) {
  const auto text = fields.text(key);
  if (!text) return std::nullopt;
  auto read = parse_edtf(*text, zone);
  if (!read.stretch) {
    complaints.add(Code::Y146, fields.node().find(key)->place,
                   std::move(read.error), std::move(read.help));
  }
  return read.stretch;
}

// No text is updated before it is published.
void check_update(const Fields& fields, const Source& source,
                  Complaints& complaints) {
  if (!source.updated || !source.published) return;
  const auto& last = source.updated->end;
  const auto& first = source.published->begin;
  if (!last || !first) return;
  const bool earlier =
      source.updated->is_instant ? *last < *first : *last <= *first;
  if (!earlier) return;
  complaints
      .add(Code::Y147, fields.node().find("updated")->place,
           "`updated` is earlier than `published`",
           "correct one of them; `published` is when the text first appeared")
      .notes.push_back(
          {"`published` is here", fields.node().find("published")->place});
}

// "sources/newspaper.txt" -> "newspaper".
std::string name_of(std::string_view file) {
  file.remove_prefix(file.rfind('/') + 1);
  return std::string(file.substr(0, file.rfind('.')));
}

void read_front_matter(Fields fields, const Zone& zone, Source& source,
                       Complaints& complaints) {
  source.outlet = fields.words("outlet").value_or(source.name);
  source.kind = fields.text("kind").value_or("");
  source.title = fields.text("title").value_or("");
  source.url = fields.text("url").value_or("");
  source.archived = fields.text("archived").value_or("");
  source.location = fields.text("location").value_or("");
  source.language = fields.text("language").value_or("en");
  source.published = read_time(fields, "published", zone, complaints);
  source.updated = read_time(fields, "updated", zone, complaints);
  check_update(fields, source, complaints);
  source.retrieved = read_time(fields, "retrieved", zone, complaints);
  source.excerpt = fields.switched("excerpt");
  source.is_private = fields.switched("private");
  fields.finish();
}

}  // namespace

SourceText::SourceText(std::string file, std::string bytes, std::size_t body)
    : file_(std::move(file)),
      bytes_(std::move(bytes)),
      body_(body),
      normal_(this->body()),
      lines_(bytes_) {}

Place SourceText::place(Span in_body) const {
  return {file_, lines_.position(bytes_, body_ + in_body.begin),
          lines_.position(bytes_, body_ + in_body.end)};
}

std::optional<Source> read_source(const std::string& file,
                                  const std::string& bytes, const Zone& zone,
                                  Complaints& complaints) {
  if (!check_utf8(file, bytes, complaints)) return std::nullopt;
  const auto parts = split(bytes);
  if (!parts) {
    complain_of_front_matter(file, bytes, complaints);
    return std::nullopt;
  }
  Source source;
  source.name = name_of(file);
  source.text = std::make_shared<SourceText>(file, bytes, parts->body);
  // From the first "---" on, so that places count in the file.
  const auto matter = read_yaml(
      file, std::string_view(bytes).substr(0, parts->matter_end), complaints);
  if (!matter) return std::nullopt;
  read_front_matter(Fields(*matter, "the front matter", complaints), zone,
                    source, complaints);
  return source;
}

}  // namespace concord
