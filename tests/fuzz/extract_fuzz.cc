// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claims/check.h"
#include "claims/extract/extract.h"
#include "claims/extract/shadow/shadow.h"
#include "claims/extract/shadow/shadow_writer.h"
#include "claims/extract/tokens/token.h"
#include "rules/packs.h"

// Texts as extraction sees them, in each markup.  The raw bytes of every token
// stand in the text, in order, and say the token again: what was taken out of
// the middle of it may stand there too (a tag, a soft hyphen), nothing else.
// And whatever is proposed quotes the text, byte for byte.

namespace {

using namespace concord::extract;
using concord::Span;

std::string folded(std::string_view raw) {
  ShadowWriter writer(raw);
  writer.fold({0, raw.size()});
  return writer.text();
}

bool is_in(std::string_view part, std::string_view whole) {
  std::size_t found = 0;
  for (const char c : whole) {
    if (found < part.size() && part[found] == c) ++found;
  }
  return found == part.size();
}

void check_tokens(std::string_view raw, const Shadow& shadow,
                  const Tokens& tokens, Markup markup) {
  const std::string_view text = shadow.text();
  Span last;
  std::size_t raw_end = 0;
  for (const Token& token : tokens.all) {
    CONCORD_CHECK(token.span.begin >= last.end);
    CONCORD_CHECK(token.span.begin < token.span.end);
    CONCORD_CHECK(token.lower.size() == token.span.end - token.span.begin);
    last = token.span;
    const Span span = shadow.raw(token.span);
    CONCORD_CHECK(span.begin >= raw_end && span.end >= span.begin);
    CONCORD_CHECK(span.end <= raw.size());
    raw_end = span.end;
    const std::string again =
        folded(raw.substr(span.begin, span.end - span.begin));
    const std::string_view is =
        text.substr(token.span.begin, token.span.end - token.span.begin);
    if (span.begin == span.end) {  // between the cells of a table
      CONCORD_CHECK(markup == Markup::Html && is == "|");
    } else if (markup == Markup::Plain && again.find('[') == again.npos) {
      CONCORD_CHECK(is == again);
    } else {
      CONCORD_CHECK(is_in(is, again));
    }
  }
}

void check_stretches(const Tokens& tokens) {
  std::uint32_t at = 0;
  for (const Sentence& sentence : tokens.sentences) {
    CONCORD_CHECK(sentence.first == at && sentence.last > at);
    CONCORD_CHECK(sentence.body >= at && sentence.body <= sentence.last);
    CONCORD_CHECK(sentence.last - sentence.first <= 512);
    at = sentence.last;
  }
  CONCORD_CHECK(at == tokens.all.size());
  at = 0;
  for (const Quotation& quotation : tokens.quotations) {
    CONCORD_CHECK(quotation.first >= at && quotation.last > quotation.first);
    at = quotation.last;
  }
  CONCORD_CHECK(at <= tokens.all.size());
}

const ExtractPack& own_pack() {
  static const ExtractPack pack = [] {
    const auto& texts = concord::own_extract_packs();
    concord::Complaints complaints;
    auto read = read_extract_packs({texts.begin(), texts.end()}, complaints);
    CONCORD_CHECK(read.has_value());
    return std::move(*read);
  }();
  return pack;
}

void check_cited(std::string_view raw, const Cited& cited) {
  CONCORD_CHECK(cited.span.begin < cited.span.end);
  CONCORD_CHECK(cited.span.end <= raw.size());
  CONCORD_CHECK(raw.substr(cited.span.begin,
                           cited.span.end - cited.span.begin) == cited.text);
}

void check_proposals(std::string_view raw, Markup markup) {
  TextAbout about;
  about.markup = markup;
  const auto all = proposals_in(raw, about, own_pack());
  for (const Proposal& one : all) {
    check_cited(raw, one.quote);
    if (one.status.empty()) {
      check_cited(raw, one.number);
      CONCORD_CHECK(one.quote.span.begin <= one.number.span.begin);
      CONCORD_CHECK(one.number.span.end <= one.quote.span.end);
      CONCORD_CHECK(own_pack().find_measure(one.measure).has_value());
    }
    if (one.speaker) check_cited(raw, one.speaker->name);
    if (one.speaker && one.speaker->via) check_cited(raw, *one.speaker->via);
    CONCORD_CHECK(!one.part_of || *one.part_of < all.size());
    CONCORD_CHECK(!one.superseded_by || *one.superseded_by < all.size());
    CONCORD_CHECK(!one.rules.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  guess_markup(raw);
  for (const Markup markup : {Markup::Plain, Markup::Markdown, Markup::Html}) {
    const Shadow shadow = shadow_of(raw, markup);
    const Tokens tokens = tokens_of(shadow.text());
    check_tokens(raw, shadow, tokens, markup);
    check_stretches(tokens);
    check_proposals(raw, markup);
  }
  return 0;
}
