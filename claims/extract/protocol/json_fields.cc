// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/protocol/json_fields.h"

#include <algorithm>
#include <utility>

#include "claims/diagnostic.h"
#include "claims/text.h"

namespace concord::extract {
namespace {

using Kind = JsonValue::Kind;

constexpr std::size_t kLongestWord = 300;
const JsonValue kNothing;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

JsonFields::JsonFields(const JsonValue& value, std::string what)
    : value_(value), what_(std::move(what)) {
  if (value.kind != Kind::Object) refuse(what_ + " is no object");
}

void JsonFields::refuse(std::string why) {
  if (problem_.empty()) problem_ = std::move(why);
}

const JsonValue* JsonFields::find(const char* key) {
  asked_.emplace_back(key);
  const JsonValue* found = value_.find(key);
  return found == nullptr || found->kind == Kind::Null ? nullptr : found;
}

const JsonValue& JsonFields::need(const char* key) {
  const JsonValue* found = find(key);
  if (found != nullptr) return *found;
  refuse(what_ + " has no `" + key + "`");
  return kNothing;
}

const JsonValue* JsonFields::typed(const char* key, Kind kind,
                                   const char* wanted) {
  const JsonValue* found = find(key);
  if (found == nullptr || found->kind == kind) return found;
  refuse(std::string("`") + key + "` is no " + wanted);
  return nullptr;
}

std::string JsonFields::text(const char* key) {
  const JsonValue* found = typed(key, Kind::Text, "text");
  return found == nullptr ? std::string() : found->text;
}

std::string JsonFields::word(const char* key) {
  std::string found = text(key);
  const std::string name = std::string("`") + key + "`";
  if (found.size() > kLongestWord) {
    refuse(name + " is longer than " + std::to_string(kLongestWord) + " bytes");
    return {};
  }
  if (harmless(found) != found) refuse(name + " has signs that do not print");
  return found;
}

bool JsonFields::yes(const char* key) {
  const JsonValue* found = typed(key, Kind::Boolean, "true or false");
  return found != nullptr && found->text == "true";
}

std::optional<std::uint64_t> JsonFields::whole(const char* key) {
  constexpr std::size_t kMostDigits = 15;
  const JsonValue* found = typed(key, Kind::Number, "number");
  if (found == nullptr) return std::nullopt;
  if (found->text.size() <= kMostDigits &&
      std::ranges::all_of(found->text, is_digit)) {
    return std::stoull(found->text);
  }
  refuse(std::string("`") + key + "` is no whole number from 0 on");
  return std::nullopt;
}

void JsonFields::finish() {
  for (const std::string& key : value_.keys) {
    if (std::ranges::find(asked_, key) != asked_.end()) continue;
    return refuse(unknown("key", key, asked_));
  }
}

std::optional<WrittenNumber> written_number(const std::string& written) {
  constexpr std::size_t kMostDigits = 18;
  const std::size_t point = std::min(written.find('.'), written.size());
  std::string digits = written.substr(0, point);
  std::string rest = written.substr(std::min(point + 1, written.size()));
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  digits += rest;
  if (digits.empty() || digits.size() > kMostDigits ||
      !std::ranges::all_of(digits, is_digit)) {
    return std::nullopt;
  }
  return WrittenNumber{std::stoll(digits),
                       static_cast<std::uint8_t>(rest.size())};
}

}  // namespace concord::extract
