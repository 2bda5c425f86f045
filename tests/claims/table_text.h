// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/audit.h"

namespace concord::table_text {

/// A mapping of two columns, `what` and `value`.
extern const std::string kPlain;

/// What is read of an audit with one table of this name and text, mapped by
/// these lines and published on 2016-07-19, or else all complaints.
std::string read(const std::string& mapping, const std::string& table,
                 const std::string& file = "claims.csv");

/// The same audit, where nothing is wrong with it.
Audit audit_of(const std::string& mapping, const std::string& table);

}  // namespace concord::table_text
