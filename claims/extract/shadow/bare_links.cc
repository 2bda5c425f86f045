// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/bare_links.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace concord::extract {
namespace {

constexpr std::size_t kLongestName = 64;   // before the @ (RFC 5321)
constexpr std::size_t kLongestHost = 253;  // RFC 1035
constexpr std::size_t kLongestScheme = 12;

// Before a slash without a scheme: pic.twitter.com/x, bit.ly/x.
constexpr std::string_view kDomains[] = {
    "be",  "ca",  "co",  "com", "de", "edu", "eu", "fr", "gd",
    "gl",  "gov", "in",  "int", "io", "it",  "kz", "ly", "me",
    "net", "nl",  "org", "ru",  "tv", "uk",  "us",
};
static_assert(std::is_sorted(std::begin(kDomains), std::end(kDomains)));

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
bool is_host(char c) { return is_alnum(c) || c == '.' || c == '-'; }
bool is_name(char c) { return is_host(c) || c == '_' || c == '+' || c == '%'; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = is_letter(c) ? static_cast<char>(c | 0x20) : c;
  return result;
}

// The curly quotes and wide spaces of UTF-8 begin with E2 and C2.
bool ends_link(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\xE2' || c == '\xC2' ||
         std::string_view("<>\"[]|\\`{}").find(c) != std::string_view::npos;
}

std::size_t link_end(std::string_view line, std::size_t from) {
  std::size_t end = from;
  while (end < line.size() && !ends_link(line[end])) ++end;
  while (end > from + 1 && std::string_view(".,;:!?)'*_").find(line[end - 1]) !=
                               std::string_view::npos) {
    --end;
  }
  return end;
}

// Where the signs before `at` that `part` admits begin.
std::size_t back(std::string_view line, std::size_t at, std::size_t least,
                 bool (*part)(char)) {
  while (at > least && part(line[at - 1])) --at;
  return at;
}

std::size_t at_most_before(std::size_t at, std::size_t most,
                           std::size_t least) {
  return std::max(least, at - std::min(at, most));
}

bool has_known_domain(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos || dot == 0 || !is_alnum(host[0])) return false;
  return std::binary_search(std::begin(kDomains), std::end(kDomains),
                            lower(host.substr(dot + 1)));
}

// Where the link whose first colon, slash or full stop is at `at` begins.
std::optional<std::size_t> link_begin(std::string_view line, std::size_t at,
                                      std::size_t least) {
  if (line[at] == ':') {
    if (!line.substr(at).starts_with("://")) return std::nullopt;
    const std::size_t begin =
        back(line, at, at_most_before(at, kLongestScheme, least), is_letter);
    if (begin == at) return std::nullopt;
    return begin;
  }
  if (line[at] == '/') {
    const std::size_t begin =
        back(line, at, at_most_before(at, kLongestHost, least), is_host);
    if (!has_known_domain(line.substr(begin, at - begin))) return std::nullopt;
    return begin;
  }
  const std::size_t begin = at_most_before(at, 3, least);
  if (lower(line.substr(begin, at - begin)) != "www") return std::nullopt;
  if (begin > 0 && is_alnum(line[begin - 1])) return std::nullopt;
  if (at + 1 >= line.size() || !is_alnum(line[at + 1])) return std::nullopt;
  return begin;
}

}  // namespace

std::optional<Span> bare_link(std::string_view line, std::size_t at,
                              std::size_t least) {
  const auto begin = link_begin(line, at, least);
  if (!begin) return std::nullopt;
  return Span{*begin, std::max(link_end(line, at), at + 1)};
}

std::optional<Span> mail_address(std::string_view line, std::size_t at,
                                 std::size_t least) {
  const std::size_t begin =
      back(line, at, at_most_before(at, kLongestName, least), is_name);
  std::size_t end = at + 1;
  while (end < line.size() && is_host(line[end])) ++end;
  while (end > at + 1 && !is_alnum(line[end - 1])) --end;
  const std::string_view host = line.substr(at + 1, end - at - 1);
  if (begin == at || host.find('.') == host.npos) return std::nullopt;
  return Span{begin, end};
}

std::optional<Span> note_number(std::string_view line, std::size_t at) {
  if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '(') return {};
  const std::size_t digits = at + (line.substr(at).starts_with("[^") ? 2 : 1);
  std::size_t end = digits;
  while (end < line.size() && is_digit(line[end])) ++end;
  const std::string_view behind = line.substr(end);
  if (end == digits || end - digits > 3 || !behind.starts_with(']') ||
      behind.starts_with("](")) {
    return std::nullopt;
  }
  return Span{at, end + 1};
}

}  // namespace concord::extract
