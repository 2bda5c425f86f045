// SPDX-License-Identifier: Apache-2.0
#include "claims/read_licences.h"

#include <algorithm>

#include "claims/declarations.h"
#include "claims/phrase.h"

namespace concord {
namespace {

std::vector<std::string> population_names(const Vocabulary& vocabulary) {
  std::vector<std::string> names = {"everyone"};
  for (const PopulationValue& each : vocabulary.populations) {
    names.push_back(each.name);
  }
  return names;
}

}  // namespace

void LicenceBook::read(const Yaml& readings, Complaints& complaints) {
  Fields fields(readings, "`readings`", complaints);
  precise_ |= fields.get("precise") && fields.switched("precise");
  if (const Yaml* words = fields.get("scope")) {
    Fields scope(*words, "`scope`", complaints);
    for (const auto& [name, value] : words->entries) {
      Word word{{}, name.place};
      for (const Yaml& item : scope.list(name.text)) {
        word.populations.push_back({item.text, item.place});
      }
      scope_.insert_or_assign(normal_phrase(name.text), std::move(word));
    }
    scope.finish();
  }
  for (const Yaml& cue : fields.list("complete")) {
    complete_.insert(normal_phrase(cue.text));
  }
  fields.finish();
}

Licences LicenceBook::finish(const Vocabulary& vocabulary,
                             Complaints& complaints) const {
  Licences licences;
  licences.precise = precise_;
  licences.complete.assign(complete_.begin(), complete_.end());
  const auto known = population_names(vocabulary);
  for (const auto& [phrase, word] : scope_) {
    ScopeWord scope{phrase, {}, word.declared};
    for (const Written& name : word.populations) {
      const auto found = vocabulary.find_population(name.text);
      if (!found && name.text != "everyone") {
        unknown_name("population", name.text, name.place, known, complaints);
      } else {
        scope.may_mean.push_back(found);
      }
    }
    licences.scope.push_back(std::move(scope));
  }
  return licences;
}

}  // namespace concord
