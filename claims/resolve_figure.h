// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/written.h"

namespace concord {

/// Finds what the figures of claims name, in the tables of an audit.
/// Complains, with what was probably meant, and then gives nothing.
class FigureResolver {
 public:
  /// Without all words (a pack could not be read) an unknown one is passed
  /// over: the first complaint is the one to mend.
  FigureResolver(const Audit& audit, bool has_all_words,
                 Complaints& complaints);

  /// `figure:` of a claim, without its moment.
  std::optional<Figure> of_claim(const Written& path) const;

  /// `figure:` of a part: `.police` narrows the figure of its claim; a path
  /// without an event stands at the claim's.
  std::optional<Figure> of_part(const Written& path,
                                const std::optional<Figure>& claim) const;

  /// What `of:`, `than:` or `per:` names: at the claim's moment or period,
  /// unless it carries an @.
  std::optional<Figure> of_base(const Written& path, const Figure& claim) const;

  /// Whether `part` is declared a part of `whole`, or of a part of it.
  bool lies_within(PopulationId part, PopulationId whole) const;

 private:
  std::optional<FigurePath> parse(const Written& path,
                                  const char* before = "") const;
  std::optional<Figure> resolve(const Written& path, const FigurePath& parsed,
                                std::optional<EventId> event) const;
  bool names_measure(const Written& path, const FigurePath& parsed) const;
  std::optional<Figure> thing(const Written& path,
                              const FigurePath& parsed) const;
  std::optional<EventId> event(const Written& path,
                               const FigurePath& parsed) const;
  std::optional<EventId> only_root(const Written& path) const;
  std::optional<MeasureId> measure(const Written& path,
                                   const FigurePath& parsed) const;
  std::optional<Population> population(
      const Written& path, const std::vector<std::string>& names) const;
  std::optional<PopulationId> population(const Written& path,
                                         const std::string& name) const;
  std::optional<Population> narrowed(const Written& path, Population whole,
                                     const Population& by) const;
  bool set_moment(const Written& path, const FigurePath& parsed,
                  Figure& figure) const;
  void refuse(const Written& path, const char* what, const char* help) const;

  const Audit& audit_;
  bool has_all_words_;
  Complaints& complaints_;
  std::vector<EventId> roots_;
  std::vector<std::string> events_;
  std::vector<std::string> things_;
  std::vector<std::string> measures_;
  std::vector<std::string> populations_;
  std::map<PopulationId, std::vector<PopulationId>> wholes_;
};

}  // namespace concord
