// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/audit.h"

namespace concord {

/// Groups the claims of the audit into accounts, one for each source, origin,
/// as-of as written and root event, and names them: "newspaper/ministry", or
/// "newspaper" for its own voice; with "@2016-07-18" and ":raid" behind it only
/// where several would share a name.  Sorted by name.  For an audit without
/// complaints.
void make_accounts(Audit& audit);

}  // namespace concord
