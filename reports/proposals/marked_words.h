// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "reports/page/html.h"
#include "reports/proposals/shown_proposals.h"

namespace concord::page {

/// "p-2-7": the 7th claim of the 2nd text in the list beside it; "m-2-7": its
/// number in the text; "2-7": both of them, for the script.
struct ProposalNames {
  std::size_t text = 0;  // from 1

  std::string name(std::size_t which) const;
  std::string entry(std::size_t which) const { return "p-" + name(which); }
  std::string mark(std::size_t which) const { return "m-" + name(which); }
};

/// All words of a text: the numbers and quotes of its proposals marked, however
/// they overlap, and behind each number a link to its entry.
Html marked_words(const ShownProposals& shown, const ProposalNames& names);

}  // namespace concord::page
