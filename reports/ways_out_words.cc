// SPDX-License-Identifier: Apache-2.0
#include "reports/ways_out_words.h"

#include <algorithm>
#include <set>

#include "reports/account_words.h"
#include "reports/figure_table.h"
#include "reports/question_words.h"
#include "reports/reading_words.h"
#include "reports/said_words.h"

namespace concord {
namespace {

/// More than a person compares; the whole list stands behind the findings.
constexpr std::size_t kShown = 3;
constexpr std::size_t kEffects = 3;
constexpr std::size_t kNames = 20;
constexpr std::size_t kForced = 2;

/// Ways out that give up the same for one finding, whatever they give up for
/// others.
struct Option {
  Indices own;    // of the finding's own conflicts
  Indices knock;  // of those that hang on it
  std::vector<int> ways;
};

std::set<std::int32_t> assumptions_of(const Answer& answer,
                                      const std::vector<int>& conflicts) {
  std::set<std::int32_t> all;
  for (const int index : conflicts) {
    const Conflict& conflict =
        answer.conflicts.items[static_cast<std::size_t>(index)];
    all.insert(conflict.assumptions.begin(), conflict.assumptions.end());
  }
  return all;
}

// Conflicts are sets of claims; a soft law helps wherever it gives way, and so
// does a reading, but not where laws clash without a claim to be read.
bool helps(const Finding& finding, const View& view, std::int32_t given_up) {
  if (view.is_claim(finding.component, given_up)) return false;
  const Alternative* alternative =
      view.alternative(finding.component, given_up);
  return alternative == nullptr || !finding.claims.empty() ||
         alternative->kind == Alternative::Kind::Same;
}

std::vector<Option> options(const Finding& finding, const View& view) {
  const Answer& answer = view.answer(finding.component);
  const auto own = assumptions_of(answer, finding.conflicts);
  const auto also = assumptions_of(answer, finding.also);
  std::vector<Option> all;
  for (const int way : finding.ways_out) {
    Option option;
    const auto& give_up =
        answer.ways_out.items[static_cast<std::size_t>(way)].give_up;
    for (const std::int32_t each : give_up) {
      if (own.contains(each) || helps(finding, view, each)) {
        option.own.push_back(each);
      } else if (also.contains(each)) {
        option.knock.push_back(each);
      }
    }
    const auto same = std::ranges::find_if(all, [&](const Option& other) {
      return other.own == option.own && other.knock == option.knock;
    });
    if (same != all.end()) {
      same->ways.push_back(way);
    } else if (!option.own.empty()) {
      option.ways.push_back(way);
      all.push_back(std::move(option));
    }
  }
  return all;
}

// Empty where nothing limits the figure, or nothing was decided.
std::string value_in(const View& view, const Words& words, int component,
                     int way_out, const FigureView& figure) {
  const Row* row = view.row(component, way_out);
  if (row == nullptr) return {};
  const Bound& bound = row->bounds[static_cast<std::size_t>(figure.unknown)];
  const auto& itself =
      view.component(component)
          .system.unknowns[static_cast<std::size_t>(figure.unknown)];
  const bool limited_above =
      bound.high &&
      !(itself.high && *bound.high == End{Rational(*itself.high)});
  const bool limited = limited_above || (bound.low && bound.low->value != 0);
  if (!bound.decided || !limited) return {};
  return words.result(values_of(bound), figure.figure);
}

// What the claims that a way out leaves say of a figure, without any law.
std::optional<Interval> still_said(const FigureView& figure, const View& view,
                                   const Indices& give_up) {
  const auto gone = view.claims(figure.component, give_up);
  std::optional<Interval> all = Interval::anything();
  for (const Said& said : figure.said) {
    const auto stated = said.statement->says
                            ? stated_interval(*said.statement)
                            : sum_of_list(view.audit()[said.claim]);
    const bool left = said.standing == Standing::Stands && stated &&
                      !std::ranges::binary_search(gone, said.claim);
    if (left && all) all = all->meet(*stated);
  }
  return all;
}

// Whether a way out says more of the figure than those who still speak of it.
bool is_news(const View& view, const Words& words, int component, int way_out,
             const FigureView& figure) {
  const std::string value = value_in(view, words, component, way_out, figure);
  if (value.empty()) return false;
  const auto& way =
      view.answer(component).ways_out.items[static_cast<std::size_t>(way_out)];
  const auto said = still_said(figure, view, way.give_up);
  return !said || words.result(*said, figure.figure) != value;
}

bool is_nothing(const View& view, int component, int way_out,
                const FigureView& figure) {
  const Row* row = view.row(component, way_out);
  const Bound& bound = row->bounds[static_cast<std::size_t>(figure.unknown)];
  return bound.high && bound.high->value == 0 && bound.low == bound.high;
}

// Whether whoever is counted in `part` is counted in `whole`, by events and by
// axes alone.
bool is_part(const Figure& part, const Figure& whole, const Audit& audit) {
  if (part.is_status() || whole.is_status() || part.from || whole.from ||
      part.measure != whole.measure || whole.as_of < part.as_of) {
    return false;
  }
  const auto line = audit.events.line_of(part.event);
  return std::ranges::find(line, whole.event) != line.end() &&
         std::ranges::includes(part.of, whole.of);
}

void add_figure(const Finding& finding, const View& view,
                std::vector<const FigureView*>& all) {
  if (!finding.figure) return;
  const FigureView* figure = view.find(*finding.figure);
  if (figure != nullptr && figure->unknown >= 0 &&
      std::ranges::find(all, figure) == all.end()) {
    all.push_back(figure);
  }
}

// The finding's own figure first, then those of the other findings.
std::vector<const FigureView*> figures_to_tell(const Finding& finding,
                                               const View& view) {
  std::vector<const FigureView*> all;
  add_figure(finding, view, all);
  for (const Finding& other : view.all().findings) {
    if (other.component == finding.component) add_figure(other, view, all);
  }
  return all;
}

// Those of the findings, then all others that somebody speaks of, wholes before
// their parts.
std::vector<const FigureView*> disputed_figures(const View& view,
                                                const Words& words,
                                                int component) {
  std::vector<const FigureView*> figures;
  for (const Finding& finding : view.all().findings) {
    if (finding.component == component) add_figure(finding, view, figures);
  }
  for (const FigureView* figure : figures_to_show(view, words, true)) {
    const bool tells = figure->component == component &&
                       !figure->said.empty() &&
                       figure->status == FigureStatus::Disputed;
    if (tells && std::ranges::find(figures, figure) == figures.end()) {
      figures.push_back(figure);
    }
  }
  return figures;
}

// What is forced on the parts of an event of which a claim is now said: all
// thirteen attackers died on 5 June.
std::vector<const FigureView*> forced_where_said(const View& view,
                                                 int component, int way_out) {
  std::vector<const FigureView*> all;
  const Row* row = view.row(component, way_out);
  const auto& way =
      view.answer(component).ways_out.items[static_cast<std::size_t>(way_out)];
  for (const std::int32_t each : way.give_up) {
    const Alternative* alternative = view.alternative(component, each);
    const bool moves = alternative != nullptr && row != nullptr &&
                       alternative->kind == Alternative::Kind::Extent;
    if (!moves) continue;
    const Figure& said = *view.audit()[alternative->claim].total.figure;
    for (const FigureView& figure : view.figures()) {
      const Figure& other = figure.figure;
      const bool is_there = figure.component == component &&
                            figure.said.empty() && !other.of.empty() &&
                            other.event == alternative->event &&
                            other.measure == said.measure &&
                            other.as_of == said.as_of && !other.from;
      if (!is_there || figure.unknown < 0) continue;
      const Bound& bound =
          row->bounds[static_cast<std::size_t>(figure.unknown)];
      const bool is_forced = bound.asked && bound.decided && bound.low &&
                             bound.low == bound.high && bound.low->value > 0;
      if (is_forced) all.push_back(&figure);
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater(), [&](const auto* each) {
    return row->bounds[static_cast<std::size_t>(each->unknown)].low->value;
  });
  if (all.size() > kForced) all.resize(kForced);
  return all;
}

// Only what is the same under each of the ways that this option stands for.
std::string effects(const Option& option, const Finding& finding,
                    const View& view, const Words& words) {
  std::vector<std::string> texts;
  for (const FigureView* figure : figures_to_tell(finding, view)) {
    std::set<std::string> values;
    for (const int way : option.ways) {
      const std::string value =
          value_in(view, words, finding.component, way, *figure);
      if (!value.empty()) values.insert(value);
    }
    if (values.size() != 1) continue;
    const bool own = finding.figure && figure->figure == *finding.figure;
    const auto tells = [&](int way) {
      return is_news(view, words, finding.component, way, *figure);
    };
    if (!own && std::ranges::none_of(option.ways, tells)) continue;
    texts.push_back(words.figure(figure->figure) + " " + *values.begin());
    if (texts.size() == kEffects) break;
  }
  std::string text;
  for (const std::string& each : texts) {
    text += (text.empty() ? "" : ", ") + each;
  }
  return text;
}

std::string option_text(const Option& option, const Finding& finding,
                        const View& view, const Words& words) {
  std::string text = give_up(view, words, finding.component, option.own,
                             view.row(finding.component, option.ways.front()));
  if (!option.knock.empty()) {
    text += ", and then " +
            listed(view.names(finding.component, option.knock)) + " too";
  }
  const std::string then = effects(option, finding, view, words);
  return then.empty() ? text : text + ": " + then;
}

bool gives_up_claims(const Option& option, const View& view, int component) {
  const auto is_claim = [&](std::int32_t each) {
    return view.is_claim(component, each);
  };
  return std::ranges::any_of(option.own, is_claim) ||
         std::ranges::any_of(option.knock, is_claim);
}

void add_options(const std::string& key, const std::vector<Option>& all,
                 const Finding& finding, const View& view, const Words& words,
                 Remarks& remarks) {
  const bool complete = view.answer(finding.component).ways_out.complete;
  for (std::size_t i = 0; i < all.size() && i < kShown; ++i) {
    remarks.emplace_back(key, option_text(all[i], finding, view, words));
  }
  if (all.size() <= kShown && complete) return;
  const std::size_t more = all.size() - std::min(all.size(), kShown);
  std::string text =
      more == 0 ? "there may be more" : std::to_string(more) + " more";
  if (more > 0 && !complete) text += " or even more than these";
  remarks.emplace_back(key, text + ": concord explain " + finding.id);
}

bool is_first_of_its_component(const Finding& finding, const View& view) {
  return &finding == &*std::ranges::find(view.all().findings, finding.component,
                                         &Finding::component);
}

// Whose answers would tell whether it can be read as those shown: once for all
// findings that hang together.
void add_questions(const std::vector<Option>& all, const Finding& finding,
                   const View& view, const Words& words, Remarks& remarks) {
  if (all.empty() || !is_first_of_its_component(finding, view)) return;
  auto asked = readings_to_ask(view, words, finding.component);
  if (asked.size() > kShown) asked.resize(kShown);
  for (const std::string& each : asked) remarks.emplace_back("ask", each);
  int least = count_readings(view, finding.component, all.front().own);
  for (const Option& option : all) {
    least =
        std::min(least, count_readings(view, finding.component, option.own));
  }
  if (least < 2) return;
  remarks.emplace_back("note", "peace takes " + std::to_string(least) +
                                   " readings at once, or more");
}

// The fewest whole accounts whose silence settles this.
void add_accounts(const Finding& finding, const View& view, const Words& words,
                  Remarks& remarks) {
  const auto own =
      assumptions_of(view.answer(finding.component), finding.conflicts);
  for (const Correction& way :
       view.answer(finding.component).account_ways_out.items) {
    Correction local;
    std::ranges::copy_if(way.give_up, std::back_inserter(local.give_up),
                         [&](std::int32_t each) { return own.contains(each); });
    const auto accounts = accounts_of(view, finding.component, local);
    if (accounts.empty()) continue;
    remarks.emplace_back("by account",
                         "set aside " + all_they_say(accounts, view, words));
    return;
  }
}

}  // namespace

Remarks ways_out_of(const Finding& finding, const View& view,
                    const Words& words) {
  Remarks remarks;
  if (finding.component < 0) return remarks;
  std::vector<Option> by_readings;
  std::vector<Option> by_claims;
  for (Option& option : options(finding, view)) {
    const bool claims = gives_up_claims(option, view, finding.component);
    (claims ? by_claims : by_readings).push_back(std::move(option));
  }
  add_options("holds if", by_readings, finding, view, words, remarks);
  add_options("or else", by_claims, finding, view, words, remarks);
  add_questions(by_readings, finding, view, words, remarks);
  add_accounts(finding, view, words, remarks);
  return remarks;
}

std::string give_up(const View& view, const Words& words, int component,
                    const Indices& what, const Row* row) {
  Indices claims;
  Indices others;
  for (const std::int32_t each : what) {
    (view.is_claim(component, each) ? claims : others).push_back(each);
  }
  std::vector<std::string> texts =
      read_otherwise(view, words, component, others, row);
  if (!claims.empty()) {
    texts.insert(texts.begin(),
                 "set aside " + some_of(view.names(component, claims), kNames));
  }
  // Commas within a clause would run into those between them.
  const bool long_ones = std::ranges::any_of(texts, [](const auto& text) {
    return text.find(',') != std::string::npos;
  });
  if (!long_ones) return listed(texts);
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool last = i + 1 == texts.size();
    all += (i == 0 ? "" : last ? "; and " : "; ") + texts[i];
  }
  return all;
}

std::vector<std::string> outcome(const View& view, const Words& words,
                                 int component, int way_out) {
  std::vector<const FigureView*> nothing;
  std::vector<std::string> texts;
  auto figures = disputed_figures(view, words, component);
  const auto forced = forced_where_said(view, component, way_out);
  figures.insert(figures.empty() ? figures.end() : figures.begin() + 1,
                 forced.begin(), forced.end());
  for (const FigureView* figure : figures) {
    if (!is_news(view, words, component, way_out, *figure)) continue;
    const bool part_of_nothing =
        std::ranges::any_of(nothing, [&](const FigureView* whole) {
          return is_part(figure->figure, whole->figure, view.audit());
        });
    if (part_of_nothing) continue;
    if (is_nothing(view, component, way_out, *figure)) {
      nothing.push_back(figure);
    }
    texts.push_back(outcome_of(view, words, component, way_out, *figure));
  }
  return texts;
}

std::string outcome_of(const View& view, const Words& words, int component,
                       int way_out, const FigureView& figure) {
  const std::string value = value_in(view, words, component, way_out, figure);
  return value.empty() ? value : words.figure(figure.figure) + " " + value;
}

}  // namespace concord
