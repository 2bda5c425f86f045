// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace concord {

/// We contradict ourselves: a defect of Concord, never of its input.  Caught in
/// cli/ alone, which asks for a bug report and exits 70.
class InternalError : public std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] void internal_error(const char* file, int line,
                                 const std::string& what);

}  // namespace concord

/// Kept in release builds: a wrong verdict is worse than none.
#define CONCORD_CHECK(condition)      \
  ((condition) ? static_cast<void>(0) \
               : ::concord::internal_error(__FILE__, __LINE__, #condition))

#define CONCORD_UNREACHABLE() \
  ::concord::internal_error(__FILE__, __LINE__, "unreachable")
