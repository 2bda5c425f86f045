// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/reconcile.h"
#include "reports/style.h"

namespace concord {

/// The proof of a finding, of the bounds of a figure, or all about a claim, in
/// steps that a person can redo by hand: each claim with its quote, each law
/// with its arithmetic.  `what` is
///   C101:attack/killed.police            a finding, by its id
///   C102:any/cases                       all findings that repeat each other
///   attack/killed.police@2016-07-18      a figure; event and moment may be
///   killed.police                        left out
///   n5, n5.police                        a claim or one of its parts
///   X3, K1                               a conflict, a way out
/// Nothing where nothing has that name: then unknown_subject() (subject.h) says
/// so.
std::optional<std::string> explain(const Reconciliation& all,
                                   std::string_view what, const Style& style);

}  // namespace concord
