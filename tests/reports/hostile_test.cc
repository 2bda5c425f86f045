// SPDX-License-Identifier: Apache-2.0
// Texts of strangers that want to be more than text, put wherever an audit
// takes a text, in every format that there is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "claims/text.h"
#include "reports/formats/markdown.h"
#include "tests/reports/opened.h"

namespace concord {
namespace {

const char* const kHostile[] = {
    "<script>evil()</script>",
    "</script><b>evil</b>",
    "\"><img src=x onerror=evil()>",
    "' onmouseover='evil()",
    "javascript:evil()",
    "&lt;evil&gt; &amp; &#x3c;evil &evil;",
    "]]><evil/>",
    "<!-- evil --> --> <?evil?>",
    "=evil(1)",
    "+evil",
    "-evil",
    "@evil #1",
    "\tevil",
    "evil,\"evil\";'evil'",
    "\x1b[31mevil\x1b]8;;http://evil.example\x07",
    "\xe2\x80\xaelive\xe2\x81\xa6\xe2\x80\xac evil",
    "\xc2\x9b evil \xef\xbf\xbe \xf3\xa0\x80\x81",
    "evil\xe2\x80\xa8\xe2\x80\xa9 evil",
    "--- evil: # no [yes] {a: b} *c &d !e",
    "[evil](http://evil.example) ![evil](x) <http://evil.example>",
    "evil | evil `evil` **evil** ~~evil~~ $evil$ # evil",
    "{0} {{evil}} \\[evil](1) %s%n ${evil}",
    "_x202e_evil_x0000_",
    "evil\\\" \\u003cevil\\u003e \\n",
    ("\xd8\xb9\xd8\xaf\xd8\xaf evil "
     "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x92"),
};

// A JSON string is a double-quoted one of YAML as well.
std::string yaml(const std::string& text) {
  // A control character stands in YAML only as an escape.
  return std::regex_replace(nlohmann::json(text).dump(), std::regex("\xc2\x9b"),
                            "\\x9b");
}

std::string front_matter(const std::string& text, const std::string& outlet) {
  return "---\noutlet: " + yaml(outlet + text) + "\npublished: 2024-05-01\n" +
         "title: " + yaml(text) + "\nkind: " + yaml(text) +
         "\nurl: " + yaml(text) + "\narchived: " + yaml(text) +
         "\nlocation: " + yaml(text) + "\n---\n";
}

/// Two papers who differ on one toll, agree on another, and have a doubt
/// besides; one claim of the second is set aside.
Folder story_with(const std::string& text) {
  const std::string quoted = yaml(text + " four dead " + text);
  Folder folder;
  folder.files["audit.yaml"] =
      "audit: raid\ntitle: " + yaml(text) +
      "\nmeasures:\n  killed: { unit: people, label: " + yaml(text) +
      " }\n  hurt: { unit: people }\n"
      "events: { raid: { when: 2024-05-01, name: " +
      yaml(text) + ", place: " + yaml(text) +
      " } }\n"
      "things: { suspect: { status: [at-large, detained], name: " +
      yaml(text) + " } }\norigins: { ministry: { name: " + yaml(text) +
      " } }\nlaws:\n  - { id: same, holds: hurt = killed, because: " +
      yaml(text) + " }\n";
  folder.files["sources/daily.txt"] = front_matter(text, "") + text +
                                      " four dead " + text +
                                      "\nAnd one caught.\n";
  folder.files["sources/wire.txt"] =
      front_matter(text, "W") + "Nine dead. Ten dead. None is caught.\n";
  folder.files["claims/daily.yaml"] =
      "claims:\n  - { id: d1, said-by: [ministry], figure: killed, says: 4, "
      "quote: " +
      quoted +
      " }\n  - { id: d2, figure: suspect.status, says: detained, quote: one "
      "caught }\n";
  folder.files["claims/wire.yaml"] =
      "claims:\n  - { id: w1, figure: hurt, says: 9, quote: Nine dead, "
      "translation: " +
      yaml(text) +
      " }\n  - { id: w2, figure: killed, says: 10, quote: Ten dead }\n"
      "  - { id: w3, doubts: d2, quote: None is caught }\n";
  folder.files["decisions.yaml"] =
      "decisions:\n  - set-aside: w2\n    reason: " + yaml(text) +
      "\n    by: " + yaml(text) + "\n    date: 2024-05-02\n";
  return folder;
}

std::string ending(const ReportFile& file) {
  return file.name.substr(file.name.rfind('.'));
}

bool is_json(const ReportFile& file) {
  const std::string end = ending(file);
  return end == ".json" || end == ".jsonld" || end == ".sarif";
}

/// What neither a terminal nor a page may obey, but for tabs and line ends.
bool has_raw_controls(const std::string& text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7f;
  });
}

bool has_raw_bidi(const std::string& text) {
  constexpr const char* kBidi[] = {"\xe2\x80\xae", "\xe2\x81\xa6",
                                   "\xe2\x80\xac", "\xc2\x9b",
                                   "\xe2\x80\xa8", "\xf3\xa0\x80\x81"};
  return std::ranges::any_of(
      kBidi, [&](const char* sign) { return text.find(sign) != text.npos; });
}

// Everything that a backslash makes text is gone; what is left is ours.
std::string without_escapes(const std::string& markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\') {
      ++i;
    } else {
      out += markdown[i];
    }
  }
  return out;
}

void check_markup(const std::string& text) {
  for (const char* evil :
       {"<script>evil", "<b>evil", "<img src=x", "<evil/>", "<?evil", "<!-- ev",
        "href=\"javascript:", "src=\"javascript:", " onmouseover='evil"}) {
    CHECK(text.find(evil) == text.npos);
  }
}

void check_markdown(const std::string& text) {
  const std::string ours = without_escapes(text);
  CHECK(ours.find('<') == ours.npos);
  CHECK(ours.find("](") == ours.npos);
  CHECK(ours.find('`') == ours.npos);
  const std::string shown =
      std::regex_replace(std::regex_replace(text, std::regex("&#8203;"), " "),
                         std::regex("\\\\"), "");
  CHECK_FALSE(std::regex_search(shown, std::regex("[@#][A-Za-z0-9]")));
  CHECK(text.size() <= kMarkdownBytes);
}

// What a spreadsheet takes for a formula.
bool runs(const std::string& cell) {
  static const std::regex number("-?[0-9]+(\\.[0-9]+)?");
  return !cell.empty() &&
         std::string_view("=+-@\t").find(cell[0]) != std::string_view::npos &&
         !std::regex_match(cell, number);
}

void check_csv(const std::string& text) {
  const auto rows = csv_rows(text);
  REQUIRE(rows.size() > 1);
  for (const auto& row : rows) {
    CHECK(row.size() == rows.front().size());
    CHECK(std::ranges::none_of(row, runs));
  }
}

void check_workbook(const std::string& bytes) {
  const auto parts = unzipped(bytes);
  REQUIRE(parts.size() > 5);
  for (const auto& [name, text] : parts) {
    INFO(name);
    CHECK(xml_error(text) == "");
    CHECK_FALSE(has_raw_bidi(text));
    CHECK(text.find("<f>") == text.npos);
    CHECK(text.find("hyperlink") == text.npos);
    CHECK(std::regex_replace(text, std::regex("_x005F_x202e_"), "")
              .find("_x202e_") == text.npos);
  }
}

void check_file(const ReportFile& file) {
  const std::string end = ending(file);
  if (end == ".xlsx") return check_workbook(file.bytes);
  CHECK_FALSE(find_bad_utf8(file.bytes).has_value());
  CHECK_FALSE(has_raw_controls(file.bytes));
  // report.json has texts as they are: whoever shows them makes them harmless.
  if (file.name != "report.json") CHECK_FALSE(has_raw_bidi(file.bytes));
  if (is_json(file)) CHECK(nlohmann::json::accept(file.bytes));
  if (end == ".xml" || end == ".svg") CHECK(xml_error(file.bytes) == "");
  if (end == ".html" || end == ".xml" || end == ".svg") {
    check_markup(file.bytes);
  }
  if (end == ".md") check_markdown(file.bytes);
  if (end == ".csv") check_csv(file.bytes);
}

std::ptrdiff_t lines_in(const ReportFile& file) {
  return std::ranges::count(file.bytes, '\n');
}

}  // namespace

TEST_CASE("hostile texts harm no format") {
  const Reported usual(story_with("so it is"));
  for (const char* text : kHostile) {
    const Reported hostile(story_with(text));
    for (const Format& format : formats()) {
      INFO(format.name << ": " << text);
      const auto before = usual.in(format);
      const auto files = hostile.in(format);
      REQUIRE(files.size() == before.size());
      for (std::size_t i = 0; i < files.size(); ++i) {
        INFO(files[i].name);
        check_file(files[i]);
        // Nothing that a text says makes a line of its own.
        const bool has_fixed_lines = ending(files[i]) == ".md" ||
                                     ending(files[i]) == ".csv" ||
                                     files[i].name.ends_with(".junit.xml");
        if (has_fixed_lines) CHECK(lines_in(files[i]) == lines_in(before[i]));
      }
    }
  }
}

TEST_CASE("a hostile name of a table harms no format") {
  for (const char* name : {"=evil<b>&'\".csv", "@evil |`*.csv",
                           "-evil %0a #1.csv", "\xe2\x80\xaevse.csv"}) {
    Folder folder;
    folder.files["audit.yaml"] =
        "audit: raid\nmeasures: { killed: { unit: people } }\nevents: { raid: "
        "{ when: 2024-05-01 } }\ntables:\n  - file: " +
        yaml(name) +
        "\n    published: 2024-05-01\n    event: raid\n    figure: killed\n"
        "    columns: { says: toll }\n";
    folder.tables[name] = {"", "toll\n4\n5\n"};
    const Reported report(folder);
    for (const Format& format : formats()) {
      INFO(format.name << ": " << name);
      for (const ReportFile& file : report.in(format)) check_file(file);
    }
  }
}

// Longer front matter is refused (Y101).
TEST_CASE("a title of eight megabytes is told twice at most") {
  constexpr std::size_t kLong = 8'000'000;
  Folder folder = story_with("so it is");
  std::string& source = folder.files["sources/wire.txt"];
  const std::size_t title = source.find("title: ");
  source.insert(title + 8, std::string(kLong, 'x'));
  const Reported report(folder);
  for (const Format& format : formats()) {
    INFO(format.name);
    for (const ReportFile& file : report.in(format)) {
      INFO(file.name);
      CHECK(file.bytes.size() < 2 * kLong + 500'000);
      if (ending(file) == ".md") CHECK(file.bytes.size() <= kMarkdownBytes);
    }
  }
}

TEST_CASE("what opens the files refuses broken ones") {
  CHECK(xml_error("<a><b></a>") != "");
  CHECK(xml_error("<a>\x1b</a>") != "");
  CHECK(csv_rows("a,b\r\n\"c,d\r\n").empty());
  CHECK(csv_rows("a,b\r\n1,\"2 \"\"x\"\"\"\r\n") ==
        std::vector<std::vector<std::string>>{{"a", "b"}, {"1", "2 \"x\""}});
  CHECK(unzipped("PK no archive").empty());
}

}  // namespace concord
