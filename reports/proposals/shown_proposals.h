// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/extract/shadow/shadow.h"
#include "reports/proposals.h"

namespace concord {

/// A text with its proposals, and how a page shows it.
struct ShownProposals {
  const ProposedText* text = nullptr;
  extract::Markup markup = extract::Markup::Plain;
  int line = 1;             // of its file, on which the words begin
  std::string title{};      // may be empty
  std::string outlet{};     // likewise
  std::string published{};  // likewise
  bool is_private = false;  // then a page that may be passed on leaves it out
};

}  // namespace concord
