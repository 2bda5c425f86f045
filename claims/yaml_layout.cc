// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml_layout.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {

namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

// Lines end in LF here, CRLF or not: the carriage return then ends its line.
YamlLayout::YamlLayout(std::string_view bytes, const Yaml& tree)
    : bytes_(bytes), lines_{0} {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool cr_alone =
        bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (bytes[i] == '\n' || cr_alone) lines_.push_back(i + 1);
  }
  find_scalars(tree);
  find_comments();
}

const Yaml* YamlLayout::first_scalar(const Yaml& node) {
  if (node.kind == Yaml::Kind::Scalar) return &node;
  if (!node.entries.empty()) return &node.entries.front().first;
  for (const Yaml& item : node.items) {
    if (const Yaml* first = first_scalar(item)) return first;
  }
  return nullptr;
}

const Yaml* YamlLayout::last_scalar(const Yaml& node) {
  if (node.kind == Yaml::Kind::Scalar) return &node;
  if (!node.entries.empty()) {
    const auto& [key, value] = node.entries.back();
    const Yaml* last = last_scalar(value);
    return last != nullptr ? last : &key;
  }
  for (auto item = node.items.rbegin(); item != node.items.rend(); ++item) {
    if (const Yaml* last = last_scalar(*item)) return last;
  }
  return nullptr;
}

Span YamlLayout::span(const Yaml& scalar) const {
  const auto found = spans_.find(&scalar);
  CONCORD_CHECK(found != spans_.end());
  return found->second;
}

std::size_t YamlLayout::offset(Position position) const {
  std::size_t at = lines_.at(static_cast<std::size_t>(position.line) - 1);
  for (int column = 1; column < position.column && at < bytes_.size();
       ++column) {
    ++at;
    while (at < bytes_.size() && is_continuation(bytes_[at])) ++at;
  }
  return at;
}

char YamlLayout::at(Position position) const {
  const std::size_t where = offset(position);
  return where < bytes_.size() ? bytes_[where] : '\0';
}

int YamlLayout::line_of(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(lines_, offset);
  return static_cast<int>(next - lines_.begin());
}

bool YamlLayout::blank_above(int line) const {
  if (line < 2) return false;
  const std::size_t begin = lines_[static_cast<std::size_t>(line) - 2];
  const std::size_t end = lines_[static_cast<std::size_t>(line) - 1];
  const std::string_view above = bytes_.substr(begin, end - begin);
  return above.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t YamlLayout::next_scalar(std::size_t offset) const {
  const auto next = std::ranges::lower_bound(ordered_, Span{offset, 0});
  return next == ordered_.end() ? bytes_.size() : next->begin;
}

/// Walks the scalars in the order of the file.
void YamlLayout::find_scalars(const Yaml& node) {
  for (const auto& [key, value] : node.entries) {
    find_scalars(key);
    find_scalars(value);
  }
  for (const Yaml& item : node.items) find_scalars(item);
  if (node.kind != Yaml::Kind::Scalar) return;
  const std::size_t before = ordered_.empty() ? 0 : ordered_.back().end;
  Span span{offset(node.place.from), offset(node.place.to)};
  if (node.quoted) span.begin = block_header(before, span.begin);
  spans_[&node] = span;
  ordered_.push_back(span);
}

/// The place of a block covers its lines alone: its `>` or `|` stands before
/// them, and nothing like it before any other scalar.
std::size_t YamlLayout::block_header(std::size_t from, std::size_t to) const {
  for (std::size_t at = from; at < to; ++at) {
    if (bytes_[at] == '#') at = bytes_.find_first_of("\r\n", at);
    if (bytes_[at] == '>' || bytes_[at] == '|') return at;
  }
  return to;
}

void YamlLayout::find_comments() {
  std::size_t from = 0;
  for (const Span& scalar : ordered_) {
    find_comment(from, scalar.begin);
    from = scalar.end;
  }
  find_comment(from, bytes_.size());
}

/// Between two scalars stand indicators, white space and comments alone.
void YamlLayout::find_comment(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    if (bytes_[at] != '#') continue;
    const std::size_t stop =
        std::min(bytes_.find_first_of("\r\n", at), bytes_.size());
    YamlComment comment;
    comment.line = line_of(at);
    const std::size_t line = lines_[static_cast<std::size_t>(comment.line) - 1];
    const std::string_view before = bytes_.substr(line, at - line);
    comment.text = bytes_.substr(at, stop - at);
    comment.text.erase(comment.text.find_last_not_of(" \t") + 1);
    comment.span = {at, stop};
    comment.column =
        1 + static_cast<int>(std::ranges::count_if(
                before, [](char c) { return !is_continuation(c); }));
    comment.trailing =
        before.find_first_not_of(" \t") != std::string_view::npos;
    comments_.push_back(std::move(comment));
    at = stop;
  }
}

}  // namespace concord
