// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord {

/// Whoever holds it is the only one that writes `path`: of several processes
/// that ask the others wait.  The system takes it from one that is killed, and
/// nothing is left behind, since the folder of the file is what is locked.
///
/// What a killed writer left beside `path` is removed; never what one that is
/// still alive writes there, even if that knows of no such lock.
class SoleWriter {
 public:
  explicit SoleWriter(const std::string& path);  // throws CannotRun
  ~SoleWriter();
  SoleWriter(const SoleWriter&) = delete;
  SoleWriter& operator=(const SoleWriter&) = delete;

 private:
  int folder_ = -1;
};

}  // namespace concord
