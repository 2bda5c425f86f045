// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/small_schema.h"

#include <algorithm>
#include <regex>
#include <set>

namespace concord {
namespace {

using Json = nlohmann::json;

class Checker {
 public:
  explicit Checker(const Json& root) : root_(root) {}

  void check(const Json& value, const Json& schema, const std::string& at) {
    for (const auto& [keyword, rule] : schema.items()) {
      if (!holds(keyword, rule, value, schema, at)) {
        found_.push_back(at + ": " + keyword);
      }
    }
  }

  std::vector<std::string> take() && { return std::move(found_); }

 private:
  bool holds(const std::string& keyword, const Json& rule, const Json& value,
             const Json& schema, const std::string& at) {
    static const std::set<std::string> kNoRules = {"$schema", "$id", "$defs",
                                                   "title", "description"};
    if (kNoRules.contains(keyword)) return true;
    if (keyword == "$ref") return follow(rule, value, at);
    if (keyword == "type") return has_type(rule, value);
    if (keyword == "const") return value == rule;
    if (keyword == "enum") return contains(rule, value);
    if (keyword == "minimum") return !value.is_number() || value >= rule;
    if (keyword == "pattern") return matches(rule, value);
    if (keyword == "required") return has_all(rule, value);
    if (keyword == "properties") return each_property(rule, value, at);
    if (keyword == "additionalProperties") {
      return rule.is_object() && !schema.contains("properties")
                 ? each_other(rule, value, at)
                 : nothing_else(value, schema);
    }
    if (keyword == "items") return each_item(rule, value, at);
    if (keyword == "oneOf") return fits_one(rule, value);
    if (keyword == "minItems") return !value.is_array() || value.size() >= rule;
    if (keyword == "maxItems") return !value.is_array() || value.size() <= rule;
    return false;
  }

  bool follow(const Json& rule, const Json& value, const std::string& at) {
    const std::string pointer = rule.get<std::string>().substr(1);
    check(value, root_.at(Json::json_pointer(pointer)), at);
    return true;
  }

  bool fits_one(const Json& rule, const Json& value) const {
    return std::count_if(rule.begin(), rule.end(), [&](const Json& schema) {
             Checker one(root_);
             one.check(value, schema, "");
             return one.found_.empty();
           }) == 1;
  }

  static bool has_type(const Json& rule, const Json& value) {
    if (rule.is_array()) {
      return std::any_of(rule.begin(), rule.end(),
                         [&](const Json& one) { return has_type(one, value); });
    }
    const std::string type = rule;
    return (type == "object" && value.is_object()) ||
           (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) ||
           (type == "integer" && value.is_number_integer()) ||
           (type == "boolean" && value.is_boolean()) ||
           (type == "null" && value.is_null());
  }

  static bool contains(const Json& rule, const Json& value) {
    return std::find(rule.begin(), rule.end(), value) != rule.end();
  }

  static bool matches(const Json& rule, const Json& value) {
    if (!value.is_string()) return true;
    return std::regex_search(value.get<std::string>(),
                             std::regex(rule.get<std::string>()));
  }

  static bool has_all(const Json& rule, const Json& value) {
    if (!value.is_object()) return true;
    return std::all_of(rule.begin(), rule.end(), [&](const Json& key) {
      return value.contains(key.get<std::string>());
    });
  }

  bool each_property(const Json& rule, const Json& value,
                     const std::string& at) {
    if (!value.is_object()) return true;
    for (const auto& [key, schema] : rule.items()) {
      if (value.contains(key)) check(value[key], schema, at + "/" + key);
    }
    return true;
  }

  // Of a map: `properties` beside such a rule are refused.
  bool each_other(const Json& rule, const Json& value, const std::string& at) {
    if (!value.is_object()) return true;
    for (const auto& [key, each] : value.items()) {
      check(each, rule, at + "/" + key);
    }
    return true;
  }

  static bool nothing_else(const Json& value, const Json& schema) {
    if (!value.is_object()) return true;
    for (const auto& [key, each] : value.items()) {
      if (!schema.at("properties").contains(key)) return false;
    }
    return true;
  }

  bool each_item(const Json& rule, const Json& value, const std::string& at) {
    if (!value.is_array()) return true;
    for (std::size_t i = 0; i < value.size(); ++i) {
      check(value[i], rule, at + "/" + std::to_string(i));
    }
    return true;
  }

  const Json& root_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> misfits(const nlohmann::json& value,
                                 const nlohmann::json& schema) {
  Checker checker(schema);
  checker.check(value, schema, "");
  return std::move(checker).take();
}

}  // namespace concord
