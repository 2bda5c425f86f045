// SPDX-License-Identifier: Apache-2.0
//
// One pass over a line.  Only few signs can tell that a link stands here, and
// at these we look back as far as a host or a name is long, and ahead up to the
// end of the link, behind which the pass goes on: linear.
#include "claims/extract/shadow/links.h"

#include <algorithm>
#include <array>
#include <optional>

#include "claims/check.h"
#include "claims/extract/shadow/bare_links.h"
#include "claims/extract/shadow/tags.h"

namespace concord::extract {
namespace {

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

bool is_ascii_mark(char c) { return c > ' ' && c < 0x7F && !is_alnum(c); }

using Signs = std::array<bool, 256>;

constexpr Signs make_signs(std::string_view signs) {
  Signs table{};
  for (const char c : signs) table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr Signs kPlainSigns = make_signs(":/@.[");
constexpr Signs kHtmlSigns = make_signs(":/@.[<");
constexpr Signs kMarkdownSigns = make_signs(":/@.[]!<*_\\#");

const Signs& signs_of(Markup markup) {
  switch (markup) {
    case Markup::Plain:
      return kPlainSigns;
    case Markup::Markdown:
      return kMarkdownSigns;
    case Markup::Html:
      return kHtmlSigns;
  }
  CONCORD_UNREACHABLE();
}

class LinkFinder {
 public:
  LinkFinder(std::string_view line, Markup markup, std::size_t at,
             std::vector<Cut>& cuts)
      : line_(line), markup_(markup), shift_(at), cuts_(cuts) {}

  void run();

 private:
  void any_markup();
  void markdown();
  void open(bool picture);
  void close();
  void emphasis();
  void escape();
  void heading();
  std::size_t target_end() const;
  bool stands(std::size_t at, char c) const {
    return at < line_.size() && line_[at] == c;
  }
  void cut(Span span, bool space) {
    cuts_.push_back({shift_ + span.begin, shift_ + span.end, space});
    at_ = done_ = span.end;
  }
  void cut(std::optional<Span> span, bool space) {
    if (span) cut(*span, space);
  }

  std::string_view line_;
  Markup markup_;
  std::size_t shift_;
  std::vector<Cut>& cuts_;
  std::size_t at_ = 0;
  std::size_t done_ = 0;  // behind the last cut
  struct Open {
    std::size_t cut = 0;  // that begins there, yet empty
    std::size_t begin = 0;
    bool picture = false;
  };
  std::vector<Open> open_;
};

void LinkFinder::run() {
  const Signs& signs = signs_of(markup_);
  while (at_ < line_.size()) {
    if (!signs[static_cast<unsigned char>(line_[at_])]) {
      ++at_;
      continue;
    }
    const std::size_t before = at_;
    any_markup();
    if (at_ == before && markup_ == Markup::Markdown) markdown();
    if (at_ == before) ++at_;
  }
}

void LinkFinder::any_markup() {
  switch (line_[at_]) {
    case '@':
      return cut(mail_address(line_, at_, done_), true);
    case '[':
      return cut(note_number(line_, at_), false);
    case '<': {
      const std::size_t end = tag_end(line_, at_);
      if (end > at_) cut(Span{at_, end}, false);
      return;
    }
    case ':':
    case '/':
    case '.':
      return cut(bare_link(line_, at_, done_), true);
    default:
      return;
  }
}

void LinkFinder::markdown() {
  switch (line_[at_]) {
    case '[':
      return open(false);
    case '!':
      if (stands(at_ + 1, '[')) open(true);
      return;
    case ']':
      return close();
    case '*':
    case '_':
      return emphasis();
    case '\\':
      return escape();
    case '#':
      return heading();
    default:
      return;
  }
}

// "\*" is a star and no emphasis.
void LinkFinder::escape() {
  if (at_ + 1 == line_.size() || !is_ascii_mark(line_[at_ + 1])) return;
  cut(Span{at_, at_ + 1}, false);
  ++at_;
}

void LinkFinder::heading() {
  if (at_ != 0) return;
  const std::size_t end = std::min(line_.find_first_not_of('#'), line_.size());
  if (stands(end, ' ')) cut(Span{0, end + 1}, false);
}

void LinkFinder::open(bool picture) {
  open_.push_back({cuts_.size(), at_, picture});
  cuts_.push_back({shift_ + at_, shift_ + at_, false});
  at_ += picture ? 2 : 1;
}

// Behind "(target)", "(target \"title\")", "[id]" at at_ + 1; else 0.  No
// bracket of the other kind may stand in it, so that no byte is looked at
// twice.
std::size_t LinkFinder::target_end() const {
  const std::size_t from = at_ + 1;
  if (stands(from, '[')) {
    const std::size_t end = line_.find_first_of("[]", from + 1);
    return end < line_.size() && line_[end] == ']' ? end + 1 : 0;
  }
  if (!stands(from, '(')) return 0;
  int depth = 0;
  for (std::size_t end = from; end < line_.size(); ++end) {
    const char c = line_[end];
    if (c == '[' || c == ']') return 0;
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) return end + 1;
  }
  return 0;
}

void LinkFinder::close() {
  if (open_.empty()) return;
  const Open opened = open_.back();
  open_.pop_back();
  const std::size_t end = target_end();
  if (end == 0) return;
  if (opened.picture) {
    cuts_.resize(opened.cut);
    cut(Span{opened.begin, end}, true);
  } else {
    cuts_[opened.cut].end = shift_ + opened.begin + 1;
    cut(Span{at_, end}, false);
  }
}

// Marks close to a word on one side, and not between two letters of it.
void LinkFinder::emphasis() {
  const std::size_t end =
      std::min(line_.find_first_not_of(line_[at_], at_), line_.size());
  const bool word_before = at_ > 0 && line_[at_ - 1] != ' ';
  const bool word_behind = end < line_.size() && line_[end] != ' ';
  const bool inside = word_before && word_behind && is_alnum(line_[at_ - 1]) &&
                      is_alnum(line_[end]);
  if (end - at_ <= 3 && (word_before || word_behind) && !inside) {
    cut(Span{at_, end}, false);
  } else {
    at_ = end;
  }
}

// "[1]: http://example.org" says where a link goes, and nothing else.
bool is_definition(std::string_view line) {
  const std::size_t end = line.find("]:");
  return line.starts_with('[') && end != line.npos && line.find('[', 1) > end &&
         line.substr(end).find("//") != std::string_view::npos;
}

}  // namespace

void cut_links(std::string_view line, Markup markup, std::size_t at,
               std::vector<Cut>& cuts) {
  if (markup == Markup::Markdown && is_definition(line)) {
    cuts.push_back({at, at + line.size(), false});
    return;
  }
  LinkFinder(line, markup, at, cuts).run();
}

bool is_markdown_link(std::string_view text, std::size_t close) {
  if (close == 0 || !text.substr(close).starts_with("](")) return false;
  const std::size_t open = text.find_last_of("[]\n", close - 1);
  const std::size_t end = text.find_first_of(")[]\n", close + 2);
  return open != text.npos && text[open] == '[' && end != text.npos &&
         text[end] == ')';
}

}  // namespace concord::extract
