// SPDX-License-Identifier: Apache-2.0
#include "claims/read_hedges.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/phrase.h"
#include "claims/says.h"

namespace concord {
namespace {

struct Plain {
  const char* key;
  const char* phrase;
  Hedge hedge;
};

constexpr std::array<Plain, 7> kPlain = {{
    {"exactly", "exactly", Hedge::Exactly},
    {"at-least", "at least", Hedge::AtLeast},
    {"more-than", "more than", Hedge::MoreThan},
    {"at-most", "at most", Hedge::AtMost},
    {"fewer-than", "fewer than", Hedge::FewerThan},
    {"about", "about", Hedge::About},
    {"between", "between", Hedge::Between},
}};

// "at least 24": in the plain words, so that no table is needed to read one.
std::optional<Interval> read_admitted(const Yaml& node,
                                      Complaints& complaints) {
  if (node.kind != Yaml::Kind::Scalar) {
    complaints.add(Code::Y114, node.place, "a vague word without its counts",
                   "write what it admits at least: `dozens: at least 24`");
    return std::nullopt;
  }
  const HedgeTable plain = plain_hedges();
  const auto said = parse_says(node.text, {plain, false, true, {}});
  if (const auto* error = std::get_if<SaysError>(&said)) {
    complaints.add(Code::Y151, node.place, error->message, error->help);
    return std::nullopt;
  }
  return std::get<Amount>(std::get<Said>(said).saying).admits;
}

}  // namespace

HedgeTable plain_hedges() { return HedgeBook().table(); }

HedgeBook::HedgeBook() {
  for (const Plain& plain : kPlain) {
    by_phrase_[plain.phrase].hedge = plain.hedge;
  }
}

void HedgeBook::speak(const std::string& language) {
  if (language_.empty()) language_ = language;
}

void HedgeBook::read(const Yaml& hedges, Declarer by, Complaints& complaints) {
  Fields fields(hedges, "`hedges`", complaints);
  read_about(fields, by, complaints);
  read_phrases(fields, by, complaints);
  read_vague(fields, by, complaints);
  fields.finish();
}

void HedgeBook::read_about(Fields& fields, Declarer by,
                           Complaints& complaints) {
  const auto percent = fields.whole_number("about");
  if (!percent) return;
  const Place& place = fields.get("about")->place;
  if (*percent < 0 || *percent > 100) {
    complaints.add(Code::Y116, place,
                   fmt::format("`about` is {} percent", *percent),
                   "write a whole number from 0 to 100");
    return;
  }
  const bool differs = about_ && about_->value != *percent;
  if (differs && by == Declarer::Pack) {
    complaints
        .add(Code::Y131, place, "`about` has another slack than before",
             "say in audit.yaml which of them counts")
        .notes.push_back({"the other is declared here", about_->declared});
    return;
  }
  about_ = {*percent, place};
}

void HedgeBook::read_phrases(Fields& fields, Declarer by,
                             Complaints& complaints) {
  const Yaml* phrases = fields.get("phrases");
  if (!phrases) return;
  Fields by_hedge(*phrases, "`phrases`", complaints);
  for (const Plain& plain : kPlain) {
    for (const Yaml& phrase : by_hedge.list(plain.key)) {
      merge({phrase.text, phrase.place}, {plain.hedge, {}, phrase.place}, by,
            complaints);
    }
  }
  by_hedge.finish();
}

void HedgeBook::read_vague(Fields& fields, Declarer by,
                           Complaints& complaints) {
  for (const Declaration& word : declarations(fields, "vague", complaints)) {
    const auto admits = read_admitted(word.body, complaints);
    if (!admits) continue;
    merge({word.name, word.place}, {Hedge::Vague, admits, word.place}, by,
          complaints);
  }
}

// A word of the audit replaces that of a pack; two packs must agree.
void HedgeBook::merge(const Written& phrase, Entry entry, Declarer by,
                      Complaints& complaints) {
  const std::string key = normal_phrase(phrase.text);
  const auto [at, is_new] = by_phrase_.emplace(key, entry);
  Entry& have = at->second;
  const bool same = have.hedge == entry.hedge && have.vague == entry.vague;
  if (is_new || same) return;
  const bool replaces = by == Declarer::Audit && have.hedge == Hedge::Vague &&
                        entry.hedge == Hedge::Vague;
  if (replaces) {
    have = std::move(entry);
    return;
  }
  Diagnostic& complaint =
      complaints.add(Code::Y131, phrase.place,
                     fmt::format("`{}` has another meaning than before", key),
                     "keep one of the two");
  complaint.notes.push_back({have.declared
                                 ? "the other is declared here"
                                 : fmt::format("`{}` has a fixed meaning", key),
                             have.declared});
}

HedgeTable HedgeBook::table() const {
  HedgeTable table;
  if (!language_.empty()) table.language = language_;
  if (about_) table.about_percent = static_cast<int>(about_->value);
  for (const auto& [phrase, entry] : by_phrase_) {
    table.phrases.push_back({phrase, entry.hedge, entry.vague});
  }
  std::ranges::stable_sort(table.phrases, std::ranges::greater{},
                           [](const auto& p) { return p.phrase.size(); });
  return table;
}

}  // namespace concord
