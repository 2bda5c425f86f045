// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/extract/events/event_mention.h"
#include "claims/extract/shadow/shadow.h"

namespace concord::extract {

/// What is known of a text beside its words.
struct TextAbout {
  Markup markup = Markup::Plain;
  std::string published;  // EDTF; empty: by its dateline
  std::string title;
  const EventChooser* events = nullptr;  // of the audit, if there is one
  std::vector<std::string> event_ids;    // in the order of the chooser's
};

}  // namespace concord::extract
