// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/menu.h"

namespace concord {

namespace {

void add_diff(Menu& menu) {
  const auto options = std::make_shared<DiffOptions>();
  options->caching = menu.caching();
  CLI::App* app = menu.add(
      "diff", "Tell what changed since a lock, revision or report",
      [options](const Terminal& terminal) { return diff(*options, terminal); });
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  app->add_option("--since", options->since,
                  "A lock, a report.json or a revision of git (default: "
                  "concord.lock)")
      ->type_name("WHEN");
  menu.add_format(*app, options->json);
  menu.add_timeout(*app);
}

void add_accept(Menu& menu) {
  const auto options = std::make_shared<AcceptOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("accept", "Write what was looked at into concord.lock",
               [options](const Terminal& terminal) {
                 return accept(*options, terminal);
               });
  app->add_option("KEY", options->keys, "Findings by id, figures by name");
  app->add_flag("--all", options->all, "All that there is");
  app->add_option("--reason", options->reason, "Why disputes are accepted");
  app->add_option("--by", options->by, "Who accepts");
  app->add_option("--date", options->date, "When (default: today)");
  menu.add_timeout(*app);
}

void add_review(Menu& menu) {
  const auto options = std::make_shared<ReviewOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("review", "Step through what changed since concord.lock",
               [options](const Terminal& terminal) {
                 return review(*options, terminal);
               });
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  app->add_option("--by", options->by, "Who accepts (default: asked for)");
  app->add_option("--date", options->date, "When (default: today)");
  app->add_flag("--no-input", options->no_input,
                "Ask nothing; print each change and its command");
}

void add_blame(Menu& menu) {
  const auto options = std::make_shared<BlameOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("blame", "Tell which claims set a figure, and since when",
               [options](const Terminal& terminal) {
                 return blame(*options, terminal);
               });
  app->add_option("FIGURE", options->figure, "As explain takes it")->required();
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  menu.add_format(*app, options->json);
  menu.add_timeout(*app);
}

void add_bisect(Menu& menu) {
  const auto options = std::make_shared<BisectOptions>();
  options->caching = menu.caching();
  CLI::App* app =
      menu.add("bisect", "Tell which source first broke or narrowed it",
               [options](const Terminal& terminal) {
                 return bisect(*options, terminal);
               });
  app->add_option("WHAT", options->what, "A figure or a finding")->required();
  app->add_option("DIR", options->folder, "Audit folder (default: here)");
  menu.add_format(*app, options->json);
  menu.add_timeout(*app);
}

}  // namespace

void add_regression(Menu& menu) {
  add_diff(menu);
  add_accept(menu);
  add_review(menu);
  add_blame(menu);
  add_bisect(menu);
}

}  // namespace concord
