// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/diagnostic.h"

namespace concord {

/// The largest YAML file, the deepest nesting and the most values in one file
/// that are read: far beyond any audit made by hand.
inline constexpr std::size_t kMaxYamlBytes = std::size_t{8} << 20;
inline constexpr std::size_t kMaxYamlDepth = 64;
inline constexpr std::size_t kMaxYamlValues = 1'000'000;

/// A YAML file as written: a tree with the place of every node.  Scalars stay
/// text (nothing is guessed to be a number, a date or a Boolean).
class Yaml {
 public:
  enum class Kind { Scalar, Sequence, Map, Nothing };

  Kind kind = Kind::Nothing;
  std::string text;     // of a scalar
  bool quoted = false;  // written in quotes or as a block
  Place place;  // of the scalar as written (of a block, its lines), or a point:
                // the first character of a list or map
  std::vector<Yaml> items;
  std::vector<std::pair<Yaml, Yaml>> entries;  // in the order of the file

  const Yaml* find(std::string_view key) const;

  // Out of line: a pair of two of them is complete only behind this class.
  Yaml();
  Yaml(const Yaml& other);
  Yaml(Yaml&& other) noexcept;
  Yaml& operator=(const Yaml& other);
  Yaml& operator=(Yaml&& other) noexcept;
  ~Yaml();
};

/// Reads one document with yaml-cpp's event interface.  Complains (Y1xx), with
/// what to write instead, of: bytes that are not UTF-8, control characters,
/// more than one document, syntax errors, nesting deeper than kMaxYamlDepth,
/// tabs in indentation, duplicate keys, keys and items without a value,
/// aliases, anchors, tags and `<<`, plain on/off/true/false/null anywhere and
/// yes/no where no switch stands (is_switch()), ` #` behind a plain quote.
/// Nothing after what ends a file: a syntax error, a limit.  The Yaml of an
/// empty file is of Kind::Nothing.
std::optional<Yaml> read_yaml(const std::string& file, std::string_view bytes,
                              Complaints& complaints);

/// The keys that take yes or no, in all files of an audit: "disjoint".
bool is_switch(std::string_view key);

/// Walks the entries of one map: each key is asked for once, and finish()
/// complains of the keys that nobody asked for ("did you mean").
class Fields {
 public:
  /// Complains if `node` is no map.  `what` names it: "a claim", "an event".
  Fields(const Yaml& node, std::string what, Complaints& complaints);

  const Yaml* get(std::string_view key);  // null if absent or no value
  /// If it is absent, finish() complains, unless an unknown key was meant.
  const Yaml* require(std::string_view key);
  std::optional<std::string> text(std::string_view key);
  /// Complains of a text without a letter.
  std::optional<std::string> words(std::string_view key);
  std::optional<std::string> required_text(std::string_view key);
  bool switched(std::string_view key);  // of is_switch(); no if absent
  std::optional<long> whole_number(std::string_view key);
  /// A list of texts, or one text alone.
  std::vector<Yaml> list(std::string_view key);
  /// Whether every key was asked for and has a value.
  bool finish();

  const Yaml& node() const { return node_; }

 private:
  const Yaml* scalar(std::string_view key);
  void complain_of_kind(const Yaml& value, const std::string& name,
                        const std::string& wanted);
  void complain_of_missing(const std::vector<const Yaml*>& unknown);

  const Yaml& node_;
  std::string what_;
  Complaints& complaints_;
  std::vector<std::string> asked_;
  std::vector<std::string> missing_;
};

}  // namespace concord
