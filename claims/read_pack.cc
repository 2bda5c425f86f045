// SPDX-License-Identifier: Apache-2.0
#include "claims/read_pack.h"

#include <utility>

namespace concord {

VocabularyReader::VocabularyReader(Complaints& complaints)
    : complaints_(complaints) {}

void VocabularyReader::read_pack(const Yaml& file) {
  Fields fields(file, "a pack", complaints_);
  fields.required_text("pack");
  if (const auto language = fields.required_text("language")) {
    hedges_.speak(*language);
  }
  read_words(fields, Declarer::Pack);
  fields.get("laws");
  fields.finish();
}

void VocabularyReader::read_audit(Fields& audit) {
  read_words(audit, Declarer::Audit);
}

void VocabularyReader::read_words(Fields& fields, Declarer by) {
  measures_.read(declarations(fields, "measures", complaints_), by,
                 complaints_);
  populations_.read(declarations(fields, "populations", complaints_), by,
                    complaints_);
  if (const Yaml* hedges = fields.get("hedges")) {
    hedges_.read(*hedges, by, complaints_);
  }
  if (const Yaml* readings = fields.get("readings")) {
    licences_.read(*readings, complaints_);
  }
}

Vocabulary VocabularyReader::finish() {
  Vocabulary vocabulary;
  vocabulary.measures = measures_.sorted();
  populations_.finish(vocabulary, complaints_);
  vocabulary.hedges = hedges_.table();
  vocabulary.licences = licences_.finish(vocabulary, complaints_);
  return vocabulary;
}

}  // namespace concord
