// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace concord {

/// A pipe; no child inherits it unless it is told to.  Throws CannotRun where
/// there is none to be had.
class Pipe {
 public:
  Pipe();
  ~Pipe();
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  /// -1 where it is closed.
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close_read_end() { close_end(0); }
  void close_write_end() { close_end(1); }

  /// Adds what is there to `text`, waiting for some; closes the end where no
  /// more will come.
  void read_some(std::string& text);

  /// From now on a full pipe takes what it can, at once.
  void write_without_waiting();
  /// How much of `text` it took; closes the end where nobody reads any more.
  /// SIGPIPE is ignored by then: main.cc sees to it.
  std::size_t write_some(std::string_view text);

 private:
  void close_end(std::size_t which);

  std::array<int, 2> ends_ = {-1, -1};
};

}  // namespace concord
