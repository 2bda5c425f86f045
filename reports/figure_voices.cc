// SPDX-License-Identifier: Apache-2.0
#include "reports/figure_voices.h"

#include <algorithm>

#include "reports/said_value.h"
#include "reports/said_words.h"

namespace concord {

std::vector<Voice> voices_of(const FigureView& figure, const View& view,
                             const Words& words, const Style& style) {
  std::vector<Voice> voices;
  for (const Said& said : figure.said) {
    const Claim& claim = view.audit()[said.claim];
    const std::string value = said_value(said, view, words, style);
    const std::string remark = said_remark(said, view);
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
