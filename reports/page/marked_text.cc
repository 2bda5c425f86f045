// SPDX-License-Identifier: Apache-2.0
#include "reports/page/marked_text.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "reports/excerpt.h"
#include "reports/quoted.h"

namespace concord::page {
namespace {

/// A stretch of a text that is shown.
struct Window {
  Span span;
  bool begins = true;  // nothing of its paragraph stands before it
  bool ends = true;
};

// Windows of one paragraph that nearly touch are one.
bool are_near(const Window& one, const Window& next, std::string_view body) {
  constexpr std::size_t kNear = 12;
  if (next.span.begin <= one.span.end) return true;
  const std::size_t between = next.span.begin - one.span.end;
  return between <= kNear &&
         body.substr(one.span.end, between).find("\n\n") == body.npos;
}

std::vector<Window> windows_of(const Source& source,
                               const std::vector<MarkedQuote>& quotes) {
  std::vector<Window> all;
  for (const MarkedQuote& each : quotes) {
    const Quoted words = quoted(source, *each.quote);
    const Span& span = each.quote->span;
    const Window next{
        {span.begin - words.before.size(), span.end + words.after.size()},
        words.begins,
        words.ends};
    if (all.empty() || !are_near(all.back(), next, source.text->body())) {
      all.push_back(next);
    } else if (next.span.end > all.back().span.end) {
      all.back().span.end = next.span.end;
      all.back().ends = next.ends;
    }
  }
  return all;
}

/// The quotes of one stretch, cut where one of them begins or ends.
class Passage {
 public:
  Passage(std::string_view body, const std::vector<MarkedQuote>& quotes,
          bool whole)
      : body_(body), quotes_(quotes), whole_(whole) {}

  Html html(const Span& span) const {
    std::set<std::size_t> cuts{span.begin, span.end};
    for (const MarkedQuote& each : quotes_) {
      for (const std::size_t at :
           {each.quote->span.begin, each.quote->span.end}) {
        if (at > span.begin && at < span.end) cuts.insert(at);
      }
    }
    Html out;
    std::size_t begin = span.begin;
    for (const std::size_t end : cuts) {
      if (end == begin) continue;
      out += piece({begin, end}) + labels(end);
      begin = end;
    }
    return out;
  }

 private:
  Html piece(const Span& span) const {
    const std::string_view words =
        body_.substr(span.begin, span.end - span.begin);
    const Html inside =
        whole_ ? whole_text(words) : whole_text(in_one_line(words));
    const bool marked = std::ranges::any_of(quotes_, [&](const auto& each) {
      return each.quote->span.begin <= span.begin &&
             span.end <= each.quote->span.end;
    });
    return marked ? element("mark", inside) : inside;
  }

  // Behind each quote its names, to which links lead.
  Html labels(std::size_t end) const {
    Html out;
    for (const MarkedQuote& each : quotes_) {
      if (each.quote->span.end != end) continue;
      out += element("sup", {{"id", each.anchor}}, each.label);
    }
    return out;
  }

  std::string_view body_;
  const std::vector<MarkedQuote>& quotes_;
  bool whole_;
};

}  // namespace

Html marked_text(const Source& source, std::vector<MarkedQuote> quotes,
                 bool whole) {
  std::ranges::sort(quotes, {}, [](const MarkedQuote& each) {
    return std::tuple(each.quote->span.begin, each.quote->span.end,
                      each.anchor);
  });
  const std::string_view body = source.text->body();
  const Passage passage(body, quotes, whole);
  if (whole) {
    return element("div", {{"class", "whole"}}, passage.html({0, body.size()}));
  }
  Html out;
  for (const Window& each : windows_of(source, quotes)) {
    out += element("p", (each.begins ? Html() : text("… ")) +
                            passage.html(each.span) +
                            (each.ends ? Html() : text(" …")));
  }
  return out;
}

}  // namespace concord::page
