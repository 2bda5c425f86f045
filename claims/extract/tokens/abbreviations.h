// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace concord::extract {

/// What a full stop behind a word may mean.
enum class Abbreviated : std::uint8_t {
  Never,         // "police."  the sentence ends
  Title,         // "Lt."      a name follows: it goes on
  BeforeNumber,  // "No. 5"    it goes on if digits follow
  BeforeComma,   // "Puyallup, Wash."  a state if a comma stands before it
  Maybe,         // "Inc."     it ends if a sentence's first word follows
};

/// `lower` is in lower case, without its full stop.
Abbreviated abbreviated(std::string_view lower);

/// Whether a name hardly begins so, and a sentence often does: "the", "he".
bool begins_sentences(std::string_view lower);

/// "said", "asked": what stands behind a quotation that ends with ? or !.
bool is_speech_verb(std::string_view lower);

/// "jan", "january", "sept".
bool is_month(std::string_view lower);

}  // namespace concord::extract
