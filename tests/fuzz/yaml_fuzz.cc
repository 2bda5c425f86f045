// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claims/check.h"
#include "claims/text.h"
#include "claims/yaml.h"

// The YAML reader: whatever comes, it must give a tree or a complaint, and each
// place must lie in the file and lead forwards.

namespace {

using concord::Yaml;

std::size_t depth(const Yaml& node, int lines) {
  CONCORD_CHECK(node.place.from <= node.place.to);
  CONCORD_CHECK(1 <= node.place.from.line && node.place.to.line <= lines);
  std::size_t deepest = 0;
  for (const Yaml& item : node.items) {
    deepest = std::max(deepest, depth(item, lines));
  }
  for (const auto& [key, value] : node.entries) {
    CONCORD_CHECK(key.kind == Yaml::Kind::Scalar);
    deepest = std::max({deepest, depth(key, lines), depth(value, lines)});
  }
  return deepest + 1;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const int lines = concord::LineTable(bytes).lines();
  concord::Complaints complaints;
  const auto root = concord::read_yaml("fuzz.yaml", bytes, complaints);
  CONCORD_CHECK(root || !complaints.empty());
  for (const concord::Diagnostic& said : complaints.sorted()) {
    CONCORD_CHECK(said.place.from <= said.place.to);
    CONCORD_CHECK(said.place.to.line <= lines);
  }
  if (!root) return 0;
  CONCORD_CHECK(depth(*root, lines) <= concord::kMaxYamlDepth + 1);
  concord::Fields fields(*root, "a file", complaints);
  fields.text("quote");
  fields.list("said-by");
  fields.whole_number("nth");
  fields.switched("excerpt");
  fields.finish();
  return 0;
}
