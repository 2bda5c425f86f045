// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// Where answers of earlier runs are kept, each by the whole question that it
/// answers.  It may forget any of them, and whoever asks notices what was
/// changed in it; it must never throw, since no verdict hangs on it.
class AnswerStore {
 public:
  AnswerStore() = default;
  virtual ~AnswerStore() = default;
  AnswerStore(const AnswerStore&) = delete;
  AnswerStore& operator=(const AnswerStore&) = delete;

  /// What was kept for a question with just these bytes.
  virtual std::optional<std::string> find(std::string_view question) = 0;
  virtual void keep(std::string_view question, std::string_view answer) = 0;
};

}  // namespace concord
