// SPDX-License-Identifier: Apache-2.0
#include "claims/resolve_claim.h"

#include <set>

#include "claims/check_claim.h"
#include "claims/declarations.h"

namespace concord {

namespace {

Certainty certainty_of(const std::optional<Written>& written,
                       Complaints& complaints) {
  if (!written) return Certainty::Unstated;
  const auto chosen = choice(
      *written, {"confirmed", "presumed", "feared", "alleged"}, complaints);
  constexpr Certainty kCertainties[] = {Certainty::Confirmed,
                                        Certainty::Presumed, Certainty::Feared,
                                        Certainty::Alleged};
  return chosen ? kCertainties[*chosen] : Certainty::Unstated;
}

PartsAre parts_are(const std::optional<Written>& written,
                   Complaints& complaints) {
  if (!written) return PartsAre::Some;
  const auto chosen = choice(*written, {"all", "some"}, complaints);
  return chosen == std::size_t{0} ? PartsAre::All : PartsAre::Some;
}

template <class Row>
std::vector<std::string> names_of(const std::vector<Row>& table) {
  std::vector<std::string> names;
  for (const Row& row : table) names.push_back(row.name);
  return names;
}

}  // namespace

ClaimResolver::ClaimResolver(const Audit& audit, bool has_all_words,
                             Complaints& complaints)
    : audit_(audit),
      complaints_(complaints),
      figures_(audit, has_all_words, complaints),
      statements_(audit, complaints),
      sources_(names_of(audit.sources)),
      origins_(names_of(audit.origins)),
      events_(names_of(audit.events.events())) {}

Claim ClaimResolver::resolve(const ClaimDraft& draft) const {
  Claim claim;
  claim.id = draft.id.text;
  claim.declared = draft.declared;
  claim.is_row = draft.is_row;
  if (draft.switches->phase) claim.phase = draft.switches->phase->text;
  if (draft.switches->proposed) claim.proposed = draft.switches->proposed->text;
  claim.certainty = certainty_of(draft.switches->certainty, complaints_);
  claim.parts_are = parts_are(draft.switches->parts_are, complaints_);
  check_keys(draft, complaints_);
  resolve_source(draft, claim);
  resolve_origins(draft, claim);
  resolve_moment(draft, claim);
  resolve_total(draft, claim);
  resolve_parts(draft, claim);
  resolve_readings(draft, claim);
  check_parts(claim, audit_, complaints_);
  check_closed_list(claim, audit_, figures_, complaints_);
  return claim;
}

void ClaimResolver::resolve_source(const ClaimDraft& draft,
                                   Claim& claim) const {
  const auto found = audit_.find_source(draft.source.text);
  if (found) {
    claim.source = *found;
  } else {
    unknown_name("source", draft.source.text, draft.source.place, sources_,
                 complaints_);
  }
}

void ClaimResolver::resolve_origins(const ClaimDraft& draft,
                                    Claim& claim) const {
  std::set<OriginId> seen;
  for (const Written& name : draft.said_by) {
    const auto found = audit_.find_origin(name.text);
    if (!found) {
      unknown_name("origin", name.text, name.place, origins_, complaints_);
    } else if (!seen.insert(*found).second) {
      complaints_.add(Code::Y150, name.place,
                      "`" + name.text + "` stands twice in `said-by`");
    } else {
      claim.said_by.push_back(*found);
    }
  }
  if (!draft.said_by.empty()) return;
  if (const auto own = audit_.find_origin(draft.source.text)) {
    claim.said_by.push_back(*own);
  }
}

// A stated instant stands there; a day or an interval at its end; an open end
// and silence at the end of the slot of publication.
void ClaimResolver::resolve_moment(const ClaimDraft& draft,
                                   Claim& claim) const {
  claim.as_of = read_stretch(draft.as_of, audit_.zone, complaints_);
  if (draft.as_of && !claim.as_of) return;
  if (draft.as_of) check_known(*draft.as_of, *claim.as_of, claim);
  if (claim.as_of && claim.as_of->end) {
    claim.moment = *claim.as_of->end;
    return;
  }
  if (!readable_source(claim)) return;
  if (const auto published = publication(claim)) {
    claim.moment = *published;
    return;
  }
  complaints_.add(Code::Y147, draft.as_of ? draft.as_of->place : claim.declared,
                  "neither the claim nor its source `" +
                      audit_[claim.source].name + "` says when it was counted",
                  "add `published:` to the source, or `as-of:` to the claim");
}

// By the end of its publication and of its last update a text knew all that it
// says.
void ClaimResolver::check_known(const Written& written, const Stretch& stretch,
                                const Claim& claim) const {
  const Source* source = readable_source(claim);
  if (!source || !source->published || !stretch.begin) return;
  const auto known = [&](const std::optional<Stretch>& read) {
    if (!read) return false;
    if (!read->end) return true;
    return read->is_instant ? *stretch.begin <= *read->end
                            : *stretch.begin < *read->end;
  };
  if (known(source->published) || known(source->updated)) return;
  const Stretch& last = source->updated ? *source->updated : *source->published;
  complaints_.add(Code::Y161, written.place,
                  "`" + written.text + "` begins after `" + source->name +
                      "` was " + (source->updated ? "updated" : "published") +
                      ", " + last.written,
                  "correct the time, or `" +
                      std::string(source->updated ? "updated" : "published") +
                      ":` in " + source->text->file());
}

std::optional<Instant> ClaimResolver::publication(const Claim& claim) const {
  const Source* source = readable_source(claim);
  if (!source || !source->published) return std::nullopt;
  const Stretch& published = *source->published;
  std::optional<Instant> last = published.begin;
  // The first instant after a day lies in the next one already.
  if (published.end && !published.is_instant) {
    last = Instant{published.end->seconds - 1};
  }
  if (!last) return std::nullopt;
  return slot_end(*last, audit_.precision, audit_.zone);
}

std::optional<Figure> ClaimResolver::figure(const ClaimDraft& draft,
                                            const Claim& claim) const {
  if (!draft.total.figure || !has_event(draft)) return std::nullopt;
  auto figure = figures_.of_claim(*draft.total.figure);
  if (!figure) return std::nullopt;
  figure->as_of = claim.moment;
  const bool fits = check_status(draft, *figure, complaints_);
  if (fits && draft.during && !set_period(*draft.during, claim, *figure)) {
    return std::nullopt;
  }
  return figure;
}

// The event of a row stands in a cell of its own, at which it is missed.
bool ClaimResolver::has_event(const ClaimDraft& draft) const {
  const auto& event = draft.total.event;
  if (!event || audit_.events.find(event->text)) return true;
  unknown_name("event", event->text, event->place, events_, complaints_);
  return false;
}

bool ClaimResolver::set_period(const Written& during, const Claim& claim,
                               Figure& figure) const {
  const auto stretch = read_stretch(during, audit_.zone, complaints_);
  if (!stretch) return false;
  check_known(during, *stretch, claim);
  const auto end = stretch->end ? stretch->end : publication(claim);
  if (!stretch->begin || !end || !(*stretch->begin < *end)) {
    complaints_.add(
        Code::Y147, during.place,
        "the period `" + during.text + "` has no beginning, or no end after it",
        "write both ends, such as 2016-06-06/2016-06-09");
    return false;
  }
  figure.from = stretch->begin;
  figure.as_of = *end;
  return true;
}

void ClaimResolver::resolve_total(const ClaimDraft& draft, Claim& claim) const {
  StatementContext context;
  context.source = readable_source(claim);
  context.figure = figure(draft, claim);
  if (!draft.relative.empty()) context.relative = draft.relative.front().kind;
  claim.total = statements_.resolve(draft.total, context);
  claim.total.id = claim.id;
  claim.total.declared = claim.declared;
  if (!draft.relative.empty())
    resolve_base(draft.relative.front(), claim.total);
}

void ClaimResolver::resolve_base(const RelativeDraft& draft,
                                 Statement& total) const {
  if (draft.kind == Relative::Kind::AddsTo || !total.figure ||
      total.figure->is_status()) {
    return;
  }
  const auto base = figures_.of_base(draft.base, *total.figure);
  if (!base || !total.says) return;
  auto* relative = std::get_if<Relative>(&*total.says);
  if (!relative) return;
  relative->base = *base;
  check_base(draft, *total.figure, *base, audit_, complaints_);
}

void ClaimResolver::resolve_parts(const ClaimDraft& draft, Claim& claim) const {
  for (const StatementDraft& part : draft.parts) {
    StatementContext context;
    context.source = readable_source(claim);
    context.claim = &draft.total;
    if (part.figure) {
      context.figure = figures_.of_part(*part.figure, claim.total.figure);
    }
    if (context.figure && claim.total.figure) {
      context.figure->from = claim.total.figure->from;
      context.figure->as_of = claim.total.figure->as_of;
    }
    Statement statement = statements_.resolve(part, context);
    const std::string path = part.figure ? part.figure->text : "";
    statement.id = claim.id + (path.starts_with('.') ? path : "." + path);
    claim.parts.push_back(std::move(statement));
  }
}

void ClaimResolver::resolve_readings(const ClaimDraft& draft,
                                     Claim& claim) const {
  if (draft.switches->scope) {
    claim.scope_is_explicit =
        choice(*draft.switches->scope, {"explicit"}, complaints_).has_value();
  }
  // A row's text is a cell, or words that were not written to be weighed.
  if (draft.is_row) claim.scope_is_explicit = true;
  for (const Written& each : draft.open_to) {
    if (draft.is_row && each.text == "scope") {
      claim.scope_is_explicit = false;
    } else if (draft.is_row && each.text == "moment") {
      claim.open_to.moment = true;
    } else if (each.text == "precise") {
      claim.open_to.precise = true;
    } else if (each.text == "complete") {
      claim.open_to.complete = true;
    } else if (each.text.starts_with("extent=")) {
      open_extent(each, claim);
    } else {
      complaints_.add(Code::Y162, each.place,
                      "`" + each.text + "` is no reading",
                      "write `extent=EVENT`, `precise` or `complete`");
    }
  }
  std::ranges::sort(claim.open_to.extents);
}

void ClaimResolver::open_extent(const Written& written, Claim& claim) const {
  const std::string name = written.text.substr(written.text.find('=') + 1);
  const auto event = audit_.events.find(name);
  if (!event) {
    unknown_name("event", name, written.place_of(name), events_, complaints_);
    return;
  }
  if (!claim.total.figure) return;
  auto& extents = claim.open_to.extents;
  // What is said for all rows is idle for some.
  const bool is_idle =
      claim.total.figure->is_status() || *event == claim.total.figure->event;
  if (claim.is_row && is_idle) return;
  if (claim.total.figure->is_status()) {
    complaints_.add(Code::Y162, written.place,
                    "a status is not said of an event");
  } else if (*event == claim.total.figure->event ||
             std::ranges::find(extents, *event) != extents.end()) {
    complaints_.add(Code::Y162, written.place,
                    "`" + claim.id + "` is said of `" + name + "` already",
                    "leave it out");
  } else {
    extents.push_back(*event);
  }
}

const Source* ClaimResolver::readable_source(const Claim& claim) const {
  if (claim.source.value < 0) return nullptr;
  const Source& source = audit_[claim.source];
  return source.text ? &source : nullptr;
}

}  // namespace concord
