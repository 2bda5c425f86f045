// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace concord {

namespace {

constexpr int kWidthWithoutTerminal = 100;
constexpr int kLeastWidth = 40;  // narrower, a quote no longer reads as one

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool is_dumb() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

bool colored(Look::Color color, int descriptor) {
  switch (color) {
    case Look::Color::Always:
      return true;
    case Look::Color::Never:
      return false;
    case Look::Color::Auto:
      return ::isatty(descriptor) == 1 && !is_set("NO_COLOR") && !is_dumb();
  }
  return false;
}

int width_of(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return kWidthWithoutTerminal;
  }
  return std::max<int>(size.ws_col, kLeastWidth);
}

Style style_for(const Look& look, int descriptor) {
  Style style;
  style.color = colored(look.color, descriptor);
  style.ascii = look.form == Look::Form::Ascii;
  style.plain = look.form == Look::Form::Plain;
  style.width = look.width.value_or(width_of(descriptor));
  return style;
}

void wait_until_writable(int descriptor) {
  pollfd wanted{descriptor, POLLOUT, 0};
  ::poll(&wanted, 1, -1);
}

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_until_writable(descriptor);
    } else if (errno == EPIPE) {
      return;
    } else if (errno != EINTR) {
      throw CannotRun(std::string("cannot write: ") + std::strerror(errno));
    }
  }
}

}  // namespace

Terminal::Terminal(const Look& look)
    : out_(style_for(look, STDOUT_FILENO)),
      error_(style_for(look, STDERR_FILENO)) {}

void Terminal::print(std::string_view text) const {
  write_all(STDOUT_FILENO, text);
}

// Where even stderr cannot be written, nobody is left to be told.
void Terminal::complain(std::string_view text) const {
  try {
    write_all(STDERR_FILENO, text);
  } catch (const CannotRun&) {
  }
}

}  // namespace concord
