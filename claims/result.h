// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "claims/check.h"
#include "claims/diagnostic.h"

namespace concord {

/// A value, or everything that is wrong with the input that should have made
/// it: all complaints, sorted by place, never none.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT: meant to convert
  Result(std::vector<Diagnostic> complaints)     // NOLINT: meant to convert
      : state_(std::move(complaints)) {
    CONCORD_CHECK(!this->complaints().empty());
  }

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  const T& value() const& { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }
  const std::vector<Diagnostic>& complaints() const {
    return std::get<std::vector<Diagnostic>>(state_);
  }

 private:
  std::variant<T, std::vector<Diagnostic>> state_;
};

}  // namespace concord
