// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "claims/extract/dates/as_of.h"
#include "claims/extract/events/event_mention.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// A number of a text, for the choice of its event: tokens [first, last) of its
/// sentence.
struct EventClaim {
  const Sentence& sentence;  // of the tokens that the text was cut into
  const SentenceDates& dates;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Dating dating = {};
  std::span<const Token> source = {};  // who says it
  bool is_part = false;  // of a total before: no new subject of the paragraph
};

/// The events of a text's claims, one by one in its order: remembers what its
/// head and its paragraph have spoken of.
class TextEvents {
 public:
  /// Both the chooser and the tokens must outlive it.
  TextEvents(const EventChooser& chooser, const Tokens& tokens,
             std::string_view title, const Publication& publication);

  EventGuess of(const EventClaim& claim);

 private:
  void go_to(const Sentence& sentence);
  void remember(const EventGuess& guess);
  std::span<const Token> words(std::uint32_t first, std::uint32_t last) const {
    return std::span<const Token>(tokens_.all).subspan(first, last - first);
  }

  const EventChooser& chooser_;
  const Tokens& tokens_;
  Tokens title_;
  Publication publication_;
  std::span<const Token> dateline_;
  std::span<const Token> lead_;
  std::size_t at_ = 0;         // the sentence it is at
  std::size_t paragraph_ = 0;  // the first one of its paragraph
  std::span<const Token> earlier_;
  Dating earlier_dating_;
  EventBefore before_;
  bool is_remembered_ = false;  // something of the sentence it is at
};

}  // namespace concord::extract
