// SPDX-License-Identifier: Apache-2.0
#include "cli/kept_answers.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "claims/fingerprint.h"
#include "cli/new_file.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kLot(1);

// A hash of the question, as a number.
std::int64_t place_of(std::string_view question) {
  return static_cast<std::int64_t>(
      std::stoull(fingerprint_of(question), nullptr, 16));
}

std::int64_t size_of(std::string_view question, std::string_view answer) {
  return static_cast<std::int64_t>(question.size() + answer.size());
}

}  // namespace

/// The folder of the file, which git leaves alone by itself.  Whoever uses the
/// file shares the folder; whoever makes it anew has it alone.
class KeptAnswers::Folder {
 public:
  // Throws CannotRun or AnswerFileError.  A link could lead out of the audit.
  explicit Folder(const std::string& audit)
      : path_(fs::path(audit) / ".concord") {
    std::error_code error;
    fs::create_directory(path_, error);
    folder_ =
        ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder_ < 0) fail();
    try {
      if (!have(LOCK_SH)) fail();
      ignore();
      if (fs::is_symlink(file())) throw AnswerFileError("a link", false);
    } catch (...) {
      ::close(folder_);
      throw;
    }
  }
  ~Folder() { ::close(folder_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file() const { return (path_ / "answers.db").string(); }

  /// Takes away the file, which nobody must be using.
  void remove_file() {
    if (!have(LOCK_EX)) fail();
    for (const char* end : {"-wal", "-shm", ""}) {
      std::error_code error;
      fs::remove(file() + end, error);
      if (error) throw AnswerFileError(error.message(), false);
    }
    if (!have(LOCK_SH)) fail();
  }

 private:
  [[noreturn]] static void fail() {
    throw AnswerFileError(std::strerror(errno), false);
  }

  bool have(int lock) const { return ::flock(folder_, lock | LOCK_NB) == 0; }

  // Without it git would offer the answers to whoever keeps audits in it.
  void ignore() const {
    const fs::path path = path_ / ".gitignore";
    std::error_code error;
    if (!fs::exists(path, error)) write_whole_file(path.string(), "*\n");
  }

  fs::path path_;
  int folder_ = -1;
};

KeptAnswers::KeptAnswers() = default;

KeptAnswers::KeptAnswers(const std::string& audit_folder, std::int64_t most)
    : most_(most), written_(std::chrono::steady_clock::now()) {
  try {
    folder_ = std::make_unique<Folder>(audit_folder);
  } catch (const std::exception& error) {
    give_up(error.what());
    return;
  }
  open();
}

KeptAnswers::~KeptAnswers() { write(); }

void KeptAnswers::open() {
  try {
    file_ = std::make_unique<AnswerFile>(folder_->file());
  } catch (const AnswerFileError& error) {
    if (!error.damaged()) return give_up(error.what());
    make_anew(error.what());
  }
}

void KeptAnswers::make_anew(const std::string& why) {
  file_.reset();
  try {
    folder_->remove_file();
    file_ = std::make_unique<AnswerFile>(folder_->file());
  } catch (const AnswerFileError& error) {
    give_up(why + ": " + error.what());
  }
}

// What was found in this run stays known to it.
void KeptAnswers::give_up(const std::string& why) {
  trouble_ = why;
  file_.reset();
  folder_.reset();
}

void KeptAnswers::with_file(const std::function<void()>& act) {
  if (file_ == nullptr) return;
  try {
    act();
  } catch (const AnswerFileError& error) {
    if (error.damaged()) {
      make_anew(error.what());
    } else {
      give_up(error.what());
    }
  }
}

std::optional<std::string> KeptAnswers::find(std::string_view question) {
  const auto here = unwritten_.find(question);
  if (here != unwritten_.end()) return here->second;
  std::optional<std::string> answer;
  with_file([&] {
    const std::int64_t place = place_of(question);
    auto found = file_->find(place, question);
    if (!found) return;
    if (found->is_stale) used_.push_back(place);
    answer = std::move(found->answer);
  });
  return answer;
}

void KeptAnswers::keep(std::string_view question, std::string_view answer) {
  const std::int64_t size = size_of(question, answer);
  if (size > most_ / 4) return;
  if (file_ == nullptr && unwritten_bytes_ + size > most_) {
    unwritten_.clear();
    unwritten_bytes_ = 0;
  }
  unwritten_bytes_ += size;
  unwritten_.insert_or_assign(std::string(question), std::string(answer));
  const auto now = std::chrono::steady_clock::now();
  if (now - written_ >= kLot || unwritten_bytes_ > most_ / 4) write();
}

void KeptAnswers::write() {
  if (file_ == nullptr || unwritten_.empty()) return;
  with_file([&] {
    std::vector<KeptAnswer> lot;
    for (const auto& [question, answer] : unwritten_) {
      lot.push_back({place_of(question), question, answer});
    }
    file_->write(lot, used_, most_);
    unwritten_.clear();
    unwritten_bytes_ = 0;
    used_.clear();
  });
  written_ = std::chrono::steady_clock::now();
}

}  // namespace concord
