// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/rational.h"
#include "reports/words.h"

namespace concord {

/// From values to pixels.  Linear; logarithmic where the values differ more
/// than a hundredfold, then with a place of its own for 0.
class Scale {
 public:
  enum class Kind { Linear, Logarithmic, Names };

  struct Tick {
    Rational value;
    std::string label;
  };

  /// Over these values, with labels as they are said of `figure`, at most so
  /// many.  The names of a status where `figure` is one.
  Scale(const std::vector<Rational>& values, const Figure& figure,
        const Audit& audit, const Words& words, int most_ticks);

  Kind kind() const { return kind_; }
  const std::vector<Tick>& ticks() const { return ticks_; }
  /// From 0 to 1, of a value between the first tick and the last one.
  double share(const Rational& value) const;
  /// How much of the whole lies between two values that are next to each other
  /// there; 0 where values have no neighbours, as money has none.
  double step(const Rational& value) const;
  /// "logarithmic scale": what a reader has to be told, else empty.
  std::string remark() const;

 private:
  void make_linear(const std::vector<Rational>& values, int most);
  void make_logarithmic(const std::vector<Rational>& values, int most);
  void add(const Rational& value) { ticks_.push_back({value, {}}); }

  Kind kind_ = Kind::Linear;
  bool whole_ = true;      // values are counted one by one
  bool has_zero_ = false;  // before the first power of ten
  std::vector<Tick> ticks_;
};

/// Whether these differ so much that a linear scale would hide the small ones.
bool needs_logarithms(const std::vector<Rational>& values);

}  // namespace concord
