// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "claims/diagnostic.h"
#include "claims/hedge.h"
#include "claims/read_measures.h"
#include "claims/written.h"
#include "claims/yaml.h"

namespace concord {

/// The hedge tables of all packs and of the audit, merged.
///   hedges:
///     about: 10                                  # percent
///     phrases: { at-least: [at least, no fewer than] }
///     vague: { dozens: at least 24 }
/// The plain words (exactly, at least, more than, at most, fewer than, about,
/// between) are always there, whatever the language of the packs.
class HedgeBook {
 public:
  HedgeBook();
  /// The language of the next pack; the table keeps that of the first.
  void speak(const std::string& language);
  void read(const Yaml& hedges, Declarer by, Complaints& complaints);
  HedgeTable table() const;

 private:
  struct Entry {
    Hedge hedge = Hedge::Exactly;
    std::optional<Interval> vague;
    std::optional<Place> declared;  // nothing for the plain words
  };
  struct Percent {
    long value = 0;
    Place declared;
  };

  void read_about(Fields& fields, Declarer by, Complaints& complaints);
  void read_phrases(Fields& fields, Declarer by, Complaints& complaints);
  void read_vague(Fields& fields, Declarer by, Complaints& complaints);
  void merge(const Written& phrase, Entry entry, Declarer by,
             Complaints& complaints);

  std::string language_;
  std::map<std::string, Entry> by_phrase_;
  std::optional<Percent> about_;
};

/// The table of the plain words alone.
HedgeTable plain_hedges();

}  // namespace concord
