// SPDX-License-Identifier: Apache-2.0
#include "reports/page/pieces.h"

#include "reports/excerpt.h"
#include "reports/quoted.h"

namespace concord::page {

Html name_of(const Contents& page, ClaimId claim, const Statement& statement) {
  const std::string anchor = page.quote_anchor(claim, statement);
  return anchor.empty() ? text(statement.id)
                        : link_to(anchor, text(statement.id));
}

Html quote_of(const Source& source, const Quote& quote) {
  const Quoted words = quoted(source, quote);
  const std::string exact = in_one_line(words.exact);
  const std::size_t end = whole_characters(exact, kLongestText);
  Html out;
  if (!words.begins) out += text("… ");
  out += text(in_one_line(words.before));
  out += element("mark", whole_text(exact.substr(0, end)));
  Html rest = text(in_one_line(words.after));
  if (!words.ends) rest += text(" …");
  if (end == exact.size()) return out + rest;
  return out + details("the rest of the quote",
                       element("mark", whole_text(exact.substr(end))) + rest);
}

Html pill(const char* sign, std::string_view word, const char* style_class) {
  return element("b", {{"class", std::string("pill ") + style_class}},
                 element("i", {{"aria-hidden", "true"}}, text(sign)) +
                     text(" ") + text(word));
}

Html remarks(const Remarks& all) {
  Html list;
  std::string last;
  for (const auto& [key, words] : all) {
    if (key != last) list += element("dt", text(key));
    list += element("dd", text(words));
    last = key;
  }
  return list.empty() ? list : element("dl", {{"class", "remarks"}}, list);
}

Html steps(const Proof& proof) {
  Html list;
  for (const ProofLine& line : proof.lines) {
    list += element("li", text(line.text));
  }
  Html out;
  if (!list.empty()) out += element("ol", {{"class", "steps"}}, list);
  if (!proof.conclusion.empty()) out += paragraph(proof.conclusion, "so");
  return out;
}

Html table(const std::string& caption, const std::vector<std::string>& headings,
           const Html& body) {
  Html head;
  for (const std::string& each : headings) {
    head += element("th", {{"scope", "col"}}, text(each));
  }
  const Html whole = element("caption", {{"class", "sr"}}, text(caption)) +
                     element("thead", element("tr", head)) +
                     element("tbody", body);
  return element("div", {{"class", "wide"}, {"tabindex", "0"}},
                 element("table", whole));
}

Html table(const std::string& caption, const std::vector<std::string>& headings,
           const std::vector<std::vector<Html>>& rows) {
  Html body;
  for (const auto& row : rows) {
    Html cells;
    for (const Html& cell : row) cells += element("td", cell);
    body += element("tr", cells);
  }
  return table(caption, headings, body);
}

Html paragraphs(const std::vector<std::string>& all) {
  Html out;
  for (const std::string& each : all) out += paragraph(each);
  return out;
}

}  // namespace concord::page
