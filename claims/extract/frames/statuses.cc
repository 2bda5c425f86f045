// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/statuses.h"

#include <algorithm>
#include <string_view>

#include "claims/extract/frames/modality.h"
#include "claims/extract/frames/rule_hits.h"
#include "claims/extract/tokens/word_list.h"

namespace concord::extract {
namespace {

using Form = ThingWords::Form;
using At = ThingFinder::At;

class StatusReader {
 public:
  StatusReader(const Sketch& sketch, std::span<const Token> words,
               const ExtractPack& pack)
      : sketch_(sketch),
        words_(words),
        pack_(pack),
        hits_("status", sketch, pack) {}

  std::vector<StatusSaid> run() {
    const bool asks = !words_.empty() && words_.back().is("?");
    if (hits_.empty() || asks) return {};
    finder_.emplace(sketch_, words_, pack_);
    modality_.emplace(words_, pack_);
    nth_ = pack_.known[Known::StatusNth];
    const auto count = static_cast<At>(sketch_.items.size());
    for (At at = 0; at < count;) at = step(at);
    return std::move(all_);
  }

 private:
  At step(At at) {
    for (const RuleHit& hit : hits_.at(at)) {
      if (auto said = read(at, hit)) {
        all_.push_back(std::move(*said));
        return std::max(hit.match.last, at + 1);
      }
    }
    return at + 1;
  }

  std::optional<StatusSaid> read(At at, const RuleHit& hit) const {
    const PackRule& rule = pack_.rules[hit.rule];
    StatusSaid said;
    said.rule = hit.rule;
    said.status = emitted(rule, "status");
    said.whole = hits_.tokens(at, hit.match.last);
    if (!read_thing(at, hit, said) || !read_speaker(at, hit, said)) {
      return std::nullopt;
    }
    const auto told = modality_->told(said.whole.first, said.whole.last, false);
    if (told.is_unreal || is_only_possible(at)) return std::nullopt;
    said.certainty = told.certainty;
    said.doubted = rule.emit.contains("doubted");
    // The "not" of "is not confirmed" is that of the doubt.
    const bool is_own = said.doubted || rule.emit.contains("negation");
    said.denied = emitted(rule, "negation") == "denies" ||
                  (!is_own && is_negated(at, hit));
    return said;
  }

  bool read_thing(At at, const RuleHit& hit, StatusSaid& said) const {
    const PackRule& rule = pack_.rules[hit.rule];
    if (const auto capture = hits_.captured(hit, "t")) {
      // "the city of 400,000" is one
      const At second = std::min(capture->first + 2, capture->last);
      if (counts_several(capture->first, second)) return false;
      said.thing = hits_.tokens(capture->first, capture->last);
      return true;
    }
    const std::string_view where = emitted(rule, "thing");
    const auto thing = found(where, at, hit);
    if (!thing) {
      said.thing_name = where;
      return where != "subject" && where != "object" && !where.empty();
    }
    if (!fits(*thing, rule)) return false;
    said.thing = hits_.tokens(thing->first, thing->last);
    said.is_pronoun = thing->form == Form::Pronoun;
    said.is_person = is_of_people(*thing, rule);
    said.is_many = thing->is_many;
    extend(said, said.thing);
    return true;
  }

  // "No group has claimed responsibility" is nobody's word.
  bool read_speaker(At at, const RuleHit& hit, StatusSaid& said) const {
    const PackRule& rule = pack_.rules[hit.rule];
    const std::string_view where = emitted(rule, "by");
    if (where.empty()) return true;
    const auto speaker = found(where, at, hit);
    if (!speaker || is_nobody(*speaker)) return false;
    said.by = hits_.tokens(speaker->first, speaker->last);
    extend(said, said.by);
    return true;
  }

  ThingFinder::Found found(std::string_view where, At at,
                           const RuleHit& hit) const {
    if (where == "subject") return finder_->before(at);
    if (where == "object") return finder_->behind(hit.match.last);
    return std::nullopt;
  }

  static void extend(StatusSaid& said, TokenRange by) {
    said.whole.first = std::min(said.whole.first, by.first);
    said.whole.last = std::max(said.whole.last, by.last);
  }

  bool has(At at, Known known) const {
    return sketch_.items[at].classes.has(pack_.known[known]);
  }

  // "1,000 activists were detained" is a count, no status of anybody.
  bool counts_several(At first, At last) const {
    for (At at = first; at < last; ++at) {
      const std::uint32_t group = sketch_.group_of_item[at];
      if (group == Sketch::kNoGroup) continue;
      const Group& figure = sketch_.groups[group];
      if (figure.is_list || figure.quantity.high != 1) return true;
    }
    return false;
  }

  bool is_nobody(const ThingWords& thing) const {
    const Token& word = words_[sketch_.items[thing.first].first];
    return word.is("no") || word.is("nobody") || word.is("none") ||
           has(thing.first, Known::Zero);
  }

  bool is_population(const ThingWords& thing, std::string_view names) const {
    using Kind = PackPopulation::Kind;
    const PackPopulation& one = pack_.populations[thing.population];
    const char* any = one.kind == Kind::People ? "anybody" : "anything";
    return is_listed(one.name, names) ||
           (one.kind != Kind::Nobody && is_listed(any, names));
  }

  bool are_people(std::string_view names) const {
    using Kind = PackPopulation::Kind;
    if (is_listed("anybody", names)) return true;
    return std::ranges::any_of(pack_.populations, [&](const auto& one) {
      return one.kind == Kind::People && is_listed(one.name, names);
    });
  }

  bool is_of_people(const ThingWords& thing, const PackRule& rule) const {
    return thing.form == Form::Pronoun || !thing.is_known
               ? are_people(emitted(rule, "of"))
               : pack_.populations[thing.population].kind ==
                     PackPopulation::Kind::People;
  }

  bool fits(const ThingWords& thing, const PackRule& rule) const {
    const std::string_view of = emitted(rule, "of");
    if (is_nobody(thing) || counts_several(thing.first, thing.last)) {
      return false;
    }
    if (of.empty()) return true;
    if (thing.form == Form::Pronoun) return fits_pronoun(thing, rule);
    if (!thing.is_known) {
      return thing.form == Form::Name &&
             is_listed("names", emitted(rule, "one-of"));
    }
    if (!is_population(thing, of)) return false;
    // "Suspects were arrested": nobody knows which.
    if (!thing.is_definite && thing.is_many && is_of_people(thing, rule)) {
      return false;
    }
    return thing.is_definite || is_population(thing, emitted(rule, "one-of")) ||
           is_told_apart(thing);
  }

  // "They" may be persons and things.
  bool fits_pronoun(const ThingWords& thing, const PackRule& rule) const {
    if (!is_listed("pronouns", emitted(rule, "one-of"))) return false;
    if (thing.is_many) return true;
    const Token& word = words_[sketch_.items[thing.first].first];
    return word.is("it") != are_people(emitted(rule, "of"));
  }

  // "a second man", "another man"
  bool is_told_apart(const ThingWords& thing) const {
    const TokenRange range = hits_.tokens(thing.first, thing.last);
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      const Meaning* meaning = pack_.lexicon.word(words_[at].lower);
      if (meaning && meaning->classes.has(nth_)) return true;
    }
    return false;
  }

  // "would have seized the tower", "will be detained"
  bool is_only_possible(At at) const {
    constexpr At kReach = 3;
    for (At i = at; i-- > 0 && at - i <= kReach;) {
      if (has(i, Known::Unreal)) return true;
      if (!has(i, Known::Adverb) && !has(i, Known::Negation) &&
          !words_[sketch_.items[i].first].is("have")) {
        return false;
      }
    }
    return false;
  }

  bool is_negated(At at, const RuleHit& hit) const {
    const At from = at > 0 ? at - 1 : 0;
    for (At i = from; i < hit.match.last; ++i) {
      if (has(i, Known::Negation)) return true;
    }
    return false;
  }

  const Sketch& sketch_;
  std::span<const Token> words_;
  const ExtractPack& pack_;
  const RuleHits hits_;
  std::optional<ThingFinder> finder_;
  std::optional<Modality> modality_;
  ClassId nth_ = 0;
  std::vector<StatusSaid> all_;
};

}  // namespace

std::vector<StatusSaid> statuses_in(const Sketch& sketch,
                                    std::span<const Token> words,
                                    const ExtractPack& pack) {
  return StatusReader(sketch, words, pack).run();
}

}  // namespace concord::extract
