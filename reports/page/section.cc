// SPDX-License-Identifier: Apache-2.0
#include "reports/page/section.h"

namespace concord::page {

Html Section::html() const {
  if (body.empty()) return {};
  const std::string heading = id + "-title";
  Html inside = element("h2", {{"id", heading}}, text(title));
  if (!lead.empty()) inside += paragraph(lead, "lead");
  return element("section", {{"id", id}, {"aria-labelledby", heading}},
                 inside + body);
}

}  // namespace concord::page
