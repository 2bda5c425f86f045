// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/denials.h"

#include <algorithm>
#include <string_view>

#include "claims/extract/frames/rule_hits.h"
#include "claims/extract/frames/thing_finder.h"

namespace concord::extract {
namespace {

using At = ThingFinder::At;

class DenialReader {
 public:
  DenialReader(const Sketch& sketch, std::span<const Token> words,
               const ExtractPack& pack)
      : sketch_(sketch),
        words_(words),
        pack_(pack),
        hits_("denial", sketch, pack) {}

  std::vector<DenialSaid> run() {
    if (hits_.empty()) return {};
    verb_ = pack_.known[Known::Ing];
    const auto count = static_cast<At>(sketch_.items.size());
    for (At at = 0; at < count;) {
      const std::vector<RuleHit> hits = hits_.at(at);
      if (!hits.empty()) add(at, hits.front());
      at = hits.empty() ? at + 1 : std::max(hits.front().match.last, at + 1);
    }
    return std::move(all_);
  }

 private:
  void add(At at, const RuleHit& hit) {
    DenialSaid said;
    said.rule = hit.rule;
    said.cue = hits_.tokens(at, hit.match.last);
    said.only_doubted = emitted(pack_.rules[hit.rule], "degree") == "doubted";
    said.only_unproved = emitted(pack_.rules[hit.rule], "degree") == "unproved";
    if (!set_speaker(said, at, hit)) return;
    const std::string_view denies = emitted(pack_.rules[hit.rule], "denies");
    if (const auto what = hits_.captured(hit, "c")) {
      said.what = hits_.tokens(what->first, what->last);
    } else if (denies == "rest") {
      said.what = {said.cue.last, clause_end(said.cue.last)};
    } else if (denies == "before") {
      said.of_what_precedes = true;
      said.what = {0, said.cue.first};
    } else {
      said.of_sentence_before = true;
    }
    all_.push_back(said);
  }

  // Nothing is denied where whoever should do so is not found: "if denied".
  bool set_speaker(DenialSaid& said, At at, const RuleHit& hit) const {
    if (const auto by = hits_.captured(hit, "by")) {
      said.by = hits_.tokens(by->first, by->last);
    }
    const std::string_view where = emitted(pack_.rules[hit.rule], "by");
    if (where.empty()) return true;
    const ThingFinder finder(sketch_, words_, pack_);
    const auto speaker =
        where == "subject" ? finder.before(at) : finder.behind(hit.match.last);
    if (!speaker) return false;
    said.by = hits_.tokens(speaker->first, speaker->last);
    said.cue.first = std::min(said.cue.first, said.by.first);
    said.cue.last = std::max(said.cue.last, said.by.last);
    return true;
  }

  // Up to "; ", ", saying 12 died", ", but", ", while".
  std::uint32_t clause_end(std::uint32_t from) const {
    const auto end = static_cast<std::uint32_t>(words_.size());
    for (std::uint32_t at = from; at + 1 < end; ++at) {
      if (words_[at].is(";")) return at;
      if (!words_[at].is(",")) continue;
      const Token& next = words_[at + 1];
      const Meaning* meaning = pack_.lexicon.word(next.lower);
      const bool goes_on = meaning && meaning->classes.has(verb_);
      if (goes_on || next.is("but") || next.is("while") || next.is("and")) {
        return at;
      }
    }
    return end;
  }

  const Sketch& sketch_;
  std::span<const Token> words_;
  const ExtractPack& pack_;
  const RuleHits hits_;
  ClassId verb_ = 0;
  std::vector<DenialSaid> all_;
};

}  // namespace

std::vector<DenialSaid> denials_in(const Sketch& sketch,
                                   std::span<const Token> words,
                                   const ExtractPack& pack) {
  return DenialReader(sketch, words, pack).run();
}

}  // namespace concord::extract
