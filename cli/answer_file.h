// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace concord {

/// One row of the file: an answer to the question of which `place` is a hash.
struct KeptAnswer {
  std::int64_t place = 0;
  std::string question;
  std::string answer;
};

/// What was found there, and whether it is long that it was of use.
struct FoundAnswer {
  std::string answer;
  bool is_stale = false;
};

/// Why the file is of no use; damaged: it would be, made anew.
class AnswerFileError : public std::runtime_error {
 public:
  AnswerFileError(const std::string& why, bool damaged)
      : std::runtime_error(why), damaged_(damaged) {}
  bool damaged() const { return damaged_; }

 private:
  bool damaged_;
};

/// The one place that knows SQLite: a table of answers, in a file with a
/// write-ahead log, so that whoever reads waits for nobody.  Every call throws
/// AnswerFileError.  It trusts nothing in the file: no trigger or view of it is
/// run, and a hash only finds a row.
class AnswerFile {
 public:
  /// Opens the file, or makes it.
  explicit AnswerFile(const std::string& path);
  ~AnswerFile();
  AnswerFile(const AnswerFile&) = delete;
  AnswerFile& operator=(const AnswerFile&) = delete;

  /// The answer at a place, if it is to this very question.
  std::optional<FoundAnswer> find(std::int64_t place,
                                  std::string_view question);

  /// Puts all of these in, or none; says that `used` were of use; and takes out
  /// those unused for longest beyond `most` bytes.
  void write(const std::vector<KeptAnswer>& answers,
             const std::vector<std::int64_t>& used, std::int64_t most);

 private:
  class Statement;

  void set_up();
  void run(const char* sql);
  std::int64_t number(const char* sql);

  sqlite3* database_ = nullptr;
};

}  // namespace concord
