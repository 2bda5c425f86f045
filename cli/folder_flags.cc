// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/menu.h"

namespace concord {

namespace {

void add_fmt(Menu& menu) {
  const auto options = std::make_shared<FmtOptions>();
  CLI::App* app = menu.add(
      "fmt", "Write an audit's YAML in block style, comments kept",
      [options](const Terminal& terminal) { return fmt(*options, terminal); });
  app->add_option("PATH", options->paths,
                  "Audit folders or files (default: here)");
  app->add_flag("--check", options->check,
                "Change nothing; exit with 1 if it would");
}

void add_lint(Menu& menu) {
  const auto options = std::make_shared<LintOptions>();
  CLI::App* app = menu.add(
      "lint", "Find laws that contradict, repeat others, or never apply",
      [options](const Terminal& terminal) { return lint(*options, terminal); });
  app->add_option("DIR", options->folders, "Audit folders (default: here)");
  app->add_option("--pack", options->packs,
                  "A file of rules for extraction, to try its examples")
      ->allow_extra_args(false);
  menu.add_timeout(*app);
}

void add_schema(Menu& menu) {
  const auto name = std::make_shared<std::string>("report");
  menu.add("schema", "Print the JSON Schema of what is printed as JSON",
           [name](const Terminal& terminal) { return schema(*name, terminal); })
      ->add_option("NAME", *name, "Of report (default), diff, lock or whatif");
}

void add_init(Menu& menu) {
  const auto folder = std::make_shared<std::string>(".");
  menu.add("init", "Start an audit folder with an example that checks",
           [folder](const Terminal& terminal) {
             return init(*folder, terminal);
           })
      ->add_option("DIR", *folder, "Where (default: here)");
}

void add_source(Menu& menu) {
  const auto options = std::make_shared<AddOptions>();
  CLI::App* app = menu.add(
      "add", "Copy a text into sources/ (never fetches anything)",
      [options](const Terminal& terminal) { return add(*options, terminal); });
  app->add_option("FILE", options->file,
                  "A text in UTF-8; - for standard input")
      ->required();
  app->add_option("--name", options->name,
                  "Of the source (default: the file's)");
  app->add_option("--outlet", options->outlet, "Who published it");
  app->add_option("--title", options->title, "Its headline");
  app->add_option("--url", options->url, "Where it can be read");
  app->add_option("--published", options->published,
                  "2024-05-01, or an instant");
}

void add_import(Menu& menu) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App* app = menu.add("import", "Print how a table may be mapped",
                           [options](const Terminal& terminal) {
                             return import_table(*options, terminal);
                           });
  app->add_option("FILE", options->file, "A table: .csv, .tsv or .jsonl")
      ->required();
  app->add_flag("--write", options->write, "Write it into audit.yaml");
}

void add_extract(Menu& menu) {
  const auto options = std::make_shared<ExtractOptions>();
  CLI::App* app =
      menu.add("extract", "Propose the claims that texts make, for review",
               [options](const Terminal& terminal) {
                 return extract_claims(*options, terminal);
               });
  app->add_option("TEXT", options->paths,
                  "An audit, a text, a folder of texts, a .jsonl (default: "
                  "the audit here)");
  app->add_option("--format", options->format, "yaml, jsonl, text or html")
      ->check(CLI::IsMember({"yaml", "jsonl", "text", "html"}));
  app->add_flag("--write", options->write,
                "Write them into claims/, and keep what was reviewed");
  app->add_flag("--characters", options->characters,
                "With jsonl: places count characters, not bytes of UTF-8");
  app->add_flag("--speakers", options->speakers,
                "With jsonl: who says what, with a number in it or not");
  app->add_flag("--spans", options->spans,
                "With jsonl: numbers, dates and the like, claimed or not");
  app->add_option("--with", options->with,
                  "Ask another extractor: a command (docs/extractors.md)");
  app->add_option("--pack", options->packs,
                  "A file of rules beside our own and those in extract/")
      ->allow_extra_args(false);
  app->add_option("--patience", options->seconds,
                  "Seconds that another extractor has for each text")
      ->check(CLI::Range(0.1, 86400.0));
}

}  // namespace

void add_folder(Menu& menu) {
  add_fmt(menu);
  add_lint(menu);
  add_schema(menu);
  add_init(menu);
  add_source(menu);
  add_import(menu);
  add_extract(menu);
}

}  // namespace concord
