// SPDX-License-Identifier: Apache-2.0
#include "rules/formula_lexer.h"

#include <array>
#include <cctype>
#include <map>

#include "claims/rational.h"

namespace concord {
namespace {

using Kind = FormulaToken::Kind;

/// A sign of another language, or one that only looks like ours.
struct Stray {
  std::string_view sign;
  const char* help;
};

constexpr const char* kMinusHelp =
    "a minus has a space on both sides, because names contain hyphens";
constexpr const char* kFactorHelp =
    "a formula has no division: write a factor, as in `0.5 * killed`";

// Longer signs first, where one begins with another.
constexpr std::array kStrays = {
    Stray{"==", "write `=`"},
    Stray{"=<", "write `<=`"},
    Stray{"=>", "write `>=`, or `if ... then ...`"},
    Stray{"<>", "write `!=`"},
    Stray{"&&", "write `and`"},
    Stray{"||", "write `or`"},
    Stray{"|", "write `or`"},
    Stray{"!", "write `not`, or `!=`"},
    Stray{",", "numbers have no separators: write `1000`, or `0.5`"},
    Stray{"%", "write a factor, as in `0.4 * killed`"},
    Stray{"^", "write a literal number"},
    Stray{"[", "write `(`"},
    Stray{"]", "write `)`"},
    Stray{"{", "write `(`"},
    Stray{"}", "write `)`"},
    Stray{"\u2212", kMinusHelp},
    Stray{"\u2013", kMinusHelp},
    Stray{"\u2014", kMinusHelp},
    Stray{"\u2264", "write `<=`"},
    Stray{"\u2265", "write `>=`"},
    Stray{"\u2260", "write `!=`"},
    Stray{"\u00d7", "write `*`"},
    Stray{"\u00b7", "write `*`"},
    Stray{"\u00f7", kFactorHelp},
    Stray{"\u00a0", "write an ordinary space"},
};

constexpr std::array kRelations = {
    std::string_view("!="), std::string_view("<="), std::string_view(">="),
    std::string_view("="),  std::string_view("<"),  std::string_view(">")};

const std::map<std::string_view, Kind> kKeywords = {
    {"and", Kind::And}, {"or", Kind::Or},     {"not", Kind::Not},
    {"if", Kind::If},   {"then", Kind::Then}, {"sum", Kind::Sum}};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_digit(char c) { return '0' <= c && c <= '9'; }

bool is_alphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool is_word_character(char c) {
  const bool not_ascii = static_cast<unsigned char>(c) >= 0x80U;
  return not_ascii || is_alphanumeric(c) || c == '-' || c == '_' || c == '/' ||
         c == '.' || c == '&';
}

std::string lower_case(std::string_view word) {
  std::string lower;
  for (const char c : word) {
    lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return lower;
}

class Lexer {
 public:
  Lexer(const FormulaText& formula, Complaints& complaints)
      : formula_(formula), text_(formula.text()), complaints_(complaints) {}

  std::optional<std::vector<FormulaToken>> run() {
    for (skip_space(); at_ < text_.size(); skip_space()) next();
    push(Kind::End, 0);
    if (failed_) return std::nullopt;
    return std::move(tokens_);
  }

 private:
  void next() {
    if (take_stray()) return;
    for (const std::string_view relation : kRelations) {
      if (stands(relation)) return push(Kind::Relation, relation.size());
    }
    switch (text_[at_]) {
      case '(':
        return push(Kind::Open, 1);
      case ')':
        return push(Kind::Close, 1);
      case '+':
        return push(Kind::Plus, 1);
      case '*':
        return push(Kind::Times, 1);
      case '-':
        return take_minus();
      default:
        return take_word();
    }
  }

  bool stands(std::string_view sign) const {
    return text_.substr(at_, sign.size()) == sign;
  }

  bool take_stray() {
    const Stray* stray = stray_here();
    if (stray == nullptr) return false;
    refuse(stray->sign.size(), stray->help);
    return true;
  }

  const Stray* stray_here() const {
    if (stands("!=")) return nullptr;
    for (const Stray& stray : kStrays) {
      if (stands(stray.sign)) return &stray;
    }
    return nullptr;
  }

  void take_minus() {
    const bool space_before = at_ == 0 || is_space(text_[at_ - 1]);
    const char after = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    if (is_digit(after) && !behind_operand()) return take_word();
    if (!space_before || !is_space(after)) return refuse(1, kMinusHelp);
    push(Kind::Minus, 1);
  }

  bool behind_operand() const {
    if (tokens_.empty()) return false;
    const Kind last = tokens_.back().kind;
    return last == Kind::Number || last == Kind::Word || last == Kind::Close;
  }

  void take_word() {
    std::size_t length = word_length(at_);
    if (length == 0 || stands("@")) return refuse_character();
    length += moment_length(at_ + length);
    const std::string_view word = text_.substr(at_, length);
    if (word == "/") return refuse(length, kFactorHelp);
    if (word.back() == '-') return refuse(length, kMinusHelp);
    push(kind_of(word), length);
  }

  Kind kind_of(std::string_view word) {
    const auto keyword = kKeywords.find(word);
    if (keyword != kKeywords.end()) return keyword->second;
    if (parse_decimal(word)) return Kind::Number;
    const std::string lower = lower_case(word);
    if (kKeywords.count(lower) > 0) {
      complain(word.size(), "`" + std::string(word) + "` in capital letters",
               "write `" + lower + "`");
    }
    return Kind::Word;
  }

  // A word runs up to a space, a sign, or a look-alike of one.
  std::size_t word_length(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && is_word_character(text_[end]) &&
           !begins_stray(end)) {
      ++end;
    }
    return end - from;
  }

  bool begins_stray(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    for (const Stray& stray : kStrays) {
      if (rest.substr(0, stray.sign.size()) == stray.sign) return true;
    }
    return false;
  }

  // "@previous", "@2016-06-10", "@2016-06-10T15:00+06:00": a plus belongs to it
  // only as the sign of its offset, behind the time.
  std::size_t moment_length(std::size_t from) const {
    if (from >= text_.size() || text_[from] != '@') return 0;
    bool in_time = false;
    bool offset_due = false;
    std::size_t end = from + 1;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (c == '+' && !offset_due) break;
      if (c == ':' && !in_time) break;
      if (!is_alphanumeric(c) && c != '+' && c != ':' && c != '-' && c != '/' &&
          c != '.') {
        break;
      }
      if (c == 'T') in_time = offset_due = true;
      if (c == 'Z' || c == '+') offset_due = false;
    }
    return end - from;
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  void push(Kind kind, std::size_t length) {
    tokens_.push_back({kind, {at_, at_ + length}});
    at_ += length;
  }

  void refuse_character() {
    std::size_t length = 1;
    while (at_ + length < text_.size() &&
           (static_cast<unsigned char>(text_[at_ + length]) & 0xC0U) == 0x80U) {
      ++length;
    }
    refuse(length, "see the formula language in docs/formulas.md");
  }

  void refuse(std::size_t length, const std::string& help) {
    const std::string sign(text_.substr(at_, length));
    complain(length, "`" + sign + "` has no meaning here", help);
    at_ += length;
  }

  void complain(std::size_t length, std::string message, std::string help) {
    complaints_.add(Code::Y180, formula_.place({at_, at_ + length}),
                    std::move(message), std::move(help));
    failed_ = true;
  }

  const FormulaText& formula_;
  std::string_view text_;
  Complaints& complaints_;
  std::size_t at_ = 0;
  std::vector<FormulaToken> tokens_;
  bool failed_ = false;
};

}  // namespace

std::optional<std::vector<FormulaToken>> lex_formula(const FormulaText& formula,
                                                     Complaints& complaints) {
  return Lexer(formula, complaints).run();
}

}  // namespace concord
