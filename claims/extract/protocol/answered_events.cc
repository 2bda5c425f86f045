// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/protocol/answered_events.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>

#include "claims/extract/events/text_events.h"
#include "claims/extract/proposals/proposed_event.h"
#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {
namespace {

// What the answer says of its date is believed before the sentence is.
Dating dating_of(const Proposal& one, const Dating& said) {
  Dating dating = said;
  if (!one.event_date.empty()) {
    dating.event_date = one.event_date;
    dating.elsewhere = false;
  }
  dating.elsewhere = dating.elsewhere || one.elsewhere;
  return dating;
}

// The places of the numbers, in the order of the text.
std::vector<std::size_t> in_text_order(const std::vector<Proposal>& proposals) {
  std::vector<std::size_t> order(proposals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) {
    return proposals[at].number.span.begin;
  });
  return order;
}

class Chosen {
 public:
  Chosen(std::string_view raw, const TextAbout& about)
      : about_(about),
        shadow_(shadow_of(raw, about.markup)),
        tokens_(tokens_of(shadow_.text())),
        text_(raw, shadow_, tokens_, {}),
        publication_(publication_of(about.published, dateline())),
        events_(*about.events, tokens_, about.title, publication_) {}

  void set(Proposal& one) {
    const auto here = text_.tokens_in(one.number.span);
    if (here.empty()) return;
    const auto at = static_cast<std::uint32_t>(&here[0] - tokens_.all.data());
    const auto sentence = std::ranges::partition_point(
        tokens_.sentences,
        [&](const Sentence& each) { return each.last <= at; });
    const auto words =
        std::span<const Token>(tokens_.all)
            .subspan(sentence->first, sentence->last - sentence->first);
    const auto quantities = quantities_in(words);
    const SentenceDates dates(words, quantities, publication_);
    const std::uint32_t first = at - sentence->first;
    const auto size = static_cast<std::uint32_t>(here.size());
    EventClaim claim{.sentence = *sentence,
                     .dates = dates,
                     .first = first,
                     .last = std::min<std::uint32_t>(
                         first + size, sentence->last - sentence->first),
                     .dating = {},
                     .source = {},
                     .is_part = one.part_of.has_value()};
    claim.dating = dating_of(one, dates.of(claim.first, claim.last));
    if (one.speaker) claim.source = text_.tokens_in(one.speaker->name.span);
    set_event_of(one, events_.of(claim), about_.event_ids);
  }

 private:
  std::span<const Token> dateline() const {
    if (tokens_.sentences.empty()) return {};
    const Sentence& first = tokens_.sentences.front();
    return std::span<const Token>(tokens_.all)
        .subspan(first.first, first.body - first.first);
  }

  const TextAbout& about_;
  const Shadow shadow_;
  const Tokens tokens_;
  const NumberedText text_;
  const Publication publication_;
  TextEvents events_;
};

}  // namespace

void set_answered_events(std::vector<Proposal>& proposals, std::string_view raw,
                         const TextAbout& about) {
  if (!about.events || proposals.empty()) return;
  Chosen chosen(raw, about);
  for (const std::size_t at : in_text_order(proposals)) {
    if (proposals[at].status.empty()) chosen.set(proposals[at]);
  }
}

}  // namespace concord::extract
