// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "claims/diagnostic.h"
#include "claims/folder.h"
#include "claims/moment.h"

namespace concord {

/// When rows of tables were published: by file, then by the number of the row.
using PublishedRows = std::map<std::string, std::map<int, Stretch>>;

/// Reads the column `published` of each table whose mapping has one.  A row
/// that says nothing there is not listed; complains of what is no time.
PublishedRows published_rows(const Folder& folder, const Zone& zone,
                             Complaints& complaints);

}  // namespace concord
