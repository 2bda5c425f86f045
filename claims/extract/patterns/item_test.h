// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/extract/patterns/class_set.h"

namespace concord::extract {

/// One thing that is asked of an item: a class, or (`absent`) its lack.
struct ItemAsk {
  ClassId id = 0;
  bool absent = false;

  friend bool operator==(const ItemAsk&, const ItemAsk&) = default;
};

/// What an item must be, as it is written: "[verb & !past | noun]" is a choice
/// of two terms, the first of which asks for two things.  A term that asks for
/// nothing is "." and passes all.
using ItemTerm = std::vector<ItemAsk>;
using ItemTerms = std::vector<ItemTerm>;

/// The same, quick to look up, for it is asked of every item of every sentence:
/// one class or its lack is a look at one bit, a choice of classes an and or
/// two.
class ItemTest {
 public:
  explicit ItemTest(const ItemTerms& terms);

  bool holds(const ClassSet& classes) const {
    switch (kind_) {
      case Kind::Anything:
        return true;
      case Kind::One:
        return classes.has(one_.id) != one_.absent;
      case Kind::AnyOf:
        return has_any(classes);
      case Kind::Terms:
        return has_any(classes) || a_long_term_holds(classes);
    }
    return false;
  }

 private:
  enum class Kind : std::uint8_t { Anything, One, AnyOf, Terms };

  static Kind kind_of(const ItemTerms& terms);
  bool has_any(const ClassSet& classes) const {
    for (const ClassSet::Part& part : any_) {
      if (classes.has_any(part)) return true;
    }
    return false;
  }
  bool a_long_term_holds(const ClassSet& classes) const;

  Kind kind_ = Kind::Anything;
  ItemAsk one_;                      // all there is, if that is one
  std::vector<ClassSet::Part> any_;  // the terms that ask for a class alone
  // The other terms, one behind the other, and where each ends.
  std::vector<ItemAsk> asks_;
  std::vector<std::size_t> ends_;
};

/// What items must have together, be they ever so many, if one of them passes
/// `terms`: all of these hold for their classes as a whole.
std::vector<ItemTerms> needs_of(const ItemTerms& terms);

}  // namespace concord::extract
