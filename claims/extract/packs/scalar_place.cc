// SPDX-License-Identifier: Apache-2.0
//
// yaml-cpp tells where a scalar begins and ends, and nothing of what lies
// between.  So what was written is read along with what it means: a run of
// white space of the one stands for a run of the other, which holds of folded
// lines, of blocks and their indentation, and of escapes for both.
#include "claims/extract/packs/scalar_place.h"

#include <algorithm>

namespace concord::extract {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::size_t sign_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

class Written {
 public:
  Written(std::string_view raw, bool quoted)
      : raw_(raw), mark_(quoted && !raw.empty() ? raw[0] : '\0') {
    if (mark_ == '"' || mark_ == '\'') at_ = 1;
    if (mark_ != '|' && mark_ != '>') return;
    at_ = std::min(raw_.find('\n'), raw_.size());
    skip_spaces();
  }

  /// The byte of what was written behind `size` bytes of its text.
  std::size_t behind(std::string_view text, std::size_t size) {
    size = std::min(size, text.size());
    for (std::size_t read = 0; read < size && at_ < raw_.size();) {
      if (is_space(text[read])) {
        while (read < size && is_space(text[read])) ++read;
        skip_spaces();
      } else {
        at_ += written_size();
        read += sign_size(text[read]);
      }
    }
    return std::min(at_, raw_.size());
  }

 private:
  bool is_escaped_space() const {
    return mark_ == '"' && raw_[at_] == '\\' && at_ + 1 < raw_.size() &&
           std::string_view("nrt \n").find(raw_[at_ + 1]) !=
               std::string_view::npos;
  }

  void skip_spaces() {
    while (at_ < raw_.size()) {
      if (is_space(raw_[at_])) {
        ++at_;
      } else if (is_escaped_space()) {
        at_ += 2;
      } else {
        return;
      }
    }
  }

  // How many bytes stand here for one sign.
  std::size_t written_size() const {
    if (mark_ == '\'' && raw_[at_] == '\'') return 2;
    if (mark_ != '"' || raw_[at_] != '\\') return sign_size(raw_[at_]);
    switch (at_ + 1 < raw_.size() ? raw_[at_ + 1] : '\0') {
      case 'x':
        return 4;
      case 'u':
        return 6;
      case 'U':
        return 10;
      default:
        return 2;
    }
  }

  std::string_view raw_;
  char mark_;
  std::size_t at_ = 0;
};

std::size_t offset_of(const LineTable& lines, std::string_view file,
                      Position position) {
  const std::string_view line = lines.line(file, position.line);
  if (line.data() == nullptr) return file.size();
  std::size_t at = 0;
  for (int column = 1; column < position.column && at < line.size(); ++column) {
    at += sign_size(line[at]);
  }
  return static_cast<std::size_t>(line.data() - file.data()) +
         std::min(at, line.size());
}

}  // namespace

Place place_in(const Yaml& scalar, std::string_view file, Span part) {
  const LineTable lines(file);
  const std::size_t begin = offset_of(lines, file, scalar.place.from);
  const std::size_t end = offset_of(lines, file, scalar.place.to);
  if (begin >= end) return scalar.place;
  const std::string_view raw = file.substr(begin, end - begin);
  const auto position = [&](std::size_t at) {
    const std::size_t behind =
        Written(raw, scalar.quoted).behind(scalar.text, at);
    return lines.position(file, begin + behind);
  };
  return {scalar.place.file, position(part.begin), position(part.end)};
}

}  // namespace concord::extract
