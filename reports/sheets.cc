// SPDX-License-Identifier: Apache-2.0
#include "reports/sheets.h"

#include <algorithm>
#include <map>
#include <memory>

#include "reports/diff_report.h"
#include "reports/escape.h"
#include "reports/excerpt.h"
#include "reports/figure_table.h"
#include "reports/finding_title.h"
#include "reports/json_entries.h"
#include "reports/said_words.h"

namespace concord {
namespace {

// Names stand behind each other as on a page of text: "n5.police p1".
template <class List, class Name>
std::string joined(const List& list, Name name) {
  std::string text;
  for (const auto& each : list) text += (text.empty() ? "" : " ") + name(each);
  return text;
}

std::string joined(const std::vector<std::string>& names) {
  return joined(names, [](const std::string& name) { return name; });
}

SheetCell text(std::string words) {
  if (words.empty()) return {};
  return words;
}

SheetCell text(const std::optional<Stretch>& when) {
  return text(when ? when->written : "");
}

SheetCell yes(bool is) { return text(is ? "yes" : ""); }

SheetCell number(std::size_t count) { return Rational(std::to_string(count)); }

// low, high, low_open, high_open: of a status, whose numbers are mere places in
// a list, nothing.
void add_ends(SheetRow& row, const std::optional<Interval>& admits,
              const std::optional<Figure>& figure) {
  if (!admits || (figure && figure->is_status())) {
    row.resize(row.size() + 4);
    return;
  }
  const auto add = [&row](const std::optional<End>& end) {
    row.push_back(end ? SheetCell(end->value) : SheetCell());
  };
  add(admits->lower());
  add(admits->upper());
  row.push_back(yes(admits->lower() && admits->lower()->open));
  row.push_back(yes(admits->upper() && admits->upper()->open));
}

/// A claim's own statement, or one of its parts.
struct Stated {
  ClaimId claim;
  const Statement* statement = nullptr;
};

std::vector<Stated> all_stated(const Audit& audit) {
  std::vector<Stated> all;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    const Claim& claim = audit.claims[i];
    // The total of a list that nobody says is no row.
    if (claim.total.says || claim.parts.empty()) {
      all.push_back({ClaimId(i), &claim.total});
    }
    for (const Statement& part : claim.parts) {
      all.push_back({ClaimId(i), &part});
    }
  }
  return all;
}

// "denies n4.police retracts n2"
std::string toward_words(const Claim& claim) {
  return joined(claim.toward, [](const Toward& toward) {
    return as_json(toward.stance) + (" " + toward.statement);
  });
}

const std::vector<std::string>& claim_columns() {
  static const std::vector<std::string> kColumns = {
      "id",     "claim",    "figure",    "label",  "says",    "low",
      "high",   "low_open", "high_open", "status", "toward",  "certainty",
      "source", "outlet",   "published", "origin", "said_by", "as_of",
      "moment", "quote",    "file",      "line",   "column",  "url"};
  return kColumns;
}

void add_quote(SheetRow& row, const Quote* quote) {
  if (quote == nullptr) {
    row.resize(row.size() + 4);
    return;
  }
  const Position& from = quote->place.from;
  row.push_back(text(in_one_line(quote->text)));
  row.push_back(text(quote->place.file));
  row.push_back(number(static_cast<std::size_t>(from.line)));
  row.push_back(number(static_cast<std::size_t>(from.column)));
}

SheetRow claim_row(const Stated& stated, const ReportInput& input) {
  const Audit& audit = input.audit();
  const Claim& claim = audit[stated.claim];
  const Statement& said = *stated.statement;
  const Source& source = audit[claim.source];
  SheetRow row = {text(said.id), text(claim.id)};
  row.push_back(text(said.figure ? to_string(*said.figure, audit) : ""));
  row.push_back(text(said.figure ? input.words.figure(*said.figure) : ""));
  row.push_back(text(said.written));
  add_ends(row, stated_interval(said), said.figure);
  row.push_back(text(status_of(input.view, stated.claim)));
  row.push_back(text(toward_words(claim)));
  row.push_back(text(certainty_word(claim.certainty)));
  row.push_back(text(source.name));
  row.push_back(text(source.outlet));
  row.push_back(text(source.published));
  row.push_back(text(audit[claim.origin()].name));
  row.push_back(text(joined(
      claim.said_by, [&](OriginId origin) { return audit[origin].name; })));
  row.push_back(text(claim.as_of));
  row.push_back(text(to_string(claim.moment, audit.zone)));
  add_quote(row, input.view.quote(stated.claim, said));
  row.push_back(text(safe_url(source.url)));
  return row;
}

// What it can be, unless the ways out differ on it.
std::optional<Interval> range_of(const FigureView& figure, const Audit& audit) {
  if (figure.free) return by_nature(figure.figure, audit);
  if (figure.bound == nullptr) return std::nullopt;
  return interval_of(*figure.bound);
}

SheetRow figure_row(const FigureView& figure, const ReportInput& input) {
  const Audit& audit = input.audit();
  std::vector<ClaimId> heard;
  for (const Said& said : figure.said) {
    if (is_heard(said.standing)) heard.push_back(said.claim);
  }
  const Voices voices = voices_behind(audit, heard);
  SheetRow row = {text(to_string(figure.figure, audit)),
                  text(input.words.figure(figure.figure)),
                  text(as_json(figure.status)),
                  text(result_of(figure, input.words))};
  add_ends(row, range_of(figure, audit), figure.figure);
  row.push_back(yes(figure.contested));
  row.push_back(text(joined(
      figure.said, [](const Said& said) { return said.statement->id; })));
  row.push_back(number(voices.origins.size()));
  row.push_back(number(voices.outlets.size()));
  return row;
}

using States = std::map<std::string, BaselineState>;

States states_of(const ReportInput& input) {
  States states;
  if (!input.changes) return states;
  for (const FindingDiff& each : input.changes->diff.findings) {
    states[each.id] = each.state;
  }
  return states;
}

std::string figures_in(const Finding& finding, const Audit& audit) {
  std::vector<Figure> figures = finding.joined;
  if (finding.figure && figures.empty()) figures = {*finding.figure};
  return joined(figures,
                [&](const Figure& figure) { return to_string(figure, audit); });
}

SheetRow finding_row(const Finding& finding, const States& states,
                     const ReportInput& input) {
  const Audit& audit = input.audit();
  const auto state = states.find(finding.id);
  return {text(finding.id),
          text(info(finding.code).id),
          text(word_of(finding.severity)),
          text(finding.component < 0 ? "none" : as_json(finding.verdict)),
          text(state == states.end() ? "" : word_of(state->second)),
          text(title_of(finding, input.view, input.words)),
          text(figures_in(finding, audit)),
          text(joined(finding.claims,
                      [&](ClaimId claim) { return audit[claim].id; })),
          text(joined(finding.laws)),
          number(static_cast<std::size_t>(finding.origins)),
          number(static_cast<std::size_t>(finding.outlets)),
          text(finding.fingerprint)};
}

SheetRow source_row(const Source& source, std::size_t claims) {
  return {text(source.name),          text(source.outlet),
          text(source.kind),          text(source.title),
          text(safe_url(source.url)), text(safe_url(source.archived)),
          text(source.location),      text(source.language),
          text(source.published),     text(source.updated),
          text(source.retrieved),     yes(source.excerpt),
          yes(source.is_private),     number(claims)};
}

}  // namespace

Sheet claims_sheet(const ReportInput& input) {
  const auto all =
      std::make_shared<const std::vector<Stated>>(all_stated(input.audit()));
  return {"claims", claim_columns(), all->size(),
          [all, &input](std::size_t i) { return claim_row((*all)[i], input); }};
}

Sheet figures_sheet(const ReportInput& input) {
  const auto all = std::make_shared<const std::vector<const FigureView*>>(
      figures_to_show(input.view, input.words, true));
  return {
      "figures",
      {"figure", "label", "status", "result", "low", "high", "low_open",
       "high_open", "contested", "claims", "origins", "outlets"},
      all->size(),
      [all, &input](std::size_t i) { return figure_row(*(*all)[i], input); }};
}

Sheet findings_sheet(const ReportInput& input) {
  return {"findings",
          {"id", "code", "severity", "verdict", "state", "says", "figures",
           "claims", "laws", "origins", "outlets", "fingerprint"},
          input.all().findings.size(),
          [states = states_of(input), &input](std::size_t i) {
            return finding_row(input.all().findings[i], states, input);
          }};
}

Sheet sources_sheet(const ReportInput& input) {
  std::vector<std::size_t> claims(input.audit().sources.size());
  for (const Claim& claim : input.audit().claims) {
    ++claims[claim.source.index()];
  }
  return {"sources",
          {"name", "outlet", "kind", "title", "url", "archived", "location",
           "language", "published", "updated", "retrieved", "excerpt",
           "private", "claims"},
          input.audit().sources.size(),
          [claims = std::move(claims), &input](std::size_t i) {
            return source_row(input.audit().sources[i], claims[i]);
          }};
}

}  // namespace concord
