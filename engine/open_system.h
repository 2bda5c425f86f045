// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/reconcile.h"

namespace concord {

/// The System in which a component can be asked about all its ways out, by the
/// assumptions of the component: the one in which every alternative may be
/// taken or not (read_system.h).  Where no claim was ever read otherwise, it is
/// the one with every claim as it stands, of which the other would be a wider
/// copy.
ReadSystem open_system(const Reconciliation& all, int component);

}  // namespace concord
