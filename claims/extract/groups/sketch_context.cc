// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/sketch_context.h"

namespace concord::extract {

const Token& SketchContext::item_back(std::size_t items) const {
  return tokens_[sketch_.items[sketch_.items.size() - items].first];
}

// The group that is so many items back.
std::uint32_t SketchContext::group_before(std::size_t items) const {
  const std::size_t size = sketch_.group_of_item.size();
  return size < items ? Sketch::kNoGroup : sketch_.group_of_item[size - items];
}

bool SketchContext::is_person(const Meaning* meaning) const {
  return pack_.known.is(meaning, Known::Head) &&
         pack_.known.is(meaning, Known::Singular) &&
         !pack_.known.is(meaning, Known::CountedNoun) &&
         pack_.populations[meaning->population].kind ==
             PackPopulation::Kind::People;
}

bool SketchContext::is_many(const Meaning* meaning) const {
  return pack_.known.is(meaning, Known::Head) &&
         pack_.known.is(meaning, Known::Plural);
}

bool SketchContext::belongs_to_a_person() const {
  if (sketch_.items.empty()) return false;
  if (sketch_.items.back().classes.has(pack_.known[Known::Owner])) return true;
  if (!item_back(1).is("of")) return false;
  const std::uint32_t group = group_before(2);
  if (group != Sketch::kNoGroup) return sketch_.groups[group].is_single;
  const std::size_t size = sketch_.items.size();
  return size > 1 && is_person(sketch_.meaning[size - 2]);
}

PopulationId SketchContext::population_of(const Group& bare) const {
  PopulationId found = tokens_[bare.last - 1].is("whom") ? population_of_whom()
                                                         : population_of_all();
  if (found == 0 && bare.is_partitive) found = population_before();
  return found;
}

// Not in "the police held two of them", where nothing parts the two.
PopulationId SketchContext::population_before() const {
  bool apart = false;
  for (std::size_t i = sketch_.items.size(); i-- > 0;) {
    if (sketch_.group_of_item[i] != Sketch::kNoGroup) return 0;
    const Meaning* meaning = sketch_.meaning[i];
    apart = apart || tokens_[sketch_.items[i].first].is(",") ||
            pack_.known.is(meaning, Known::And);
    if (!is_many(meaning)) continue;
    if (!apart) return 0;
    if (pack_.populations[meaning->population].kind ==
        PackPopulation::Kind::People) {
      return meaning->population;
    }
  }
  return 0;
}

PopulationId SketchContext::population_of_all() const {
  constexpr std::size_t kWords = 4;  // "of the attackers,"
  const std::size_t size = sketch_.items.size();
  if (size < kWords || !item_back(1).is(",") || !item_back(kWords).is("of")) {
    return 0;
  }
  const Meaning* meaning = sketch_.meaning[size - 2];
  return is_many(meaning) ? meaning->population : 0;
}

PopulationId SketchContext::population_of_whom() const {
  const std::uint32_t group = group_before(2);
  const bool is_it = group != Sketch::kNoGroup && item_back(1).is(",");
  return is_it ? sketch_.groups[group].population : 0;
}

bool SketchContext::names_people(const Group& none) const {
  constexpr std::size_t kShortest = 6;
  const std::string_view word = tokens_[none.last - 1].lower;
  for (const std::string_view end :
       {"er", "ers", "ist", "ists", "ian", "ians"}) {
    if (word.size() >= kShortest && word.ends_with(end)) return true;
  }
  return false;
}

bool SketchContext::shares_article() const {
  const std::uint32_t group = group_before(2);
  return group != Sketch::kNoGroup && sketch_.groups[group].is_single &&
         sketch_.items.back().classes.has(pack_.known[Known::And]);
}

bool SketchContext::follows(PackPopulation::Kind kind) const {
  const std::uint32_t before = group_before(2);
  if (before == Sketch::kNoGroup || !sketch_.groups[before].is_known ||
      pack_.populations[sketch_.groups[before].population].kind != kind) {
    return false;
  }
  return item_back(1).is(",") ||
         sketch_.items.back().classes.has(pack_.known[Known::And]);
}

bool SketchContext::is_another(const Group& one) const {
  const Token& begin = tokens_[one.first];
  const bool has_article =
      begin.is("a") || begin.is("an") || begin.is("another");
  if (!has_article && shares_article() && is_same_person(one)) return false;
  if (tells_again(one)) return false;
  if (pack_.populations[one.population].kind != PackPopulation::Kind::Things) {
    return true;
  }
  return follows(PackPopulation::Kind::Things) ||
         persons_.verb_follows(one.last) || persons_.joins_another(one.last);
}

bool SketchContext::tells_again(const Group& second) const {
  const std::size_t size = sketch_.items.size();
  if (size < 3 || !item_back(1).is(",") || second.last >= tokens_.size() ||
      !is_person(sketch_.meaning[size - 2])) {
    return false;
  }
  const Token& next = tokens_[second.last];
  if (next.is("who") || next.is("whose")) return true;
  const std::uint32_t behind = second.last + 1;
  return next.is(",") && behind < tokens_.size() &&
         (persons_.verb_follows(behind) || tokens_[behind].is("who"));
}

bool SketchContext::is_same_person(const Group& second) const {
  if (second.last + 1 >= tokens_.size()) return false;
  const Token& next = tokens_[second.last];
  return next.is("was") || next.is("is") || next.is("has") ||
         (next.is(",") && tokens_[second.last + 1].capital && !shouts_);
}

}  // namespace concord::extract
