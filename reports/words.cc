// SPDX-License-Identifier: Apache-2.0
#include "reports/words.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {
namespace {

/// Longer names of events make headings that nobody can take in.
constexpr std::size_t kShortLabel = 28;

std::optional<EventId> find_main(const Audit& audit) {
  const std::vector<EventId> roots = audit.events.roots();
  if (roots.size() == 1) return roots.front();
  std::map<EventId, std::size_t> claims;
  std::size_t all = 0;
  for (const Claim& claim : audit.claims) {
    const auto& figure = claim.total.figure;
    if (!figure || figure->is_status()) continue;
    ++claims[audit.events.root_of(figure->event)];
    ++all;
  }
  for (const auto& [root, count] : claims) {
    if (2 * count > all) return root;
  }
  return std::nullopt;
}

std::string currency_of(const Statement& statement) {
  if (!statement.says) return {};
  if (const auto* amount = std::get_if<Amount>(&*statement.says)) {
    return amount->currency;
  }
  const auto* relative = std::get_if<Relative>(&*statement.says);
  return relative == nullptr ? std::string() : relative->currency;
}

std::string with_spaces(std::string name) {
  std::ranges::replace(name, '-', ' ');
  return name;
}

// 3200000 is "3.2 million": only where three decimals say it exactly.
std::string large(const Rational& value) {
  static const std::pair<Rational, const char*> kScales[] = {
      {1'000'000'000, " billion"}, {1'000'000, " million"}};
  for (const auto& [scale, name] : kScales) {
    const Rational scaled = value / scale;
    const Rational thousandths = scaled * 1000;
    if (abs(scaled) >= 1 && is_integer(thousandths)) {
      return grouped(scaled) + name;
    }
  }
  return grouped(value);
}

// Cents below a million, then three decimals of what large() writes.
Rational last_digit(const Rational& value) {
  const Rational size = abs(value);
  if (size >= 1'000'000'000) return 1'000'000;
  if (size >= 1'000'000) return 1'000;
  return size >= 1 ? Rational(1, 100) : Rational(1, 1'000'000);
}

Rational rounded(const Rational& value, Rounding rounding) {
  const Rational digit = last_digit(value);
  const Rational digits = value / digit;
  switch (rounding) {
    case Rounding::Nearest:
      return floor(digits + Rational(1, 2)) * digit;
    case Rounding::Down:
      return floor(digits) * digit;
    case Rounding::Up:
      return ceiling(digits) * digit;
  }
  CONCORD_UNREACHABLE();
}

// Whether all of a number can be read: up to six decimals.
bool is_short(const Rational& value) { return is_integer(value * 1'000'000); }

std::pair<EventId, ThingId> root_or_thing(const Figure& figure,
                                          const Audit& audit) {
  if (figure.is_status()) return {EventId(), figure.thing};
  return {audit.events.root_of(figure.event), ThingId()};
}

constexpr const char* kMonths[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// "2016-07-18 15:00 +06:00" for "2016-07-18T15:00+06:00".
std::string spaced(std::string instant) {
  const auto t = instant.find('T');
  if (t == std::string::npos) return instant;
  instant[t] = ' ';
  const auto offset = instant.find_first_of("+-Z", t);
  if (offset != std::string::npos) instant.insert(offset, " ");
  return instant;
}

std::string people_prefix(const Measure& measure) {
  return measure.unit.name == "people" ? "all " : "";
}

}  // namespace

Words::Words(const Audit& audit) : audit_(audit), main_(find_main(audit)) {
  const auto note = [this](const Statement& statement) {
    if (!statement.figure) return;
    const Figure& figure = *statement.figure;
    moments_[root_or_thing(figure, audit_)].insert(figure.as_of);
    const std::string currency = currency_of(statement);
    if (currency.empty()) return;
    currencies_.emplace(std::pair(figure.event, figure.measure), currency);
    currencies_.emplace(std::pair(EventId(), figure.measure), currency);
  };
  for (const Claim& claim : audit.claims) {
    note(claim.total);
    for (const Statement& part : claim.parts) note(part);
  }
}

Words::Words(const Reconciliation& all) : Words(*all.audit) {
  for (const Component& component : all.components) {
    for (const Figure& figure : component.figures) {
      if (figure.from) continue;
      moments_[root_or_thing(figure, audit_)].insert(figure.as_of);
    }
  }
}

std::string Words::event(EventId id) const {
  const Event& event = audit_[id];
  const bool is_short =
      !event.label.empty() && event.label.size() <= kShortLabel;
  return is_short ? event.label : event.name;
}

std::string Words::label(const Figure& figure) const {
  if (figure.is_status()) {
    const Thing& thing = audit_[figure.thing];
    return thing.label.empty() ? thing.name : thing.label;
  }
  const Measure& measure = audit_.vocabulary[figure.measure];
  const std::string& label =
      measure.label.empty() ? measure.name : measure.label;
  if (figure.of.empty()) return people_prefix(measure) + label;
  std::string whom;
  for (const PopulationId id : figure.of) {
    const PopulationValue& of = audit_.vocabulary[id];
    if (!whom.empty()) whom += " & ";
    whom += of.label.empty() ? of.name : of.label;
  }
  return whom + " " + label;
}

std::string Words::period(Instant from, Instant to) const {
  const std::string first = begin_to_string(from, audit_.zone);
  const std::string last = to_string(to, audit_.zone);
  if (first == last) return "on " + first;
  const bool begins_month =
      first.find('T') == std::string::npos && first.ends_with("-01");
  const auto lasts = [&](Precision slot) {
    return begins_month && slot_end(from, slot, audit_.zone) == to;
  };
  if (lasts(Precision::Month)) {
    const auto month = std::stoul(first.substr(first.size() - 5, 2));
    return std::string("in ") + kMonths[month - 1] + " " +
           first.substr(0, first.size() - 6);
  }
  if (first.ends_with("-01-01") && lasts(Precision::Year)) {
    return "in " + first.substr(0, first.size() - 6);
  }
  return "from " + spaced(first) + " to " + spaced(last);
}

std::string Words::when(const Figure& figure) const {
  if (figure.from) return period(*figure.from, figure.as_of);
  return (figure.is_status() ? "on " : "by ") + moment(figure.as_of);
}

std::string Words::at_moment(const Figure& figure) const {
  if (figure.from) return " " + when(figure);
  const auto found = moments_.find(root_or_thing(figure, audit_));
  if (found == moments_.end() || found->second.size() < 2) return {};
  return " " + when(figure);
}

std::string Words::bare_figure(const Figure& figure) const {
  return label(figure) + at_moment(figure);
}

std::string Words::timeless(const Figure& figure) const {
  const std::string name = label(figure);
  if (figure.is_status() || is_main(figure.event)) return name;
  return name + " (" + event(figure.event) + ")";
}

std::string Words::figure(const Figure& figure) const {
  return timeless(figure) + at_moment(figure);
}

std::string Words::moment(Instant at) const {
  return spaced(to_string(at, audit_.zone));
}

std::string Words::number(const Rational& value, const Figure& figure,
                          Rounding rounding) const {
  if (figure.is_status()) {
    const auto& names = audit_[figure.thing].status;
    const bool known = is_integer(value) && value >= 0 &&
                       value < static_cast<long>(names.size());
    if (!known) return to_string(value);
    return with_spaces(names[value.get_num().get_ui()]);
  }
  if (!audit_.vocabulary[figure.measure].unit.money) return grouped(value);
  auto found = currencies_.find({figure.event, figure.measure});
  if (found == currencies_.end()) {
    found = currencies_.find({EventId(), figure.measure});
  }
  const std::string currency =
      found == currencies_.end() ? "" : found->second + " ";
  if (is_short(value)) return currency + large(value);
  return "about " + currency + large(rounded(value, rounding));
}

std::string Words::statuses(const Interval& admits, ThingId thing,
                            std::string_view join) const {
  std::vector<std::string> names;
  const auto& all = audit_[thing].status;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (admits.contains(Rational(static_cast<long>(i)))) {
      names.push_back(with_spaces(all[i]));
    }
  }
  return names.size() == all.size() && all.size() > 1 ? "anything"
                                                      : listed(names, join);
}

// Nothing counted is less than none, unless its measure says so.
bool Words::is_nothing(const std::optional<End>& low,
                       const Figure& figure) const {
  return low && low->value == 0 && !low->open &&
         !audit_.vocabulary[figure.measure].may_be_negative;
}

std::string Words::low_end(const End& end, const Figure& figure) const {
  return (end.open ? "more than " : "at least ") +
         number(end.value, figure, Rounding::Down);
}

std::string Words::high_end(const End& end, const Figure& figure) const {
  return (end.open ? "less than " : "at most ") +
         number(end.value, figure, Rounding::Up);
}

std::string Words::said(const Interval& admits, const Figure& figure) const {
  if (figure.is_status()) return statuses(admits, figure.thing, "or");
  const auto& low = admits.lower();
  const auto& high = admits.upper();
  if (admits.is_exact()) {
    const std::string value = number(low->value, figure);
    return value.starts_with("about ") ? value : "exactly " + value;
  }
  if (high && is_nothing(low, figure)) return high_end(*high, figure);
  if (low && high && !low->open && !high->open) {
    return number(low->value, figure, Rounding::Down) + " to " +
           number(high->value, figure, Rounding::Up);
  }
  if (low && high) {
    return low_end(*low, figure) + " and " + high_end(*high, figure);
  }
  if (low) return low_end(*low, figure);
  if (high) return high_end(*high, figure);
  return "anything";
}

std::string Words::result(const Interval& admits, const Figure& figure) const {
  if (figure.is_status()) return statuses(admits, figure.thing, "or");
  const auto& low = admits.lower();
  const auto& high = admits.upper();
  if (admits.is_exact()) return number(low->value, figure);
  if (low && !high && is_nothing(low, figure)) return "any number";
  if (low && !high && !low->open) {
    return number(low->value, figure, Rounding::Down) + " or more";
  }
  // "0 to 4" says no more than "up to 4".
  if (high && !high->open && (!low || is_nothing(low, figure))) {
    return "up to " + number(high->value, figure, Rounding::Up);
  }
  return said(admits, figure);
}

std::string Words::result(const std::vector<Interval>& values,
                          const Figure& figure) const {
  std::vector<std::string> ranges;
  for (const Interval& range : values) ranges.push_back(result(range, figure));
  return listed(ranges, "or");
}

std::string Words::sign(const Interval& admits, const Figure& figure,
                        bool ascii) const {
  if (figure.is_status()) return statuses(admits, figure.thing, "or");
  const auto& low = admits.lower();
  const auto& high = admits.upper();
  const auto of = [&](const End& end) { return number(end.value, figure); };
  if (admits.is_exact()) return of(*low);
  if (low && high && !low->open && !high->open) {
    return of(*low) + (ascii ? "-" : "–") + of(*high);
  }
  const std::string from =
      !low ? "" : sign_of_end(false, low->open, ascii) + of(*low);
  const std::string to =
      !high ? "" : sign_of_end(true, high->open, ascii) + of(*high);
  if (from.empty() && to.empty()) return "any";
  return from + (from.empty() || to.empty() ? "" : " ") + to;
}

std::string grouped(const Rational& value) {
  std::string text = to_string(value);
  if (text.find('/') != std::string::npos) return text;
  const std::size_t begin = text.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(text.find('.'), text.size());
  for (std::size_t at = end; at > begin + 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string grouped(std::size_t count) {
  return grouped(Rational(std::to_string(count)));
}

std::string sign_of(Relation relation, bool ascii) {
  if (!ascii && relation == Relation::AtLeast) return "≥";
  if (!ascii && relation == Relation::AtMost) return "≤";
  return std::string(sign_of(relation));
}

std::string sign_of_end(bool upper, bool open, bool ascii) {
  const Relation end = upper ? Relation::AtMost : Relation::AtLeast;
  const Relation beyond = upper ? Relation::Below : Relation::Above;
  return sign_of(open ? beyond : end, ascii);
}

std::string listed(const std::vector<std::string>& items,
                   std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0 && i + 1 == items.size()) {
      text += " " + std::string(last) + " ";
    } else if (i > 0) {
      text += ", ";
    }
    text += items[i];
  }
  return text;
}

std::string some_of(const std::vector<std::string>& items, std::size_t most) {
  if (items.size() <= most) return listed(items);
  std::vector<std::string> some(items.begin(),
                                items.begin() + static_cast<long>(most) - 1);
  const std::size_t more = items.size() - some.size();
  some.push_back(grouped(more) + " more");
  return listed(some);
}

std::string counted(std::size_t count, std::string_view one,
                    std::string_view many) {
  std::string text = grouped(count) + " ";
  if (count == 1) return text + std::string(one);
  return text + (many.empty() ? std::string(one) + "s" : std::string(many));
}

}  // namespace concord
