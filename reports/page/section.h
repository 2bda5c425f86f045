// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/page/html.h"

namespace concord::page {

/// A part of the page with a heading, to which the navigation leads.
struct Section {
  std::string id;
  std::string name;  // what the navigation calls it
  std::string title;
  std::string lead;  // a sentence below the heading; may be empty
  Html body;         // empty: there is nothing to tell, and no such section

  Html html() const;
};

}  // namespace concord::page
