// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml_errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace concord {
namespace {

constexpr const char* kQuoteIt = "put the whole text in double quotes";

struct Translation {
  std::string_view theirs;  // yaml-cpp 0.7, exceptions.h
  const char* ours;
  const char* help;
};

constexpr std::array kTranslations = {
    Translation{"illegal map value", "`:` where no key can end",
                "put a text with `: ` in it in double quotes, and indent the "
                "keys of a map alike"},
    Translation{"end of map not found", "this does not continue the map above",
                "indent the keys of a map alike, and put a text with quotes in "
                "it in quotes as a whole"},
    Translation{"end of sequence not found",
                "this does not continue the list above",
                "indent the items of a list alike"},
    Translation{"illegal flow end", "a closing bracket that closes nothing",
                kQuoteIt},
    Translation{"illegal block entry", "`-` where no item can begin",
                "begin a list on a line of its own, or put the text in quotes"},
    Translation{"illegal map key", "`?` where no key can begin", kQuoteIt},
    Translation{"unknown token", "a text cannot begin with this character",
                kQuoteIt},
    Translation{"unexpected character in block scalar",
                "something stands behind the sign that begins a block",
                "begin the text on the next line"},
    Translation{"illegal document indicator in scalar",
                "a quote is not closed above this line", kQuoteIt},
};

void add(const YamlText& text, std::size_t at, std::string message,
         std::string help, Complaints& complaints) {
  complaints.add(Code::Y104,
                 text.place(at, std::min(at + 1, text.bytes.size())),
                 std::move(message), std::move(help));
}

// The bracket that is still open, if `at` lies behind one.
bool add_open_bracket(const YamlText& text, const YamlContext& context,
                      Complaints& complaints) {
  const std::string_view bracket = text.bytes.substr(context.open, 1);
  if (bracket != "[" && bracket != "{") return false;
  add(text, context.open, fmt::format("`{}` is not closed", bracket),
      fmt::format("write `{}` behind its last entry, a comma between two of "
                  "them, and quotes round a text with `: ` or a quote in it",
                  bracket == "[" ? "]" : "}"),
      complaints);
  return true;
}

bool begins(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

}  // namespace

void add_open_quote(const YamlText& text, std::size_t at,
                    Complaints& complaints) {
  add(text, at, "a quote is not closed",
      fmt::format("write `{}` at its end", text.bytes.substr(at, 1)),
      complaints);
}

void add_yaml_error(const YamlText& text, const std::string& message,
                    std::size_t at, const YamlContext& context,
                    Complaints& complaints) {
  const std::string_view culprit = text.bytes.substr(at, 1);
  const bool property = culprit == "&" || culprit == "*" || culprit == "!";
  if (property && message != "illegal map value") {
    complaints.add(
        Code::Y108, text.place(at, at + 1),
        fmt::format("`{}` begins an anchor, alias or tag of YAML", culprit),
        "write the text out, or put it in quotes");
    return;
  }
  if (message == "illegal EOF in scalar") {
    const std::size_t quote = text.bytes.find_first_of("\"'", context.last);
    return add_open_quote(text, quote == text.bytes.npos ? at : quote,
                          complaints);
  }
  const bool flow = message == "end of sequence flow not found" ||
                    message == "end of map flow not found";
  if (flow && add_open_bracket(text, context, complaints)) return;
  if (begins(message, "unknown escape character")) {
    return add(text, at, "a backslash before a character that needs none",
               "write \\\\ for a backslash, or use single quotes", complaints);
  }
  for (const Translation& known : kTranslations) {
    if (message == known.theirs) {
      return add(text, at, known.ours, known.help, complaints);
    }
  }
  add(text, at, "not YAML: " + message, {}, complaints);
}

}  // namespace concord
