// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "claims/diagnostic.h"
#include "claims/hedge.h"
#include "claims/read_measures.h"
#include "claims/yaml.h"

namespace concord {

/// The hedge tables of all packs and of the audit, merged.
///   hedges:
///     about: 10                                  # percent
///     phrases: { at-least: [at least, no fewer than] }
///     vague: { dozens: at least 24 }
/// The plain words (at least, more than, at most, fewer than, about, exactly,
/// between) are always there, whatever the language of the packs.
class HedgeBook {
 public:
  HedgeBook();
  void read(const Yaml& hedges, Declarer by, Complaints& complaints);
  void speak(const std::string& language);  // of the pack that is read
  HedgeTable table() const;

 private:
  struct Entry {
    HedgePhrase phrase;
    std::optional<Place> declared;  // nothing for the plain words
  };

  std::string language_;
  std::map<std::string, Entry> by_phrase_;
  int about_percent_ = 10;
  std::optional<Place> about_declared_;
};

}  // namespace concord
