// SPDX-License-Identifier: Apache-2.0
#include "claims/read_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/name.h"
#include "claims/written.h"

namespace concord {
namespace {

const std::vector<std::string> kOverTime = {"rises", "fixed", "free"};

// "status" stands behind the dot of a thing, the others in formulas.
constexpr std::array<std::string_view, 11> kKept = {
    "and",   "any",     "everyone", "if",  "not", "or",
    "parts", "periods", "status",   "sum", "then"};

bool is_number(std::string_view name) {
  return name.find_first_not_of("0123456789") == name.npos;
}

std::optional<OverTime> read_over_time(Fields& fields, Complaints& complaints) {
  const auto kind = written(fields, "over-time");
  if (!kind) return std::nullopt;
  const auto chosen = choice(*kind, kOverTime, complaints);
  if (!chosen) return std::nullopt;
  return static_cast<OverTime>(*chosen);
}

void disagree(const std::string& name, const char* key, const Place& now,
              const Place& before, Complaints& complaints) {
  complaints
      .add(Code::Y131, now,
           fmt::format("`{}` has another `{}` than before", name, key),
           "leave it out, or give the measure another name")
      .notes.push_back({fmt::format("`{}` is declared here", name), before});
}

}  // namespace

bool is_free_name(const Declaration& declared, const char* kind,
                  Complaints& complaints) {
  check_name(declared, kind, complaints);
  if (!is_name(declared.name)) return false;
  if (is_number(declared.name)) {
    complaints.add(
        Code::Y142, declared.place,
        fmt::format("`{}` cannot be the name of {}", declared.name, kind),
        "in a law it is a number: choose a name with a letter");
    return false;
  }
  if (std::ranges::find(kKept, declared.name) == kKept.end()) return true;
  complaints.add(
      Code::Y142, declared.place,
      fmt::format("`{}` cannot be the name of {}", declared.name, kind),
      "it has a meaning of its own: choose another name");
  return false;
}

std::optional<bool> read_switch(Fields& fields, std::string_view key) {
  if (!fields.get(key)) return std::nullopt;
  return fields.switched(key);
}

std::string default_label(std::string_view name) {
  std::string label(name);
  std::ranges::replace(label, '-', ' ');
  return label;
}

MeasureTable::Entry MeasureTable::read_entry(const Declaration& declared,
                                             Complaints& complaints) {
  Fields fields(declared.body, "a measure", complaints);
  Entry entry;
  entry.declared = declared.place;
  entry.label = fields.text("label").value_or("");
  entry.unit = fields.words("unit");
  entry.over_time = read_over_time(fields, complaints);
  entry.may_be_negative = read_switch(fields, "may-be-negative");
  fields.finish();
  return entry;
}

void MeasureTable::read(const std::vector<Declaration>& measures, Declarer by,
                        Complaints& complaints) {
  for (const Declaration& declared : measures) {
    if (!is_free_name(declared, "a measure", complaints)) continue;
    merge(declared.name, read_entry(declared, complaints), by, complaints);
  }
}

void MeasureTable::merge(const std::string& name, const Entry& entry,
                         Declarer by, Complaints& complaints) {
  const auto [at, is_new] = by_name_.emplace(name, entry);
  if (is_new) return;
  Entry& have = at->second;
  const auto settle = [&](const char* key, auto& old, const auto& now,
                          bool tightens) {
    if (!now || old == now) return;
    if (!old || (by == Declarer::Audit && tightens)) {
      old = now;
    } else {
      disagree(name, key, entry.declared, have.declared, complaints);
    }
  };
  settle("unit", have.unit, entry.unit, false);
  settle("over-time", have.over_time, entry.over_time,
         have.over_time == OverTime::Free);
  settle("may-be-negative", have.may_be_negative, entry.may_be_negative,
         have.may_be_negative == true);
  if (!entry.label.empty()) have.label = entry.label;
}

std::vector<Measure> MeasureTable::sorted() const {
  std::vector<Measure> measures;
  for (const auto& [name, entry] : by_name_) {
    Measure measure;
    measure.name = name;
    measure.label = entry.label.empty() ? default_label(name) : entry.label;
    measure.unit.name = entry.unit.value_or("people");
    measure.unit.money = measure.unit.name == "money";
    measure.over_time = entry.over_time.value_or(OverTime::Free);
    measure.has_kind = entry.over_time.has_value();
    measure.may_be_negative = entry.may_be_negative.value_or(false);
    measure.declared = entry.declared;
    measures.push_back(std::move(measure));
  }
  return measures;
}

}  // namespace concord
