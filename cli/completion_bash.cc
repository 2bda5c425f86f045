// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/line_shape.h"

namespace concord {

namespace {

constexpr const char* kFunctions =
    R"(# Completes the command line of concord in bash: source this file.
_concord_words() { COMPREPLY+=($(compgen -W "$1" -- "$current")); }
_concord_some() { # of a list with commas, the last
  local known=
  [[ $current == *,* ]] && known=${current%,*},
  COMPREPLY+=($(compgen -P "$known" -W "$1" -- "${current##*,}"))
}
_concord_paths() { # -d for folders, -f for files
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen "$1" -- "$current"))
}
)";

// The command is the first word that neither is a flag nor belongs to one.
constexpr const char* kBegin =
    R"(_concord() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      {}) ((i++)) ;;
      -*) ;;
      *) command=${{COMP_WORDS[i]}} && break ;;
    esac
  done
)";

std::string call_for(const LineItem& item) {
  switch (item.takes) {
    case Takes::OneOf:
      return "_concord_words " + shell_quoted(with_spaces(item.choices));
    case Takes::SomeOf:
      return "_concord_some " + shell_quoted(with_spaces(item.choices));
    case Takes::File:
      return "_concord_paths -f";
    case Takes::Folder:
      return "_concord_paths -d";
    case Takes::Nothing:
    case Takes::Word:
      return ":";
  }
  return {};
}

/// What stands behind a flag that takes something.
std::string values(const CommandShape& command, const std::string& named) {
  std::string out;
  for (const LineItem& flag : command.flags) {
    if (flag.takes == Takes::Nothing) continue;
    for (const std::string& name : flag.names) {
      out += fmt::format("    {}' {}') {}; return ;;\n", named, name,
                         call_for(flag));
    }
  }
  return out;
}

std::string flag_names(const CommandShape& command) {
  std::vector<std::string> all;
  for (const LineItem& flag : command.flags) {
    all.insert(all.end(), flag.names.begin(), flag.names.end());
  }
  return with_spaces(all);
}

std::string with_values(const CommandShape& command) {
  std::string out;
  for (const LineItem& flag : command.flags) {
    if (flag.takes == Takes::Nothing) continue;
    for (const std::string& name : flag.names) {
      out += (out.empty() ? "" : " | ") + name;
    }
  }
  return out;
}

/// A word may stand at any place of its command, so one branch offers all.
std::string places(const CommandShape& command) {
  std::string calls;
  for (const LineItem& place : command.places) {
    if (place.takes != Takes::Word) calls += call_for(place) + "; ";
  }
  return calls;
}

}  // namespace

std::string bash_completion(const LineShape& shape) {
  const std::string always = flag_names(shape.program);
  std::string behind_flags = values(shape.program, "*");
  std::string elsewhere;
  std::vector<std::string> names;
  for (const CommandShape& each : shape.commands) {
    names.push_back(each.name);
    behind_flags += values(each, each.name);
    elsewhere += fmt::format(
        "    {0},-*) _concord_words {1} ;;\n    {0},*) {2};;\n", each.name,
        shell_quoted(flag_names(each) + " " + always), places(each));
  }
  return kFunctions + fmt::format(kBegin, with_values(shape.program)) +
         "  case $command' '$before in\n" + behind_flags + "  esac\n" +
         fmt::format(
             "  case $command,$current in\n"
             "    ,-*) _concord_words {} ;;\n"
             "    ,*) _concord_words {} ;;\n",
             shell_quoted(always), shell_quoted(with_spaces(names))) +
         elsewhere + "  esac\n}\ncomplete -F _concord concord\n";
}

}  // namespace concord
