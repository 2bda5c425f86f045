// SPDX-License-Identifier: Apache-2.0
#include "reports/smt2.h"

#include <algorithm>

#include "claims/check.h"
#include "engine/bits.h"
#include "engine/corrections.h"
#include "engine/kinds.h"
#include "reports/figure_table.h"
#include "reports/smt2_system.h"
#include "reports/words.h"

namespace concord {
namespace {

/// How near to an end that is never reached a figure is asked to come.
constexpr int kNear = 1000;

const char* word_of(bool can) { return can ? "sat" : "unsat"; }

/// The questions about one component.
class Questions {
 public:
  Questions(const View& view, int component)
      : view_(view),
        component_(component),
        answer_(view.answer(component)),
        written_(view, component),
        claims_(claims_of(written_.system())),
        others_(other_than_claims(written_.system())) {
    for (const FigureView* figure :
         figures_to_show(view, Words(view.all()), true)) {
      const bool is_here =
          figure->component == component && figure->unknown >= 0;
      if (is_here) shown_.push_back(figure);
    }
  }

  std::string text() && {
    out_ = written_.text();
    ask_verdict();
    ask_conflicts();
    ask_stubborn();
    ask_ways_out();
    ask_for_others();
    if (answer_.verdict == Verdict::Agree) ask_row_of_all();
    return std::move(out_);
  }

 private:
  void heading(const std::string& text) { out_ += "\n" + smt2_comment(text); }

  void status(bool can) {
    out_ += std::string("(set-info :status ") + word_of(can) + ")\n";
  }

  void ask(const std::string& what, bool can) {
    out_ += smt2_echo(what);
    status(can);
    out_ += "(check-sat)\n";
  }

  void ask_holding(const std::string& what, const Indices& held, bool can) {
    out_ += smt2_echo(what);
    status(can);
    out_ += "(check-sat-assuming (" + symbols(held) + "))\n";
  }

  // Besides all that is asserted so far, and for this question alone.
  void ask_with(const std::string& what, const std::string& formula, bool can) {
    out_ += smt2_echo(what) + "(push 1)\n(assert " + formula + ")\n";
    status(can);
    out_ += "(check-sat)\n(pop 1)\n";
  }

  std::string symbols(const Indices& assumptions) const {
    std::string text;
    for (const std::int32_t each : assumptions) {
      text += (text.empty() ? "" : " ") + written_.assumption(each);
    }
    return text;
  }

  // Opens a level, which the caller closes.
  void hold(const Bits& held) {
    out_ += "(push 1)\n";
    for (const std::int32_t each : held.members()) {
      out_ += "(assert " + written_.assumption(each) + ")\n";
    }
  }

  void release() { out_ += "(pop 1)\n"; }

  Bits all() const { return claims_ | others_; }

  std::string name(std::int32_t assumption) const {
    return listed(view_.names(component_, {assumption}));
  }

  void ask_verdict() {
    switch (answer_.verdict) {
      case Verdict::Undecided:
        return heading("Undecided: the budget ended first.");
      case Verdict::LawsContradict:
        heading("The laws contradict each other.");
        return ask("nothing holds, even without claims", false);
      case Verdict::Agree:
        heading("All claims can hold together.");
        return ask_holding("all claims hold", all().members(), true);
      case Verdict::Reconcilable:
        heading("The claims can hold, though not as they stand.");
        ask_holding("all claims hold as they stand", all().members(), false);
        return ask_holding("all claims hold, read otherwise", claims_.members(),
                           true);
      case Verdict::Irreconcilable:
        heading("The claims cannot hold, however they are read.");
        return ask_holding("all claims hold", claims_.members(), false);
    }
    CONCORD_UNREACHABLE();
  }

  // That it clashes, and is minimal.
  void ask_conflict(const std::string& name, const Indices& claims) {
    ask_holding(name + ": " + listed(view_.names(component_, claims)) +
                    " hold together",
                claims, false);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      Indices rest = claims;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      ask_holding(name + ": the rest holds without " + this->name(claims[i]),
                  rest, true);
    }
  }

  void ask_conflicts() {
    const auto& conflicts = answer_.conflicts.items;
    if (conflicts.empty()) return;
    heading("Conflicts, every reading and soft law held.");
    hold(others_);
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
      ask_conflict(view_.conflict_name(component_, static_cast<int>(i)),
                   conflicts[i].assumptions);
    }
    release();
  }

  // Each account may have counted at any time of its own, and each thing may be
  // another than it is taken to be.
  Bits held_by_stubborn() const {
    Bits held = others_;
    for (const std::int32_t each : others_.members()) {
      const Alternative* alternative = view_.alternative(component_, each);
      if (alternative == nullptr) continue;
      const bool is_free = alternative->kind == Alternative::Kind::Moment ||
                           alternative->kind == Alternative::Kind::Same;
      if (is_free) held.erase(static_cast<std::size_t>(each));
    }
    return held;
  }

  void ask_stubborn() {
    const auto& stubborn = answer_.stubborn.items;
    if (stubborn.empty()) return;
    heading("Conflicts wherever in its window each account stands.");
    hold(held_by_stubborn());
    for (std::size_t i = 0; i < stubborn.size(); ++i) {
      ask_conflict(view_.stubborn_name(component_, static_cast<int>(i)),
                   stubborn[i].assumptions);
    }
    release();
  }

  void ask_ways_out() {
    const auto& ways = answer_.ways_out.items;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      ask_way_out(static_cast<int>(i), ways[i].give_up);
    }
  }

  void ask_way_out(int index, const Indices& give_up) {
    const std::string name = view_.way_out_name(component_, index);
    heading(name + " gives up " + listed(view_.names(component_, give_up)) +
            ".");
    hold(all() - Bits(all().size(), give_up));
    ask(name + ": all the rest holds", true);
    for (const std::int32_t each : give_up) {
      ask_holding(name + ": and " + this->name(each) + " with it", {each},
                  false);
    }
    if (const Row* row = view_.row(component_, index)) ask_row(name, *row);
    release();
  }

  // Each way out of the list gives up something of which this one gives up
  // nothing.
  void ask_for_another(const std::string& what, const Bits& held,
                       const std::vector<WayOutList>& lists) {
    heading("No other way out: " + what + ".");
    hold(held);
    for (const Correction& way : answer_.ways_out.items) {
      const WayOutList list = list_of(written_.system(), way);
      if (std::ranges::find(lists, list) == lists.end()) continue;
      const bool alone = way.give_up.size() == 1;
      out_ += "(assert " + std::string(alone ? "" : "(or ") +
              symbols(way.give_up) + (alone ? ")\n" : "))\n");
    }
    ask("another way out: " + what, false);
    release();
  }

  void ask_for_others() {
    const WholeLists& whole = answer_.whole;
    if (whole.holds_if) {
      ask_for_another("no claim is set aside", claims_, {WayOutList::HoldsIf});
    }
    if (whole.set_aside) {
      ask_for_another("claims alone are set aside", others_,
                      {WayOutList::SetAside});
    }
    if (whole.holds_if && whole.set_aside && whole.both) {
      ask_for_another(
          "whatever is given up", Bits(all().size()),
          {WayOutList::HoldsIf, WayOutList::SetAside, WayOutList::Both});
    }
  }

  void ask_row_of_all() {
    heading("What the figures can be.");
    hold(all());
    for (const Row& row : answer_.rows) ask_row("all claims", row);
    release();
  }

  void ask_row(const std::string& name, const Row& row) {
    for (const FigureView* figure : shown_) {
      const Bound& bound =
          row.bounds[static_cast<std::size_t>(figure->unknown)];
      if (bound.asked && bound.decided) ask_bound(name, *figure, bound);
    }
  }

  void ask_bound(const std::string& under, const FigureView& figure,
                 const Bound& bound) {
    const std::string name =
        under + ": " + to_string(figure.figure, view_.audit()) + " is ";
    if (bound.low) {
      ask_reaches(name, bound.unknown, *bound.low, false);
      ask_beyond(name, bound.unknown, *bound.low, false);
    }
    if (!bound.high) return;
    const bool is_single = bound.low == bound.high;
    if (!is_single) ask_reaches(name, bound.unknown, *bound.high, true);
    ask_beyond(name, bound.unknown, *bound.high, true);
  }

  // What stands there as the end of its own needs no question.
  void ask_beyond(const std::string& name, std::int32_t unknown, const End& end,
                  bool up) {
    const System::Unknown& itself =
        written_.system().unknowns[static_cast<std::size_t>(unknown)];
    const auto& own = up ? itself.high : itself.low;
    if (own && end == End{Rational(*own)}) return;
    const char* beyond = up ? "more than " : "less than ";
    const char* there = up ? "no less than " : "no more than ";
    const std::string relation = up ? ">" : "<";
    ask_with(name + (end.open ? there : beyond) + to_string(end.value),
             written_.compare(end.open ? relation + "=" : relation, unknown,
                              end.value),
             false);
  }

  // An end that is only approached: as near as kNear asks.
  void ask_reaches(const std::string& name, std::int32_t unknown,
                   const End& end, bool up) {
    if (!end.open) {
      return ask_with(name + to_string(end.value),
                      written_.compare("=", unknown, end.value), true);
    }
    const Rational step(up ? -1 : 1, kNear);
    ask_with(name + "within 1/" + std::to_string(kNear) + " of " +
                 to_string(end.value),
             written_.compare(up ? ">" : "<", unknown, end.value + step), true);
  }

  const View& view_;
  const int component_;
  const Answer& answer_;
  const Smt2System written_;
  const Bits claims_;
  const Bits others_;
  std::vector<const FigureView*> shown_;
  std::string out_;
};

std::string findings_of(const Reconciliation& all, int component) {
  std::vector<std::string> ids;
  for (const Finding& finding : all.findings) {
    if (finding.component == component) ids.push_back(finding.id);
  }
  return ids.empty() ? "claims that agree" : listed(ids);
}

}  // namespace

std::string smt2_file(const Reconciliation& all,
                      const std::vector<int>& components) {
  const View view(all);
  std::string out = "(set-info :smt-lib-version 2.6)\n" +
                    smt2_comment("What Concord found in " + all.audit->name +
                                 ", for any solver to find again.") +
                    smt2_comment(
                        "Behind each :status stands a question; z3 -smt2 FILE "
                        "prints an error "
                        "where its answer is another.");
  if (components.empty()) {
    out +=
        smt2_comment("All claims can hold together: nothing is to be asked.");
  }
  for (const int component : components) {
    out += "\n" + smt2_comment("About " + findings_of(all, component) + ".") +
           (component == components.front() ? "" : "(reset)\n") +
           Questions(view, component).text();
  }
  return out + "\n(exit)\n";
}

}  // namespace concord
