// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/extract/shadow/links.h"
#include "claims/extract/shadow/shadow_writer.h"

namespace concord::extract {

/// What stands between two pieces of text, the strongest last.
enum class Break : std::uint8_t { None, Cell, Line, Paragraph };

/// Raw text of a page, and what ends before it.
struct Piece {
  Span raw;
  Break before = Break::None;
  bool kept_lines = false;  // in <pre>
};

/// Writes the shadow of a page, its pieces from first to last.
class PageWriter {
 public:
  explicit PageWriter(std::string_view raw) : writer_(raw) {}

  void write(const Piece& piece);
  Shadow finish() && {
    end_line();
    return std::move(writer_).finish();
  }

 private:
  void separate(Break by, std::size_t raw_at);
  void end_line();
  void words(Span raw, bool kept_lines);
  void space(Span raw, bool kept_lines);

  ShadowWriter writer_;
  std::vector<Cut> cuts_;
  std::size_t line_begin_ = 0;   // in the shadow
  Break pending_ = Break::None;  // of pieces that were white space
  std::size_t done_ = 0;         // of the raw bytes
};

}  // namespace concord::extract
