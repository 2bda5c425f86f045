// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// A Question as a person reads it.
struct AskedQuestion {
  std::string question;              // "all killed: 4, 5, or 6 or more?"
  std::vector<std::string> answers;  // "4", "5", "6 or more": by case
};

AskedQuestion in_words(const Question& question, const View& view,
                       const Words& words);

/// What to ask those whose claims a component may have to read otherwise, the
/// most telling first: of all moments at once.
std::vector<std::string> readings_to_ask(const View& view, const Words& words,
                                         int component);

/// What one answer would do.
///   ends 12 of 18 conflicts, leaves K2 and K4, settles all killed (25)
std::string gain_of(const Question& question, const Question::Case& one,
                    const View& view, const Words& words);

/// Those of one component that tell most, or all.  Of a single conflict its
/// finding has told enough.
std::vector<const Question*> most_telling(const View& view, int component,
                                          bool all);

/// What to find out first, with what comes of each answer; or all.
std::string questions_section(const View& view, const Words& words,
                              const Style& style, bool all);

}  // namespace concord
