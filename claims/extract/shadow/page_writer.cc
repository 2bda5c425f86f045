// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/page_writer.h"

#include <algorithm>

#include "claims/extract/shadow/furniture.h"

namespace concord::extract {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

}  // namespace

void PageWriter::write(const Piece& piece) {
  Span raw = piece.raw;
  raw.begin = std::max(raw.begin, done_);
  pending_ = std::max(pending_, piece.before);
  if (raw.begin >= raw.end) return;
  const std::string_view text =
      writer_.raw().substr(raw.begin, raw.end - raw.begin);
  const bool blank = text.find_first_not_of(kSpaces) == text.npos;
  if (blank && pending_ != Break::None) return;
  separate(pending_, raw.begin);
  pending_ = Break::None;
  cuts_.clear();
  cut_links(text, Markup::Html, raw.begin, cuts_);
  std::size_t at = raw.begin;
  for (const Cut& cut : cuts_) {
    words({at, cut.begin}, piece.kept_lines);
    if (cut.space) writer_.put(" ", {cut.begin, cut.end});
    at = cut.end;
  }
  words({at, raw.end}, piece.kept_lines);
  done_ = raw.end;
}

void PageWriter::separate(Break by, std::size_t raw_at) {
  switch (by) {
    case Break::None:
      return;
    case Break::Cell:
      if (writer_.text().size() > line_begin_) {
        writer_.put(" | ", {raw_at, raw_at});
      }
      return;
    case Break::Line:
      end_line();
      writer_.end_line(raw_at);
      break;
    case Break::Paragraph:
      end_line();
      writer_.end_paragraph(raw_at);
      break;
  }
  line_begin_ = writer_.text().size();
}

void PageWriter::end_line() {
  const std::string_view line =
      std::string_view(writer_.text()).substr(line_begin_);
  if (is_furniture(line)) writer_.take_back(line_begin_);
}

// Each stretch of white space is one space.
void PageWriter::words(Span raw, bool kept_lines) {
  const std::string_view text = writer_.raw().substr(0, raw.end);
  for (std::size_t at = raw.begin; at < raw.end;) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), raw.end);
    writer_.fold({at, end});
    at = std::min(text.find_first_not_of(kSpaces, end), raw.end);
    if (at > end) space({end, at}, kept_lines);
  }
}

void PageWriter::space(Span raw, bool kept_lines) {
  const std::string_view text =
      writer_.raw().substr(raw.begin, raw.end - raw.begin);
  const std::string& so_far = writer_.text();
  if (kept_lines && text.find('\n') != text.npos) {
    writer_.put("\n", raw);
  } else if (so_far.empty() || so_far.back() == ' ' || so_far.back() == '\n') {
    return;
  } else if (text == " ") {
    writer_.copy(raw);
  } else {
    writer_.put(" ", raw);
  }
}

}  // namespace concord::extract
