// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
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

}  // namespace concord
