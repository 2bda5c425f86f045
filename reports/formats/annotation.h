// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.anno.json: each statement as an annotation of its quote, in the Web
/// Annotation Data Model (W3C, 2017), on one AnnotationPage.  A quote is told
/// by its words with those round them and by its place, in characters (Unicode
/// code points, as that standard has it, and not UTF-16 units) of the text
/// behind the front matter; a row of a table by its number (RFC 7111; of JSON
/// Lines RFC 5147).
std::vector<ReportFile> annotation_report(const ReportInput& input);

}  // namespace concord
