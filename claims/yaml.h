// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/diagnostic.h"

namespace concord {

/// A YAML file as written: a tree with the place of every node.  Scalars stay
/// text (nothing is guessed to be a number, a date or a Boolean).
class Yaml {
 public:
  enum class Kind { Scalar, Sequence, Map, Nothing };

  Kind kind = Kind::Nothing;
  std::string text;     // of a scalar
  bool quoted = false;  // written in quotes or as a block
  Place place;          // of the scalar as written, or of the first character
  std::vector<Yaml> items;
  std::vector<std::pair<Yaml, Yaml>> entries;  // in the order of the file

  const Yaml* find(std::string_view key) const;
};

/// Reads one document with yaml-cpp's event interface.  Complains (Y1xx), with
/// what to write instead, of: bytes that are not UTF-8, NUL, more than one
/// document, syntax errors, nesting deeper than 64, tabs in indentation,
/// duplicate keys, aliases, anchors, tags and `<<`, plain on/off/true/false and
/// yes/no (a reader of switches asks as_switch(), which takes yes and no), and
/// ` #` or `: ` inside a plain scalar.  nothing after a syntax error.
std::optional<Yaml> read_yaml(const std::string& file, std::string_view bytes,
                              Complaints& complaints);

/// Walks the entries of one map: each key is asked for once, and finish()
/// complains of the keys that nobody asked for ("did you mean").
class Fields {
 public:
  /// Complains if `node` is no map.  `what` names it: "a claim", "an event".
  Fields(const Yaml& node, std::string what, Complaints& complaints);

  const Yaml* get(std::string_view key);      // nothing if absent
  const Yaml* require(std::string_view key);  // complains if absent
  std::optional<std::string> text(std::string_view key);
  std::optional<std::string> required_text(std::string_view key);
  bool switched(std::string_view key);  // yes or no; no if absent
  std::optional<long> whole_number(std::string_view key);
  /// A list of texts, or one text alone.
  std::vector<Yaml> list(std::string_view key);
  void finish();

  const Yaml& node() const { return node_; }

 private:
  const Yaml& node_;
  std::string what_;
  Complaints& complaints_;
  std::vector<std::string> asked_;
};

}  // namespace concord
