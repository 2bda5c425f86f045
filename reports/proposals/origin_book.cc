// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/origin_book.h"

#include "claims/text.h"
#include "claims/yaml_scalar.h"

namespace concord {

OriginBook::OriginBook(const Audit& audit) : audit_(audit) {
  for (const Origin& origin : audit.origins) {
    known_.know(origin.name, origin.label);
  }
  // A source speaks for itself by its name.
  for (const Source& source : audit.sources) {
    known_.know_exactly(source.name, source.outlet);
  }
}

std::string OriginBook::id_of(std::string_view words) {
  if (auto known = known_.find(words)) return *std::move(known);
  const std::string plain = id_of_words(words, "origin");
  std::string id = plain;
  const auto is_taken = [&](const std::string& name) {
    return added_.contains(name) || audit_.find_source(name) ||
           audit_.find_origin(name);
  };
  for (int i = 2; is_taken(id); ++i) id = plain + "-" + std::to_string(i);
  const std::string name = NormalText(words).text();
  added_[id] = name;
  known_.know(id, name);
  return id;
}

std::vector<YamlSection> OriginBook::added() const {
  if (added_.empty()) return {};
  YamlSection section{"origins", {}};
  for (const auto& [id, name] : added_) {
    section.lines.push_back("  " + id + ":");
    section.lines.push_back("    name: " + in_double_quotes(name));
  }
  return {section};
}

}  // namespace concord
