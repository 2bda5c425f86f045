// SPDX-License-Identifier: Apache-2.0
#include "claims/diagnostic.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace concord {
namespace {

// Longer names are compared by their beginnings, so that a hostile name of
// megabytes costs nothing.
constexpr std::size_t kLongestName = 200;

// Restricted Damerau-Levenshtein distance (optimal string alignment; Damerau
// 1964): a swap of neighbours, the commonest slip of a typist, counts once.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool swapped =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// Slips of case are no distance: "Killed" means "killed".
std::u32string lowered(std::string_view text) {
  std::u32string lower;
  for (std::size_t at = 0; at < text.size() && lower.size() < kLongestName;) {
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
        static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    lower += static_cast<char32_t>(length > 0 ? utf8proc_tolower(c) : 0xFFFD);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return lower;
}

std::string text_of(const Position& at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

// Of those about `file`, which stand side by side, the first `most` stay.
void cut(std::vector<Diagnostic>& sorted, const std::string& file,
         std::size_t most) {
  const auto of_file = [&](const Diagnostic& each) {
    return each.place.file == file;
  };
  const auto begin = std::find_if(sorted.begin(), sorted.end(), of_file);
  const auto end = std::find_if_not(begin, sorted.end(), of_file);
  const auto count = static_cast<std::size_t>(end - begin);
  if (count <= most) return;
  const auto kept = begin + static_cast<std::ptrdiff_t>(most);
  std::prev(kept)->notes.push_back(
      {"and " + std::to_string(count - most) + " more in this file, from " +
           text_of(kept->place.from) + " to " +
           text_of(std::prev(end)->place.from) + ", are not listed",
       {}});
  sorted.erase(kept, end);
}

std::size_t gap(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

}  // namespace

const std::vector<CodeInfo>& all_codes() {
  static const std::vector<CodeInfo> codes = {
#define CONCORD_CODE(code, title, text) {Code::code, #code, title, text},
#include "claims/codes.def"
#undef CONCORD_CODE
  };
  return codes;
}

const CodeInfo& info(Code code) {
  return all_codes()[static_cast<std::size_t>(code)];
}

std::optional<Code> find_code(std::string_view id) {
  for (const CodeInfo& known : all_codes()) {
    if (id == known.id) return known.code;
  }
  return std::nullopt;
}

Diagnostic& Complaints::add(Code code, Place place, std::string message,
                            std::string help) {
  return all_.emplace_back(Diagnostic{
      code, std::move(place), std::move(message), {}, std::move(help)});
}

std::vector<Diagnostic> Complaints::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::ranges::stable_sort(result, [](const auto& a, const auto& b) {
    return std::tie(a.place, a.code, a.message) <
           std::tie(b.place, b.code, b.message);
  });
  result.erase(std::unique(result.begin(), result.end()), result.end());
  for (const auto& [file, most] : limits_) cut(result, file, most);
  return result;
}

void Complaints::limit(const std::string& file, std::size_t most) {
  limits_[file] = most;
}

std::optional<std::string> did_you_mean(
    std::string_view written, const std::vector<std::string>& candidates) {
  // The distance takes the product of both lengths: nobody means a megabyte.
  constexpr std::size_t kLongest = 1000;
  if (written.size() > kLongest) return std::nullopt;
  const std::u32string wanted = lowered(written);
  const std::size_t allowed = std::max<std::size_t>(1, wanted.size() / 3);
  std::optional<std::pair<std::size_t, std::string>> best;
  for (const std::string& candidate : candidates) {
    const std::u32string name = lowered(candidate);
    if (name.empty() || gap(name.size(), wanted.size()) > allowed) continue;
    const std::size_t far = distance(wanted, name);
    // Two words of one letter are one slip apart, and have nothing in common.
    if (far > allowed || far >= std::max(name.size(), wanted.size())) continue;
    if (!best || std::pair(far, candidate) < *best) best = {far, candidate};
  }
  if (!best) return std::nullopt;
  return best->second;
}

std::string suggestion(std::string_view written,
                       const std::vector<std::string>& candidates) {
  const auto meant = did_you_mean(written, candidates);
  return meant ? "did you mean `" + *meant + "`?" : "";
}

std::string unknown(std::string_view kind, std::string_view written,
                    const std::vector<std::string>& candidates) {
  const std::string meant = suggestion(written, candidates);
  return "unknown " + std::string(kind) + " `" + std::string(written) + "`" +
         (meant.empty() ? "" : ": " + meant);
}

}  // namespace concord
