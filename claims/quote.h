// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/source.h"
#include "claims/text.h"

namespace concord {

/// What a claims file says about a quote, as written.
struct QuoteRequest {
  std::string exact;
  std::string prefix{};  // what stands right before it
  std::string suffix{};  // right behind it
  int nth = 0;           // 1 for the first of several; 0: there must be one
  Place place{};         // of the quote in the claims file
};

/// Finds the one place where the quote stands, letter by letter after NFC, each
/// run of white space as one space.  Complains with S1xx: not there (with the
/// nearest text to paste), there more than once (with the places), or an nth
/// beyond the last.
std::optional<Span> find_quote(const Source& source,
                               const QuoteRequest& request,
                               Complaints& complaints);

}  // namespace concord
