// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/word_book.h"

#include "claims/check.h"

namespace concord {

using extract::PackMeasure;
using extract::PackPopulation;

bool is_everybody(const std::string& population) {
  return population.empty() || population == "people" || population == "money";
}

std::string path_of(const std::string& measure, const std::string& population) {
  return is_everybody(population) ? measure : measure + "." + population;
}

WordBook::WordBook(const Vocabulary& audit, const extract::ExtractPack& pack)
    : audit_(audit), pack_(pack) {}

void WordBook::need(const std::string& measure, const std::string& population) {
  if (!audit_.find_measure(measure)) measures_.insert(measure);
  const bool has =
      is_everybody(population) || audit_.find_population(population);
  if (!has) populations_.insert(population);
}

std::string WordBook::axis_of(const std::string& population) const {
  if (const auto declared = audit_.find_population(population)) {
    return audit_[*declared].axis;
  }
  const auto known = pack_.find_population(population);
  const bool is_things =
      known && pack_.populations[*known].kind == PackPopulation::Kind::Things;
  return is_things ? "object" : "role";
}

std::string WordBook::unit_of(const std::string& measure) const {
  if (const auto declared = audit_.find_measure(measure)) {
    return audit_[*declared].unit.name;
  }
  const auto known = pack_.find_measure(measure);
  if (!known) return "people";
  switch (pack_.measures[*known].of) {
    case PackMeasure::Of::Things:
    case PackMeasure::Of::Anything:
      return "things";
    case PackMeasure::Of::Money:
      return "money";
    case PackMeasure::Of::People:
      return "people";
  }
  CONCORD_UNREACHABLE();
}

// `over-time` no pack of words can know: it says what laws hold.
std::vector<YamlSection> WordBook::added() const {
  YamlSection measures{"measures", {}};
  for (const std::string& name : measures_) {
    measures.lines.push_back("  " + name + ":");
    measures.lines.push_back("    unit: " + unit_of(name));
  }
  YamlSection populations{"populations", {}};
  for (const std::string& name : populations_) {
    populations.lines.push_back("  " + name + ":");
    populations.lines.push_back("    axis: " + axis_of(name));
  }
  std::vector<YamlSection> sections;
  if (!measures_.empty()) sections.push_back(std::move(measures));
  if (!populations_.empty()) sections.push_back(std::move(populations));
  return sections;
}

}  // namespace concord
