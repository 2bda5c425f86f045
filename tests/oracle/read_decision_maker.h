// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/oracle/random_system.h"
#include "tests/oracle/read_audit_maker.h"

namespace concord::oracle {

/// Lets an analyst decide some things about the audit.
void add_decisions(ReadAudit& audit, Random& random);

}  // namespace concord::oracle
