// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/extract.h"

#include <algorithm>
#include <span>

#include "claims/extract/attribution.h"
#include "claims/extract/hedge_names.h"
#include "claims/extract/proposer.h"
#include "claims/extract/resolve.h"
#include "claims/extract/statuses.h"
#include "claims/extract/verbatim.h"

namespace concord::extract {
namespace {

std::span<const Token> tokens_of_sentence(const Tokens& tokens,
                                          const Sentence& sentence) {
  return std::span<const Token>(tokens.all)
      .subspan(sentence.first, sentence.last - sentence.first);
}

// Drops what does not rest on its words, and keeps the links to totals.
std::vector<Proposal> verified(std::vector<Proposal> all,
                               const NumberedText& text) {
  std::vector<std::size_t> place(all.size(), SIZE_MAX);
  std::vector<Proposal> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!check_verbatim(all[i], text).problem.empty()) continue;
    place[i] = kept.size();
    kept.push_back(std::move(all[i]));
  }
  for (Proposal& one : kept) {
    if (!one.part_of) continue;
    const std::size_t total = place[*one.part_of];
    one.part_of.reset();
    if (total != SIZE_MAX) one.part_of = total;
  }
  return kept;
}

}  // namespace

std::vector<Proposal> proposals_in(std::string_view raw, const TextAbout& about,
                                   const ExtractPack& pack) {
  const Shadow shadow = shadow_of(raw, about.markup);
  const Tokens tokens = tokens_of(shadow.text());
  const std::vector<Attribution> attributions =
      attributions_in(tokens, pack.lexicon);
  Proposer proposer(raw, shadow, tokens, attributions, about, pack);
  Carried carried;
  for (const Sentence& sentence : tokens.sentences) {
    const auto words = tokens_of_sentence(tokens, sentence);
    const std::vector<Quantity> quantities = quantities_in(words);
    const Sketch sketch = sketch_of(words, quantities, pack);
    const std::vector<Counted> counted =
        resolved(frames_in(sketch, pack), sketch, words, pack, carried);
    const ReadSentence read{sentence, words, quantities, sketch};
    proposer.add(read, std::span<const Counted>(counted));
    proposer.add(read, std::span<const StatusSaid>(statuses_in(sketch, pack)));
  }
  return verified(proposer.finish(), NumberedText(raw, shadow, tokens));
}

}  // namespace concord::extract
