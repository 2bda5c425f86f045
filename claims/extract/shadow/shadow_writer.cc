// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/shadow_writer.h"

#include <limits>

#include "claims/check.h"

namespace concord::extract {

ShadowWriter::ShadowWriter(std::string_view raw, Span stretch) : raw_(raw) {
  CONCORD_CHECK(raw.size() < std::numeric_limits<std::uint32_t>::max());
  shadow_.text_.reserve(stretch.end - stretch.begin);
}

void ShadowWriter::go_on_from(std::size_t raw_at) {
  auto& runs = shadow_.runs_;
  const auto at = static_cast<std::uint32_t>(shadow_.text_.size());
  const auto begin = static_cast<std::uint32_t>(raw_at);
  const bool goes_on = !runs.empty() &&
                       runs.back().raw_end == Shadow::kByteByByte &&
                       runs.back().raw + (at - runs.back().shadow) == begin;
  if (!goes_on) runs.push_back({at, begin, Shadow::kByteByByte});
}

void ShadowWriter::copy(Span span) {
  if (span.begin >= span.end) return;
  go_on_from(span.begin);
  shadow_.text_ += raw_.substr(span.begin, span.end - span.begin);
}

void ShadowWriter::put(std::string_view text, Span span) {
  if (text.empty()) return;
  // A space for a tab parts no run in two.
  if (text.size() == 1 && span.end == span.begin + 1) {
    go_on_from(span.begin);
    shadow_.text_ += text;
    return;
  }
  shadow_.runs_.push_back({static_cast<std::uint32_t>(shadow_.text_.size()),
                           static_cast<std::uint32_t>(span.begin),
                           static_cast<std::uint32_t>(span.end)});
  shadow_.text_ += text;
}

void ShadowWriter::end_line(std::size_t raw_at) {
  if (text().empty() || text().ends_with('\n')) return;
  put("\n", {raw_at, raw_at});
}

void ShadowWriter::end_paragraph(std::size_t raw_at) {
  end_line(raw_at);
  if (text().empty() || text().ends_with("\n\n")) return;
  put("\n", {raw_at, raw_at});
}

void ShadowWriter::take_back(std::size_t shadow) {
  shadow_.text_.resize(shadow);
  auto& runs = shadow_.runs_;
  while (!runs.empty() && runs.back().shadow >= shadow) runs.pop_back();
}

}  // namespace concord::extract
