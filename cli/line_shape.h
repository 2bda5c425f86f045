// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace concord {

/// What a flag or a place of a command line takes.
enum class Takes { Nothing, Word, OneOf, SomeOf, File, Folder };

struct LineItem {
  std::vector<std::string> names;  // "-f", "--format"; of a place none
  std::string label;               // "DIR"
  std::string says;                // the line of the help
  Takes takes = Takes::Nothing;
  std::vector<std::string> choices;  // of OneOf, and of SomeOf with commas
  bool again = false;                // it may stand more than once
};

struct CommandShape {
  std::string name;
  std::string says;
  std::vector<LineItem> flags;
  std::vector<LineItem> places;  // in their order
};

/// All that may stand on the command line: what a shell has to know to complete
/// it.
struct LineShape {
  CommandShape program;  // its flags may stand before and behind a command
  std::vector<CommandShape> commands;
};

LineShape shape_of(const CLI::App& app);

// The script that makes a shell complete our command line.
std::string bash_completion(const LineShape& shape);
std::string zsh_completion(const LineShape& shape);
std::string fish_completion(const LineShape& shape);

/// "a b c"
std::string with_spaces(const std::vector<std::string>& words);

/// Between single quotes, for any of the three shells.
std::string shell_quoted(const std::string& text);

}  // namespace concord
