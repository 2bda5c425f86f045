// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/read_source.h"

#include "claims/extract/extract.h"

namespace concord::extract {
namespace {

bool covers(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

std::vector<Proposal> proposals_of(const Source& source,
                                   const ExtractPack& pack) {
  TextAbout about;
  about.markup = guess_markup(source.text->body());
  about.title = source.title;
  if (source.published) about.published = source.published->written;
  return proposals_in(source.text->body(), about, pack);
}

}  // namespace

ReadSource::ReadSource(const Source& source, const ExtractPack& pack)
    : source_(source),
      shadow_(
          shadow_of(source.text->body(), guess_markup(source.text->body()))),
      tokens_(tokens_of(shadow_.text())),
      numbers_(source.text->body(), shadow_, tokens_),
      proposals_(proposals_of(source, pack)) {}

std::vector<HeardNumber> ReadSource::heard_in(Span quote) const {
  std::vector<HeardNumber> heard;
  for (const Proposal& one : proposals_) {
    const Span words = one.number.span;
    if (!one.status.empty() || words.end <= quote.begin ||
        words.begin >= quote.end) {
      continue;
    }
    const auto said = numbers_.numbers_in(words);
    if (said.empty()) {
      if (covers(quote, words)) heard.push_back({&one, nullptr});
    } else if (covers(quote, said.front().number)) {
      heard.push_back({&one, &said.front()});
    }
  }
  return heard;
}

}  // namespace concord::extract
