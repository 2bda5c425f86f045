// SPDX-License-Identifier: Apache-2.0
// The part of report.json that tells what was read.
#include <map>

#include "claims/check.h"
#include "reports/json_entries.h"
#include "reports/said_words.h"

namespace concord {
namespace {

void put(Json& entry, const char* key, const std::string& text) {
  if (!text.empty()) entry[key] = text;
}

void put(Json& entry, const char* key, const std::optional<Stretch>& when) {
  if (when) entry[key] = when->written;
}

void put(Json& entry, const char* key, bool is) {
  if (is) entry[key] = true;
}

const char* as_json(LawKind kind) {
  switch (kind) {
    case LawKind::Populations:
      return "populations";
    case LawKind::PartOf:
      return "part-of";
    case LawKind::OverTime:
      return "over-time";
    case LawKind::Period:
      return "period";
    case LawKind::StatusOrder:
      return "status-order";
    case LawKind::SameThing:
      return "same-thing";
    case LawKind::Written:
      return "written";
  }
  CONCORD_UNREACHABLE();
}

void put_statement(Json& entry, const Statement& statement,
                   const Audit& audit) {
  if (statement.figure) entry["figure"] = to_string(*statement.figure, audit);
  put(entry, "says", statement.written);
  if (const auto stated = stated_interval(statement)) {
    entry["low"] = end_of(stated->lower());
    entry["high"] = end_of(stated->upper());
  }
  if (statement.quote) {
    entry["quote"] = statement.quote->text;
    entry["line"] = statement.quote->place.from.line;
    entry["column"] = statement.quote->place.from.column;
    if (statement.quote->is_cell) {
      entry["table"] = statement.quote->place.file;
    }
  }
  put(entry, "implied_because", statement.implied_because);
  put(entry, "translation", statement.translation);
}

Json names_of(const std::vector<OriginId>& origins, const Audit& audit) {
  Json names = Json::array();
  for (const OriginId origin : origins) names.push_back(audit[origin].name);
  return names;
}

Json claim_entry(const View& view, ClaimId id) {
  const Audit& audit = view.audit();
  const Claim& claim = audit[id];
  Json entry = {{"id", claim.id}};
  put_statement(entry, claim.total, audit);
  entry["source"] = audit[claim.source].name;
  entry["origin"] = audit[claim.origin()].name;
  entry["said_by"] = names_of(claim.said_by, audit);
  if (claim.account.value >= 0) entry["account"] = audit[claim.account].name;
  put(entry, "as_of", claim.as_of);
  entry["moment"] = to_string(claim.moment, audit.zone);
  put(entry, "phase", claim.phase);
  put(entry, "certainty", certainty_word(claim.certainty));
  if (!claim.proposed.empty()) entry["proposed"] = true;
  if (!claim.parts.empty()) {
    entry["parts_are"] = claim.parts_are == PartsAre::All ? "all" : "some";
    entry["parts"] = Json::array();
    for (const Statement& part : claim.parts) {
      Json each = {{"id", part.id}};
      put_statement(each, part, audit);
      entry["parts"].push_back(std::move(each));
    }
  }
  for (const Toward& toward : claim.toward) {
    entry[concord::as_json(toward.stance)].push_back(toward.statement);
  }
  if (claim.copies) entry["copies"] = audit[*claim.copies].id;
  entry["status"] = status_of(view, id);
  if (const StaleCopy* stale = view.stale(id)) {
    entry["repeats"] = audit[stale->of].id;
    entry["revised_by"] = audit[stale->by].id;
  }
  return entry;
}

}  // namespace

const char* as_json(Stance stance) {
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

const char* status_of(const View& view, ClaimId claim) {
  const Standing standing = view.all().standings[claim.index()];
  if (standing == Standing::Contested) return "contested";
  if (standing == Standing::Retracted) return "retracted";
  if (standing == Standing::Stale) return "retracted";
  if (standing == Standing::SetAside) return "set-aside";
  if (view.is_undecided(claim)) return "undecided";
  return view.is_disputed(claim) ? "disputed" : "settled";
}

Json as_json(const Rational& number) {
  static const Rational kLargest("9007199254740992");
  if (!is_integer(number) || abs(number) > kLargest) return to_string(number);
  return std::int64_t{number.get_num().get_si()};
}

Entries source_entries(const View& view) {
  Entries entries;
  for (const Source& source : view.audit().sources) {
    Json entry = {{"name", source.name}};
    put(entry, "outlet", source.outlet);
    put(entry, "kind", source.kind);
    put(entry, "title", source.title);
    put(entry, "url", source.url);
    put(entry, "archived", source.archived);
    put(entry, "location", source.location);
    put(entry, "language", source.language);
    put(entry, "published", source.published);
    put(entry, "updated", source.updated);
    put(entry, "retrieved", source.retrieved);
    put(entry, "excerpt", source.excerpt);
    put(entry, "private", source.is_private);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Entries table_entries(const View& view) {
  Entries entries;
  for (const TableCount& table : view.audit().tables) {
    entries.push_back(
        {{"file", table.file}, {"rows", table.rows}, {"silent", table.silent}});
  }
  return entries;
}

Entries origin_entries(const View& view) {
  Entries entries;
  for (const Origin& origin : view.audit().origins) {
    Json entry = {{"name", origin.name}};
    put(entry, "label", origin.label);
    put(entry, "counts_partly", origin.counts_partly);
    if (origin.own_voice_of) {
      entry["own_voice_of"] = view.audit()[*origin.own_voice_of].name;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

Entries account_entries(const View& view) {
  const Audit& audit = view.audit();
  Entries entries;
  for (const Account& account : audit.accounts) {
    Json entry = {{"name", account.name},
                  {"source", audit[account.source].name},
                  {"origin", audit[account.origin].name}};
    if (account.root) entry["event"] = audit[*account.root].name;
    put(entry, "as_of", account.as_of);
    entry["moment"] = to_string(account.moment, audit.zone);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Entries event_entries(const View& view) {
  const Audit& audit = view.audit();
  Entries entries;
  for (const Event& event : audit.events.events()) {
    Json entry = {{"name", event.name}};
    put(entry, "label", event.label == event.name ? "" : event.label);
    put(entry, "place", event.place);
    put(entry, "when", event.when);
    if (event.whole) entry["part_of"] = audit[*event.whole].name;
    for (const EventId after : event.after) {
      entry["after"].push_back(audit[after].name);
    }
    put(entry, "disjoint", event.disjoint_parts);
    put(entry, "exhaustive", event.exhaustive_parts);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Entries law_entries(const View& view) {
  std::map<std::string, Json> by_id;
  for (const GroundLaw& law : view.all().ground.laws) {
    Json& entry = by_id[law.id];
    if (!entry.is_null()) continue;
    entry = {{"id", law.id}, {"kind", as_json(law.kind)}};
    put(entry, "because", law.because);
    if (law.cost) entry["cost"] = *law.cost;
  }
  if (view.all().laws != nullptr) {
    for (const Law& law : view.all().laws->laws) {
      Json& entry = by_id[law.id];
      entry = {{"id", law.id}, {"kind", "written"}};
      put(entry, "because", law.because);
      if (law.cost) entry["cost"] = *law.cost;
      entry["holds"] = law.written;
      if (law.within != 0) entry["within"] = concord::as_json(law.within);
    }
  }
  Entries entries;
  for (auto& [id, entry] : by_id) entries.push_back(std::move(entry));
  return entries;
}

Entries decision_entries(const View& view) {
  Entries entries;
  for (const Decision& decision : view.all().decisions) {
    Json entry = {{"id", decision.id}, {"kind", key_of(decision.kind)}};
    for (const Written& name : decision.what) {
      entry["what"].push_back(name.text);
    }
    put(entry, "at", decision.at ? decision.at->text : "");
    put(entry, "reason", decision.reason);
    put(entry, "by", decision.by);
    put(entry, "date", decision.date);
    put(entry, "until", decision.until);
    entry["status"] = word_of(decision.status);
    entry["claims"] = ids(decision.claims, view);
    put(entry, "rests_on", decision.rests_on);
    put(entry, "fingerprint", decision.fingerprint);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Entries claim_entries(const View& view) {
  Entries entries;
  for (std::size_t i = 0; i < view.audit().claims.size(); ++i) {
    entries.push_back(claim_entry(view, ClaimId(i)));
  }
  return entries;
}

Entries reading_entries(const View& view) {
  Entries entries;
  for (const Alternative& each : view.all().alternatives) {
    entries.push_back({{"name", each.name},
                       {"licence", each.licence},
                       {"cost", cost_of(each.kind)}});
  }
  return entries;
}

}  // namespace concord
