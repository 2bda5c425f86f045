// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/known_classes.h"

#include <string>
#include <utility>

namespace concord::extract {
namespace {

using Name = std::pair<Known, const char*>;

constexpr Name kNames[] = {
    {Known::Figure, "@figure"},
    {Known::List, "@list"},
    {Known::Bare, "@bare"},
    {Known::Single, "@single"},
    {Known::One, "@one"},
    {Known::Zero, "@zero"},
    {Known::Partitive, "@partitive"},
    {Known::Counted, "@counted"},
    {Known::Others, "@others"},
    {Known::Things, "@things"},
    {Known::People, "@people"},
    {Known::Nobody, "@nobody"},
    {Known::Money, "@money"},
    {Known::Date, "@date"},
    {Known::Time, "@time"},
    {Known::Age, "@age"},
    {Known::Share, "@share"},
    {Known::Quantity, "@quantity"},
    {Known::Word, "@word"},
    {Known::Capital, "@capital"},
    {Known::Head, "head"},
    {Known::Modifier, "modifier"},
    {Known::Singular, "singular"},
    {Known::Plural, "plural"},
    {Known::Transitive, "transitive"},
    {Known::Intransitive, "intransitive"},
    {Known::Adjective, "adjective"},
    {Known::Adverb, "adverb"},
    {Known::Act, "act"},
    {Known::CountedNoun, "counted"},
    {Known::Participle, "participle"},
    {Known::Past, "past"},
    {Known::Ing, "ing"},
    {Known::Stop, "stop"},
    {Known::OtherWord, "other"},
    {Known::Opener, "opener"},
    {Known::And, "and"},
    {Known::Negation, "negation"},
    {Known::Unreal, "unreal"},
    {Known::Preposition, "prep"},
    {Known::Relative, "who"},
    {Known::Be, "be"},
    {Known::Have, "have"},
    {Known::VerbOfOne, "verb-of-one"},
    {Known::Band, "band"},
    {Known::Aboard, "aboard"},
    {Known::Modal, "modal"},
    {Known::Stay, "stay-form"},
    {Known::AmongThem, "among-them"},
    {Known::Determiner, "determiner"},
    {Known::Owner, "owner"},
    {Known::Base, "base"},
    {Known::Verb, "verb"},
    {Known::Clause, "clause"},
    {Known::DayWord, "day"},
    {Known::TellingWord, "telling"},
    {Known::SaidBefore, "said-before"},
    {Known::Rest, "rest"},
    {Known::Lightly, "lightly"},
    {Known::Include, "include"},
    {Known::Tally, "tally"},
    {Known::Toll, "toll"},
    {Known::Wear, "wear"},
    {Known::Correct, "correct"},
    {Known::NoLabel, "no-label"},
    {Known::StatusQuality, "status.quality"},
    {Known::StatusParticle, "status.particle"},
    {Known::StatusNth, "status.nth"},
    {Known::CueDeny, "cue.deny"},
    {Known::SureIf, "sure.if"},
    {Known::SureFuture, "sure.future"},
    {Known::SureMaybe, "sure.maybe"},
    {Known::SureFeared, "sure.feared"},
    {Known::SureFear, "sure.fear"},
    {Known::SurePresumed, "sure.presumed"},
    {Known::SureAlleged, "sure.alleged"},
    {Known::SureConfirmed, "sure.confirmed"},
    {Known::SureAdverb, "sure.adverb"},
    {Known::Qualifier, "qualifier"},
};

}  // namespace

KnownClasses::KnownClasses(Lexicon& lexicon) {
  for (const auto& [known, name] : kNames) {
    ids_[static_cast<std::size_t>(known)] =
        lexicon.make_class(name).value_or(0);
  }
}

}  // namespace concord::extract
