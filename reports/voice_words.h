// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// "Interior Ministry"; of a source's own voice its outlet.
const std::string& origin_words(const Audit& audit, OriginId origin);

/// "for the ministry, through an agency"; "in its own voice".
std::string chain_words(const Audit& audit, const Claim& claim);

/// "1 origin (the spokeswoman), 2 outlets".
std::string counted_voices(const Voices& voices, const Audit& audit);

/// "4: 1 origin (the spokeswoman), 2 outlets": for each value of a finding, or
/// of what is said of a figure, that several claims hold up: how often it was
/// counted, not how often it was printed.
std::vector<std::string> corroboration(const Finding& finding, const View& view,
                                       const Words& words);
std::vector<std::string> corroboration(const FigureView& figure,
                                       const View& view, const Words& words);

/// "circular sourcing: Daily has it from Wire, Wire from Daily".
std::string ring_title(const Ring& ring, const Audit& audit);
/// Whether anybody outside a ring counted.
std::vector<std::string> ring_notes(const Ring& ring, const Audit& audit);

/// "it repeats w1, which w2 took back".
std::string stale_words(const StaleCopy& copy, const View& view);
/// "h1 and p1 repeat w1, which w2 took back: withdrawn with it", a line each.
std::vector<std::string> stale_notes(const View& view);

/// "weights as declared in audit.yaml: ministry 30, every other origin 20";
/// empty where none is declared.
std::string weights_words(const Audit& audit);

}  // namespace concord
