// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/folder.h"
#include "reports/formats.h"
#include "tests/reports/story.h"

namespace concord {

// Files of reports as other programs open them.

/// An audit, reconciled once, in any format.
class Reported {
 public:
  explicit Reported(const Folder& folder);
  std::vector<ReportFile> in(const Format& format) const;

 private:
  Folder folder_;
  Story story_;
  View view_;
  Words words_;
};

/// What one format writes of an audit.
std::vector<ReportFile> written(const Format& format, const Folder& folder);

/// Of XML what expat complains of; empty where it is well-formed.
std::string xml_error(std::string_view xml);

/// Of CSV (RFC 4180), read strictly by libcsv; empty where it is not.
std::vector<std::vector<std::string>> csv_rows(std::string_view csv);

/// The files of a ZIP archive, unpacked by zlib; empty where it is broken.
std::map<std::string, std::string> unzipped(std::string_view archive);

}  // namespace concord
