// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "claims/digits.h"
#include "claims/name.h"
#include "claims/yaml.h"
#include "rules/formula_check.h"
#include "rules/formula_text.h"
#include "rules/law.h"

namespace concord {
namespace {

// Ids of the laws that ground() makes; a written law may not look like one.
constexpr std::string_view kOwnIds[] = {"rises", "fixed", "starts", "period"};

constexpr long kMaxCost = 1'000;

bool is_tolerance(const std::optional<Rational>& number) {
  return number && *number >= 0 && *number <= kMaxFigure &&
         is_integer(Rational(*number * 1'000'000));
}

std::optional<Rational> number(const Yaml& node) {
  if (has_leading_zero(node.text)) return std::nullopt;
  return parse_decimal(node.text);
}

class LawReader {
 public:
  LawReader(const Audit& audit, LawBook& book, Complaints& complaints)
      : audit_(audit), book_(book), complaints_(complaints) {}

  /// Reads the laws of one file, which begin below `laws`.
  void read(const Yaml& laws, std::string_view bytes) {
    if (laws.kind != Yaml::Kind::Sequence) {
      complaints_.add(Code::Y114, laws.place, "`laws` is no list",
                      "begin each law with `- id:`");
      return;
    }
    const LineTable lines(bytes);
    for (const Yaml& item : laws.items) {
      if (item.kind == Yaml::Kind::Nothing) continue;  // complained of
      read(item, bytes, lines);
    }
  }

 private:
  void read(const Yaml& item, std::string_view bytes, const LineTable& lines) {
    Fields fields(item, "a law", complaints_);
    Law law;
    law.declared = item.place;
    const bool named = read_id(fields, law);
    const bool formula = read_formula(fields, bytes, lines, law);
    read_because(fields, law);
    read_cost(fields, law);
    read_within(fields, formula, law);
    fields.finish();
    if (named && formula) book_.laws.push_back(std::move(law));
  }

  bool read_id(Fields& fields, Law& law) {
    const Yaml* node = fields.require("id");
    if (node == nullptr) return false;
    law.id = node->text;
    law.declared = node->place;
    if (node->kind != Yaml::Kind::Scalar || !is_name(law.id)) {
      complaints_.add(Code::Y187, node->place,
                      "`" + law.id + "` cannot be the id of a law",
                      "an id has letters, digits and hyphens alone");
      return false;
    }
    if (std::ranges::find(kOwnIds, law.id) != std::end(kOwnIds)) {
      complaints_.add(Code::Y187, node->place,
                      "`" + law.id + "` is the id of a law of Concord's own",
                      "choose another id");
    }
    return is_first_of_its_id(law);
  }

  bool is_first_of_its_id(const Law& law) {
    const auto [first, is_new] = declared_.emplace(law.id, law.declared);
    if (is_new) return true;
    complaints_
        .add(Code::Y186, law.declared, "a second law `" + law.id + "`",
             "choose another id")
        .notes.push_back({"the first one is here", first->second});
    return false;
  }

  bool read_formula(Fields& fields, std::string_view bytes,
                    const LineTable& lines, Law& law) {
    const Yaml* node = fields.require("holds");
    if (node == nullptr) return false;
    if (node->kind != Yaml::Kind::Scalar) {
      complaints_.add(Code::Y114, node->place, "`holds` is no formula",
                      "write it on one line, or in quotes");
      return false;
    }
    const FormulaText text(*node, bytes, lines);
    auto formula = parse_formula(text, complaints_);
    if (!formula || !check_names(*formula, audit_, complaints_)) return false;
    check_units(*formula, audit_, complaints_);
    check_size(*formula, text.whole(), complaints_);
    check_periods(*formula, complaints_);
    law.holds = std::move(*formula);
    law.written = node->text;
    return true;
  }

  void read_because(Fields& fields, Law& law) {
    const Yaml* node = fields.require("because");
    law.because = fields.text("because").value_or("");
    const bool blank =
        law.because.find_first_not_of(" \t\n") == std::string::npos;
    if (node == nullptr || node->kind != Yaml::Kind::Scalar || !blank) return;
    complaints_.add(Code::Y187, node->place, "a law without its reason",
                    "say in a clause why it holds: reports print it");
  }

  void read_cost(Fields& fields, Law& law) {
    const Yaml* node = fields.get("cost");
    if (node == nullptr) return;
    const auto cost = number(*node);
    if (!cost || !is_integer(*cost) || *cost < 1 || *cost > kMaxCost) {
      complaints_.add(Code::Y187, node->place,
                      "`" + node->text + "` is no cost",
                      "a cost is a whole number from 1 to 1000; leave it out "
                      "if the law always holds");
      return;
    }
    law.cost = static_cast<int>(cost->get_num().get_si());
  }

  void read_within(Fields& fields, bool formula_known, Law& law) {
    const Yaml* node = fields.get("within");
    if (node == nullptr) return;
    const auto within = number(*node);
    if (!is_tolerance(within)) {
      complaints_.add(Code::Y187, node->place,
                      "`" + node->text + "` is no tolerance",
                      "write how far the two sides may miss each other: `2`");
    } else if (formula_known && !is_equality(law.holds)) {
      complaints_.add(Code::Y188, node->place,
                      "`within` for a law that is not one equality",
                      "leave it out, or write `holds: ... = ...`");
    } else {
      law.within = *within;
    }
  }

  static bool is_equality(const Formula& formula) {
    return formula.kind == Formula::Kind::Comparison &&
           formula.comparison.relation == Relation::Equal &&
           formula.comparison.status_value.empty();
  }

  const Audit& audit_;
  LawBook& book_;
  Complaints& complaints_;
  std::map<std::string, Place> declared_;
};

// Reads `laws:` of a file that other readers complain about.
void read_among_others(const Folder& folder, const std::string& file,
                       LawReader& reader) {
  const auto found = folder.files.find(file);
  if (found == folder.files.end()) return;
  Complaints of_others;
  const auto yaml = read_yaml(file, found->second, of_others);
  if (!yaml) return;
  const Yaml* laws = yaml->find("laws");
  if (laws != nullptr) reader.read(*laws, found->second);
}

// A file of rules/ holds laws and nothing else.
void read_rules_file(const std::string& file, std::string_view bytes,
                     LawReader& reader, Complaints& complaints) {
  const auto yaml = read_yaml(file, bytes, complaints);
  if (!yaml) return;
  Fields fields(*yaml, "a file of laws", complaints);
  const Yaml* laws = fields.require("laws");
  if (laws != nullptr) reader.read(*laws, bytes);
  fields.finish();
}

bool is_rules_file(const std::string& file) {
  return file.starts_with("rules/") && file.ends_with(".yaml");
}

}  // namespace

LawBook read_laws(const Folder& folder, const Audit& audit,
                  Complaints& complaints) {
  LawBook book;
  LawReader reader(audit, book, complaints);
  for (const std::string& pack : audit.packs) {
    read_among_others(folder, pack, reader);
  }
  read_among_others(folder, "audit.yaml", reader);
  for (const auto& [file, bytes] : folder.files) {
    if (is_rules_file(file)) {
      read_rules_file(file, bytes, reader, complaints);
    }
  }
  std::ranges::sort(book.laws, {}, &Law::id);
  return book;
}

}  // namespace concord
