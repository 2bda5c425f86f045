// SPDX-License-Identifier: Apache-2.0
#include "cli/line_shape.h"

#include <CLI/CLI.hpp>

#include "claims/diagnostic.h"
#include "cli/commands.h"
#include "reports/formats.h"

namespace concord {

namespace {

/// CLI11 gives it to each command anew.
constexpr const char* kHelp = "--help";

/// "TEXT:{auto,always,never}" lists what may be written.
std::vector<std::string> listed_in(const std::string& type) {
  const std::size_t open = type.find('{');
  if (open == std::string::npos || type.back() != '}') return {};
  return CLI::detail::split(type.substr(open + 1, type.size() - open - 2), ',');
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& each : formats()) names.push_back(each.name);
  names.emplace_back("all");
  return names;
}

std::vector<std::string> code_names() {
  std::vector<std::string> names;
  for (const CodeInfo& code : all_codes()) names.emplace_back(code.id);
  return names;
}

/// What the help calls a folder, a file or one of a few names.
void set_by_label(LineItem& item, const CLI::App& command,
                  const CLI::App& program) {
  const bool place = item.names.empty();
  item.takes = Takes::Word;
  if (item.label == "DIR") item.takes = Takes::Folder;
  for (const char* label : {"FILE", "PATH", "WHEN"}) {
    if (item.label == label) item.takes = Takes::File;
  }
  if (item.label == "FORMAT") item.choices = format_names();
  if (place && item.label == "NAME") item.choices = schema_names();
  if (command.get_name() == "explain" && item.label == "WHAT") {
    item.choices = code_names();
  }
  if (item.label == "COMMAND") {
    for (const CLI::App* each : program.get_subcommands({})) {
      item.choices.push_back(each->get_name());
    }
  }
}

LineItem item_of(const CLI::Option& option, const CLI::App& command,
                 const CLI::App& program) {
  LineItem item;
  for (const std::string& name : option.get_snames()) {
    item.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    item.names.push_back("--" + name);
  }
  item.says = option.get_description();
  if (option.get_items_expected_max() == 0) return item;
  item.label =
      option.get_positional() ? option.get_name(true) : option.get_type_name();
  item.again = option.get_items_expected_max() > 1;
  set_by_label(item, command, program);
  if (item.choices.empty()) item.choices = listed_in(option.get_type_name());
  item.label = item.label.substr(0, item.label.find(':'));
  if (item.choices.empty()) return item;
  item.takes = option.get_delimiter() == ',' ? Takes::SomeOf : Takes::OneOf;
  return item;
}

CommandShape shape_of_one(const CLI::App& command, const CLI::App& program) {
  CommandShape shape{command.get_name(), command.get_description(), {}, {}};
  for (const CLI::Option* option : command.get_options()) {
    LineItem item = item_of(*option, command, program);
    (item.names.empty() ? shape.places : shape.flags)
        .push_back(std::move(item));
  }
  return shape;
}

}  // namespace

LineShape shape_of(const CLI::App& app) {
  LineShape shape{shape_of_one(app, app), {}};
  for (const CLI::App* command : app.get_subcommands({})) {
    CommandShape each = shape_of_one(*command, app);
    std::erase_if(each.flags, [&](const LineItem& flag) {
      return flag.names.back() == kHelp;
    });
    shape.commands.push_back(std::move(each));
  }
  return shape;
}

std::string with_spaces(const std::vector<std::string>& words) {
  return CLI::detail::join(words, " ");
}

std::string shell_quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

}  // namespace concord
