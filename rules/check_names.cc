// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "rules/formula_check.h"

namespace concord {
namespace {

int characters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

template <class Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& each : table) names.push_back(each.name);
  return names;
}

class NameCheck {
 public:
  NameCheck(const Audit& audit, Complaints& complaints)
      : audit_(audit), complaints_(complaints) {}

  void check(const Formula& formula) {
    if (formula.kind == Formula::Kind::Comparison) check(formula.comparison);
    for (const Formula& part : formula.parts) check(part);
  }

 private:
  void check(const FormulaComparison& comparison) {
    for (const auto* side : {&comparison.left, &comparison.right}) {
      for (const Summand& summand : *side) {
        if (summand.kind != Summand::Kind::Number) check(summand.figure);
      }
    }
    if (!comparison.status_value.empty()) check_status_value(comparison);
  }

  void check(const FigurePattern& figure) {
    if (figure.status) {
      check_thing(figure);
    } else {
      check_event(figure);
      check_measure(figure);
      check_populations(figure);
    }
    if (figure.at == FigurePattern::At::Fixed) check_moment(figure);
  }

  void check_thing(const FigurePattern& figure) {
    if (audit_.find_thing(figure.name)) return;
    unknown(figure, "thing", figure.name, 0, names_of(audit_.things));
  }

  void check_event(const FigurePattern& figure) {
    const bool known = figure.event.empty() || figure.event == "any" ||
                       audit_.events.find(figure.event);
    if (known) return;
    unknown(figure, "event", figure.event, 0, names_of(audit_.events.events()));
  }

  void check_measure(const FigurePattern& figure) {
    if (audit_.vocabulary.find_measure(figure.name)) return;
    if (parse_decimal(figure.name) && !figure.event.empty()) return;
    unknown(figure, "measure", figure.name, name_column(figure),
            names_of(audit_.vocabulary.measures));
  }

  void check_populations(const FigurePattern& figure) {
    int column = name_column(figure) + characters(figure.name) + 1;
    std::set<std::string> axes;
    for (const std::string& name : figure.populations) {
      const auto id = audit_.vocabulary.find_population(name);
      if (!id) {
        unknown(figure, "population", name, column,
                names_of(audit_.vocabulary.populations));
      } else if (!axes.insert(audit_.vocabulary[*id].axis).second) {
        complaints_.add(Code::Y191, inside(figure, column, name),
                        "a second population of the axis `" +
                            audit_.vocabulary[*id].axis + "`",
                        "nobody is in both: add two figures instead");
      }
      column += characters(name) + 1;
    }
  }

  void check_moment(const FigurePattern& figure) {
    if (fixed_moment(figure, audit_.zone)) return;
    const StretchOrError read = parse_edtf(figure.moment, audit_.zone);
    const int column =
        characters(to_string(figure)) - characters(figure.moment);
    complaints_.add(
        Code::Y185, inside(figure, column, figure.moment),
        read.stretch ? "`" + figure.moment + "` is no one moment" : read.error,
        read.stretch ? "write the day or the instant by which the "
                       "figure was counted"
                     : read.help);
  }

  void check_status_value(const FormulaComparison& comparison) {
    const auto id = audit_.find_thing(comparison.left[0].figure.name);
    if (!id) return;
    const auto& values = audit_[*id].status;
    const std::string& value = comparison.status_value;
    if (std::ranges::find(values, value) != values.end()) return;
    Place place = comparison.place;
    if (place.from.line == place.to.line) {
      place.from.column =
          std::max(place.from.column, place.to.column - characters(value));
    }
    complaints_
        .add(Code::Y182, place,
             "unknown status `" + value + "` of `" + audit_[*id].name + "`",
             suggestion(value, values))
        .notes.push_back({"`" + audit_[*id].name + "` is declared here",
                          audit_[*id].declared});
  }

  void unknown(const FigurePattern& figure, const std::string& what,
               const std::string& name, int column,
               const std::vector<std::string>& candidates) {
    complaints_.add(Code::Y182, inside(figure, column, name),
                    "unknown " + what + " `" + name + "`",
                    help(figure, what, name, candidates));
  }

  std::string help(const FigurePattern& figure, const std::string& what,
                   const std::string& name,
                   const std::vector<std::string>& candidates) const {
    if (const std::string minus = missing_minus(figure); !minus.empty()) {
      return "a minus has a space on both sides: write `" + minus + "`";
    }
    if (what == "event" && parse_decimal(figure.name)) {
      return "a formula has no division: write a factor, as in `0.5 * killed`";
    }
    if (what == "measure" && audit_.find_thing(name)) {
      return "a thing has a status: write `" + name + ".status = ...`";
    }
    if (name == "everyone") return "leave it out: a figure counts everyone";
    const std::string near = suggestion(name, candidates);
    return near.empty() ? "declare it in audit.yaml" : near;
  }

  // "killed - injured" for `killed-injured`, where both halves are figures.
  std::string missing_minus(const FigurePattern& figure) const {
    const std::string text = to_string(figure);
    for (std::size_t at = text.find('-'); at != text.npos;
         at = text.find('-', at + 1)) {
      const std::string left = text.substr(0, at);
      const std::string right = text.substr(at + 1);
      if (names_measure(left) && names_measure(right)) {
        return left + " - " + right;
      }
    }
    return {};
  }

  bool names_measure(std::string_view text) const {
    const auto path = parse_figure_path(text);
    return path && audit_.vocabulary.find_measure(path->name);
  }

  static int name_column(const FigurePattern& figure) {
    return figure.event.empty() ? 0 : characters(figure.event) + 1;
  }

  // The place of `part`, that stands `column` characters inside the figure; the
  // whole figure where its place in the file is not known so exactly.
  static Place inside(const FigurePattern& figure, int column,
                      std::string_view part) {
    Place place = figure.place;
    const int width = place.to.column - place.from.column;
    if (place.from.line != place.to.line ||
        width != characters(to_string(figure))) {
      return place;
    }
    place.from.column += column;
    place.to.column = place.from.column + characters(part);
    return place;
  }

  const Audit& audit_;
  Complaints& complaints_;
};

}  // namespace

bool check_names(const Formula& formula, const Audit& audit,
                 Complaints& complaints) {
  const std::size_t before = complaints.size();
  NameCheck(audit, complaints).check(formula);
  return complaints.size() == before;
}

std::optional<Instant> fixed_moment(const FigurePattern& figure,
                                    const Zone& zone) {
  const bool interval = figure.moment.find('/') != std::string::npos;
  const StretchOrError read = parse_edtf(figure.moment, zone);
  if (interval || !read.stretch) return std::nullopt;
  return read.stretch->end;
}

}  // namespace concord
