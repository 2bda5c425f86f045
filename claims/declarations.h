// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/moment.h"
#include "claims/written.h"

// What the readers of audit.yaml share: entries `name: { ... }`.

namespace concord {

/// One entry of `events:`, `things:` or `origins:`.
struct Declaration {
  std::string name;
  Place place;  // of the name
  Yaml body;    // a map, empty where nothing stands behind the name
};

/// The entries under `key`, sorted by name.
std::vector<Declaration> declarations(Fields& audit, std::string_view key,
                                      Complaints& complaints);

/// Complains unless `declared` is a name.
void check_name(const Declaration& declared, const char* kind,
                Complaints& complaints);

/// Reads an EDTF moment; complains at its place.
std::optional<Stretch> read_stretch(const std::optional<Written>& written,
                                    const Zone& zone, Complaints& complaints);

/// Complains of an unknown name: "unknown event `harbor`", did you mean.
void unknown_name(const char* kind, const std::string& name, const Place& place,
                  const std::vector<std::string>& known,
                  Complaints& complaints);

}  // namespace concord
