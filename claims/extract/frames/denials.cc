// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/denials.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "claims/extract/frames/thing_finder.h"

namespace concord::extract {
namespace {

using At = ThingFinder::At;

struct Hit {
  std::uint32_t rule = 0;
  PatternMatch match;
};

class DenialReader {
 public:
  DenialReader(const Sketch& sketch, std::span<const Token> words,
               const ExtractPack& pack)
      : sketch_(sketch), words_(words), pack_(pack) {
    for (std::uint32_t i = 0; i < pack.rules.size(); ++i) {
      const PackRule& rule = pack.rules[i];
      if (rule.stage == "denial" && rule.pattern.may_match(sketch.classes)) {
        rules_.push_back(i);
      }
    }
  }

  std::vector<DenialSaid> run() {
    if (rules_.empty()) return {};
    verb_ = pack_.lexicon.find_class("ing");
    const auto count = static_cast<At>(sketch_.items.size());
    for (At at = 0; at < count;) {
      const auto hit = longest_at(at);
      if (hit) add(at, *hit);
      at = hit ? std::max(hit->match.last, at + 1) : at + 1;
    }
    return std::move(all_);
  }

 private:
  // Of two rules that match equally far the first.
  std::optional<Hit> longest_at(At at) const {
    std::optional<Hit> best;
    for (const std::uint32_t i : rules_) {
      const Pattern& pattern = pack_.rules[i].pattern;
      if (!pattern.may_begin_with(sketch_.items[at].classes)) continue;
      auto match = pattern.match_at(sketch_.items, at);
      if (match && (!best || match->last > best->match.last)) {
        best = Hit{i, std::move(*match)};
      }
    }
    return best;
  }

  std::string_view emitted(const Hit& hit, const char* key) const {
    const auto& emit = pack_.rules[hit.rule].emit;
    const auto found = emit.find(key);
    return found == emit.end() ? std::string_view() : found->second;
  }

  TokenRange tokens(At first, At last) const {
    return {sketch_.items[first].first, sketch_.items[last - 1].last};
  }

  std::optional<TokenRange> captured(const Hit& hit, const char* name) const {
    const auto place = pack_.rules[hit.rule].pattern.capture(name);
    if (!place) return std::nullopt;
    const Capture& words = hit.match.captures[*place];
    if (!words.is_set || words.first == words.last) return std::nullopt;
    return tokens(words.first, words.last);
  }

  void add(At at, const Hit& hit) {
    DenialSaid said;
    said.rule = hit.rule;
    said.cue = tokens(at, hit.match.last);
    said.only_doubted = emitted(hit, "degree") == "doubted";
    said.only_unproved = emitted(hit, "degree") == "unproved";
    if (!set_speaker(said, at, hit)) return;
    const std::string_view denies = emitted(hit, "denies");
    if (const auto what = captured(hit, "c")) {
      said.what = *what;
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
  bool set_speaker(DenialSaid& said, At at, const Hit& hit) const {
    if (const auto by = captured(hit, "by")) said.by = *by;
    const std::string_view where = emitted(hit, "by");
    if (where.empty()) return true;
    const ThingFinder finder(sketch_, words_, pack_);
    const auto speaker =
        where == "subject" ? finder.before(at) : finder.behind(hit.match.last);
    if (!speaker) return false;
    said.by = tokens(speaker->first, speaker->last);
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
      const bool goes_on = verb_ && meaning && meaning->classes.has(*verb_);
      if (goes_on || next.is("but") || next.is("while") || next.is("and")) {
        return at;
      }
    }
    return end;
  }

  const Sketch& sketch_;
  std::span<const Token> words_;
  const ExtractPack& pack_;
  std::vector<std::uint32_t> rules_;
  std::optional<ClassId> verb_;
  std::vector<DenialSaid> all_;
};

}  // namespace

std::vector<DenialSaid> denials_in(const Sketch& sketch,
                                   std::span<const Token> words,
                                   const ExtractPack& pack) {
  return DenialReader(sketch, words, pack).run();
}

}  // namespace concord::extract
