// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "claims/extract/proposals/hedge_names.h"
#include "claims/extract/proposals/vague_words.h"
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

// "several dozen" is "dozens", "tens of thousands" "thousands".
std::string hedge(const Proposal& one) {
  if (one.hedge != Hedged::Vague) {
    return std::string(extract::hedge_name(one.hedge));
  }
  const auto said = extract::vague_word_of(one.vague_word);
  const std::string_view name = said ? said->name : one.vague_word;
  for (const std::string_view word : kVague) {
    if (name.ends_with(word)) return std::string(word);
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

std::string alias_of(const std::string& name, const auto& all) {
  for (const auto& one : all) {
    if (one.name == name) return one.alias;
  }
  return name;
}

bool is_claim(const Proposal& one) { return one.status.empty() && !one.denied; }

// Where each proposal stands in `claims`, `next` being free: those that deny,
// and statuses, do not.
using Places = std::vector<std::optional<std::size_t>>;

Places places_of(const std::vector<Proposal>& all, std::size_t next) {
  Places places(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_claim(all[i])) places[i] = next++;
  }
  return places;
}

// Writes one entry of the lists.
class EntryWriter {
 public:
  EntryWriter(const ExtractPack& pack, const CharacterPlaces* characters)
      : pack_(pack), characters_(characters) {}

  Json claim(const Proposal& one, const Places& place) const;
  Json speaker(const extract::SaidBy& one) const {
    return {{"source", place(one.source)}, {"content", place(one.content)}};
  }
  Json span(const extract::FoundSpan& one) const;

 private:
  std::size_t at(std::size_t byte) const {
    return characters_ ? characters_->before(byte) : byte;
  }
  Json place(Span span) const {
    return {{"start", at(span.begin)}, {"end", at(span.end)}};
  }
  Json attribution(const Proposal& one) const;

  const ExtractPack& pack_;
  const CharacterPlaces* characters_;
};

Json EntryWriter::attribution(const Proposal& one) const {
  if (!one.speaker) return nullptr;
  const Cited& name = one.speaker->name;
  const Cited& called = one.speaker->named ? *one.speaker->named : name;
  Json json = {{"text", called.text},
               {"start", at(called.span.begin)},
               {"end", at(called.span.end)}};
  if (one.speaker->named) json["resolved"] = name.text;
  json["via"] = one.speaker->via ? Json(one.speaker->via->text) : Json();
  return json;
}

Json EntryWriter::claim(const Proposal& one, const Places& place) const {
  Json json;
  if (!one.status.empty()) {
    json["thing"] = one.thing;
    json["status"] = one.status;
    if (one.denied) json["denied"] = true;
  } else {
    json["measure"] = alias_of(one.measure, pack_.measures);
    json["population"] = one.currency.empty()
                             ? alias_of(one.population, pack_.populations)
                             : "money";
    json["value"] = value(one);
    json["hedge"] = hedge(one);
  }
  json["quote"] = one.number.text;
  json["start"] = at(one.number.span.begin);
  json["end"] = at(one.number.span.end);
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

// Adds an entry to what stands between the brackets of a list.
void add_entry(const Json& entry, bool first, std::string& list) {
  if (!first) list += ',';
  list += json_text(entry);
}

Json date_value(const extract::DateValue& one) {
  Json json = {{"timex", one.timex}, {"type", one.type}};
  if (!one.value.empty()) json["value"] = one.value;
  if (!one.start.empty()) json["start"] = one.start;
  if (!one.end.empty()) json["end"] = one.end;
  return json;
}

Json EntryWriter::span(const extract::FoundSpan& one) const {
  Json json = place(one.place);
  json["type"] = one.type;
  json["value"] = one.value;
  if (!one.dates.empty()) json["value"] = Json::array();
  for (const extract::DateValue& date : one.dates) {
    json["value"].push_back(date_value(date));
  }
  return json;
}

constexpr std::size_t kStep = 256;

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
      }));
}

}  // namespace

CharacterPlaces::CharacterPlaces(std::string_view text) : text_(text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStep) {
    before_.push_back(count);
    count += characters_in(text.substr(at, kStep));
  }
}

std::size_t CharacterPlaces::before(std::size_t byte) const {
  const std::size_t step = byte / kStep;
  return before_[step] +
         characters_in(text_.substr(step * kStep, byte - step * kStep));
}

ProposalsLine::ProposalsLine(const ProposedText& text, const ExtractPack& pack)
    : pack_(pack), out_("{\"id\":" + json_text(text.id) + ",\"claims\":[") {
  if (text.in_characters) characters_.emplace(text.text);
}

void ProposalsLine::add(const std::vector<Proposal>& proposals) {
  const EntryWriter writer(pack_, characters_ ? &*characters_ : nullptr);
  const Places places = places_of(proposals, claims_);
  for (const Proposal& one : proposals) {
    if (is_claim(one)) {
      add_entry(writer.claim(one, places), claims_++ == 0, out_);
    } else if (!one.status.empty()) {
      add_entry(writer.claim(one, places), statuses_.empty(), statuses_);
    }
  }
}

// Nothing of an empty one.
template <typename One, typename Write>
void ProposalsLine::add_list(const char* name, const std::vector<One>& all,
                             Write write) {
  if (all.empty()) return;
  out_ += std::string(",\"") + name + "\":[";
  for (const One& one : all) add_entry(write(one), &one == &all.front(), out_);
  out_ += ']';
}

void ProposalsLine::end(const ProposedText& told) {
  const EntryWriter writer(pack_, characters_ ? &*characters_ : nullptr);
  out_ += ']';
  add_list("attributions", told.speakers,
           [&](const extract::SaidBy& one) { return writer.speaker(one); });
  add_list("spans", told.spans,
           [&](const extract::FoundSpan& one) { return writer.span(one); });
  if (!statuses_.empty()) out_ += ",\"statuses\":[" + statuses_ + "]";
  out_ += "}\n";
}

std::string proposals_jsonl(const ProposedText& text, const ExtractPack& pack) {
  ProposalsLine line(text, pack);
  line.add(text.proposals);
  line.end(text);
  return line.take();
}

}  // namespace concord
