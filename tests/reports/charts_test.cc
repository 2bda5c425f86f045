// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "reports/charts/event_graph_chart.h"
#include "reports/charts/origins_chart.h"
#include "reports/charts/range_chart.h"
#include "reports/charts/scale.h"
#include "reports/charts/text_width.h"
#include "reports/charts/toll_chart.h"
#include "reports/figure_table.h"
#include "tests/reports/story.h"

namespace concord {
namespace {

/// A story as pictures see it.
struct Shown {
  explicit Shown(const std::map<std::string, std::string>& files)
      : story(files),
        view(story.all()),
        words(story.all()),
        badges(story.audit()) {}

  RangeChart ranges() const {
    return range_chart(figures_to_show(view, words, true), view, words, badges);
  }
  std::vector<TollChart> tolls() const {
    return toll_charts(view, words, badges);
  }
  EventGraphChart graph() const {
    return event_graph_chart(view, words, badges);
  }
  OriginsChart origins() const { return origins_chart(view, badges); }

  std::vector<std::string> pictures() const {
    std::vector<std::string> all;
    const RangeChart chart = ranges();
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
      all.push_back(range_svg(chart, i, "range"));
    }
    all.push_back(range_grids_svg(chart, "range"));
    for (std::size_t i = 0; i < chart.scales.size(); ++i) {
      all.push_back(range_axis_svg(chart, i));
    }
    all.push_back(range_key(chart, badges));
    all.push_back(shapes_svg(badges));
    for (const TollChart& toll : tolls()) {
      all.push_back(toll_svg(toll));
    }
    all.push_back(event_graph_svg(graph()));
    all.push_back(origins_svg(origins()));
    return all;
  }

  Story story;
  View view;
  Words words;
  Badges badges;
};

std::string text_of(const ChartTable& table) {
  std::string out = table.caption + "\n";
  for (const auto& row : table.rows) {
    REQUIRE(row.size() == table.headings.size());
    std::string line;
    for (const std::string& cell : row) {
      line += (line.empty() ? "" : " | ") + cell;
    }
    out += line + "\n";
  }
  return out;
}

// The elements that are open behind a piece of markup; "broken" where one is
// closed that was not.
std::string left_open(std::string_view markup) {
  std::vector<std::string> open;
  for (std::size_t at = markup.find('<'); at != markup.npos;
       at = markup.find('<', at + 1)) {
    const std::size_t end = markup.find('>', at);
    if (end == markup.npos) return "broken";
    const std::string_view tag = markup.substr(at + 1, end - at - 1);
    const std::string name(tag.substr(tag[0] == '/' ? 1 : 0, tag.find(' ')));
    if (tag.ends_with('/')) continue;
    if (tag[0] != '/') {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "broken";
    } else {
      open.pop_back();
    }
  }
  std::string text;
  for (const std::string& each : open) text += each + " ";
  return text;
}

// Three papers carry what one ministry says; one of them counts itself.
std::map<std::string, std::string> agency_files() {
  std::map<std::string, std::string> files = {
      {"audit.yaml",
       "audit: flood\n"
       "measures:\n"
       "  killed: { over-time: rises, label: killed }\n"
       "events:\n"
       "  flood: { when: 2024-05-01 }\n"
       "origins:\n"
       "  ministry: { name: Interior Ministry }\n"}};
  const auto add = [&](const std::string& name, const std::string& day,
                       const std::string& said_by, const std::string& says) {
    files["sources/" + name + ".txt"] =
        "---\noutlet: " + name + "\npublished: " + day + "\n---\n" + "So far " +
        says + " people died in the flood.\n";
    files["claims/" + name + ".yaml"] =
        "claims:\n  - id: " + name + "1\n    figure: flood/killed\n" + said_by +
        "    says: " + says + "\n    quote: " + says + " people died\n";
  };
  add("daily", "2024-05-01", "    said-by: [ministry]\n", "12");
  add("evening", "2024-05-01", "    said-by: [ministry]\n", "12");
  add("herald", "2024-05-02", "", "19");
  return files;
}

// One event for each row, told by three papers; they disagree on the first.
std::map<std::string, std::string> many_events(int count) {
  std::map<std::string, std::string> files;
  files["audit.yaml"] =
      "audit: floods\nmeasures: { killed: { label: killed } }\nevents:\n";
  for (int i = 0; i < count; ++i) {
    files["audit.yaml"] += "  e" + std::to_string(i) + ": {}\n";
  }
  for (const std::string name : {"a", "b", "c"}) {
    std::string text =
        "---\noutlet: " + name + "\npublished: 2024-05-01\n---\n";
    std::string claims = "claims:\n";
    for (int i = 0; i < count; ++i) {
      const std::string at = std::to_string(i);
      const std::string says = i == 0 && name == "a" ? "9" : "7";
      text += says + " died at place " + at + ".\n";
      claims += "  - { id: " + name + at + ", figure: e" + at +
                "/killed, says: " + says + ", quote: " + says +
                " died at place " + at + ". }\n";
    }
    files["sources/" + name + ".txt"] = text;
    files["claims/" + name + ".yaml"] = claims;
  }
  return files;
}

// So many papers, each with a number of its own.
std::map<std::string, std::string> many_values(int count) {
  std::map<std::string, std::string> files;
  files["audit.yaml"] =
      "audit: flood\nmeasures: { killed: { label: killed } }\n"
      "events: { flood: {} }\n";
  for (int i = 0; i < count; ++i) {
    const std::string name = "p" + std::to_string(i);
    const std::string says = std::to_string(20 + i / 2);
    files["sources/" + name + ".txt"] = "---\noutlet: " + name +
                                        "\npublished: 2024-05-01\n---\n" +
                                        says + " died.\n";
    files["claims/" + name + ".yaml"] = "claims:\n  - { id: " + name +
                                        "c, figure: killed, says: " + says +
                                        ", quote: " + says + " died }\n";
  }
  return files;
}

}  // namespace

TEST_CASE("places in a picture are whole pixels") {
  struct {
    double number;
    const char* text;
  } const cases[] = {
      {0, "0"},    {-0.001, "0"},       {1, "1"},
      {1.5, "2"},  {-3.1, "-3"},        {2.25, "2"},
      {0.05, "0"}, {1e9, "1000000000"}, {99.999, "100"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.number);
    CHECK(in_svg(c.number) == c.text);
  }
}

TEST_CASE("a picture escapes what strangers wrote") {
  Svg svg(10, 10, "c", "<b>\"");
  svg.open("g", {{"id", "\"><script>"}});
  svg.label(1, 2,
            "a\xE2\x80\xAE"
            "b",
            "t");
  CHECK(svg.finish() ==
        "<svg class=\"c\" viewBox=\"0 0 10 10\" width=\"10\" role=\"img\" "
        "aria-label=\"&lt;b&gt;&quot;\">"
        "<g id=\"&quot;&gt;&lt;script&gt;\">"
        "<text class=\"t\" x=\"1\" y=\"2\">a\\u{202e}b</text></g></svg>");
}

TEST_CASE("a label that is clipped has all of it behind a pointer") {
  Svg svg("c");
  svg.clipped_label(0, 9, "those taken to the hospital", 10, 120);
  svg.clipped_label(0, 9, "the dead", 10, 120);
  CHECK(svg.finish() ==
        "<svg class=\"c\" aria-hidden=\"true\"><text y=\"9\">"
        "<title>those taken to the hospital</title>those taken to the…</text>"
        "<text y=\"9\">the dead</text></svg>");
}

TEST_CASE("a text is as wide as its letters, whatever the fonts") {
  CHECK(text_width("", 10) == 0);
  CHECK(text_width("iii", 10) < text_width("nnn", 10));
  CHECK(text_width("nnn", 10) < text_width("MMM", 10));
  CHECK(text_width("nnn", 20) == 2 * text_width("nnn", 10));
  CHECK(text_width("漢", 10) > text_width("n", 10) * 1.5);
  CHECK(text_width("e\xCC\x81", 10) == text_width("é", 10));
}

TEST_CASE("a text is clipped between words, or else between characters") {
  struct {
    const char* text;
    double width;
    const char* clipped;
  } const cases[] = {
      {"police killed", 200, "police killed"},
      {"those taken to the hospital", 120, "those taken to the…"},
      {"Donaudampfschifffahrt", 60, "Donauda…"},
      {"漢字漢字漢字", 40, "漢字漢…"},
      {"an unreasonably long word", 80, "an unreasona…"},
      {"", 0, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const std::string clip = clipped(c.text, 10, c.width);
    CHECK(clip == c.clipped);
    CHECK(text_width(clip, 10) <= c.width);
  }
}

TEST_CASE("a scale shows small differences, and says how") {
  const Shown shown(agency_files());
  const Figure figure = shown.view.figures().front().figure;
  struct {
    std::vector<Rational> values;
    const char* ticks;
    const char* remark;
  } const cases[] = {
      {{}, "0 1", ""},
      {{5}, "0 1 2 3 4 5", ""},
      {{3, 4}, "0 1 2 3 4", ""},
      {{12, 19}, "0 5 10 15 20", ""},
      {{1081, 1100},
       "1,080 1,085 1,090 1,095 1,100",
       "the scale does not begin at 0"},
      {{2, 40000}, "1 10 100 1,000 10,000 100,000", "logarithmic scale"},
      {{0, 2, 400}, "0 1 10 100 1,000", "logarithmic scale"},
      {{-3, 400}, "-100 0 100 200 300 400", ""},
  };
  for (const auto& c : cases) {
    const Scale scale(c.values, figure, shown.story.audit(), shown.words, 8);
    std::string ticks;
    for (const auto& tick : scale.ticks()) {
      ticks += (ticks.empty() ? "" : " ") + tick.label;
    }
    CHECK(ticks == c.ticks);
    CHECK(scale.remark() == c.remark);
    double last = -1;
    for (const auto& tick : scale.ticks()) {
      CHECK(scale.share(tick.value) > last);
      last = scale.share(tick.value);
    }
    CHECK(last == Approx(1));
  }
}

TEST_CASE("each figure has its claims and what they leave") {
  const Shown shown(attack_files());
  CHECK(text_of(table_of(shown.ranges())) ==
        "What each figure can be\n"
        "all killed | disputed | d1 | Interior Ministry (The Daily) | 4 | \n"
        "police killed | disputed | d1.police | Interior Ministry (The Daily) "
        "| 3 | \n"
        "police killed | disputed | w3 | Wire | 4 | \n"
        "all killed (hospital) | disputed | w1 | Wire | 6 | \n"
        "attackers killed (hospital) | disputed | w1.attackers | Wire | 1 | \n"
        "police killed (hospital) | disputed | w1.police | Wire | 4 | \n"
        "suspect | contested | d2 | Interior Ministry (The Daily) | detained | "
        "doubted\n");
}

TEST_CASE("what several outlets print of one origin was counted once") {
  const Shown shown(agency_files());
  CHECK(text_of(table_of(shown.origins())) ==
        "Who counted, and who printed it\n"
        "daily | Interior Ministry | 1 | \n"
        "evening | Interior Ministry | 1 | copies\n"
        "herald | herald | 1 | \n");
}

TEST_CASE("a toll goes up from moment to moment") {
  const Shown shown(agency_files());
  REQUIRE(shown.tolls().size() == 1);
  CHECK(text_of(table_of(shown.tolls().front())) ==
        "all killed\n"
        "2024-05-01 | daily1 | Interior Ministry (daily) | 12 | 12\n"
        "2024-05-01 | evening1 | Interior Ministry (evening) | 12 | 12\n"
        "2024-05-02 | herald1 | herald | 19 | 19\n");
}

TEST_CASE("where accounts are moved apart, a toll goes up in their order") {
  const Shown shown(attack_files());
  std::string text;
  for (const TollChart& toll : shown.tolls()) {
    text += toll.occasion + ": " + text_of(table_of(toll));
  }
  CHECK(text ==
        "daily/ministry counted before the others: police killed\n"
        "daily/ministry | d1.police | Interior Ministry (The Daily) | 3 | 3\n"
        "wire | w3 | Wire | 4 | 4\n"
        "daily/ministry counted before the others: all killed\n"
        "daily/ministry | d1 | Interior Ministry (The Daily) | 4 | 4\n"
        "2016-07-18 |  |  |  | 6 or more\n");
}

TEST_CASE("of many claims those that say the same are one mark") {
  const Shown shown(many_values(18));
  const RangeChart chart = shown.ranges();
  REQUIRE(chart.rows.size() == 1);
  CHECK(chart.rows[0].marks.size() == 8);
  CHECK(chart.rows[0].marks[0].name == "2 claims");
  CHECK(chart.rows[0].more == 1);
  CHECK(range_svg(chart, 0, "r").find("and 1 other value") !=
        std::string::npos);
}

TEST_CASE("a graph of too many figures has the disputed ones, and says so") {
  CHECK(Shown(many_events(25)).graph().left_out.empty());
  const Shown shown(many_events(30));
  const EventGraphChart chart = shown.graph();
  CHECK(chart.nodes.size() == 7);  // three accounts, three claims, a figure
  CHECK(chart.left_out ==
        "left out, since one picture has no room for more: 29 figures");
  CHECK(event_graph_chart(shown.view, shown.words, shown.badges, true)
            .left_out.empty());
}

TEST_CASE("eight origins have a badge of their own, all others share one") {
  const Shown shown(many_values(11));
  const auto& entries = shown.badges.entries();
  REQUIRE(entries.size() == 9);
  CHECK(entries.back().name == "3 others");
  CHECK(entries.back().badge == Badge());
  CHECK(entries[0].badge != entries[1].badge);
}

TEST_CASE("the graph has accounts, claims, figures and laws") {
  const Shown shown(attack_files());
  CHECK(
      text_of(table_of(shown.graph())) ==
      "Who says what of which figure\n"
      "Interior Ministry (The Daily) | detained d2 (doubted) | suspect | \n"
      "Interior Ministry (The Daily) | 4 d1 | all killed | disputed\n"
      "Interior Ministry (The Daily) | 3 d1.police | police killed | disputed\n"
      "Wire | 4 w3 | police killed | disputed\n"
      "Wire | 6 w1 | all killed (hospital) | disputed\n"
      "Wire | 1 w1.attackers | attackers killed (hospital) | disputed\n"
      "Wire | 4 w1.police | police killed (hospital) | disputed\n"
      "everyone = attackers + victims: no one else | all killed (hospital) | "
      "attackers killed (hospital) | \n"
      "hospital is part of attack | all killed | all killed (hospital) | "
      "disputed\n"
      "hospital is part of attack | police killed | police killed (hospital) | "
      "\n");
}

TEST_CASE(
    "every picture is whole, has no style of its own, and is the same "
    "each time") {
  for (const auto& files : {attack_files(), agency_files()}) {
    const std::vector<std::string> pictures = Shown(files).pictures();
    for (const std::string& picture : pictures) {
      CAPTURE(picture);
      CHECK(left_open(picture) == "");
      CHECK(picture.find("style=") == picture.npos);
      CHECK(picture.find("nan") == picture.npos);
    }
    CHECK(Shown(files).pictures() == pictures);
  }
}

}  // namespace concord
