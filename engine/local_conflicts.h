// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/oracle.h"

namespace concord {

/// Conflicts of a large System where they arise: in a table with hundreds of
/// disagreements all of them are beyond counting, since each claim can be
/// replaced by those from which it follows.  About each claim of a way out the
/// conflicts that lie near it (nearby.h) are listed, the smallest first, so
/// that whatever breaks a single law is among them.  Never called complete.
void list_local_conflicts(Oracle& oracle, const Budget& budget,
                          const Bits& way_out, Listed<Conflict>& conflicts);

}  // namespace concord
