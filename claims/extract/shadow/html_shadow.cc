// SPDX-License-Identifier: Apache-2.0
//
// The tree of a page in its order, by an HTML5 parser; what it says about a
// text node is where it stands in the raw bytes.  The text itself is read from
// these, so that entities and wrong encodings keep their place.
#include "claims/extract/shadow/html_shadow.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "claims/extract/shadow/page_writer.h"

namespace concord::extract {
namespace {

constexpr GumboTag kSkipped[] = {
    GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,      GUMBO_TAG_FOOTER,
    GUMBO_TAG_ASIDE,    GUMBO_TAG_BUTTON,   GUMBO_TAG_IFRAME,
    GUMBO_TAG_SVG,      GUMBO_TAG_SELECT,   GUMBO_TAG_OBJECT,
    GUMBO_TAG_CANVAS,   GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,
    GUMBO_TAG_MATH,     GUMBO_TAG_TEXTAREA,
};

// Elements within a line; all others are blocks.
constexpr GumboTag kInline[] = {
    GUMBO_TAG_A,    GUMBO_TAG_ABBR,    GUMBO_TAG_B,      GUMBO_TAG_BDI,
    GUMBO_TAG_BDO,  GUMBO_TAG_BIG,     GUMBO_TAG_CITE,   GUMBO_TAG_CODE,
    GUMBO_TAG_DATA, GUMBO_TAG_DEL,     GUMBO_TAG_DFN,    GUMBO_TAG_EM,
    GUMBO_TAG_FONT, GUMBO_TAG_I,       GUMBO_TAG_IMG,    GUMBO_TAG_INS,
    GUMBO_TAG_KBD,  GUMBO_TAG_LABEL,   GUMBO_TAG_MARK,   GUMBO_TAG_NOBR,
    GUMBO_TAG_Q,    GUMBO_TAG_S,       GUMBO_TAG_SMALL,  GUMBO_TAG_SPAN,
    GUMBO_TAG_SUB,  GUMBO_TAG_SUP,     GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,
    GUMBO_TAG_TIME, GUMBO_TAG_TT,      GUMBO_TAG_U,      GUMBO_TAG_VAR,
    GUMBO_TAG_WBR,  GUMBO_TAG_UNKNOWN,
};

// Landmarks of a page that are not its article.
constexpr std::string_view kSkippedRoles[] = {
    "banner", "complementary", "contentinfo", "navigation", "search",
};

template <typename Tags>
bool has(const Tags& tags, GumboTag tag) {
  return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool is_hidden(const GumboElement& element) {
  if (element.attributes.length == 0) return false;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) {
    return true;
  }
  const std::string_view role = attribute(element, "role");
  const std::string_view style = attribute(element, "style");
  return attribute(element, "aria-hidden") == "true" ||
         style.find("display:none") != style.npos ||
         style.find("display: none") != style.npos ||
         std::find(std::begin(kSkippedRoles), std::end(kSkippedRoles), role) !=
             std::end(kSkippedRoles);
}

const GumboVector& children_of(const GumboNode& node) {
  return node.v.element.children;
}

// Some sites put the whole page into one form.
bool holds_article(const GumboNode& form) {
  constexpr int kParagraphs = 3;
  int paragraphs = 0;
  std::vector<const GumboNode*> left{&form};
  while (!left.empty() && paragraphs < kParagraphs) {
    const GumboNode& node = *left.back();
    left.pop_back();
    if (node.type != GUMBO_NODE_ELEMENT) continue;
    paragraphs += node.v.element.tag == GUMBO_TAG_P ? 1 : 0;
    for (unsigned i = 0; i < children_of(node).length; ++i) {
      left.push_back(static_cast<const GumboNode*>(children_of(node).data[i]));
    }
  }
  return paragraphs == kParagraphs;
}

bool is_form(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT &&
         node.v.element.tag == GUMBO_TAG_FORM;
}

bool is_skipped(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return true;
  const GumboElement& element = node.v.element;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
  if (is_form(node)) return !holds_article(node);
  return has(kSkipped, element.tag) || is_hidden(element);
}

Break break_of(GumboTag tag) {
  if (tag == GUMBO_TAG_BR) return Break::Line;
  if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) return Break::Cell;
  return has(kInline, tag) ? Break::None : Break::Paragraph;
}

// Walks the tree without recursion.
class Walk {
 public:
  explicit Walk(std::string_view raw) : raw_(raw) {}

  std::vector<Piece> pieces(const GumboNode& root);

 private:
  struct Frame {
    const GumboNode* node = nullptr;
    unsigned child = 0;
    bool in_head = false;
  };

  void enter(const GumboNode& node);
  void leave(const GumboNode& node);
  void text(const GumboStringPiece& text);
  void pending(Break least) { pending_ = std::max(pending_, least); }

  std::string_view raw_;
  std::vector<Frame> frames_;
  std::vector<Piece> pieces_;
  Break pending_ = Break::None;
  bool behind_form_ = false;
  int pre_ = 0;
};

// In the head nothing is text but the title.
void Walk::enter(const GumboNode& node) {
  const bool in_head = !frames_.empty() && frames_.back().in_head;
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
      if (!in_head) text(node.v.text.original_text);
      return;
    default:
      break;
  }
  if (is_skipped(node)) {
    if (node.type == GUMBO_NODE_ELEMENT) {
      pending(break_of(node.v.element.tag));
    }
    behind_form_ = is_form(node);
    return;
  }
  const GumboTag tag = node.v.element.tag;
  pending(break_of(tag));
  pre_ += tag == GUMBO_TAG_PRE ? 1 : 0;
  const bool head = tag == GUMBO_TAG_HEAD;
  frames_.push_back({&node, 0, head || (in_head && tag != GUMBO_TAG_TITLE)});
}

void Walk::leave(const GumboNode& node) {
  const GumboTag tag = node.v.element.tag;
  pending(break_of(tag));
  pre_ -= tag == GUMBO_TAG_PRE ? 1 : 0;
}

void Walk::text(const GumboStringPiece& text) {
  const char* const begin = raw_.data();
  if (text.data == nullptr || text.data < begin ||
      text.data + text.length > begin + raw_.size()) {
    return;
  }
  Span span{static_cast<std::size_t>(text.data - begin), 0};
  span.end = span.begin + text.length;
  // The parser takes the last text of a form for what follows it.
  if (std::exchange(behind_form_, false)) {
    const std::string_view piece = raw_.substr(span.begin, text.length);
    const std::size_t end =
        std::min(piece.find("</form"), piece.find("</FORM"));
    if (end != piece.npos) span.begin += end;
  }
  pieces_.push_back({span, pending_, pre_ > 0});
  pending_ = Break::None;
}

// What stands in a table outside its cells comes before the table in the tree,
// but a shadow goes forward only.
std::vector<Piece> Walk::pieces(const GumboNode& root) {
  enter(root);
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    const GumboVector& children = children_of(*frame.node);
    if (frame.child == children.length) {
      leave(*frame.node);
      frames_.pop_back();
      continue;
    }
    enter(*static_cast<const GumboNode*>(children.data[frame.child++]));
  }
  const auto before = [](const Piece& a, const Piece& b) {
    return a.raw.begin < b.raw.begin;
  };
  if (!std::is_sorted(pieces_.begin(), pieces_.end(), before)) {
    std::stable_sort(pieces_.begin(), pieces_.end(), before);
  }
  return std::move(pieces_);
}

}  // namespace

std::optional<Shadow> shadow_of_page(std::string_view raw) {
  // Its tree takes some hundred bytes for each tag.
  constexpr std::size_t kLargest = std::size_t{8} << 20;
  if (raw.size() > kLargest || !is_harmless_html(raw)) return std::nullopt;
  const auto destroy = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, decltype(destroy)> page(
      gumbo_parse_with_options(&options, raw.data(), raw.size()), destroy);
  PageWriter writer(raw);
  for (const Piece& piece : Walk(raw).pieces(*page->root)) writer.write(piece);
  return std::move(writer).finish();
}

}  // namespace concord::extract
