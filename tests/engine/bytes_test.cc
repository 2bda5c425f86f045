// SPDX-License-Identifier: Apache-2.0
#include "engine/bytes.h"

#include <catch2/catch.hpp>
#include <limits>

#include "engine/recall.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

template <class T>
std::string written(const T& value) {
  ByteWriter writer;
  writer.add(value);
  return writer.bytes();
}

template <class T>
std::optional<T> read_back(std::string_view bytes, T value = {}) {
  ByteReader reader(bytes);
  reader.get(value);
  if (!reader.done()) return std::nullopt;
  return value;
}

std::string hex(const std::string& bytes) {
  std::string text;
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    if (!text.empty()) text += " ";
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

std::string with_flipped(std::string bytes, std::size_t bit) {
  char& byte = bytes[bit / 8];
  byte =
      static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (bit % 8)));
  return bytes;
}

constexpr std::uint64_t kSeeds = 100;

// Of what an audit of a few claims comes to: conflicts, ways out, rows, whys.
Answer answer_of(std::uint64_t seed, const System& system) {
  Budget budget;
  budget.every_bound = seed % 2 == 0;
  return solve(system, budget);
}

}  // namespace

TEST_CASE("numbers are written in groups of seven bits") {
  struct {
    std::int64_t number;
    const char* bytes;
  } const cases[] = {
      {0, "00"},
      {-1, "01"},
      {1, "02"},
      {63, "7e"},
      {64, "80 01"},
      {-65, "81 01"},
      {std::numeric_limits<std::int64_t>::max(),
       "fe ff ff ff ff ff ff ff ff 01"},
      {std::numeric_limits<std::int64_t>::min(),
       "ff ff ff ff ff ff ff ff ff 01"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.number);
    CHECK(hex(written(c.number)) == c.bytes);
    CHECK(read_back<std::int64_t>(written(c.number)) == c.number);
  }
}

TEST_CASE("what is no number, flag, count or interval is refused") {
  CHECK_FALSE(read_back<std::int32_t>(written(std::int64_t{1} << 31)));
  CHECK_FALSE(read_back<std::uint32_t>(written(std::uint64_t{1} << 32)));
  CHECK_FALSE(read_back<bool>("\2"));
  CHECK_FALSE(read_back<std::string>("\5four"));
  CHECK_FALSE(read_back<Indices>(written(std::uint64_t{1} << 62)));
  CHECK_FALSE(read_back<std::int64_t>(std::string(11, '\x80')));
  for (const char* number : {"", "-", "1/", "1/0", "1/-2", "0x1", "1 2"}) {
    CAPTURE(number);
    CHECK_FALSE(read_back<Rational>(written(std::string(number))));
  }
  const std::optional<End> one = End{1};
  const std::optional<End> two = End{2};
  ByteWriter turned;
  turned.add(two, one);
  CHECK_FALSE(read_back(turned.bytes(), Interval::anything()));
}

TEST_CASE("fractions, open ends and ends that are not there come back") {
  for (const Interval& interval :
       {Interval::anything(), Interval::exactly(Rational(-1, 3)),
        Interval::above(Rational("123456789012345678901234567890")),
        Interval::between(0, 7), Interval::below(Rational(5, 2))}) {
    CAPTURE(interval);
    CHECK(read_back(written(interval), Interval::anything()) == interval);
  }
}

TEST_CASE("systems and answers come back as they were") {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, {});
    CHECK(read_back<System>(written(system)) == system);
    const Answer answer = answer_of(seed, system);
    const auto again = read_back<Answer>(written(answer));
    REQUIRE(again);
    CHECK(*again == answer);
    CHECK(fits(*again, system));
    CHECK(written(*again) == written(answer));
  }
}

TEST_CASE("nothing that is cut short or longer is read") {
  for (std::uint64_t seed = 0; seed < kSeeds / 4; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, {});
    const std::string bytes = written(answer_of(seed, system));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      CAPTURE(size);
      CHECK_FALSE(read_back<Answer>(bytes.substr(0, size)));
    }
    CHECK_FALSE(read_back<Answer>(bytes + '\0'));
  }
}

// Without its checksum such an answer may be a well-formed one; then it speaks
// only of what there is.
TEST_CASE("whatever bit is another, reading neither crashes nor runs away") {
  for (std::uint64_t seed = 0; seed < kSeeds / 4; ++seed) {
    const System system = random_system(seed, {});
    const std::string bytes = written(answer_of(seed, system));
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
      const auto other = read_back<Answer>(with_flipped(bytes, bit));
      if (other) fits(*other, system);
    }
  }
}

TEST_CASE("a sealed answer is opened whole, unchanged, and by its question") {
  const std::string question = "question";
  const std::string answer = written(answer_of(3, random_system(3, {})));
  const std::string kept = sealed(question, answer);
  CHECK(opened(question, kept) == answer);
  CHECK_FALSE(opened("questions", kept));
  for (std::size_t bit = 0; bit < 8 * kept.size(); ++bit) {
    CAPTURE(bit);
    CHECK_FALSE(opened(question, with_flipped(kept, bit)));
  }
  for (std::size_t size = 0; size < kept.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(opened(question, kept.substr(0, size)));
  }
}

}  // namespace concord
