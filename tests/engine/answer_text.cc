// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/answer_text.h"

#include "claims/check.h"

namespace concord {
namespace {

std::string to_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
      return "agree";
    case Verdict::Reconcilable:
      return "reconcilable";
    case Verdict::Irreconcilable:
      return "irreconcilable";
    case Verdict::Undecided:
      return "undecided";
    case Verdict::LawsContradict:
      return "laws contradict";
  }
  CONCORD_UNREACHABLE();
}

std::string to_text(const Indices& indices, const char* prefix = "") {
  std::string text;
  for (const std::int32_t index : indices) {
    text += ' ';
    text += prefix;
    text += std::to_string(index);
  }
  return text.empty() ? " nothing" : text;
}

std::string by_laws(const Indices& laws) {
  return laws.empty() ? "" : " by" + to_text(laws, "c");
}

std::string to_text(const Cost& cost) {
  return " (" + std::to_string(cost.claims) + " " + std::to_string(cost.laws) +
         " " + std::to_string(cost.readings) + ")";
}

std::string end_text(const char* name, const std::optional<End>& end,
                     const Why& why) {
  if (!end || (why.assumptions.empty() && why.laws.empty())) return "";
  return std::string(" ") + name + to_text(why.assumptions) + by_laws(why.laws);
}

std::string to_text(const Bound& bound) {
  std::string text = " x" + std::to_string(bound.unknown);
  if (!bound.decided) return text + " undecided";
  for (const Interval& interval : bound.values.items) {
    text += " " + to_string(interval);
  }
  if (!bound.values.complete) text += " or fewer";
  text += end_text("low", bound.low, bound.low_why);
  text += end_text("high", bound.high, bound.high_why);
  text += end_text("forced low", bound.forced_low, bound.forced_low_why);
  text += end_text("forced high", bound.forced_high, bound.forced_high_why);
  return text;
}

template <class T>
std::string and_more(const Listed<T>& list, const char* name) {
  return list.complete ? "" : std::string("more ") + name + "\n";
}

}  // namespace

std::string to_text(const Answer& answer) {
  std::string text = to_text(answer.verdict) + "\n";
  if (!answer.contradicting_laws.empty()) {
    text += "laws" + to_text(answer.contradicting_laws, "c") + "\n";
  }
  for (const Conflict& conflict : answer.conflicts.items) {
    text += "conflict" + to_text(conflict.assumptions) +
            by_laws(conflict.laws) + "\n";
  }
  text += and_more(answer.conflicts, "conflicts");
  for (const Correction& way_out : answer.ways_out.items) {
    text += "way out" + to_text(way_out.give_up) + to_text(way_out.cost) + "\n";
  }
  text += and_more(answer.ways_out, "ways out");
  for (const Correction& way_out : answer.account_ways_out.items) {
    text += "accounts of" + to_text(way_out.give_up) + "\n";
  }
  for (const Row& row : answer.rows) {
    text +=
        row.way_out < 0 ? "row:" : "row " + std::to_string(row.way_out) + ":";
    for (const Bound& bound : row.bounds) text += to_text(bound) + ";";
    text += "\n";
  }
  return text;
}

}  // namespace concord
