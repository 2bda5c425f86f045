// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/item_lists.h"

#include <algorithm>

namespace concord::extract {
namespace {

constexpr std::size_t kLongestItem = 16;
constexpr std::size_t kLongestHeading = 16;

class Line {
 public:
  Line(const Sketch& sketch, std::span<const Token> tokens,
       const ExtractPack& pack)
      : sketch_(sketch),
        tokens_(tokens),
        no_label_(pack.known[Known::NoLabel]) {}

  // The group of "3" in "- City hospital No. 7: 3 (1 in intensive care)".
  std::optional<std::uint32_t> item() const {
    const std::size_t begin = past_bullet();
    const std::size_t limit = std::min(size(), begin + kLongestItem);
    for (std::size_t at = begin; at < limit; ++at) {
      if (is_group(at) || is_no_label(at)) return std::nullopt;
      if (at == begin || !is_label_mark(at)) continue;
      return is_group(at + 1) && ends_item(at + 2)
                 ? counted_at(sketch_.group_of_item[at + 1])
                 : std::nullopt;
    }
    return std::nullopt;
  }

  // "30 people" is left to the frames where nothing may be below.
  bool is_heading() const {
    if (size() == 0 || size() > kLongestHeading) return false;
    for (std::size_t at = 0; at < size(); ++at) {
      if (is_group(at)) return false;
    }
    return true;
  }

  std::size_t size() const { return sketch_.items.size(); }
  bool ends_with_colon() const { return size() > 0 && is(size() - 1, ":"); }

 private:
  bool is(std::size_t at, std::string_view mark) const {
    return at < size() && tokens_[sketch_.items[at].first].is(mark);
  }

  bool is_group(std::size_t at) const {
    return at < size() && sketch_.group_of_item[at] != Sketch::kNoGroup;
  }

  bool is_label_mark(std::size_t at) const {
    return is(at, ":") || is(at, "-") || is(at, "--");
  }

  // "Age: 26", "Comments: 12" say nothing of how many were hurt.
  bool is_no_label(std::size_t at) const {
    return sketch_.items[at].classes.has(no_label_);
  }

  std::size_t past_bullet() const {
    std::size_t at = 0;
    while (is(at, "-") || is(at, "*") || is(at, "--") || is(at, "\u2022")) ++at;
    return at;
  }

  bool ends_item(std::size_t at) const {
    return at >= size() || is(at, "(") ||
           (at + 1 == size() && (is(at, ".") || is(at, ";") || is(at, ",")));
  }

  std::optional<std::uint32_t> counted_at(std::uint32_t place) const {
    const Group& group = sketch_.groups[place];
    const bool counts = group.is_bare || group.is_known;
    if (group.is_list || group.is_single || !counts) return std::nullopt;
    return place;
  }

  const Sketch& sketch_;
  std::span<const Token> tokens_;
  ClassId no_label_ = 0;
};

MeasureId measure_said(const PackRule& rule, const PatternMatch& match,
                       const Sketch& sketch, const ExtractPack& pack) {
  const auto said = rule.emit.find("measure");
  const std::string name = said == rule.emit.end() ? "v" : said->second;
  const auto capture = rule.pattern.capture(name);
  if (!capture) return pack.find_measure(name).value_or(0);
  const Capture& words = match.captures[*capture];
  if (!words.is_set) return 0;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const Meaning* meaning = sketch.meaning[i];
    if (!meaning) continue;
    return meaning->measure != 0 ? meaning->measure : meaning->thing_measure;
  }
  return 0;
}

std::optional<Heading> by_rule(const Sketch& sketch, const ExtractPack& pack) {
  for (const std::uint32_t i : pack.rules_for("heading", sketch.classes)) {
    const PackRule& rule = pack.rules[i];
    const auto match = rule.pattern.match_at(sketch.items, 0);
    if (!match) continue;
    Heading heading;
    heading.counts.measure = measure_said(rule, *match, sketch, pack);
    heading.counts.rules.push_back(i);
    if (heading.counts.measure != 0) return heading;
  }
  return std::nullopt;
}

// No line below "Police held 30 people:" has more of them.
std::optional<Heading> last_total(const Sketch& sketch,
                                  std::span<const Counted> counted) {
  for (std::size_t i = counted.size(); i-- > 0;) {
    if (counted[i].scope != Scope::Total) continue;
    Heading heading{counted[i], sketch.groups[counted[i].group].quantity.high};
    heading.counts.part_of.reset();
    heading.counts.steps.clear();
    return heading;
  }
  return std::nullopt;
}

}  // namespace

bool count_item(const Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack, const Carried& carried,
                std::vector<Counted>& found) {
  if (!carried.heading) return false;
  const auto place = Line(sketch, tokens, pack).item();
  if (!place) return false;
  const Group& group = sketch.groups[*place];
  Counted one = carried.heading->counts;
  if (!can_be(group, one.measure, pack)) return true;
  if (group.quantity.low > carried.heading->most) return true;
  one.group = *place;
  one.scope = Scope::Part;
  if (!group.is_bare) one.population = group.population;
  one.first = group.first;
  one.last = group.last;
  one.steps.emplace_back("list");
  found.push_back(std::move(one));
  return true;
}

std::optional<Heading> heading_in(const Sketch& sketch,
                                  std::span<const Token> tokens,
                                  const ExtractPack& pack,
                                  std::span<const Counted> counted) {
  const Line line(sketch, tokens, pack);
  if (line.ends_with_colon() && !counted.empty())
    return last_total(sketch, counted);
  return line.is_heading() ? by_rule(sketch, pack) : std::nullopt;
}

}  // namespace concord::extract
