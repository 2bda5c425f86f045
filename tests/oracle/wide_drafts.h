// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/oracle/wide_shape.h"

namespace concord::oracle {

/// A claim while it is being written.
struct Draft {
  WideClaim claim;
  std::string keys;   // its lines of YAML, below `id`
  std::string prose;  // its quotes
  int source = 0;
  Slot slot;
  Slot about;  // the slot of what it says or denies
  std::string root;
  bool says_figure = false;
  bool takes_back = false;
  bool anchor = false;
  std::vector<Holds> parts;  // each with the name in `part_ids`
  std::vector<std::string> part_ids;
  std::string path;   // of its figure
  std::string scope;  // the period, and whether it was counted anew
  std::string gist;   // equal for claims that say the same at any moment
  std::vector<std::size_t> removed;
  std::vector<std::size_t> doubted;
};

/// Finds out which claims stand, and of which periods these speak.
void stand(std::vector<Draft>& drafts, WideAudit& audit);

/// Puts all claims into files, each after those lines of its own.
void hand_over(std::vector<Draft>& drafts,
               const std::vector<std::string>& first_lines, WideAudit& audit);

}  // namespace concord::oracle
