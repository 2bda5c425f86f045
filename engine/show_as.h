// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/reconcile.h"

namespace concord {

/// What was found, told by the names of `shown`: the same audit, in which
/// accounts are called otherwise (hide_sources.h), and so are readings that are
/// named after them and decisions about them.  It outlives `all`.
void show_as(const Audit& shown, Reconciliation& all);

}  // namespace concord
