// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/answer_file.h"
#include "engine/answer_store.h"

namespace concord {

/// Answers of earlier runs in the file `.concord/answers.db` of an audit
/// folder. They are written a second's worth at a time, each lot whole or not
/// at all, also where the program is killed or several run at once.
///
/// No audit fails by it: where the file cannot be opened, read or written (it
/// is locked, the disk is full, nothing may be written here), what is found is
/// known to this run alone, and trouble() says why.  A file that is damaged, or
/// of another format, is made anew.
class KeptAnswers : public AnswerStore {
 public:
  /// How many bytes are kept; those unused for longest go.
  static constexpr std::int64_t kMost = std::int64_t{64} << 20;

  /// Keeps them in memory alone.
  KeptAnswers();
  explicit KeptAnswers(const std::string& audit_folder,
                       std::int64_t most = kMost);
  ~KeptAnswers() override;

  std::optional<std::string> find(std::string_view question) override;
  void keep(std::string_view question, std::string_view answer) override;

  /// Writes what is not written yet.
  void write();

  /// Why answers are not kept; empty if they are.
  const std::string& trouble() const { return trouble_; }

 private:
  class Folder;

  void open();
  void with_file(const std::function<void()>& act);
  void make_anew(const std::string& why);
  void give_up(const std::string& why);

  std::int64_t most_ = kMost;
  std::string trouble_;
  std::unique_ptr<Folder> folder_;
  std::unique_ptr<AnswerFile> file_;
  std::map<std::string, std::string, std::less<>> unwritten_;
  std::int64_t unwritten_bytes_ = 0;
  std::vector<std::int64_t> used_;  // places of what was unused for long
  std::chrono::steady_clock::time_point written_;
};

}  // namespace concord
