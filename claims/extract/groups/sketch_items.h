// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "claims/extract/groups/group.h"

namespace concord::extract {

/// The classes by which patterns know a group.
ClassSet classes_of(const Group& group, const ExtractPack& pack);

/// The items of a sketch, which are looked at and joined from left to right.
class SketchItems {
 public:
  SketchItems(Sketch& sketch, std::span<const Token> tokens,
              const ExtractPack& pack)
      : sketch_(sketch), tokens_(tokens), pack_(pack) {}

  std::size_t size() const { return sketch_.items.size(); }

  /// The group that an item is, or null.
  const Group* group_at(std::size_t at) const {
    if (at >= size() || sketch_.group_of_item[at] == Sketch::kNoGroup) {
      return nullptr;
    }
    return &sketch_.groups[sketch_.group_of_item[at]];
  }

  bool is_mark(std::size_t at, std::string_view mark) const {
    return at < size() && tokens_[sketch_.items[at].first].is(mark);
  }

  /// "--", or "-" with spaces on both sides.
  bool is_dash(std::size_t at) const;

  bool is_class(std::size_t at, Known known) const {
    return at < size() && sketch_.items[at].classes.has(pack_.known[known]);
  }

  /// A word within a noun phrase: no verb and no state of the packs.
  bool is_plain(std::size_t at) const;

  /// "was", "have", "died": what a subject ends before.
  bool is_verb(std::size_t at) const;

  /// Whether a comma or dash stands there and a verb behind it: ", were".
  bool closes(std::size_t at) const {
    return (is_mark(at, ",") || is_dash(at)) && is_verb(at + 1);
  }

  /// The comma or dash that closes an aside which goes on at `at` and counts
  /// nobody: of ", from Leeds, was hurt" the second; size() where none does.
  std::size_t closing(std::size_t at) const;

  PackPopulation::Kind kind_of(const Group& group) const {
    return pack_.populations[group.population].kind;
  }

  /// How many a figure or all members of a list are.
  std::int64_t count_of(const Group& group) const;

  /// The place of a group that is put among those of the sketch.
  std::uint32_t add(Group group);

  /// Takes `group` for the item.
  void put(std::size_t at, Group group);

  /// The same for items [at, end): the item takes them all in, the group keeps
  /// to its own words.
  void put_whole(std::size_t at, std::size_t end, Group whole);

  /// Joins items [at, end_of(at)), where that is more than one, by
  /// `make(at, end)`, which puts what they are at `at`.
  template <typename End, typename Make>
  void rewrite(End end_of, Make make) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < size();) {
      const std::size_t end = end_of(at);
      if (end > at + 1) make(at, end);
      if (kept != at) keep(kept, at);
      ++kept;
      at = end > at ? end : at + 1;
    }
    if (kept != size()) shorten(kept);
  }

  Sketch& sketch() { return sketch_; }
  const Sketch& sketch() const { return sketch_; }

 private:
  void keep(std::size_t to, std::size_t from);
  void shorten(std::size_t count);

  Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
};

}  // namespace concord::extract
