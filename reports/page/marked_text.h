// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/source.h"
#include "reports/page/html.h"

namespace concord::page {

/// A quote that is marked in its text, and what stands behind the mark.
struct MarkedQuote {
  const Quote* quote = nullptr;  // not of cells
  std::string anchor;
  Html label;  // the name of the statement
};

/// The quotes in a few words round each, or in all the text; what several of
/// them share is told once.
Html marked_text(const Source& source, std::vector<MarkedQuote> quotes,
                 bool whole);

}  // namespace concord::page
