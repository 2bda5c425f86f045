// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/caching.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace CLI {
class App;
}

namespace concord {

/// The commands that a command line may name, the one that it named, and the
/// flags that several of them take.
class Menu {
 public:
  using Command = std::function<ExitCode(const Terminal&)>;

  explicit Menu(CLI::App& app);  // which must outlive it

  /// Adds a command.  What its flags fill must live as long as `run` does.
  CLI::App* add(const char* name, const char* says, Command run);

  /// `--format text|json`: whether it is JSON that is wanted.
  void add_format(CLI::App& command, bool& json);

  /// `--timeout SECONDS`, which only commands that solve take.
  void add_timeout(CLI::App& command);

  /// `--no-cache` and `--verbose`, which stand before any command too.
  void add_caching();

  Caching* caching() { return &caching_; }
  std::vector<std::string> names() const;

  void choose(Command command) { chosen_ = std::move(command); }
  bool has_choice() const { return chosen_ != nullptr; }

  /// Runs what was chosen, within its time.
  ExitCode run(const Terminal& terminal);

 private:
  bool solves() const;

  CLI::App& app_;
  Command chosen_;
  std::optional<double> timeout_;
  Caching caching_;
};

// Each group of commands, in the order in which the help lists them.

/// What holds: check, explain, whatif, report.
void add_checking(Menu& menu);

/// What became of it: diff, accept, review, blame, bisect.
void add_regression(Menu& menu);

/// What lies in the folder: fmt, lint, schema, init, add, import.
void add_folder(Menu& menu);

}  // namespace concord
