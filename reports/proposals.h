// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/extract/extract.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/proposals/proposal.h"
#include "claims/extract/spans/spans.h"

namespace concord {

/// A text with what it seems to claim, as every page of proposals tells it.
struct ProposedText {
  std::string id;         // "newspaper"
  std::string file;       // "sources/newspaper.txt", for a person
  std::string_view text;  // its words, byte by byte; they outlive this
  std::vector<extract::Proposal> proposals;
  std::string made_by{};  // "extract-en@1f2e", as `proposed:` has it
  std::vector<extract::SaidBy> speakers{};  // where they were asked for
  std::vector<extract::FoundSpan> spans{};  // the same
  bool in_characters = false;               // JSON Lines count them, not bytes
};

/// {"id":"newspaper","claims":[...]}, in one line with its end: as other
/// extractors answer (docs/extractors.md), with `attributions` and `spans`
/// where they were asked for.  Places count bytes of UTF-8, or its characters.
std::string proposals_jsonl(const ProposedText& text,
                            const extract::ExtractPack& pack);

/// Places in a text by its characters, not its bytes of UTF-8.
class CharacterPlaces {
 public:
  explicit CharacterPlaces(std::string_view text);

  /// How many characters begin before a byte.
  std::size_t before(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> before_;  // before each kStep-th byte
};

/// The same line while proposals are still found, for a text of which nobody
/// can keep them all.
class ProposalsLine {
 public:
  /// The proposals of `text` are not looked at; its words outlive this.
  ProposalsLine(const ProposedText& text, const extract::ExtractPack& pack);

  /// More of them; `part_of` counts among these.
  void add(const std::vector<extract::Proposal>& proposals);
  /// No more of them; who speaks and the spans are those of `told`.
  void end(const ProposedText& told);

  /// What was written since it was taken last.
  std::string take() { return std::exchange(out_, {}); }

 private:
  template <typename One, typename Write>
  void add_list(const char* name, const std::vector<One>& all, Write write);

  const extract::ExtractPack& pack_;
  std::optional<CharacterPlaces> characters_;
  std::string out_;
  std::string statuses_;    // they come behind the claims
  std::size_t claims_ = 0;  // written so far
};

}  // namespace concord
