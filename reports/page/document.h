// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/page/html.h"

namespace concord::page {

/// A page that needs nothing beside it.
struct Document {
  std::string title;    // shortened where a tab has no room for it
  std::string version;  // of Concord
  std::string style;    // texts of our own, by which nothing else is allowed
  std::string script;
  Html body;  // what stands in <body>, but for the script
};

/// The whole file, under a policy by which nothing is loaded.
std::string html_document(const Document& document);

/// A style sheet of page_texts() without what it has for its readers: comments,
/// and spaces where CSS needs none.
std::string style_sheet(const std::string& name);

/// A link that the Tab key finds first, and that leads to the <main> here.
Html skip_link(const char* words);
Html main_part(const Html& inside);

/// Which program made the page, and that it would do so again.
Html footer_of(const std::string& version);

}  // namespace concord::page
