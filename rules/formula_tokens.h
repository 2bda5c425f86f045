// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/formula.h"
#include "rules/formula_lexer.h"

namespace concord {

/// The tokens of one formula, read from left to right, with what the parts of
/// the parser share: how deep they stand, and how they complain.
class FormulaTokens {
 public:
  using Kind = FormulaToken::Kind;

  FormulaTokens(const FormulaText& text, std::vector<FormulaToken> tokens,
                Complaints& complaints)
      : text_(text), tokens_(std::move(tokens)), complaints_(complaints) {}

  bool at(Kind kind) const { return peek().kind == kind; }
  const FormulaToken& peek(std::size_t ahead = 0) const {
    return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
  }
  FormulaToken take() { return tokens_[next_++]; }
  const FormulaToken& last() const { return tokens_[next_ - 1]; }
  std::string_view written() const { return text_.slice(peek().span); }
  Place place(Span span) const { return text_.place(span); }

  bool accept(Kind kind) {
    if (!at(kind)) return false;
    ++next_;
    return true;
  }
  bool expect(Kind kind, const std::string& sign) {
    if (accept(kind)) return true;
    fail("`" + sign + "` is missing here", "");
    return false;
  }
  /// Expects the `)` of `open`.
  bool close(const FormulaToken& open) {
    if (accept(Kind::Close)) return true;
    if (at(Kind::End)) {
      complaints_.add(Code::Y180, place(open.span), "`(` that is never closed",
                      "write the missing `)`");
    } else {
      fail_behind_operand();
    }
    return false;
  }

  /// Complains at the next token.  The result is any optional's nothing.
  std::nullopt_t fail(std::string message, std::string help) {
    return fail(Code::Y180, std::move(message), std::move(help));
  }
  std::nullopt_t fail(Code code, std::string message, std::string help) {
    complaints_.add(code, place(peek().span), std::move(message),
                    std::move(help));
    return std::nullopt;
  }
  std::nullopt_t fail_behind_operand() {
    if (at(Kind::Close)) return fail("`)` that closes nothing", "leave it out");
    return fail(
        "`" + std::string(written()) + "` where an operator or the end is due",
        "join sums by `+` and ` - `, comparisons by `and` and `or`");
  }

  /// Counts a level of nesting while it lives, so that no text can exhaust the
  /// stack.  A formula and its sum are two levels before anything is nested.
  class Level {
   public:
    explicit Level(FormulaTokens& tokens) : tokens_(tokens) {
      ++tokens_.depth_;
    }
    ~Level() { --tokens_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

    /// Complains if this level is one too many.
    bool refused() {
      if (tokens_.depth_ <= kMaxFormulaDepth + 2) return false;
      tokens_.fail(Code::Y181, "a formula that is nested too deeply",
                   "at most 50 parentheses, `not`s and `if`s stand in one "
                   "another: write several laws");
      return true;
    }

   private:
    FormulaTokens& tokens_;
  };

 private:
  const FormulaText& text_;
  std::vector<FormulaToken> tokens_;
  Complaints& complaints_;
  std::size_t next_ = 0;
  int depth_ = 0;
};

}  // namespace concord
