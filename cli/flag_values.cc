// SPDX-License-Identifier: Apache-2.0
#include "cli/flag_values.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>

#include "claims/written.h"

namespace concord {

const std::vector<std::string>& fail_on_words() {
  static const std::vector<std::string> words = {"error", "warning", "note",
                                                 "new", "never"};
  return words;
}

FailOn fail_on(const std::string& word) {
  const auto& words = fail_on_words();
  return static_cast<FailOn>(std::ranges::find(words, word) - words.begin());
}

CLI::Validator one_of(std::vector<std::string> choices) {
  const std::string shown = "{" + CLI::detail::join(choices, ",") + "}";
  const auto check = [choices = std::move(choices)](const std::string& word) {
    const auto found = std::find(choices.begin(), choices.end(), word);
    return found != choices.end()
               ? std::string()
               : "`" + word + "` is not a choice here: write " +
                     listed_names(choices, "or");
  };
  return CLI::Validator(check, shown);
}

std::string not_seconds(const std::string& text) {
  double seconds = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, seconds);
  const bool number = read.ec == std::errc() && read.ptr == end;
  if (number && std::isfinite(seconds) && seconds >= 0) return {};
  return "`" + text + "` is no number of seconds, such as 10 or 0.5";
}

}  // namespace concord
