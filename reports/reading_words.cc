// SPDX-License-Identifier: Apache-2.0
#include "reports/reading_words.h"

#include <algorithm>
#include <set>

#include "claims/check.h"

namespace concord {
namespace {

using Kind = Alternative::Kind;
using InTime = Order::Relation;

constexpr std::string_view kStill = "still:";

/// Readings and soft laws of one component in words.
class ReadingWords {
 public:
  ReadingWords(const View& view, const Words& words, int component)
      : view_(view), words_(words), component_(component) {}

  std::vector<std::string> told(const Indices& given_up, const Row* row) const {
    std::vector<std::string> texts;
    std::vector<AccountId> moved;
    for (const std::int32_t each : given_up) {
      const Alternative* alternative = of(each);
      if (alternative == nullptr) {
        texts.push_back(soft_law(source(each).soft_group));
      } else if (alternative->kind == Kind::Moment) {
        moved.push_back(alternative->account);
      } else {
        texts.push_back(told(*alternative));
      }
    }
    if (!moved.empty()) {
      texts.insert(texts.begin(), order(std::move(moved), row));
    }
    return texts;
  }

  AskedReading asked(const Indices& readings) const {
    const Alternative* first = of(readings.front());
    if (first == nullptr) return asked(source(readings.front()).soft_group);
    switch (first->kind) {
      case Kind::Precise:
        return {"is the number of " + claim(*first).id + " rounded?",
                {"as written", "rounded"}};
      case Kind::Complete:
        return {"does " + claim(*first).id + " count all or only some?",
                {"all", "only some"}};
      case Kind::Same:
        return {"are " + thing(first->thing) + " and " + thing(first->other) +
                    " one?",
                {"one", "two"}};
      case Kind::Moment:
        return {when_counted(readings), {"with the others", "earlier"}};
      case Kind::Scope:
        return among("does " + claim(*first).id + " count ",
                     people(literal_people(*first)), readings);
      case Kind::Extent:
        return among("is " + claim(*first).id + " said of ",
                     words_.event(claim(*first).total.figure->event), readings);
    }
    CONCORD_UNREACHABLE();
  }

 private:
  const AssumptionSource& source(std::int32_t assumption) const {
    return view_.component(component_)
        .assumptions[static_cast<std::size_t>(assumption)];
  }

  const Alternative* of(std::int32_t assumption) const {
    const auto index = source(assumption).alternative;
    if (index < 0) return nullptr;
    return &view_.all().alternatives[static_cast<std::size_t>(index)];
  }

  std::string name(AccountId account) const {
    return view_.audit()[account].name;
  }
  const Claim& claim(const Alternative& alternative) const {
    return view_.audit()[alternative.claim];
  }

  std::string people(const std::optional<PopulationId>& of) const {
    return of ? view_.audit().vocabulary[*of].label + " alone" : "everyone";
  }
  std::optional<PopulationId> literal_people(
      const Alternative& alternative) const {
    const auto& of = claim(alternative).total.figure->of;
    if (of.empty()) return std::nullopt;
    return of.front();
  }
  std::string thing(ThingId id) const { return view_.audit()[id].label; }

  std::string told(const Alternative& alternative) const {
    switch (alternative.kind) {
      case Kind::Precise:
        return claim(alternative).id + " is rounded";
      case Kind::Scope:
        return claim(alternative).id + " counts " +
               people(alternative.population);
      case Kind::Extent:
        return claim(alternative).id + " is said of " +
               words_.event(alternative.event);
      case Kind::Complete:
        return claim(alternative).id + " counts only some";
      case Kind::Same:
        return thing(alternative.thing) + " and " + thing(alternative.other) +
               " are two";
      case Kind::Moment:
        break;
    }
    CONCORD_UNREACHABLE();
  }

  std::string when_counted(const Indices& moments) const {
    std::vector<std::string> accounts;
    for (const std::int32_t each : moments) {
      accounts.push_back(name(of(each)->account));
    }
    return "at what time did " + listed(accounts) + " count?";
  }

  AskedReading among(const std::string& asks, std::string as_stated,
                     const Indices& readings) const {
    std::vector<std::string> answers = {std::move(as_stated)};
    for (const std::int32_t each : readings) {
      const Alternative& alternative = *of(each);
      answers.push_back(alternative.kind == Kind::Scope
                            ? people(alternative.population)
                            : words_.event(alternative.event));
    }
    return {asks + listed(answers, "or") + "?", answers};
  }

  static AskedReading asked(const std::string& soft_law) {
    if (soft_law.starts_with(kStill)) {
      return {"did the toll " + soft_law.substr(kStill.size()) +
                  " still move a week after?",
              {"no", "yes"}};
    }
    return {"does the soft law " + soft_law + " hold?", {"yes", "no"}};
  }

  static std::string soft_law(const std::string& group) {
    if (group.starts_with(kStill)) {
      return "the toll " + group.substr(kStill.size()) +
             " still moved a week after";
    }
    return "the soft law " + group + " gives way";
  }

  // Whether accounts that are not moved stand at one of their moments.
  bool leaves_others(const std::vector<AccountId>& moved) const {
    const Audit& audit = view_.audit();
    return std::ranges::any_of(audit.claims, [&](const Claim& each) {
      const auto stands_there = [&](AccountId id) {
        return audit[id].root == audit[each.account].root &&
               audit[id].moment == audit[each.account].moment;
      };
      return each.total.says &&
             std::ranges::find(moved, each.account) == moved.end() &&
             std::ranges::any_of(moved, stands_there);
    });
  }

  static bool is_before(const Row& row, AccountId one, AccountId other) {
    return std::ranges::any_of(row.orders, [&](const Order& order) {
      if (order.one == one.value && order.other == other.value) {
        return order.relation == InTime::Before;
      }
      return order.one == other.value && order.other == one.value &&
             order.relation == InTime::After;
    });
  }

  std::string order(std::vector<AccountId> moved, const Row* row) const {
    const std::string others = leaves_others(moved) ? "the others" : "";
    const auto later_than = [&](AccountId id) {
      return row == nullptr ? 0
                            : std::ranges::count_if(moved, [&](AccountId one) {
                                return is_before(*row, one, id);
                              });
    };
    std::ranges::stable_sort(moved, {}, later_than);
    bool in_line = row != nullptr;
    for (std::size_t i = 0; i < moved.size(); ++i) {
      in_line &= later_than(moved[i]) == static_cast<std::ptrdiff_t>(i);
    }
    if (in_line) return in_a_line(moved, others);
    std::vector<std::string> names;
    for (const AccountId id : moved) names.push_back(name(id));
    std::string text = listed(names) + " counted ";
    text += others.empty() ? "at different times" : "before " + others;
    std::vector<std::string> known;
    for (const AccountId one : moved) {
      for (const AccountId other : moved) {
        if (row == nullptr || !is_before(*row, one, other)) continue;
        known.push_back(name(one) + " before " + name(other));
      }
    }
    return known.empty() ? text : text + " (" + listed(known) + ")";
  }

  std::string in_a_line(const std::vector<AccountId>& moved,
                        const std::string& others) const {
    if (moved.size() == 1) {
      return name(moved[0]) + (others.empty() ? " counted earlier"
                                              : " counted before " + others);
    }
    std::string text = name(moved[0]) + " counted first";
    for (std::size_t i = 1; i < moved.size(); ++i) {
      text += ", then " + name(moved[i]);
    }
    return others.empty() ? text : text + ", then " + others;
  }

  const View& view_;
  const Words& words_;
  int component_;
};

}  // namespace

std::vector<std::string> read_otherwise(const View& view, const Words& words,
                                        int component, const Indices& given_up,
                                        const Row* row) {
  return ReadingWords(view, words, component).told(given_up, row);
}

AskedReading asked_reading(const View& view, const Words& words, int component,
                           const Indices& readings) {
  return ReadingWords(view, words, component).asked(readings);
}

int count_readings(const View& view, int component, const Indices& given_up) {
  const auto& assumptions = view.component(component).system.assumptions;
  std::set<std::int32_t> slots;
  int count = 0;
  for (const std::int32_t each : given_up) {
    const auto slot = assumptions[static_cast<std::size_t>(each)].slot;
    count += slot < 0 || slots.insert(slot).second ? 1 : 0;
  }
  return count;
}

std::string order_text(const View& view, const Order& order) {
  const auto name = [&](std::int32_t account) {
    return view.audit().accounts[static_cast<std::size_t>(account)].name;
  };
  const std::string one = name(order.one);
  const std::string other = name(order.other);
  switch (order.relation) {
    case InTime::Before:
      return one + " counted before " + other;
    case InTime::After:
      return other + " counted before " + one;
    case InTime::Same:
      return one + " and " + other + " counted at one time";
    case InTime::NotAfter:
      return one + " did not count after " + other;
    case InTime::NotBefore:
      return other + " did not count after " + one;
    case InTime::Open:
      return one + " and " + other + " in either order";
  }
  CONCORD_UNREACHABLE();
}

}  // namespace concord
