// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/protocol/answered_claim.h"

namespace concord::extract {

/// A text for an extractor that is not ours, a language model perhaps.
struct TextToRead {
  std::string id;  // no two of a run have the same
  std::string language = "en";
  std::string published;  // EDTF; empty: not known
  std::string text;       // UTF-8
};

/// The line that it is sent, with its end:
///
///   {"concord":1,"id":"wire","language":"en","published":"2024-05-01",
///    "text":"At least five people died, police said."}
std::string question(const TextToRead& text);

/// What was answered and is no proposal, and the reason in words.  Both are of
/// strangers: whoever shows them makes them harmless() first.
struct Refused {
  std::string what;  // "wire, claim 2 (`five people`)", "line 3"
  std::string reason;
};

/// The proposals for one text, in the order of the answer.
struct Answered {
  std::size_t text = 0;  // its place in the list
  std::vector<Proposal> proposals;
};

/// Reads answers, a JSON object a line, in any order:
///
///   {"id":"wire","claims":[{"measure":"dead","population":"people",
///     "value":[5,null],"hedge":"at_least","quote":"At least five people",
///     "start":0,"end":20,"attribution":{"text":"police","via":null},
///     "scope":"total"}]}
///
/// `start` and `end` count bytes of UTF-8 from the begin of the text.  A line
/// that is no answer is refused, and so is a claim that is none or does not
/// rest on its words (verbatim.h); the others stand.  A text is answered once.
class AnswerReader {
 public:
  static constexpr std::size_t kMostClaims = 1000;       // a text
  static constexpr std::size_t kMostRefusedLines = 100;  // of all

  /// `made_by` is told as the rule that made a proposal.  The texts must
  /// outlive it.
  AnswerReader(const std::vector<TextToRead>& texts, const KnownNames& names,
               std::string made_by);

  /// A line without its end.  Whether it answered a text.
  bool take(std::string_view line);

  /// Whether every text has its answer.
  bool is_done() const { return answered_.size() == texts_.size(); }
  /// Whether so much was refused that nothing good will come.
  bool is_hopeless() const { return refused_lines_ > kMostRefusedLines; }
  bool has_answer(std::size_t text) const { return is_answered_[text]; }

  const std::vector<Answered>& answered() const { return answered_; }
  const std::vector<Refused>& refused() const { return refused_; }

 private:
  void refuse_line(std::string reason);
  void read_claims(std::size_t text, const JsonValue& claims);
  void read_claims_of(const NumberedText& text, const std::string& id,
                      const JsonValue& claims, Answered& answered);

  const std::vector<TextToRead>& texts_;
  const KnownNames& names_;
  std::string made_by_;
  std::map<std::string, std::size_t, std::less<>> places_;  // by id
  std::vector<bool> is_answered_;
  std::vector<Answered> answered_;
  std::vector<Refused> refused_;
  std::size_t lines_ = 0;
  std::size_t refused_lines_ = 0;
};

}  // namespace concord::extract
