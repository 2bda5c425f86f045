// SPDX-License-Identifier: Apache-2.0
//
// The rules of a pack, with their patterns compiled.
#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/packs/pack_emit.h"
#include "claims/extract/packs/pack_reader.h"
#include "claims/extract/packs/scalar_place.h"
#include "claims/written.h"

namespace concord::extract {
namespace {

// Far beyond what anybody needs to put rules in an order.
constexpr long kHighestPriority = 1000;

std::size_t end_of_culprit(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" \n()[]|&?*+{}\"", at + 1);
  return std::min(end, text.size());
}

}  // namespace

std::optional<ClassId> PackReader::class_in_pattern(std::string_view name,
                                                    const Place& place) {
  if (name.starts_with('"')) {
    const auto made = class_for(std::string(name), place);
    if (made) add_words(name, *made);
    return made;
  }
  const auto found = pack_.lexicon.find_class(name);
  if (!found) unknown_class_ = name;
  return found;
}

// `"hurt" "killed"`
void PackReader::add_words(std::string_view quoted, ClassId id) {
  constexpr std::string_view kBetween = "\" \"";
  quoted = quoted.substr(1, quoted.size() - 2);
  for (std::size_t from = 0; from < quoted.size();) {
    const std::size_t end =
        std::min(quoted.find(kBetween, from), quoted.size());
    pack_.lexicon.meaning_of(quoted.substr(from, end - from)).classes.add(id);
    from = end + kBetween.size();
  }
}

// The classes that may be meant by one that is not there.
std::string PackReader::help_with(const PatternError& error) const {
  if (unknown_class_.empty()) return error.help;
  std::vector<std::string> names = pack_.lexicon.class_names();
  std::erase_if(names, [](const std::string& name) { return name[0] == '"'; });
  const std::string meant = suggestion(unknown_class_, names);
  return meant.empty() ? error.help : meant;
}

void PackReader::complain_in(const Yaml& scalar, std::size_t at,
                             std::size_t size, std::string message,
                             std::string help) {
  const auto file =
      std::ranges::find(files_, scalar.place.file, &Files::value_type::first);
  const Place place = file == files_.end()
                          ? scalar.place
                          : place_in(scalar, file->second, {at, at + size});
  complaints_.add(Code::Y118, place, std::move(message), std::move(help));
}

std::optional<Pattern> PackReader::compile(const Yaml& written) {
  MacroError wrong;
  const auto pattern = macros_.expand(written, wrong);
  if (!pattern) {
    complain_in(*wrong.in, wrong.at, wrong.size, wrong.message, wrong.help);
    return std::nullopt;
  }
  unknown_class_.clear();
  const auto class_of = [&](std::string_view name) {
    return class_in_pattern(name, written.place);
  };
  auto compiled = Pattern::compile(pattern->text, class_of);
  if (auto* done = std::get_if<Pattern>(&compiled)) {
    if (!done->can_be_empty()) return std::move(*done);
    complain_in(written, 0, written.text.size(),
                "this pattern matches where nothing stands",
                "let one item of it be needed");
    return std::nullopt;
  }
  const auto& error = std::get<PatternError>(compiled);
  if (is_full_ && unknown_class_.empty()) return std::nullopt;
  const auto [from, at] = pattern->origin(error.at);
  complain_in(*from, at, end_of_culprit(from->text, at) - at, error.message,
              help_with(error));
  return std::nullopt;
}

bool PackReader::is_new_rule(const Yaml& name) {
  const auto [found, is_new] = rule_names_.try_emplace(name.text, name.place);
  if (is_new) return true;
  complaints_
      .add(Code::Y118, name.place, fmt::format("a second rule `{}`", name.text),
           "give it another name: reports tell rules by their names")
      .notes.push_back({"the first is here", found->second});
  return false;
}

std::optional<std::string> PackReader::read_stage(Fields& fields) {
  const auto stage = fields.required_text("stage");
  const std::vector<std::string> stages = {"frame", "status", "denial",
                                           "heading"};
  if (!stage || std::ranges::find(stages, *stage) != stages.end()) return stage;
  std::string help = suggestion(*stage, stages);
  if (help.empty()) help = "the stages are " + listed_names(stages);
  complaints_.add(Code::Y118, fields.get("stage")->place,
                  fmt::format("unknown stage `{}`", *stage), std::move(help));
  return std::nullopt;
}

int PackReader::read_priority(Fields& fields) {
  const long priority = fields.whole_number("priority").value_or(0);
  if (priority >= 0 && priority <= kHighestPriority) {
    return static_cast<int>(priority);
  }
  complaints_.add(Code::Y118, fields.get("priority")->place,
                  fmt::format("a priority of {}", priority),
                  fmt::format("write one of 0 to {}", kHighestPriority));
  return 0;
}

void PackReader::read_rule(const Yaml& body) {
  Fields fields(body, "a rule", complaints_);
  if (body.kind != Yaml::Kind::Map) return;
  const auto name = fields.required_text("name");
  const bool is_named = name && is_good_name(*fields.get("name"), "rule") &&
                        is_new_rule(*fields.get("name"));
  const auto stage = read_stage(fields);
  const int priority = read_priority(fields);
  const auto written_pattern =
      fields.require("pattern") ? written(fields, "pattern") : std::nullopt;
  const Yaml* emit = fields.require("emit");
  auto match = read_examples(fields, "match", stage.value_or(""));
  auto nomatch = read_examples(fields, "nomatch", stage.value_or(""));
  const bool is_whole = fields.finish();
  if (!written_pattern) return;
  auto pattern = compile(*fields.get("pattern"));
  if (!pattern || !emit || !stage) return;
  auto means = read_emit(body, *emit, *stage, *pattern, pack_, complaints_);
  if (!is_named || !is_whole) return;
  pack_.rules.push_back({*name, *stage, priority, std::move(*pattern),
                         std::move(means), std::move(match), std::move(nomatch),
                         body.place});
}

void PackReader::read_rules(const Yaml& file) {
  const Yaml* rules = file.find("rules");
  if (!rules || rules->kind == Yaml::Kind::Nothing) return;
  if (rules->kind != Yaml::Kind::Sequence) {
    complaints_.add(Code::Y114, rules->place, "`rules` is no list here",
                    "write a list of rules, each with `- name:`");
    return;
  }
  for (const Yaml& rule : rules->items) read_rule(rule);
}

}  // namespace concord::extract
