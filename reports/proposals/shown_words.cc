// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/shown_words.h"

#include <functional>

namespace concord {
namespace {

// The first of [0, end) that is, where those that are stand behind the others.
std::size_t first_that(std::size_t end,
                       const std::function<bool(std::size_t)>& is) {
  std::size_t begin = 0;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (is(middle)) {
      end = middle;
    } else {
      begin = middle + 1;
    }
  }
  return begin;
}

}  // namespace

ShownWords::ShownWords(std::string_view raw, extract::Markup markup)
    : raw_(raw) {
  if (markup == extract::Markup::Html) {
    shadow_ = extract::shadow_of(raw, markup);
  }
}

// A shadow goes forward only, so both ends can be looked for in halves.
Span ShownWords::shown(Span raw) const {
  if (!shadow_) return raw;
  const std::size_t size = shadow_->text().size();
  const std::size_t begin = first_that(size, [&](std::size_t at) {
    return shadow_->raw({at, at + 1}).end > raw.begin;
  });
  const std::size_t end = first_that(size, [&](std::size_t at) {
    return shadow_->raw({at, at + 1}).begin >= raw.end;
  });
  return {begin, end};
}

std::size_t ShownWords::raw(std::size_t shown) const {
  if (!shadow_) return shown;
  if (shown >= shadow_->text().size()) return raw_.size();
  return shadow_->raw({shown, shown + 1}).begin;
}

}  // namespace concord
