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
  Html out;
  if (!words.begins) out += text("… ");
  out += text(in_one_line(words.before));
  out += element("mark", text(in_one_line(words.exact)));
  out += text(in_one_line(words.after));
  if (!words.ends) out += text(" …");
  return out;
}

Html pill(const char* sign, std::string_view word, const char* style_class) {
  return element("span", {{"class", std::string("pill ") + style_class}},
                 element("span", {{"aria-hidden", "true"}}, text(sign)) +
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
           const std::vector<std::vector<Html>>& rows) {
  Html head;
  for (const std::string& each : headings) {
    head += element("th", {{"scope", "col"}}, text(each));
  }
  Html body;
  for (const auto& row : rows) {
    Html cells;
    for (const Html& cell : row) cells += element("td", cell);
    body += element("tr", cells);
  }
  const Html whole = element("caption", {{"class", "sr"}}, text(caption)) +
                     element("thead", element("tr", head)) +
                     element("tbody", body);
  return element("div", {{"class", "wide"}, {"tabindex", "0"}},
                 element("table", whole));
}

Html paragraphs(const std::vector<std::string>& all) {
  Html out;
  for (const std::string& each : all) out += paragraph(each);
  return out;
}

}  // namespace concord::page
