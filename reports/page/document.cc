// SPDX-License-Identifier: Apache-2.0
#include "reports/page/document.h"

#include "reports/page/csp.h"
#include "reports/page_texts.h"

namespace concord::page {
namespace {

/// What a tab or a bookmark has room for.
constexpr std::size_t kTitle = 66;

std::string packed(std::string_view css) {
  constexpr std::string_view kNoSpaceAfter = "{};,: ";
  std::string out;
  for (std::size_t at = 0; at < css.size(); ++at) {
    if (css.substr(at, 2) == "/*") {
      at = css.find("*/", at) + 1;
      continue;
    }
    const bool space = css[at] == ' ' || css[at] == '\n';
    const char last = out.empty() ? '{' : out.back();
    if (space && kNoSpaceAfter.find(last) != std::string_view::npos) continue;
    if (last == ' ' && css[at] == '{') out.pop_back();
    if (last == ';' && css[at] == '}') out.pop_back();
    out += space ? ' ' : css[at];
  }
  return out;
}

Html head(const Document& document) {
  return element(
      "head",
      void_element("meta", {{"charset", "utf-8"}}) +
          void_element("meta", {{"http-equiv", "Content-Security-Policy"},
                                {"content", content_policy(document.style,
                                                           document.script)}}) +
          void_element("meta", {{"name", "viewport"},
                                {"content",
                                 "width=device-width, "
                                 "initial-scale=1"}}) +
          void_element("meta", {{"name", "generator"},
                                {"content", "Concord " + document.version}}) +
          element("title", text(shortened(document.title, kTitle))) +
          raw_text_element("style", document.style));
}

}  // namespace

std::string style_sheet(const std::string& name) {
  return packed(page_texts().at(name));
}

std::string html_document(const Document& document) {
  const Html body = element(
      "body", document.body + raw_text_element("script", document.script));
  const Html page = element("html", {{"lang", "en"}}, head(document) + body);
  return "<!DOCTYPE html>\n" + page.markup() + "\n";
}

Html skip_link(const char* words) {
  return element("a", {{"class", "skip"}, {"href", "#main"}}, text(words));
}

Html main_part(const Html& inside) {
  return element("main", {{"id", "main"}, {"tabindex", "-1"}}, inside);
}

Html footer_of(const std::string& version) {
  return element("footer",
                 paragraph("Concord " + version +
                           " · the same input gives the same page, byte by "
                           "byte"));
}

}  // namespace concord::page
