// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// How wide a text is at a size, both in pixels: by the advance widths of a
/// usual sans face, rounded up, and never by a font of this machine.  So the
/// same input gives the same picture everywhere, and a text fits its box in
/// whatever face a reader has.
double text_width(std::string_view utf8, double size);

/// As many words as fit, with an ellipsis where some do not; where words alone
/// would leave half the room empty, as many characters.
std::string clipped(std::string_view utf8, double size, double width);

}  // namespace concord
