// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/extract.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "claims/extract/attribution/attribution.h"
#include "claims/extract/frames/denials.h"
#include "claims/extract/frames/item_lists.h"
#include "claims/extract/frames/resolve.h"
#include "claims/extract/frames/statuses.h"
#include "claims/extract/proposals/hedge_names.h"
#include "claims/extract/proposals/proposer.h"
#include "claims/extract/proposals/verbatim.h"
#include "claims/extract/shadow/stretches.h"

namespace concord::extract {
namespace {

std::span<const Token> tokens_of_sentence(const Tokens& tokens,
                                          const Sentence& sentence) {
  return std::span<const Token>(tokens.all)
      .subspan(sentence.first, sentence.last - sentence.first);
}

// Drops what does not rest on its words, and keeps the links of the others.
std::vector<Proposal> verified(std::vector<Proposal> all,
                               const NumberedText& text,
                               std::vector<Unproven>* unproven) {
  std::vector<std::size_t> place(all.size(), SIZE_MAX);
  std::vector<Proposal> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string problem = check_verbatim(all[i], text).problem;
    if (problem.empty()) {
      place[i] = kept.size();
      kept.push_back(std::move(all[i]));
    } else if (unproven) {
      unproven->push_back({std::move(all[i]), std::move(problem)});
    }
  }
  const auto relink = [&](std::optional<std::size_t>& link) {
    if (link && place[*link] == SIZE_MAX) link.reset();
    if (link) link = place[*link];
  };
  for (Proposal& one : kept) {
    relink(one.part_of);
    relink(one.superseded_by);
  }
  return kept;
}

// Most sentences count nothing, tell no status and deny nothing of the sentence
// before: a quick no.
bool may_claim(const Phrases& phrases, const Carried& carried,
               const ExtractPack& pack) {
  return phrases.counts() || carried.total || carried.heading ||
         carried.earlier.open() || pack.may_fit_wordless(phrases.classes());
}

// One stretch of a text on its way through the stages, a sentence at a time.
class Reader {
 public:
  Reader(std::string_view raw, const Shadow& shadow, const TextAbout& about,
         const ExtractPack& pack)
      : raw_(raw),
        about_(about),
        pack_(pack),
        shadow_(shadow),
        tokens_(tokens_of(shadow_.text())) {}

  std::vector<Proposal> read(std::vector<Unproven>* unproven) {
    for (const Sentence& sentence : tokens_.sentences) {
      const auto words = tokens_of_sentence(tokens_, sentence);
      const Phrases phrases(words, pack_.lexicon);
      if (may_claim(phrases, carried_, pack_) ||
          carried_.earlier.may_be_meant(words)) {
        read(sentence, words, phrases);
      }
    }
    if (!proposer_) return {};
    return verified(proposer_->finish(),
                    NumberedText(raw_, shadow_, tokens_, std::move(numbers_)),
                    unproven);
  }

 private:
  void read(const Sentence& sentence, std::span<const Token> words,
            const Phrases& phrases) {
    const std::vector<Quantity> quantities = quantities_in(words);
    const Sketch sketch = sketch_of(words, phrases, quantities, pack_);
    const std::optional<std::size_t> before = carried_.place;
    std::vector<Counted> found = frames_in(sketch, pack_);
    const bool is_item = count_item(sketch, words, pack_, carried_, found);
    if (proposer_) carried_.proposals = proposer_->size();
    const std::vector<Counted> counted =
        resolved(std::move(found), sketch, words, pack_, carried_);
    if (!is_item) {
      carried_.heading = heading_in(sketch, words, pack_, counted);
    }
    const std::vector<StatusSaid> statuses = statuses_in(sketch, words, pack_);
    const bool tells = !counted.empty() || !statuses.empty();
    if (!tells && !(proposer_ && proposer_->has_told_before(sentence))) return;
    const ReadSentence read{sentence, words, quantities, sketch};
    if (!counted.empty()) {
      carried_.place = proposer().size() + carried_.index;
    }
    proposer().add(read, std::span<const Counted>(counted), before);
    proposer().add(read, std::span<const StatusSaid>(statuses));
    proposer().deny(read, denials_in(sketch, words, pack_));
    add_said_numbers(words, quantities, shadow_, numbers_);
  }

  // Who says what is asked only where somebody says a number.
  Proposer& proposer() {
    if (!proposer_) {
      attributions_ = attributions_in(tokens_, pack_.lexicon);
      proposer_.emplace(raw_, shadow_, tokens_, attributions_, about_, pack_);
    }
    return *proposer_;
  }

  std::string_view raw_;
  const TextAbout& about_;
  const ExtractPack& pack_;
  const Shadow& shadow_;
  const Tokens tokens_;
  std::vector<Attribution> attributions_;
  std::optional<Proposer> proposer_;
  std::vector<SaidNumber> numbers_;
  Carried carried_;
};

}  // namespace

void each_proposals(std::string_view raw, const TextAbout& about,
                    const ExtractPack& pack, const TakeProposals& take,
                    std::vector<Unproven>* unproven) {
  Stretches stretches(raw, about.markup);
  while (const auto shadow = stretches.next()) {
    auto found = Reader(raw, *shadow, about, pack).read(unproven);
    if (!found.empty()) take(std::move(found));
  }
}

std::vector<Proposal> proposals_in(std::string_view raw, const TextAbout& about,
                                   const ExtractPack& pack) {
  std::vector<Proposal> all;
  each_proposals(raw, about, pack, [&all](std::vector<Proposal> found) {
    const std::size_t before = all.size();
    for (Proposal& one : found) {
      if (one.part_of) *one.part_of += before;
      if (one.superseded_by) *one.superseded_by += before;
    }
    all.insert(all.end(), std::make_move_iterator(found.begin()),
               std::make_move_iterator(found.end()));
  });
  return all;
}

std::vector<SaidBy> speakers_in(std::string_view raw, const TextAbout& about,
                                const ExtractPack& pack) {
  std::vector<SaidBy> all;
  Stretches stretches(raw, about.markup);
  while (const auto shadow = stretches.next()) {
    const Tokens tokens = tokens_of(shadow->text());
    const auto span = [&](TokenRange range) {
      return shadow->raw({tokens.all[range.first].span.begin,
                          tokens.all[range.last - 1].span.end});
    };
    for (const Attribution& one : attributions_in(tokens, pack.lexicon)) {
      const TokenRange& source = one.named.empty() ? one.source : one.named;
      if (source.empty() || one.content.empty() || one.implied) continue;
      all.push_back({span(source), span(one.content)});
    }
  }
  return all;
}

}  // namespace concord::extract
