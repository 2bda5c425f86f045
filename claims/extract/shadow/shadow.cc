// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/shadow.h"

#include <algorithm>
#include <string>

#include "claims/check.h"
#include "claims/extract/shadow/furniture.h"
#include "claims/extract/shadow/html_shadow.h"
#include "claims/extract/shadow/links.h"
#include "claims/extract/shadow/shadow_writer.h"

namespace concord::extract {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\f\v") == line.npos;
}

// The lines of a text, which end with LF, CRLF or CR.
class LineReader {
 public:
  LineReader(std::string_view raw, std::size_t begin)
      : raw_(raw), next_(begin) {}

  bool done() const { return next_ == raw_.size(); }
  /// The next line without its end, which reaches up to next().
  Span read() {
    const std::size_t begin = next_;
    if (lf_ < begin || begin == 0) lf_ = find('\n', begin);
    if (cr_ < begin || begin == 0) cr_ = find('\r', begin);
    const std::size_t end = std::min(lf_, cr_);
    next_ = std::min(end + (cr_ + 1 == lf_ ? 2 : 1), raw_.size());
    return {begin, end};
  }
  std::size_t next() const { return next_; }

 private:
  std::size_t find(char c, std::size_t from) const {
    return std::min(raw_.find(c, from), raw_.size());
  }

  std::string_view raw_;
  std::size_t next_;
  // The next of each behind next_, looked for once only.
  std::size_t lf_ = 0;
  std::size_t cr_ = 0;
};

void write_line(ShadowWriter& writer, Span line, Markup markup,
                std::vector<Cut>& cuts) {
  cuts.clear();
  cut_links(writer.raw().substr(line.begin, line.end - line.begin), markup,
            line.begin, cuts);
  std::size_t at = line.begin;
  for (const Cut& cut : cuts) {
    writer.fold({at, cut.begin});
    if (cut.space) writer.put(" ", {cut.begin, cut.end});
    at = cut.end;
  }
  writer.fold({at, line.end});
}

constexpr std::string_view kTags[] = {
    "!doctype", "a",     "article", "body", "br",   "div",     "em",
    "h1",       "h2",    "h3",      "head", "html", "img",     "li",
    "link",     "main",  "meta",    "ol",   "p",    "section", "span",
    "strong",   "table", "title",   "ul",
};
static_assert(std::is_sorted(std::begin(kTags), std::end(kTags)));

constexpr std::size_t kLongestTag = 1000;

bool is_known_tag(std::string_view raw, std::size_t at) {
  std::string name;
  for (std::size_t i = at + 1; i < raw.size() && name.size() < 9; ++i) {
    const auto c = static_cast<char>(raw[i] | 0x20);
    const bool part = (c >= 'a' && c <= 'z') ||
                      (raw[i] >= '1' && raw[i] <= '3') ||
                      (raw[i] == '!' && name.empty());
    if (!part) break;
    name += raw[i] >= 'A' && raw[i] <= 'Z' ? c : raw[i];
  }
  return std::binary_search(std::begin(kTags), std::end(kTags), name) &&
         raw.substr(at, kLongestTag).find('>') != raw.npos;
}

}  // namespace

const Shadow::Run& Shadow::run_at(std::size_t shadow) const {
  const auto next = std::upper_bound(
      runs_.begin(), runs_.end(), shadow,
      [](std::size_t at, const Run& run) { return at < run.shadow; });
  return *std::prev(next);
}

Span Shadow::raw(Span span) const {
  CONCORD_CHECK(span.begin <= span.end && span.end <= text_.size());
  if (text_.empty()) return {0, 0};
  const auto begin_of = [&](std::size_t at) -> std::size_t {
    const Run& run = run_at(at);
    const bool each = run.raw_end == kByteByByte;
    return each ? run.raw + (at - run.shadow) : run.raw;
  };
  const auto end_of = [&](std::size_t at) -> std::size_t {
    const Run& run = run_at(at);
    const bool each = run.raw_end == kByteByByte;
    return each ? run.raw + (at - run.shadow) + 1 : run.raw_end;
  };
  if (span.begin == text_.size()) {
    const std::size_t end = end_of(span.begin - 1);
    return {end, end};
  }
  const std::size_t begin = begin_of(span.begin);
  return {begin, span.begin == span.end ? begin : end_of(span.end - 1)};
}

Shadow Shadow::part(Span span) const {
  CONCORD_CHECK(span.begin <= span.end && span.end <= text_.size());
  Shadow part;
  part.text_ = text_.substr(span.begin, span.end - span.begin);
  if (part.text_.empty()) return part;
  const auto begin = static_cast<std::uint32_t>(span.begin);
  const Run* const end = runs_.data() + runs_.size();
  for (const Run* run = &run_at(span.begin); run != end; ++run) {
    if (run->shadow >= span.end) break;
    Run moved = *run;
    if (run->shadow < begin && run->raw_end == kByteByByte) {
      moved.raw += begin - run->shadow;
    }
    moved.shadow = run->shadow < begin ? 0 : run->shadow - begin;
    part.runs_.push_back(moved);
  }
  return part;
}

// Line by line.  A line that is furniture leaves an empty line, since what
// stands around it is not one paragraph.
Shadow shadow_of_lines(std::string_view raw, Span stretch, Markup markup) {
  ShadowWriter writer(raw, stretch);
  std::vector<Cut> cuts;
  LineReader lines(raw.substr(0, stretch.end), stretch.begin);
  while (!lines.done()) {
    const Span line = lines.read();
    const std::size_t begin = writer.text().size();
    if (is_blank(raw.substr(line.begin, line.end - line.begin))) {
      writer.end_paragraph(line.begin);
      continue;
    }
    write_line(writer, line, markup, cuts);
    if (is_furniture(std::string_view(writer.text()).substr(begin))) {
      writer.take_back(begin);
      writer.end_paragraph(line.end);
    } else if (lines.next() > line.end) {
      writer.put("\n", {line.end, lines.next()});
    }
  }
  return std::move(writer).finish();
}

Shadow shadow_of(std::string_view raw, Markup markup) {
  if (markup == Markup::Html) {
    if (auto page = shadow_of_page(raw)) return *std::move(page);
    markup = Markup::Markdown;
  }
  return shadow_of_lines(raw, {0, raw.size()}, markup);
}

Markup guess_markup(std::string_view raw) {
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '<' && is_known_tag(raw, at)) return Markup::Html;
    if (raw[at] == ']' && is_markdown_link(raw, at)) return Markup::Markdown;
  }
  return Markup::Plain;
}

}  // namespace concord::extract
