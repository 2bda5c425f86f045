// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>

#include "claims/extract/quantities/hedge_names.h"
#include "reports/json_writer.h"
#include "reports/proposals.h"
#include "reports/said_words.h"

namespace concord {
namespace {

using extract::Cited;
using extract::ExtractPack;
using extract::Hedged;
using extract::Proposal;

constexpr std::array<std::string_view, 8> kVague = {
    "dozens",  "scores", "hundreds", "thousands",
    "several", "some",   "many",     "few"};

// "several dozen" is "several", "tens of thousands" "thousands".
std::string hedge(const Proposal& one) {
  if (one.hedge != Hedged::Vague) {
    return std::string(extract::hedge_name(one.hedge));
  }
  for (const std::string_view word : kVague) {
    if (one.vague_word.find(word) != std::string::npos) {
      return std::string(word);
    }
  }
  return "several";
}

Json number(std::int64_t units, std::uint8_t scale) {
  if (scale == 0) return units;
  return Json::parse(extract::decimal_text(units, scale));
}

Json value(const Proposal& one) {
  const bool below = one.hedge == Hedged::AtMost || one.hedge == Hedged::Under;
  const std::int64_t more = one.hedge == Hedged::MoreThan ? 1 : 0;
  const std::int64_t less = one.hedge == Hedged::Under ? 1 : 0;
  Json low = below ? Json(0) : number(one.low + more, one.scale);
  Json high = one.has_high ? number(one.high - less, one.scale) : Json();
  return Json::array({std::move(low), std::move(high)});
}

Json attribution(const Proposal& one) {
  if (!one.speaker) return nullptr;
  const Cited& name = one.speaker->name;
  Json json = {
      {"text", name.text}, {"start", name.span.begin}, {"end", name.span.end}};
  json["via"] = one.speaker->via ? Json(one.speaker->via->text) : Json();
  return json;
}

std::string alias_of(const std::string& name, const auto& all) {
  for (const auto& one : all) {
    if (one.name == name) return one.alias;
  }
  return name;
}

// Where each proposal stands in `claims`: those that deny, and statuses, do
// not.
using Places = std::vector<std::optional<std::size_t>>;

bool is_claim(const Proposal& one) { return one.status.empty() && !one.denied; }

Places places_of(const std::vector<Proposal>& all) {
  Places places(all.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_claim(all[i])) places[i] = next++;
  }
  return places;
}

Json claim(const Proposal& one, const Places& place, const ExtractPack& pack) {
  Json json;
  if (!one.status.empty()) {
    json["thing"] = one.thing;
    json["status"] = one.status;
    if (one.denied) json["denied"] = true;
  } else {
    json["measure"] = alias_of(one.measure, pack.measures);
    json["population"] = one.currency.empty()
                             ? alias_of(one.population, pack.populations)
                             : "money";
    json["value"] = value(one);
    json["hedge"] = hedge(one);
  }
  json["quote"] = one.number.text;
  json["start"] = one.number.span.begin;
  json["end"] = one.number.span.end;
  json["attribution"] = attribution(one);
  json["scope"] = extract::scope_name(one.scope);
  if (one.part_of && place[*one.part_of]) {
    json["part_of"] = *place[*one.part_of];
  }
  if (one.superseded_by && place[*one.superseded_by]) {
    json["superseded_by"] = *place[*one.superseded_by];
  }
  if (!one.as_of.empty()) json["as_of"] = one.as_of;
  if (!one.event.empty()) json["event"] = one.event;
  const std::string certainty = certainty_word(one.certainty);
  if (!certainty.empty()) json["certainty"] = certainty;
  json["confidence"] = one.confidence;
  json["rules"] = one.rules;
  return json;
}

Json place(Span span) { return {{"start", span.begin}, {"end", span.end}}; }

Json speakers(const std::vector<extract::SaidBy>& all) {
  Json list = Json::array();
  for (const extract::SaidBy& one : all) {
    list.push_back(
        {{"source", place(one.source)}, {"content", place(one.content)}});
  }
  return list;
}

Json date_value(const extract::DateValue& one) {
  Json json = {{"timex", one.timex}, {"type", one.type}};
  if (!one.value.empty()) json["value"] = one.value;
  if (!one.start.empty()) json["start"] = one.start;
  if (!one.end.empty()) json["end"] = one.end;
  return json;
}

Json spans(const std::vector<extract::FoundSpan>& all) {
  Json list = Json::array();
  for (const extract::FoundSpan& one : all) {
    Json span = place(one.place);
    span["type"] = one.type;
    span["value"] = one.value;
    if (!one.dates.empty()) span["value"] = Json::array();
    for (const extract::DateValue& date : one.dates) {
      span["value"].push_back(date_value(date));
    }
    list.push_back(std::move(span));
  }
  return list;
}

// How many characters of UTF-8 begin before each byte.
std::vector<std::size_t> characters_before(std::string_view text) {
  std::vector<std::size_t> before;
  before.reserve(text.size() + 1);
  std::size_t count = 0;
  for (const char byte : text) {
    before.push_back(count);
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++count;
  }
  before.push_back(count);
  return before;
}

void count_characters(Json& json, const std::vector<std::size_t>& before) {
  if (!json.is_structured()) return;
  for (auto& [key, value] : json.items()) {
    if (value.is_number_unsigned() && (key == "start" || key == "end")) {
      value = before[value.get<std::size_t>()];
    }
    count_characters(value, before);
  }
}

}  // namespace

std::string proposals_jsonl(const ProposedText& text, const ExtractPack& pack) {
  Json claims = Json::array();
  Json statuses = Json::array();
  const Places places = places_of(text.proposals);
  for (const Proposal& one : text.proposals) {
    if (!is_claim(one) && one.status.empty()) continue;
    (is_claim(one) ? claims : statuses).push_back(claim(one, places, pack));
  }
  Json line = {{"id", text.id}, {"claims", std::move(claims)}};
  if (!text.speakers.empty()) line["attributions"] = speakers(text.speakers);
  if (!text.spans.empty()) line["spans"] = spans(text.spans);
  if (!statuses.empty()) line["statuses"] = std::move(statuses);
  if (text.in_characters) count_characters(line, characters_before(text.text));
  return json_text(line) + "\n";
}

}  // namespace concord
