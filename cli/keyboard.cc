// SPDX-License-Identifier: Apache-2.0
#include "cli/keyboard.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "claims/text.h"

namespace concord {

namespace {

constexpr char kEndOfInput = 4;  // Ctrl-D
constexpr char kEraseAll = 21;   // Ctrl-U
constexpr char kEscape = 27;
constexpr char kDelete = 127;
constexpr int kPatience = 50;  // milliseconds for the rest of an arrow key

termios before;  // what the terminal was
std::atomic<bool> is_open = false;

// tcsetattr is one of the calls that POSIX allows here.
void end_by(int signal) {
  Keyboard::restore();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < ' ' || c == kDelete;
}

// How many bytes follow the first one of a character.
int bytes_behind(char first) {
  const auto lead = static_cast<unsigned char>(first);
  if (lead < 0xC0) return 0;
  return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// Where the last character of it begins.
std::size_t last_character(const std::string& text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); at = character_end(text, at)) {
    begin = at;
  }
  return begin;
}

}  // namespace

Keyboard::Keyboard(const Terminal& terminal) : terminal_(terminal) {
  ::tcgetattr(STDIN_FILENO, &before);
  termios mode = before;
  mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);
  mode.c_cc[VMIN] = 1;
  mode.c_cc[VTIME] = 0;
  mode.c_cc[VSUSP] = _POSIX_VDISABLE;  // who comes back would find no echo
  is_open = true;
  for (const int signal : {SIGTERM, SIGHUP, SIGQUIT}) {
    std::signal(signal, end_by);
  }
  ::tcsetattr(STDIN_FILENO, TCSANOW, &mode);
}

Keyboard::~Keyboard() {
  restore();
  for (const int signal : {SIGTERM, SIGHUP, SIGQUIT}) {
    std::signal(signal, SIG_DFL);
  }
}

bool Keyboard::restore() {
  if (!is_open.exchange(false)) return false;
  ::tcsetattr(STDIN_FILENO, TCSANOW, &before);
  return true;
}

bool Keyboard::is_there() {
  const char* ci = std::getenv("CI");
  return (ci == nullptr || *ci == '\0') && ::isatty(STDIN_FILENO) == 1 &&
         ::isatty(STDOUT_FILENO) == 1;
}

void Keyboard::echo(const std::string& text) { terminal_.print(text); }

std::optional<char> Keyboard::byte() {
  for (;;) {
    char c = 0;
    const ssize_t n = ::read(STDIN_FILENO, &c, 1);
    if (n == 1) return c;
    if (n == 0 || errno != EINTR) return std::nullopt;
  }
}

// Nothing but a whole character is one.
std::string Keyboard::character(char first) {
  std::string all(1, first);
  for (int left = bytes_behind(first); left > 0; --left) {
    const auto next = byte();
    if (!next) break;
    all += *next;
  }
  return find_bad_utf8(all) ? std::string() : all;
}

// Else the rest of an arrow key is read and dropped.
bool Keyboard::is_escape_alone() {
  pollfd more{STDIN_FILENO, POLLIN, 0};
  if (::poll(&more, 1, kPatience) <= 0) return true;
  auto next = byte();
  if (next != '[' && next != 'O') return false;
  do {
    next = byte();
  } while (next && (*next < '@' || *next > '~'));
  return false;
}

std::optional<std::string> Keyboard::key() {
  for (;;) {
    const auto first = byte();
    if (!first || *first == kEndOfInput) return std::nullopt;
    if (*first == kEscape) is_escape_alone();
    if (is_control(*first)) continue;
    std::string all = character(*first);
    if (!all.empty()) return all;
  }
}

void Keyboard::take_back(std::string& line) {
  if (line.empty()) return;
  const std::size_t begin = last_character(line);
  for (int left = display_width(line.substr(begin)); left > 0; --left) {
    echo("\b \b");
  }
  line.erase(begin);
}

std::optional<std::string> Keyboard::line(const std::string& prompt) {
  echo(prompt);
  for (std::string line;;) {
    const auto c = byte();
    if (c == '\n' || c == '\r') {
      echo("\n");
      return trimmed(line);
    }
    const bool is_over = !c || (*c == kEndOfInput && line.empty());
    if (is_over || (*c == kEscape && is_escape_alone())) {
      echo("\n");
      return std::nullopt;
    }
    if (*c == kDelete || *c == '\b') take_back(line);
    while (*c == kEraseAll && !line.empty()) take_back(line);
    if (is_control(*c)) continue;
    const std::string all = character(*c);
    line += all;
    echo(all);
  }
}

}  // namespace concord
