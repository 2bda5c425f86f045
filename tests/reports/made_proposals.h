// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/folder.h"
#include "reports/proposals.h"

namespace concord {

/// What a rule would make of a text, for tests that ask no rule.
struct Made {
  std::string quote{};   // whose first place in the text it is
  std::string number{};  // in the quote; empty: all of it
  int low = 0;
  std::string figure{};  // "killed.police"
  std::string event = "raid";
  std::optional<std::size_t> part_of{};
  std::optional<std::size_t> superseded_by{};
  std::vector<std::string> or_events{};  // then the event is not sure
  std::string speaker{};                 // as the text has it
};

extract::Proposal made_proposal(const std::string& text, const Made& made);

ProposedText made_text(const std::string& id, const std::string& text,
                       const std::vector<Made>& all);

/// An audit with the pack of tolls, and no source.
Folder toll_folder(const std::string& audit_yaml);

/// Words for tests: killed, injured; police, civilians, tourists, buses.
extract::ExtractPack small_pack();

}  // namespace concord
