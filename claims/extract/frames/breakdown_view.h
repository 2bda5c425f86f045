// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claims/extract/frames/breakdown_memory.h"
#include "claims/extract/frames/frames.h"

namespace concord::extract {

/// One sentence as the steps see it that look for parts.  They add to what it
/// counts and never take away; it stays unsorted until all are done.
class BreakdownView {
 public:
  BreakdownView(std::vector<Counted>& all, const Sketch& sketch,
                std::span<const Token> tokens, const ExtractPack& pack,
                const EarlierTotals& earlier)
      : all_(all),
        sketch_(sketch),
        tokens_(tokens),
        pack_(pack),
        earlier_(earlier),
        index_(sketch.groups.size(), kNone) {
    for (std::size_t i = all.size(); i-- > 0;) index_[all[i].group] = i;
  }

  std::size_t size() const { return sketch_.items.size(); }
  bool is(std::size_t item, std::string_view word) const;
  /// "-" with spaces on both sides.
  bool is_dash(std::size_t item) const {
    return is(item, "-") && item + 1 < size() &&
           tokens_[sketch_.items[item].first].space_before &&
           tokens_[sketch_.items[item + 1].first].space_before;
  }
  bool is_mark(std::size_t item) const {
    return item < size() &&
           tokens_[sketch_.items[item].first].kind == Token::Kind::Mark;
  }
  bool has(std::size_t item, Known known) const;
  bool has(std::size_t item, ClassId id) const;
  /// "convicted": by its end, in a pack or not.
  bool ends_in_ed(std::size_t item) const;
  ClassId class_of(Known known) const { return pack_.known[known]; }
  std::optional<PopulationId> find_population(std::string_view name) const {
    return pack_.find_population(name);
  }
  /// Before the sentence, behind it, or a mark.
  bool is_edge(std::size_t item) const;
  /// A verb of any kind that a clause may have, as far as packs know it.
  bool is_verb(std::size_t item) const;

  /// The figure or list there, if there is one.
  const Group* figure(std::size_t item) const {
    if (item >= size()) return nullptr;
    const std::uint32_t place = sketch_.group_of_item[item];
    return place == Sketch::kNoGroup ? nullptr : &sketch_.groups[place];
  }
  /// Its places among the groups: of a list those of its members.
  std::span<const std::uint32_t> places(std::size_t item) const;
  const Group& group(std::uint32_t place) const {
    return sketch_.groups[place];
  }
  /// "them" of "two of them"; empty where the figure is no such.
  std::string_view pronoun(const Group& figure) const;

  Counted* counted(std::uint32_t place);
  /// Nobody says yet what it counts, or only that it is what others were.
  bool is_free(std::uint32_t place);
  const EarlierTotals& earlier() const { return earlier_; }

  Whole whole(const Counted& one) const;
  std::uint32_t group_of(const Whole& whole) const {
    return whole.here ? all_[*whole.here].group : Sketch::kNoGroup;
  }
  /// That of which a part is one.
  std::optional<Whole> whole_of(const Counted& part) const;
  /// The nearest figure before an item that may hold so many; none where that
  /// counts something of its own: "five ministers, four of them women".
  std::optional<Whole> nearest_whole(std::size_t item, std::int64_t count);
  /// Whether that counts something of its own.
  bool follows_others(std::size_t item, std::int64_t count);
  std::optional<Whole> whole_of_value(std::size_t item, std::int64_t value);

  /// Of whom an item and what follows say that somebody was: "were also
  /// policemen", "a nurse", "wore army fatigues".
  std::optional<PopulationId> predicate(std::size_t item) const;
  std::optional<PopulationId> predicate_beyond(std::size_t item) const;

  bool says(std::uint32_t at) const;
  bool is_title(const Group& figure) const;
  bool is_somebody(PopulationId population) const;
  bool fits(std::uint32_t place, const Whole& whole) const;
  /// The same measure, or one that is told as a kind of it: hospitalised and
  /// seriously injured are injured.
  bool is_kind_of(MeasureId part, MeasureId whole) const;
  /// Counts the figure as a part, with a measure of its own where it has one.
  void make_part(std::uint32_t place, const Whole& whole,
                 std::optional<PopulationId> population);
  /// Counts a figure that nothing counted yet.
  Counted& add(std::uint32_t place, MeasureId measure, PopulationId population,
               std::string_view step);

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  std::optional<bool> holds(std::size_t item, std::int64_t count,
                            Counted*& found);
  std::optional<bool> nearest(std::size_t item, std::int64_t count,
                              Counted*& found);

  std::vector<Counted>& all_;
  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
  const EarlierTotals& earlier_;
  std::vector<std::size_t> index_;  // of groups: their first among `all`
};

}  // namespace concord::extract
