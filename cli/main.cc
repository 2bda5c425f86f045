// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <string>

#include "claims/check.h"
#include "cli/command_line.h"
#include "cli/terminal.h"

namespace {

using concord::ExitCode;

/// A closed stdin, stdout or stderr would lend its number to the next file that
/// is opened, and that file would get our output.
void open_standard_streams() {
  int descriptor = ::open("/dev/null", O_RDWR);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO) {
    descriptor = ::open("/dev/null", O_RDWR);
  }
  ::close(descriptor);
}

ExitCode our_fault(const std::string& what) {
  concord::Terminal().complain(
      "concord: internal error: " + what +
      "; this is a defect of Concord: please report it with this line and the "
      "audit folder\n");
  return ExitCode::OurFault;
}

ExitCode guarded_run(int argc, const char* const* argv) {
  try {
    return concord::run_command_line(argc, argv);
  } catch (const concord::InternalError& error) {
    return our_fault(error.what());
  } catch (const std::exception& error) {
    return our_fault(std::string("unexpected exception: ") + error.what());
  }
}

}  // namespace

int main(int argc, char** argv) {
  open_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);  // Terminal sees EPIPE instead
  return static_cast<int>(guarded_run(argc, argv));
}
