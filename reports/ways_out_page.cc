// SPDX-License-Identifier: Apache-2.0
#include "reports/ways_out_page.h"

#include <algorithm>
#include <set>

#include "engine/corrections.h"
#include "reports/explainer.h"
#include "reports/subject.h"
#include "reports/way_line.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

constexpr std::size_t kShown = 5;
constexpr std::size_t kNames = 4;

/// One of the three lists: which it is, what it is called, its ways out.
struct List {
  std::string name;
  bool whole = false;
  std::vector<int> ways;
};

void add_figures(const Finding& finding, std::vector<Figure>& figures) {
  if (finding.figure) figures.push_back(*finding.figure);
  figures.insert(figures.end(), finding.joined.begin(), finding.joined.end());
}

Disagreement all_that_disagree(const Reconciliation& all) {
  Disagreement found;
  for (std::size_t i = 0; i < all.answers.size(); ++i) {
    if (all.answers[i].verdict == Verdict::Agree) continue;
    found.components.push_back(static_cast<int>(i));
  }
  for (const Finding& finding : all.findings) {
    if (finding.component >= 0) add_figures(finding, found.figures);
  }
  return found;
}

std::vector<int> components_of(const View& view, ClaimId claim) {
  std::set<int> found;
  for (const FigureView& figure : view.figures()) {
    const bool speaks = std::ranges::any_of(
        figure.said, [&](const Said& said) { return said.claim == claim; });
    if (speaks && figure.component >= 0) found.insert(figure.component);
  }
  return {found.begin(), found.end()};
}

std::string cost_words(const Cost& cost) {
  std::vector<std::string> parts;
  const auto add = [&](std::int64_t each, const char* of) {
    if (each > 0) parts.push_back(std::to_string(each) + of);
  };
  add(cost.claims, " for claims");
  add(cost.laws, " for soft laws");
  add(cost.readings, " for readings");
  return parts.empty() ? "cost 0" : "cost " + listed(parts);
}

/// The page of one component.
class Part {
 public:
  Part(const Page& page, int component, const std::vector<Figure>& figures,
       bool every)
      : page_(page),
        component_(component),
        answer_(page.view.answer(component)),
        every_(every) {
    for (const Figure& figure : figures) {
      const FigureView* view = page.view.find(figure);
      const bool is_here =
          view != nullptr && view->unknown >= 0 && view->component == component;
      if (is_here) figures_.push_back(view);
    }
  }

  std::string text() const {
    switch (answer_.verdict) {
      case Verdict::Agree:
        return heading(
            page_, "no way out is needed: " + about() + " can hold together");
      case Verdict::LawsContradict:
        return heading(page_, "WAYS OUT of " + about()) +
               line(page_, 2,
                    "none: the laws contradict each other, even without "
                    "claims");
      case Verdict::Undecided:
      case Verdict::Reconcilable:
      case Verdict::Irreconcilable:
        break;
    }
    std::string out = heading(page_, "WAYS OUT of " + about());
    out += told_list(list("HOLDS IF, no claim set aside", WayOutList::HoldsIf,
                          answer_.whole.holds_if));
    out += told_list(list("OR ELSE, claims set aside", WayOutList::SetAside,
                          answer_.whole.set_aside));
    // With peace at hand nobody looks for more than that.
    if (answer_.verdict == Verdict::Reconcilable) return out;
    return out + told_list(list("BOTH AT ONCE", WayOutList::Both,
                                answer_.whole.both));
  }

 private:
  std::string about() const {
    std::vector<std::string> ids;
    for (const Finding& finding : page_.view.all().findings) {
      if (finding.component == component_) ids.push_back(finding.id);
    }
    return ids.empty() ? "the claims" : some_of(ids, kNames);
  }

  List list(std::string name, WayOutList which, bool whole) const {
    List found{std::move(name), whole, {}};
    const auto& ways = answer_.ways_out.items;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      if (list_of(page_.view.component(component_).system, ways[i]) == which) {
        found.ways.push_back(static_cast<int>(i));
      }
    }
    return found;
  }

  const Correction& way(int index) const {
    return answer_.ways_out.items[static_cast<std::size_t>(index)];
  }

  std::string name(int index) const {
    return page_.view.way_out_name(component_, index);
  }

  // "3 ways out", "5 of at least 20 ways out".
  static std::string count(const List& list, std::size_t shown) {
    const std::size_t all = list.ways.size();
    if (all == 0) {
      return list.whole ? "none" : "none was found: the search was cut short";
    }
    const std::string total =
        (list.whole ? "" : "at least ") + counted(all, "way out", "ways out");
    return shown == all ? total : std::to_string(shown) + " of " + total;
  }

  std::string told_list(const List& list) const {
    const std::size_t shown =
        every_ ? list.ways.size() : std::min(list.ways.size(), kShown);
    std::string out = heading(page_, list.name + ": " + count(list, shown));
    for (std::size_t i = 0; i < shown; ++i) {
      out += told(way_line(list, list.ways[i]), page_.style);
    }
    if (shown == list.ways.size()) return out;
    return out +
           line(page_, 2, "list the others: concord explain --ways-out --all");
  }

  WayLine way_line(const List& list, int index) const {
    const Row* row = page_.view.row(component_, index);
    const std::string text =
        give_up(page_.view, page_.words, component_, way(index).give_up, row);
    return {name(index),
            text + " (" + cost_words(way(index).cost) + ties(list, index) + ")",
            then(index)};
  }

  // Who costs as much.
  std::string ties(const List& list, int index) const {
    std::vector<std::string> same;
    for (const int other : list.ways) {
      const bool ties = other != index && way(other).cost == way(index).cost;
      if (ties) same.push_back(name(other));
    }
    return same.empty() ? "" : ", like " + some_of(same, kNames);
  }

  // What was asked about first, whatever comes of it.
  std::vector<std::string> then(int index) const {
    if (page_.view.row(component_, index) == nullptr) {
      return {"what the figures are was not computed"};
    }
    std::vector<std::string> texts;
    const auto add = [&texts](std::string text) {
      const bool is_new = std::ranges::find(texts, text) == texts.end();
      if (is_new && !text.empty()) texts.push_back(std::move(text));
    };
    for (const FigureView* figure : figures_) {
      add(outcome_of(page_.view, page_.words, component_, index, *figure));
    }
    for (std::string& each :
         outcome(page_.view, page_.words, component_, index)) {
      add(std::move(each));
    }
    if (!every_) shorten(texts);
    return texts;
  }

  const Page& page_;
  const int component_;
  const Answer& answer_;
  const bool every_;
  std::vector<const FigureView*> figures_;
};

}  // namespace

std::optional<Disagreement> disagreement(const Reconciliation& all,
                                         std::string_view asked) {
  if (asked.empty()) return all_that_disagree(all);
  const std::string what = with_sorted_populations(asked);
  Disagreement found;
  if (const Finding* finding = finding_named(all, what)) {
    if (finding->component >= 0) found.components = {finding->component};
    add_figures(*finding, found.figures);
    return found;
  }
  const View view(all);
  if (const auto claim = claim_named(*all.audit, what)) {
    found.components = components_of(view, *claim);
    return found;
  }
  const auto figures = figures_named(view, Words(all), what);
  if (figures.empty()) return std::nullopt;
  std::set<int> components;
  for (const FigureView* figure : figures) {
    found.figures.push_back(figure->figure);
    if (figure->component >= 0) components.insert(figure->component);
  }
  found.components.assign(components.begin(), components.end());
  return found;
}

std::string ways_out_page(const Reconciliation& all, const Disagreement& of,
                          const Style& style, bool every) {
  const View view(all);
  const Words words(all);
  const Page page{view, words, style};
  if (of.components.empty()) {
    return heading(page,
                   "no way out is needed: nothing here keeps claims from "
                   "holding together");
  }
  std::string out;
  for (const int component : of.components) {
    if (!out.empty() && !style.plain) out += "\n";
    out += Part(page, component, of.figures, every).text();
  }
  return out;
}

}  // namespace concord
