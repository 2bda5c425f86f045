// SPDX-License-Identifier: Apache-2.0
#include "reports/page/section.h"

namespace concord::page {

Html Section::html() const {
  if (body.empty()) return {};
  Html inside = element("h2", {{"id", id}}, text(title));
  if (!lead.empty()) inside += paragraph(lead, "lead");
  return element("section", {{"aria-labelledby", id}}, inside + body);
}

}  // namespace concord::page
