// SPDX-License-Identifier: Apache-2.0
#include "reports/said_value.h"

#include "claims/text.h"
#include "reports/said_words.h"

namespace concord {
namespace {

std::string amount_of(const Statement& statement, const Words& words,
                      const Style& style) {
  const auto stated = stated_interval(statement);
  if (!stated || !statement.figure) return harmless(statement.written);
  return style.plain ? words.result(*stated, *statement.figure)
                     : words.sign(*stated, *statement.figure, style.ascii);
}

// "3 + 1": the unsaid total of a list that its claim closes.
std::string list_of(const Claim& claim, const Words& words,
                    const Style& style) {
  std::string sum;
  for (const Statement& part : claim.parts) {
    sum += (sum.empty() ? "" : " + ") + amount_of(part, words, style);
  }
  return sum;
}

}  // namespace

std::string said_value(const Said& said, const View& view, const Words& words,
                       const Style& style) {
  const Statement& statement = *said.statement;
  if (!statement.says) return list_of(view.audit()[said.claim], words, style);
  if (is_relative(statement)) {
    return harmless(relative_words(statement, view.audit(), words));
  }
  return amount_of(statement, words, style);
}

std::string said_remark(const Said& said, const View& view) {
  if (said.standing == Standing::Retracted) return "withdrawn";
  if (said.standing == Standing::Stale) {
    return "withdrawn with " + view.audit()[view.stale(said.claim)->of].id;
  }
  if (said.standing == Standing::SetAside) return "set aside";
  const std::string sure = certainty_word(view.audit()[said.claim].certainty);
  if (said.standing != Standing::Contested) return sure;
  return sure.empty() ? "doubted" : sure + ", doubted";
}

}  // namespace concord
