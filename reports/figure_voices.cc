// SPDX-License-Identifier: Apache-2.0
#include "reports/figure_voices.h"

#include <algorithm>

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

std::string value_of(const Said& said, const View& view, const Words& words,
                     const Style& style) {
  const Statement& statement = *said.statement;
  if (!statement.says) return list_of(view.audit()[said.claim], words, style);
  if (is_relative(statement)) {
    return harmless(relative_words(statement, view.audit(), words));
  }
  return amount_of(statement, words, style);
}

std::string remark_on(const Said& said, const View& view) {
  if (said.standing == Standing::Retracted) return "withdrawn";
  if (said.standing == Standing::Stale) {
    return "withdrawn with " + view.audit()[view.stale(said.claim)->of].id;
  }
  if (said.standing == Standing::SetAside) return "set aside";
  const std::string sure = certainty_word(view.audit()[said.claim].certainty);
  if (said.standing != Standing::Contested) return sure;
  return sure.empty() ? "doubted" : sure + ", doubted";
}

}  // namespace

std::vector<Voice> voices_of(const FigureView& figure, const View& view,
                             const Words& words, const Style& style) {
  std::vector<Voice> voices;
  for (const Said& said : figure.said) {
    const Claim& claim = view.audit()[said.claim];
    const std::string value = value_of(said, view, words, style);
    const std::string remark = remark_on(said, view);
    auto same = std::ranges::find_if(voices, [&](const Voice& voice) {
      return voice.value == value && voice.origin == claim.origin() &&
             voice.remark == remark;
    });
    if (same == voices.end()) {
      voices.push_back({value,
                        claim.origin(),
                        remark,
                        is_relative(*said.statement),
                        {},
                        {},
                        {}});
      same = voices.end() - 1;
    }
    same->statements.push_back(said.statement->id);
    same->sources.insert(claim.source);
    same->outlets.insert(outlet_of(view.audit(), claim.source));
  }
  // What was taken away stands behind what is still said.
  std::stable_partition(voices.begin(), voices.end(), [](const Voice& voice) {
    return !voice.remark.starts_with("withdrawn") &&
           voice.remark != "set aside";
  });
  return voices;
}

std::vector<Voice> by_value(const std::vector<Voice>& voices) {
  std::vector<Voice> values;
  for (const Voice& voice : voices) {
    auto same = std::ranges::find_if(values, [&](const Voice& other) {
      return voice.value == other.value && voice.remark == other.remark;
    });
    if (same == values.end()) {
      values.push_back(voice);
      values.back().sources.clear();
      values.back().outlets.clear();
    } else {
      same->statements.insert(same->statements.end(), voice.statements.begin(),
                              voice.statements.end());
    }
  }
  return values;
}

}  // namespace concord
