// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/yaml.h"

namespace concord {

/// A scalar as it was written, with its place: `harbor/killed`.
struct Written {
  std::string text;
  Place place;

  /// The place of one name in it, looked for from byte `from` on: of `harbor`
  /// alone.  The whole scalar where that cannot be told (a block, escapes).
  Place place_of(std::string_view name, std::size_t from = 0) const;
};

/// The scalar under `key`; complains if it is none.
std::optional<Written> written(Fields& fields, std::string_view key);
/// The same; complains of a text without a letter.
std::optional<Written> written_words(Fields& fields, std::string_view key);

/// The one that `written` names among the choices, by its place in the list;
/// else complains, with the choices.
std::optional<std::size_t> choice(const Written& written,
                                  const std::vector<std::string>& choices,
                                  Complaints& complaints);

/// "`a`, `b` and `c`"
std::string listed_names(const std::vector<std::string>& names,
                         const char* joint = "and");

}  // namespace concord
