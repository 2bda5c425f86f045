// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/extract/groups/asides.h"
#include "claims/extract/groups/group.h"
#include "claims/extract/groups/lists.h"
#include "claims/extract/groups/noun_phrase.h"
#include "claims/extract/groups/officers.h"
#include "claims/extract/groups/parts.h"
#include "claims/extract/groups/single_persons.h"
#include "claims/extract/groups/sketch_context.h"
#include "claims/extract/groups/sketch_items.h"

namespace concord::extract {
namespace {

// "Completely", in no pack; no "Italy", no "family".
bool looks_like_adverb(std::string_view word) {
  constexpr std::size_t kShortest = 6;
  return word.size() >= kShortest && word.ends_with("ly") &&
         !word.ends_with("ily") && !word.ends_with("aly");
}

// "Escorting", in no pack.
bool looks_like_gerund(const Token& word) {
  constexpr std::size_t kShortest = 6;
  return word.lower.size() >= kShortest && word.lower.ends_with("ing") &&
         !word.capital && !word.lower.ends_with("thing");
}

// A short line without a full stop.
bool ends_like_headline(std::span<const Token> tokens) {
  constexpr std::size_t kLongest = 24;
  if (tokens.empty() || tokens.size() > kLongest) return false;
  const Token& last = tokens.back();
  return last.kind == Token::Kind::Word || last.kind == Token::Kind::Digits;
}

// "POLICE SAY SIX DIED", "Police Say Six Died in Raid": capitals tell no names.
bool is_in_capitals(std::span<const Token> tokens) {
  constexpr std::size_t kLong = 4;  // "in", "and" keep small ones
  std::size_t words = 0;
  std::size_t shouted = 0;
  std::size_t long_words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    if (token.kind != Token::Kind::Word || token.lower.size() < 2) continue;
    ++words;
    if (token.all_capitals) ++shouted;
    if (token.lower.size() < kLong) continue;
    ++long_words;
    if (token.capital) ++capitals;
  }
  return shouted * 2 > words ||
         (long_words >= kLong && capitals * 10 >= long_words * 9);
}

class Sketcher {
 public:
  Sketcher(std::span<const Token> tokens, const Phrases& phrases,
           std::span<const Quantity> quantities, const ExtractPack& pack)
      : tokens_(tokens),
        phrases_(phrases),
        quantities_(quantities),
        pack_(pack),
        nouns_(tokens, phrases, pack),
        persons_(tokens, phrases, pack),
        shouts_(is_in_capitals(tokens)),
        is_headline_(ends_like_headline(tokens)),
        context_(sketch_, tokens, persons_, pack, shouts_) {}

  Sketch read() {
    sketch_.items.reserve(tokens_.size());
    sketch_.meaning.reserve(tokens_.size());
    sketch_.group_of_item.reserve(tokens_.size());
    while (at_ < tokens_.size()) step();
    return std::move(sketch_);
  }

 private:
  void step() {
    while (next_ < quantities_.size() && quantities_[next_].last <= at_) {
      ++next_;
    }
    const Quantity* quantity =
        next_ < quantities_.size() && quantities_[next_].first == at_
            ? &quantities_[next_]
            : nullptr;
    if (quantity && is_figure(*quantity) && !context_.belongs_to_a_person()) {
      const Quantity* following =
          next_ + 1 < quantities_.size() ? quantity + 1 : nullptr;
      add_figure(nouns_.counted(as_count(*quantity), following));
    } else if (quantity) {
      add_quantity(*quantity);
    } else if (const auto group = single()) {
      add_group(*group);
    } else {
      add_words();
    }
  }

  // Counts, sums of money, and measures of what a pack counts ("hectares").
  bool is_figure(const Quantity& quantity) const {
    if (is_one_of_many(quantity) || is_some_of(quantity)) return false;
    if (quantity.is_count() || quantity.kind == QuantityKind::Money) {
      return true;
    }
    return quantity.kind == QuantityKind::Measure &&
           quantity.number_end < quantity.last &&
           pack_.known.is(phrases_.at(quantity.number_end).meaning,
                          Known::Head);
  }

  // "one of 238 people who died": they are counted, not the one.
  bool is_one_of_many(const Quantity& one) const {
    return one.is_count() && one.low == 1 && one.high == 1 &&
           one.last < tokens_.size() && tokens_[one.last].is("of") &&
           next_ + 1 < quantities_.size() &&
           quantities_[next_ + 1].first == one.last + 1 &&
           quantities_[next_ + 1].is_count();
  }

  // "some of them": who knows how many.
  bool is_some_of(const Quantity& some) const {
    return some.vague && tokens_[some.first].is("some") &&
           some.last < tokens_.size() && tokens_[some.last].is("of");
  }

  void add_figure(Group group) {
    if (group.is_bare && group.population == 0) {
      group.population = context_.population_of(group);
    }
    // "No suspect information": no number of anybody.
    if (group.is_zero() && group.unknown && !context_.names_people(group)) {
      add_words();
    } else {
      add_group(std::move(group));
    }
  }

  static Quantity as_count(Quantity quantity) {
    if (quantity.kind != QuantityKind::Measure) return quantity;
    quantity.kind = QuantityKind::Count;
    quantity.last = quantity.number_end;
    return quantity;
  }

  // "Man killed, woman hurt": at the begin, or behind a mark.
  bool may_leave_article_out() const {
    if (!is_headline_) return false;
    if (sketch_.items.empty()) return true;
    const Token& before = tokens_[sketch_.items.back().first];
    return before.is(",") || before.is(";") || before.is(":") ||
           before.is("and") || before.is("&");
  }

  // The quantity behind an article, or behind the adjective that follows it:
  // "a wounded 12-year-old girl".
  const Quantity* age_behind() const {
    if (next_ >= quantities_.size()) return nullptr;
    const Quantity& next = quantities_[next_];
    if (next.first == at_ + 1) return &next;
    const bool is_age =
        next.kind == QuantityKind::Age && next.first == at_ + 2 &&
        pack_.known.is(phrases_.at(at_ + 1).meaning, Known::Adjective);
    return is_age ? &next : nullptr;
  }

  std::optional<Group> single() const {
    if (may_leave_article_out()) {
      if (auto person = persons_.in_headline(at_)) return person;
    }
    auto one = persons_.one_at(at_, age_behind(), context_.shares_article());
    if (one && !context_.is_another(*one)) return std::nullopt;
    if (!one && context_.follows(PackPopulation::Kind::People)) {
      return persons_.another_at(at_, false);
    }
    if (!one && context_.follows(PackPopulation::Kind::Things)) {
      return persons_.another_at(at_, true);
    }
    return one;
  }

  void add_item(std::uint32_t last, const ClassSet& classes,
                const Meaning* meaning, std::uint32_t group) {
    sketch_.items.push_back({at_, last, classes});
    sketch_.meaning.push_back(meaning);
    sketch_.group_of_item.push_back(group);
    at_ = last;
  }

  void add_group(Group group) {
    if (group.quantity.kind == QuantityKind::Money) group.is_bare = true;
    if (group.whole) group.whole_group = add_whole(group);
    const std::uint32_t last = group.last;
    sketch_.groups.push_back(std::move(group));
    const auto place = static_cast<std::uint32_t>(sketch_.groups.size() - 1);
    add_item(last, classes_of(sketch_.groups[place], pack_), nullptr, place);
  }

  // "4 of the 30 injured": the 30 are a group within that of the 4.
  std::uint32_t add_whole(const Group& part) {
    Group whole;
    whole.first = part.whole->first;
    whole.last = part.last;
    whole.quantity = *part.whole;
    whole.population = part.population;
    whole.noun_measure = part.whole_measure;
    whole.unknown = part.unknown;
    whole.is_bare = part.is_bare;
    sketch_.groups.push_back(std::move(whole));
    return static_cast<std::uint32_t>(sketch_.groups.size() - 1);
  }

  void add_quantity(const Quantity& quantity) {
    ClassSet classes;
    classes.add(pack_.known[class_of(quantity.kind)]);
    add_item(quantity.last, classes, nullptr, Sketch::kNoGroup);
  }

  static Known class_of(QuantityKind kind) {
    switch (kind) {
      case QuantityKind::Date:
        return Known::Date;
      case QuantityKind::Time:
        return Known::Time;
      case QuantityKind::Age:
        return Known::Age;
      case QuantityKind::Percent:
      case QuantityKind::Fraction:
        return Known::Share;
      default:
        return Known::Quantity;
    }
  }

  bool is_noun_or_state(const Meaning* meaning) const {
    return pack_.known.is(meaning, Known::Head) ||
           pack_.known.is(meaning, Known::Modifier) ||
           pack_.known.is(meaning, Known::Adjective) ||
           pack_.known.is(meaning, Known::CountedNoun);
  }

  // The "-" of "ill-fated".
  bool is_within_a_word() const {
    return tokens_[at_].is("-") && !tokens_[at_].space_before && at_ > 0 &&
           at_ + 1 < tokens_.size() && !tokens_[at_ + 1].space_before &&
           tokens_[at_ - 1].kind == Token::Kind::Word &&
           tokens_[at_ + 1].kind == Token::Kind::Word;
  }

  // A phrase never reaches into a quantity.
  void add_words() {
    Lexicon::Found found = phrases_.at(at_);
    const std::uint32_t limit =
        next_ < quantities_.size() ? quantities_[next_].first : UINT32_MAX;
    if (at_ + found.length > limit) {
      found = {pack_.lexicon.word(tokens_[at_].lower), 1};
    }
    ClassSet classes = found.meaning ? found.meaning->classes : ClassSet();
    if (tokens_[at_].kind == Token::Kind::Word || is_within_a_word()) {
      classes.add(pack_.known[Known::Word]);
      if (!is_noun_or_state(found.meaning) &&
          looks_like_adverb(tokens_[at_].lower)) {
        classes.add(pack_.known[Known::Adverb]);
      }
      if (!found.meaning && looks_like_gerund(tokens_[at_])) {
        classes.add(pack_.known[Known::Ing]);
      }
      if (tokens_[at_].capital && at_ > 0 && !shouts_) {
        classes.add(pack_.known[Known::Capital]);
      }
    }
    add_item(at_ + found.length, classes, found.meaning, Sketch::kNoGroup);
  }

  std::span<const Token> tokens_;
  const Phrases& phrases_;
  std::span<const Quantity> quantities_;
  const ExtractPack& pack_;
  NounPhrases nouns_;
  SinglePersons persons_;
  bool shouts_ = false;  // capitals say nothing
  bool is_headline_ = false;
  Sketch sketch_;
  SketchContext context_;
  std::uint32_t at_ = 0;
  std::size_t next_ = 0;
};

}  // namespace

Sketch sketch_of(std::span<const Token> sentence, const Phrases& phrases,
                 std::span<const Quantity> quantities,
                 const ExtractPack& pack) {
  Sketch sketch = Sketcher(sentence, phrases, quantities, pack).read();
  name_officers(sketch, sentence, pack);
  join_presumed(sketch, sentence, pack);
  join_lists(sketch, sentence, pack);
  join_asides(sketch, sentence, pack);
  join_parts(sketch, sentence, pack);
  join_dashed(sketch, sentence, pack);
  join_lists(sketch, sentence, pack);  // "two miners, one a boy, and a cook"
  for (const Item& item : sketch.items) sketch.classes |= item.classes;
  return sketch;
}

}  // namespace concord::extract
