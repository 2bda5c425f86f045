// SPDX-License-Identifier: Apache-2.0
//
// A line that is taken out wrongly is a claim that is lost, one that stays is
// only a line more to read: so whole lines, short ones, and known phrases.
#include "claims/extract/shadow/furniture.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace concord::extract {
namespace {

constexpr std::size_t kLongestLine = 200;

// The whole line, in lower case, without marks at its ends.  In order.
constexpr std::string_view kLines[] = {
    "accept",
    "accept all",
    "accept all cookies",
    "accept cookies",
    "ad",
    "ad feedback",
    "advertisement",
    "advertisement - continue reading below",
    "advertisement - scroll to continue",
    "advertising",
    "advertisment",
    "all rights reserved",
    "article continues below",
    "article continues below advertisement",
    "back to top",
    "be the first to comment",
    "click here to share",
    "close",
    "comment",
    "comments",
    "contact us",
    "continue reading",
    "continue reading below",
    "continue reading the main story",
    "cookie policy",
    "copy link",
    "e-mail this article",
    "editors' picks",
    "email this article",
    "facebook",
    "follow us",
    "home",
    "image caption",
    "leave a comment",
    "load more",
    "log in",
    "manage cookies",
    "media playback is unsupported on your device",
    "menu",
    "more from this section",
    "more news",
    "more on this story",
    "more stories",
    "most popular",
    "most read",
    "newsletter",
    "next article",
    "post a comment",
    "previous article",
    "print",
    "print this article",
    "privacy policy",
    "promoted stories",
    "read more",
    "recommended for you",
    "related",
    "related articles",
    "related content",
    "related news",
    "related stories",
    "related topics",
    "report this ad",
    "scroll to continue",
    "search",
    "share",
    "share on facebook",
    "share on twitter",
    "share on whatsapp",
    "share on x",
    "share this",
    "share this article",
    "share this page",
    "share this story",
    "show comments",
    "sign in",
    "sign up",
    "sign up for our newsletter",
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "sponsored",
    "sponsored content",
    "story continues below",
    "story continues below advertisement",
    "subscribe",
    "subscribe now",
    "subscribe to our newsletter",
    "terms of service",
    "terms of use",
    "trending now",
    "tweet",
    "twitter",
    "view comments",
    "watch live",
    "whatsapp",
    "you may also like",
    "you might also like",
};

// The whole line up to a colon: what follows is another story.  In order.
constexpr std::string_view kLabels[] = {
    "also read",
    "click here to read",
    "don't miss",
    "follow us on",
    "more",
    "read also",
    "read more",
    "read next",
    "related",
    "related article",
    "related articles",
    "related stories",
    "related story",
    "see also",
    "share on",
    "tags",
    "topics",
};

// Begins of lines that ask something of the reader.
constexpr std::string_view kBegins[] = {
    "by clicking accept",
    "by continuing to use this site",
    "click here to ",
    "click to share",
    "copyright 20",
    "copyright \xC2\xA9",
    "download our app",
    "download the app",
    "follow us on ",
    "get our free newsletter",
    "get the latest ",
    "like us on facebook",
    "read or share this story",
    "sign up for our ",
    "sign up to our ",
    "subscribe to our ",
    "this site uses cookies",
    "this website uses cookies",
    "we use cookies",
    "your browser does not support",
    "\xC2\xA9 20",
};

// What the items of a navigation bar are called.
constexpr std::string_view kNavigation[] = {
    "about",     "africa",     "americas",      "arts",
    "asia",      "business",   "careers",       "contact",
    "culture",   "economy",    "entertainment", "europe",
    "health",    "home",       "jobs",          "life",
    "lifestyle", "live",       "local",         "login",
    "markets",   "menu",       "money",         "more",
    "news",      "obituaries", "opinion",       "photos",
    "podcasts",  "politics",   "science",       "search",
    "shop",      "sport",      "sports",        "subscribe",
    "tech",      "technology", "travel",        "tv",
    "us",        "video",      "videos",        "weather",
    "world",
};

static_assert(std::is_sorted(std::begin(kLines), std::end(kLines)));
static_assert(std::is_sorted(std::begin(kLabels), std::end(kLabels)));
static_assert(std::is_sorted(std::begin(kNavigation), std::end(kNavigation)));

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// In lower case, without spaces and marks at its ends.
std::string bare(std::string_view line) {
  std::string text(line.size(), ' ');
  std::transform(line.begin(), line.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  });
  const auto inner = [](char c) {
    return is_word(c) || (c >= '0' && c <= '9');
  };
  while (!text.empty() && !inner(text.back())) text.pop_back();
  const auto begin = std::find_if(text.begin(), text.end(), inner);
  text.erase(text.begin(), begin);
  return text;
}

bool has_label(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != text.npos &&
         std::binary_search(std::begin(kLabels), std::end(kLabels),
                            text.substr(0, colon));
}

// Four words or more, most of them of navigation bars, and no number.
bool is_navigation(std::string_view text) {
  std::size_t words = 0;
  std::size_t known = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= '0' && text[at] <= '9') return false;
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    ++words;
    known += std::binary_search(std::begin(kNavigation), std::end(kNavigation),
                                text.substr(at, end - at))
                 ? 1
                 : 0;
    at = end;
  }
  return words >= 4 && known * 3 >= words * 2;
}

// Each first letter of it a capital: "Home News Sport", not "travel news".
bool has_capital_items(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool begins = i == 0 || line[i - 1] == ' ' || line[i - 1] == '|';
    if (begins && line[i] >= 'a' && line[i] <= 'z') return false;
  }
  return std::string_view(".?!").find(line.back()) == std::string_view::npos;
}

}  // namespace

bool is_furniture(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\n')) line.remove_suffix(1);
  if (line.empty() || line.size() > kLongestLine) return false;
  const std::string text = bare(line);
  if (text.empty()) return false;
  if (std::binary_search(std::begin(kLines), std::end(kLines), text)) {
    return true;
  }
  const bool begins =
      std::any_of(std::begin(kBegins), std::end(kBegins),
                  [&](auto begin) { return text.starts_with(begin); });
  if (begins || has_label(text)) return true;
  return has_capital_items(line) && is_navigation(text);
}

}  // namespace concord::extract
