// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/junit.h"

#include <algorithm>
#include <map>
#include <set>

#include "reports/escape.h"
#include "reports/excerpt.h"
#include "reports/figure_table.h"
#include "reports/finding_title.h"
#include "reports/finding_words.h"

namespace concord {
namespace {

/// From good to bad: a figure comes to the worst of its findings.
enum class Outcome { Passed, Skipped, Failed, Unknown };

struct TestCase {
  std::string name;  // of the figure; of a finding about none its id
  Outcome outcome = Outcome::Passed;
  std::string kind;     // "C101", "disputed"
  std::string message;  // empty where it passed
  std::string details;  // a line each, escaped
  std::optional<Place> place;
};

// In these documents of no standard, `error` is a test that could not be run.
const char* element_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Failed:
      return "failure";
    case Outcome::Skipped:
      return "skipped";
    case Outcome::Unknown:
      return "error";
    case Outcome::Passed:
      return "";
  }
  CONCORD_UNREACHABLE();
}

std::string place_text(const Place& place) {
  return place.file + ":" + std::to_string(place.from.line);
}

std::string line_of(const SideWords& side, const View& view) {
  std::string line = side.name + ": " + side.label;
  const Quote* quote = view.quote(side.claim, *side.statement);
  if (quote == nullptr) return line;
  return line + ", at " + place_text(quote->place) + ": \"" +
         in_one_line(quote->text) + "\"";
}

std::string details_of(const FindingWords& told, const View& view) {
  std::string details;
  for (const SideWords& side : told.sides) {
    details += in_markup(line_of(side, view)) + "\n";
  }
  for (const auto& [key, text] : told.remarks) {
    details += in_markup(key + ": " + text) + "\n";
  }
  return details;
}

std::optional<Place> place_of(const FindingWords& told, const View& view) {
  for (const SideWords& side : told.sides) {
    const Quote* quote = view.quote(side.claim, *side.statement);
    if (quote != nullptr) return quote->place;
  }
  return std::nullopt;
}

Outcome outcome_of(const Finding& finding) {
  if (finding.verdict == Verdict::Undecided) return Outcome::Unknown;
  // Circular sourcing clashes with nothing; questions wait for an answer.
  const bool clashes = finding.component >= 0;
  return clashes ? Outcome::Failed : Outcome::Skipped;
}

void add(const Finding& finding, const ReportInput& input, TestCase& test) {
  const FindingWords told = in_words(finding, input.view, input.words);
  if (!test.details.empty()) test.details += in_markup(told.title) + "\n";
  test.details += details_of(told, input.view);
  if (outcome_of(finding) <= test.outcome) return;
  test.outcome = outcome_of(finding);
  test.kind = info(finding.code).id;
  test.message = told.title;
  if (const auto place = place_of(told, input.view)) test.place = place;
}

std::optional<Place> place_of(const FigureView& figure, const View& view) {
  for (const Said& said : figure.said) {
    const Quote* quote = view.quote(said.claim, *said.statement);
    if (quote != nullptr) return quote->place;
  }
  return std::nullopt;
}

TestCase case_of(const FigureView& figure, const ReportInput& input) {
  TestCase test;
  test.name = to_string(figure.figure, input.audit());
  test.place = place_of(figure, input.view);
  return test;
}

// Where no finding is about the figure itself: others reach it.
void add_status(const FigureView& figure, const ReportInput& input,
                TestCase& test) {
  if (figure.component < 0) return;
  const Outcome outcome =
      figure.status == FigureStatus::Disputed    ? Outcome::Failed
      : figure.status == FigureStatus::Undecided ? Outcome::Unknown
                                                 : Outcome::Passed;
  if (outcome <= test.outcome) return;
  test.outcome = outcome;
  test.kind = result_of(figure, input.words);
  test.message = input.words.figure(figure.figure) + ": " + test.kind;
}

std::vector<Figure> figures_of(const Finding& finding) {
  if (!finding.joined.empty()) return finding.joined;
  return finding.figure ? std::vector{*finding.figure} : std::vector<Figure>();
}

// Figures in the order of reading, then findings about figures that nobody
// claims, or about none.
std::vector<TestCase> all_cases(const ReportInput& input) {
  std::map<Figure, std::vector<const Finding*>> by_figure;
  for (const Finding& finding : input.all().findings) {
    for (const Figure& figure : figures_of(finding)) {
      by_figure[figure].push_back(&finding);
    }
  }
  std::vector<TestCase> all;
  std::set<const Finding*> told;
  for (const FigureView* figure :
       figures_to_show(input.view, input.words, true)) {
    if (figure->said.empty()) continue;
    TestCase test = case_of(*figure, input);
    for (const Finding* finding : by_figure[figure->figure]) {
      add(*finding, input, test);
      told.insert(finding);
    }
    add_status(*figure, input, test);
    all.push_back(std::move(test));
  }
  for (const Finding& finding : input.all().findings) {
    if (told.contains(&finding)) continue;
    all.emplace_back().name = finding.id;
    add(finding, input, all.back());
  }
  return all;
}

std::string attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + in_markup(value) + "\"";
}

std::string xml_of(const TestCase& test, const std::string& audit) {
  std::string out = "    <testcase" + attribute("classname", audit) +
                    attribute("name", test.name);
  if (test.place) {
    out += attribute("file", test.place->file) +
           attribute("line", std::to_string(test.place->from.line));
  }
  out += attribute("time", "0");
  if (test.outcome == Outcome::Passed) return out + "/>\n";
  const std::string element = element_of(test.outcome);
  out += ">\n      <" + element;
  if (test.outcome != Outcome::Skipped) out += attribute("type", test.kind);
  out += attribute("message", test.message);
  out +=
      test.details.empty() ? "/>" : ">" + test.details + "</" + element + ">";
  return out + "\n    </testcase>\n";
}

std::string counts_of(const std::vector<TestCase>& all) {
  const auto count = [&](Outcome outcome) {
    return std::to_string(std::ranges::count(all, outcome, &TestCase::outcome));
  };
  return attribute("tests", std::to_string(all.size())) +
         attribute("failures", count(Outcome::Failed)) +
         attribute("errors", count(Outcome::Unknown)) +
         attribute("skipped", count(Outcome::Skipped)) + attribute("time", "0");
}

}  // namespace

std::vector<ReportFile> junit_report(const ReportInput& input) {
  const std::vector<TestCase> all = all_cases(input);
  const std::string& audit = input.audit().name;
  const std::string counts = counts_of(all);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
                    attribute("name", "concord") + counts + ">\n  <testsuite" +
                    attribute("name", audit) + counts + ">\n";
  for (const TestCase& each : all) out += xml_of(each, audit);
  return {{"report.junit.xml", out + "  </testsuite>\n</testsuites>\n"}};
}

}  // namespace concord
