// SPDX-License-Identifier: Apache-2.0
#include "cli/caching.h"

#include <cstdlib>
#include <filesystem>

#include "reports/words.h"

namespace concord {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

AnswerStore* Caching::answers(const std::string& root) {
  if (off) return nullptr;
  if (kept_ == nullptr || root != root_) {
    close();
    root_ = root;
    kept_ = is_set("CI") ? std::make_unique<KeptAnswers>()
                         : std::make_unique<KeptAnswers>(root);
  }
  return kept_.get();
}

void Caching::count(const Reconciliation& all) {
  ++runs_;
  components_ += all.components.size();
  solved_ += static_cast<std::size_t>(all.solved);
}

void Caching::close() {
  if (kept_ == nullptr) return;
  kept_->write();
  if (!kept_->trouble().empty()) {
    const auto folder = std::filesystem::path(root_) / ".concord";
    trouble_ += "concord: answers are not kept in " +
                folder.lexically_normal().string() + ": " + kept_->trouble() +
                "\n";
  }
  kept_.reset();
}

void Caching::finish(const Terminal& terminal) {
  close();
  if (!verbose || runs_ == 0) return;
  terminal.complain(trouble_ + "concord: solved " + std::to_string(solved_) +
                    " of " + counted(components_, "component", "components") +
                    "; " + counted(components_ - solved_, "was", "were") +
                    " known\n");
}

}  // namespace concord
