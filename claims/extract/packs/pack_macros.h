// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/yaml.h"

namespace concord::extract {

/// A pattern with its macros put in, and where each piece of it was written.
struct ExpandedPattern {
  struct Piece {
    std::size_t begin = 0;       // in `text`
    const Yaml* from = nullptr;  // the rule's pattern, or a macro
    std::size_t offset = 0;      // in its text
  };

  std::string text;
  std::vector<Piece> pieces;

  /// Who wrote what stands at `at`, and at which byte of it.
  std::pair<const Yaml*, std::size_t> origin(std::size_t at) const;
};

/// What is wrong with the use of a macro: bytes [at, at + size) of `in`.
struct MacroError {
  const Yaml* in = nullptr;
  std::size_t at = 0;
  std::size_t size = 0;
  std::string message;
  std::string help;
};

/// The macros of all packs: `$near` in a pattern stands for "(...)" with the
/// text of `near`, which may hold macros too; not in quotes.  The Yaml that is
/// added outlives this.
class Macros {
 public:
  /// The macro of that name that is there already; null where it is new.
  const Yaml* add(const Yaml& name, const Yaml& text);

  /// Nothing where `error` tells what is wrong.
  std::optional<ExpandedPattern> expand(const Yaml& pattern,
                                        MacroError& error) const;

 private:
  bool put(const Yaml& from, int depth, ExpandedPattern& all,
           MacroError& error) const;
  bool put_macro(const Yaml& from, std::size_t at, std::size_t end, int depth,
                 ExpandedPattern& all, MacroError& error) const;

  struct Macro {
    const Yaml* name = nullptr;
    const Yaml* text = nullptr;
  };
  std::map<std::string, Macro, std::less<>> all_;
};

}  // namespace concord::extract
