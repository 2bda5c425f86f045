// SPDX-License-Identifier: Apache-2.0
#include "engine/bytes.h"

#include <algorithm>

namespace concord {
namespace {

constexpr unsigned kGroup = 7;
constexpr std::uint64_t kMore = 0x80;

bool is_written_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "-3" or "1/3", as GMP writes them.
std::optional<Rational> rational_of(const std::string& text) {
  const std::size_t slash = text.find('/');
  const std::string_view all = text;
  if (!is_written_number(all.substr(0, slash))) return std::nullopt;
  if (slash == text.npos) return Rational(mpz_class(text, 10));
  const std::string_view below = all.substr(slash + 1);
  if (below.starts_with('-') || !is_written_number(below)) return std::nullopt;
  const mpz_class denominator(std::string(below), 10);
  if (denominator == 0) return std::nullopt;
  Rational value(mpz_class(text.substr(0, slash), 10), denominator);
  value.canonicalize();
  return value;
}

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= kMore; value >>= kGroup) {
    bytes_.push_back(static_cast<char>((value & (kMore - 1)) | kMore));
  }
  bytes_.push_back(static_cast<char>(value));
}

void ByteWriter::write(const std::string& text) {
  number(text.size());
  bytes_ += text;
}

void ByteWriter::write(const Rational& value) { write(value.get_str()); }

void ByteReader::fail() {
  failed_ = true;
  left_ = {};
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += kGroup) {
    if (left_.empty()) break;
    const auto byte = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    value |= (byte & (kMore - 1)) << shift;
    if (byte < kMore) return value;
  }
  fail();
  return 0;
}

void ByteReader::read(bool& value) {
  const std::uint64_t found = number();
  value = found == 1;
  if (found > 1) fail();
}

void ByteReader::read(std::string& text) {
  const std::uint64_t size = number();
  if (size > left_.size()) return fail();
  text.assign(left_.substr(0, size));
  left_.remove_prefix(size);
}

void ByteReader::read(Rational& value) {
  std::string text;
  read(text);
  auto found = failed_ ? std::nullopt : rational_of(text);
  if (!found) return fail();
  value = std::move(*found);
}

void ByteReader::read(Interval& value) {
  std::optional<End> lower;
  std::optional<End> upper;
  get(lower, upper);
  auto found = failed_ ? std::nullopt : Interval::from_ends(lower, upper);
  if (!found) return fail();
  value = std::move(*found);
}

}  // namespace concord
