// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

namespace concord {

/// A part of a value that few of many have: it takes room only where something
/// was put in, and reads as T() elsewhere.
template <class T>
class Rare {
 public:
  Rare() = default;
  Rare(T value) : value_(std::make_unique<T>(std::move(value))) {}  // NOLINT

  const T& operator*() const {
    static const T kNone{};
    return value_ ? *value_ : kNone;
  }
  const T* operator->() const { return &**this; }

 private:
  std::unique_ptr<const T> value_;
};

}  // namespace concord
