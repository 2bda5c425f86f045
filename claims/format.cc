// SPDX-License-Identifier: Apache-2.0
// Writes a file anew from its tree, scalars as they were written, and puts each
// comment where it stood: above what it was above, or behind what it was
// behind.
#include "claims/format.h"

#include <algorithm>
#include <utility>

#include "claims/check.h"
#include "claims/yaml.h"
#include "claims/yaml_layout.h"
#include "claims/yaml_scalar.h"

namespace concord {

namespace {

constexpr int kLevel = 2;

/// Cut from a source letter by letter, these are easiest to compare with it in
/// one style.
bool is_quote_key(std::string_view key) {
  return key == "quote" || key == "prefix" || key == "suffix";
}

class Writer {
 public:
  Writer(std::string_view bytes, const Yaml& tree) : layout_(bytes, tree) {}

  std::string write(const Yaml& tree) {
    if (tree.kind == Yaml::Kind::Map || tree.kind == Yaml::Kind::Sequence) {
      collection(tree, 0, 0, false);
    } else if (tree.kind == Yaml::Kind::Scalar) {
      lead(tree, 0);
      out_ += scalar(tree, "", 0);
      end_line(layout_.span(tree).end);
    }
    while (next_ < layout_.comments().size()) own_line(0);
    return std::move(out_);
  }

 private:
  bool is_flow(const Yaml& node) const;
  int column_of(const Yaml& node) const;
  bool comment_before(std::size_t offset) const;
  void own_line(int indent);
  void blank_line(int line);
  void lead(const Yaml& first, int indent);
  void append_comment();
  void end_line(std::size_t token_end);
  void tail(const Yaml& node, int indent);
  void collection(const Yaml& node, int indent, int parent_column,
                  bool inlined);
  void entry(const Yaml& key, const Yaml& value, int indent);
  void item(const Yaml& value, int indent);
  void nested(const Yaml& value, std::size_t token_end, int indent, int column);
  std::string scalar(const Yaml& node, std::string_view key, int indent) const;

  YamlLayout layout_;
  std::size_t next_ = 0;  // of the comments: the first that is not written
  std::string out_;
};

bool Writer::is_flow(const Yaml& node) const {
  const char first = layout_.at(node.place.from);
  return first == '{' || first == '[';
}

int Writer::column_of(const Yaml& node) const { return node.place.from.column; }

bool Writer::comment_before(std::size_t offset) const {
  return next_ < layout_.comments().size() &&
         layout_.comments()[next_].span.begin < offset;
}

void Writer::blank_line(int line) {
  if (!out_.empty() && layout_.blank_above(line)) out_ += '\n';
}

void Writer::own_line(int indent) {
  const YamlComment& comment = layout_.comments()[next_++];
  blank_line(comment.line);
  out_ += std::string(static_cast<std::size_t>(indent), ' ') + comment.text;
  out_ += '\n';
}

/// The comments above the line that begins with `first`.
void Writer::lead(const Yaml& first, int indent) {
  while (comment_before(layout_.span(first).begin)) own_line(indent);
  blank_line(layout_.line_of(layout_.span(first).begin));
}

/// Comments that stood in one column still do, where the text lets them.
void Writer::append_comment() {
  const YamlComment& comment = layout_.comments()[next_++];
  const std::size_t line = out_.rfind('\n') + 1;  // npos + 1 == 0
  const int width = display_width(std::string_view(out_).substr(line));
  const int gap = std::max(comment.column - 1 - width, 2);
  out_ += std::string(static_cast<std::size_t>(gap), ' ') + comment.text;
}

/// Ends the line of a token, with the comment that stood behind it.
void Writer::end_line(std::size_t token_end) {
  if (comment_before(layout_.next_scalar(token_end)) &&
      layout_.comments()[next_].trailing) {
    append_comment();
  }
  out_ += '\n';
}

/// The comments below a block that are as deep as it: they are its own.
void Writer::tail(const Yaml& node, int indent) {
  const Yaml* last = YamlLayout::last_scalar(node);
  if (last == nullptr) return;
  const std::size_t end = layout_.next_scalar(layout_.span(*last).end);
  while (comment_before(end) && !layout_.comments()[next_].trailing &&
         layout_.comments()[next_].column >= column_of(node)) {
    own_line(indent);
  }
}

/// `inlined`: its first line goes on behind a dash.
void Writer::collection(const Yaml& node, int indent, int parent_column,
                        bool inlined) {
  for (const auto& [key, value] : node.entries) {
    if (!std::exchange(inlined, false)) {
      lead(key, indent);
      out_ += std::string(static_cast<std::size_t>(indent), ' ');
    }
    entry(key, value, indent);
  }
  for (const Yaml& value : node.items) {
    if (!std::exchange(inlined, false)) {
      if (const Yaml* first = YamlLayout::first_scalar(value)) {
        lead(*first, indent);
      }
      out_ += std::string(static_cast<std::size_t>(indent), ' ');
    }
    item(value, indent);
  }
  if (!is_flow(node) && column_of(node) > parent_column) tail(node, indent);
}

void Writer::entry(const Yaml& key, const Yaml& value, int indent) {
  out_ += scalar(key, "", indent) + ":";
  const std::size_t end = layout_.span(key).end;
  if (value.kind == Yaml::Kind::Scalar) {
    out_ += " " + scalar(value, key.text, indent);
    end_line(layout_.span(value).end);
  } else {
    nested(value, end, indent, column_of(key));
  }
}

void Writer::item(const Yaml& value, int indent) {
  out_ += "-";
  if (value.kind == Yaml::Kind::Scalar) {
    out_ += " " + scalar(value, "", indent);
    end_line(layout_.span(value).end);
  } else if (value.items.empty() && value.entries.empty()) {
    nested(value, layout_.end(), indent, 0);
  } else {
    out_ += " ";
    collection(value, indent + kLevel, column_of(value) - 1, true);
  }
}

/// What stands below a key, or nothing at all behind it.
void Writer::nested(const Yaml& value, std::size_t token_end, int indent,
                    int column) {
  if (value.items.empty() && value.entries.empty()) {
    if (value.kind == Yaml::Kind::Map) out_ += " {}";
    if (value.kind == Yaml::Kind::Sequence) out_ += " []";
    end_line(token_end);
    return;
  }
  // What stood behind the closing bracket now stands behind the key.
  const Yaml* last = YamlLayout::last_scalar(value);
  const bool behind_bracket = is_flow(value) && last != nullptr &&
                              !comment_before(layout_.span(*last).end);
  end_line(behind_bracket ? layout_.span(*last).end : token_end);
  collection(value, indent + kLevel, column, false);
}

/// A scalar behind `key`, whose line begins at `indent`: as it was written, but
/// that quotes and what went over several lines get a style of ours.
std::string Writer::scalar(const Yaml& node, std::string_view key,
                           int indent) const {
  const std::string_view slice = layout_.slice(layout_.span(node));
  const bool is_block =
      node.quoted && (slice.starts_with('>') || slice.starts_with('|'));
  if (is_block) {
    const std::string_view header =
        slice.substr(0, slice.find_first_of(" #\r\n"));
    const bool plain_header =
        header.size() == 1 || header == ">-" || header == "|-";
    return plain_header && !node.text.empty()
               ? moved_block(slice, indent + kLevel)
               : in_double_quotes(node.text);
  }
  const bool one_line = slice.find_first_of("\r\n") == std::string_view::npos;
  const bool keep = one_line && !(is_quote_key(key) && slice.front() != '"');
  if (keep) return std::string(slice);
  const std::string line = in_double_quotes(node.text);
  const int width = indent + display_width(key) + 2 + display_width(line);
  return width <= kYamlWidth || !can_fold(node.text)
             ? line
             : folded(node.text, indent + kLevel);
}

/// The same keys and values in the same order.  Quotes may be styled anew, and
/// so may several words: one alone could be a switch (`yes`).
bool same(const Yaml& a, const Yaml& b, bool style_is_free) {
  if (a.kind != b.kind || a.text != b.text) return false;
  const bool free =
      style_is_free || a.text.find_first_of(" \n") != std::string::npos;
  if (a.quoted != b.quoted && !free) return false;
  const bool items = std::ranges::equal(
      a.items, b.items,
      [](const Yaml& x, const Yaml& y) { return same(x, y, false); });
  return items &&
         std::ranges::equal(
             a.entries, b.entries, [](const auto& x, const auto& y) {
               return same(x.first, y.first, false) &&
                      same(x.second, y.second, is_quote_key(x.first.text));
             });
}

std::vector<std::string> remarks(std::string_view bytes, const Yaml& tree) {
  std::vector<std::string> all;
  const YamlLayout layout(bytes, tree);
  for (const YamlComment& each : layout.comments()) {
    all.push_back(each.text);
  }
  std::ranges::sort(all);
  return all;
}

}  // namespace

std::optional<std::string> format_yaml(const std::string& file,
                                       std::string_view bytes,
                                       Complaints& complaints) {
  const std::size_t before = complaints.size();
  const std::optional<Yaml> tree = read_yaml(file, bytes, complaints);
  if (!tree || complaints.size() > before) return std::nullopt;
  if (tree->kind == Yaml::Kind::Scalar) {
    complaints.add(Code::Y114, tree->place, "the file is one text",
                   "name a file that holds a map or a list");
    return std::nullopt;
  }
  std::string written = Writer(bytes, *tree).write(*tree);
  Complaints surprises;
  const std::optional<Yaml> again = read_yaml(file, written, surprises);
  CONCORD_CHECK(again && same(*tree, *again, false));
  CONCORD_CHECK(remarks(bytes, *tree) == remarks(written, *again));
  return written;
}

}  // namespace concord
