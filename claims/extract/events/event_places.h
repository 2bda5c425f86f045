// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// A name cut into words, in lower case.
using NameWords = std::vector<std::string>;

/// The words and numbers of a text, without its marks.
NameWords name_words(std::string_view text);

/// The names in a place as an audit writes it: "Almaty, Kazakhstan" are two.
std::vector<NameWords> place_names(std::string_view place);

/// Where a name stands in a text, marks within it left out ("Saint-Denis").
std::optional<std::uint32_t> find_name(std::span<const Token> text,
                                       const NameWords& name);

/// The places that "in", "near", "outside" name, by their capitals:
/// tokens [first, last).  None in a text of all capitals.
struct PlaceMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool leads = false;  // "In Taraz, four died"
};
std::vector<PlaceMention> places_in(std::span<const Token> sentence);

/// "Kazakhstan", "the United States": what may hold any of an audit's places.
bool is_country(std::span<const Token> name);

}  // namespace concord::extract
