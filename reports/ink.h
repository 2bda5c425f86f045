// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reports/style.h"

namespace concord {

/// What a stretch of text is for; only a terminal with colours shows it.
enum class Ink {
  Plain,
  Strong,   // headings, names of claims
  Faint,    // what can be skipped
  Error,    // an error, and the first side of a disagreement
  Other,    // the other sides
  Warning,  // a warning, a question, an open figure
  Good,     // a settled figure
  Frame,    // line numbers and the rule beside quotes
};

/// `text` between the escapes of its ink, or as it is.
std::string paint(std::string_view text, Ink ink, const Style& style);

/// The signs of one style: Unicode, or ASCII.
struct Marks {
  const char* settled;
  const char* open;
  const char* disputed;
  const char* contested;
  const char* undecided;
  const char* corner;  // before the first place
  const char* branch;  // before each further place
  const char* rule;    // beside a quote
  const char* dot;     // between items
  const char* more;    // where a text was cut
};
const Marks& marks(const Style& style);

/// Text broken at spaces to `width` columns.  The first line stands behind what
/// is there already (`indent` columns), the others are indented by as much.
std::string wrapped(std::string_view text, int width, int indent);

/// `text` with spaces up to `width` columns.
std::string padded(std::string_view text, int width);

}  // namespace concord
