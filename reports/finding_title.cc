// SPDX-License-Identifier: Apache-2.0
#include "reports/finding_title.h"

#include <algorithm>

#include "claims/check.h"
#include "reports/decision_words.h"
#include "reports/said_words.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

constexpr std::size_t kNames = 6;

std::string value_in_title(const Side& side, const Words& words) {
  return (side.denied ? "not " : "") +
         in_title(side.admits, side.figure, words);
}

// Whether two sides leave the finding's figure nothing.
bool sides_clash(const Finding& finding) {
  const auto clash = [&](const Side& a, const Side& b) {
    if (!on_figure(a, finding) || !on_figure(b, finding)) return false;
    return a.denied != b.denied || !a.admits.meet(b.admits);
  };
  return std::ranges::any_of(finding.sides, [&](const Side& a) {
    return std::ranges::any_of(finding.sides,
                               [&](const Side& b) { return clash(a, b); });
  });
}

// An interval that follows by laws and holds another one says nothing more.
bool adds_nothing(const Side& side, const std::vector<Side>& sides) {
  return !side.direct && std::ranges::any_of(sides, [&](const Side& other) {
    return other.figure == side.figure && !(other.admits == side.admits) &&
           other.admits.meet(side.admits) == other.admits;
  });
}

std::string claims_of(const Finding& finding, const View& view) {
  std::vector<std::string> names;
  for (const ClaimId claim : finding.claims) {
    names.push_back(view.audit()[claim].id);
  }
  return some_of(names, kNames);
}

// "n9 says 20": what is said of the figure itself, against the rest.
std::string said_against(const Together& together, const Finding& finding,
                         const Words& words) {
  std::vector<std::string> names;
  std::vector<std::string> values;
  for (const Side& side : finding.sides) {
    const bool named = std::ranges::find(together.against, side.statement) !=
                       together.against.end();
    if (!named || !on_figure(side, finding)) continue;
    names.push_back(side.statement);
    const std::string value = value_in_title(side, words);
    if (std::ranges::find(values, value) == values.end()) {
      values.push_back(value);
    }
  }
  return some_of(names, kNames) + (names.size() == 1 ? " says " : " say ") +
         listed(values);
}

// "by the law beds ", where laws of the audit's own take part.
std::string by_own_laws(const Together& together, const View& view) {
  std::vector<std::string> names;
  for (const std::int32_t index : together.laws) {
    const GroundLaw& law =
        view.all().ground.laws[static_cast<std::size_t>(index)];
    const bool known = std::ranges::find(names, law.id) != names.end();
    if (law.kind == LawKind::Written && !known) names.push_back(law.id);
  }
  if (names.empty() || together.statements.empty()) return {};
  return (names.size() == 1 ? "by the law " : "by the laws ") +
         some_of(names, kNames) + " ";
}

std::string against_each_other(const Together& together, const Finding& finding,
                               const View& view, const Words& words) {
  const std::string made =
      finding.code == Code::C102
          ? "the parts come to " +
                words.result(together.admits, *finding.figure)
          : by_own_laws(together, view) +
                made_together(together, finding, view, words);
  return made + ", " + said_against(together, finding, words);
}

std::string no_common_value(const Finding& finding, const View& view,
                            const Words& words) {
  const auto values = values_at_issue(finding, words);
  if (values.size() < 2) {
    return claims_of(finding, view) + " leave no common value";
  }
  return listed(values) + " leave no common value";
}

std::string parts_against_whole(const Finding& finding, const Words& words) {
  std::string whole;
  std::string parts;
  for (const Side& side : finding.sides) {
    if (!on_figure(side, finding)) continue;
    std::string& text = side.direct ? whole : parts;
    if (!text.empty()) continue;
    text = in_title(side.admits, side.figure, words);
  }
  if (!whole.empty() && !parts.empty()) {
    return "the parts come to " + parts + ", the whole is said to be " + whole;
  }
  if (whole.empty()) return "the parts do not fit each other";
  return "the whole is said to be " + whole + ", and its parts do not fit";
}

// "raid had not begun", where a count is told from before its event.
std::string not_begun(const std::vector<const GroundLaw*>& laws) {
  for (const GroundLaw* law : laws) {
    if (law->id == "starts") return law->because;
  }
  return {};
}

std::vector<const GroundLaw*> laws_of_first_conflict(const Finding& finding,
                                                     const View& view) {
  if (finding.conflicts.empty() || finding.component < 0) return {};
  const auto& conflicts = view.answer(finding.component).conflicts.items;
  const auto first = static_cast<std::size_t>(finding.conflicts.front());
  return view.laws(finding.component, conflicts[first].laws);
}

// "12 by 2016-06-05, then 10 by 2016-06-07": as the claims themselves say.
std::string falling(const Finding& finding, const View& view,
                    const Words& words) {
  std::vector<std::pair<Instant, std::string>> values;
  for (const Side& side : finding.sides) {
    const Statement* statement = view.statement(side.claim, side.statement);
    const auto stated = stated_interval(*statement);
    if (!statement->figure || !stated) continue;
    values.emplace_back(statement->figure->as_of,
                        in_title(*stated, *statement->figure, words) + " " +
                            words.when(*statement->figure));
  }
  std::ranges::stable_sort(values, {}, &std::pair<Instant, std::string>::first);
  std::vector<std::string> texts;
  for (auto& [at, text] : values) {
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }
  const auto kind = view.audit().vocabulary[finding.figure->measure].over_time;
  if (kind == OverTime::Fixed) {
    return texts.size() < 2 ? "a count that is fixed would have to change"
                            : listed(texts, "and then") +
                                  ", though it is fixed once the event is over";
  }
  if (texts.size() < 2) {
    const auto reason = not_begun(laws_of_first_conflict(finding, view));
    return reason.empty() ? "a count that rises would have to fall"
                          : listed(texts) + ", though " + reason;
  }
  return listed(texts, "and then") + ", though a toll cannot fall";
}

std::string statuses_clash(const Finding& finding, const View& view,
                           const Words& words) {
  const auto values = values_at_issue(finding, words);
  if (values.size() < 2) {
    return claims_of(finding, view) + " cannot all hold";
  }
  return listed(values) + " cannot " + (values.size() == 2 ? "both" : "all") +
         " be";
}

std::string doubted(const Finding& finding, const View& view,
                    const Words& words) {
  std::vector<std::string> doubters;
  std::string said;
  for (const Side& side : finding.sides) {
    const Claim& claim = view.audit()[side.claim];
    const bool doubts = std::ranges::any_of(
        claim.toward,
        [](const Toward& each) { return each.stance == Stance::Doubts; });
    if (doubts) {
      doubters.push_back(view.audit()[claim.origin()].label.empty()
                             ? view.audit()[claim.origin()].name
                             : view.audit()[claim.origin()].label);
      continue;
    }
    const Statement* statement = view.statement(side.claim, side.statement);
    const auto stated = stated_interval(*statement);
    said = stated ? in_title(*stated, side.figure, words) : statement->written;
  }
  return "is it " + said + "? " + listed(doubters) +
         (doubters.size() == 1 ? " doubts it" : " doubt it");
}

std::string by_code(const Finding& finding, const View& view,
                    const Words& words) {
  const bool of_laws = finding.component >= 0 && finding.claims.empty();
  if (of_laws) return laws_clash(finding.laws);
  if (!sides_clash(finding) && !finding.together.empty()) {
    return against_each_other(finding.together.front(), finding, view, words);
  }
  switch (finding.code) {
    case Code::C101:
      return no_common_value(finding, view, words);
    case Code::C102:
      return parts_against_whole(finding, words);
    case Code::C103:
      return claims_of(finding, view) + ": shares and counts do not fit";
    case Code::C104:
      if (finding.figure->from) return no_common_value(finding, view, words);
      return falling(finding, view, words);
    case Code::C105:
      return statuses_clash(finding, view, words);
    case Code::C106:
      return claims_of(finding, view) +
             (finding.claims.size() == 1 ? " does" : " do") +
             " not fit the law" + (finding.laws.size() == 1 ? " " : "s ") +
             listed(finding.laws);
    case Code::W201:
      return ring_title(*finding.ring, view.audit());
    case Code::Q301:
      return doubted(finding, view, words);
    case Code::Q302:
      return decision_title(finding.decision, view);
    default:
      return info(finding.code).title;
  }
}

}  // namespace

std::vector<std::string> values_at_issue(const Finding& finding,
                                         const Words& words) {
  std::vector<std::string> values;
  for (const Side& side : finding.sides) {
    if (!on_figure(side, finding) || adds_nothing(side, finding.sides)) {
      continue;
    }
    const std::string value = value_in_title(side, words);
    if (std::ranges::find(values, value) == values.end()) {
      values.push_back(value);
    }
  }
  constexpr std::size_t kMany = 5;
  if (values.size() > kMany) {
    const std::size_t more = values.size() - kMany + 1;
    values.resize(kMany - 1);
    values.push_back(std::to_string(more) + " other values");
  }
  return values;
}

std::string level_of(const Finding& finding) {
  const bool asks = finding.code == Code::Q301 || finding.code == Code::Q302;
  return asks ? "question" : word_of(finding.severity);
}

const char* word_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  CONCORD_UNREACHABLE();
}

std::string title_of(const Finding& finding, const View& view,
                     const Words& words) {
  if (finding.verdict == Verdict::LawsContradict) {
    return "the laws contradict each other: " + listed(finding.laws);
  }
  const std::string text = by_code(finding, view, words);
  if (!finding.figure) return text;
  const bool at_no_moment =
      finding.code == Code::W201 ||
      (finding.code == Code::C104 && !finding.figure->from);
  return (at_no_moment ? words.timeless(*finding.figure)
                       : words.figure(*finding.figure)) +
         ": " + text;
}

std::string laws_clash(const std::vector<std::string>& laws) {
  if (laws.size() == 1) return "the law " + laws.front() + " cannot hold";
  return "the laws " + listed(laws) + " do not fit each other";
}

bool on_figure(const Side& side, const Finding& finding) {
  return finding.figure && side.figure == *finding.figure;
}

std::string in_title(const Interval& admits, const Figure& figure,
                     const Words& words) {
  return admits.is_exact() ? words.result(admits, figure)
                           : words.said(admits, figure);
}

std::string made_together(const Together& together, const Finding& finding,
                          const View& view, const Words& words) {
  std::vector<std::string> names;
  for (const std::string& id : together.statements) {
    // Its own list against its own total.
    const bool itself =
        std::ranges::find(together.against, id) != together.against.end();
    if (itself && together.statements.size() > 1) continue;
    const Statement* statement = view.statement(id);
    const bool relative = statement != nullptr && is_relative(*statement);
    names.push_back(
        relative
            ? id + " (" + relative_words(*statement, view.audit(), words) + ")"
            : id);
  }
  const std::string it = "it " + words.result(together.admits, *finding.figure);
  if (names.empty()) {
    std::vector<const GroundLaw*> laws;
    for (const std::int32_t index : together.laws) {
      laws.push_back(&view.all().ground.laws[static_cast<std::size_t>(index)]);
    }
    const std::string reason = not_begun(laws);
    return reason.empty() ? "the laws make " + it : reason;
  }
  return some_of(names, kNames) + (names.size() == 1 ? " makes " : " make ") +
         it;
}

}  // namespace concord
