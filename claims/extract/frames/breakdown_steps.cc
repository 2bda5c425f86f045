// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/breakdown_steps.h"

#include "claims/extract/frames/breakdown_chain.h"
#include "claims/extract/frames/counted_list.h"

namespace concord::extract {

void find_breakdowns(std::vector<Counted>& all, const Sketch& sketch,
                     std::span<const Token> tokens, const ExtractPack& pack,
                     EarlierTotals& earlier) {
  BreakdownView view(all, sketch, tokens, pack, earlier);
  find_pairs(view);
  find_partitives(view);
  find_lists(view);
  find_sums(view);
  PartChain chain(view);
  chain.run();
  // "the other three, one of them a girl", "six -- two guards, four cooks --"
  find_partitives(view);
  forget_parts_of_others(view);
  if (chain.has_base()) find_lists(view);
  link_known(view);
  const auto& open = chain.whole();
  earlier.leave_open(open, open ? view.group_of(*open) : 0, chain.told());
  sort_counted(all, sketch);
}

}  // namespace concord::extract
