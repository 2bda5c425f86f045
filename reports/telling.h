// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/propagate.h"
#include "reports/proof.h"
#include "reports/sums.h"

namespace concord {

/// One derivation: what a propagation did, told backwards from its end, so that
/// only the steps that matter become lines, each just before it is used.  Add
/// what is needed with need(), then ask for lines() once.
class Telling {
 public:
  Telling(const View& view, const Words& words, const Sense& sense,
          const System& system, const Propagation& found, bool ascii)
      : view_(view),
        words_(words),
        sense_(sense),
        system_(system),
        found_(found),
        ascii_(ascii) {}

  /// Tells a step and all on which it rests.
  void need(std::optional<std::size_t> step);
  std::vector<ProofLine> lines();
  /// Whether some end was moved more than once on the way: figures that push
  /// each other a little farther at each turn.
  bool goes_round() const;

  /// The step that gave an unknown the end it has before step `before`.
  std::optional<std::size_t> last_step(std::int32_t unknown, bool upper,
                                       std::size_t before) const;
  /// The steps on which a step rests.
  std::vector<std::size_t> grounds(std::size_t step) const;
  /// "at least 4 (2)": the end with the line that gave it.
  std::string end_text(std::int32_t unknown, bool upper,
                       std::optional<std::size_t> step) const;
  /// The line that tells a step; after lines().
  int line_of(std::size_t step) const { return numbers_.at(step); }

  const Figure& figure(std::int32_t unknown) const;
  /// "n5 "four dead": ", "a toll only rises [rises]: ".
  std::string because(std::int32_t constraint) const;
  std::string number(const Rational& value, const Figure& figure) const;

 private:
  /// The end of another figure that a step used.
  struct Premise {
    std::int32_t unknown = 0;
    Rational factor;  // of the figure, when solved for the step's own
    Rational value;
    bool upper = false;
    std::optional<std::size_t> step;  // nothing: the end that it always has
  };

  const System::Comparison& comparison(const Step& step) const;
  Rational own_factor(const Step& step) const;
  Rational constant(const Step& step) const;
  Premise premise(const System::Term& term, std::size_t index) const;
  std::vector<Premise> premises(std::size_t index) const;

  void pair_up(bool with_grounds);
  bool are_twins(std::size_t a, std::size_t b, bool with_grounds) const;
  bool order();
  bool place(std::size_t step, std::set<std::size_t>& open);
  void hand_on();
  bool only_passes(std::size_t index) const;

  std::string line(std::size_t index) const;
  std::string own_words(const Step& step) const;
  std::string status_text(const Step& step, const Premise& from) const;
  std::string passed_on(std::size_t index) const;
  std::string arithmetic(std::size_t index) const;
  std::string used(std::size_t index) const;
  std::string quoted(const std::string& id) const;

  const View& view_;
  const Words& words_;
  Sense sense_;
  const System& system_;
  const Propagation& found_;
  bool ascii_;
  std::vector<std::size_t> roots_;
  std::set<std::size_t> needed_;               // steps
  std::map<std::size_t, std::size_t> twin_;    // both ends in one line
  std::vector<std::size_t> order_;             // first what is used first
  std::map<std::size_t, std::size_t> handed_;  // by step: the one it passes on
  std::map<std::size_t, int> numbers_;
};

/// "at least 4", "at most 3": one end in words.
std::string end_in_words(const End& end, bool upper, const Figure& figure,
                         const Words& words);

}  // namespace concord
