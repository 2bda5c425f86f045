// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/annotation.h"

#include <fmt/format.h>

#include "claims/text.h"
#include "reports/citation.h"
#include "reports/escape.h"
#include "reports/iri.h"
#include "reports/json_writer.h"
#include "reports/quoted.h"
#include "reports/utc_time.h"

namespace concord {
namespace {

Json text_body(const char* purpose, const std::string& text) {
  return {{"type", "TextualBody"},
          {"purpose", purpose},
          {"format", "text/plain"},
          {"value", harmless(text)}};
}

Json bodies_of(const ReportInput& input, ClaimId claim,
               const Statement& statement) {
  const Citation citation = cite(input.view, input.words, claim, statement);
  Json bodies = {text_body("describing", citation.says),
                 text_body("tagging", statement.id)};
  if (statement.figure) {
    bodies.push_back(
        text_body("tagging", to_string(*statement.figure, input.audit())));
  }
  bodies.push_back(text_body("tagging", status_of(input.view, claim)));
  return bodies;
}

// A spreadsheet's row, the names of the columns being the first; or a line of
// JSON, where lines are counted from 0, between them: 11,12 is the twelfth.
Json row_target(const Audit& audit, const Quote& row) {
  const Place& place = row.place;
  const int at = place.from.line;
  const bool lines = place.file.find(".jsonl") != std::string::npos;
  return {{"source", iri_of(audit, "table", place.file)},
          {"selector",
           {{"type", "FragmentSelector"},
            {"conformsTo", lines ? "http://tools.ietf.org/rfc/rfc5147"
                                 : "http://tools.ietf.org/rfc/rfc7111"},
            {"value", lines ? fmt::format("line={},{}", at - 1, at)
                            : fmt::format("row={}", at)}}}};
}

Json text_target(const Audit& audit, const Source& source, const Quote& quote) {
  const Quoted words = quoted(source, quote);
  Json target = {{"source", iri_of(audit, source)}};
  const std::string archived = safe_url(source.archived);
  if (!archived.empty()) {
    target["state"] = {{"type", "TimeState"}, {"cached", archived}};
  }
  target["selector"] = {{{"type", "TextQuoteSelector"},
                         {"exact", words.exact},
                         {"prefix", words.before},
                         {"suffix", words.after}},
                        {{"type", "TextPositionSelector"},
                         {"start", words.begin},
                         {"end", words.end}}};
  return target;
}

void add(const ReportInput& input, ClaimId claim, const Statement& statement,
         Entries& entries) {
  const Quote* quote = input.view.quote(claim, statement);
  if (quote == nullptr) return;
  const Audit& audit = input.audit();
  entries.push_back(
      {{"id", iri_of(audit, "annotation", statement.id)},
       {"type", "Annotation"},
       {"motivation", "describing"},
       {"body", bodies_of(input, claim, statement)},
       {"target",
        quote->is_cell
            ? row_target(audit, *quote)
            : text_target(audit, audit[audit[claim].source], *quote)}});
}

Entries annotations(const ReportInput& input) {
  Entries entries;
  for (std::size_t i = 0; i < input.audit().claims.size(); ++i) {
    const Claim& claim = input.audit().claims[i];
    add(input, ClaimId(i), claim.total, entries);
    for (const Statement& part : claim.parts) {
      add(input, ClaimId(i), part, entries);
    }
  }
  return entries;
}

}  // namespace

std::vector<ReportFile> annotation_report(const ReportInput& input) {
  const Audit& audit = input.audit();
  const Entries entries = annotations(input);
  JsonWriter out;
  out.put("@context", Json("http://www.w3.org/ns/anno.jsonld"));
  out.put("id", Json(iri_base(audit) + "annotations:1"));
  out.put("type", Json("AnnotationPage"));
  out.put("partOf",
          Json{{"id", iri_base(audit) + "annotations"},
               {"type", "AnnotationCollection"},
               {"label", audit.title.empty() ? audit.name : audit.title},
               {"total", entries.size()}});
  out.put("generator", Json{{"id", "urn:x-concord:" + input.version},
                            {"type", "Software"},
                            {"name", "Concord " + input.version}});
  if (input.timestamp) out.put("generated", Json(utc_time(*input.timestamp)));
  out.put("startIndex", Json(0));
  out.put("items", entries);
  return {{"report.anno.json", std::move(out).take()}};
}

}  // namespace concord
