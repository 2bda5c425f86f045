// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals_html.h"

#include <algorithm>

#include "reports/page/document.h"
#include "reports/page/opening.h"
#include "reports/page_texts.h"
#include "reports/proposals/found_list.h"
#include "reports/proposals/marked_words.h"
#include "reports/proposals/proposal_words.h"

namespace concord::page {
namespace {

/// A page of more than this many bytes of text opens in no browser at ease.
constexpr std::size_t kBytes = std::size_t{4} << 20;
constexpr std::size_t kTexts = 400;
constexpr std::size_t kTitle = 200;

/// What the page has room for, and what it leaves out.
struct Texts {
  std::vector<const ShownProposals*> shown;
  std::size_t is_private = 0;
  std::size_t too_much = 0;
  ProposalTally tally;
};

Texts texts_on_page(const std::vector<ShownProposals>& all) {
  Texts texts;
  std::size_t bytes = 0;
  for (const ShownProposals& each : all) {
    if (each.is_private) {
      ++texts.is_private;
      continue;
    }
    bytes += each.text->text.size();
    if (bytes > kBytes || texts.shown.size() == kTexts) {
      ++texts.too_much;
      continue;
    }
    texts.shown.push_back(&each);
    texts.tally.add(each.text->proposals);
  }
  return texts;
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string name_of(const ShownProposals& shown) {
  if (!shown.outlet.empty()) return shown.outlet;
  return shown.title.empty() ? shown.text->id : shown.title;
}

// "sources/newspaper.txt · published 2016-07-18 · 9 claims proposed"
std::string about(const ShownProposals& shown) {
  std::string words = shown.text->file;
  if (!shown.published.empty()) words += " · published " + shown.published;
  return words + " · " + counted(shown.text->proposals.size(), "claim") +
         " proposed";
}

// Two texts of one paper are told apart by their own names.
std::string heading_of(const ShownProposals& shown, const Texts& texts) {
  const std::string name = name_of(shown);
  const auto same = std::ranges::count_if(
      texts.shown, [&](const auto* each) { return name_of(*each) == name; });
  return shortened(name, kTitle) + (same < 2 ? "" : ": " + shown.text->id);
}

Section section_of(const ShownProposals& shown, std::size_t number,
                   const Texts& texts) {
  const ProposalNames names{number};
  const std::string heading = heading_of(shown, texts);
  Section section{
      "t-" + std::to_string(number), heading, heading, about(shown), {}};
  const bool titled = !shown.title.empty() && shown.title != name_of(shown);
  if (titled)
    section.body += paragraph(shortened(shown.title, kTitle), "title");
  Html inside = marked_words(shown, names);
  if (!shown.text->proposals.empty()) inside += found_list(shown, names);
  section.body += element("div", {{"class", "reading"}}, inside);
  return section;
}

Html fact(std::size_t count, const std::string& what,
          const Attributes& style = {}) {
  if (count == 0) return {};
  return element(
      "li", style,
      element("b", text(std::to_string(count))) + text(" ") + text(what));
}

std::string left_out(const Texts& texts) {
  std::string words;
  if (texts.is_private > 0) {
    words += " " + counted(texts.is_private, "text") +
             " that may not be passed on left out.";
  }
  if (texts.too_much > 0) {
    words += " " + counted(texts.too_much, "more text") +
             ", for which this page has no room.";
  }
  return words;
}

std::string heading(const Texts& texts) {
  if (texts.shown.size() == 1) {
    return "What " + shortened(name_of(*texts.shown.front()), kTitle) +
           " seems to claim";
  }
  return "What " + counted(texts.shown.size(), "text") +
         (texts.shown.empty() ? " claim" : " seem to claim");
}

Html opening_of(const Texts& texts) {
  const ProposalTally& tally = texts.tally;
  const Html facts =
      fact(tally.all, tally.all == 1 ? "claim proposed" : "claims proposed") +
      fact(tally.statuses, "of a status") +
      fact(tally.unsure, "of an event that is not sure", {{"class", "open"}}) +
      fact(texts.shown.size(), texts.shown.size() == 1 ? "text" : "texts");
  return element(
      "header",
      paragraph("Proposed claims", "kicker") +
          element("h1", text(heading(texts))) +
          paragraph("Rules read these words, and nobody has reviewed what they "
                    "made of them. A marked number leads to its claim, a "
                    "claim to its words." +
                        left_out(texts),
                    "verdict") +
          (facts.empty() ? facts : element("ul", {{"class", "facts"}}, facts)));
}

Html body(const Texts& texts, const std::string& version) {
  std::vector<Section> sections;
  for (const ShownProposals* each : texts.shown) {
    sections.push_back(section_of(*each, sections.size() + 1, texts));
  }
  Html main;
  for (const Section& each : sections) main += each.html();
  Html out = skip_link("Skip to the texts") + opening_of(texts);
  if (sections.size() > 1) out += navigation(sections);
  return out + main_part(main) + footer_of(version);
}

}  // namespace

std::string proposals_html(const std::vector<ShownProposals>& texts,
                           const std::string& version) {
  const Texts on_page = texts_on_page(texts);
  return html_document(
      {.title = heading(on_page),
       .version = version,
       .style = style_sheet("page.css") + style_sheet("proposals.css"),
       .script = page_texts().at("page.js") + page_texts().at("proposals.js"),
       .body = body(on_page, version)});
}

}  // namespace concord::page
