// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/protocol/protocol.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "claims/check.h"
#include "claims/diagnostic.h"
#include "claims/extract/proposals/said_numbers.h"
#include "claims/extract/protocol/json_fields.h"
#include "claims/text.h"

namespace concord::extract {
namespace {

constexpr int kVersion = 1;

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump();
}

// "wire, claim 2 (`five people`)"
std::string label(const std::string& id, std::size_t at,
                  const JsonValue& claim) {
  constexpr std::size_t kMostShown = 60;
  std::string what = id + ", claim " + std::to_string(at + 1);
  const JsonValue* quote = claim.find("quote");
  if (quote == nullptr || quote->kind != JsonValue::Kind::Text ||
      quote->text.empty()) {
    return what;
  }
  std::string shown = quote->text.substr(0, kMostShown);
  while (!shown.empty() && find_bad_utf8(shown)) shown.pop_back();
  if (shown.size() < quote->text.size()) shown += "...";
  return what + " (`" + shown + "`)";
}

}  // namespace

std::string question(const TextToRead& text) {
  CONCORD_CHECK(!find_bad_utf8(text.text) && !find_bad_utf8(text.id));
  return "{\"concord\":" + std::to_string(kVersion) +
         ",\"id\":" + quoted(text.id) +
         ",\"language\":" + quoted(text.language) + ",\"published\":" +
         (text.published.empty() ? "null" : quoted(text.published)) +
         ",\"text\":" + quoted(text.text) + "}\n";
}

AnswerReader::AnswerReader(const std::vector<TextToRead>& texts,
                           const KnownNames& names, std::string made_by)
    : texts_(texts),
      names_(names),
      made_by_(std::move(made_by)),
      is_answered_(texts.size(), false) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CONCORD_CHECK(places_.emplace(texts[i].id, i).second);
  }
}

void AnswerReader::refuse_line(std::string reason) {
  ++refused_lines_;
  refused_.push_back({"line " + std::to_string(lines_), std::move(reason)});
}

bool AnswerReader::take(std::string_view line) {
  ++lines_;
  if (line.find_first_not_of(" \t\r") == line.npos) return false;
  auto read = read_json(line);
  if (const auto* problem = std::get_if<std::string>(&read)) {
    refuse_line(*problem);
    return false;
  }
  JsonFields answer(std::get<JsonValue>(read), "the answer");
  const std::string id = answer.word("id");
  const JsonValue& claims = answer.need("claims");
  const auto found = places_.find(id);
  if (claims.kind != JsonValue::Kind::List) {
    answer.refuse("`claims` is no list");
  } else if (claims.items.size() > kMostClaims) {
    answer.refuse("more than " + std::to_string(kMostClaims) + " claims");
  }
  answer.finish();
  if (found == places_.end()) {
    answer.refuse("no text has the id `" + id + "`");
  } else if (is_answered_[found->second]) {
    answer.refuse("`" + id + "` is answered already");
  }
  if (!answer.problem().empty()) {
    refuse_line(answer.problem());
    return false;
  }
  is_answered_[found->second] = true;
  read_claims(found->second, claims);
  return true;
}

void AnswerReader::read_claims(std::size_t text, const JsonValue& claims) {
  const std::string& raw = texts_[text].text;
  const Shadow shadow = shadow_of(raw, guess_markup(raw));
  const Tokens tokens = tokens_of(shadow.text());
  const NumberedText numbered(raw, shadow, tokens);
  Answered answered;
  answered.text = text;
  read_claims_of(numbered, texts_[text].id, claims, answered);
  answered_.push_back(std::move(answered));
}

void AnswerReader::read_claims_of(const NumberedText& text,
                                  const std::string& id,
                                  const JsonValue& claims, Answered& answered) {
  // Where each claim is among the proposals, if it is one.
  std::vector<std::optional<std::size_t>> places;
  for (const JsonValue& claim : claims.items) {
    auto read = answered_claim(claim, text, names_, made_by_);
    auto* proposal = std::get_if<Proposal>(&read);
    if (proposal != nullptr && proposal->part_of.value_or(0) >= places.size() &&
        proposal->part_of) {
      read = "`part_of` is not the place of an earlier claim";
      proposal = nullptr;
    }
    if (proposal == nullptr) {
      refused_.push_back({label(id, places.size(), claim),
                          std::get<std::string>(std::move(read))});
      places.emplace_back();
      continue;
    }
    // A part whose total was refused stands alone.
    if (proposal->part_of) proposal->part_of = places[*proposal->part_of];
    places.emplace_back(answered.proposals.size());
    answered.proposals.push_back(std::move(*proposal));
  }
}

}  // namespace concord::extract
