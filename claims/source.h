// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "claims/moment.h"
#include "claims/text.h"

namespace concord {

/// The largest file of a source that is read: some four thousand pages.
inline constexpr std::size_t kMaxSourceBytes = std::size_t{16} << 20;

/// A text of a source, never edited after it was added: the bytes of its file,
/// of which the body stands behind the front matter.
class SourceText {
 public:
  SourceText(std::string file, std::string bytes, std::size_t body);

  const std::string& file() const { return file_; }
  const std::string& bytes() const { return bytes_; }
  std::string_view body() const {
    return std::string_view(bytes_).substr(body_);
  }
  const NormalText& normal_body() const { return normal_; }
  const LineTable& lines() const { return lines_; }
  /// The place in the file of a span of the body.
  Place place(Span in_body) const;
  std::string_view slice(Span in_body) const {
    return body().substr(in_body.begin, in_body.end - in_body.begin);
  }

 private:
  std::string file_;
  std::string bytes_;
  std::size_t body_;
  NormalText normal_;
  LineTable lines_;
};

/// A text with an outlet, a time and a link: sources/NAME.txt; or a table that
/// names nobody as its source, or whom a cell of it names.
struct Source {
  std::string name;
  std::string outlet;
  std::string kind;
  std::string title;
  std::string url;
  std::string archived;
  std::string location;
  std::string language = "en";
  std::optional<Stretch> published;
  std::optional<Stretch> updated;
  std::optional<Stretch> retrieved;
  bool excerpt = false;  // the text is a part of what was published
  bool is_private = false;
  bool is_table = false;  // without a text: its cells stand for quotes
  std::shared_ptr<const SourceText> text;
};

/// Reads a source file: front matter between two lines "---", then the text.
std::optional<Source> read_source(const std::string& file,
                                  const std::string& bytes, const Zone& zone,
                                  Complaints& complaints);

}  // namespace concord
