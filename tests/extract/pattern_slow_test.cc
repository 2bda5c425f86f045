// SPDX-License-Identifier: Apache-2.0
//
// Patterns against their slow definition: all ways to match, one by one, the
// best liked first.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <random>

#include "claims/extract/patterns/pattern.h"

namespace concord::extract {
namespace {

// Item classes are 0, 1 and 2: "a", "b" and "c".
std::optional<ClassId> letter_class(std::string_view name) {
  return static_cast<ClassId>(name[0] - 'a');
}

struct Part {
  enum class Kind { Item, Place, Ahead, Behind, Row, Choice, Repeat, Capture };

  Kind kind = Kind::Item;
  std::string text{};  // of an item, of a place, the name of a capture
  std::function<bool(const ClassSet&)> passes{};
  bool negated = false;  // of a look; of a place: "$"
  std::uint32_t least = 0;
  std::uint32_t most = 0;
  std::vector<Part> parts{};
};

using Kind = Part::Kind;

std::string text_of(const Part& part);

std::string texts_of(const Part& part, const char* between) {
  std::string text;
  for (const Part& one : part.parts) {
    if (!text.empty()) text += between;
    const bool choice = one.kind == Kind::Choice;
    text += choice ? "(" + text_of(one) + ")" : text_of(one);
  }
  return text;
}

std::string count_of(const Part& part) {
  if (part.least == 0 && part.most == 1) return "?";
  if (part.most == 24) return part.least == 0 ? "*" : "+";
  if (part.least == part.most) return fmt::format("{{{}}}", part.least);
  return fmt::format("{{{},{}}}", part.least, part.most);
}

std::string text_of(const Part& part) {
  switch (part.kind) {
    case Kind::Item:
    case Kind::Place:
      return part.text;
    case Kind::Ahead:
      return (part.negated ? "(?!" : "(?=") + part.text + ")";
    case Kind::Behind:
      return (part.negated ? "(?<!" : "(?<=") + part.text + ")";
    case Kind::Row:
      return texts_of(part, " ");
    case Kind::Choice:
      return texts_of(part, " | ");
    case Kind::Repeat: {
      const bool item = part.parts[0].kind == Kind::Item;
      const std::string body = text_of(part.parts[0]);
      return (item ? body : "(" + body + ")") + count_of(part);
    }
    case Kind::Capture:
      return "(?<" + part.text + "> " + text_of(part.parts[0]) + ")";
  }
  return "";
}

// Small patterns, and items of three classes.
class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  Part part(int depth);
  std::vector<Item> items();

 private:
  std::uint32_t below(std::uint32_t most) {
    return static_cast<std::uint32_t>(random_() % most);
  }
  Part item();
  Part place();
  Part several(Kind kind, int depth);
  Part repeat(int depth);
  Part capture(int depth);

  std::mt19937 random_;
  int next_name_ = 0;
};

Part Maker::part(int depth) {
  const std::uint32_t choice = below(depth > 0 ? 16 : 7);
  if (choice == 0) return place();
  if (choice < 6) return item();
  if (choice < 10) return several(Kind::Row, depth - 1);
  if (choice < 12) return several(Kind::Choice, depth - 1);
  return choice < 14 ? repeat(depth - 1) : capture(depth - 1);
}

// ".", "[a]", "[!a]", "[a & !b]", "[a | !b]".
Part Maker::item() {
  const auto a = static_cast<ClassId>(below(3));
  const auto b = static_cast<ClassId>(below(3));
  const bool no_a = below(4) == 0;
  const bool no_b = below(2) == 0;
  const std::string first = fmt::format("{}{:c}", no_a ? "!" : "", 'a' + a);
  const std::string second = fmt::format("{}{:c}", no_b ? "!" : "", 'a' + b);
  const auto is_a = [=](const ClassSet& all) { return all.has(a) != no_a; };
  const auto is_b = [=](const ClassSet& all) { return all.has(b) != no_b; };
  switch (below(8)) {
    case 0:
      return {Kind::Item, ".", [](const ClassSet&) { return true; }};
    case 1:
      return {Kind::Item, "[" + first + " & " + second + "]",
              [=](const ClassSet& all) { return is_a(all) && is_b(all); }};
    case 2:
      return {Kind::Item, "[" + first + " | " + second + "]",
              [=](const ClassSet& all) { return is_a(all) || is_b(all); }};
    default:
      return {Kind::Item, "[" + first + "]", is_a};
  }
}

Part Maker::place() {
  const bool second = below(2) == 0;
  if (below(3) == 0) return {Kind::Place, second ? "$" : "^", {}, second};
  Part look = item();
  look.kind = below(2) == 0 ? Kind::Ahead : Kind::Behind;
  look.negated = second;
  return look;
}

Part Maker::several(Kind kind, int depth) {
  Part several{kind};
  const std::uint32_t count = 2 + below(2);
  for (std::uint32_t i = 0; i < count; ++i) {
    several.parts.push_back(part(depth));
  }
  return several;
}

Part Maker::repeat(int depth) {
  const bool one = below(2) == 0;
  Part repeat{Kind::Repeat};
  repeat.parts.push_back(one ? item() : several(Kind::Row, depth));
  repeat.least = below(3);
  repeat.most = std::max(1U, repeat.least + below(3));
  if (one && below(2) == 0) {
    repeat.least = below(2);
    repeat.most = 24;
  }
  return repeat;
}

Part Maker::capture(int depth) {
  Part capture{Kind::Capture, fmt::format("n{}", next_name_++)};
  capture.parts.push_back(part(depth));
  return capture;
}

std::vector<Item> Maker::items() {
  std::vector<Item> items(below(8));
  for (Item& item : items) {
    for (ClassId id = 0; id < 3; ++id) {
      if (below(2) == 0) item.classes.add(id);
    }
  }
  return items;
}

/// A way through a part of a pattern, up to `place`.
struct Way {
  std::uint32_t place = 0;
  std::map<std::string, Capture> captures;
};
using Then = std::function<void(const Way&)>;

class Slow {
 public:
  explicit Slow(const std::vector<Item>& items) : items_(items) {}

  // Calls `then` for each way through `part` behind `way`.
  void go(const Part& part, const Way& way, const Then& then);

  bool tires() const { return calls_ > 50'000; }

 private:
  bool passes(const Part& part, std::uint32_t place) const {
    return place < items_.size() && part.passes(items_[place].classes);
  }
  bool stands(const Part& part, std::uint32_t place) const;
  void row(const Part& part, std::size_t i, const Way& way, const Then& then);
  void repeat(const Part& part, std::uint32_t round, const Way& way,
              const Then& then);
  void capture(const Part& part, const Way& way, const Then& then);

  const std::vector<Item>& items_;
  int calls_ = 0;
};

void Slow::go(const Part& part, const Way& way, const Then& then) {
  ++calls_;
  if (tires()) return;
  switch (part.kind) {
    case Kind::Item:
      if (passes(part, way.place)) then({way.place + 1, way.captures});
      return;
    case Kind::Place:
    case Kind::Ahead:
    case Kind::Behind:
      if (stands(part, way.place)) then(way);
      return;
    case Kind::Row:
      return row(part, 0, way, then);
    case Kind::Choice:
      for (const Part& one : part.parts) go(one, way, then);
      return;
    case Kind::Repeat:
      return repeat(part, 0, way, then);
    case Kind::Capture:
      return capture(part, way, then);
  }
}

bool Slow::stands(const Part& part, std::uint32_t place) const {
  if (part.kind == Kind::Place) {
    return place == (part.negated ? items_.size() : 0);
  }
  if (part.kind == Kind::Ahead) return passes(part, place) != part.negated;
  return (place > 0 && passes(part, place - 1)) != part.negated;
}

void Slow::row(const Part& part, std::size_t i, const Way& way,
               const Then& then) {
  if (i == part.parts.size()) return then(way);
  go(part.parts[i], way,
     [&](const Way& next) { row(part, i + 1, next, then); });
}

void Slow::repeat(const Part& part, std::uint32_t round, const Way& way,
                  const Then& then) {
  if (round < part.most) {
    go(part.parts[0], way,
       [&](const Way& next) { repeat(part, round + 1, next, then); });
  }
  if (round >= part.least) then(way);
}

void Slow::capture(const Part& part, const Way& way, const Then& then) {
  go(part.parts[0], way, [&](const Way& next) {
    Way all = next;
    all.captures[part.text] = {way.place, next.place, true};
    then(all);
  });
}

// "3 p=0-1": the end of a match and its captures.
std::string text_of(const Way& way) {
  std::string text = fmt::format("{}", way.place);
  for (const auto& [name, stretch] : way.captures) {
    text += fmt::format(" {}={}-{}", name, stretch.first, stretch.last);
  }
  return text;
}

std::string slow_match(Slow& slow, const Part& part, std::uint32_t at) {
  std::optional<Way> best;
  slow.go(part, {at, {}}, [&](const Way& way) {
    if (!best || way.place > best->place) best = way;
  });
  return best ? text_of(*best) : "";
}

std::string quick_match(const Pattern& pattern, const std::vector<Item>& items,
                        std::uint32_t at) {
  const auto match = pattern.match_at(items, at);
  if (!match) return "";
  Way way{match->last, {}};
  for (std::size_t i = 0; i < match->captures.size(); ++i) {
    const Capture& capture = match->captures[i];
    if (capture.is_set) way.captures[pattern.capture_names()[i]] = capture;
  }
  return text_of(way);
}

ClassSet classes_of(const std::vector<Item>& items) {
  ClassSet all;
  for (const Item& item : items) all |= item.classes;
  return all;
}

/// What was compared.
struct Tally {
  int matches = 0;
  int tired = 0;  // where the slow definition was too slow
};

void compare(const Part& part, const Pattern& pattern,
             const std::vector<Item>& items, Tally& tally) {
  for (std::uint32_t at = 0; at <= items.size(); ++at) {
    Slow slow(items);
    const std::string expected = slow_match(slow, part, at);
    tally.tired += slow.tires() ? 1 : 0;
    if (slow.tires()) continue;
    REQUIRE(quick_match(pattern, items, at) == expected);
    if (expected.empty()) continue;
    ++tally.matches;
    CHECK(pattern.may_match(classes_of(items)));
    if (at == items.size()) continue;
    CHECK(pattern.may_begin_with(items[at].classes));
  }
}

TEST_CASE("patterns match as their slow definition does") {
  Tally tally;
  for (std::uint32_t seed = 0; seed < 5000; ++seed) {
    Maker maker(seed);
    const Part part = maker.part(2 + static_cast<int>(seed % 3));
    const std::string text = text_of(part);
    CAPTURE(seed, text);
    const auto pattern = Pattern::compile(text, letter_class);
    REQUIRE(std::holds_alternative<Pattern>(pattern));
    for (int round = 0; round < 4; ++round) {
      compare(part, std::get<Pattern>(pattern), maker.items(), tally);
    }
  }
  CHECK(tally.matches > 30'000);
  CHECK(tally.tired < 100);
}

}  // namespace
}  // namespace concord::extract
