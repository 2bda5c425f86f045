// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/folder.h"
#include "claims/quote.h"
#include "claims/written.h"

namespace concord {

/// One entry of `declined:` in a claims file: what was proposed for its source
/// and turned down, so that it is not proposed again.
///
///   declined:
///     - id: wire-3
///       figure: raid/killed
///       says: 20
///       quote: "20 people were killed in Aktobe"
struct DeclinedDraft {
  Written source;
  std::optional<Written> id;      // that it had, so that no other has it
  std::optional<Written> figure;  // of one that doubts another: nothing
  std::optional<Written> says;    // of one that only its parts say: nothing
  QuoteRequest quote;
};

/// Reads the entries of one file, whose claims are about `source`.
std::vector<DeclinedDraft> read_declined(const Yaml& list,
                                         const Written& source,
                                         Complaints& complaints);

/// Those of all claims files.  What is wrong with them read_claims() says.
std::vector<DeclinedDraft> declined_in(const Folder& folder);

}  // namespace concord
