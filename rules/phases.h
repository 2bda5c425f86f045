// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/reading.h"
#include "rules/timelines.h"

namespace concord {

/// Where counts were restarted.  A moment has the phases of the claims that
/// give a figure there of that root event or thing; one without has those of
/// the moment before it, and before the first phase a moment has none.  So a
/// restart need only be marked on the claims that came after it.  Nothing over
/// time ties moments that share no phase.
class Phases {
 public:
  using Line = Timelines::Line;

  Phases() = default;  // nobody restarted a count
  Phases(const Audit& audit, const std::vector<Reading>& readings,
         const Timelines& lines);

  /// `moments`, which are sorted, as one chain for each phase.
  std::vector<std::vector<Instant>> chains(
      Line line, const std::vector<Instant>& moments) const;
  bool share(Line line, Instant one, Instant other) const;
  /// Whether anybody restarted a count there.
  bool restarts(Line line) const { return marked_.contains(line); }

 private:
  using Names = std::set<std::string>;

  void mark(const Claim& claim, const Timelines& lines);
  Names at(Line line, Instant moment) const;
  std::map<Line, std::map<Instant, Names>> marked_;
};

}  // namespace concord
