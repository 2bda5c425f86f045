// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/sarif.h"

#include <algorithm>
#include <map>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/code_page.h"
#include "reports/decision_words.h"
#include "reports/diff_report.h"
#include "reports/finding_title.h"
#include "reports/finding_words.h"
#include "reports/formats/sarif_places.h"
#include "reports/lines.h"

namespace concord {
namespace {

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";

// 3.27.9, 3.27.10: what fails has a level; what waits for a person, or was not
// decided, has none.
struct KindAndLevel {
  const char* kind;
  const char* level;
};

KindAndLevel kind_of(const std::string& severity, const std::string& verdict) {
  if (severity == word_of(Severity::Note)) return {"review", "none"};
  if (verdict == as_json(Verdict::Undecided)) return {"open", "none"};
  return {"fail", severity == word_of(Severity::Warning) ? "warning" : "error"};
}

const char* verdict_of(const Finding& finding) {
  return finding.component < 0 ? "none" : as_json(finding.verdict);
}

// "NoCommonValue", of "no common value".
std::string pascal_case(std::string_view title) {
  std::string name;
  bool begins = true;
  for (const char c : title) {
    const bool small = c >= 'a' && c <= 'z';
    if (small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      name += begins && small ? static_cast<char>(c - 'a' + 'A') : c;
      begins = false;
    } else {
      begins = true;
    }
  }
  return name;
}

/// The codes that some result has, in order, as rules of the tool.
class Rules {
 public:
  void add(Code code) { index_[code] = 0; }

  Entries entries() {
    Entries all;
    for (auto& [code, index] : index_) {
      index = all.size();
      const CodeInfo& about = info(code);
      all.push_back(
          {{"id", about.id},
           {"name", pascal_case(about.title)},
           {"shortDescription", message_of(in_message(about.title))},
           {"fullDescription", message_of(in_message(meaning_of_code(code)))},
           {"help", message_of(in_message(what_to_do_about(code)))}});
    }
    return all;
  }

  std::size_t index(Code code) const { return index_.at(code); }

 private:
  std::map<Code, std::size_t> index_;
};

/// "C101:raid/killed" begins with its code.
Code code_in(const std::string& id) {
  const auto code = find_code(id.substr(0, id.find(':')));
  CONCORD_CHECK(code.has_value());
  return *code;
}

Json suppression(const std::string& reason, const std::string& by,
                 const std::string& date) {
  const std::string who = "(" + by + ", " + date + ")";
  return {
      {"kind", "external"},
      {"status", "accepted"},
      {"justification", harmless(reason.empty() ? who : reason + " " + who)}};
}

// Names as people may see them: that of a table may turn the line.
Json in_sight(Json value) {
  if (value.is_string()) return harmless(value.get<std::string>());
  for (auto& each : value) each = in_sight(std::move(each));
  return value;
}

/// One run of Concord.
class Run {
 public:
  explicit Run(const ReportInput& input) : input_(input) {
    for (const Finding& each : input.all().findings) rules_.add(each.code);
    if (!input.changes) return;
    for (const FindingDiff& each : input.changes->diff.findings) {
      differences_[each.id] = &each;
      rules_.add(code_in(each.id));
    }
  }

  Json entry() {
    const Entries rules = rules_.entries();
    Json run = {{"tool",
                 {{"driver",
                   {{"name", "Concord"},
                    {"version", input_.version},
                    {"semanticVersion", input_.version},
                    {"rules", rules}}}}}};
    run["invocations"] = Json::array({invocation()});
    run["automationDetails"] = {{"id", harmless(input_.audit().name) + "/"}};
    run["originalUriBaseIds"] = {
        {"AUDIT", {{"description", message_of("the audit folder")}}}};
    run["columnKind"] = "unicodeCodePoints";
    run["artifacts"] = artifact_entries(input_.audit());
    run["results"] = results();
    run["properties"] = {{"digest", input_.digest},
                         {"verdict", as_json(input_.all().verdict)},
                         {"checked", input_.all().checked}};
    return run;
  }

 private:
  // What is not decided is no result, and yet nobody must take it for peace.
  Json invocation() const {
    Json entry = {{"executionSuccessful", true}};
    if (anything_undecided(input_.all())) {
      entry["toolExecutionNotifications"].push_back(
          {{"level", "warning"},
           {"message",
            message_of("the budget ended before everything was decided; "
                       "nothing here says more than is proved")}});
    }
    const std::string decisions =
        decisions_section(input_.view, {.plain = true});
    for (const std::string& line : lines_of(decisions)) {
      entry["toolConfigurationNotifications"].push_back(
          {{"level", "note"}, {"message", message_of(in_message(line))}});
    }
    return entry;
  }

  Entries results() const {
    Entries all;
    for (const Finding& each : input_.all().findings) {
      all.push_back(result(each));
    }
    for (const auto& [id, difference] : differences_) {
      if (!difference->now) all.push_back(gone(*difference));
    }
    return all;
  }

  Json result_begin(Code code, const std::string& severity,
                    const std::string& verdict) const {
    const auto [kind, level] = kind_of(severity, verdict);
    return {{"ruleId", info(code).id},
            {"ruleIndex", rules_.index(code)},
            {"kind", kind},
            {"level", level}};
  }

  Json result(const Finding& finding) const {
    const FindingWords told = in_words(finding, input_.view, input_.words);
    Json entry = result_begin(finding.code, word_of(finding.severity),
                              verdict_of(finding));
    const Entries quotes = related(told);
    entry["message"] = message_of(message(told));
    entry["locations"] = Json::array({location(finding, told)});
    if (!quotes.empty()) entry["relatedLocations"] = quotes;
    entry["partialFingerprints"] = {{"finding/v1", finding.fingerprint}};
    add_state(entry, finding.id);
    entry["properties"] =
        in_sight({{"id", finding.id},
                  {"verdict", verdict_of(finding)},
                  {"claims", ids(finding.claims, input_.view)},
                  {"laws", finding.laws}});
    return entry;
  }

  // Of one that is there no more only the lock knows, or the older report.
  Json gone(const FindingDiff& difference) const {
    const FindingState& before = *difference.before;
    Json entry =
        result_begin(code_in(difference.id), before.severity, before.verdict);
    entry["message"] = message_of(in_message(before.says));
    entry["partialFingerprints"] = {{"finding/v1", before.fingerprint}};
    add_state(entry, difference.id);
    entry["properties"] = in_sight({{"id", difference.id},
                                    {"verdict", before.verdict},
                                    {"claims", before.claims},
                                    {"laws", before.laws}});
    return entry;
  }

  // Where each side says what, with a link to its quote: [n5](1).
  std::string message(const FindingWords& told) const {
    std::string text = in_message(told.title);
    text += text.ends_with('?') ? "" : ".";
    int id = 0;
    for (const SideWords& side : told.sides) {
      const bool has_quote = quote_of(side) != nullptr;
      const std::string name = in_message(side.name);
      text += " " + (has_quote ? "[" + name + "](" + std::to_string(++id) + ")"
                               : name);
      text += ": " + in_message(side.label) + " (" +
              in_message(outlet_of(side)) + ").";
    }
    return text;
  }

  Entries related(const FindingWords& told) const {
    Entries all;
    for (const SideWords& side : told.sides) {
      const Quote* quote = quote_of(side);
      if (quote == nullptr) continue;
      Json entry = {{"id", all.size() + 1}};
      entry.update(location_of(*quote));
      entry["message"] = message_of(in_message(side.name + ": " + side.label));
      all.push_back(std::move(entry));
    }
    return all;
  }

  Json location(const Finding& finding, const FindingWords& told) const {
    Json entry = physical(finding, told);
    if (!finding.figure) return entry;
    entry["logicalLocations"].push_back(
        {{"name", harmless(input_.words.figure(*finding.figure))},
         {"fullyQualifiedName", to_string(*finding.figure, input_.audit())},
         {"kind", "figure"}});
    return entry;
  }

  // The first quote; or else the decision or the law that it is about; or else
  // the audit.
  Json physical(const Finding& finding, const FindingWords& told) const {
    for (const SideWords& side : told.sides) {
      if (const Quote* quote = quote_of(side)) return location_of(*quote);
    }
    for (const Decision& each : input_.all().decisions) {
      if (each.id == finding.decision) return location_of(each.declared);
    }
    for (const Law& each : input_.all().laws->laws) {
      const bool is_own = !each.declared.file.starts_with("concord:");
      const bool is_meant =
          std::ranges::find(finding.laws, each.id) != finding.laws.end();
      if (is_own && is_meant) return location_of(each.declared);
    }
    return location_of(Place{"audit.yaml", {}, {}});
  }

  // What the desk accepted, and is as it was then; what a decision ended.
  void add_state(Json& entry, const std::string& id) const {
    const auto found = differences_.find(id);
    if (found == differences_.end()) return;
    const FindingDiff& difference = *found->second;
    entry["baselineState"] = word_of(difference.state);
    if (difference.state == BaselineState::Unchanged && difference.accepted) {
      const Acceptance& by = *difference.accepted;
      entry["suppressions"].push_back(suppression(by.reason, by.by, by.date));
    }
    if (difference.state != BaselineState::Absent) return;
    for (const Decision& each : input_.all().decisions) {
      const auto& names = difference.brought.decisions;
      const bool ended =
          each.is_applied() && std::ranges::find(names, each.id) != names.end();
      if (!ended) continue;
      entry["suppressions"].push_back(
          suppression(each.reason, each.by, each.date));
    }
  }

  const Quote* quote_of(const SideWords& side) const {
    return input_.view.quote(side.claim, *side.statement);
  }

  const std::string& outlet_of(const SideWords& side) const {
    const Source& source = input_.audit()[input_.audit()[side.claim].source];
    return source.outlet.empty() ? source.name : source.outlet;
  }

  const ReportInput& input_;
  Rules rules_;
  std::map<std::string, const FindingDiff*> differences_;
};

}  // namespace

std::vector<ReportFile> sarif_report(const ReportInput& input) {
  Json log = {{"$schema", kSchema}, {"version", "2.1.0"}};
  log["runs"] = Json::array({Run(input).entry()});
  return {{"report.sarif", log.dump(1) + "\n"}};
}

}  // namespace concord
