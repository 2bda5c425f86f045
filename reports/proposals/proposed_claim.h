// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/text.h"

namespace concord {

/// A number or status as a claims file would say it.
struct ProposedStatement {
  std::string figure;      // "attack/killed.police"; of a part ".police"
  std::string says;        // "at least 4"; "detained"
  std::string quote;       // each run of white space one space
  int nth = 0;             // 0: it stands once
  Span place;              // of the quote, in the text
  Span number;             // of the number
  std::string measure;     // as the rules call it; of a status nothing
  std::string population;  // likewise

  /// The same, whatever it is a part of: "attack/killed.police".
  std::string whole_figure;
};

/// A proposal with those that are its parts, as one claim of a claims file.
struct ProposedClaim {
  std::string id;                     // nothing until it is given one
  std::vector<std::string> speakers;  // as the text has them, nearest first
  std::vector<std::string> said_by;   // their origins, once they have some
  std::string as_of;
  Certainty certainty = Certainty::Unstated;
  ProposedStatement total;
  std::vector<ProposedStatement> parts;
  bool parts_are_all = false;
  std::vector<std::string> open_to;  // "extent=camp": of what else it may be
  /// The claim of the same text that it doubts, or denies: its place in the
  /// list, until it has an id to be named by.
  std::optional<std::size_t> doubts;
  bool denies = false;
  std::string doubts_id;
  /// The claim of the same text that it corrects, likewise.
  std::optional<std::size_t> supersedes;
  std::string supersedes_id;
  /// Of a number on top of an earlier count, what it says of that; and the
  /// claim of it, once one is found.
  std::string increment;  // "5"
  std::string adds_to;
  std::string made_by;  // "extract-en@1f2e"

  /// What stands above it as a comment, a line each.
  std::string sentence;
  std::string rules;  // "confidence 95, by act-passive"
  bool is_event_unsure = false;
  std::string event;  // "unsure, or aktobe: ..."
  std::vector<std::string> notes;

  /// Why it cannot be claimed here; then all of it is a comment.
  std::string obstacle;
  std::vector<std::string> remedy;  // lines of YAML for audit.yaml

  bool is_claim() const { return obstacle.empty(); }
};

}  // namespace concord
