// SPDX-License-Identifier: Apache-2.0
#include "reports/card.h"

#include "claims/text.h"
#include "reports/ink.h"

namespace concord {
namespace {

constexpr int kKeyWidth = 10;  // "by account"

std::string remark_text(const std::string& key, const std::string& text,
                        int gutter, const Style& style) {
  const int indent = gutter + 3 + kKeyWidth + 2;
  const std::string sign = key.empty() ? " " : "=";
  return std::string(static_cast<std::size_t>(gutter + 1), ' ') +
         paint(sign, Ink::Frame, style) + " " +
         paint(padded(key, kKeyWidth), Ink::Strong, style) + "  " +
         wrapped(harmless(text), style.width, indent) + "\n";
}

}  // namespace

std::string card_heading(const std::string& level, const char* code,
                         const std::string& times, const std::string& title,
                         const Style& style) {
  const std::string often = times.empty() ? "" : " " + times;
  if (style.plain) {
    return level + " " + code + often + ": " + harmless(title) + ".\n";
  }
  const std::string head = level + "[" + code + "]" + often;
  const Ink ink = level == "error" ? Ink::Error : Ink::Warning;
  const int indent = static_cast<int>(head.size()) + 2;
  return paint(head, ink, style) +
         paint(": " + wrapped(harmless(title), style.width, indent),
               Ink::Strong, style) +
         "\n";
}

std::string remarks_text(const Remarks& remarks, int gutter,
                         const Style& style) {
  std::string out;
  std::string before;
  for (const auto& [key, remark] : remarks) {
    if (style.plain) {
      out += key + ": " + harmless(remark) + ".\n";
    } else {
      out += remark_text(key == before ? "" : key, remark, gutter, style);
    }
    before = key;
  }
  return out;
}

}  // namespace concord
