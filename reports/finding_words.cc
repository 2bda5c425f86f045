// SPDX-License-Identifier: Apache-2.0
#include "reports/finding_words.h"

#include <algorithm>
#include <map>
#include <set>

#include "reports/decision_words.h"
#include "reports/finding_title.h"
#include "reports/said_words.h"
#include "reports/voice_words.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

/// Beyond these a list of names is no help.
constexpr std::size_t kNames = 6;

const GroundLaw& law_at(const View& view, std::int32_t index) {
  return view.all().ground.laws[static_cast<std::size_t>(index)];
}

/// More reasons than these are counted beside a side, and told below.
constexpr std::size_t kReasons = 2;

// "hospital is part of attack", "every death is one or the other"
std::vector<std::string> reasons_of(const Side& side, const View& view) {
  std::vector<std::string> all;
  for (const std::int32_t index : side.laws) {
    const GroundLaw& law = law_at(view, index);
    const std::string& reason = law.because.empty() ? law.id : law.because;
    if (std::ranges::find(all, reason) == all.end()) all.push_back(reason);
  }
  return all;
}

std::string reasons(const Side& side, const View& view) {
  const std::vector<std::string> all = reasons_of(side, view);
  if (all.size() > kReasons) return "by " + counted(all.size(), "law");
  return listed(all, "and");
}

// A word without digits that is not exact: "dozens", so at least 24.
bool is_vague(const Statement& statement, const Side& side) {
  return statement.says && side.direct && !side.admits.is_exact() &&
         statement.written.find_first_of(" 0123456789") == std::string::npos &&
         !side.figure.is_status();
}

bool in_its_own_words(const Side& side, const Statement& statement) {
  return side.direct && !side.denied && is_relative(statement);
}

std::string admitted(const Side& side, const Statement& statement,
                     const Audit& audit, const Words& words) {
  if (side.denied) return "not " + words.result(side.admits, side.figure);
  if (in_its_own_words(side, statement)) {
    return relative_words(statement, audit, words);
  }
  const std::string said = words.said(side.admits, side.figure);
  return is_vague(statement, side) ? statement.written + ", so " + said : said;
}

std::string label_of(const Side& side, const Statement& statement,
                     const Finding& finding, const View& view,
                     const Words& words) {
  std::string label;
  if (!on_figure(side, finding)) label = words.figure(side.figure) + " ";
  label += admitted(side, statement, view.audit(), words);
  const std::string sure = certainty_word(view.audit()[side.claim].certainty);
  if (side.direct && !sure.empty()) label += ", " + sure;
  const std::string because = side.direct ? "" : reasons(side, view);
  if (because.empty()) return label;
  return label + (because.starts_with("by ") ? ", " : ", since ") + because;
}

/// Sides that say the same of the figure.
struct Group {
  bool direct = false;
  std::string value;
  std::vector<std::string> names;
};

std::string clause(const Group& group) {
  const std::string ending = group.names.size() > 1 ? " " : "s ";
  return some_of(group.names, kNames) +
         (group.direct ? " say" + ending : " make" + ending + "it ") +
         group.value;
}

// "n5.police and p1.police say 3; n6.police makes it 4 or more"
std::vector<std::string> clauses(const Finding& finding, const View& view,
                                 const Words& words) {
  std::vector<Group> groups;
  for (const Side& side : finding.sides) {
    const Statement& statement = *view.statement(side.claim, side.statement);
    const bool own_words = in_its_own_words(side, statement);
    if (own_words && !finding.together.empty()) continue;  // told below
    if (!own_words && !on_figure(side, finding)) continue;
    const std::string of =
        on_figure(side, finding) ? "" : words.figure(side.figure) + " ";
    const std::string value =
        own_words ? of + relative_words(statement, view.audit(), words)
                  : (side.denied ? "not " : "") +
                        words.result(side.admits, side.figure);
    if (groups.empty() || groups.back().value != value ||
        groups.back().direct != side.direct) {
      groups.push_back({side.direct, value, {}});
    }
    groups.back().names.push_back(side.statement);
  }
  std::vector<std::string> all;
  for (const Group& group : groups) all.push_back(clause(group));
  return all;
}

std::string why(const Finding& finding, const View& view, const Words& words) {
  std::vector<std::string> all = clauses(finding, view, words);
  for (const Together& together : finding.together) {
    const std::string made = made_together(together, finding, view, words);
    if (std::ranges::find(all, made) == all.end()) all.push_back(made);
  }
  constexpr std::size_t kClauses = 8;
  const std::size_t more = all.size() - std::min(all.size(), kClauses);
  std::string text;
  for (std::size_t i = 0; i + more < all.size(); ++i) {
    text += (i == 0 ? "" : "; ") + all[i];
  }
  return more == 0 ? text : text + "; and " + std::to_string(more) + " more";
}

// The laws of the smallest conflict, where no side has told them.
std::vector<std::string> laws_untold(const Finding& finding, const View& view) {
  std::set<std::string> told;
  for (const Side& side : finding.sides) {
    if (reasons_of(side, view).size() > kReasons) continue;
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

// Many quotes of one value bury the others: a few of each are shown.
void shorten(std::vector<SideWords>& sides, FindingWords& out) {
  constexpr std::size_t kOfEach = 4;
  constexpr std::size_t kSides = 12;
  std::map<std::string, std::size_t> shown;
  std::vector<SideWords> few;
  std::vector<std::string> others;
  for (SideWords& side : sides) {
    if (++shown[side.label] > kOfEach || few.size() == kSides) {
      others.push_back(side.name);
    } else {
      few.push_back(std::move(side));
    }
  }
  sides = std::move(few);
  if (others.empty()) return;
  out.remarks.emplace_back(
      "not shown", some_of(others, kNames) + (others.size() == 1
                                                  ? " takes one of these sides"
                                                  : " take these sides too"));
}

// A finding has the sides of one conflict; who is only in others is named.
void name_others(const Finding& finding, const View& view, FindingWords& out) {
  std::vector<std::string> others;
  for (const ClaimId claim : finding.claims) {
    const bool seen = std::ranges::find(finding.sides, claim, &Side::claim) !=
                      finding.sides.end();
    if (!seen) others.push_back(view.audit()[claim].id);
  }
  if (others.empty()) return;
  out.remarks.emplace_back(
      "not shown", some_of(others, kNames) +
                       (others.size() == 1 ? " takes part" : " take part") +
                       " in its other conflicts");
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

std::vector<ClaimId> doubters_of(const Finding& finding, const View& view) {
  std::vector<ClaimId> doubters;
  for (const ClaimId claim : finding.claims) {
    const auto& toward = view.audit()[claim].toward;
    const bool doubts = std::ranges::any_of(toward, [](const Toward& each) {
      return each.stance == Stance::Doubts;
    });
    if (doubts) doubters.push_back(claim);
  }
  return doubters;
}

// "exactly 5 by 2024-05-02, for The Herald": who says it, and whom from.
void explain_ring(const Finding& finding, const View& view, const Words& words,
                  FindingWords& out) {
  const bool at_once = std::ranges::all_of(
      finding.sides,
      [&](const Side& side) { return on_figure(side, finding); });
  out.sides = sides_of(finding, view, words);
  for (std::size_t i = 0; i < out.sides.size(); ++i) {
    const Side& side = finding.sides[i];
    SideWords& told = out.sides[i];
    told.first = true;
    told.tells_chain = true;
    told.label = admitted(side, *told.statement, view.audit(), words) +
                 (at_once ? "" : " " + words.when(side.figure)) + ", " +
                 chain_words(view.audit(), view.audit()[side.claim]);
  }
  shorten(out.sides, out);
  for (const std::string& note : ring_notes(*finding.ring, view.audit())) {
    out.remarks.emplace_back("note", note);
  }
}

// What one of the claims would have to be so that the toll does not fall; and
// how an origin says that it took a count back.
void explain_fall(const Finding& finding, const View& view, const Words& words,
                  FindingWords& out) {
  std::vector<std::string> texts;
  for (const int way_out : finding.ways_out) {
    const auto& give_up = view.answer(finding.component)
                              .ways_out.items[static_cast<std::size_t>(way_out)]
                              .give_up;
    const Row* row = view.row(finding.component, way_out);
    const bool one_claim = give_up.size() == 1 && row != nullptr &&
                           view.is_claim(finding.component, give_up[0]);
    if (!one_claim) continue;
    const Claim& claim =
        view.audit()[view.claims(finding.component, give_up).front()];
    const FigureView* figure =
        claim.total.figure ? view.find(*claim.total.figure) : nullptr;
    if (figure == nullptr || figure->unknown < 0) continue;
    const Bound& bound = row->bounds[static_cast<std::size_t>(figure->unknown)];
    if (!bound.asked || !bound.decided) continue;
    texts.push_back(claim.id + (texts.empty() ? " would have to be " : " ") +
                    words.result(values_of(bound), figure->figure));
  }
  std::string all;
  for (const std::string& text : texts) {
    all += (all.empty() ? "" : "; or ") + text;
  }
  if (!all.empty()) out.remarks.emplace_back("mend", all);
  if (finding.sides.size() != 2) return;
  const Claim& one = view.audit()[finding.sides[0].claim];
  const Claim& other = view.audit()[finding.sides[1].claim];
  const Claim& first = one.moment < other.moment ? one : other;
  const Claim& then = one.moment < other.moment ? other : one;
  if (one.origin() != other.origin() || one.moment == other.moment) return;
  if (then.is_row) return;  // a table has no column for either
  out.remarks.emplace_back(
      "mend", "if " + view.audit()[one.origin()].label + " took " + first.id +
                  " back, give " + then.id + " `supersedes: " + first.id +
                  "`; if the count began anew, a `phase:`");
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

FindingWords in_words(const Finding& finding, const View& view,
                      const Words& words) {
  FindingWords out;
  out.level = level_of(finding);
  out.title = title_of(finding, view, words);
  if (finding.code == Code::Q301) {
    out.sides = doubt_sides(finding, view, words);
    if (const auto doubters = doubters_of(finding, view); doubters.size() > 1) {
      out.remarks.emplace_back(
          "note",
          "doubted by " + counted_voices(voices_behind(view.audit(), doubters),
                                         view.audit()));
    }
    out.remarks.emplace_back(
        "note",
        "a doubt is no denial: the claim constrains nothing, and "
        "nothing else changes");
    return out;
  }
  if (finding.code == Code::W201) {
    explain_ring(finding, view, words, out);
    return out;
  }
  if (finding.code == Code::Q302) {
    out.remarks = decision_remarks(finding.decision, view);
    return out;
  }
  if (finding.verdict == Verdict::LawsContradict) {
    explain_contradiction(finding, view, out);
    return out;
  }
  out.sides = sides_of(finding, view, words);
  shorten(out.sides, out);
  name_others(finding, view, out);
  if (const std::string text = why(finding, view, words); !text.empty()) {
    out.remarks.emplace_back("why", text);
  }
  for (const std::string& law : laws_untold(finding, view)) {
    out.remarks.emplace_back("law", law);
  }
  if (!finding.joined.empty()) {
    std::vector<std::string> names;
    for (const Figure& figure : finding.joined) {
      names.push_back(words.figure(figure));
    }
    out.remarks.emplace_back("note", listed(names) +
                                         ": each can be settled by itself by "
                                         "reading claims otherwise, but not "
                                         "all of them together");
  }
  if (finding.code == Code::C104) explain_fall(finding, view, words, out);
  for (auto& remark : ways_out_of(finding, view, words)) {
    out.remarks.push_back(std::move(remark));
  }
  if (finding.claims.empty() && finding.verdict == Verdict::Irreconcilable) {
    out.remarks.emplace_back("note",
                             "claims clash besides: mend these laws, or give "
                             "a soft one up, to see how");
  }
  for (const std::string& voices : corroboration(finding, view, words)) {
    out.remarks.emplace_back("note", voices);
  }
  return out;
}

}  // namespace concord
