// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "tests/oracle/random_system.h"

namespace concord {

/// What is wrong with an answer for a System; nothing: it is right.
using Complaint = std::function<std::string(const System&)>;

/// Draws so many Systems of one family; the first with a complaint is shrunk
/// and told.  Fewer for a slow build, by CONCORD_ORACLE_PERCENT.
std::string first_complaint(const Shape& shape, std::uint64_t family,
                            std::uint64_t number, const Complaint& complaint);

}  // namespace concord
