// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "reports/snapshot.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// Words for figures of which only a lock or a report.json speaks, by name.
class NamedFigures {
 public:
  /// Those of `view`, which must outlive it, as must `words`.
  NamedFigures(const View& view, const Words& words);

  /// "police killed"; the name itself of a figure that is no longer there.
  std::string label(const std::string& name) const;

  /// "3 or 4"; where there are no values, the status.
  std::string result(const std::string& name, const FigureState& state) const;

 private:
  const Words& words_;
  std::map<std::string, const Figure*> known_;
};

}  // namespace concord
