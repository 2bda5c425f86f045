// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/written.h"
#include "cli/commands.h"
#include "cli/flag_values.h"
#include "cli/line_shape.h"
#include "cli/menu.h"

namespace concord {

namespace {

constexpr const char* kExamples =
    R"(Examples:
  concord init harbour              start an audit with an example that checks
  concord add report.txt --outlet "The Wire" --published 2024-05-01
  concord check                     can all reported figures be true?
  concord check --json a b | jq .   the same for machines, of two audits
  concord explain C101:attack/killed.police
                                    the proof of a finding, step by step
  concord explain --ways-out        what to give up so that the rest holds
  concord whatif --without newspaper
                                    what would change; the audit stays as it is
  concord whatif --each             does the verdict hang on one source?
  concord diff                      what changed since concord.lock
  concord explain S101              what a code means and what to do

Exit: 0 clean, 1 findings, 2 could not run, 3 undecided.)";

/// The look of what is printed, the commands, and what is told of a line that
/// cannot be read.
class CommandLine {
 public:
  CommandLine();
  ExitCode run(int argc, const char* const* argv);

 private:
  void add_look();
  void add_help();
  void add_completion();
  ExitCode refuse(const CLI::ParseError& error) const;
  std::string complaint(const CLI::ParseError& error) const;
  std::string unexpected(const std::string& word) const;
  std::string help_of(const std::string& command) const;
  Look look() const;

  CLI::App app_{
      "Which reported figures can all be true, which cannot, and why.",
      "concord"};
  Menu menu_{app_};
  std::string here_;
  std::string color_ = "auto";
  std::string form_ = "rich";
  bool plain_ = false;
  int width_ = 0;
  std::string topic_;
  std::string shell_;
};

CommandLine::CommandLine() {
  app_.require_subcommand(0, 1);
  app_.footer(kExamples);
  app_.set_help_flag("-h,--help", "Print this help");
  add_look();
  menu_.add_caching();
  add_checking(menu_);
  add_regression(menu_);
  add_folder(menu_);
  add_help();
  add_completion();
}

void CommandLine::add_look() {
  app_.add_option("-C", here_, "Act as if called in this folder")
      ->type_name("DIR");
  app_.add_option("--color", color_, "Colours (auto: on a terminal)")
      ->check(one_of({"auto", "always", "never"}));
  app_.add_option("--style", form_, "Drawings in Unicode, ASCII, or none")
      ->check(one_of({"rich", "ascii", "plain"}));
  app_.add_flag("--plain", plain_, "A sentence a line, for screen readers");
  app_.add_option("--width", width_, "Columns (default: the terminal's)")
      ->check(CLI::Range(40, 100'000));
}

void CommandLine::add_help() {
  menu_.add("version", "Print the version", version);
  menu_
      .add("help", "Print this help, or that of a command",
           [this](const Terminal& terminal) {
             terminal.print(help_of(topic_));
             return ExitCode::Clean;
           })
      ->add_option("COMMAND", topic_, "A command (default: the program)");
  app_.add_flag_callback(
      "--version", [this] { menu_.choose(version); }, "Print the version");
}

void CommandLine::add_completion() {
  menu_
      .add("completion", "Print what makes a shell complete this command line",
           [this](const Terminal& terminal) {
             const LineShape shape = shape_of(app_);
             const auto script = shell_ == "bash"  ? bash_completion
                                 : shell_ == "zsh" ? zsh_completion
                                                   : fish_completion;
             terminal.print(script(shape));
             return ExitCode::Clean;
           })
      ->add_option("SHELL", shell_, "Of bash, zsh or fish")
      ->required()
      ->check(one_of({"bash", "zsh", "fish"}));
}

// CLI11 prints the help of the command that was called, and that is `help`.
std::string CommandLine::help_of(const std::string& command) const {
  const auto print = [&](const CLI::App* app, const std::string& name) {
    return app->get_formatter()->make_help(app, name,
                                           CLI::AppFormatMode::Normal);
  };
  if (command.empty()) return print(&app_, app_.get_name());
  for (const CLI::App* app : app_.get_subcommands({})) {
    if (app->get_name() != command) continue;
    return print(app, app_.get_name() + " " + command);
  }
  throw CannotRun(unknown("command", command, menu_.names()));
}

Look CommandLine::look() const {
  Look look;
  if (color_ == "always") look.color = Look::Color::Always;
  if (color_ == "never") look.color = Look::Color::Never;
  if (form_ == "ascii") look.form = Look::Form::Ascii;
  if (form_ == "plain" || plain_) look.form = Look::Form::Plain;
  if (width_ > 0) look.width = width_;
  return look;
}

/// A word that nothing takes: a misspelt flag or command, or one too many.
std::string CommandLine::unexpected(const std::string& word) const {
  std::vector<std::string> known;
  const auto chosen = app_.get_subcommands();
  const bool flag = word.size() > 1 && word.front() == '-';
  if (!flag && !chosen.empty()) return "unexpected argument `" + word + "`";
  if (flag) {
    for (const CLI::App* app : {&app_, chosen.empty() ? &app_ : chosen[0]}) {
      for (const CLI::Option* option : app->get_options()) {
        known.push_back(option->get_name());
      }
    }
  } else {
    known = menu_.names();
  }
  return unknown(flag ? "flag" : "command", word, known);
}

std::string CommandLine::complaint(const CLI::ParseError& error) const {
  const std::vector<std::string> extra = app_.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr &&
      !extra.empty()) {
    return unexpected(extra.front());
  }
  return error.what();
}

ExitCode CommandLine::refuse(const CLI::ParseError& error) const {
  const auto chosen = app_.get_subcommands();
  const std::string name = chosen.empty() ? "" : " " + chosen[0]->get_name();
  Terminal().complain("concord: error: " + harmless(complaint(error)) +
                      "\nhelp: see `concord" + name + " --help`\n");
  return ExitCode::CannotRun;
}

ExitCode CommandLine::run(int argc, const char* const* argv) {
  try {
    app_.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    Terminal().print(app_.help());
    return ExitCode::Clean;
  } catch (const CLI::ParseError& error) {
    return refuse(error);
  }
  const Terminal terminal(look());
  if (!menu_.has_choice()) {
    terminal.print(app_.help());
    return ExitCode::Clean;
  }
  if (!here_.empty()) {
    std::error_code error;
    std::filesystem::current_path(here_, error);
    if (error) throw CannotRun("-C " + here_ + ": " + error.message());
  }
  return menu_.run(terminal);
}

}  // namespace

ExitCode run_command_line(int argc, const char* const* argv) {
  try {
    return CommandLine().run(argc, argv);
  } catch (const CannotRun& error) {
    Terminal().complain(error.line());
    return ExitCode::CannotRun;
  }
}

}  // namespace concord
