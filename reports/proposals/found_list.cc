// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/found_list.h"

#include <map>
#include <set>
#include <vector>

#include "reports/excerpt.h"
#include "reports/page/pieces.h"
#include "reports/proposals/proposal_words.h"

namespace concord::page {
namespace {

using extract::Proposal;

/// The list of one text.
class List {
 public:
  List(const std::vector<Proposal>& all, const ProposalNames& names)
      : all_(all), names_(names) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (const auto total = all[i].part_of) parts_[*total].push_back(i);
    }
  }

  Html html() const {
    std::vector<std::size_t> totals;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].part_of) totals.push_back(i);
    }
    return list(totals, {{"class", "found"},
                         {"tabindex", "0"},
                         {"aria-label", "Proposed claims"}});
  }

 private:
  Html list(const std::vector<std::size_t>& those,
            const Attributes& attributes) const {
    Html entries;
    for (const std::size_t each : those) entries += entry(each);
    return element("ol", attributes, entries);
  }

  Html entry(std::size_t which) const {
    Html inside = said(which) + about(which);
    const auto parts = parts_.find(which);
    if (parts != parts_.end()) inside += list(parts->second, {});
    return element(
        "li", {{"id", names_.entry(which)}, {"data-p", names_.name(which)}},
        inside);
  }

  // "3  at least 5 killed, police"
  Html said(std::size_t which) const {
    const ProposalWords words = proposal_words(all_, which);
    const std::string number = std::to_string(which + 1);
    return element("p", {{"class", "said"}},
                   link_to(names_.mark(which), text(number)) + text(" ") +
                       element("b", text(words.says)) + text(" ") +
                       text(in_one_line(words.counted)));
  }

  Html about(std::size_t which) const {
    const ProposalWords words = proposal_words(all_, which);
    Remarks remarks_of;
    if (!words.speaker.empty()) {
      remarks_of.emplace_back("says", in_one_line(words.speaker));
    }
    for (const ProposalRemark& each : words.remarks) {
      if (each.key != "part of") remarks_of.emplace_back(each.key, each.words);
    }
    if (!words.rules.empty()) remarks_of.emplace_back("by", words.rules);
    remarks_of.emplace_back("sure",
                            std::to_string(all_[which].confidence) + " of 100");
    return remarks(remarks_of);
  }

  const std::vector<Proposal>& all_;
  const ProposalNames& names_;
  std::map<std::size_t, std::vector<std::size_t>> parts_;  // by total
};

}  // namespace

Html found_list(const ShownProposals& shown, const ProposalNames& names) {
  return List(shown.text->proposals, names).html();
}

}  // namespace concord::page
