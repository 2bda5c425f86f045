// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.h"

namespace concord {

/// Reads the command line, runs the command that it names, and says what the
/// shell is told.  Bad flags and commands that cannot run are answered on
/// stderr; an InternalError goes through to main().
ExitCode run_command_line(int argc, const char* const* argv);

}  // namespace concord
