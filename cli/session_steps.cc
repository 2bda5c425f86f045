// SPDX-License-Identifier: Apache-2.0
#include "cli/session_steps.h"

#include <filesystem>

namespace concord {

std::string SessionSteps::place(std::size_t left) const {
  return std::to_string(done_with_ + 1) + " of " +
         std::to_string(done_with_ + left);
}

void SessionSteps::not_done_with_the_last() {
  if (done_with_ > 0) --done_with_;
}

void SessionSteps::write(const std::string& path, const std::string& bytes) {
  writes_.write(path, bytes);
  steps_.emplace_back();
}

void SessionSteps::skip(const std::string& name) {
  skipped_.insert(name);
  steps_.emplace_back(name);
  ++done_with_;
}

std::optional<std::string> SessionSteps::undo() {
  if (steps_.empty()) {
    terminal_.print("nothing to undo\n");
    return std::nullopt;
  }
  std::string file;
  if (steps_.back()) {
    skipped_.erase(*steps_.back());
    terminal_.print(*steps_.back() + " is to be reviewed again\n");
  } else {
    const auto path = writes_.undo();
    if (!path) {
      terminal_.print("somebody else changed it since: not undone\n");
      return std::nullopt;
    }
    file = std::filesystem::path(*path).filename().string();
    terminal_.print(file + " is as it was before\n");
  }
  steps_.pop_back();
  return file;
}

}  // namespace concord
