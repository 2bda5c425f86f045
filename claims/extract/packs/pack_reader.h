// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/extract/packs/pack_macros.h"
#include "claims/extract/packs/word_forms.h"
#include "claims/yaml.h"

namespace concord::extract {

/// Reads the files of packs one after another into one ExtractPack: words
/// first, rules when all words are known.  Their bytes are asked for only to
/// tell the place of what is wrong in a pattern.
class PackReader {
 public:
  using Files = std::vector<std::pair<std::string, std::string>>;

  PackReader(const Files& files, Complaints& complaints)
      : files_(files), complaints_(complaints) {
    pack_.known = KnownClasses(pack_.lexicon);
    pack_.measures.emplace_back();
    pack_.populations.push_back({"people", "people", {}});
  }

  /// The keys `irregular` and `macros` of a file: they hold for all files.
  void read_shared(const Yaml& file);
  /// Whom and what it counts; measures of all files may name them.
  void read_populations(const Yaml& file);
  /// All its other keys but `rules`.
  void read_words(const Yaml& file);
  void read_rules(const Yaml& file);

  ExtractPack finish() { return std::move(pack_); }

 private:
  using Phrases = std::vector<Yaml>;
  using Mark = std::function<void(Meaning&)>;
  using Classes = std::vector<std::string>;

  // pack_words.cc
  void read_irregular(const Yaml& words);
  std::vector<Spellings> forms_in(Fields& fields, const Yaml& word);
  void read_macros(const Yaml& macros);
  void read_classes(Fields& fields);
  void read_verbs(Fields& fields);

  // pack_measures.cc
  void read_measures(Fields& fields);
  void read_measure(const Yaml& name, const Yaml& body);
  void read_measure_words(Fields& fields, const Mark& is_it);
  void restrict_measure(Fields& fields, PackMeasure& measure);
  void read_population(const Yaml& name, const Yaml& body);

  // pack_words.cc
  Phrases phrases(Fields& fields, std::string_view key);
  Phrases some_phrases(Fields& fields, const Yaml& name);
  bool is_good_name(const Yaml& name, std::string_view what);

  /// Each way adds a phrase, in one form or in all, to the lexicon.
  void add_phrases(const Phrases& phrases, const std::string& name,
                   const Mark& mark);
  void add_nouns(const Phrases& phrases, const std::string& name,
                 const Mark& mark);
  void add_verbs(const Phrases& phrases, const std::string& name,
                 const Mark& mark);
  void add(const Yaml& at, const std::string& phrase, const Classes& classes,
           const Mark& mark);
  std::optional<ClassId> class_for(const std::string& name, const Place& at);

  // pack_examples.cc
  std::vector<RuleExample> read_examples(Fields& fields, std::string_view key,
                                         const std::string& stage);
  RuleExample read_example(const Yaml& line, bool must_give);
  void check_given(const RuleExample& example, const Yaml& line);

  // pack_rules.cc
  void read_rule(const Yaml& body);
  bool is_new_rule(const Yaml& name);
  std::optional<std::string> read_stage(Fields& fields);
  int read_priority(Fields& fields);
  std::optional<Pattern> compile(const Yaml& written);
  std::optional<ClassId> class_in_pattern(std::string_view name,
                                          const Place& place);
  void add_words(std::string_view quoted, ClassId id);
  void complain_in(const Yaml& scalar, std::size_t at, std::size_t size,
                   std::string message, std::string help);
  std::string help_with(const PatternError& error) const;

  const Files& files_;
  Complaints& complaints_;
  ExtractPack pack_;
  Irregular irregular_;
  Macros macros_;
  std::map<std::string, Place> rule_names_;
  std::string unknown_class_;  // that the pattern at hand asks for
  bool is_full_ = false;       // of classes, and that was said
};

}  // namespace concord::extract
