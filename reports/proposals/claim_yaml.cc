// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/claim_yaml.h"

#include <algorithm>
#include <array>

#include "claims/text.h"
#include "claims/yaml_scalar.h"
#include "reports/proposals/claim_comment.h"
#include "reports/proposals/part_figure.h"
#include "reports/said_words.h"

namespace concord {
namespace {

constexpr std::string_view kObstacle = "# not a claim yet: ";
constexpr std::string_view kOfObstacle = "#   ";

/// Lines of one entry, from its dash on.
class Entry {
 public:
  explicit Entry(int indent) : indent_(indent) {}

  void put(const std::string& key, const std::string& value) {
    begin_line();
    text_ += key + ": " + value + "\n";
  }
  void put_words(const std::string& key, const std::string& value) {
    if (!value.empty()) put(key, scalar_yaml(value));
  }
  void put_quote(const std::string& key, const std::string& quote) {
    if (!quote.empty()) put(key, quote_yaml(key, quote, indent_));
  }
  void put_quote(const ProposedStatement& said) {
    put_quote("quote", said.quote);
    put_nth(said.nth);
  }
  void put_nth(int nth) {
    if (nth > 0) put("nth", std::to_string(nth));
  }
  void put_list(const std::string& key, const std::vector<std::string>& all) {
    if (all.empty()) return;
    begin_line();
    text_ += key + ":\n";
    for (const std::string& one : all) {
      text_ += spaces(indent_ + 2) + "- " + scalar_yaml(one) + "\n";
    }
  }
  void put_key(const std::string& key) {
    begin_line();
    text_ += key + ":\n";
  }
  void put_lines(const std::string& lines) { text_ += lines; }

  const std::string& text() const { return text_; }

 private:
  static std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(count), ' ');
  }
  void begin_line() {
    text_ += text_.empty() ? spaces(indent_ - 2) + "- " : spaces(indent_);
  }

  int indent_;
  std::string text_;
};

std::string part_yaml(const ProposedStatement& part) {
  constexpr int kIndent = 8;
  Entry entry(kIndent);
  entry.put("figure", scalar_yaml(part.figure));
  entry.put("says", scalar_yaml(part.says));
  entry.put_quote(part);
  return entry.text();
}

void put_parts(const ProposedClaim& claim, Entry& entry) {
  if (claim.parts.empty()) return;
  entry.put("parts-are", claim.parts_are_all ? "all" : "some");
  entry.put_key("parts");
  for (const ProposedStatement& part : claim.parts) {
    entry.put_lines(part_yaml(part));
  }
}

std::string text_of(const std::optional<Written>& written) {
  return written ? written->text : "";
}

// `words` is the statement whose quote it rests on.
std::string declined_entry(const std::string& id, const std::string& figure,
                           const StatementDraft& said,
                           const StatementDraft& words) {
  constexpr int kIndent = 4;
  Entry entry(kIndent);
  entry.put("id", id);
  entry.put_words("figure", figure);
  entry.put_words("says", text_of(said.says));
  entry.put_quote("quote", folded_words(text_of(words.quote)));
  entry.put_quote("prefix", words.about->prefix);
  entry.put_quote("suffix", words.about->suffix);
  entry.put_nth(words.about->nth);
  return entry.text();
}

// On top of a count that is claimed it says so many; else there are as many.
const std::string& said_of(const ProposedClaim& claim) {
  return claim.adds_to.empty() ? claim.total.says : claim.increment;
}

bool is_plain_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == '-' ||
         c == '/' || c == '_' || c == '@' || c == '+' || c == '%' || c == '=' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Words that some reader of YAML takes for something else.
bool is_special(std::string text) {
  constexpr std::array<std::string_view, 9> kSpecial = {
      "yes", "no", "on", "off", "true", "false", "null", "y", "n"};
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::ranges::find(kSpecial, text) != kSpecial.end();
}

}  // namespace

std::string scalar_yaml(const std::string& text) {
  const bool begins = !text.empty() && text.front() != '-' &&
                      text.front() != '@' && text.front() != '%' &&
                      text.front() != ' ' && text.back() != ' ';
  const bool is_plain =
      begins && std::ranges::all_of(text, is_plain_word) && !is_special(text);
  return is_plain ? text : in_double_quotes(text);
}

std::string quote_yaml(const std::string& key, const std::string& text,
                       int indent) {
  constexpr int kLevel = 2;
  const std::string line = in_double_quotes(text);
  const int width = indent + display_width(key) + 2 + display_width(line);
  return width <= kYamlWidth || !can_fold(text) ? line
                                                : folded(text, indent + kLevel);
}

std::string claim_yaml(const ProposedClaim& claim) {
  constexpr int kIndent = 4;
  std::string text;
  for (const std::string& line : comment_lines(claim)) {
    text += "  " + line + "\n";
  }
  Entry entry(kIndent);
  entry.put("id", claim.id);
  entry.put_words("proposed", claim.made_by);
  entry.put_list("said-by", claim.said_by);
  entry.put_words("as-of", claim.as_of);
  if (claim.doubts_id.empty()) {
    entry.put_words("certainty", certainty_word(claim.certainty));
    entry.put("figure", scalar_yaml(claim.total.figure));
    entry.put_words("says", said_of(claim));
    entry.put_words("adds-to", claim.adds_to);
    entry.put_words("supersedes", claim.supersedes_id);
  } else {
    entry.put(claim.denies ? "denies" : "doubts", claim.doubts_id);
  }
  entry.put_quote(claim.total);
  put_parts(claim, entry);
  entry.put_list("open-to", claim.open_to);
  return text + entry.text();
}

std::string declined_yaml(const ClaimDraft& claim) {
  const std::string figure = text_of(claim.total.figure);
  std::string text;
  if (claim.total.says || claim.parts.empty()) {
    text += declined_entry(claim.id.text, figure, claim.total, claim.total);
  }
  for (const StatementDraft& part : claim.parts) {
    text += declined_entry(claim.id.text,
                           whole_figure(figure, text_of(part.figure)), part,
                           part.quote ? part : claim.total);
  }
  return text;
}

std::string obstacle_comment(const ProposedClaim& claim) {
  const ProposedStatement& said = claim.total;
  std::string text(kObstacle);
  text += harmless(said.figure + ", says " + said.says + ": " + claim.obstacle);
  const auto add = [&](const std::string& line) {
    text += "\n" + std::string(kOfObstacle) + line;
  };
  for (const std::string& line : comment_lines(claim)) add(line.substr(2));
  add("quote: " + harmless(in_double_quotes(said.quote)));
  if (!claim.remedy.empty()) add("to claim it, add");
  for (const std::string& line : claim.remedy) add("  " + line);
  return text + "\n";
}

bool begins_obstacle(std::string_view line) {
  return line.starts_with(kObstacle);
}

bool continues_obstacle(std::string_view line) {
  return line.starts_with(kOfObstacle);
}

}  // namespace concord
