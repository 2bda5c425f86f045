// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/extract/shadow/shadow.h"
#include "claims/text.h"

namespace concord {

/// The words of a text as a person reads it: byte by byte as they are; of HTML
/// what stands between its tags.  The raw text must outlive it.
class ShownWords {
 public:
  ShownWords(std::string_view raw, extract::Markup markup);

  std::string_view text() const { return shadow_ ? shadow_->text() : raw_; }
  std::string_view slice(Span span) const {
    return text().substr(span.begin, span.end - span.begin);
  }
  /// Where raw bytes are shown, and the raw byte behind one that is.
  Span shown(Span raw) const;
  std::size_t raw(std::size_t shown) const;

 private:
  std::string_view raw_;
  std::optional<extract::Shadow> shadow_;  // of HTML alone
};

}  // namespace concord
