// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/folder.h"
#include "tests/oracle/small_audit.h"

namespace concord::oracle {

/// Of whom: police are victims; attackers are there only if the two make up
/// everyone.
enum Whom { kEverybody, kHurt, kArmed, kPolice, kWhoms };

/// Rises, free, fixed; and what a thing is.
enum Counted { kKilled, kInjured, kCrowd, kStatus, kCounteds };

/// Time is counted in hours since the event began.
struct Stated {
  static constexpr int kOpen = 1'000'000;

  int begin = 0;
  int end = 0;  // as begin: an instant

  bool is_instant() const { return begin == end; }
  bool is_open() const { return end == kOpen; }
  friend auto operator<=>(const Stated&, const Stated&) = default;
};

struct ReadPart {
  Whom whom = kHurt;
  Range range;

  friend bool operator==(const ReadPart&, const ReadPart&) = default;
};

/// A claim, with all that may license another reading of it.
struct ReadClaim {
  int source = 0;
  int origin = -1;  // -1: the source's own voice
  std::optional<Stated> as_of;
  Counted counted = kKilled;
  int place = 0;  // 0 the raid, 1 its wing; of a status: which thing
  Whom whom = kEverybody;
  std::optional<Range> total;  // of a status: its place in the list
  std::vector<ReadPart> parts;
  bool parts_are_all = false;
  bool says_toll = false;  // the ambiguous word of this audit
  bool scope_is_explicit = false;
  bool so_far = false;  // a cue of a count that goes on
  bool says_exactly = false;
  bool open_to_precise = false;
  bool open_to_complete = false;
  bool open_to_extent = false;
  bool restarts = false;  // `phase:`
};

struct ReadSource {
  int published = 24;  // an instant, or the end of a day
  bool at_an_instant = false;
};

/// What an analyst chose: an entry of decisions.yaml, in the words in which it
/// is written.
struct ReadDecision {
  enum class Kind { SetAside, Read, SameAs, NotSameAs, LawBreak };

  Kind kind = Kind::SetAside;
  std::vector<std::string> what;
  std::optional<int> at;        // of a law: at this place and its parts alone
  bool at_is_short = false;     // "rises/wing"
  std::optional<Stated> until;  // an instant or a day
  bool rests_on_other = false;  // than what it is about says now
};

/// An audit so small that every reading, every order and every world can be
/// tried: one root event, perhaps with one part, and two things.
struct ReadAudit {
  int event_end = 24;
  bool has_wing = false;
  bool has_police = false;
  bool victims_and_attackers = false;  // complete; else attackers are not there
  bool rounds = false;                 // the pack has readings.precise
  std::vector<Whom> toll_may_mean;
  int things = 0;
  bool one_way = true;
  bool perhaps_same = false;  // the second thing and the first
  bool partly = false;        // the first origin counts partly
  bool has_soft_law = false;  // at least two are killed in the raid (cost 3)
  std::vector<ReadSource> sources;
  std::vector<ReadClaim> claims;
  std::vector<ReadDecision> decisions;
};

ReadAudit make_read_audit(std::uint64_t seed);

/// The same audit as a person would write it.
Folder as_folder(const ReadAudit& audit);

/// The file of decisions; empty if there are none.
std::string decisions_yaml(const ReadAudit& audit);

/// As Concord writes them: "everyone", "raid", "2024-05-01".
std::string name_of(Whom whom);
std::string name_of(Counted counted);
std::string name_of_place(int place);
std::string name_of_thing(int thing);
std::string written(const Stated& stated);

/// When the event began, in seconds since 1970.
inline constexpr std::int64_t kBeginning = 1714521600;  // 2024-05-01T00:00Z

}  // namespace concord::oracle
