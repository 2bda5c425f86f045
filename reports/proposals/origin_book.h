// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/audit.h"
#include "claims/guess_text.h"
#include "reports/proposals/name_words.h"

namespace concord {

/// Whom a text names as a speaker, as an origin of the audit; for one that the
/// audit has not, a new one, under which the same words go in every text.
///
///   "the Interior Ministry"              ministry: { name: Interior Ministry }
///   "sources at the Interior Ministry"   the same: its name stands in there
///   "the ministry"                       the same, if it is the only one
class OriginBook {
 public:
  explicit OriginBook(const Audit& audit);

  /// The id of the origin that the words name.
  std::string id_of(std::string_view words);

  /// The new ones, as lines under `origins:`; nothing where there are none.
  std::vector<YamlSection> added() const;

 private:
  const Audit& audit_;
  NameFinder known_;
  std::map<std::string, std::string> added_;  // the words, by id
};

}  // namespace concord
