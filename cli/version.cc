// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

namespace concord {

ExitCode version(const Terminal& terminal) {
  terminal.print("concord " CONCORD_VERSION "\n");
  return ExitCode::Clean;
}

}  // namespace concord
