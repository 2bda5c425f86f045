// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claims/check.h"
#include "claims/quote.h"

// Source texts and the quote rule.  The input is a source file and, behind a
// line "=====", a quote, a prefix and a suffix on a line each.  A quote that is
// found must say what was asked for; a quote cut from a text at the borders of
// its characters must be found there again.

namespace {

using concord::NormalText;

std::string_view cut(std::string_view& rest, std::string_view at) {
  const std::size_t end = rest.find(at);
  const std::string_view head = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + at.size());
  return head;
}

std::string trimmed(std::string_view text) {
  return NormalText(text).trimmed();
}

// Where a character begins, at or behind the middle of a text.
std::size_t middle(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() / 2) at = concord::character_end(text, at);
  return at;
}

void check_found(const concord::Source& source, const std::string& exact,
                 concord::Span span) {
  CONCORD_CHECK(span.begin < span.end);
  CONCORD_CHECK(span.end <= source.text->body().size());
  CONCORD_CHECK(trimmed(source.text->slice(span)) == trimmed(exact));
}

void check_cut_from(const concord::Source& source) {
  const std::string half(
      source.text->body().substr(0, middle(source.text->body())));
  if (trimmed(half).empty()) return;
  concord::Complaints complaints;
  concord::QuoteRequest request{.exact = half};
  request.nth = 1;
  const auto span = concord::find_quote(source, request, complaints);
  CONCORD_CHECK(span.has_value());
  check_found(source, half, *span);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::string bytes(cut(rest, "\n=====\n"));
  const std::string exact(cut(rest, "\n"));
  const std::string prefix(cut(rest, "\n"));
  const std::string suffix(cut(rest, "\n"));

  concord::Complaints complaints;
  const auto source = concord::read_source("sources/fuzz.txt", bytes,
                                           concord::Zone::utc(), complaints);
  CONCORD_CHECK(source || !complaints.empty());
  if (!source) return 0;
  concord::QuoteRequest request{.exact = exact};
  request.prefix = prefix;
  request.suffix = suffix;
  const std::size_t before = complaints.size();
  const auto span = concord::find_quote(*source, request, complaints);
  CONCORD_CHECK(span.has_value() == (complaints.size() == before));
  if (span) check_found(*source, exact, *span);
  check_cut_from(*source);
  complaints.sorted();
  return 0;
}
