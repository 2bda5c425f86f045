// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/text.h"
#include "claims/yaml.h"

namespace concord {

/// The text of a formula with the place in its file of every character, so that
/// a complaint points at the very name in
///   holds: >-
///     killed = killed.victims
///       + killed.atackers
class FormulaText {
 public:
  /// `text` as it stands from `place.from` on, character by character.
  FormulaText(std::string_view text, const Place& place);
  /// A scalar of a file, plain, in quotes or as a block.  One that is written
  /// with escapes is as a whole the place of all its characters.
  FormulaText(const Yaml& scalar, std::string_view file_bytes,
              const LineTable& lines);

  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const {
    return text().substr(span.begin, span.end - span.begin);
  }
  const Place& whole() const { return whole_; }
  Place place(Span span) const;

 private:
  std::string text_;
  Place whole_;
  std::vector<Position> at_;  // of the character of each byte; empty: unknown
};

}  // namespace concord
