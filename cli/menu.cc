// SPDX-License-Identifier: Apache-2.0
#include "cli/menu.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "cli/flag_values.h"
#include "cli/watchdog.h"

namespace concord {

Menu::Menu(CLI::App& app) : app_(app) {}

CLI::App* Menu::add(const char* name, const char* says, Command run) {
  CLI::App* added = app_.add_subcommand(name, says);
  added->fallthrough();
  added->footer("");
  added->callback([this, run = std::move(run)] { choose(run); });
  return added;
}

void Menu::add_format(CLI::App& command, bool& json) {
  const auto set = [&json](const std::string& word) { json = word == "json"; };
  command
      .add_option_function<std::string>("-f,--format", set, "As text or JSON")
      ->check(one_of({"text", "json"}));
}

void Menu::add_timeout(CLI::App& command) {
  command.add_option("--timeout", timeout_, "Seconds, and then exit with 3")
      ->check(CLI::Validator(not_seconds, "NONNEGATIVE"));
}

void Menu::add_caching() {
  app_.add_flag("--no-cache", caching_.off,
                "Solve all anew: neither use nor write .concord/");
  app_.add_flag("-v,--verbose", caching_.verbose,
                "Tell how much was solved anew");
}

std::vector<std::string> Menu::names() const {
  std::vector<std::string> names;
  for (const CLI::App* app : app_.get_subcommands({})) {
    names.push_back(app->get_name());
  }
  return names;
}

bool Menu::solves() const {
  const auto named = app_.get_subcommands();
  return !named.empty() &&
         named[0]->get_option_no_throw("--timeout") != nullptr;
}

ExitCode Menu::run(const Terminal& terminal) {
  const Watchdog watchdog(watch_for(terminal, timeout_, solves()));
  const ExitCode code = chosen_(terminal);
  if (solves()) caching_.finish(terminal);
  return code;
}

}  // namespace concord
