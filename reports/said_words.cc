// SPDX-License-Identifier: Apache-2.0
#include "reports/said_words.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "claims/check.h"
#include "claims/says_interval.h"
#include "engine/finding.h"

namespace concord {
namespace {

// The one statement on a figure that a claim may add to; else nothing.
const Statement* only_statement(const Figure& figure, const Audit& audit) {
  const Statement* only = nullptr;
  bool several = false;
  const auto look = [&](const Statement& statement) {
    if (!statement.says || statement.figure != figure) return;
    several |= only != nullptr;
    only = &statement;
  };
  for (const Claim& claim : audit.claims) {
    look(claim.total);
    for (const Statement& part : claim.parts) look(part);
  }
  return several ? nullptr : only;
}

std::string added_to(const Figure& base, const Audit& audit,
                     const Words& words) {
  const Statement* only = only_statement(base, audit);
  return only == nullptr ? words.figure(base) : only->id;
}

bool ends_with_one_of(std::string_view text,
                      std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(
      endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

// "+12 % on ", "12 % fewer than ", "twice ", "three times as many as ".
std::string by_factor(const std::string& written) {
  if (ends_with_one_of(written, {" more", " fewer", " less"})) {
    return written + " than ";
  }
  if (ends_with_one_of(written, {"as many", "as much", "as high"})) {
    return written + " as ";
  }
  return written + (written.find('%') != std::string::npos ? " on " : " ");
}

// "5 more than ", also for "+5" and "another 5"; "2 fewer than " for "-2".
std::string by_number(const Statement& statement, const Interval& offset,
                      const Words& words) {
  const std::string& written = statement.written;
  if (ends_with_one_of(written, {" more", " fewer"})) return written + " than ";
  const bool fewer = offset.upper() && offset.upper()->value < 0;
  const Interval size = fewer ? negated(offset) : offset;
  const Figure& figure = *statement.figure;
  return (size.is_exact() ? words.result(size, figure)
                          : words.said(size, figure)) +
         (fewer ? " fewer than " : " more than ");
}

}  // namespace

bool is_relative(const Statement& statement) {
  return statement.says && std::holds_alternative<Relative>(*statement.says);
}

std::string relative_words(const Statement& statement, const Audit& audit,
                           const Words& words) {
  const auto& relative = std::get<Relative>(*statement.says);
  const std::string& written = statement.written;
  switch (relative.kind) {
    case Relative::Kind::Of:
      return written + " of " + words.figure(relative.base);
    case Relative::Kind::Than:
      return (relative.scale == Interval::exactly(1)
                  ? by_number(statement, relative.offset, words)
                  : by_factor(written)) +
             words.figure(relative.base);
    case Relative::Kind::Per:
      return written + " per " + words.figure(relative.base);
    case Relative::Kind::AddsTo:
      return by_number(statement, relative.offset, words) +
             added_to(relative.base, audit, words);
  }
  CONCORD_UNREACHABLE();
}

bool closes_a_list(const Claim& claim) {
  return claim.parts_are == PartsAre::All && !claim.parts.empty() &&
         claim.total.figure && !claim.total.says;
}

std::optional<Interval> sum_of_list(const Claim& claim) {
  std::optional<End> low = End{0};
  std::optional<End> high = End{0};
  const auto add = [](std::optional<End>& sum, const std::optional<End>& end) {
    if (!end) sum.reset();
    if (sum) sum = End{sum->value + end->value, sum->open || end->open};
  };
  for (const Statement& part : claim.parts) {
    const auto stated = stated_interval(part);
    if (!stated) return std::nullopt;
    add(low, stated->lower());
    add(high, stated->upper());
  }
  return Interval::from_ends(low, high);
}

std::string certainty_word(Certainty certainty) {
  switch (certainty) {
    case Certainty::Unstated:
      return {};
    case Certainty::Confirmed:
      return "confirmed";
    case Certainty::Presumed:
      return "presumed";
    case Certainty::Feared:
      return "feared";
    case Certainty::Alleged:
      return "alleged";
  }
  CONCORD_UNREACHABLE();
}

}  // namespace concord
