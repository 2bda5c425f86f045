// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/proposed_claims.h"

#include <algorithm>
#include <set>

#include "claims/extract/proposals/hedge_names.h"
#include "reports/proposals/claim_comment.h"
#include "reports/proposals/name_words.h"
#include "reports/proposals/part_figure.h"
#include "reports/proposals/quote_places.h"
#include "reports/proposals/status_claim.h"
#include "reports/proposals/word_book.h"

namespace concord {
namespace {

using extract::Hedged;
using extract::Proposal;
using extract::Scope;

std::vector<std::string> speakers_of(const Proposal& one) {
  std::vector<std::string> speakers;
  if (!one.speaker) return speakers;
  speakers.push_back(one.speaker->name.text);
  if (one.speaker->via) speakers.push_back(one.speaker->via->text);
  return speakers;
}

class Maker {
 public:
  Maker(const ProposedText& text, const ProposalContext& context)
      : text_(text),
        context_(context),
        places_(text.text),
        parts_(text.proposals.size()) {}

  std::vector<ProposedClaim> make() {
    sort_out_parts();
    for (std::size_t i = 0; i < text_.proposals.size(); ++i) {
      if (!is_part_[i]) add(i);
    }
    for (std::size_t i = 0; i < made_of_.size(); ++i) {
      link_doubt(i);
      link_superseded(i);
    }
    return std::move(all_);
  }

 private:
  void sort_out_parts();
  bool can_be_part(const Proposal& total, const Proposal& part) const;
  void add(std::size_t index);
  void add_parts(std::size_t index, ProposedClaim& claim);
  bool is_whole(const Proposal& total,
                const std::vector<const Proposal*>& parts) const;
  ProposedStatement statement(const Proposal& one, std::string figure);
  void set_figure(const Proposal& one, ProposedClaim& claim) const;
  void open_extents(const Proposal& one, ProposedClaim& claim) const;
  void set_number(const Proposal& one, ProposedClaim& claim) const;
  void link_doubt(std::size_t at);
  void link_superseded(std::size_t at);

  const ProposedText& text_;
  const ProposalContext& context_;
  QuotePlaces places_;
  std::vector<std::vector<std::size_t>> parts_;  // of each proposal
  std::vector<bool> is_part_;
  std::vector<std::size_t> made_of_;  // of each claim, its proposal
  std::vector<ProposedClaim> all_;
};

// What one claim says of all its numbers must fit the part, too.
bool Maker::can_be_part(const Proposal& total, const Proposal& part) const {
  const bool is_plain = part.status.empty() && total.status.empty() &&
                        !part.denied && !total.denied && !part.is_planned &&
                        !total.is_planned;
  return is_plain && !total.part_of && total.scope != Scope::Increment &&
         speakers_of(part) == speakers_of(total) &&
         (part.as_of.empty() || part.as_of == total.as_of) &&
         (part.certainty == Certainty::Unstated ||
          part.certainty == total.certainty) &&
         !std::holds_alternative<OwnClaim>(part_figure(total, part, context_));
}

void Maker::sort_out_parts() {
  is_part_.assign(text_.proposals.size(), false);
  for (std::size_t i = 0; i < text_.proposals.size(); ++i) {
    const Proposal& part = text_.proposals[i];
    if (!part.part_of || part.scope != Scope::Part) continue;
    if (!can_be_part(text_.proposals[*part.part_of], part)) continue;
    is_part_[i] = true;
    parts_[*part.part_of].push_back(i);
  }
}

ProposedStatement Maker::statement(const Proposal& one, std::string figure) {
  ProposedStatement said;
  said.figure = std::move(figure);
  said.says = one.says;
  said.quote = folded_words(one.quote.text);
  said.nth = places_.nth(said.quote, one.quote.span.begin);
  said.place = one.quote.span;
  said.number = one.number.span;
  said.measure = one.measure;
  said.population = one.population;
  return said;
}

void Maker::add(std::size_t index) {
  const Proposal& one = text_.proposals[index];
  ProposedClaim claim;
  claim.total = statement(one, "");
  claim.speakers = speakers_of(one);
  claim.as_of = one.as_of;
  claim.certainty = one.certainty;
  claim.made_by = text_.made_by;
  set_comment(one, text_.text, claim);
  if (one.status.empty()) {
    set_number(one, claim);
    set_figure(one, claim);
    if (claim.is_claim()) add_parts(index, claim);
  } else {
    set_status(one, context_, claim);
  }
  claim.total.whole_figure = claim.total.figure;
  made_of_.push_back(index);
  all_.push_back(std::move(claim));
}

void Maker::set_number(const Proposal& one, ProposedClaim& claim) const {
  if (one.is_planned) claim.obstacle = "it was planned, or may come";
  if (one.is_implied) {
    claim.obstacle =
        "no word says that it is one: claim it with `number: "
        "implied` and a `because`";
  }
  if (one.scope != Scope::Increment || one.denied) return;
  const bool is_floor =
      one.hedge != Hedged::AtMost && one.hedge != Hedged::Under;
  if (!is_floor) {
    claim.obstacle = "it comes on top of an earlier count";
    return;
  }
  // Whatever it is added to, there are as many.
  claim.increment = one.says;
  if (one.vague_word.empty()) {
    claim.total.says = "at least " +
                       (one.currency.empty() ? "" : one.currency + " ") +
                       extract::decimal_text(one.low, one.scale);
  }
}

void Maker::set_figure(const Proposal& one, ProposedClaim& claim) const {
  const std::string path = path_of(one.measure, one.population);
  claim.total.figure = path;
  if (!context_.has_audit) return;
  if (!one.event.empty()) {
    claim.total.figure = one.event + "/" + path;
    if (!one.event_is_sure) open_extents(one, claim);
    return;
  }
  claim.is_event_unsure = false;
  if (!claim.is_claim()) return;
  claim.obstacle = "its event is not in audit.yaml";
  claim.remedy = {"events:", "  its-name:"};
  claim.remedy.push_back(one.event_date.empty()
                             ? "    name: what happened"
                             : "    when: " + one.event_date);
}

// Until somebody has looked at it, it may be said of the others as well: of
// those that belong together, since another story is no other extent.
void Maker::open_extents(const Proposal& one, ProposedClaim& claim) const {
  const EventGraph& events = context_.audit.events;
  const auto event = events.find(one.event);
  if (!event || one.denied) return;
  for (const std::string& name : one.other_events) {
    const auto other = events.find(name);
    if (!other || *other == *event) continue;
    if (events.root_of(*other) != events.root_of(*event)) continue;
    claim.open_to.push_back("extent=" + name);
  }
}

void Maker::add_parts(std::size_t index, ProposedClaim& claim) {
  const Proposal& total = text_.proposals[index];
  std::set<std::string> seen;
  std::vector<const Proposal*> parts;
  for (const std::size_t at : parts_[index]) {
    const Proposal& part = text_.proposals[at];
    const PartFigure figure = part_figure(total, part, context_);
    const auto* path = std::get_if<std::string>(&figure);
    if (path == nullptr || !seen.insert(*path).second) {
      claim.notes.push_back("not written: \"" + folded_words(part.number.text) +
                            "\", a part that needs an event or a population "
                            "of its own");
      continue;
    }
    claim.parts.push_back(statement(part, *path));
    claim.parts.back().whole_figure = whole_figure(claim.total.figure, *path);
    parts.push_back(&part);
  }
  claim.parts_are_all =
      parts.size() == parts_[index].size() && is_whole(total, parts);
}

bool Maker::is_whole(const Proposal& total,
                     const std::vector<const Proposal*>& parts) const {
  std::int64_t sum = 0;
  for (const Proposal* part : parts) {
    const bool adds_up =
        part->hedge == Hedged::Exactly && part->scale == total.scale &&
        part->measure == total.measure && part->low <= total.low - sum;
    if (!adds_up) return false;
    sum += part->low;
  }
  return !parts.empty() && total.hedge == Hedged::Exactly && sum == total.low &&
         exclude_each_other(parts, context_);
}

// What is denied or not confirmed is said elsewhere in the text, or it is not
// known what it is said of.
void Maker::link_doubt(std::size_t at) {
  const Proposal& one = text_.proposals[made_of_[at]];
  ProposedClaim& claim = all_[at];
  if (!one.denied || !claim.is_claim()) return;
  claim.denies = one.flatly;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const Proposal& other = text_.proposals[made_of_[i]];
    const bool is_said = !other.denied && all_[i].is_claim() &&
                         all_[i].total.figure == claim.total.figure &&
                         (!one.status.empty() || other.low == one.low);
    if (!is_said) continue;
    claim.doubts = i;
    return;
  }
  claim.obstacle = "it is denied, or not confirmed";
  claim.remedy = {one.flatly ? "denies: the id of the claim that it denies"
                             : "doubts: the id of the claim that it doubts"};
}

// Only an origin takes its own word back; where another corrects it, a note
// tells.
void Maker::link_superseded(std::size_t at) {
  const Proposal& older = text_.proposals[made_of_[at]];
  if (!older.superseded_by) return;
  const Proposal& newer = text_.proposals[*older.superseded_by];
  all_[at].notes.push_back("the text corrects it: " + newer.says);
  const auto found = std::ranges::find(made_of_, *older.superseded_by);
  if (found == made_of_.end()) return;
  ProposedClaim& claim =
      all_[static_cast<std::size_t>(found - made_of_.begin())];
  const bool may = claim.is_claim() && all_[at].is_claim() &&
                   !claim.supersedes && !older.denied && !newer.denied &&
                   claim.speakers == all_[at].speakers;
  if (may) claim.supersedes = at;
}

}  // namespace

std::vector<ProposedClaim> proposed_claims(const ProposedText& text,
                                           const ProposalContext& context) {
  return Maker(text, context).make();
}

}  // namespace concord
