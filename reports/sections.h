// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// What a claim of each origin weighs, where the audit declares it.
std::string weights_section(const Audit& audit, const Style& style);

/// Who repeats what an origin took back, and with what it did.
std::string stale_section(const View& view, const Style& style);

/// The whole ways out, component by component, with what the disputed figures
/// then are; a few of each list, or all.
std::string ways_out_section(const View& view, const Words& words,
                             const Style& style, bool all);

/// In which order accounts of one moment counted, if each may have counted at
/// any time of its own; and what clashes even so.
std::string orders_section(const View& view, const Style& style);

/// Every minimal conflict with the claims and laws in it.
std::string conflicts_section(const View& view, const Style& style);

/// What the second check tried and found.
std::string verify_section(const View& view, const Style& style);

/// "2 errors, 1 question, 2 settled, 2 open · checked twice"
std::string summary_line(const View& view, const Words& words,
                         const Style& style);

}  // namespace concord
