// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace concord {

/// Every code that Concord prints, from the one table in codes.def.
enum class Code {
#define CONCORD_CODE(code, title) code,
#include "claims/codes.def"
#undef CONCORD_CODE
};

struct CodeInfo {
  Code code;
  const char* id;     // "S101"
  const char* title;  // "quote not found": lower case, no full stop
};

const std::vector<CodeInfo>& all_codes();
const CodeInfo& info(Code code);
std::optional<Code> find_code(std::string_view id);

/// A position in a text as people count: both from 1, columns in code points.
struct Position {
  int line = 1;
  int column = 1;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// A stretch of one file of the audit folder.  `to` is just behind its last
/// character, on the same line or a later one; equal to `from` for a point.
struct Place {
  std::string file;  // relative to the audit folder, with forward slashes
  Position from;
  Position to;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// A remark on a Diagnostic, most often about the other place involved.
struct Note {
  std::string text;  // "`harbour` is declared here"
  std::optional<Place> place;

  friend bool operator==(const Note&, const Note&) = default;
};

/// One complaint about the input.  The message says what was seen, lower case,
/// without a full stop; `help` says what to write instead.
struct Diagnostic {
  Code code;
  Place place;
  std::string message;
  std::vector<Note> notes;
  std::string help;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Collects complaints, so that a reader can go on to the next one.  Whoever
/// started it must look at it before using what was read: an Audit with
/// complaints is never solved.
class Complaints {
 public:
  Diagnostic& add(Code code, Place place, std::string message,
                  std::string help = {});
  bool empty() const { return all_.empty(); }
  std::size_t size() const { return all_.size(); }
  /// Of this file no more than `most` are told, and then how many more.
  void limit(const std::string& file, std::size_t most);

  /// Sorted by place, then code and message; without repetitions.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
  std::map<std::string, std::size_t> limits_;  // by file
};

/// The candidate that a person most likely meant by `written`, if one is near
/// (Damerau-Levenshtein distance of at most a third of its length, first by
/// distance, then by name).
std::optional<std::string> did_you_mean(
    std::string_view written, const std::vector<std::string>& candidates);

/// "did you mean `harbour`?", or nothing.
std::string suggestion(std::string_view written,
                       const std::vector<std::string>& candidates);

/// "unknown event `harbor`: did you mean `harbour`?"
std::string unknown(std::string_view kind, std::string_view written,
                    const std::vector<std::string>& candidates);

}  // namespace concord
