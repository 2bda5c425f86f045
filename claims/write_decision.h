// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// A claim to be set aside by an entry of decisions.yaml, with all that such an
/// entry must say.
struct SetAsideEntry {
  std::string claim;
  std::string reason;
  std::string by;
  std::string date;  // a day
};

/// decisions.yaml with one more entry at its end.  What is there stays as it
/// is, byte by byte, comments too; of a file that is empty or not there,
/// `bytes` is empty.  Nothing where no entry can be put behind the others, as
/// in a list in brackets.
std::optional<std::string> with_entry(std::string_view bytes,
                                      const SetAsideEntry& entry);

}  // namespace concord
