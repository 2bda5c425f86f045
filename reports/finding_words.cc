// SPDX-License-Identifier: Apache-2.0
#include "reports/finding_words.h"

#include <algorithm>
#include <set>

#include "claims/check.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

bool on_figure(const Side& side, const Finding& finding) {
  return finding.figure && side.figure == *finding.figure;
}

const GroundLaw& law_at(const View& view, std::int32_t index) {
  return view.all().ground.laws[static_cast<std::size_t>(index)];
}

// "hospital is part of attack; every death is one or the other"
std::string reasons(const Side& side, const View& view) {
  std::vector<std::string> all;
  for (const std::int32_t index : side.laws) {
    const GroundLaw& law = law_at(view, index);
    const std::string& reason = law.because.empty() ? law.id : law.because;
    if (std::ranges::find(all, reason) == all.end()) all.push_back(reason);
  }
  if (all.size() > 2) return "by " + counted(all.size(), "law");
  return listed(all, "and");
}

// A word without digits that is not exact: "dozens", so at least 24.
std::string so(const Statement& statement, const Side& side) {
  if (!statement.says || !side.direct) return {};
  const bool relative = std::holds_alternative<Relative>(*statement.says);
  const bool vague =
      !side.admits.is_exact() &&
      statement.written.find_first_of(" 0123456789") == std::string::npos &&
      !side.figure.is_status();
  return relative || vague ? statement.written : std::string();
}

std::string admitted(const Side& side, const Statement& statement,
                     const Words& words) {
  const std::string written = so(statement, side);
  if (side.denied) return "not " + words.result(side.admits, side.figure);
  const std::string said = words.said(side.admits, side.figure);
  if (written.empty()) return said;
  return side.admits == Interval::anything() ? written
                                             : written + ", so " + said;
}

std::string label_of(const Side& side, const Statement& statement,
                     const Finding& finding, const View& view,
                     const Words& words) {
  std::string label;
  if (!on_figure(side, finding)) label = words.figure(side.figure) + " ";
  label += admitted(side, statement, words);
  const std::string because = side.direct ? "" : reasons(side, view);
  if (!because.empty()) label += ", since " + because;
  return label;
}

// "3", "at least 5": a bare number is enough in a heading.
std::string in_title(const Interval& admits, const Figure& figure,
                     const Words& words) {
  return admits.is_exact() ? words.result(admits, figure)
                           : words.said(admits, figure);
}

// An interval that follows by laws and holds another one says nothing more.
bool adds_nothing(const Side& side, const std::vector<Side>& sides) {
  return !side.direct && std::ranges::any_of(sides, [&](const Side& other) {
    return other.figure == side.figure && !(other.admits == side.admits) &&
           other.admits.meet(side.admits) == other.admits;
  });
}

std::vector<std::string> values_in_title(const Finding& finding,
                                         const Words& words) {
  std::vector<std::string> values;
  for (const Side& side : finding.sides) {
    if (!on_figure(side, finding) || adds_nothing(side, finding.sides)) {
      continue;
    }
    const std::string value =
        (side.denied ? "not " : "") + in_title(side.admits, side.figure, words);
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

std::string claims_of(const Finding& finding, const View& view) {
  std::vector<std::string> names;
  for (const ClaimId claim : finding.claims) {
    names.push_back(view.audit()[claim].id);
  }
  return listed(names);
}

std::string no_common_value(const Finding& finding, const View& view,
                            const Words& words) {
  const auto values = values_in_title(finding, words);
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

// "12 by 2016-06-05, then 10 by 2016-06-07": as the claims themselves say.
std::string falling(const Finding& finding, const View& view,
                    const Words& words) {
  std::vector<std::pair<Instant, std::string>> values;
  for (const Side& side : finding.sides) {
    const Statement* statement = view.statement(side.claim, side.statement);
    const auto stated = stated_interval(*statement);
    if (!statement->figure || !stated) continue;
    values.emplace_back(statement->figure->as_of,
                        in_title(*stated, *statement->figure, words) + " by " +
                            words.moment(*statement->figure));
  }
  std::ranges::stable_sort(values, {}, &std::pair<Instant, std::string>::first);
  std::vector<std::string> texts;
  for (auto& [at, text] : values) {
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }
  if (texts.size() < 2) return "a count that rises would have to fall";
  return listed(texts, "and then") + ", though a toll cannot fall";
}

std::string statuses_clash(const Finding& finding, const View& view,
                           const Words& words) {
  const auto values = values_in_title(finding, words);
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
  switch (finding.code) {
    case Code::C101:
      return no_common_value(finding, view, words);
    case Code::C102:
      return parts_against_whole(finding, words);
    case Code::C103:
      return "shares and counts do not fit";
    case Code::C104:
      return falling(finding, view, words);
    case Code::C105:
      return statuses_clash(finding, view, words);
    case Code::C106:
      return claims_of(finding, view) + " do not fit the law " +
             listed(finding.laws);
    case Code::Q301:
      return doubted(finding, view, words);
    default:
      return info(finding.code).title;
  }
}

// "n5.police and p1.police say 3; n6.police gives 4 or more"
std::string why(const Finding& finding, const Words& words) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const Side& side : finding.sides) {
    if (!on_figure(side, finding)) continue;
    const std::string value =
        (side.denied ? "not " : "") + words.result(side.admits, side.figure);
    const std::string key = (side.direct ? "s" : "g") + value;
    if (groups.empty() || groups.back().first != key) {
      groups.emplace_back(key, std::vector<std::string>());
    }
    groups.back().second.push_back(side.statement);
  }
  std::vector<std::string> clauses;
  for (const auto& [key, names] : groups) {
    const std::string verb = key.front() == 's' ? "say" : "make it";
    const std::string ending = names.size() > 1 ? "" : "s";
    const std::string says =
        verb == "say" ? "say" + ending : "make" + ending + " it";
    clauses.push_back(listed(names) + " " + says + " " + key.substr(1));
  }
  std::string text;
  for (const std::string& clause : clauses) {
    text += (text.empty() ? "" : "; ") + clause;
  }
  return text;
}

// The laws of the smallest conflict, where no side has told them.
std::vector<std::string> laws_untold(const Finding& finding, const View& view) {
  std::set<std::string> told;
  for (const Side& side : finding.sides) {
    for (const std::int32_t index : side.laws) {
      told.insert(law_at(view, index).id);
    }
  }
  std::vector<std::string> untold;
  if (finding.conflicts.empty() || finding.component < 0) return untold;
  const auto& conflict =
      view.answer(finding.component)
          .conflicts.items[static_cast<std::size_t>(finding.conflicts.front())];
  for (const GroundLaw* law : view.laws(finding.component, conflict.laws)) {
    if (!told.insert(law->id).second) continue;
    untold.push_back((law->because.empty() ? law->id : law->because) + "  [" +
                     law->id + "]");
  }
  return untold;
}

// How often a value was counted, not how often it was printed.
std::vector<std::string> corroboration(const Finding& finding, const View& view,
                                       const Words& words) {
  std::map<std::string, std::pair<std::set<OriginId>, std::set<std::string>>>
      voices;
  std::vector<std::string> order;
  for (const Side& side : finding.sides) {
    if (!on_figure(side, finding) || !side.direct) continue;
    const std::string value =
        (side.denied ? "not " : "") + words.result(side.admits, side.figure);
    if (!voices.contains(value)) order.push_back(value);
    const Claim& claim = view.audit()[side.claim];
    const Source& source = view.audit()[claim.source];
    voices[value].first.insert(claim.origin());
    voices[value].second.insert(source.outlet.empty() ? source.name
                                                      : source.outlet);
  }
  std::vector<std::string> all;
  for (const std::string& value : order) {
    const auto& [origins, outlets] = voices[value];
    if (origins.size() < 2 && outlets.size() < 2) continue;
    all.push_back(value + ": " + counted(origins.size(), "origin") + ", " +
                  counted(outlets.size(), "outlet"));
  }
  return all;
}

std::vector<SideWords> sides_of(const Finding& finding, const View& view,
                                const Words& words) {
  std::vector<SideWords> sides;
  const Side* first = nullptr;
  for (const Side& side : finding.sides) {
    if (first == nullptr) first = &side;
    SideWords each;
    each.claim = side.claim;
    each.name = side.statement;
    each.statement = view.statement(side.claim, side.statement);
    each.first = side.figure == first->figure && side.admits == first->admits;
    each.label = label_of(side, *each.statement, finding, view, words);
    sides.push_back(std::move(each));
  }
  return sides;
}

std::vector<SideWords> doubt_sides(const Finding& finding, const View& view,
                                   const Words& words) {
  std::vector<SideWords> sides = sides_of(finding, view, words);
  for (SideWords& side : sides) {
    for (const Toward& toward : view.audit()[side.claim].toward) {
      if (toward.stance != Stance::Doubts) continue;
      side.first = false;
      side.label = "doubts " + toward.statement;
    }
    if (!side.first || !side.statement->figure) continue;
    const auto stated = stated_interval(*side.statement);
    if (!stated) continue;
    side.label = in_title(*stated, *side.statement->figure, words);
  }
  return sides;
}

void explain_contradiction(const Finding& finding, const View& view,
                           FindingWords& out) {
  const auto& indices = view.answer(finding.component).contradicting_laws;
  for (const GroundLaw* law : view.laws(finding.component, indices)) {
    out.remarks.emplace_back(
        "law", (law->because.empty() ? law->id : law->because) + "  [" +
                   law->id + "]");
  }
  out.remarks.emplace_back(
      "note",
      "without a single claim: mend the laws or the events first; nothing "
      "else can be said about these figures");
}

}  // namespace

std::string level_of(const Finding& finding) {
  if (finding.code == Code::Q301) return "question";
  switch (finding.severity) {
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
  const bool falls = finding.code == Code::C104;
  return (falls ? words.timeless(*finding.figure)
                : words.figure(*finding.figure)) +
         ": " + text;
}

FindingWords in_words(const Finding& finding, const View& view,
                      const Words& words) {
  FindingWords out;
  out.level = level_of(finding);
  out.title = title_of(finding, view, words);
  if (finding.code == Code::Q301) {
    out.sides = doubt_sides(finding, view, words);
    out.remarks.emplace_back(
        "note",
        "a doubt is no denial: the claim constrains nothing, and "
        "nothing else changes");
    return out;
  }
  if (finding.verdict == Verdict::LawsContradict) {
    explain_contradiction(finding, view, out);
    return out;
  }
  out.sides = sides_of(finding, view, words);
  if (const std::string text = why(finding, words); !text.empty()) {
    out.remarks.emplace_back("why", text);
  }
  for (const std::string& law : laws_untold(finding, view)) {
    out.remarks.emplace_back("law", law);
  }
  for (auto& remark : ways_out_of(finding, view, words)) {
    out.remarks.push_back(std::move(remark));
  }
  for (const std::string& voices : corroboration(finding, view, words)) {
    out.remarks.emplace_back("note", voices);
  }
  return out;
}

}  // namespace concord
