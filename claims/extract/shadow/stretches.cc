// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/stretches.h"

#include "claims/extract/shadow/html_shadow.h"

namespace concord::extract {
namespace {

constexpr std::size_t kLongest = std::size_t{1} << 18;

bool goes_on_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Where the stretch ends that begins at `begin`.  A border in its first half is
// none: stretches are few.
std::size_t end_of(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= kLongest) return text.size();
  const std::size_t half = begin + kLongest / 2;
  const std::string_view second = text.substr(half, kLongest / 2);
  for (const std::string_view border : {"\n\n", "\n\r\n", "\n", " "}) {
    const std::size_t at = second.rfind(border);
    if (at != second.npos) return half + at + border.size();
  }
  std::size_t end = begin + kLongest;
  while (end > half && goes_on_character(text[end])) --end;
  return end;
}

}  // namespace

Stretches::Stretches(std::string_view raw, Markup markup)
    : raw_(raw), markup_(markup), size_(raw.size()) {
  if (markup != Markup::Html) return;
  page_ = shadow_of_page(raw);
  markup_ = Markup::Markdown;
  if (page_) size_ = page_->text().size();
}

std::optional<Shadow> Stretches::next() {
  if (at_ == size_) return std::nullopt;
  const std::size_t begin = at_;
  at_ = end_of(page_ ? std::string_view(page_->text()) : raw_, begin);
  if (!page_) return shadow_of_lines(raw_, {begin, at_}, markup_);
  if (at_ - begin == size_) return std::move(page_);
  return page_->part({begin, at_});
}

}  // namespace concord::extract
