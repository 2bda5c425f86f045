// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/flag_values.h"
#include "cli/menu.h"
#include "reports/formats.h"

namespace concord {

namespace {

void add_check(Menu& menu) {
  const auto options = std::make_shared<CheckOptions>();
  options->caching = menu.caching();
  CLI::App* app = menu.add(
      "check", "Check an audit: quotes, laws, and what can all be true",
      [options](const Terminal& terminal) {
        return check(*options, terminal);
      });
  app->add_option("DIR", options->folders, "Audit folders (default: here)");
  app->add_flag("--json", options->json, "Print report.json");
  app->add_flag("--all", options->all, "Print every conflict and way out");
  app->add_flag("--verify", options->verify, "Show the second check");
  app->add_flag("--literal", options->literal, "Take every claim at its word");
  const auto set = [options](const std::string& word) {
    options->fail_on = fail_on(word);
  };
  app->add_option_function<std::string>("--fail-on", set,
                                        "The least that exits with 1")
      ->check(one_of(fail_on_words()));
  app->add_option("--against", options->against,
                  "Tell what changed since this lock, report.json or revision")
      ->type_name("WHEN");
  menu.add_timeout(*app);
}

void add_explain(Menu& menu) {
  const auto options = std::make_shared<ExplainOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("explain", "Prove a finding or a figure, or tell a code",
               [options](const Terminal& terminal) {
                 return explain(*options, terminal);
               });
  app->add_option("WHAT", options->what, "A finding, a figure or a code");
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  app->add_flag("--ways-out", options->ways_out,
                "List the ways out of WHAT (default: of all findings)");
  app->add_flag("--all", options->all, "With --ways-out: every one");
  app->add_flag("--smt2", options->smt2,
                "With --ways-out: print them for an SMT-LIB solver to check");
  menu.add_timeout(*app);
}

void add_whatif(Menu& menu) {
  const auto options = std::make_shared<WhatifOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("whatif", "Tell what would change, and change nothing",
               [options](const Terminal& terminal) {
                 return whatif(*options, terminal);
               });
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  // One value each, so that a folder may follow.
  const auto add = [&](const char* name, std::vector<std::string>& all,
                       const char* type, const char* says) {
    app->add_option(name, all, says)->type_name(type)->allow_extra_args(false);
  };
  add("--without", options->without, "ID",
      "Set aside a claim, or all that a source, account or origin says");
  add("--as-of", options->as_of, "ID=T", "Let a claim count as of then");
  add("--scope", options->scope, "ID=P", "Let a claim count this population");
  add("--extent", options->extent, "ID=E", "Let a claim be about this event");
  add("--same", options->same, "A=B", "Let two things be one");
  app->add_flag("--each", options->each,
                "Leave out each source and origin, one at a time");
  menu.add_format(*app, options->json);
  menu.add_timeout(*app);
}

std::string help_of_formats() {
  std::string all;
  for (const Format& each : formats()) all += each.name + ", ";
  return all + "or all";
}

void add_report(Menu& menu) {
  const auto options = std::make_shared<ReportOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("report", "Write a report: a page, tables, files for machines",
               [options](const Terminal& terminal) {
                 return report(*options, terminal);
               });
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  app->add_option("-f,--format", options->formats, help_of_formats())
      ->type_name("FORMAT")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->required();
  app->add_option("-o,--output", options->output,
                  "A file, or a folder for several (default: stdout)")
      ->type_name("PATH");
  app->add_option("--against", options->against,
                  "Tell what changed since this lock, report.json or revision")
      ->type_name("WHEN");
  const auto set = [options](const std::string& word) {
    options->whole_sources = word == "full";
  };
  app->add_option_function<std::string>(
         "--sources", set, "Only the words round quotes, or whole texts")
      ->check(one_of({"quotes", "full"}));
  menu.add_timeout(*app);
}

}  // namespace

void add_checking(Menu& menu) {
  add_check(menu);
  add_explain(menu);
  add_whatif(menu);
  add_report(menu);
}

}  // namespace concord
