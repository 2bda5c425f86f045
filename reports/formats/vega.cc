// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/vega.h"

#include <optional>
#include <utility>

#include "claims/text.h"
#include "reports/charts/origins_chart.h"
#include "reports/charts/range_chart.h"
#include "reports/charts/toll_chart.h"
#include "reports/figure_table.h"
#include "reports/headline.h"
#include "reports/json_entries.h"

namespace concord {
namespace {

constexpr int kWidth = 420;

Json field(const char* name, const char* type) {
  return {{"field", name}, {"type", type}};
}

// In the order in which the data name them.
Json in_order(const char* name, const char* type) {
  Json channel = field(name, type);
  channel["sort"] = nullptr;
  return channel;
}

Json without_title(Json channel) {
  channel["title"] = nullptr;
  return channel;
}

Json only(const char* kind) {
  return Json::array(
      {{{"filter", std::string("datum.kind === '") + kind + "'"}}});
}

Json layer(const char* kind, Json mark, Json encoding) {
  return {{"transform", only(kind)},
          {"mark", std::move(mark)},
          {"encoding", std::move(encoding)}};
}

Json tooltips(std::initializer_list<const char*> names) {
  Json all = Json::array();
  for (const char* name : names) all.push_back(field(name, "nominal"));
  return all;
}

ReportFile file(const std::string& name, const std::string& title, Json views) {
  Json spec = {{"$schema", "https://vega.github.io/schema/vega-lite/v5.json"},
               {"title", harmless(title)}};
  if (views.empty()) {
    spec["data"] = {{"values", Json::array()}};
    spec["mark"] = "point";
  } else {
    spec["vconcat"] = std::move(views);
    spec["resolve"] = {{"scale", {{"color", "shared"}, {"shape", "shared"}}}};
  }
  return {name + ".vl.json", spec.dump(2) + "\n"};
}

/// Where a scale begins and ends: what has no end of its own ends there.
struct Edges {
  Rational low;
  Rational high;
};

Edges edges_of(const Scale& scale) {
  return {scale.ticks().front().value, scale.ticks().back().value};
}

void put_interval(Json& datum, const Interval& interval, const Edges& edges) {
  const auto& low = interval.lower();
  const auto& high = interval.upper();
  put_ends(datum, low, high);
  datum["from"] = as_json(low ? low->value : edges.low);
  datum["to"] = as_json(high ? high->value : edges.high);
  datum["at"] = low ? datum["from"] : datum["to"];
}

Json datum_of(const ClaimMark& mark) {
  return {{"kind", "claim"},
          {"claim", harmless(mark.name)},
          {"who", harmless(mark.who)},
          {"says", harmless(mark.says)},
          {"remark", harmless(mark.remark)},
          {"stands", mark.has_say}};
}

// One list of data for the figures that share a scale.
Json range_data(const RangeChart& chart, std::size_t scale) {
  Json data = Json::array();
  const Edges edges = edges_of(chart.scales[scale]);
  for (const RangeRow& row : chart.rows) {
    if (row.scale != scale) continue;
    const auto add = [&](Json datum, const Interval& interval) {
      datum["figure"] = harmless(row.name);
      datum["result"] = harmless(row.result);
      put_interval(datum, interval, edges);
      data.push_back(std::move(datum));
    };
    for (const Interval& left : row.left) add({{"kind", "left"}}, left);
    if (row.no_fit) add({{"kind", "disputed"}}, *row.no_fit);
    for (const ClaimMark& mark : row.marks) {
      if (mark.admits) add(datum_of(mark), *mark.admits);
    }
  }
  return data;
}

Json value_axis(const Scale& scale, const char* name) {
  Json axis = without_title(field(name, "quantitative"));
  if (scale.kind() == Scale::Kind::Logarithmic) {
    axis["scale"] = {{"type", "symlog"}};
  }
  return axis;
}

// A status has a name for each value, and nothing between them.
Json status_view(const RangeChart& chart, std::size_t scale, Json data) {
  Json names = Json::array();
  for (const Scale::Tick& tick : chart.scales[scale].ticks()) {
    names.push_back(harmless(tick.label));
  }
  Json axis = without_title(field("says", "nominal"));
  axis["scale"] = {{"domain", std::move(names)}};
  return {{"data", {{"values", std::move(data)}}},
          {"width", kWidth},
          {"transform", only("claim")},
          {"mark", {{"type", "point"}, {"filled", true}, {"size", 90}}},
          {"encoding",
           {{"x", std::move(axis)},
            {"y", without_title(in_order("figure", "nominal"))},
            {"yOffset", in_order("claim", "nominal")},
            {"color", in_order("who", "nominal")},
            {"shape", in_order("who", "nominal")},
            {"tooltip", tooltips({"claim", "who", "says", "remark"})}}}};
}

Json range_view(const RangeChart& chart, std::size_t scale) {
  const Scale& of = chart.scales[scale];
  Json data = range_data(chart, scale);
  if (of.kind() == Scale::Kind::Names) {
    return status_view(chart, scale, std::move(data));
  }
  const Json from = value_axis(of, "from");
  const Json figure = without_title(in_order("figure", "nominal"));
  const Json lane = in_order("claim", "nominal");
  const Json who = in_order("who", "nominal");
  const auto band = [&](const char* kind, const char* colour) {
    return layer(kind, {{"type", "bar"}, {"color", colour}, {"opacity", 0.35}},
                 {{"x", from},
                  {"x2", {{"field", "to"}}},
                  {"y", figure},
                  {"tooltip", tooltips({"figure", "result"})}});
  };
  Json at = from;
  at["field"] = "at";
  const Json tips = tooltips({"claim", "who", "says", "remark"});
  return {
      {"data", {{"values", std::move(data)}}},
      {"width", kWidth},
      {"layer",
       Json::array(
           {band("left", "#4a9d66"), band("disputed", "#c8483f"),
            layer("claim", "rule",
                  {{"x", from},
                   {"x2", {{"field", "to"}}},
                   {"y", figure},
                   {"yOffset", lane},
                   {"color", who}}),
            layer("claim", {{"type", "point"}, {"filled", true}, {"size", 90}},
                  {{"x", at},
                   {"y", figure},
                   {"yOffset", lane},
                   {"color", who},
                   {"shape", who},
                   {"tooltip", tips}})})}};
}

ReportFile ranges(const ReportInput& input, const Badges& badges) {
  const RangeChart chart =
      range_chart(figures_with_room(input.view, input.words, false).figures,
                  input.view, input.words, badges);
  Json views = Json::array();
  for (std::size_t i = 0; i < chart.scales.size(); ++i) {
    views.push_back(range_view(chart, i));
  }
  return file("ranges", headline_of(input.view, input.words).occasion,
              std::move(views));
}

Json toll_data(const TollChart& chart) {
  Json data = Json::array();
  const Edges edges = edges_of(chart.scale);
  for (const TollStop& stop : chart.stops) {
    Json datum = {{"kind", "stop"}, {"when", harmless(stop.name)}};
    put_ends(datum, stop.low, stop.high);
    datum["least"] = stop.low ? as_json(stop.low->value) : Json();
    data.push_back(std::move(datum));
  }
  for (const auto& [stop, since, mark] : chart.marks) {
    Json datum = datum_of(mark);
    datum["when"] = harmless(chart.stops[stop].name);
    if (since) datum["since"] = harmless(chart.stops[*since].name);
    put_interval(datum, *mark.admits, edges);
    data.push_back(std::move(datum));
  }
  return data;
}

Json toll_view(const TollChart& chart) {
  const Json when = without_title(in_order("when", "ordinal"));
  Json at = value_axis(chart.scale, "at");
  Json from = value_axis(chart.scale, "from");
  Json least = value_axis(chart.scale, "least");
  const Json who = in_order("who", "nominal");
  return {
      {"title", harmless(chart.name)},
      {"data", {{"values", toll_data(chart)}}},
      {"width", kWidth},
      {"layer",
       Json::array(
           {layer("stop",
                  {{"type", "line"},
                   {"interpolate", "step"},
                   {"color", "#555555"}},
                  {{"x", when}, {"y", least}}),
            layer("claim", "rule",
                  {{"x", when},
                   {"y", from},
                   {"y2", {{"field", "to"}}},
                   {"color", who}}),
            layer("claim", {{"type", "point"}, {"filled", true}, {"size", 90}},
                  {{"x", when},
                   {"y", at},
                   {"color", who},
                   {"shape", who},
                   {"tooltip",
                    tooltips({"claim", "who", "says", "remark"})}})})}};
}

ReportFile tolls(const ReportInput& input, const Badges& badges) {
  Json views = Json::array();
  for (const TollChart& chart : toll_charts(input.view, input.words, badges)) {
    views.push_back(toll_view(chart));
  }
  return file("tolls", headline_of(input.view, input.words).occasion,
              std::move(views));
}

ReportFile origins(const ReportInput& input, const Badges& badges) {
  const OriginsChart chart = origins_chart(input.view, badges);
  Json data = Json::array();
  for (const auto& [outlet, origin, claims, copies] : chart.cells) {
    data.push_back({{"outlet", harmless(chart.outlets[outlet])},
                    {"origin", harmless(chart.origins[origin].name)},
                    {"claims", claims},
                    {"copies", copies}});
  }
  Json views = Json::array();
  if (!data.empty()) {
    const Json x = without_title(in_order("outlet", "nominal"));
    const Json y = without_title(in_order("origin", "nominal"));
    views.push_back(
        {{"data", {{"values", std::move(data)}}},
         {"layer",
          Json::array({{{"mark", "circle"},
                        {"encoding",
                         {{"x", x},
                          {"y", y},
                          {"size", field("claims", "quantitative")},
                          {"color", field("copies", "nominal")}}}},
                       {{"mark", {{"type", "text"}, {"dx", 18}}},
                        {"encoding",
                         {{"x", x},
                          {"y", y},
                          {"text", field("claims", "quantitative")}}}}})}});
  }
  return file("origins", table_of(chart).caption, std::move(views));
}

}  // namespace

std::vector<ReportFile> vega_report(const ReportInput& input) {
  const Badges badges(input.audit());
  return {ranges(input, badges), tolls(input, badges), origins(input, badges)};
}

}  // namespace concord
