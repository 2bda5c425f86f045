// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cli/terminal.h"

namespace concord {

/// The keys of a person at a terminal, one at a time and without an echo, as
/// long as this lives.  Ctrl-C stays what it is: Watchdog answers it.  However
/// the program ends, but by SIGKILL, the terminal is as it was.
class Keyboard {
 public:
  explicit Keyboard(const Terminal& terminal);
  ~Keyboard();
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;

  /// Whether a person can be asked: keys come from a terminal, and questions go
  /// to one, outside of CI.
  static bool is_there();

  /// The next key, a character in UTF-8; nothing at the end of input and for
  /// Ctrl-D.  Keys that make no character are passed over.
  std::optional<std::string> key();

  /// A line behind `prompt`, with its blanks trimmed.  Backspace takes back a
  /// character, Ctrl-U all.  Nothing where it was given up, by Escape or by
  /// Ctrl-D.
  std::optional<std::string> line(const std::string& prompt);

  /// Makes the terminal what it was, if some Keyboard is open: for whoever ends
  /// the program in the meantime.  Returns whether one was.
  static bool restore();

 private:
  std::optional<char> byte();
  std::string character(char first);
  bool is_escape_alone();
  void take_back(std::string& line);
  void echo(const std::string& text);

  const Terminal& terminal_;
};

}  // namespace concord
