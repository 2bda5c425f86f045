// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text.h"
#include "claims/yaml.h"

namespace concord {

/// A remark behind a `#`, which the tree of a file does not hold.
struct YamlComment {
  Span span;
  std::string text;  // "# packs", without spaces at its end
  int line = 1;
  int column = 1;         // in code points
  bool trailing = false;  // behind something on its line
};

/// Where a file has its scalars and comments, in bytes: what an edit that keeps
/// everything else has to know beside the tree.
class YamlLayout {
 public:
  /// `tree` was read from `bytes`; both outlive the layout.
  YamlLayout(std::string_view bytes, const Yaml& tree);

  const std::vector<YamlComment>& comments() const { return comments_; }
  /// The bytes of a scalar as written, quotes and block header included.
  Span span(const Yaml& scalar) const;
  std::string_view slice(Span span) const {
    return bytes_.substr(span.begin, span.end - span.begin);
  }
  /// The byte at a position; NUL behind the end.
  char at(Position position) const;
  std::size_t end() const { return bytes_.size(); }
  /// The first scalar of a node; the node itself for a scalar.
  static const Yaml* first_scalar(const Yaml& node);
  static const Yaml* last_scalar(const Yaml& node);
  bool blank_above(int line) const;
  int line_of(std::size_t offset) const;
  /// The offset at which the next scalar at or behind `offset` begins.
  std::size_t next_scalar(std::size_t offset) const;

 private:
  void find_scalars(const Yaml& node);
  std::size_t offset(Position position) const;
  std::size_t block_header(std::size_t from, std::size_t to) const;
  void find_comments();
  void find_comment(std::size_t begin, std::size_t end);

  std::string_view bytes_;
  std::vector<std::size_t> lines_;  // the offsets at which lines begin
  std::map<const Yaml*, Span> spans_;
  std::vector<Span> ordered_;  // of scalars, by begin
  std::vector<YamlComment> comments_;
};

}  // namespace concord
