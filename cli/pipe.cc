// SPDX-License-Identifier: Apache-2.0
#include "cli/pipe.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/terminal.h"

namespace concord {

Pipe::Pipe() {
  if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
    throw CannotRun(std::string("no pipe: ") + std::strerror(errno));
  }
}

Pipe::~Pipe() {
  close_read_end();
  close_write_end();
}

void Pipe::close_end(std::size_t which) {
  if (ends_[which] >= 0) ::close(ends_[which]);
  ends_[which] = -1;
}

void Pipe::read_some(std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t count = ::read(read_end(), buffer.data(), buffer.size());
  if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  if (count == 0 || (count < 0 && errno != EINTR)) close_read_end();
}

void Pipe::write_without_waiting() {
  const int flags = ::fcntl(write_end(), F_GETFL);
  ::fcntl(write_end(), F_SETFL, flags | O_NONBLOCK);
}

std::size_t Pipe::write_some(std::string_view text) {
  const ssize_t count = ::write(write_end(), text.data(), text.size());
  if (count >= 0) return static_cast<std::size_t>(count);
  if (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) {
    close_write_end();
  }
  return 0;
}

}  // namespace concord
