// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/diagnostic.h"
#include "claims/extract/quotes/counted_otherwise.h"
#include "claims/extract/quotes/said_otherwise.h"

namespace concord::extract {

/// A statement beside the words of its quote, as remarks tell of both.
struct BesideQuote {
  const ReadSource& source;
  const Statement& statement;
  Span quote;
  const ClaimedNumber& written;
};

/// W203: the quote says another number than this one.
Diagnostic says_another_number(const BesideQuote& beside,
                               const HeardNumber& heard);
/// W203: what the quote says there is an age, a date, a time or a name.
Diagnostic says_no_count(const BesideQuote& beside, const SaidNumber& said);
/// W204: the text hedges the number otherwise.
Diagnostic hedges_otherwise(const BesideQuote& beside,
                            const HeardNumber& heard);
/// W205: the quote counts others, or what became otherwise of them.
Diagnostic counts_others(const BesideQuote& beside, const HeardNumber& heard,
                         const CountedOtherwise& otherwise);

}  // namespace concord::extract
