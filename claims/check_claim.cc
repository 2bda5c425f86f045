// SPDX-License-Identifier: Apache-2.0
#include "claims/check_claim.h"

#include <map>

namespace concord {

namespace {

bool stands_alone(Stance stance) { return stance != Stance::Supersedes; }

const TowardDraft* stance_of(const ClaimDraft& draft) {
  for (const TowardDraft& toward : draft.toward) {
    if (stands_alone(toward.stance)) return &toward;
  }
  return nullptr;
}

void refuse(const Place& place, std::string message, std::string help,
            Complaints& complaints) {
  complaints.add(Code::Y150, place, std::move(message), std::move(help));
}

// One that denies, doubts or retracts says nothing else.
void check_stance(const ClaimDraft& draft, const TowardDraft& stance,
                  Complaints& complaints) {
  const std::string key = key_of(stance.stance);
  for (const TowardDraft& other : draft.toward) {
    if (!stands_alone(other.stance) || other.stance == stance.stance) continue;
    refuse(other.target.place,
           "`" + key + "` and `" + key_of(other.stance) + "` in one claim",
           "write two claims", complaints);
  }
  const bool says = draft.total.figure || draft.total.says ||
                    draft.total.about->number || draft.during ||
                    !draft.parts.empty() || !draft.relative.empty();
  if (!says) return;
  refuse(stance.target.place, "`" + key + "` in a claim that says a figure",
         "write two claims: one that says the figure, one with `" + key + "`",
         complaints);
}

void check_figure(const ClaimDraft& draft, Complaints& complaints) {
  if (draft.has_bad_key) return;
  if (!draft.total.figure) {
    const std::string& id = draft.id.text;
    refuse(draft.declared,
           (id.empty() ? "this claim" : "claim `" + id + "`") + " says nothing",
           "add `figure` with `says` or `parts`, or one of `denies`, "
           "`doubts` and `retracts`",
           complaints);
  } else if (!draft.total.says && draft.parts.empty()) {
    refuse(draft.total.figure->place, "a figure without `says` or `parts`",
           "add `says:` with the number", complaints);
  }
}

void check_parts_keys(const ClaimDraft& draft, Complaints& complaints) {
  if (!draft.parts.empty() && !draft.switches->parts_are) {
    refuse(draft.parts.front().declared, "`parts` without `parts-are`",
           "add `parts-are: all` if they leave nobody out, else "
           "`parts-are: some`",
           complaints);
  }
  if (draft.parts.empty() && draft.switches->parts_are) {
    refuse(draft.switches->parts_are->place, "`parts-are` without `parts`",
           "add the parts, or take `parts-are` out", complaints);
  }
  if (!draft.parts.empty() && !draft.relative.empty()) {
    const RelativeDraft& relative = draft.relative.front();
    complaints.add(
        Code::Y160, relative.base.place,
        std::string("a claim with `") + key_of(relative.kind) + "` has parts",
        "write the parts as claims of their own");
  }
}

void check_relative(const ClaimDraft& draft, Complaints& complaints) {
  for (std::size_t i = 1; i < draft.relative.size(); ++i) {
    refuse(draft.relative[i].base.place,
           std::string("`") + key_of(draft.relative.front().kind) + "` and `" +
               key_of(draft.relative[i].kind) + "` in one claim",
           "keep one of them", complaints);
  }
  if (draft.relative.empty()) return;
  const RelativeDraft& first = draft.relative.front();
  if (first.kind == Relative::Kind::AddsTo && draft.during) {
    refuse(draft.during->place, "`adds-to` and `during` in one claim",
           "say what happened in the period without `adds-to`", complaints);
  }
}

void complain_with_note(Complaints& complaints, Code code, const Place& place,
                        std::string message, std::string help, Note note) {
  complaints.add(code, place, std::move(message), std::move(help))
      .notes.push_back(std::move(note));
}

/// What tells two figures of one event and measure apart.
enum class Apart {
  Yes,     // police and civilians
  Nested,  // police and victims
  No,      // police and children
};

Apart apart(const Population& some, const Population& others,
            const Audit& audit, const FigureResolver& figures) {
  Apart result = Apart::No;
  for (const PopulationId a : some) {
    for (const PopulationId b : others) {
      const bool differ =
          a != b && audit.vocabulary[a].axis == audit.vocabulary[b].axis;
      if (!differ) continue;
      const bool nested =
          figures.lies_within(a, b) || figures.lies_within(b, a);
      if (!nested) return Apart::Yes;
      result = Apart::Nested;
    }
  }
  return result;
}

}  // namespace

void check_keys(const ClaimDraft& draft, Complaints& complaints) {
  if (const TowardDraft* stance = stance_of(draft)) {
    check_stance(draft, *stance, complaints);
  } else {
    check_figure(draft, complaints);
  }
  check_parts_keys(draft, complaints);
  check_relative(draft, complaints);
}

bool check_status(const ClaimDraft& draft, const Figure& figure,
                  Complaints& complaints) {
  if (!figure.is_status()) return true;
  const bool fits =
      !draft.during && draft.parts.empty() && draft.relative.empty();
  if (!fits) {
    complaints.add(Code::Y160, draft.total.figure->place,
                   "a status has no period, no parts and no comparison",
                   "keep `says` alone");
  }
  return fits;
}

void check_parts(const Claim& claim, const Audit& audit,
                 Complaints& complaints) {
  if (!claim.total.figure || claim.total.figure->is_status()) return;
  const Figure& total = *claim.total.figure;
  std::map<Figure, const Statement*> seen = {{total, &claim.total}};
  for (const Statement& part : claim.parts) {
    if (!part.figure || part.figure->is_status()) continue;
    const auto [first, is_new] = seen.emplace(*part.figure, &part);
    if (!is_new) {
      complain_with_note(complaints, Code::Y160, part.declared,
                         "`" + path_of(*part.figure, audit) +
                             "` stands twice in claim `" + claim.id + "`",
                         "say each figure once",
                         {"it stands here too", first->second->declared});
    }
    const Unit& unit = audit.vocabulary[part.figure->measure].unit;
    const Unit& whole = audit.vocabulary[total.measure].unit;
    if (unit == whole) continue;
    complaints.add(Code::Y160, part.declared,
                   "a part counts " + unit.name + ", its total " + whole.name,
                   "write it as a claim of its own");
  }
}

void check_closed_list(const Claim& claim, const Audit& audit,
                       const FigureResolver& figures, Complaints& complaints) {
  if (claim.parts_are != PartsAre::All) return;
  for (std::size_t i = 0; i < claim.parts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto& first = claim.parts[j].figure;
      const auto& second = claim.parts[i].figure;
      const bool alike = first && second && *first != *second &&
                         *first == second->among(first->of) &&
                         *first != claim.total.figure &&
                         *second != claim.total.figure;
      if (!alike) continue;
      const Apart are = apart(first->of, second->of, audit, figures);
      if (are == Apart::Yes) continue;
      complain_with_note(
          complaints, Code::Y160, claim.parts[i].declared,
          "`" + path_of(*second, audit) + "` and `" + path_of(*first, audit) +
              "` may hold the same people, so the parts make no total",
          are == Apart::Nested
              ? "leave one of them out, or write `parts-are: some`"
              : "write `parts-are: some`, or parts that exclude each other, "
                "such as .police&children and .police&adults",
          {"the other one is here", claim.parts[j].declared});
      break;
    }
  }
}

void check_base(const RelativeDraft& draft, const Figure& figure,
                const Figure& base, const Audit& audit,
                Complaints& complaints) {
  const Measure& what = audit.vocabulary[base.measure];
  const Unit& unit = audit.vocabulary[figure.measure].unit;
  const char* help = draft.kind == Relative::Kind::AddsTo
                         ? "give the two claims different moments by `as-of:`"
                         : "name another figure, or another moment with an @";
  if (figure == base) {
    complaints.add(Code::Y155, draft.base.place,
                   "`" + to_string(base, audit) + "` is compared with itself",
                   help);
  } else if (what.may_be_negative) {
    complaints.add(Code::Y155, draft.base.place,
                   "`" + what.name + "` may be negative, and no base is", help);
  } else if (draft.kind != Relative::Kind::Per && what.unit != unit) {
    complaints.add(Code::Y155, draft.base.place,
                   "`" + what.name + "` counts " + what.unit.name +
                       ", the claim " + unit.name,
                   help);
  }
}

}  // namespace concord
