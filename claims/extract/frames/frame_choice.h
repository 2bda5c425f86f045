// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/extract/frames/frame_hit.h"

namespace concord::extract {

/// Where the rules of the stage "frame" match a sentence, each verb in one
/// match: that of the greatest priority, then the nearest to its figure, then
/// the longest, then the first.
std::vector<FrameHit> chosen_frames(const Sketch& sketch,
                                    const ExtractPack& pack);

}  // namespace concord::extract
