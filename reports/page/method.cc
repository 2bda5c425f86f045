// SPDX-License-Identifier: Apache-2.0
#include "reports/page/method.h"

#include "reports/page/pieces.h"
#include "reports/second_check.h"

namespace concord::page {
namespace {

constexpr std::size_t kReadings = 60;
constexpr std::size_t kLaws = 60;

Html list(const std::vector<std::string>& lines) {
  Html items;
  for (const std::string& each : lines) items += element("li", text(each));
  return items.empty() ? items : element("ul", items);
}

Html definitions() {
  return remarks({
      {"settled",
       "one value is left. The texts agree, which does not make it true."},
      {"open",
       "several values are left, each of which fits everything that is said."},
      {"disputed",
       "what is said of it cannot all hold. There is no range then, since any "
       "would take a side; only what each way out leaves."},
      {"set aside",
       "left out to see what the rest comes to. Nothing is called wrong."},
  });
}

Html limits() {
  return list({
      "A claim says what its quote says. Words that leave something open are "
      "read otherwise only where a licence below allows it.",
      "No source ranks above another, nothing is averaged, and nothing is "
      "estimated that nobody counted.",
      "What several outlets print of one origin was counted once.",
  });
}

Html checks(const View& view) {
  return paragraph(view.all().checked
                       ? "Everything was checked a second time by other means:"
                       : "Not everything could be checked a second time:") +
         list(second_check(view));
}

std::string and_more(std::size_t all, std::size_t shown) {
  return "and " + grouped(all - shown) + " more: report -f json lists them";
}

Html readings(const View& view) {
  const auto& all = view.all().alternatives;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < all.size() && i < kReadings; ++i) {
    lines.push_back(all[i].name + ": " + all[i].licence);
  }
  if (all.size() > kReadings) lines.push_back(and_more(all.size(), kReadings));
  return lines.empty() ? Html()
                       : details(counted(all.size(), "reading") + " licensed",
                                 list(lines));
}

Html laws(const View& view) {
  if (view.all().laws == nullptr) return {};
  const auto& all = view.all().laws->laws;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < all.size() && i < kLaws; ++i) {
    lines.push_back(all[i].id + ": " + all[i].written +
                    (all[i].because.empty() ? "" : ", " + all[i].because));
  }
  if (all.size() > kLaws) lines.push_back(and_more(all.size(), kLaws));
  return lines.empty() ? Html()
                       : details(counted(all.size(), "law") +
                                     " written in packs and in the audit",
                                 list(lines));
}

}  // namespace

Section method_section(const Contents& page) {
  Section section{"method", "Method", "Method and limits", "", {}};
  section.body = definitions() + limits() + checks(page.view()) +
                 readings(page.view()) + laws(page.view()) +
                 element("p", text("SHA-256 of all that was read: ") +
                                  element("code", text(page.input.digest)));
  return section;
}

}  // namespace concord::page
