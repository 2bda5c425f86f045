// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cli/run.h"
#include "reports/diff.h"

namespace concord {

/// An audit as it stood at a revision of git, read and solved.
struct AuditThen {
  Revision revision;
  Snapshot snapshot;
  bool undecided = false;  // something was, within the budget
};

/// That of `run` at what `name` names: anything that `git rev-parse` takes and
/// that is a commit.  Reads the repository through the user's git and writes
/// nothing into it.  Throws CannotRun: no git, no repository, no such revision,
/// no audit there then, or one that could not be read.  With `caching`, what is
/// as it is now is not solved again.
AuditThen audit_at(const Run& run, const std::string& name, Caching* caching);

}  // namespace concord
