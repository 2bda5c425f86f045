// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rules/formula_text.h"

namespace concord {

/// One word or sign of a formula.  A figure with its event, populations and
/// moment is one Word: `raid/killed.attackers&adults@previous`.
struct FormulaToken {
  enum class Kind {
    Number,
    Word,
    Plus,
    Minus,
    Times,
    Relation,
    Open,
    Close,
    And,
    Or,
    Not,
    If,
    Then,
    Sum,
    End,
  };

  Kind kind = Kind::End;
  Span span;  // in the text of the formula
};

/// Cuts a formula into tokens, the last of which is End.  Complains of every
/// sign that is none of the language, with the one to write instead; nothing if
/// there was any.
std::optional<std::vector<FormulaToken>> lex_formula(const FormulaText& formula,
                                                     Complaints& complaints);

}  // namespace concord
