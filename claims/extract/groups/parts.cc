// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/parts.h"

#include <algorithm>

#include "claims/extract/groups/sketch_items.h"

namespace concord::extract {
namespace {

class PartJoiner {
 public:
  PartJoiner(Sketch& sketch, std::span<const Token> tokens,
             const ExtractPack& pack)
      : items_(sketch, tokens, pack) {}

  void join() {
    items_.rewrite(
        [this](std::size_t at) { return parts_end(at); },
        [this](std::size_t at, std::size_t end) { make_whole(at, end); });
  }

 private:
  // The figure there, or the last of a list: "two boys and six others (four
  // women and two men)".
  const Group* whole_at(std::size_t at) const {
    const Group* group = items_.group_at(at);
    if (!group || !group->is_list) return group;
    return &items_.sketch().groups[group->members.back()];
  }

  std::size_t past_opener(std::size_t at) const {
    std::size_t next = at;
    if (items_.is_mark(next, ",") || items_.is_mark(next, "(") ||
        items_.is_dash(next) || items_.is_mark(next, ":")) {
      ++next;
    }
    if (items_.is_class(next, Known::Opener)) return past_those_of(next + 1);
    const Group* parts = items_.group_at(next);
    const bool needs_opener =
        items_.is_mark(at, ",") && (!parts || !parts->is_list);
    return needs_opener ? at : next;
  }

  // "six bodies, including that of a boy"
  std::size_t past_those_of(std::size_t at) const {
    const bool is_it =
        items_.is_mark(at, "that") || items_.is_mark(at, "those");
    return is_it && items_.is_mark(at + 1, "of") ? at + 2 : at;
  }

  // Behind a mark alone only parts that make up the whole are meant: "six
  // others -- four women and two men --", "six others, four women and two
  // men,".
  bool fits(const Group& whole, std::size_t parts, bool is_said) const {
    const Group& part = *items_.group_at(parts);
    if (part.is_partitive) return false;
    const std::int64_t sum = items_.count_of(part);
    if (whole.quantity.hedge == Hedged::Exactly && sum > whole.quantity.low) {
      return false;
    }
    return is_said || sum == whole.quantity.low;
  }

  // "six people , including three children ,"
  std::size_t parts_end(std::size_t at) const {
    const Group* group = whole_at(at);
    if (!group || group->is_single) return at;
    const std::size_t tail = past_tail(at + 1);
    const std::size_t parts = past_opener(tail);
    if (parts == tail || !items_.group_at(parts)) return at;
    const bool is_said = items_.is_class(parts - 1, Known::Opener) ||
                         past_those_of(parts - 2) == parts;
    if (!fits(*group, parts, is_said) || has_verb(parts)) return at;
    if (items_.is_class(tail, Known::Opener)) return parts + 1;
    return past_closing(tail, parts + 1);
  }

  // Behind "of the house" of "five tenants of the house, including two boys,";
  // `at` where no such parts follow.
  std::size_t past_tail(std::size_t at) const {
    constexpr std::size_t kLongest = 8;
    if (!items_.is_class(at, Known::Preposition)) return at;
    for (std::size_t i = at; i < std::min(items_.size(), at + kLongest); ++i) {
      if (items_.is_mark(i, ",")) {
        return items_.is_class(i + 1, Known::Opener) ? i : at;
      }
      const bool is_thing = items_.group_at(i) && items_.group_at(i)->is_single;
      if (!items_.is_plain(i) && !is_thing) break;
    }
    return at;
  }

  // "of whom 31 were freed": the verb is theirs, not that of all.
  bool has_verb(std::size_t parts) const {
    return items_.is_mark(parts - 1, "of") && items_.is_verb(parts + 1);
  }

  // "346 police cars and ambulances"
  bool goes_on_with_nouns(std::size_t at) const {
    return items_.is_class(at, Known::And) ||
           items_.is_class(at, Known::Head) ||
           items_.is_class(at, Known::Modifier);
  }

  // Behind ", ambulances and fire engines," where a verb follows; else `at`.
  std::size_t past_nouns(std::size_t at) const {
    constexpr std::size_t kMost = 8;
    for (std::size_t i = at; i < std::min(items_.size(), at + kMost); ++i) {
      if (i > at && items_.closes(i)) return i + 1;
      if (!items_.is_mark(i, ",") && !goes_on_with_nouns(i)) break;
    }
    return at;
  }

  // Behind the mark that closes what the one at `opening` opened, if that is
  // near: "-- four women and two men aged 17 to 28 --".
  std::size_t past_closing(std::size_t opening, std::size_t end) const {
    constexpr std::size_t kNear = 8;
    constexpr std::size_t kClose = 4;
    const bool is_comma = items_.is_mark(opening, ",");
    if (is_comma && items_.closing(end) != items_.size()) {
      return items_.closing(end) + 1;
    }
    if (is_comma) {
      if (const auto nouns = past_nouns(end); nouns != end) return nouns;
    }
    for (std::size_t i = end; i < end + (is_comma ? kClose : kNear); ++i) {
      if (is_comma && i > end && !goes_on_with_nouns(i - 1)) break;
      const bool closes = is_comma ? items_.is_mark(i, ",")
                          : items_.is_mark(opening, "(")
                              ? items_.is_mark(i, ")")
                              : items_.is_dash(i);
      if (closes) return i + 1;
    }
    return end;
  }

  void make_whole(std::size_t at, std::size_t end) {
    Group whole = *items_.group_at(at);
    std::vector<std::uint32_t> found;
    for (std::size_t i = at + 1; i < end; ++i) {
      const Group* part = items_.group_at(i);
      if (!part) continue;
      if (part->is_list) {
        found = part->members;
      } else {
        found.push_back(items_.sketch().group_of_item[i]);
      }
    }
    if (whole.is_list) {
      items_.sketch().groups[whole.members.back()].parts = std::move(found);
    } else {
      whole.parts = std::move(found);
    }
    items_.put_whole(at, end, std::move(whole));
  }

  SketchItems items_;
};

}  // namespace

void join_parts(Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack) {
  PartJoiner(sketch, tokens, pack).join();
}

}  // namespace concord::extract
