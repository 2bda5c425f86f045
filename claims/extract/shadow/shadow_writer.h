// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/extract/shadow/shadow.h"

namespace concord::extract {

/// Writes a shadow from left to right: the raw bytes that it is asked for only
/// go forward, so that every span of the shadow is one of the raw text.
class ShadowWriter {
 public:
  explicit ShadowWriter(std::string_view raw)
      : ShadowWriter(raw, {0, raw.size()}) {}
  /// Will be asked for no more than a stretch of the bytes.
  ShadowWriter(std::string_view raw, Span stretch);

  std::string_view raw() const { return raw_; }
  const std::string& text() const { return shadow_.text_; }

  /// The raw bytes, each for itself.
  void copy(Span span);

  /// `text` for all of the raw bytes at once.
  void put(std::string_view text, Span span);

  /// The raw bytes with every sign in them as the rules see it (fold.h).
  void fold(Span span);

  /// One line break at least, or an empty line, that stands for no bytes; not
  /// at the begin.
  void end_line(std::size_t raw_at);
  void end_paragraph(std::size_t raw_at);

  /// What was written from byte `shadow` on is no text after all.
  void take_back(std::size_t shadow);

  Shadow finish() && { return std::move(shadow_); }

 private:
  /// What is written next stands for the bytes from here on, each for itself.
  void go_on_from(std::size_t raw_at);

  std::string_view raw_;
  Shadow shadow_;
};

}  // namespace concord::extract
