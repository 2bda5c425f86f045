// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/written.h"
#include "cli/commands.h"
#include "cli/flag_values.h"
#include "cli/watchdog.h"

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

/// What was asked for, in the order in which CLI11 fills it.
class CommandLine {
 public:
  CommandLine();
  ExitCode run(int argc, const char* const* argv);

 private:
  using Command = std::function<ExitCode(const Terminal&)>;

  CLI::App* command(const char* name, const char* says, Command run);
  void add_look();
  void add_timeout(CLI::App& command);
  void add_check();
  void add_explain();
  void add_whatif();
  void add_diff();
  void add_accept();
  void add_review();
  void add_fmt();
  void add_lint();
  void add_small_commands();
  void add_source();
  void add_import();
  void add_caching();
  ExitCode refuse(const CLI::ParseError& error) const;
  std::string complaint(const CLI::ParseError& error) const;
  std::string unexpected(const std::string& word) const;
  std::vector<std::string> commands() const;
  std::string help_of(const std::string& command) const;
  Look look() const;

  CLI::App app_{
      "Which reported figures can all be true, which cannot, and why.",
      "concord"};
  Command chosen_;
  std::string here_;
  std::string color_ = "auto";
  std::string form_ = "rich";
  bool plain_ = false;
  int width_ = 0;
  CheckOptions check_;
  std::string fail_on_ = "warning";
  ExplainOptions explain_;
  WhatifOptions whatif_;
  DiffOptions diff_;
  AcceptOptions accept_;
  ReviewOptions review_;
  BlameOptions blame_;
  BisectOptions bisect_;
  std::string format_ = "text";
  FmtOptions fmt_;
  std::vector<std::string> lint_;
  AddOptions add_;
  ImportOptions import_;
  std::string schema_ = "report";
  std::string init_ = ".";
  std::string topic_;
  std::optional<double> timeout_;
  Caching caching_;
};

CommandLine::CommandLine() {
  app_.require_subcommand(0, 1);
  app_.footer(kExamples);
  app_.set_help_flag("-h,--help", "Print this help");
  add_look();
  add_check();
  add_explain();
  add_whatif();
  add_diff();
  add_accept();
  add_review();
  add_fmt();
  add_lint();
  add_small_commands();
  add_source();
  add_import();
  add_caching();
}

CLI::App* CommandLine::command(const char* name, const char* says,
                               Command run) {
  CLI::App* added = app_.add_subcommand(name, says);
  added->fallthrough();
  added->footer("");
  added->callback([this, run = std::move(run)] { chosen_ = run; });
  return added;
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

void CommandLine::add_timeout(CLI::App& command) {
  command.add_option("--timeout", timeout_, "Seconds, and then exit with 3")
      ->check(CLI::Validator(not_seconds, "NONNEGATIVE"));
}

void CommandLine::add_check() {
  CLI::App* app =
      command("check", "Check an audit: quotes, laws, and what can all be true",
              [this](const Terminal& terminal) {
                check_.fail_on = fail_on(fail_on_);
                return check(check_, terminal);
              });
  app->add_option("DIR", check_.folders, "Audit folders (default: here)");
  app->add_flag("--json", check_.json, "Print report.json");
  app->add_flag("--all", check_.all, "Print every conflict and way out");
  app->add_flag("--verify", check_.verify, "Show the second check");
  app->add_flag("--literal", check_.literal, "Take every claim at its word");
  app->add_option("--fail-on", fail_on_, "The least that exits with 1")
      ->check(one_of(fail_on_words()));
  app->add_option("--against", check_.against,
                  "Tell what changed since this lock, report.json or revision")
      ->type_name("WHEN");
  add_timeout(*app);
}

void CommandLine::add_explain() {
  CLI::App* app = command(
      "explain", "Prove a finding or a figure, or tell a code",
      [this](const Terminal& terminal) { return explain(explain_, terminal); });
  app->add_option("WHAT", explain_.what, "A finding, a figure or a code");
  app->add_option("DIR", explain_.folder, "Audit folder (default: here)");
  app->add_flag("--ways-out", explain_.ways_out,
                "List the ways out of WHAT (default: of all findings)");
  app->add_flag("--all", explain_.all, "With --ways-out: every one");
  app->add_flag("--smt2", explain_.smt2,
                "With --ways-out: print them for an SMT-LIB solver to check");
  add_timeout(*app);
}

void CommandLine::add_whatif() {
  CLI::App* app =
      command("whatif", "Tell what would change, and change nothing",
              [this](const Terminal& terminal) {
                whatif_.json = format_ == "json";
                return whatif(whatif_, terminal);
              });
  app->add_option("DIR", whatif_.folder, "Audit folder (default: here)");
  // One value each, so that a folder may follow.
  const auto add = [&](const char* name, std::vector<std::string>& all,
                       const char* type, const char* says) {
    app->add_option(name, all, says)->type_name(type)->allow_extra_args(false);
  };
  add("--without", whatif_.without, "ID",
      "Set aside a claim, or all that a source, account or origin says");
  add("--as-of", whatif_.as_of, "ID=T", "Let a claim count as of then");
  add("--scope", whatif_.scope, "ID=P", "Let a claim count this population");
  add("--extent", whatif_.extent, "ID=E", "Let a claim be about this event");
  add("--same", whatif_.same, "A=B", "Let two things be one");
  app->add_flag("--each", whatif_.each,
                "Leave out each source and origin, one at a time");
  app->add_option("-f,--format", format_, "As text or JSON")
      ->check(one_of({"text", "json"}));
  add_timeout(*app);
}

void CommandLine::add_diff() {
  CLI::App* app =
      command("diff", "Tell what changed since a lock, revision or report",
              [this](const Terminal& terminal) {
                diff_.json = format_ == "json";
                return diff(diff_, terminal);
              });
  app->add_option("DIR", diff_.folder, "Audit folder (default: here)");
  app->add_option("--since", diff_.since,
                  "A lock, a report.json or a revision of git (default: "
                  "concord.lock)")
      ->type_name("WHEN");
  app->add_option("-f,--format", format_, "As text or JSON")
      ->check(one_of({"text", "json"}));
  add_timeout(*app);
}

void CommandLine::add_accept() {
  CLI::App* app = command(
      "accept", "Write what was looked at into concord.lock",
      [this](const Terminal& terminal) { return accept(accept_, terminal); });
  app->add_option("KEY", accept_.keys, "Findings by id, figures by name");
  app->add_flag("--all", accept_.all, "All that there is");
  app->add_option("--reason", accept_.reason, "Why disputes are accepted");
  app->add_option("--by", accept_.by, "Who accepts");
  app->add_option("--date", accept_.date, "When (default: today)");
  add_timeout(*app);
}

// What came of a change: steps through it, who set a figure, who broke it.
void CommandLine::add_review() {
  CLI::App* app = command(
      "review", "Step through what changed since concord.lock",
      [this](const Terminal& terminal) { return review(review_, terminal); });
  app->add_option("DIR", review_.folder, "Audit folder (default: here)");
  app->add_option("--by", review_.by, "Who accepts (default: asked for)");
  app->add_option("--date", review_.date, "When (default: today)");
  app->add_flag("--no-input", review_.no_input,
                "Ask nothing; print each change and its command");
  app = command("blame", "Tell which claims set a figure, and since when",
                [this](const Terminal& terminal) {
                  blame_.json = format_ == "json";
                  return blame(blame_, terminal);
                });
  app->add_option("FIGURE", blame_.figure, "As explain takes it")->required();
  app->add_option("DIR", blame_.folder, "Audit folder (default: here)");
  app->add_option("-f,--format", format_, "As text or JSON")
      ->check(one_of({"text", "json"}));
  add_timeout(*app);
  app = command("bisect", "Tell which source first broke or narrowed it",
                [this](const Terminal& terminal) {
                  bisect_.json = format_ == "json";
                  return bisect(bisect_, terminal);
                });
  app->add_option("WHAT", bisect_.what, "A figure or a finding")->required();
  app->add_option("DIR", bisect_.folder, "Audit folder (default: here)");
  app->add_option("-f,--format", format_, "As text or JSON")
      ->check(one_of({"text", "json"}));
  add_timeout(*app);
}

void CommandLine::add_lint() {
  CLI::App* app = command(
      "lint", "Find laws that contradict, repeat others, or never apply",
      [this](const Terminal& terminal) { return lint(lint_, terminal); });
  app->add_option("DIR", lint_, "Audit folders (default: here)");
  add_timeout(*app);
}

void CommandLine::add_fmt() {
  CLI::App* app =
      command("fmt", "Write an audit's YAML in block style, comments kept",
              [this](const Terminal& terminal) { return fmt(fmt_, terminal); });
  app->add_option("PATH", fmt_.paths, "Audit folders or files (default: here)");
  app->add_flag("--check", fmt_.check,
                "Change nothing; exit with 1 if it would");
}

void CommandLine::add_small_commands() {
  command(
      "schema", "Print the JSON Schema of what is printed as JSON",
      [this](const Terminal& terminal) { return schema(schema_, terminal); })
      ->add_option("NAME", schema_,
                   "Of report (default), diff, lock or whatif");
  command("init", "Start an audit folder with an example that checks",
          [this](const Terminal& terminal) { return init(init_, terminal); })
      ->add_option("DIR", init_, "Where (default: here)");
  command("version", "Print the version", version);
  command("help", "Print this help, or that of a command",
          [this](const Terminal& terminal) {
            terminal.print(help_of(topic_));
            return ExitCode::Clean;
          })
      ->add_option("COMMAND", topic_, "A command (default: the program)");
  app_.add_flag_callback(
      "--version", [this] { chosen_ = version; }, "Print the version");
}

void CommandLine::add_source() {
  CLI::App* app =
      command("add", "Copy a text into sources/ (never fetches anything)",
              [this](const Terminal& terminal) { return add(add_, terminal); });
  app->add_option("FILE", add_.file, "A text in UTF-8; - for standard input")
      ->required();
  app->add_option("--name", add_.name, "Of the source (default: the file's)");
  app->add_option("--outlet", add_.outlet, "Who published it");
  app->add_option("--title", add_.title, "Its headline");
  app->add_option("--url", add_.url, "Where it can be read");
  app->add_option("--published", add_.published, "2024-05-01, or an instant");
}

void CommandLine::add_import() {
  CLI::App* app = command("import", "Print how a table may be mapped",
                          [this](const Terminal& terminal) {
                            return import_table(import_, terminal);
                          });
  app->add_option("FILE", import_.file, "A table: .csv, .tsv or .jsonl")
      ->required();
  app->add_flag("--write", import_.write, "Write it into audit.yaml");
}

// Of each command that solves.
void CommandLine::add_caching() {
  app_.add_flag("--no-cache", caching_.off,
                "Solve all anew: neither use nor write .concord/");
  app_.add_flag("-v,--verbose", caching_.verbose,
                "Tell how much was solved anew");
  for (Caching** each : {&check_.caching, &explain_.caching, &whatif_.caching,
                         &diff_.caching, &accept_.caching, &review_.caching,
                         &blame_.caching, &bisect_.caching}) {
    *each = &caching_;
  }
}

std::vector<std::string> CommandLine::commands() const {
  std::vector<std::string> names;
  for (const CLI::App* app : app_.get_subcommands({})) {
    names.push_back(app->get_name());
  }
  return names;
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
  throw CannotRun(unknown("command", command, commands()));
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
    known = commands();
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
  if (!chosen_) {
    terminal.print(app_.help());
    return ExitCode::Clean;
  }
  if (!here_.empty()) {
    std::error_code error;
    std::filesystem::current_path(here_, error);
    if (error) throw CannotRun("-C " + here_ + ": " + error.message());
  }
  const auto commands = app_.get_subcommands();
  const bool solves = !commands.empty() &&
                      commands[0]->get_option_no_throw("--timeout") != nullptr;
  const Watchdog watchdog(watch_for(terminal, timeout_, solves));
  const ExitCode code = chosen_(terminal);
  if (solves) caching_.finish(terminal);
  return code;
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
