// SPDX-License-Identifier: Apache-2.0
#include "claims/declarations.h"

#include <algorithm>

#include "claims/name.h"

namespace concord {

std::vector<Declaration> declarations(Fields& audit, std::string_view key,
                                      Complaints& complaints) {
  std::vector<Declaration> all;
  const Yaml* map = audit.get(key);
  if (!map) return all;
  if (map->kind != Yaml::Kind::Map) {
    complaints.add(Code::Y114, map->place,
                   "`" + std::string(key) + "` is not a map of names",
                   "write each as NAME: {}");
    return all;
  }
  for (const auto& [name, body] : map->entries) {
    all.push_back({name.text, name.place, body});
    if (body.kind == Yaml::Kind::Nothing)
      all.back().body.kind = Yaml::Kind::Map;
  }
  std::ranges::sort(all, {}, &Declaration::name);
  return all;
}

void check_name(const Declaration& declared, const char* kind,
                Complaints& complaints) {
  if (is_name(declared.name)) return;
  complaints.add(Code::Y142, declared.place,
                 "`" + declared.name + "` cannot be the name of " + kind,
                 "use letters, digits, - and _");
}

std::optional<Stretch> read_stretch(const std::optional<Written>& written,
                                    const Zone& zone, Complaints& complaints) {
  if (!written) return std::nullopt;
  StretchOrError read = parse_edtf(written->text, zone);
  if (!read.stretch) {
    complaints.add(Code::Y146, written->place, std::move(read.error),
                   std::move(read.help));
  }
  return std::move(read.stretch);
}

void unknown_name(const char* kind, const std::string& name, const Place& place,
                  const std::vector<std::string>& known,
                  Complaints& complaints) {
  constexpr std::size_t kAtAGlance = 8;
  // A hundred thousand slips among as many names must not take hours.
  const bool too_much = known.size() > 1000 && complaints.size() > 200;
  std::string help = too_much ? "" : suggestion(name, known);
  if (help.empty() && !known.empty() && known.size() <= kAtAGlance) {
    help = "declared are " + listed_names(known);
  }
  complaints.add(Code::Y141, place,
                 std::string("unknown ") + kind + " `" + name + "`",
                 std::move(help));
}

}  // namespace concord
