// SPDX-License-Identifier: Apache-2.0
#include "reports/page/questions.h"

#include "reports/page/pieces.h"
#include "reports/question_words.h"

namespace concord::page {
namespace {

Html question_item(const Contents& page, const Question& question) {
  const AskedQuestion asked = in_words(question, page.view(), page.words());
  Html answers;
  for (std::size_t i = 0; i < question.cases.size(); ++i) {
    answers += element("dt", text(asked.answers[i])) +
               element("dd", text(gain_of(question, question.cases[i],
                                          page.view(), page.words())));
  }
  return element("li", paragraph(asked.question, "ask") +
                           element("dl", {{"class", "remarks"}}, answers));
}

}  // namespace

Section questions_section(const Contents& page) {
  Section section{"questions",
                  "Questions",
                  "What would settle it",
                  "What to find out first, and what each answer would do.",
                  {}};
  Html items;
  for (const int component : page.disputed) {
    for (const Question* each : most_telling(page.view(), component, false)) {
      items += question_item(page, *each);
    }
  }
  if (items.empty()) return section;
  section.body = element("ul", {{"class", "questions"}}, items);
  return section;
}

}  // namespace concord::page
