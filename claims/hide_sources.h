// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/audit.h"

namespace concord {

/// The audit as it may be shown to anybody: a source with `private: yes` is
/// called "source-a", "source-b"..., in the order of names, and its outlet
/// "source A"; neither its title, its links and its place nor the names of its
/// files are told, and accounts, its own voice and decisions about it are named
/// after it.  What was quoted and the reasons of decisions stay as written, and
/// every id of a claim or finding means the same as before.
Audit hide_private_sources(const Audit& audit);

}  // namespace concord
