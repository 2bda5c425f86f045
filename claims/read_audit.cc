// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "claims/accounts.h"
#include "claims/audit.h"
#include "claims/changes.h"
#include "claims/currencies.h"
#include "claims/decide.h"
#include "claims/declarations.h"
#include "claims/link_claims.h"
#include "claims/name.h"
#include "claims/read_claims.h"
#include "claims/read_decisions.h"
#include "claims/read_events.h"
#include "claims/read_pack.h"
#include "claims/read_things.h"
#include "claims/read_weights.h"
#include "claims/resolve_claim.h"

namespace concord {

namespace {

Place top_of(const std::string& file) { return Place{file, {}, {}}; }

void read_zone(Fields& fields, Audit& audit, Complaints& complaints) {
  const auto name = written(fields, "time-zone");
  if (!name) return;
  if (auto zone = Zone::find(name->text)) {
    audit.zone = *zone;
  } else if (!Zone::has_database()) {
    complaints.add(
        Code::Y145, name->place,
        "no zone database on this machine to look up `" + name->text + "` in",
        "install tzdata");
  } else {
    complaints.add(Code::Y145, name->place,
                   "unknown time zone `" + name->text + "`",
                   "write a name such as Asia/Almaty or Europe/Paris");
  }
}

void read_precision(Fields& fields, Audit& audit, Complaints& complaints) {
  const auto precision = written(fields, "precision");
  if (!precision) return;
  const auto chosen = choice(
      *precision, {"minute", "hour", "day", "month", "year"}, complaints);
  constexpr Precision kPrecisions[] = {Precision::Minute, Precision::Hour,
                                       Precision::Day, Precision::Month,
                                       Precision::Year};
  if (chosen) audit.precision = kPrecisions[*chosen];
}

void read_max_age(Fields& fields, Audit& audit, Complaints& complaints) {
  const auto age = written(fields, "max-age");
  if (!age) return;
  static const std::map<std::string, std::int64_t> kUnits = {
      {"hour", 3600}, {"hours", 3600}, {"day", 86400}, {"days", 86400}};
  constexpr std::size_t kMostDigits = 4;
  const std::size_t digits = age->text.find_first_not_of("0123456789");
  const bool has_number = digits != 0 && digits <= kMostDigits;
  const auto unit = has_number && age->text[digits] == ' '
                        ? kUnits.find(age->text.substr(digits + 1))
                        : kUnits.end();
  if (unit == kUnits.end()) {
    complaints.add(Code::Y116, age->place,
                   "`" + age->text + "` is no age of a count",
                   "write a number of days or hours, such as 3 days");
    return;
  }
  audit.max_age_seconds =
      std::stoll(age->text.substr(0, digits)) * unit->second;
}

std::vector<std::string> pack_names(const Folder& folder) {
  std::vector<std::string> names;
  for (const auto& [file, bytes] : folder.files) {
    const std::string own = "concord:";
    const bool is_own = file.starts_with(own) && file.ends_with(".yaml");
    if (is_own) {
      names.push_back(file.substr(own.size(), file.size() - own.size() - 5));
    }
  }
  return names;
}

// Whether every pack could be read: else unknown words are no news.
bool read_packs(const Folder& folder, Fields& fields, Audit& audit,
                VocabularyReader& words, Complaints& complaints) {
  bool all = true;
  for (const Yaml& written : fields.list("uses")) {
    const std::string file = pack_file(written.text);
    if (std::ranges::find(audit.packs, file) != audit.packs.end()) {
      complaints.add(Code::Y158, written.place,
                     "pack `" + written.text + "` is named twice");
      continue;
    }
    const auto found = folder.files.find(file);
    std::optional<Yaml> pack;
    if (found == folder.files.end()) {
      complaints.add(Code::Y158, written.place,
                     "unknown pack `" + written.text + "`",
                     suggestion(written.text, pack_names(folder)));
    } else {
      pack = read_yaml(file, found->second, complaints);
    }
    all = all && pack;
    if (!pack) continue;
    audit.packs.push_back(file);
    words.read_pack(*pack);
  }
  return all;
}

bool read_words(const Folder& folder, Fields& fields, Audit& audit,
                Complaints& complaints) {
  VocabularyReader words(complaints);
  const bool all = read_packs(folder, fields, audit, words, complaints);
  words.read_audit(fields);
  audit.vocabulary = words.finish();
  return all;
}

// What is missing is known once all events are.
void add_missing_rows(TableContents& contents, const EventGraph& events,
                      Complaints& complaints) {
  for (const MissingRows& missing : contents.missing) {
    std::vector<ClaimDraft> claims = missing.claims(events, complaints);
    const auto count =
        std::ranges::find(contents.counts, missing.file(), &TableCount::file);
    count->missing = claims.size();
    std::ranges::move(claims, std::back_inserter(contents.drafts));
  }
  contents.missing.clear();
}

/// What audit.yaml says beside what goes right into the Audit.
struct Declared {
  bool has_all_words = false;
  TableContents tables;
  std::vector<WeightDraft> weights;
};

// Nothing without an audit.yaml.
std::optional<Declared> read_declarations(const Folder& folder, Audit& audit,
                                          Complaints& complaints) {
  const auto found = folder.files.find("audit.yaml");
  if (found == folder.files.end()) {
    complaints.add(Code::Y100, top_of("audit.yaml"),
                   "the folder has no audit.yaml",
                   "start one with `concord init`");
    return std::nullopt;
  }
  const auto document = read_yaml(found->first, found->second, complaints);
  if (!document) return std::nullopt;
  Fields fields(*document, "an audit", complaints);
  if (document->kind != Yaml::Kind::Map) return std::nullopt;
  audit.name = fields.required_text("audit").value_or("");
  audit.title = fields.text("title").value_or(audit.name);
  read_zone(fields, audit, complaints);
  read_precision(fields, audit, complaints);
  read_max_age(fields, audit, complaints);
  audit.material = read_materiality(fields, complaints);
  Declared declared;
  declared.has_all_words = read_words(folder, fields, audit, complaints);
  declared.tables = read_tables(fields, folder, audit.zone, complaints);
  audit.events =
      read_events(fields, audit.zone, declared.tables.events, complaints);
  add_missing_rows(declared.tables, audit.events, complaints);
  audit.tables = declared.tables.counts;
  audit.things = read_things(fields, complaints);
  audit.origins = read_origins(fields, complaints);
  declared.weights = read_weights(fields, complaints);
  fields.get("laws");  // rules/ reads them
  fields.finish();
  return declared;
}

// A source that cannot be read keeps its name, so that its claims are not said
// to have none.
void read_sources(const Folder& folder, Audit& audit, Complaints& complaints) {
  const std::string room = "sources/";
  const std::string ending = ".txt";
  for (const auto& [file, bytes] : folder.files) {
    if (!file.starts_with(room) || !file.ends_with(ending)) continue;
    auto source = read_source(file, bytes, audit.zone, complaints);
    if (!source) source.emplace();
    source->name =
        file.substr(room.size(), file.size() - room.size() - ending.size());
    if (!is_event_name(source->name)) {
      complaints.add(Code::Y142, top_of(file),
                     "`" + source->name + "` cannot be the name of a source",
                     "name the file with letters, digits, -, _ and dots");
    }
    audit.sources.push_back(std::move(*source));
  }
  std::ranges::sort(audit.sources, {}, &Source::name);
}

void add_tables(TableContents& tables, Audit& audit,
                std::vector<ClaimDraft>& drafts) {
  if (tables.drafts.empty()) return;
  const auto move_to = [](auto& from, auto& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()),
              std::make_move_iterator(from.end()));
    from.clear();
  };
  std::vector<std::string> texts;
  for (const Source& text : audit.sources) texts.push_back(text.name);
  // Whoever is nearly called like a text is complained of as unknown.
  std::erase_if(tables.sources, [&](const Source& named) {
    return !suggestion(named.name, texts).empty() ||
           audit.find_source(named.name).has_value();
  });
  move_to(tables.sources, audit.sources);
  // Several tables may name one source in their cells.
  std::ranges::stable_sort(audit.sources, {}, &Source::name);
  const auto same = [](const Source& one, const Source& other) {
    return one.name == other.name;
  };
  audit.sources.erase(
      std::unique(audit.sources.begin(), audit.sources.end(), same),
      audit.sources.end());
  if (drafts.empty()) {
    drafts = std::move(tables.drafts);
  } else {
    move_to(tables.drafts, drafts);
  }
  sort_drafts(drafts);
}

void check_origin_names(const Audit& audit, Complaints& complaints) {
  for (const Origin& origin : audit.origins) {
    if (!audit.find_source(origin.name)) continue;
    complaints.add(
        Code::Y157, origin.declared,
        "origin `" + origin.name + "` has the name of a source",
        "rename it, or take it out: a source speaks for itself by its name");
  }
}

// A source that names nobody, or that is named as an origin, is one.
void add_own_voices(const std::vector<ClaimDraft>& drafts,
                    const std::vector<WeightDraft>& weights, Audit& audit) {
  std::set<std::string> speakers;
  for (const WeightDraft& each : weights) speakers.insert(each.origin.text);
  for (const ClaimDraft& draft : drafts) {
    if (draft.said_by.empty()) speakers.insert(draft.source.text);
    for (const Written& origin : draft.said_by) speakers.insert(origin.text);
  }
  std::vector<Origin> own;
  for (const std::string& speaker : speakers) {
    const auto source = audit.find_source(speaker);
    if (!source || audit.find_origin(speaker)) continue;
    Origin origin;
    origin.name = speaker;
    origin.label =
        audit[*source].outlet.empty() ? speaker : audit[*source].outlet;
    origin.own_voice_of = source;
    own.push_back(std::move(origin));
  }
  audit.origins.insert(audit.origins.end(), own.begin(), own.end());
  std::ranges::sort(audit.origins, {}, &Origin::name);
}

// The cells of a row are read for its claim alone.
void resolve_claims(std::vector<ClaimDraft> drafts, bool has_all_words,
                    Audit& audit, Complaints& complaints) {
  const ClaimResolver resolver(audit, has_all_words, complaints);
  audit.claims.reserve(drafts.size());
  for (ClaimDraft& draft : drafts) {
    audit.claims.push_back(resolver.resolve(draft));
    draft.total.cells.reset();
    for (StatementDraft& part : draft.parts) part.cells.reset();
  }
  link_claims(drafts, audit, complaints);
  check_currencies(drafts, audit, complaints);
  if (complaints.empty()) make_accounts(audit);
}

}  // namespace

Audit read_audit(const Folder& folder, Complaints& complaints) {
  std::vector<std::string> refused;
  return read_audit(folder, {}, complaints, refused);
}

Audit read_audit(const Folder& folder, const Changes& changes,
                 Complaints& complaints, std::vector<std::string>& refused) {
  Audit audit;
  auto declared = read_declarations(folder, audit, complaints);
  read_sources(folder, audit, complaints);
  auto drafts = read_claims(folder, complaints);
  if (declared) add_tables(declared->tables, audit, drafts);
  auto decisions = read_decisions(folder, audit.zone, complaints);
  const ClaimWords words = decisions.empty() ? ClaimWords() : words_of(drafts);
  // Without an audit.yaml every name would be unknown: the claims can wait.
  if (!declared) return audit;
  check_origin_names(audit, complaints);
  change_drafts(changes, audit, drafts, refused);
  add_own_voices(drafts, declared->weights, audit);
  set_weights(declared->weights, audit, complaints);
  resolve_claims(std::move(drafts), declared->has_all_words, audit, complaints);
  if (!complaints.empty()) return audit;
  decide(std::move(decisions), words, changes, audit, complaints);
  change_things(changes, audit, refused);
  set_aside(changes, audit, refused);
  return audit;
}

}  // namespace concord
