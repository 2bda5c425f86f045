// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_pages.h"

#include "reports/proposals_html.h"
#include "reports/proposals_text.h"

namespace concord {

namespace {

// What the front matter of a source tells of it.
void tell_source(const Source& source, ShownProposals& shown) {
  shown.line = source.text->place({0, 0}).from.line;
  shown.title = source.title;
  shown.outlet = source.outlet;
  if (source.published) shown.published = source.published->written;
  shown.is_private = source.is_private;
}

std::vector<ShownProposals> shown(const ExtractTexts& texts,
                                  const std::vector<ProposedText>& proposed) {
  std::vector<ShownProposals> all;
  for (std::size_t i = 0; i < proposed.size(); ++i) {
    const extract::TextAbout& about = texts.texts[i].about;
    ShownProposals one{&proposed[i], about.markup, 1,
                       about.title,  {},           about.published};
    const auto source = texts.audit.find_source(proposed[i].id);
    const bool is_file = source && texts.audit[*source].text &&
                         texts.audit[*source].text->file() == proposed[i].file;
    if (is_file) tell_source(texts.audit[*source], one);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

std::string extract_text_page(const ExtractTexts& texts,
                              const std::vector<ProposedText>& proposed,
                              const Style& style) {
  return proposals_text(shown(texts, proposed), style);
}

std::string extract_html_page(const ExtractTexts& texts,
                              const std::vector<ProposedText>& proposed) {
  return page::proposals_html(shown(texts, proposed), CONCORD_VERSION);
}

}  // namespace concord
