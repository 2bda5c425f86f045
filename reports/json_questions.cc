// SPDX-License-Identifier: Apache-2.0
#include "reports/json_entries.h"
#include "reports/question_words.h"

namespace concord {
namespace {

Json values_of(const Interval& value) {
  Json entry = Json::object();
  put_ends(entry, value.lower(), value.upper());
  return entry;
}

// The name of the reading or soft law that falls; null: none does.
Json taken_in(const Question& question, const Question::Case& one,
              const View& view) {
  if (one.taken < 0) return nullptr;
  return view.names(question.component, {one.taken}).front();
}

Json names_of_ways(const Question& question, const Question::Case& one,
                   const View& view) {
  Json names = Json::array();
  for (const int way : one.ways_out) {
    names.push_back(view.way_out_name(question.component, way));
  }
  return names;
}

Json names_of_conflicts(const Question& question, const Question::Case& one,
                        const View& view) {
  Json names = Json::array();
  for (const int conflict : one.conflicts) {
    names.push_back(view.conflict_name(question.component, conflict));
  }
  return names;
}

Json names_of_settled(const Question& question, const Question::Case& one,
                      const View& view) {
  Json names = Json::array();
  for (const std::int32_t unknown : one.settled) {
    names.push_back(to_string(view.component(question.component)
                                  .figures[static_cast<std::size_t>(unknown)],
                              view.audit()));
  }
  return names;
}

Json case_entry(const Question& question, const Question::Case& one,
                const std::string& answer, const View& view) {
  Json entry = {{"answer", answer}};
  if (one.value) {
    entry["value"] = values_of(*one.value);
  } else {
    entry["takes"] = taken_in(question, one, view);
  }
  entry["conflicts"] = names_of_conflicts(question, one, view);
  entry["ways_out"] = names_of_ways(question, one, view);
  if (one.least) entry["least"] = cost_of(*one.least);
  entry["settles"] = names_of_settled(question, one, view);
  return entry;
}

}  // namespace

Entries question_entries(const View& view, const Words& words) {
  Entries entries;
  for (const Question& question : view.all().questions) {
    const AskedQuestion asked = in_words(question, view, words);
    Json cases = Json::array();
    for (std::size_t i = 0; i < question.cases.size(); ++i) {
      cases.push_back(
          case_entry(question, question.cases[i], asked.answers[i], view));
    }
    Json entry = {{"asks", asked.question}};
    if (question.figure) {
      entry["figure"] = to_string(*question.figure, view.audit());
    } else {
      entry["readings"] = view.names(question.component, question.readings);
    }
    entry["cases"] = std::move(cases);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace concord
