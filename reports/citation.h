// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/json_entries.h"
#include "reports/style.h"

namespace concord {

/// A claim as pages about changes cite it: what it says, in whose words, where.
struct Citation {
  std::string name;       // "n5.police", of the statement that is cited
  std::string says;       // "police killed exactly 3"
  std::string outlet;     // "The Wire"; of a source without one its name
  std::string source;     // "wire"
  std::string published;  // as written; may be empty
  std::optional<Place> place;
  std::string quote;

  friend bool operator==(const Citation&, const Citation&) = default;
};

/// Of a claim with parts, what it says of `about` is cited, if it does.
Citation cite(const View& view, const Words& words, ClaimId claim,
              const std::optional<Figure>& about);
/// A statement of this claim.
Citation cite(const View& view, const Words& words, ClaimId claim,
              const Statement& statement);

/// Two or three lines, `indent` columns in; in plain style a sentence.
std::string citation_text(const Citation& citation, int indent,
                          const Style& style);

Json citation_entry(const Citation& citation);

}  // namespace concord
