// SPDX-License-Identifier: Apache-2.0
#include "claims/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "claims/near_miss.h"
#include "claims/yaml_scalar.h"

namespace concord {
namespace {

constexpr std::size_t kPlacesShown = 5;
// Behind so many complaints nobody reads what a quote might have meant.
constexpr std::size_t kMaxNearMisses = 100;

// White space round a quote says nothing.
std::string normal(std::string_view written) {
  return NormalText(written).trimmed();
}

// Calls `found(begin)` for each place of `needle` in `text`, overlapping ones
// too, in time linear in both, however they repeat themselves (Knuth, Morris,
// Pratt 1977).
template <class Found>
void for_each_of_many(std::string_view text, std::string_view needle,
                      Found&& found) {
  // border[i]: the longest proper prefix of needle[0, i] that also ends it.
  std::vector<std::uint32_t> border(needle.size(), 0);
  const auto advance = [&](std::size_t matched, char next) {
    while (matched > 0 &&
           (matched == needle.size() || needle[matched] != next)) {
      matched = border[matched - 1];
    }
    return needle[matched] == next ? matched + 1 : matched;
  };
  for (std::size_t i = 1; i < needle.size(); ++i) {
    border[i] = static_cast<std::uint32_t>(advance(border[i - 1], needle[i]));
  }
  std::size_t matched = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    matched = advance(matched, text[i]);
    if (matched == needle.size()) found(i + 1 - matched);
  }
}

// The same.  Most quotes stand once, in a long text: the C library skips to
// their places, and only the many places of one are gone through byte by byte.
template <class Found>
void for_each_place(std::string_view text, std::string_view needle,
                    Found&& found) {
  if (needle.empty()) return;
  constexpr int kFew = 8;
  std::size_t from = 0;
  for (int i = 0; i < kFew; ++i) {
    const void* at = ::memmem(text.data() + from, text.size() - from,
                              needle.data(), needle.size());
    if (at == nullptr) return;
    const auto begin =
        static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
    found(begin);
    from = begin + 1;
  }
  for_each_of_many(text.substr(from), needle,
                   [&](std::size_t begin) { found(from + begin); });
}

/// What must stand right before or behind a quote: for each byte of the text,
/// whether it may.
class Context {
 public:
  Context(std::string_view text, std::string_view written, bool before)
      : text_(text), before_(before), any_(normal(written).empty()) {
    if (any_) return;
    allowed_.resize(text.size() + 1, false);
    const std::string wanted = normal(written);
    for_each_place(text, wanted, [&](std::size_t begin) {
      allowed_[before ? begin + wanted.size() : begin] = true;
    });
  }

  bool allows(std::size_t at) const {
    if (any_ || allowed_[at]) return true;
    if (before_) return at > 0 && text_[at - 1] == ' ' && allowed_[at - 1];
    return at < text_.size() && text_[at] == ' ' && allowed_[at + 1];
  }

 private:
  std::string_view text_;
  bool before_;
  bool any_;
  std::vector<bool> allowed_;
};

// All the places where a quote stands, of which only a few are kept.
struct Places {
  std::vector<Span> first;  // in the normal text
  std::optional<Span> nth;
  std::size_t count = 0;
  std::size_t elsewhere = 0;  // not behind the prefix, not before the suffix
  bool inside = false;        // also in the middle of a character
};

Places find_places(const NormalText& text, const QuoteRequest& request,
                   const std::string& wanted) {
  const Context before(text.text(), request.prefix, true);
  const Context behind(text.text(), request.suffix, false);
  Places places;
  for_each_place(text.text(), wanted, [&](std::size_t begin) {
    const Span span{begin, begin + wanted.size()};
    if (!text.is_border(span.begin) || !text.is_border(span.end)) {
      places.inside = true;
    } else if (!before.allows(span.begin) || !behind.allows(span.end)) {
      ++places.elsewhere;
    } else {
      if (places.count++ < kPlacesShown) places.first.push_back(span);
      if (static_cast<int>(places.count) == request.nth) places.nth = span;
    }
  });
  return places;
}

/// The source with the words of its complaints.
class Complainer {
 public:
  Complainer(const Source& source, const QuoteRequest& request,
             Complaints& complaints)
      : source_(source), request_(request), complaints_(complaints) {}

  void no_words() const {
    complaints_.add(Code::S104, request_.place, "a quote without words",
                    "copy the words of the source on which the claim rests");
  }

  void not_found(const std::string& wanted, const Places& places) const;
  void several(const Places& places) const;
  void too_few(const Places& places) const;

 private:
  const NormalText& text() const { return source_.text->normal_body(); }
  Place place(Span normal) const;
  std::string with_neighbours(Span span) const;
  void add_places(const Places& places, Diagnostic& said) const;
  void add_nearest(const std::string& wanted, Diagnostic& said) const;

  const Source& source_;
  const QuoteRequest& request_;
  Complaints& complaints_;
};

Place Complainer::place(Span normal) const {
  return source_.text->place(*text().raw_span(normal.begin, normal.end));
}

// "... in all `four dead` men ...": a few words on either side, to tell the
// places apart.
std::string Complainer::with_neighbours(Span span) const {
  constexpr std::size_t kNear = 24;
  const std::string_view all = text().text();
  std::size_t begin = span.begin - std::min(span.begin, kNear);
  std::size_t end = std::min(span.end + kNear, all.size());
  while (begin < span.begin && begin > 0 && all[begin - 1] != ' ') ++begin;
  while (end > span.end && end < all.size() && all[end] != ' ') --end;
  if (end > span.end && all[end - 1] == ' ') --end;
  return std::string(all.substr(begin, end - begin));
}

void Complainer::add_places(const Places& places, Diagnostic& said) const {
  for (const Span& span : places.first) {
    said.notes.push_back(
        {fmt::format("`{}`", with_neighbours(span)), place(span)});
  }
  if (places.count > places.first.size()) {
    said.notes.push_back(
        {fmt::format("and {} more", places.count - places.first.size()), {}});
  }
}

// As YAML in double quotes; what does not print is escaped, so that what is
// pasted is what is seen.
std::string to_paste(std::string_view text) {
  const std::string quoted = in_double_quotes(text);
  std::string result;
  for (std::size_t at = 0; at < quoted.size();) {
    std::size_t end = at + 1;
    while (end < quoted.size() &&
           (static_cast<unsigned char>(quoted[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    const std::string letter = quoted.substr(at, end - at);
    const std::string shown = harmless(letter);
    if (shown == letter) {
      result += letter;
    } else {
      // "\u{202e}" for people is "\u202e" in YAML.
      const std::string hex = shown.substr(3, shown.size() - 4);
      result += hex.size() <= 4 ? fmt::format("\\u{:0>4}", hex)
                                : fmt::format("\\U{:0>8}", hex);
    }
    at = end;
  }
  return result;
}

void Complainer::add_nearest(const std::string& wanted,
                             Diagnostic& said) const {
  if (complaints_.size() > kMaxNearMisses) return;
  const auto nearest = find_near_miss(text(), wanted);
  if (!nearest) return;
  said.notes.push_back({"the nearest text stands here: " + nearest->difference,
                        place(nearest->span)});
  said.help = "write " + to_paste(text().text().substr(
                             nearest->span.begin,
                             nearest->span.end - nearest->span.begin));
}

void Complainer::not_found(const std::string& wanted,
                           const Places& places) const {
  auto& said = complaints_.add(
      Code::S101, request_.place,
      fmt::format("the quote does not stand in `{}`{}", source_.text->file(),
                  places.elsewhere > 0 ? " with this prefix and suffix" : ""));
  if (places.elsewhere > 0) {
    said.help = fmt::format(
        "it stands {} elsewhere: copy the words right before it into "
        "`prefix:`, those right behind it into `suffix:`",
        places.elsewhere == 1 ? "once"
                              : fmt::format("{} times", places.elsewhere));
    return;
  }
  if (places.inside) {
    said.notes.push_back(
        {"its letters stand there, but begin or end inside a longer character",
         std::nullopt});
  }
  add_nearest(wanted, said);
  if (said.help.empty()) said.help = "copy the words from the source";
}

void Complainer::several(const Places& places) const {
  auto& said = complaints_.add(
      Code::S102, request_.place,
      fmt::format("the quote stands {} times in `{}`", places.count,
                  source_.text->file()),
      "quote more words, or add `prefix:` with the words right before it, "
      "`suffix:` with those right behind it, or `nth: 1` for the first");
  add_places(places, said);
}

void Complainer::too_few(const Places& places) const {
  auto& said = complaints_.add(
      Code::S103, request_.place,
      fmt::format(
          "`nth: {}`, but the quote stands {} in `{}`", request_.nth,
          places.count == 1 ? "once" : fmt::format("{} times", places.count),
          source_.text->file()),
      places.count == 1 ? "leave `nth:` out" : "write the number of a place");
  add_places(places, said);
}

}  // namespace

std::optional<Span> find_quote(const Source& source,
                               const QuoteRequest& request,
                               Complaints& complaints) {
  const Complainer complainer(source, request, complaints);
  const NormalText& text = source.text->normal_body();
  const std::string wanted = normal(request.exact);
  if (wanted.empty()) {
    complainer.no_words();
    return std::nullopt;
  }
  const Places places = find_places(text, request, wanted);
  std::optional<Span> found = places.nth;
  if (places.count == 0) {
    complainer.not_found(wanted, places);
  } else if (request.nth != 0 && !found) {
    complainer.too_few(places);
  } else if (request.nth == 0 && places.count > 1) {
    complainer.several(places);
  } else if (request.nth == 0) {
    found = places.first.front();
  }
  if (!found) return std::nullopt;
  return text.raw_span(found->begin, found->end);
}

}  // namespace concord
