// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "claims/constraint.h"
#include "claims/diagnostic.h"
#include "claims/interval.h"
#include "claims/moment.h"
#include "claims/text.h"

namespace concord {

/// "four dead", "at least five", "dozens": the figure lies in an interval.
struct Amount {
  Interval admits = Interval::anything();
  std::string currency;                  // "USD" where the unit is money
  std::optional<Interval> as_said = {};  // before a decision made it a floor
};

/// "detained": the thing has this status (its place in the thing's list).
struct StatusIs {
  int value = 0;
};

/// The figure in terms of another: scale * base + offset, each in an interval.
///   of:      "40 %" of killed            scale [0.395, 0.405]
///   than:    "twice", "+12 %"            scale [2, 2], [1.115, 1.125]
///   than:    "5 more"                    scale 1, offset [5, 5]
///   per:     "3.5" per house             scale [3.45, 3.55]
///   adds-to: "5 more" than that claim    scale 1, offset [5, 5]
struct Relative {
  enum class Kind { Of, Than, Per, AddsTo } kind = Kind::Of;
  Interval scale = Interval::exactly(1);
  Interval offset = Interval::exactly(0);
  Figure base;
  std::optional<ClaimId> adds_to;  // for AddsTo: whose figure `base` is
  std::string currency;
  std::optional<Interval> as_said = {};  // of the scale, likewise
};

using Saying = std::variant<Amount, StatusIs, Relative>;

/// The words on which a claim rests: a quote at its place in the source, or the
/// cells of a row ("low: 10, high: 12"), as `claims.csv:12:4`.
struct Quote {
  std::string text;  // as the source has it, byte by byte
  Span span;         // in the body of the source; of cells nothing
  Place place;       // in the source file; of cells the row and column
  bool is_cell = false;
};

/// One number or status, said with its quote: a claim's own, or one of its
/// parts ("n5.police").
struct Statement {
  std::string id;
  std::optional<Figure> figure;
  std::optional<Saying> says;   // nothing: only its parts are said
  std::string written;          // "at least 5", as `says` was written
  std::optional<Quote> quote;   // a part may rest on its claim's quote
  std::string implied_because;  // `number: implied`
  std::string translation;
  Place declared;  // in the claims file
};

enum class PartsAre { All, Some };

/// How sure the source itself says it is; kept and shown, never weighed.
enum class Certainty { Unstated, Confirmed, Presumed, Feared, Alleged };

/// What a claim does to another claim, instead of stating a figure.
enum class Stance { Denies, Doubts, Retracts, Supersedes };

struct Toward {
  Stance stance;
  ClaimId claim;
  std::string statement;  // the id named: of the claim or of one of its parts
};

/// What the author of a claim leaves open about it: `open-to:`, or `readings:`
/// of its table.
struct OpenTo {
  bool precise = false;          // the number may be rounded
  bool complete = false;         // there may be more than was counted
  bool moment = false;           // of a row: it may have been counted earlier
  std::vector<EventId> extents;  // of which event else it may be said, sorted
};

/// A Source's word on a Figure, with its quote and its place in the text.
/// Total and parts are one assumption: set aside, read and weighed together.
struct Claim {
  std::string id;
  SourceId source;
  std::vector<OriginId> said_by;  // nearest to the count first, never empty
  AccountId account;
  std::optional<Stretch> as_of;  // as stated; nothing: not stated
  Instant moment;                // where it stands literally
  std::string phase;
  Statement total;
  std::vector<Statement> parts;  // in the order of the file
  PartsAre parts_are = PartsAre::Some;
  Certainty certainty = Certainty::Unstated;
  std::vector<Toward> toward;
  std::optional<ClaimId> copies;
  bool scope_is_explicit = false;  // the text says of whom
  OpenTo open_to;
  std::string proposed;  // "extract-en@1f0c": by rules, reviewed by nobody
  bool is_row = false;   // of a table: nothing but open_to licenses a reading
  Place declared;

  OriginId origin() const { return said_by.front(); }
};

/// Claims are sorted by id as text, but for the numbers of rows: those of
/// `a.csv:9` come before those of `a.csv:10`.
std::strong_ordering order_of_ids(std::string_view one, std::string_view other);

/// The statement with this id: the claim's total or one of its parts.
const Statement& find_statement(const Claim& claim, std::string_view id);

/// When an account that states no instant may have been counted: both ends are
/// possible.
struct Window {
  Instant begin;
  Instant latest;
};

/// One source speaking for one origin with one stated as-of about one root
/// event.  All its figures stand at one moment.  What it says of things belongs
/// to its root event, if it has but one.
struct Account {
  SourceId source;
  OriginId origin;
  std::optional<EventId> root;  // nothing for claims about things alone
  std::string as_of;            // as written; empty: not stated
  Instant moment;
  std::optional<Window> window;  // nothing: it states its instant, or has rows
                                 // that cannot have been counted earlier
  std::string name;              // "newspaper/ministry", unique in the audit
};

}  // namespace concord
