// SPDX-License-Identifier: Apache-2.0
#include "reports/question_words.h"

#include <algorithm>
#include <set>

#include "claims/text.h"
#include "reports/ink.h"
#include "reports/reading_words.h"

namespace concord {
namespace {

constexpr std::size_t kQuestions = 3;
constexpr std::size_t kWays = 4;
constexpr std::size_t kFigures = 2;

std::string ends_conflicts(const Question& question, const Question::Case& one,
                           const View& view) {
  const std::size_t all =
      view.answer(question.component).conflicts.items.size();
  const std::size_t over = all - one.conflicts.size();
  if (over == 0) return "ends no conflict";
  if (over == all) return "ends every conflict";
  return "ends " + std::to_string(over) + " of " + counted(all, "conflict");
}

std::string leaves_ways(const Question& question, const Question::Case& one,
                        const View& view) {
  const std::size_t all = view.answer(question.component).ways_out.items.size();
  if (one.ways_out.size() == all) return "leaves every way out";
  if (one.ways_out.empty()) return "fits no way out that is listed";
  std::vector<std::string> names;
  for (const int way : one.ways_out) {
    names.push_back(view.way_out_name(question.component, way));
  }
  return "leaves " + some_of(names, kWays);
}

std::string settles(const Question& question, const Question::Case& one,
                    const View& view, const Words& words) {
  const auto& figures = view.component(question.component).figures;
  std::vector<std::string> names;
  for (const std::int32_t unknown : one.settled) {
    const Figure& figure = figures[static_cast<std::size_t>(unknown)];
    if (figure == question.figure) continue;
    names.push_back(words.figure(figure));
  }
  if (names.empty()) return {};
  return "settles " + (names.size() > kFigures ? counted(names.size(), "figure")
                                               : listed(names));
}

std::string rich(const AskedQuestion& asked,
                 const std::vector<std::string>& gains, const Style& style) {
  int width = 0;
  for (const std::string& each : asked.answers) {
    width = std::max(width, display_width(each));
  }
  width = std::min(width, style.width / 3) + 2;
  std::string out =
      "  " + wrapped(harmless(asked.question), style.width, 4) + "\n";
  for (std::size_t i = 0; i < gains.size(); ++i) {
    const std::string answer = harmless(asked.answers[i]);
    out += "    " + paint(padded(answer, width), Ink::Strong, style);
    if (display_width(answer) >= width) {
      out += "\n" + std::string(static_cast<std::size_t>(width) + 4, ' ');
    }
    out += wrapped(harmless(gains[i]), style.width, width + 4) + "\n";
  }
  return out;
}

std::string plain(const AskedQuestion& asked,
                  const std::vector<std::string>& gains) {
  std::string out = "To ask: " + harmless(asked.question) + "\n";
  for (std::size_t i = 0; i < gains.size(); ++i) {
    out +=
        "If " + harmless(asked.answers[i]) + ": " + harmless(gains[i]) + ".\n";
  }
  return out;
}

std::string told(const Question& question, const View& view, const Words& words,
                 const Style& style) {
  const AskedQuestion asked = in_words(question, view, words);
  std::vector<std::string> gains;
  for (const Question::Case& each : question.cases) {
    gains.push_back(gain_of(question, each, view, words));
  }
  return style.plain ? plain(asked, gains) : rich(asked, gains, style);
}

// "4, or 5 or more".
std::string either(const std::vector<std::string>& answers) {
  const std::string last = " or " + answers.back();
  const bool has_own = answers.back().find(" or ") != std::string::npos;
  const std::string text = listed(answers, "or");
  if (!has_own) return text;
  return text.substr(0, text.size() - last.size()) + "," + last;
}

// The ways out that each answer leaves: what tells as much as another need not
// be asked, too.
std::set<std::vector<int>> parts_of(const Question& question) {
  std::set<std::vector<int>> parts;
  for (const Question::Case& each : question.cases) {
    parts.insert(each.ways_out);
  }
  return parts;
}

}  // namespace

AskedQuestion in_words(const Question& question, const View& view,
                       const Words& words) {
  if (!question.figure) {
    auto asked =
        asked_reading(view, words, question.component, question.readings);
    return {std::move(asked.question), std::move(asked.answers)};
  }
  AskedQuestion asked;
  for (const Question::Case& each : question.cases) {
    asked.answers.push_back(words.result(*each.value, *question.figure));
  }
  asked.question =
      words.figure(*question.figure) + ": " + either(asked.answers) + "?";
  return asked;
}

std::vector<const Question*> most_telling(const View& view, int component,
                                          bool all) {
  std::vector<const Question*> shown;
  std::set<std::set<std::vector<int>>> known;
  const std::size_t conflicts = view.answer(component).conflicts.items.size();
  if (!all && conflicts < 2) return shown;
  for (const Question& question : view.all().questions) {
    if (question.component != component) continue;
    const bool is_new = known.insert(parts_of(question)).second;
    if (all || (is_new && shown.size() < kQuestions)) {
      shown.push_back(&question);
    }
  }
  return shown;
}

std::vector<std::string> readings_to_ask(const View& view, const Words& words,
                                         int component) {
  const auto is_of_moment = [&](const Question& question) {
    const Alternative* alternative =
        view.alternative(component, question.readings.front());
    return alternative != nullptr &&
           alternative->kind == Alternative::Kind::Moment;
  };
  std::vector<Indices> asked;
  Indices* moments = nullptr;
  asked.reserve(view.all().questions.size());
  for (const Question& question : view.all().questions) {
    if (question.component != component || question.figure) continue;
    const bool of_moment = is_of_moment(question);
    if (of_moment && moments != nullptr) {
      moments->push_back(question.readings.front());
      continue;
    }
    asked.push_back(question.readings);
    if (of_moment) moments = &asked.back();
  }
  std::vector<std::string> texts;
  for (const Indices& readings : asked) {
    texts.push_back(asked_reading(view, words, component, readings).question);
  }
  return texts;
}

std::string gain_of(const Question& question, const Question::Case& one,
                    const View& view, const Words& words) {
  const std::string more = settles(question, one, view, words);
  return ends_conflicts(question, one, view) + ", " +
         leaves_ways(question, one, view) + (more.empty() ? "" : ", " + more);
}

std::string questions_section(const View& view, const Words& words,
                              const Style& style, bool all) {
  std::string out;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    for (const Question* each : most_telling(view, static_cast<int>(i), all)) {
      out += told(*each, view, words, style);
    }
  }
  if (out.empty() || style.plain) return out;
  return paint(wrapped("WHAT WOULD SETTLE MOST", style.width, 0), Ink::Strong,
               style) +
         "\n" + out;
}

}  // namespace concord
