// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "claims/text.h"
#include "reports/account_words.h"
#include "reports/ink.h"
#include "reports/sections.h"
#include "reports/way_line.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

constexpr std::size_t kShown = 5;
constexpr std::size_t kDisagreements = 20;

/// Disagreements that can be settled one without the other, told in turn: of
/// many only the first.
class Numbers {
 public:
  explicit Numbers(bool all) : all_(all) {}

  /// Whether the next one is told.
  bool next() { return ++number_ <= kDisagreements || all_; }

  std::string heading(const Style& style) const {
    return "Disagreement " + std::to_string(number_) +
           (style.plain ? ".\n" : ", settled without the others\n");
  }

  std::size_t untold() const {
    return all_ || number_ <= kDisagreements ? 0 : number_ - kDisagreements;
  }

 private:
  bool all_;
  std::size_t number_ = 0;
};

std::string more_line(std::size_t all, std::size_t shown, bool complete,
                      const Style& style) {
  if (all <= shown && complete) return {};
  std::string text = counted(all - shown, "more way out", "more ways out");
  if (all <= shown) {
    text = "there may be more: the search was cut short";
  } else if (!complete) {
    text += ", and perhaps others: the search was cut short";
  }
  if (all > shown) text += " (list them: concord check --all)";
  return style.plain ? text + ".\n"
                     : "  " + paint(text, Ink::Faint, style) + "\n";
}

std::string untold_line(std::size_t untold, const Style& style) {
  if (untold == 0) return {};
  const std::string text = counted(untold, "more disagreement") +
                           ", each settled by itself (concord check --all)";
  return style.plain ? text + ".\n" : paint(text, Ink::Faint, style) + "\n";
}

std::string heading(const std::string& text, const Style& style) {
  return style.plain
             ? ""
             : paint(wrapped(text, style.width, 0), Ink::Strong, style) + "\n";
}

// Those that set no claim aside stand in front.
std::size_t count_of_peace(const Listed<Correction>& ways) {
  return static_cast<std::size_t>(std::ranges::count(
      ways.items, 0, [](const Correction& way) { return way.cost.claims; }));
}

std::string ways(const View& view, const Words& words, const Style& style,
                 int component, std::size_t shown, bool all) {
  const Listed<Correction>& ways = view.answer(component).ways_out;
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    const int index = static_cast<int>(i);
    auto then = outcome(view, words, component, index);
    if (!all) shorten(then);
    out += told({view.way_out_name(component, index),
                 give_up(view, words, component, ways.items[i].give_up,
                         view.row(component, index)),
                 std::move(then)},
                style);
  }
  return out;
}

std::string whole_ways(const View& view, const Words& words, const Style& style,
                       int component, bool all) {
  const Listed<Correction>& listed = view.answer(component).ways_out;
  const std::size_t shown =
      all ? listed.items.size() : std::min(listed.items.size(), kShown);
  return ways(view, words, style, component, shown, all) +
         more_line(listed.items.size(), shown, listed.complete, style);
}

// What sets no claim aside, and then each disagreement by itself.
std::string peace(const View& view, const Words& words, const Style& style,
                  int component, bool all) {
  const Listed<Correction>& listed = view.answer(component).ways_out;
  const std::size_t count = count_of_peace(listed);
  const std::size_t shown = all ? count : std::min(count, kShown);
  if (count == 0) return {};
  return ways(view, words, style, component, shown, all) +
         more_line(count, shown, true, style);
}

/// A way to settle one block: what it gives up there, and the cheapest listed
/// way out that does, which settles the others, too.
struct Choice {
  Indices own;
  int way_out = 0;
  std::vector<std::string> then;
};

std::vector<Choice> choices_of(const View& view, const Words& words,
                               int component, const Indices& block) {
  const auto& ways = view.answer(component).ways_out.items;
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    Choice choice{{}, static_cast<int>(i), {}};
    std::ranges::set_intersection(ways[i].give_up, block,
                                  std::back_inserter(choice.own));
    const bool known = std::ranges::any_of(
        choices, [&](const Choice& each) { return each.own == choice.own; });
    if (known || choice.own.empty()) continue;
    choice.then = outcome(view, words, component, choice.way_out);
    choices.push_back(std::move(choice));
  }
  return choices;
}

// What comes of every choice is what settles the other blocks.
void keep_what_differs(std::vector<Choice>& choices) {
  std::map<std::string, std::size_t> times;
  for (const Choice& choice : choices) {
    for (const std::string& each : choice.then) ++times[each];
  }
  for (Choice& choice : choices) {
    std::erase_if(choice.then, [&](const std::string& each) {
      return times[each] == choices.size();
    });
  }
}

std::string by_block(const View& view, const Words& words, const Style& style,
                     int component, bool all, Numbers& numbers) {
  std::string out;
  for (const Indices& block : view.answer(component).blocks) {
    if (!numbers.next()) continue;
    std::vector<Choice> choices = choices_of(view, words, component, block);
    keep_what_differs(choices);
    const std::size_t shown =
        all ? choices.size() : std::min(choices.size(), kShown);
    out += numbers.heading(style);
    for (std::size_t i = 0; i < shown; ++i) {
      if (!all) shorten(choices[i].then);
      out += told({view.way_out_name(component, choices[i].way_out),
                   give_up(view, words, component, choices[i].own, nullptr),
                   std::move(choices[i].then)},
                  style);
    }
    out += more_line(choices.size(), shown, true, style);
  }
  return out;
}

std::string by_account(const View& view, const Words& words, const Style& style,
                       int component, bool all) {
  const Listed<Correction>& ways = view.answer(component).account_ways_out;
  const std::size_t shown =
      all ? ways.items.size() : std::min(ways.items.size(), kShown);
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    const auto accounts = accounts_of(view, component, ways.items[i]);
    out += told({view.account_way_out_name(component, static_cast<int>(i)),
                 "set aside " + all_they_say(accounts, view, words),
                 {}},
                style);
  }
  return out + more_line(ways.items.size(), shown, ways.complete, style);
}

// Blocks are of claims alone: a way out that sets claims aside, and more,
// settles several.
bool is_settled_apart(const Answer& answer) {
  std::set<std::int32_t> claims;
  for (const Indices& block : answer.blocks) {
    claims.insert(block.begin(), block.end());
  }
  return !claims.empty() &&
         std::ranges::all_of(answer.ways_out.items, [&](const auto& way) {
           return way.cost.claims == 0 ||
                  std::ranges::includes(claims, way.give_up);
         });
}

}  // namespace

std::string ways_out_section(const View& view, const Words& words,
                             const Style& style, bool all) {
  std::vector<int> disputed;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    const int component = static_cast<int>(i);
    if (!view.answer(component).ways_out.items.empty()) {
      disputed.push_back(component);
    }
  }
  if (disputed.empty()) return {};
  std::string out = heading("WAYS OUT, cheapest first", style);
  std::string accounts;
  Numbers numbers(all);
  for (const int component : disputed) {
    if (is_settled_apart(view.answer(component))) {
      out += peace(view, words, style, component, all) +
             by_block(view, words, style, component, all, numbers);
    } else if (disputed.size() == 1 || numbers.next()) {
      if (disputed.size() > 1) out += numbers.heading(style);
      out += whole_ways(view, words, style, component, all);
    }
    if (numbers.untold() > 0) continue;
    accounts += by_account(view, words, style, component, all);
  }
  out += untold_line(numbers.untold(), style);
  if (accounts.empty()) return out;
  return out + heading("BY WHOLE ACCOUNTS", style) + accounts;
}

}  // namespace concord
