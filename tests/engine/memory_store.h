// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/answer_store.h"

namespace concord {

/// Keeps all answers, in memory.
class MemoryStore : public AnswerStore {
 public:
  std::optional<std::string> find(std::string_view question) override {
    const auto found = answers.find(question);
    if (found == answers.end()) return std::nullopt;
    return found->second;
  }
  void keep(std::string_view question, std::string_view answer) override {
    answers.insert_or_assign(std::string(question), std::string(answer));
  }

  std::map<std::string, std::string, std::less<>> answers;
};

}  // namespace concord
