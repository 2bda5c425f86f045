// SPDX-License-Identifier: Apache-2.0
#include "engine/recall.h"

#include "claims/fingerprint.h"
#include "engine/build_id.h"
#include "engine/z3_door.h"

namespace concord {
namespace {

// Each step of FNV-1a can be undone, so another byte is another sum.
std::string checksum(std::string_view question, std::string_view answer) {
  std::string both(question);
  both += answer;
  return fingerprint_of(both);
}

}  // namespace

Recall::Recall(const Budget& budget, AnswerStore* store)
    : budget_(budget), store_(store) {
  if (store != nullptr) {
    mark_ = "concord " + std::string(build_id()) + " z3 " + z3_version();
  }
}

std::string sealed(std::string_view question, std::string_view answer) {
  return checksum(question, answer).append(answer);
}

std::optional<std::string_view> opened(std::string_view question,
                                       std::string_view kept) {
  constexpr std::size_t kDigits = 16;
  if (kept.size() < kDigits) return std::nullopt;
  const std::string_view answer = kept.substr(kDigits);
  if (kept.substr(0, kDigits) != checksum(question, answer)) {
    return std::nullopt;
  }
  return answer;
}

}  // namespace concord
