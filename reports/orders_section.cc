// SPDX-License-Identifier: Apache-2.0
#include "claims/text.h"
#include "reports/ink.h"
#include "reports/order_words.h"
#include "reports/sections.h"

namespace concord {
namespace {

std::string one_line(const std::string& key, const std::string& text,
                     const Style& style) {
  constexpr int kKey = 18;
  if (style.plain) return "Order " + key + ": " + harmless(text) + ".\n";
  return "  " + paint(padded(key, kKey), Ink::Strong, style) +
         wrapped(harmless(text), style.width, kKey + 2) + "\n";
}

}  // namespace

std::string orders_section(const View& view, const Style& style) {
  std::string out;
  for (std::size_t i = 0; i < view.all().answers.size(); ++i) {
    for (const auto& [key, text] : order_remarks(view, static_cast<int>(i))) {
      out += one_line(key, text, style);
    }
  }
  if (out.empty() || style.plain) return out;
  const std::string heading =
      "ORDER, if each account may have counted at any time of its own";
  return paint(wrapped(heading, style.width, 0), Ink::Strong, style) + "\n" +
         out;
}

}  // namespace concord
