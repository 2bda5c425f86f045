// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "claims/extract/groups/group.h"

namespace concord::extract {

/// Takes into a figure what commas beside it tell of those it counts, where a
/// verb of theirs may follow:
///
///   "one of them, a nurse from Leeds, was"     one, of nurses
///   "six others, a boy among them, were"       six, of whom one is a part
///   "six others, one of them a boy, were"      likewise
///   "the victims, two boys and a nurse, were"  the boys and the nurse
void join_asides(Sketch& sketch, std::span<const Token> tokens,
                 const ExtractPack& pack);

/// "a man believed to be one of the gunmen": one, of attackers.
void join_presumed(Sketch& sketch, std::span<const Token> tokens,
                   const ExtractPack& pack);

/// "six people on board - a pilot and five miners - died": what dashes tell
/// where it makes up the whole, whose words stand between.
void join_dashed(Sketch& sketch, std::span<const Token> tokens,
                 const ExtractPack& pack);

}  // namespace concord::extract
