// SPDX-License-Identifier: Apache-2.0
#include "engine/question.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "engine/bits.h"
#include "engine/can_hold.h"
#include "engine/corrections.h"
#include "engine/dispute.h"
#include "engine/figure_cases.h"
#include "engine/kinds.h"

namespace concord {
namespace {

/// Finds the questions about one component.
class Asking {
 public:
  Asking(const Material& material, const ReadSystems* systems, Recall& recall,
         const Component& component, int index, const Answer& answer)
      : material_(material),
        systems_(systems),
        recall_(recall),
        component_(component),
        index_(index),
        answer_(answer),
        dispute_(material.audit, material.ground, component, answer),
        said_(unknowns_said(material.audit, component)) {}

  std::vector<Question> run() && {
    for (auto& [what, readings] : readings_by_subject()) {
      add(about(std::move(readings)));
    }
    for (const std::int32_t unknown : said_) add(about(unknown));
    std::ranges::stable_sort(found_, {}, [](const Question& question) {
      return std::pair(most(question, &Question::Case::ways_out),
                       most(question, &Question::Case::conflicts));
    });
    return std::move(found_);
  }

 private:
  using Left = std::vector<int> Question::Case::*;

  static std::size_t most(const Question& question, Left left) {
    std::size_t count = 0;
    for (const auto& each : question.cases) {
      count = std::max(count, (each.*left).size());
    }
    return count;
  }

  // Of a figure of which no row is decided there are no cases to tell apart.
  void add(Question question) {
    if (question.cases.empty()) return;
    const std::size_t ways = answer_.ways_out.items.size();
    if (most(question, &Question::Case::ways_out) == ways) return;
    for (Question::Case& each : question.cases) {
      each.least = least(each);
      each.settled = settled_by(each.ways_out);
    }
    found_.push_back(std::move(question));
  }

  const Correction& way(int index) const {
    return answer_.ways_out.items[static_cast<std::size_t>(index)];
  }

  // Of what ways out give up besides claims: those of which only one can be,
  // by what they are about.
  std::map<std::string, Indices> readings_by_subject() const {
    std::map<std::string, Indices> subjects;
    std::set<std::int32_t> known;
    for (const Correction& each : answer_.ways_out.items) {
      for (const std::int32_t assumption : each.give_up) {
        const AssumptionSource& source = source_of(assumption);
        const bool is_new = source.kind != System::Assumption::Kind::Claim &&
                            known.insert(assumption).second;
        if (!is_new) continue;
        // "extent:n9=june-5" is about extent:n9.
        const bool is_value =
            source.alternative >= 0 && alternative(source).kind != Kind::Same;
        const auto end = is_value ? source.name.find('=') : source.name.npos;
        subjects[source.name.substr(0, end)].push_back(assumption);
      }
    }
    for (auto& [subject, readings] : subjects) std::ranges::sort(readings);
    return subjects;
  }

  using Kind = Alternative::Kind;

  const AssumptionSource& source_of(std::int32_t assumption) const {
    return component_.assumptions[static_cast<std::size_t>(assumption)];
  }
  const Alternative& alternative(const AssumptionSource& source) const {
    return material_.alternatives[static_cast<std::size_t>(source.alternative)];
  }

  Question about(Indices readings) const {
    Question question;
    question.component = index_;
    const Bits among(component_.assumptions.size(), readings);
    Question::Case as_stated;
    as_stated.conflicts.resize(answer_.conflicts.items.size());
    std::iota(as_stated.conflicts.begin(), as_stated.conflicts.end(), 0);
    as_stated.ways_out = ways_where([&](const Correction& each) {
      return !Bits(among.size(), each.give_up).meets(among);
    });
    question.cases.push_back(std::move(as_stated));
    for (const std::int32_t taken : readings) {
      Question::Case otherwise;
      otherwise.taken = taken;
      otherwise.ways_out = ways_where([&](const Correction& each) {
        return std::ranges::binary_search(each.give_up, taken);
      });
      otherwise.conflicts = conflicts_without(taken);
      question.cases.push_back(std::move(otherwise));
    }
    question.readings = std::move(readings);
    return question;
  }

  std::vector<int> conflicts_without(std::int32_t taken) const {
    const Bits given_up(component_.assumptions.size(), {taken});
    if (systems_ == nullptr) return clashing(component_.system, given_up);
    return clashing(systems_->take(given_up).system, given_up);
  }

  // Where the budget ends first, a conflict is taken to go on.
  std::vector<int> clashing(const System& system, const Bits& given_up) const {
    const Bits readings = other_than_claims(system) - given_up;
    std::vector<Bits> held;
    for (const Conflict& each : answer_.conflicts.items) {
      held.push_back(Bits(given_up.size(), each.assumptions) | readings);
    }
    const auto holds = can_hold(system, recall_, held);
    std::vector<int> left;
    for (std::size_t i = 0; i < holds.size(); ++i) {
      if (holds[i] != true) left.push_back(static_cast<int>(i));
    }
    return left;
  }

  Question about(std::int32_t unknown) const {
    Question question;
    question.component = index_;
    question.figure = component_.figures[static_cast<std::size_t>(unknown)];
    const bool whole =
        !component_.system.unknowns[static_cast<std::size_t>(unknown)].rational;
    for (FigureCase& each : figure_cases(answer_, unknown, whole)) {
      Question::Case found;
      found.ways_out = std::move(each.ways_out);
      found.conflicts = conflicts_left(unknown, each.value);
      found.value = std::move(each.value);
      question.cases.push_back(std::move(found));
    }
    return question;
  }

  // Those in which nobody's claim, alone with the laws, rules the value out.
  std::vector<int> conflicts_left(std::int32_t unknown,
                                  const Interval& value) const {
    const Ends ends{value.lower(), value.upper()};
    std::vector<int> left;
    for (std::size_t i = 0; i < dispute_.conflicts().size(); ++i) {
      const bool is_over = std::ranges::any_of(
          dispute_.conflicts()[i].assumptions, [&](std::int32_t each) {
            return disjoint(dispute_.alone(each).ends(unknown), ends) ||
                   dispute_.spoken().rules_out(each, unknown, ends);
          });
      if (!is_over) left.push_back(static_cast<int>(i));
    }
    return left;
  }

  template <class Fits>
  std::vector<int> ways_where(Fits fits) const {
    std::vector<int> ways;
    for (std::size_t i = 0; i < answer_.ways_out.items.size(); ++i) {
      if (fits(answer_.ways_out.items[i])) ways.push_back(static_cast<int>(i));
    }
    return ways;
  }

  // The answer itself costs nothing any more.
  std::optional<Cost> least(const Question::Case& of) const {
    std::optional<Cost> least;
    for (const int index : of.ways_out) {
      Indices left = way(index).give_up;
      std::erase(left, of.taken);
      const Bits rest(component_.assumptions.size(), left);
      const Cost cost = correction_of(component_.system, rest).cost;
      if (!least || cost < *least) least = cost;
    }
    return least;
  }

  std::vector<std::int32_t> settled_by(const std::vector<int>& ways) const {
    std::vector<std::int32_t> settled;
    if (ways.empty()) return settled;
    const auto all = ways_where([](const Correction&) { return true; });
    for (const std::int32_t unknown : said_) {
      const bool is_news = only_value(answer_, unknown, ways) &&
                           !only_value(answer_, unknown, all);
      if (is_news) settled.push_back(unknown);
    }
    return settled;
  }

  const Material& material_;
  const ReadSystems* systems_;
  Recall& recall_;
  const Component& component_;
  int index_;
  const Answer& answer_;
  Dispute dispute_;
  std::vector<std::int32_t> said_;  // unknowns
  std::vector<Question> found_;
};

}  // namespace

std::vector<Question> what_would_settle(const Material& material,
                                        const ReadSystems* systems,
                                        Recall& recall,
                                        const Component& component, int index,
                                        const Answer& answer) {
  if (answer.ways_out.items.size() < 2) return {};
  return Asking(material, systems, recall, component, index, answer).run();
}

}  // namespace concord
