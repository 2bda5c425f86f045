// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "claims/check.h"
#include "claims/yaml.h"

namespace concord {
namespace {

// A map with more unknown keys than this was meant for something else.
constexpr std::size_t kMaxUnknown = 20;

std::string_view name_of(Yaml::Kind kind) {
  switch (kind) {
    case Yaml::Kind::Scalar:
      return "a text";
    case Yaml::Kind::Sequence:
      return "a list";
    case Yaml::Kind::Map:
      return "a map";
    case Yaml::Kind::Nothing:
      return "nothing";
  }
  CONCORD_UNREACHABLE();
}

// "1081" or "-3"; no sign but a minus, no leading zero (octal for some), no
// separators; at most 18 digits, which a long always holds.
std::optional<long> parse_whole(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const bool plain = !digits.empty() && digits.size() <= 18 &&
                     digits.find_first_not_of("0123456789") == digits.npos &&
                     (digits == "0" || digits[0] != '0') && text != "-0";
  if (!plain) return std::nullopt;
  long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string joined(const std::vector<std::string>& keys) {
  return fmt::format("`{}`", fmt::join(keys, "`, `"));
}

}  // namespace

Fields::Fields(const Yaml& node, std::string what, Complaints& complaints)
    : node_(node), what_(std::move(what)), complaints_(complaints) {
  if (node.kind == Yaml::Kind::Map) return;
  complain_of_kind(node, what_, "a map, with a `key: value` on each line");
}

void Fields::complain_of_kind(const Yaml& value, const std::string& name,
                              const std::string& wanted) {
  const bool empty = value.kind == Yaml::Kind::Nothing;
  complaints_.add(Code::Y114, value.place,
                  empty
                      ? name + " is empty"
                      : fmt::format("{} is {} here", name, name_of(value.kind)),
                  "write " + wanted);
}

const Yaml* Fields::get(std::string_view key) {
  if (std::ranges::find(asked_, key) == asked_.end()) asked_.emplace_back(key);
  const Yaml* found = node_.find(key);
  // A key without a value was complained of when the file was read.
  return found && found->kind != Yaml::Kind::Nothing ? found : nullptr;
}

const Yaml* Fields::require(std::string_view key) {
  const Yaml* found = get(key);
  if (found || node_.kind != Yaml::Kind::Map || node_.find(key)) return found;
  missing_.emplace_back(key);
  return nullptr;
}

void Fields::complain_of_missing(const std::vector<const Yaml*>& unknown) {
  for (const std::string& key : missing_) {
    const bool misspelt = std::ranges::any_of(unknown, [&](const Yaml* other) {
      return !suggestion(other->text, {key}).empty();
    });
    if (misspelt) continue;
    complaints_.add(Code::Y113, node_.place,
                    fmt::format("{} without `{}`", what_, key),
                    fmt::format("add `{}:`", key));
  }
}

const Yaml* Fields::scalar(std::string_view key) {
  const Yaml* found = get(key);
  if (!found || found->kind == Yaml::Kind::Scalar) return found;
  complain_of_kind(*found, fmt::format("`{}`", key), "one text");
  return nullptr;
}

std::optional<std::string> Fields::text(std::string_view key) {
  const Yaml* found = scalar(key);
  if (!found) return std::nullopt;
  return found->text;
}

std::optional<std::string> Fields::words(std::string_view key) {
  auto found = text(key);
  if (!found || found->find_first_not_of(" \t\r\n") != found->npos) {
    return found;
  }
  complaints_.add(Code::Y114, get(key)->place,
                  fmt::format("`{}` is empty", key),
                  fmt::format("write a word, or leave `{}` out", key));
  return std::nullopt;
}

std::optional<std::string> Fields::required_text(std::string_view key) {
  if (!require(key)) return std::nullopt;
  return text(key);
}

bool Fields::switched(std::string_view key) {
  CONCORD_CHECK(is_switch(key));
  const Yaml* found = scalar(key);
  if (!found || (!found->quoted && found->text == "no")) return false;
  if (!found->quoted && found->text == "yes") return true;
  complaints_.add(Code::Y115, found->place,
                  fmt::format("`{}` is not yes or no", found->text),
                  fmt::format("write `{}: yes` or `{}: no`", key, key));
  return false;
}

std::optional<long> Fields::whole_number(std::string_view key) {
  const Yaml* found = scalar(key);
  if (!found) return std::nullopt;
  const auto number = parse_whole(found->text);
  if (!number) {
    complaints_.add(Code::Y116, found->place,
                    fmt::format("`{}` is not a whole number", found->text),
                    "write plain digits, like 1081");
  }
  return number;
}

std::vector<Yaml> Fields::list(std::string_view key) {
  const Yaml* found = get(key);
  if (!found) return {};
  if (found->kind == Yaml::Kind::Scalar) return {*found};
  if (found->kind == Yaml::Kind::Map) {
    complain_of_kind(*found, fmt::format("`{}`", key), "a list of texts");
    return {};
  }
  std::vector<Yaml> texts;
  for (const Yaml& item : found->items) {
    if (item.kind == Yaml::Kind::Scalar) {
      texts.push_back(item);
    } else if (item.kind != Yaml::Kind::Nothing) {
      complain_of_kind(item, fmt::format("an item of `{}`", key), "one text");
    }
  }
  return texts;
}

bool Fields::finish() {
  std::vector<std::string> known = asked_;
  std::ranges::sort(known);
  std::vector<const Yaml*> unknown;
  for (const auto& [key, value] : node_.entries) {
    if (!std::ranges::binary_search(known, key.text)) unknown.push_back(&key);
  }
  complain_of_missing(unknown);
  for (std::size_t i = 0; i < std::min(unknown.size(), kMaxUnknown); ++i) {
    const Yaml& key = *unknown[i];
    std::string help = suggestion(key.text, known);
    if (help.empty()) help = "the keys here are " + joined(known);
    auto& said =
        complaints_.add(Code::Y112, key.place,
                        fmt::format("unknown key `{}` in {}", key.text, what_),
                        std::move(help));
    if (i + 1 == kMaxUnknown && unknown.size() > kMaxUnknown) {
      said.notes.push_back(
          {fmt::format("and {} more", unknown.size() - kMaxUnknown), {}});
    }
  }
  return unknown.empty() &&
         std::ranges::none_of(node_.entries, [](const auto& entry) {
           return entry.second.kind == Yaml::Kind::Nothing;
         });
}

}  // namespace concord
