// SPDX-License-Identifier: Apache-2.0
#include "rules/formula_text.h"

#include "rules/formula.h"

namespace concord {
namespace {

// A longer text is refused as a whole, so nobody asks for places inside it.
constexpr std::size_t kMostBytes = 4 * kMaxFormulaCharacters;

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks over the bytes of a file and knows the position of each.
class Cursor {
 public:
  Cursor(std::string_view bytes, std::size_t offset, Position position)
      : bytes_(bytes), offset_(offset), position_(position) {}

  bool at_end() const { return offset_ >= bytes_.size(); }
  char byte() const { return bytes_[offset_]; }
  Position position() const { return position_; }

  void advance() {
    const char passed = bytes_[offset_++];
    const bool line_ends =
        passed == '\n' || (passed == '\r' && (at_end() || byte() != '\n'));
    if (line_ends) {
      ++position_.line;
      position_.column = 1;
    } else if (at_end() || !continues_character(byte())) {
      ++position_.column;
    }
  }

  void skip_space() {
    while (!at_end() && is_space(byte())) advance();
  }
  void skip_line() {
    const int line = position_.line;
    while (!at_end() && position_.line == line) advance();
  }

 private:
  std::string_view bytes_;
  std::size_t offset_;
  Position position_;
};

Cursor cursor_at(Position position, std::string_view bytes,
                 const LineTable& lines) {
  const std::string_view line = lines.line(bytes, position.line);
  const auto begin = static_cast<std::size_t>(line.data() - bytes.data());
  Cursor cursor(bytes, begin, {position.line, 1});
  while (!cursor.at_end() && cursor.position() < position) cursor.advance();
  return cursor;
}

void skip_opening(Cursor& cursor) {
  if (cursor.at_end()) return;
  const char first = cursor.byte();
  if (first == '"' || first == '\'') cursor.advance();
  if (first == '|' || first == '>') cursor.skip_line();
}

// White space of the text stands for any white space of the file, since YAML
// folds lines; everything else must stand there byte by byte.
std::vector<Position> align(std::string_view text, Cursor cursor) {
  std::vector<Position> at;
  at.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c) && at.empty()) cursor.skip_space();
    at.push_back(cursor.position());
    if (is_space(c)) {
      cursor.skip_space();
    } else if (!cursor.at_end() && cursor.byte() == c) {
      cursor.advance();
    } else {
      return {};
    }
  }
  return at;
}

}  // namespace

FormulaText::FormulaText(std::string_view text, const Place& place)
    : text_(text), whole_(place) {
  if (text_.size() > kMostBytes) return;
  Cursor cursor(text_, 0, place.from);
  for (; !cursor.at_end(); cursor.advance()) at_.push_back(cursor.position());
}

FormulaText::FormulaText(const Yaml& scalar, std::string_view file_bytes,
                         const LineTable& lines)
    : text_(scalar.text), whole_(scalar.place) {
  if (text_.size() > kMostBytes) return;
  if (scalar.place.from.line > lines.lines()) return;
  Cursor cursor = cursor_at(scalar.place.from, file_bytes, lines);
  if (scalar.quoted) skip_opening(cursor);
  at_ = align(text_, cursor);
}

Place FormulaText::place(Span span) const {
  if (at_.empty()) return whole_;
  if (span.begin >= at_.size()) {
    Position behind = at_.back();
    ++behind.column;
    return {whole_.file, behind, behind};
  }
  const Position from = at_[span.begin];
  if (span.end <= span.begin) return {whole_.file, from, from};
  Position to = at_[span.end - 1];
  ++to.column;
  return {whole_.file, from, to};
}

}  // namespace concord
