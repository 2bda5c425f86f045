// SPDX-License-Identifier: Apache-2.0
// Many accept at once and some are killed: the lock is whole at every moment,
// and nothing is lost that an `accept` wrote and told its caller so.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <random>

#include "cli/lock_file.h"
#include "cli/new_file.h"
#include "cli/temporary_folder.h"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 40;
constexpr int kWriters = 10;
constexpr useconds_t kLongest = 12'000;

Lock with(const Lock& lock, const std::string& name) {
  Snapshot now;
  now.figures[name] = {"settled", {Interval::exactly(1)}, {"a"}};
  Lock more = lock;
  accept(more, now, {name}, {"", "Ana", "2024-05-03"});
  return more;
}

// A process that accepts one entry after the other, and writes a byte to
// `done` once each is in the lock.
pid_t start_writer(const std::string& path, const std::string& name, int done) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  for (int i = 0;; ++i) {
    const std::string entry = name + "." + std::to_string(i);
    try {
      change_lock(path, [&](const Lock& lock) { return with(lock, entry); });
    } catch (...) {
      ::_exit(1);
    }
    if (::write(done, "x", 1) != 1) ::_exit(0);
  }
}

struct Writer {
  pid_t process = 0;
  std::string name;
  int done = -1;
};

Writer writer(const std::string& path, const std::string& name) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  Writer one{start_writer(path, name, ends[1]), name, ends[0]};
  ::close(ends[1]);
  return one;
}

// How many entries of a writer that has ended are in the lock for certain.
int accepted_by(const Writer& one) {
  int count = 0;
  char byte = 0;
  while (::read(one.done, &byte, 1) == 1) ++count;
  ::close(one.done);
  return count;
}

// Those of its entries that the lock has not.
std::vector<std::string> lost(const Lock& lock, const Writer& one, int count) {
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) {
    const std::string entry = one.name + "." + std::to_string(i);
    if (!lock.figures.contains(entry)) names.push_back(entry);
  }
  return names;
}

bool has_leftovers(const std::string& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".new") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("who is killed while accepting takes nothing along") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/concord.lock";
  std::mt19937 random(20240503);
  int accepted = 0;
  for (int round = 0; round < kRounds; ++round) {
    fs::remove(path);
    std::vector<Writer> writers;
    for (int i = 0; i < kWriters; ++i) {
      writers.push_back(writer(path, "w" + std::to_string(i)));
    }
    for (const Writer& each : writers) {
      ::usleep(static_cast<useconds_t>(random() % kLongest));
      ::kill(each.process, SIGKILL);
      ::waitpid(each.process, nullptr, 0);
      if (fs::exists(path)) load_lock(path);  // or it throws
    }
    const Lock lock = load_lock(path).value_or(Lock());
    for (const Writer& each : writers) {
      const int count = accepted_by(each);
      accepted += count;
      CHECK(lost(lock, each, count) == std::vector<std::string>());
    }
  }
  CHECK(accepted > kRounds);  // else they hardly got to write
  change_lock(path, [](const Lock& lock) { return with(lock, "last"); });
  CHECK_FALSE(has_leftovers(folder.path()));
}

TEST_CASE("of versions beside a lock only those without a writer go") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/concord.lock";
  // A number says nothing: another process may have got it since.
  const std::string left =
      folder.path() + "/.concord.lock." + std::to_string(::getppid()) + ".new";
  const std::string being_written = folder.path() + "/.concord.lock.7.new";
  const std::string of_others = folder.path() + "/.concord.lock.notes.new";
  for (const std::string& each : {left, being_written, of_others}) {
    write_new_file(each, "half");
  }
  const int writer = ::open(being_written.c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(::flock(writer, LOCK_EX) == 0);
  change_lock(path, [](const Lock& lock) { return with(lock, "one"); });
  CHECK_FALSE(fs::exists(left));
  CHECK(fs::exists(being_written));
  CHECK(fs::exists(of_others));
  CHECK(load_lock(path)->figures.count("one") == 1);
  ::close(writer);
}

}  // namespace concord
