// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/claim.h"
#include "claims/extract/read_source.h"
#include "claims/says.h"
#include "claims/vocabulary.h"

namespace concord::extract {

/// The number of a statement, as its author wrote it: a count or an amount of
/// money, no share, status or comparison.
struct ClaimedNumber {
  std::string text;  // "at least 5"
  Said said;         // its hedge and its numbers
  Interval admits = Interval::anything();
  bool money = false;
};

/// Nothing where a statement says no such number, or says it without words of
/// its quote.
std::optional<ClaimedNumber> claimed_number(const Statement& statement,
                                            const Vocabulary& vocabulary);

/// Whether a number of the text is the one written, whatever hedges either.
bool is_number(const ClaimedNumber& written, const Proposal& proposal);

/// Whether a text leaves as much open as was written: "over 5" and "at least
/// 6", "dozens" and "dozens".  What the audit's own pack reads in the words of
/// the text counts as much as what the grammar does.
bool is_hedged_alike(const ClaimedNumber& written, const HeardNumber& heard,
                     const NumberedText& text, const HedgeTable& hedges);

/// Whether a quote says the number at all, as a count of anything.
bool is_counted_in(const ClaimedNumber& written, Span quote,
                   const NumberedText& text);

/// Whether a range is put together from numbers that the quote says one by one:
/// "at most five died, at least four".
bool is_put_together(const ClaimedNumber& written, Span quote,
                     const NumberedText& text);

/// The number where the quote says it as what nobody counts: an age, a date, a
/// time of day or the name of something; nothing if it stands in it otherwise.
const SaidNumber* counts_nothing(const ClaimedNumber& written, Span quote,
                                 const NumberedText& text);

}  // namespace concord::extract
