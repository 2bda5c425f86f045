// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "claims/yaml.h"

namespace concord {

Yaml::Yaml() = default;
Yaml::Yaml(const Yaml& other) = default;
Yaml::Yaml(Yaml&& other) noexcept = default;
Yaml& Yaml::operator=(const Yaml& other) = default;
Yaml& Yaml::operator=(Yaml&& other) noexcept = default;
Yaml::~Yaml() = default;

const Yaml* Yaml::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name.text == key) return &value;
  }
  return nullptr;
}

bool is_switch(std::string_view key) {
  constexpr std::array<std::string_view, 7> keys = {
      "complete",        "disjoint", "excerpt", "exhaustive",
      "may-be-negative", "precise",  "private"};
  return std::ranges::find(keys, key) != keys.end();
}

}  // namespace concord
