// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/line_shape.h"

namespace concord {

namespace {

constexpr const char* kForm =
    R"(#compdef concord
# Completes the command line of concord in zsh: source this file, or keep it as
# _concord in a folder of $fpath.
_concord() {{
  local curcontext=$curcontext state line
  local -a always commands specs
  always=(
{}  )
  commands=(
{}  )
  _arguments -C "${{always[@]}}" '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
{}      esac ;;
  esac
}}
if [[ $funcstack[1] == _concord ]]; then
  _concord "$@"
else
  compdef _concord concord
fi
)";

/// In a specification `:` ends a part, and brackets hold what is said.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string action_for(const LineItem& item) {
  switch (item.takes) {
    case Takes::OneOf:
      return "(" + with_spaces(item.choices) + ")";
    case Takes::SomeOf:
      return "_values -s , " + item.label + " " + with_spaces(item.choices);
    case Takes::File:
      return "_files";
    case Takes::Folder:
      return "_files -/";
    case Takes::Nothing:
    case Takes::Word:
      return " ";
  }
  return {};
}

std::string value_of(const LineItem& item) {
  if (item.takes == Takes::Nothing) return {};
  return ":" + escaped(item.label) + ":" + action_for(item);
}

/// Names of one flag exclude each other, unless it may stand again.
std::string flag_lines(const LineItem& flag, int indent) {
  const std::string first =
      flag.again ? "*" : "(" + with_spaces(flag.names) + ")";
  std::string out;
  for (const std::string& name : flag.names) {
    out += std::string(static_cast<std::size_t>(indent), ' ') +
           shell_quoted(first + name + "[" + escaped(flag.says) + "]" +
                        value_of(flag)) +
           "\n";
  }
  return out;
}

std::string own_lines(const CommandShape& command) {
  std::string out = "        " + command.name + ")\n          specs=(\n";
  for (const LineItem& flag : command.flags) out += flag_lines(flag, 12);
  int at = 0;
  for (const LineItem& place : command.places) {
    const std::string where = place.again ? "*" : std::to_string(++at);
    out += "            " + shell_quoted(where + value_of(place)) + "\n";
  }
  return out +
         "          )\n          _arguments \"${always[@]}\" "
         "\"${specs[@]}\" ;;\n";
}

}  // namespace

std::string zsh_completion(const LineShape& shape) {
  std::string always;
  std::string commands;
  std::string own;
  for (const LineItem& flag : shape.program.flags) {
    always += flag_lines(flag, 4);
  }
  for (const CommandShape& each : shape.commands) {
    commands +=
        "    " + shell_quoted(each.name + ":" + escaped(each.says)) + "\n";
    own += own_lines(each);
  }
  return fmt::format(kForm, always, commands, own);
}

}  // namespace concord
