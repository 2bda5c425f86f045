// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/diagnostic.h"
#include "claims/read_hedges.h"
#include "claims/read_licences.h"
#include "claims/read_measures.h"
#include "claims/read_populations.h"
#include "claims/vocabulary.h"
#include "claims/yaml.h"

namespace concord {

/// Reads the words of an audit: its packs in the order of `uses:`, then the
/// keys `measures`, `populations`, `hedges` and `readings` of audit.yaml,
/// merged into one Vocabulary.  Packs must agree; the audit may add and tighten
/// (free -> rises, open -> complete), never loosen.
///
///   VocabularyReader words(complaints);
///   words.read_pack(*toll);     // a whole file, as read_yaml() gives it
///   words.read_audit(fields);   // asks for its keys; the caller finishes
///   audit.vocabulary = words.finish();
class VocabularyReader {
 public:
  explicit VocabularyReader(Complaints& complaints);

  /// A pack file: `pack`, `language`, `measures`, `populations`, `hedges`,
  /// `readings`, and `laws`, which rules/ reads.  Complains of every other key.
  void read_pack(const Yaml& file);

  /// The keys of audit.yaml that a pack has too, but for `laws`.
  void read_audit(Fields& audit);

  /// What can be seen only with everything read: parts that nobody declares,
  /// axes, cycles.  Call once.
  Vocabulary finish();

 private:
  void read_words(Fields& fields, Declarer by);

  Complaints& complaints_;
  MeasureTable measures_;
  PopulationTable populations_;
  HedgeBook hedges_;
  LicenceBook licences_;
};

}  // namespace concord
