// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/ground.h"

namespace concord {

/// An audit made in memory for tests of rules/: everything by name, in any
/// order, put in order by build().  Moments are written as in a figure.
struct AuditDraft {
  struct MadeMeasure {
    std::string name = {};
    OverTime over_time = OverTime::Rises;
    std::string unit = "people";
    bool may_be_negative = false;
  };
  struct MadePartition {
    std::string whole = {};  // "" for everyone
    std::vector<std::string> parts = {};
    bool complete = false;
    bool disjoint = true;
  };
  struct MadeEvent {
    std::string name = {};
    std::string whole = {};
    std::string when = {};
    bool disjoint = false;
    bool exhaustive = false;
  };
  struct MadeThing {
    std::string name = {};
    std::vector<std::string> status = {};
    bool one_way = false;
    std::string same_as = {};
  };
  struct MadeClaim {
    std::string figure = {};  // "hospital/killed.police@2016-07-18"
    std::string phase = {};
    std::string currency = {};
  };
  struct MadeLaw {
    std::string id = {};
    std::string holds = {};
    int cost = 0;
    int within = 0;
  };

  std::vector<MadeMeasure> measures = {{"killed"}};
  std::vector<std::pair<std::string, std::string>> populations;  // name, axis
  std::vector<MadePartition> partitions;
  std::vector<MadeEvent> events = {{"attack"}};
  std::vector<MadeThing> things;
  std::vector<MadeClaim> claims;
  std::vector<MadeLaw> laws;

  Audit build() const;
};

/// "attack/killed.police@2016-07-18", or a period with two days.
Figure make_figure(const Audit& audit, const std::string& text);

/// One reading for each claim of the draft: its figure is 1.
std::vector<Reading> make_readings(const Audit& audit, const AuditDraft& draft);

LawBook make_laws(const AuditDraft& draft);

/// "complete:victims: killed.police + killed.civilians - killed.victims = 0",
/// with "attack/" left out and the moment behind each figure.
std::string compact(const GroundLaw& law, const Audit& audit);

/// All laws of the draft's ground whose id begins with `prefix`, one a line.
std::string laws_of(const AuditDraft& draft, const std::string& prefix = "");
/// All figures of it, separated by spaces.
std::string figures_of(const AuditDraft& draft);

}  // namespace concord
