// SPDX-License-Identifier: Apache-2.0
#include "tests/extract/gold.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "claims/extract/extract.h"
#include "claims/extract/proposals/hedge_names.h"

namespace concord::extract {
namespace {

using Json = nlohmann::json;

std::size_t byte_of(const std::string& text, std::size_t code_point) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins && code_point-- == 0) break;
  }
  return at;
}

GoldClaim claim_of(const Json& json, const std::string& text) {
  GoldClaim claim{json.at("measure"),     json.at("population"),
                  json.at("value").at(0), -1,
                  json.at("hedge"),       {}};
  const Json& high = json.at("value").at(1);
  if (!high.is_null()) claim.high = high;
  claim.span = {byte_of(text, json.at("start")), byte_of(text, json.at("end"))};
  return claim;
}

const std::string& alias(const Proposal& made, const ExtractPack& pack) {
  return pack.measures[pack.find_measure(made.measure).value()].alias;
}

// By the words for a vague number, by the end that is known for a limit.
bool same_value(const GoldClaim& gold, const Proposal& made) {
  if (!made.vague_word.empty()) return made.vague_word == gold.hedge;
  if (gold.hedge == "between") {
    return made.low == gold.low && made.high == gold.high;
  }
  if (gold.hedge == "more_than") return made.low == gold.low - 1;
  if (gold.hedge == "under" || gold.hedge == "up_to") {
    return made.high == gold.high;
  }
  return made.low == gold.low;
}

bool fits(const GoldClaim& gold, const Proposal& made,
          const ExtractPack& pack) {
  return alias(made, pack) == gold.measure && same_value(gold, made) &&
         made.number.span.begin < gold.span.end &&
         gold.span.begin < made.number.span.end;
}

}  // namespace

std::vector<GoldText> read_gold(const std::string& lines) {
  std::vector<GoldText> texts;
  std::istringstream read(lines);
  for (std::string line; std::getline(read, line);) {
    const Json json = Json::parse(line);
    GoldText text{json.at("id"), json.at("text"), {}};
    for (const Json& claim : json.at("gold")) {
      text.claims.push_back(claim_of(claim, text.text));
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

Score score(const std::vector<GoldText>& texts, const ExtractPack& pack) {
  Score score;
  for (const GoldText& text : texts) {
    std::vector<Proposal> made = proposals_in(text.text, {}, pack);
    score.gold += text.claims.size();
    score.proposed += made.size();
    for (const GoldClaim& gold : text.claims) {
      const auto found = std::ranges::find_if(
          made, [&](const Proposal& one) { return fits(gold, one, pack); });
      if (found == made.end()) continue;
      ++score.right;
      if (found->population == gold.population) ++score.right_population;
      made.erase(found);
    }
  }
  return score;
}

}  // namespace concord::extract
