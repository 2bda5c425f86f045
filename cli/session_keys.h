// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/terminal.h"
#include "reports/ink.h"

namespace concord {

/// What one key does in a session with a person at a terminal.
template <class Session>
struct SessionKey {
  const char* key;
  const char* word;
  const char* help;
  void (Session::*act)();
};

/// "  a accept   s skip   q quit", in as many lines as it takes.
template <class Session>
std::string keys_line(const std::vector<SessionKey<Session>>& keys, int width) {
  std::string lines;
  std::string line;
  for (const auto& each : keys) {
    const std::string word = std::string(each.key) + " " + each.word;
    const bool fits = static_cast<int>(line.size() + 3 + word.size()) <= width;
    if (!line.empty() && !fits) lines += std::exchange(line, "") + "\n";
    line += (line.empty() ? "  " : "   ") + word;
  }
  return lines + line + "\n";
}

/// What each key does, a line each.
template <class Session>
std::string keys_help(const std::vector<SessionKey<Session>>& keys, int width) {
  std::string lines;
  for (const auto& each : keys) {
    lines += "  " + padded(std::string(each.key) + " " + each.word, 13) +
             wrapped(each.help, width, 15) + "\n";
  }
  return lines;
}

/// The key that was pressed; null where it is none of them.
template <class Session>
const SessionKey<Session>* find_key(
    const std::vector<SessionKey<Session>>& keys, const std::string& pressed) {
  const auto found =
      std::find_if(keys.begin(), keys.end(),
                   [&](const auto& each) { return pressed == each.key; });
  return found == keys.end() ? nullptr : &*found;
}

/// Does what the pressed key is for, and says which it was.
template <class Session>
void press(Session& session, const std::vector<SessionKey<Session>>& keys,
           const std::string& pressed, const Terminal& terminal) {
  const SessionKey<Session>* found = find_key(keys, pressed);
  if (found == nullptr) {
    terminal.print(harmless(pressed) +
                   ": no key of these; ? says what each does\n");
    return;
  }
  terminal.print(std::string(found->key) + " " + found->word + "\n");
  (session.*found->act)();
}

}  // namespace concord
