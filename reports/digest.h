// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/folder.h"

namespace concord {

/// SHA-256 (FIPS 180-4), as 64 hexadecimal digits, of every file of an audit
/// with its name, packs and tables too, in the order of names.  Throws
/// std::runtime_error where a table cannot be read any more.
std::string digest_of(const Folder& folder);

}  // namespace concord
