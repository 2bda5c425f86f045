// SPDX-License-Identifier: Apache-2.0
#include "reports/json_values.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace concord {
namespace {

std::optional<End> end_in(const Json& json, bool open) {
  if (json.is_null()) return std::nullopt;
  return End{number_of(json), open};
}

Interval between(const std::optional<End>& low,
                 const std::optional<End>& high) {
  auto interval = Interval::from_ends(low, high);
  if (!interval) throw std::runtime_error("ends that leave nothing between");
  return *interval;
}

// "3.25" or "1/3".
std::optional<Rational> rational_of(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return parse_decimal(text);
  const auto above = parse_decimal(text.substr(0, slash));
  const auto below = parse_decimal(text.substr(slash + 1));
  if (!above || !below || *below == 0) return std::nullopt;
  return Rational(*above / *below);
}

std::vector<std::string> names_in(const Json& entry, const char* key) {
  const auto found = entry.find(key);
  if (found == entry.end()) return {};
  auto names = found->get<std::vector<std::string>>();
  std::ranges::sort(names);
  return names;
}

// Who speaks of it, and who is behind its ends, under each way out.
std::vector<std::string> claims_behind(const Json& entry) {
  std::set<std::string> all;
  const auto add = [&all](const Json& from) {
    for (std::string& name : names_in(from, "claims")) {
      all.insert(std::move(name));
    }
  };
  const auto add_reasons = [&](const Json& from) {
    for (const char* end : {"low_because", "high_because"}) {
      if (from.contains(end)) add(from[end]);
    }
  };
  add(entry);
  add_reasons(entry);
  for (const Json& way_out : entry.value("under", Json::array())) {
    add_reasons(way_out);
  }
  return {all.begin(), all.end()};
}

}  // namespace

Rational number_of(const Json& json) {
  if (json.is_number_integer()) {
    return Rational(std::to_string(json.get<std::int64_t>()));
  }
  const auto text = json.get<std::string>();
  const auto number = rational_of(text);
  if (!number) throw std::runtime_error("`" + text + "` is no number");
  return *number;
}

Interval pair_of(const Json& json, const Json& figure) {
  const auto same = [&](const char* end, const Json& value) {
    return figure.contains(end) && figure[end] == value &&
           figure.value(std::string(end) + "_open", false);
  };
  return between(end_in(json.at(0), same("low", json.at(0))),
                 end_in(json.at(1), same("high", json.at(1))));
}

Interval interval_of(const Json& json) {
  return between(end_in(json.at("low"), json.value("low_open", false)),
                 end_in(json.at("high"), json.value("high_open", false)));
}

Json list_of(const std::vector<Interval>& values) {
  Json list = Json::array();
  for (const Interval& each : values) {
    Json ends = Json::object();
    put_ends(ends, each.lower(), each.upper());
    list.push_back(std::move(ends));
  }
  return list;
}

FigureState figure_state_of(const Json& entry) {
  FigureState state;
  state.status = entry.at("status").get<std::string>();
  state.claims = claims_behind(entry);
  if (entry.contains("values")) {
    for (const Json& each : entry["values"]) {
      state.values.push_back(pair_of(each, entry));
    }
  }
  return state;
}

FindingState finding_of(const Json& entry) {
  const auto names = [&](const char* key) {
    auto all = entry.at(key).get<std::vector<std::string>>();
    std::ranges::sort(all);
    return all;
  };
  return {entry.at("fingerprint").get<std::string>(),
          entry.at("severity").get<std::string>(),
          entry.at("verdict").get<std::string>(),
          entry.at("says").get<std::string>(),
          names("claims"),
          names("laws")};
}

}  // namespace concord
