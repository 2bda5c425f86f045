// SPDX-License-Identifier: Apache-2.0
//
// What makes an HTML5 parser slow or deep, counted before it starts: elements
// in elements (it frees them by recursion), attributes of one tag (each is
// compared with all before), and formatting elements that are never closed
// (<font size=1><p><font size=2><p>: each <p> opens all of them again).
#include <array>
#include <vector>

#include "claims/extract/shadow/html_shadow.h"

namespace concord::extract {
namespace {

constexpr std::size_t kDeepest = 400;  // browsers stop at 512
constexpr std::size_t kMostAttributes = 2000;
constexpr std::size_t kFreeReopened = 200'000;

// Up to eight letters of a tag's name, in lower case.
using Name = std::uint64_t;

constexpr Name name_of(std::string_view text) {
  Name name = 0;
  for (const char c : text.substr(0, 8)) {
    name = name << 8U | static_cast<unsigned char>(c | 0x20);
  }
  return name;
}

template <std::size_t N>
constexpr std::array<Name, N> names(const std::string_view (&texts)[N]) {
  std::array<Name, N> all{};
  for (std::size_t i = 0; i < N; ++i) all[i] = name_of(texts[i]);
  return all;
}

// No element stands in them, or their end may be left out and the next of
// their kind ends them.
constexpr auto kFlat =
    names({"area",  "base",  "br",    "col",    "embed",   "hr",    "img",
           "input", "link",  "meta",  "param",  "source",  "track", "wbr",
           "p",     "li",    "dd",    "dt",     "td",      "th",    "tr",
           "tbody", "thead", "tfoot", "option", "!doctype"});
constexpr auto kFormatting =
    names({"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small",
           "strike", "strong", "tt", "u"});
constexpr auto kRaw = names({"script", "style", "textarea", "title", "xmp"});

template <typename Names>
bool has(const Names& all, Name name) {
  for (const Name one : all) {
    if (one == name) return true;
  }
  return false;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Guard {
 public:
  explicit Guard(std::string_view raw) : raw_(raw) {}

  bool is_harmless();

 private:
  std::string_view read_name();
  bool skip_attributes();
  bool open(Name name);
  void close(Name name);
  void skip_raw(std::string_view name);

  std::string_view raw_;
  std::size_t at_ = 0;
  std::vector<Name> open_;
  std::size_t formatting_ = 0;  // of them, and closed by others
  std::size_t reopened_ = 0;
};

std::string_view Guard::read_name() {
  const std::size_t begin = at_;
  while (at_ < raw_.size() &&
         (is_letter(raw_[at_]) || (raw_[at_] >= '0' && raw_[at_] <= '9') ||
          raw_[at_] == '-' || raw_[at_] == '!')) {
    ++at_;
  }
  return raw_.substr(begin, at_ - begin);
}

// Behind the tag; whether it had no more attributes than a tag has.
bool Guard::skip_attributes() {
  std::size_t parts = 0;
  char quote = 0;
  for (; at_ < raw_.size(); ++at_) {
    const char c = raw_[at_];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
      continue;
    }
    if (c == '>') break;
    if (c == '"' || c == '\'') quote = c;
    const bool part =
        c == '/' || c == '=' || static_cast<unsigned char>(c) <= ' ';
    parts += part || quote != 0 ? 1 : 0;
  }
  return parts <= kMostAttributes;
}

bool Guard::open(Name name) {
  if (has(kFormatting, name)) {
    ++formatting_;
  } else {
    reopened_ += formatting_;
  }
  if (!has(kFlat, name)) open_.push_back(name);
  return open_.size() <= kDeepest &&
         reopened_ <= kFreeReopened + raw_.size() / 8;
}

// One that closes nothing is passed over; one that closes others too leaves
// formatting elements that are opened again.
void Guard::close(Name name) {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (open_[i - 1] != name) continue;
    open_.resize(i - 1);
    break;
  }
  if (has(kFormatting, name) && formatting_ > 0) --formatting_;
}

// To the end tag of an element that holds no tags.
void Guard::skip_raw(std::string_view name) {
  while ((at_ = raw_.find("</", at_)) != raw_.npos) {
    at_ += 2;
    if (name_of(raw_.substr(at_, name.size())) == name_of(name)) return;
  }
  at_ = raw_.size();
}

bool Guard::is_harmless() {
  while ((at_ = raw_.find('<', at_)) != raw_.npos) {
    ++at_;
    if (raw_.substr(at_).starts_with("!--")) {
      at_ = raw_.find("-->", at_ + 1);
      if (at_ == raw_.npos) return true;
      continue;
    }
    const bool ends = at_ < raw_.size() && raw_[at_] == '/';
    if (ends) ++at_;
    const std::string_view name = read_name();
    if (name.empty() || (!is_letter(name[0]) && name[0] != '!')) continue;
    if (!skip_attributes()) return false;
    if (ends) {
      close(name_of(name));
    } else if (has(kRaw, name_of(name))) {
      skip_raw(name);
    } else if (!open(name_of(name))) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_harmless_html(std::string_view raw) { return Guard(raw).is_harmless(); }

}  // namespace concord::extract
