// SPDX-License-Identifier: Apache-2.0
// HTML cannot nest what overlaps.  So the text is cut wherever a quote or a
// number begins or ends, and each piece names all proposals that it is of.  One
// sweep over the cuts, with the proposals that are open at each.
#include "reports/proposals/marked_words.h"

#include <algorithm>
#include <set>
#include <vector>

#include "reports/proposals/proposal_words.h"
#include "reports/proposals/shown_words.h"

namespace concord::page {
namespace {

using extract::Proposal;

struct Marked {
  std::size_t which = 0;
  Span number;
  Span quote;
};

bool covers(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// Files that were wrapped by hand read as their paragraphs do: the end of such
// a line is a space.  Far longer lines are paragraphs themselves, short ones
// headings or items of a list.
std::string unwrapped(std::string_view text) {
  constexpr std::size_t kShortest = 60;
  constexpr std::size_t kLongest = 100;
  std::string words(text);
  std::size_t begin = 0;
  for (std::size_t end = 0; end + 1 < text.size(); ++end) {
    if (text[end] != '\n') continue;
    const std::size_t size = end - begin;
    const char next = text[end + 1];
    const bool goes_on = next != '\n' && next != '\r' && next != ' ';
    if (goes_on && size >= kShortest && size <= kLongest) words[end] = ' ';
    begin = end + 1;
  }
  return words;
}

class Sweep {
 public:
  Sweep(const ShownProposals& shown, const ProposalNames& names)
      : proposals_(shown.text->proposals),
        words_(shown.text->text, shown.markup),
        text_(unwrapped(words_.text())),
        names_(names) {
    for (std::size_t i = 0; i < proposals_.size(); ++i) {
      const Proposal& one = proposals_[i];
      Span quote = words_.shown(one.quote.span);
      const Span number =
          one.status.empty() ? words_.shown(one.number.span) : quote;
      quote = {std::min(quote.begin, number.begin),
               std::max(quote.end, number.end)};
      marked_.push_back({i, number, quote});
    }
    std::ranges::stable_sort(marked_, {},
                             [](const Marked& each) { return each.quote; });
  }

  Html html();

 private:
  std::vector<std::size_t> cuts() const;
  Html piece(Span span) const;
  Html links_at(std::size_t end) const;

  const std::vector<Proposal>& proposals_;
  ShownWords words_;
  std::string text_;  // byte by byte as long
  const ProposalNames& names_;
  std::vector<Marked> marked_;  // by quote
  std::vector<Marked> open_;    // those whose quote the sweep is in
};

std::vector<std::size_t> Sweep::cuts() const {
  std::vector<std::size_t> all = {text_.size()};
  for (const Marked& each : marked_) {
    all.insert(all.end(), {each.number.begin, each.number.end, each.quote.begin,
                           each.quote.end});
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Html Sweep::piece(Span span) const {
  const Html words = whole_text(
      std::string_view(text_).substr(span.begin, span.end - span.begin));
  if (open_.empty()) return words;
  std::string names;
  bool number = false;
  bool unsure = false;
  for (const Marked& each : open_) {
    names += (names.empty() ? "" : " ") + names_.name(each.which);
    if (!covers(each.number, span)) continue;
    number = true;
    unsure |= is_unsure(proposals_[each.which]);
  }
  const std::string style =
      std::string(number ? "n" : "q") + (unsure ? " unsure" : "");
  return element("mark", {{"class", style}, {"data-p", names}}, words);
}

// Behind each number its place in the list, to which links lead.
Html Sweep::links_at(std::size_t end) const {
  std::set<std::size_t> those;
  for (const Marked& each : open_) {
    if (each.number.end == end) those.insert(each.which);
  }
  Html out;
  for (const std::size_t which : those) {
    out += element(
        "sup", {{"id", names_.mark(which)}, {"data-p", names_.name(which)}},
        link_to(names_.entry(which), text(std::to_string(which + 1))));
  }
  return out;
}

Html Sweep::html() {
  Html out;
  std::size_t begin = 0;
  std::size_t next = 0;
  for (const std::size_t end : cuts()) {
    if (begin < end) out += piece({begin, end});
    out += links_at(end);
    std::erase_if(open_,
                  [&](const Marked& each) { return each.quote.end <= end; });
    for (; next < marked_.size() && marked_[next].quote.begin == end; ++next) {
      open_.push_back(marked_[next]);
    }
    begin = end;
  }
  return out;
}

}  // namespace

std::string ProposalNames::name(std::size_t which) const {
  return std::to_string(text) + "-" + std::to_string(which + 1);
}

Html marked_words(const ShownProposals& shown, const ProposalNames& names) {
  return element("div", {{"class", "whole"}}, Sweep(shown, names).html());
}

}  // namespace concord::page
