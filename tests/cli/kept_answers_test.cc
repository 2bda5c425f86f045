// SPDX-License-Identifier: Apache-2.0
#include "cli/kept_answers.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "cli/new_file.h"

namespace concord {
namespace {

namespace fs = std::filesystem;

/// An audit folder of its own, gone at the end.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "concord-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Scratch() { fs::remove_all(path); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string file() const { return path + "/.concord/answers.db"; }

  std::string path;
};

// "one" where it was kept, "" where not, or why there is trouble.
std::string found(const Scratch& scratch, const std::string& question) {
  KeptAnswers kept(scratch.path);
  const auto answer = kept.find(question);
  return kept.trouble().empty() ? answer.value_or("") : kept.trouble();
}

void keep(const Scratch& scratch, const std::string& question,
          const std::string& answer) {
  KeptAnswers kept(scratch.path);
  kept.keep(question, answer);
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

TEST_CASE("what one run keeps the next one finds, by the whole question") {
  const Scratch scratch;
  const std::string zeros("a\0b", 3);
  keep(scratch, zeros, "one");
  keep(scratch, "a", "two");
  CHECK(found(scratch, zeros) == "one");
  CHECK(found(scratch, "a") == "two");
  CHECK(found(scratch, "ab").empty());
}

TEST_CASE("git leaves the folder alone by itself") {
  const Scratch scratch;
  keep(scratch, "a", "one");
  CHECK(read_bytes(scratch.path + "/.concord/.gitignore", 10) == "*\n");
}

TEST_CASE("two at once see what the other wrote") {
  const Scratch scratch;
  KeptAnswers one(scratch.path);
  KeptAnswers other(scratch.path);
  one.keep("a", "one");
  one.write();
  CHECK(other.find("a") == "one");
  other.keep("b", "two");
  other.write();
  CHECK(one.find("b") == "two");
}

TEST_CASE("what is unused for longest goes first") {
  const Scratch scratch;
  const std::string answer(250, 'x');
  for (int i = 0; i < 19; ++i) {
    KeptAnswers kept(scratch.path, 2'600);
    kept.find("first");
    kept.keep(i == 0 ? "first" : "at " + std::to_string(i), answer);
  }
  CHECK(found(scratch, "first") == answer);
  CHECK(found(scratch, "at 1").empty());
  CHECK(found(scratch, "at 12") == answer);
  CHECK(found(scratch, "at 18") == answer);
}

TEST_CASE("what is too large to keep is not kept") {
  const Scratch scratch;
  KeptAnswers kept(scratch.path, 1'000);
  kept.keep("a", std::string(251, 'x'));
  CHECK_FALSE(kept.find("a"));
}

TEST_CASE("a file that is damaged or of another format is made anew") {
  const Scratch scratch;
  keep(scratch, "a", "one");
  const std::string whole = read_bytes(scratch.file(), 1 << 20);
  std::string torn = whole;
  torn.replace(100, 4'000, 4'000, '\x5a');
  std::string newer = whole;
  newer[63] = '\x7f';  // user_version
  for (const std::string& bytes :
       {std::string("no database, whatever it may be"), torn,
        whole.substr(0, 5'000), newer}) {
    write_bytes(scratch.file(), bytes);
    CHECK(found(scratch, "a").empty());
    keep(scratch, "a", "two");
    CHECK(found(scratch, "a") == "two");
  }
}

TEST_CASE("while somebody uses it, a damaged file stays") {
  const Scratch scratch;
  keep(scratch, "a", "one");
  const KeptAnswers other(scratch.path);
  write_bytes(scratch.file(), "no database, whatever it may be");
  const KeptAnswers kept(scratch.path);
  CHECK_FALSE(kept.trouble().empty());
}

TEST_CASE("where nothing can be written, a run still knows its own answers") {
  const Scratch scratch;
  write_bytes(scratch.path + "/.concord", "a file");
  KeptAnswers kept(scratch.path);
  CHECK_FALSE(kept.trouble().empty());
  kept.keep("a", "one");
  kept.write();
  CHECK(kept.find("a") == "one");
}

TEST_CASE("a link is not followed out of the audit") {
  const Scratch scratch;
  const Scratch elsewhere;
  fs::create_symlink(elsewhere.path, scratch.path + "/.concord");
  keep(scratch, "a", "one");
  CHECK(fs::is_empty(elsewhere.path));
  fs::remove(scratch.path + "/.concord");
  fs::create_directory(scratch.path + "/.concord");
  fs::create_symlink(elsewhere.path + "/x", scratch.file());
  keep(scratch, "a", "one");
  CHECK(fs::is_empty(elsewhere.path));
}

TEST_CASE("in memory alone nothing is written") {
  KeptAnswers kept;
  kept.keep("a", "one");
  kept.write();
  CHECK(kept.find("a") == "one");
  CHECK(kept.trouble().empty());
}

}  // namespace concord
