// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "claims/check.h"
#include "claims/yaml_checks.h"
#include "claims/yaml_errors.h"

namespace concord {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A file with more mistakes than this is a wrong file.
constexpr std::size_t kMaxComplaints = 100;

// Ends the reading of a file that has had its complaint.
struct Stop {};

bool is_one_of(std::string_view text, const auto& words) {
  return std::ranges::find(words, text) != std::end(words);
}

bool is_quoted_key(std::string_view key) {
  constexpr std::array<std::string_view, 3> keys = {"quote", "prefix",
                                                    "suffix"};
  return is_one_of(key, keys);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_yes_or_no(std::string_view text) {
  return text == "yes" || text == "no";
}

// What YAML 1.1 takes for a Boolean, so that readers differ about it.
bool is_ambiguous(std::string_view text) {
  constexpr std::array<std::string_view, 8> words = {
      "true", "false", "on", "off", "yes", "no", "y", "n"};
  return text.size() <= 5 && is_one_of(lower(text), words);
}

/// Builds the tree from yaml-cpp's events.  Its marks count bytes from behind
/// a byte order mark.
class Builder : public YAML::EventHandler {
 public:
  Builder(const YamlText& text, std::size_t skipped, Complaints& complaints)
      : text_(text), skipped_(skipped), complaints_(complaints) {}

  Yaml take() { return std::move(root_); }
  /// Where a syntax error most likely began.
  YamlContext context() const;
  std::size_t offset(const YAML::Mark& mark) const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag,
                YAML::anchor_t anchor, const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  // A list or map that is still open, and in a map the key whose value is next.
  struct Frame {
    Yaml node;
    std::optional<Yaml> key;
    std::size_t begin = 0;
  };

  void complain(Code code, Place place, std::string message, std::string help);
  void check_properties(std::size_t at);
  Place place_of_nothing(std::size_t at) const;
  void complain_of_nothing(const Place& place);
  void check_words(Yaml& scalar);
  void check_comment(std::size_t end);
  void check_duplicates(const Yaml& map);
  void open(Yaml::Kind kind, const YAML::Mark& mark);
  void close();
  void add(Yaml node);
  void add_to_map(Frame& map, Yaml node);
  bool is_key() const;
  std::string_view key() const;

  const YamlText& text_;
  std::size_t skipped_;
  Complaints& complaints_;
  std::size_t complained_ = 0;
  std::size_t values_ = 0;
  std::size_t last_ = 0;  // behind the last scalar
  int documents_ = 0;
  std::vector<Frame> open_;
  Yaml root_;
};

std::size_t Builder::offset(const YAML::Mark& mark) const {
  if (mark.is_null()) return last_;
  const auto at = static_cast<std::size_t>(mark.pos) + skipped_;
  return std::min(at, text_.bytes.size());
}

YamlContext Builder::context() const {
  return {last_, open_.empty() ? 0 : open_.back().begin};
}

void Builder::complain(Code code, Place place, std::string message,
                       std::string help) {
  auto& said = complaints_.add(code, std::move(place), std::move(message),
                               std::move(help));
  if (++complained_ < kMaxComplaints) return;
  said.notes.push_back({"the rest of this file was not read", std::nullopt});
  throw Stop{};
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  const std::size_t at = offset(mark);
  complain(Code::Y104, text_.place(at, at),
           "this does not belong to what stands above it",
           "a file is one map or one list: indent all its entries alike");
  throw Stop{};
}

// A tag, an anchor or an alias: yaml-cpp reports "! x" as it reports "x" in
// quotes, so the text itself is asked.
void Builder::check_properties(std::size_t at) {
  if (at >= text_.bytes.size()) return;
  const char c = text_.bytes[at];
  if (c != '&' && c != '*' && c != '!') return;
  complain(Code::Y108, text_.place(at, at + 1),
           fmt::format("`{}` begins {} of YAML", c,
                       c == '!'   ? "a tag"
                       : c == '&' ? "an anchor"
                                  : "an alias"),
           "write the text out, or put it in quotes");
}

// yaml-cpp makes one event of a word for nothing and of no word at all.
void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t at = offset(mark);
  Yaml node;
  const std::string_view rest = text_.bytes.substr(at);
  const std::string word = lower(rest.substr(0, rest.starts_with('~') ? 1 : 4));
  if (word == "~" || word == "null") {
    node.place = text_.place(at, at + word.size());
    complain(Code::Y110, node.place, fmt::format("`{}` without quotes", word),
             fmt::format("write a value, or \"{}\" in quotes", word));
    if (is_key()) node.kind = Yaml::Kind::Scalar;
    node.text = word;
  } else {
    node.place = place_of_nothing(at);
    complain_of_nothing(node.place);
  }
  add(std::move(node));
}

// What an alias stands for is nobody's guess: it is refused, and stands for
// nothing.
void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t at = offset(mark);
  check_properties(at);
  Yaml node;
  node.place = text_.place(at, at + 1);
  if (is_key()) node.kind = Yaml::Kind::Scalar;
  add(std::move(node));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t, const std::string& value) {
  const std::size_t at = offset(mark);
  check_properties(at);
  const auto written = written_scalar(text_.bytes, at, value);
  if (!written) {
    add_open_quote(text_, at, complaints_);
    throw Stop{};
  }
  Yaml node;
  node.kind = Yaml::Kind::Scalar;
  node.text = value;
  node.quoted = tag != "?";
  node.place = text_.place(written->begin, written->end);
  last_ = written->end;
  if (!node.quoted) {
    check_words(node);
    check_comment(written->end);
  }
  add(std::move(node));
}

// A refused word is as good as none: one complaint of it is enough.
void Builder::check_words(Yaml& scalar) {
  if (scalar.text == "<<" && is_key()) {
    complain(Code::Y108, scalar.place, "`<<` merges maps",
             "write the keys out where they belong");
  }
  if (!is_ambiguous(scalar.text)) return;
  if (is_yes_or_no(scalar.text) && !is_key() && is_switch(key())) return;
  complain(Code::Y110, scalar.place,
           fmt::format("`{}` without quotes", scalar.text),
           !is_key() && is_switch(key())
               ? "write yes or no"
               : fmt::format("write \"{}\" in quotes", scalar.text));
  if (!key().empty()) scalar.kind = Yaml::Kind::Nothing;
}

void Builder::check_comment(std::size_t end) {
  if (is_key() || !is_quoted_key(key())) return;
  const std::size_t next = text_.bytes.find_first_not_of(" \t", end);
  if (next == end || next == std::string_view::npos) return;
  if (text_.bytes[next] != '#') return;
  complain(Code::Y111, text_.place(next, next + 1),
           fmt::format("` #` ends the {} here", key()),
           fmt::format("put the whole {} in double quotes", key()));
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string&,
                              YAML::anchor_t, YAML::EmitterStyle::value) {
  open(Yaml::Kind::Sequence, mark);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string&,
                         YAML::anchor_t, YAML::EmitterStyle::value) {
  open(Yaml::Kind::Map, mark);
}

void Builder::OnMapEnd() {
  check_duplicates(open_.back().node);
  close();
}

// Before yaml-cpp's own recursion goes deeper.
void Builder::open(Yaml::Kind kind, const YAML::Mark& mark) {
  const std::size_t at = offset(mark);
  check_properties(at);
  Frame frame;
  frame.node.kind = kind;
  frame.node.place = text_.place(at, at);
  frame.begin = at;
  if (open_.size() >= kMaxYamlDepth) {
    complain(Code::Y106, frame.node.place,
             fmt::format("nested more than {} levels deep", kMaxYamlDepth),
             "write lists and maps that lie less deep");
    throw Stop{};
  }
  open_.push_back(std::move(frame));
}

void Builder::close() {
  Yaml node = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(node));
}

bool Builder::is_key() const {
  return !open_.empty() && open_.back().node.kind == Yaml::Kind::Map &&
         !open_.back().key;
}

std::string_view Builder::key() const {
  if (open_.empty() || !open_.back().key) return {};
  return open_.back().key->text;
}

// yaml-cpp marks what follows it; the eye looks for its dash, or its key.
Place Builder::place_of_nothing(std::size_t at) const {
  if (!open_.empty() && open_.back().key) return open_.back().key->place;
  const bool item =
      !open_.empty() && open_.back().node.kind == Yaml::Kind::Sequence;
  const std::size_t dash = text_.bytes.substr(0, at).rfind('-');
  if (!item || dash == std::string_view::npos || dash < last_) {
    return text_.place(at, at);
  }
  return text_.place(dash, dash + 1);
}

// In a list, or behind a key; one that is no text has had its complaint.
void Builder::complain_of_nothing(const Place& place) {
  if (open_.empty()) return;
  const Frame& frame = open_.back();
  if (frame.node.kind == Yaml::Kind::Sequence) {
    complain(Code::Y114, place, "an item without a value",
             "write a value, or delete the item");
  } else if (frame.key && !frame.key->text.empty()) {
    complain(Code::Y114, frame.key->place,
             fmt::format("`{}` has no value", frame.key->text),
             "write a value behind it ({} or [] for none), or delete the line");
  }
}

void Builder::add(Yaml node) {
  if (++values_ > kMaxYamlValues) {
    complain(Code::Y106, node.place,
             fmt::format("more than {} values in one file", kMaxYamlValues),
             "split it into several files");
    throw Stop{};
  }
  if (open_.empty()) {
    root_ = std::move(node);
  } else if (open_.back().node.kind == Yaml::Kind::Map) {
    add_to_map(open_.back(), std::move(node));
  } else {
    open_.back().node.items.push_back(std::move(node));
  }
}

void Builder::add_to_map(Frame& map, Yaml node) {
  if (!map.key) {
    if (node.kind != Yaml::Kind::Scalar) {
      complain(Code::Y114, node.place, "a key that is not a text",
               "write the key as one text");
      node.kind = Yaml::Kind::Scalar;
    }
    map.key = std::move(node);
    return;
  }
  map.node.entries.emplace_back(*std::exchange(map.key, std::nullopt),
                                std::move(node));
}

// By sorting: a hostile map has a hundred thousand keys.
void Builder::check_duplicates(const Yaml& map) {
  std::vector<const Yaml*> keys;
  for (const auto& [name, value] : map.entries) keys.push_back(&name);
  std::ranges::stable_sort(keys, {}, &Yaml::text);
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i]->text != keys[i - 1]->text) continue;
    complaints_
        .add(Code::Y109, keys[i]->place,
             fmt::format("`{}` stands twice in one map", keys[i]->text),
             "delete or rename one of them")
        .notes.push_back({"the other one is here", keys[i - 1]->place});
    if (++complained_ >= kMaxComplaints) throw Stop{};
  }
}

bool parse(const YamlText& text, std::size_t skipped, Builder& builder,
           Complaints& complaints) {
  std::istringstream stream(with_line_feeds(text.bytes.substr(skipped)));
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
    return true;
  } catch (const Stop&) {
  } catch (const YAML::Exception& error) {
    add_yaml_error(text, error.msg, builder.offset(error.mark),
                   builder.context(), complaints);
  } catch (const InternalError&) {
    throw;
  } catch (const std::exception& error) {
    add_yaml_error(text, error.what(), builder.context().last,
                   builder.context(), complaints);
  }
  return false;
}

}  // namespace

std::optional<Yaml> read_yaml(const std::string& file, std::string_view bytes,
                              Complaints& complaints) {
  const YamlText text(file, bytes);
  if (!check_before_parsing(text, complaints)) return std::nullopt;
  const std::size_t skipped =
      bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  Builder builder(text, skipped, complaints);
  if (!parse(text, skipped, builder, complaints)) return std::nullopt;
  Yaml root = builder.take();
  root.place.file = file;
  return root;
}

}  // namespace concord
