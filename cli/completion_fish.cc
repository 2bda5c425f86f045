// SPDX-License-Identifier: Apache-2.0
#include "cli/line_shape.h"

namespace concord {

namespace {

constexpr const char* kBegin =
    "# Completes the command line of concord in fish: source this file, or\n"
    "# keep it as concord.fish in a folder of $fish_complete_path.\n"
    "complete -c concord -f\n";

std::string value_of(const LineItem& item) {
  switch (item.takes) {
    case Takes::OneOf:
      return "-a " + shell_quoted(with_spaces(item.choices));
    case Takes::SomeOf:
      return "-a " + shell_quoted("(__fish_append , " +
                                  with_spaces(item.choices) + ")");
    case Takes::File:
      return "-F";
    case Takes::Folder:
      return "-a '(__fish_complete_directories)'";
    case Takes::Nothing:
    case Takes::Word:
      return {};
  }
  return {};
}

std::string with_space(const std::string& text) {
  return text.empty() ? "" : " " + text;
}

std::string flag_line(const LineItem& flag, const std::string& begin) {
  std::string out = begin;
  for (const std::string& name : flag.names) {
    const bool is_long = name.starts_with("--");
    out += is_long ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  // -x: a value, and no file by itself
  if (flag.takes != Takes::Nothing)
    out += flag.takes == Takes::File ? " -r" : " -x";
  return out + with_space(value_of(flag)) + " -d " + shell_quoted(flag.says) +
         "\n";
}

std::string lines_of(const CommandShape& command) {
  const std::string begin =
      "complete -c concord -n '__fish_seen_subcommand_from " + command.name +
      "'";
  std::string out;
  for (const LineItem& flag : command.flags) out += flag_line(flag, begin);
  for (const LineItem& place : command.places) {
    if (place.takes == Takes::Word) continue;
    out += begin + with_space(value_of(place)) + "\n";
  }
  return out;
}

}  // namespace

std::string fish_completion(const LineShape& shape) {
  std::string out = kBegin;
  for (const LineItem& flag : shape.program.flags) {
    out += flag_line(flag, "complete -c concord");
  }
  for (const CommandShape& each : shape.commands) {
    out += "complete -c concord -n __fish_use_subcommand -a " + each.name +
           " -d " + shell_quoted(each.says) + "\n";
  }
  for (const CommandShape& each : shape.commands) out += lines_of(each);
  return out;
}

}  // namespace concord
