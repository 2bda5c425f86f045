// SPDX-License-Identifier: Apache-2.0
#include "tests/extract/told_words.h"

#include <catch2/catch.hpp>
#include <optional>

#include "claims/extract/extract.h"
#include "claims/extract/packs/rule_examples.h"
#include "tests/extract/pack_files.h"

namespace concord::extract {
namespace {

const ExtractPack& own_pack() {
  static const std::optional<ExtractPack> pack = read_packs(own_pack_files());
  REQUIRE(pack);
  return *pack;
}

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

}  // namespace concord::extract
