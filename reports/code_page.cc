// SPDX-License-Identifier: Apache-2.0
#include "reports/code_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claims/check.h"
#include "reports/ink.h"

namespace concord {
namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kExample = "## Example";
constexpr int kWidest = 80;  // of a paragraph: longer lines are hard to read

/// Tells a page line by line: headings, paragraphs, and fenced blocks, which
/// are the files of an example and what a command prints about them.
class PageText {
 public:
  explicit PageText(const Style& style) : style_(style) {}

  void add(std::string_view line);
  std::string take() { return std::move(out_); }

 private:
  void open_or_close(std::string_view info);
  void add_heading(std::string_view line);
  void end_paragraph();
  void begin_next();

  const Style& style_;
  std::string out_;
  std::string paragraph_;
  bool in_block_ = false;
  bool left_out_ = false;
};

void PageText::add(std::string_view line) {
  if (line.starts_with(kFence)) {
    open_or_close(line.substr(kFence.size()));
  } else if (in_block_) {
    if (!left_out_)
      out_ += line.empty() ? "\n" : "    " + std::string(line) + "\n";
  } else if (line.starts_with('#')) {
    add_heading(line);
  } else if (line.empty()) {
    end_paragraph();
  } else if (!left_out_) {
    paragraph_ += (paragraph_.empty() ? "" : " ") + std::string(line);
  }
}

// "yaml claims/wire.yaml" names the file that is shown.
void PageText::open_or_close(std::string_view info) {
  end_paragraph();
  in_block_ = !in_block_;
  if (!in_block_ || left_out_) return;
  begin_next();
  const std::size_t space = info.find(' ');
  if (space == std::string_view::npos) return;
  const std::string_view file = info.substr(space + 1);
  out_ += "  " +
          paint(std::string(file.substr(0, file.find(' '))) + ":", Ink::Faint,
                style_) +
          "\n";
}

void PageText::add_heading(std::string_view line) {
  end_paragraph();
  left_out_ = line == kExample && (style_.plain || style_.ascii);
  if (left_out_) return;
  begin_next();
  line.remove_prefix(line.find(' ') + 1);
  out_ += paint(line, Ink::Strong, style_) + "\n";
}

void PageText::end_paragraph() {
  if (paragraph_.empty()) return;
  begin_next();
  out_ += style_.plain
              ? paragraph_
              : wrapped(paragraph_, std::min(style_.width, kWidest), 0);
  out_ += "\n";
  paragraph_.clear();
}

void PageText::begin_next() {
  if (!out_.empty() && !style_.plain) out_ += "\n";
}

std::string_view page_of(Code code) {
  const auto page = code_pages().find(info(code).id);
  CONCORD_CHECK(page != code_pages().end());
  return page->second;
}

// Without the heading in its first line.
std::string in_one_paragraph(std::string_view section) {
  section.remove_prefix(std::min(section.find('\n'), section.size()));
  std::string out;
  for (const char c : section) {
    const bool is_space = c == '\n' || c == ' ';
    if (is_space && (out.empty() || out.back() == ' ')) continue;
    out += is_space ? ' ' : c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string meaning_of_code(Code code) {
  const std::string_view page = page_of(code);
  return in_one_paragraph(page.substr(0, page.find(kExample)));
}

std::string what_to_do_about(Code code) {
  const std::string_view page = page_of(code);
  const std::size_t begin = page.rfind("\n## ");
  CONCORD_CHECK(begin != std::string_view::npos);
  return in_one_paragraph(page.substr(begin + 1));
}

std::string explain_code(Code code, const Style& style) {
  PageText told(style);
  std::string_view rest = page_of(code);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    told.add(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  told.add("");  // a page may end without a last line end
  return told.take();
}

}  // namespace concord
