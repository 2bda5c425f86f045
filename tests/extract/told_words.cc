// SPDX-License-Identifier: Apache-2.0
#include "tests/extract/told_words.h"

#include <catch2/catch.hpp>
#include <optional>

#include "claims/extract/extract.h"
#include "claims/extract/rule_examples.h"
#include "tests/extract/pack_files.h"

namespace concord::extract {

const ExtractPack& own_pack() {
  static const std::optional<ExtractPack> pack = read_packs(own_pack_files());
  REQUIRE(pack);
  return *pack;
}

namespace {

const char* certainty_name(Certainty certainty) {
  switch (certainty) {
    case Certainty::Confirmed:
      return ", confirmed";
    case Certainty::Presumed:
      return ", presumed";
    case Certainty::Feared:
      return ", feared";
    case Certainty::Alleged:
      return ", alleged";
    default:
      return "";
  }
}

std::string line_of(Proposal one) {
  std::string line = one.denied ? "not " : "";
  one.denied = false;
  line += example_text(one, own_pack()) + certainty_name(one.certainty);
  if (one.speaker) line += ", by " + one.speaker->name.text;
  return line;
}

std::string told(const std::string& text, bool statuses) {
  std::string all;
  for (const Proposal& one : proposals_in(text, {}, own_pack())) {
    if (one.status.empty() == statuses) continue;
    all += (all.empty() ? "" : "; ") + line_of(one);
  }
  return all;
}

}  // namespace

std::string statuses_told(const std::string& text) { return told(text, true); }

std::string figures_told(const std::string& text) { return told(text, false); }

std::string counts_told(std::string_view text) {
  const auto all = proposals_in(text, {}, own_pack());
  std::string counts;
  for (const Proposal& one : all) {
    if (!one.status.empty()) continue;
    counts += (counts.empty() ? "" : "; ") + example_text(one, own_pack());
    if (one.part_of) counts += " (of " + all[*one.part_of].says + ")";
    if (one.superseded_by) {
      counts += " (now " + all[*one.superseded_by].says + ")";
    }
  }
  return counts;
}

void check_told(std::string (*make)(const std::string&),
                std::initializer_list<Told> rows) {
  for (const Told& row : rows) {
    CAPTURE(row.text);
    CHECK(make(row.text) == row.told);
  }
}

}  // namespace concord::extract
