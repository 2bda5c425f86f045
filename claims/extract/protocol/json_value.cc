// SPDX-License-Identifier: Apache-2.0
//
// Built event by event: nlohmann's own tree keeps the last of two equal keys,
// and rounds numbers.  Open containers are a stack of pointers; none of them
// moves, since only the innermost one grows.
#include "claims/extract/protocol/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "claims/text.h"

namespace concord::extract {
namespace {

constexpr std::size_t kMostLevels = 8;
constexpr std::size_t kMostKeys = 64;
constexpr std::size_t kLongestKey = 100;
constexpr std::size_t kMostValues = 100'000;

using Kind = JsonValue::Kind;

class Builder {
 public:
  JsonValue root;
  std::string problem;

  // What nlohmann's reader calls; false ends it.
  bool null() { return scalar(Kind::Null, "null"); }
  bool boolean(bool value) {
    return scalar(Kind::Boolean, value ? "true" : "false");
  }
  bool number_integer(std::int64_t value) {
    return scalar(Kind::Number, std::to_string(value));
  }
  bool number_unsigned(std::uint64_t value) {
    return scalar(Kind::Number, std::to_string(value));
  }
  bool number_float(double, const std::string& written) {
    return scalar(Kind::Number, written);
  }
  bool string(std::string& text) {
    if (text.find('\0') != text.npos) return refuse("a NUL in a text");
    return scalar(Kind::Text, std::move(text));
  }
  bool binary(const std::vector<std::uint8_t>&) { return refuse("no JSON"); }
  bool start_object(std::size_t) { return open(Kind::Object); }
  bool start_array(std::size_t) { return open(Kind::List); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    std::vector<std::string>& keys = open_.back()->keys;
    if (keys.size() == kMostKeys) return refuse("an object of too many keys");
    if (name.size() > kLongestKey) return refuse("a key that is too long");
    if (std::ranges::find(keys, name) != keys.end()) {
      return refuse("a key is there twice: `" + name + "`");
    }
    keys.push_back(std::move(name));
    return true;
  }
  bool parse_error(std::size_t at, const std::string&,
                   const nlohmann::detail::exception&) {
    return refuse("no JSON: look at character " + std::to_string(at));
  }

 private:
  bool refuse(std::string why) {
    problem = std::move(why);
    return false;
  }

  bool scalar(Kind kind, std::string text) {
    JsonValue* made = add(kind);
    if (made != nullptr) made->text = std::move(text);
    return made != nullptr;
  }

  bool open(Kind kind) {
    if (open_.size() == kMostLevels) return refuse("nested too deep");
    open_.push_back(add(kind));
    return open_.back() != nullptr;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  JsonValue* add(Kind kind) {
    if (++values_ > kMostValues) {
      problem = "too many values";
      return nullptr;
    }
    JsonValue* made = &root;
    if (!open_.empty()) made = &open_.back()->items.emplace_back();
    made->kind = kind;
    return made;
  }

  std::vector<JsonValue*> open_;
  std::size_t values_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  if (found == keys.end()) return nullptr;
  return &items[static_cast<std::size_t>(found - keys.begin())];
}

std::variant<JsonValue, std::string> read_json(std::string_view bytes) {
  if (const auto bad = find_bad_utf8(bytes)) {
    return "no UTF-8, or a NUL, at byte " + std::to_string(*bad);
  }
  Builder builder;
  nlohmann::json::sax_parse(bytes, &builder);
  if (!builder.problem.empty()) return std::move(builder.problem);
  return std::move(builder.root);
}

}  // namespace concord::extract
