// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/style.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// The figures that a report shows, in the order in which one reads them: the
/// main event first, wholes before parts, the most claimed measure first, then
/// by moment; things behind the events.
///
/// A figure that nobody claims is shown where its bound says more than any one
/// claim does: some end of it takes two claims to prove.  Of one path, such a
/// figure is shown at its last moment alone, unless `all`.
std::vector<const FigureView*> figures_to_show(const View& view,
                                               const Words& words, bool all);

/// Those that a page has room for: of very many only the first that are not
/// settled and agreed, unless `all`.
struct FiguresShown {
  std::vector<const FigureView*> figures;
  std::size_t settled_more = 0;  // those left out
  std::size_t open_more = 0;
  std::size_t disputed_more = 0;
};
FiguresShown figures_with_room(const View& view, const Words& words, bool all);

/// "and 1,205 more: 1,200 settled, 5 open; --all shows them"; empty if none is
/// left out.
std::string left_out_words(const FiguresShown& shown,
                           std::string_view where = "--all shows them");

/// Into that order.
void sort_for_reading(std::vector<const FigureView*>& figures, const View& view,
                      const Words& words);

/// "4 to 5", "disputed", "4 or 6": the result of a figure.
std::string result_of(const FigureView& figure, const Words& words);

/// "3 n5.police · ≥5 p2", with copies of one origin told.
std::string claims_of(const FigureView& figure, const View& view,
                      const Words& words, const Style& style);

/// The table FIGURE, RESULT, CLAIMS with a heading for each event if there are
/// several.
std::string figure_table(const View& view, const Words& words,
                         const Style& style, bool all);

}  // namespace concord
