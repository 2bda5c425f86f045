// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reports/json_entries.h"
#include "reports/report_input.h"

namespace concord {

// The part of report.sarif that tells where something stands.

/// A text of strangers as the text of a message: braces are doubled (3.11.5),
/// and brackets begin no link (3.11.6).
std::string in_message(std::string_view text);

/// {"text": ...} of a message that is made so.
Json message_of(std::string text);

/// A file of the audit folder.
Json artifact_of(const std::string& file);

/// The words of a quote; of the cells of a row its line.
Json location_of(const Quote& quote);
Json location_of(const Place& place);

/// Every text that was read, with its SHA-256 unless it is private; and tables.
Entries artifact_entries(const Audit& audit);

}  // namespace concord
