// SPDX-License-Identifier: Apache-2.0
#include "claims/read_claims.h"

#include <algorithm>

#include "claims/check.h"
#include "claims/name.h"
#include "claims/read_declined.h"

namespace concord {

const char* key_of(Relative::Kind kind) {
  switch (kind) {
    case Relative::Kind::Of:
      return "of";
    case Relative::Kind::Than:
      return "than";
    case Relative::Kind::Per:
      return "per";
    case Relative::Kind::AddsTo:
      return "adds-to";
  }
  CONCORD_UNREACHABLE();
}

const char* key_of(Stance stance) {
  switch (stance) {
    case Stance::Denies:
      return "denies";
    case Stance::Doubts:
      return "doubts";
    case Stance::Retracts:
      return "retracts";
    case Stance::Supersedes:
      return "supersedes";
  }
  CONCORD_UNREACHABLE();
}

namespace {

/// What a claims file says for all its claims.
struct Defaults {
  Written source;
  std::vector<Written> said_by;
  std::optional<Written> as_of;
  std::optional<Written> phase;
};

std::vector<Written> written_list(Fields& fields, std::string_view key) {
  std::vector<Written> list;
  for (Yaml& item : fields.list(key)) {
    list.push_back({std::move(item.text), item.place});
  }
  return list;
}

// The keys that a file may set for its claims, and a claim for itself.
Defaults read_defaults(Fields& fields, Defaults outer) {
  if (auto source = written(fields, "source")) outer.source = *source;
  if (fields.get("said-by")) outer.said_by = written_list(fields, "said-by");
  if (auto as_of = written(fields, "as-of")) outer.as_of = as_of;
  if (auto phase = written_words(fields, "phase")) outer.phase = phase;
  return outer;
}

StatementDraft read_statement(Fields& fields, Complaints& complaints) {
  StatementDraft draft;
  draft.figure = written(fields, "figure");
  draft.says = written(fields, "says");
  draft.quote = written(fields, "quote");
  QuoteDraft about;
  about.prefix = fields.text("prefix").value_or("");
  about.suffix = fields.text("suffix").value_or("");
  about.nth = read_nth(fields, complaints);
  about.number = written(fields, "number");
  about.because = written(fields, "because");
  about.translation = fields.text("translation").value_or("");
  draft.about = std::move(about);
  draft.declared = fields.node().place;
  return draft;
}

std::vector<StatementDraft> read_parts(const Yaml* parts,
                                       Complaints& complaints) {
  std::vector<StatementDraft> drafts;
  if (!parts) return drafts;
  if (parts->kind != Yaml::Kind::Sequence || parts->items.empty()) {
    complaints.add(Code::Y114, parts->place, "`parts` lists no part",
                   "write - { figure: .police, says: 3, quote: ... }");
    return drafts;
  }
  for (const Yaml& part : parts->items) {
    if (part.kind == Yaml::Kind::Nothing) continue;  // complained of
    Fields fields(part, "a part", complaints);
    fields.require("figure");
    fields.require("says");
    drafts.push_back(read_statement(fields, complaints));
    fields.finish();
  }
  return drafts;
}

std::vector<TowardDraft> read_toward(Fields& fields) {
  std::vector<TowardDraft> drafts;
  for (const Stance stance :
       {Stance::Denies, Stance::Doubts, Stance::Retracts, Stance::Supersedes}) {
    for (Written& target : written_list(fields, key_of(stance))) {
      drafts.push_back({stance, std::move(target)});
    }
  }
  return drafts;
}

std::vector<RelativeDraft> read_relative(Fields& fields) {
  using Kind = Relative::Kind;
  std::vector<RelativeDraft> drafts;
  for (const Kind kind : {Kind::Of, Kind::Than, Kind::Per, Kind::AddsTo}) {
    auto base = written(fields, key_of(kind));
    if (base) drafts.push_back({kind, std::move(*base)});
  }
  return drafts;
}

Written read_id(Fields& fields, Complaints& complaints) {
  fields.require("id");
  auto id = written(fields, "id");
  if (!id) return {"", fields.node().place};
  if (!is_name(id->text)) {
    complaints.add(Code::Y142, id->place,
                   "`" + id->text + "` cannot be the id of a claim",
                   "use letters, digits, - and _ (a dot is for parts)");
  }
  return *id;
}

ClaimDraft read_claim(const Yaml& node, const Defaults& file,
                      Complaints& complaints) {
  Fields fields(node, "a claim", complaints);
  ClaimDraft draft;
  draft.id = read_id(fields, complaints);
  Defaults own = read_defaults(fields, file);
  draft.source = std::move(own.source);
  draft.said_by = std::move(own.said_by);
  draft.as_of = std::move(own.as_of);
  SwitchesDraft switches;
  switches.phase = std::move(own.phase);
  draft.during = written(fields, "during");
  fields.require("quote");
  draft.total = read_statement(fields, complaints);
  draft.parts = read_parts(fields.get("parts"), complaints);
  switches.parts_are = written(fields, "parts-are");
  switches.certainty = written(fields, "certainty");
  switches.copies = written(fields, "copies");
  switches.scope = written(fields, "scope");
  switches.proposed = written_words(fields, "proposed");
  draft.switches = std::move(switches);
  draft.open_to = written_list(fields, "open-to");
  draft.toward = read_toward(fields);
  draft.relative = read_relative(fields);
  draft.declared = draft.id.place;
  draft.has_bad_key = !fields.finish();
  return draft;
}

void read_file(const std::string& file, const std::string& bytes,
               std::vector<ClaimDraft>& drafts, Complaints& complaints) {
  const auto document = read_yaml(file, bytes, complaints);
  if (!document) return;
  Fields fields(*document, "a claims file", complaints);
  Defaults outer;
  outer.source = source_of_file(file, *document);
  const Defaults defaults = read_defaults(fields, std::move(outer));
  if (const Yaml* claims = fields.require("claims")) {
    if (claims->kind != Yaml::Kind::Sequence) {
      complaints.add(Code::Y114, claims->place, "`claims` is not a list",
                     "begin each claim with `- id: `");
    }
    for (const Yaml& claim : claims->items) {
      if (claim.kind == Yaml::Kind::Nothing) continue;  // complained of
      ClaimDraft draft = read_claim(claim, defaults, complaints);
      if (claim.kind == Yaml::Kind::Map) drafts.push_back(std::move(draft));
    }
  }
  if (const Yaml* declined = fields.get("declined")) {
    read_declined(*declined, defaults.source, complaints);
  }
  fields.finish();
}

}  // namespace

bool is_claims_file(std::string_view file) {
  return file.starts_with("claims/") && file.ends_with(".yaml");
}

// "claims/newspaper.yaml" is about the source "newspaper" unless it says else.
Written source_of_file(const std::string& file, const Yaml& document) {
  const Yaml* source = document.find("source");
  if (source != nullptr && source->kind == Yaml::Kind::Scalar) {
    return {source->text, source->place};
  }
  const std::size_t name = file.rfind('/') + 1;
  Written own{file.substr(name, file.rfind('.') - name), {}};
  own.place.file = file;
  return own;
}

int read_nth(Fields& fields, Complaints& complaints) {
  const auto nth = fields.whole_number("nth");
  if (!nth) return 0;
  if (*nth >= 1 && *nth <= 1'000'000) return static_cast<int>(*nth);
  complaints.add(Code::Y116, fields.get("nth")->place,
                 "`nth` counts the places of the quote from 1");
  return 0;
}

std::vector<ClaimDraft> read_claims(const Folder& folder,
                                    Complaints& complaints) {
  std::vector<ClaimDraft> drafts;
  for (const auto& [file, bytes] : folder.files) {
    if (is_claims_file(file)) read_file(file, bytes, drafts, complaints);
  }
  sort_drafts(drafts);
  return drafts;
}

void sort_drafts(std::vector<ClaimDraft>& drafts) {
  std::ranges::stable_sort(
      drafts, [](const ClaimDraft& one, const ClaimDraft& other) {
        const auto order = order_of_ids(one.id.text, other.id.text);
        return order != 0 ? order < 0 : one.declared < other.declared;
      });
}

}  // namespace concord
