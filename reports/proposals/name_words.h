// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// The words by which two namings of one origin or thing are compared: in lower
/// case, without articles, prepositions, `one` and the 's of an
/// owner.
///
///   "a source at the city's hospital"  city, hospital, source
std::set<std::string> name_words(std::string_view text);

/// An id made of the words, in their order: "source-at-city-hospital".  Of
/// words that make none, `otherwise`.
std::string id_of_words(std::string_view text, const std::string& otherwise);

/// Finds who or what is meant by the words that a text has for it: the same
/// words; else the longest name that stands in them; else the only name that
/// they stand in.
class NameFinder {
 public:
  /// The id itself is a name, too.
  void know(const std::string& id, std::string_view name);
  /// Only the same words name it: "Daily" is not meant by "a daily".
  void know_exactly(const std::string& id, std::string_view name);

  /// Its id; nothing where none is meant.
  std::optional<std::string> find(std::string_view words) const;

 private:
  struct Known {
    std::string id;
    std::set<std::string> words;
    bool exactly = false;
  };

  void add(const std::string& id, std::string_view name, bool exactly);

  std::vector<Known> known_;
};

}  // namespace concord
