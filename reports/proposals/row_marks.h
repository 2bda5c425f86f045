// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/proposals/shown_words.h"
#include "reports/style.h"

namespace concord {

/// A proposal where it is shown.
struct Mark {
  Span number;
  Span quote;
  Span sentence;
  Span total;            // the number of which it is a part, or its own
  bool is_part = false;  // it stands below that
  bool unsure = false;
  std::string label;  // harmless, as all that stands beside it
  std::string rules;  // "[act-passive 95]"
};

/// What stands below a row of a text: its numbers underlined with ^, the rest
/// of their quotes with ~, and the labels.
class RowMarks {
 public:
  /// `gutter`: how wide the numbers of lines are.
  RowMarks(const ShownWords& words, const Style& style, int gutter)
      : words_(words), style_(style), gutter_(gutter) {}

  std::string below(Span row, const std::vector<Mark>& marks) const;
  /// "  9 |"
  std::string margin(const std::string& number) const;

 private:
  std::string marked(Span row, const Mark& mark) const;
  std::string rest_of_quotes(Span row, const std::vector<Mark>& marks) const;
  std::string labelled(std::string line, int width, const Mark& mark) const;
  int column(Span row, std::size_t at) const;

  const ShownWords& words_;
  const Style& style_;
  int gutter_;
};

}  // namespace concord
