// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/said_numbers.h"
#include "claims/source.h"

namespace concord::extract {

/// A number of a quote with what the rules made of it.
struct HeardNumber {
  const Proposal* proposal = nullptr;
  const SaidNumber* said = nullptr;  // nothing of "a policeman", "no one"
};

/// A source with all that the grammar reads in it.  The source must outlive it.
class ReadSource {
 public:
  ReadSource(const Source& source, const ExtractPack& pack);
  ReadSource(const ReadSource&) = delete;
  ReadSource& operator=(const ReadSource&) = delete;

  const NumberedText& numbers() const { return numbers_; }
  const Source& source() const { return source_; }

  /// The counts that are proposed of numbers within a quote, in its order; a
  /// quote may leave out the words that hedge them.
  std::vector<HeardNumber> heard_in(Span quote) const;

 private:
  const Source& source_;
  Shadow shadow_;
  Tokens tokens_;
  NumberedText numbers_;
  std::vector<Proposal> proposals_;
};

}  // namespace concord::extract
