// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/declarations.h"
#include "claims/diagnostic.h"
#include "claims/vocabulary.h"
#include "claims/yaml.h"

namespace concord {

/// Who declares a word: a pack, or the audit, which may tighten what packs say.
enum class Declarer { Pack, Audit };

/// Complains of what cannot name a measure or a population: no name at all, or
/// a word that formulas or figures keep for themselves.
bool is_free_name(const Declaration& declared, const char* kind,
                  Complaints& complaints);

/// A switch that may not be there at all.
std::optional<bool> read_switch(Fields& fields, std::string_view key);

/// "at-large" is shown as "at large" where nobody gives a label.
std::string default_label(std::string_view name);

/// The measures of all packs and of the audit, merged by name.
///   measures:
///     killed: { unit: people, over-time: rises, label: killed }
class MeasureTable {
 public:
  void read(const std::vector<Declaration>& measures, Declarer by,
            Complaints& complaints);
  std::vector<Measure> sorted() const;

 private:
  /// What has been stated of a measure so far; the rest is its default.
  struct Entry {
    std::string label;
    std::optional<std::string> unit;
    std::optional<OverTime> over_time;
    std::optional<bool> may_be_negative;
    Place declared;
  };

  static Entry read_entry(const Declaration& declared, Complaints& complaints);
  void merge(const std::string& name, const Entry& entry, Declarer by,
             Complaints& complaints);

  std::map<std::string, Entry> by_name_;
};

}  // namespace concord
