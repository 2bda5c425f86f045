// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/reconcile.h"

namespace concord {

/// What `concord explain --ways-out --smt2` prints: these components in
/// SMT-LIB 2.6, so that a solver that shares nothing with Concord can be asked
/// whether it is right.  Behind each System (smt2_system.h) stand questions,
/// each with the answer that Concord gives, as (set-info :status ...): Z3 says
/// so where it finds another.
///
///   conflicts   X1 cannot hold, and without any claim of it the rest can
///   ways out    the rest of K1 can hold, and nothing of K1 can be spared
///   no other    who gives up nothing of some way out has no peace: for each
///               list that is whole
///   bounds      under each way out with a row, each figure that reports show
///               reaches its ends, and goes no further
///
/// What no single question settles is not asked: that a figure has no end, and
/// the gaps between its ends; nor are ways out by whole accounts.
std::string smt2_file(const Reconciliation& all,
                      const std::vector<int>& components);

}  // namespace concord
