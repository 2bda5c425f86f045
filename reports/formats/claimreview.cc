// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/claimreview.h"

#include "claims/provenance.h"
#include "claims/text.h"
#include "reports/citation.h"
#include "reports/escape.h"
#include "reports/finding_words.h"
#include "reports/headline.h"
#include "reports/iri.h"
#include "reports/json_writer.h"
#include "reports/utc_time.h"

namespace concord {
namespace {

/// What readers of ClaimReview take of `claimReviewed`: fewer than 75.
constexpr int kLongest = 74;

std::string shortened(const std::string& text) {
  if (display_width(text) <= kLongest) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = character_end(text, at);
    if (display_width(text.substr(0, end)) >= kLongest) break;
    out = text.substr(0, end);
    at = end;
  }
  return out + "…";
}

Json publication(const Source& source, const std::string& outlet) {
  Json work = {
      {"@type", "CreativeWork"},
      {"publisher", {{"@type", "Organization"}, {"name", harmless(outlet)}}}};
  if (!source.title.empty()) work["headline"] = harmless(source.title);
  if (source.published) work["datePublished"] = source.published->written;
  const std::string url = safe_url(source.url);
  if (!url.empty()) work["url"] = url;
  return work;
}

// What one side says, in its own words, and where.
Json claim_of(const SideWords& side, const ReportInput& input) {
  const Audit& audit = input.audit();
  const SourceId source = audit[side.claim].source;
  const Citation cited =
      cite(input.view, input.words, side.claim, *side.statement);
  Json claim = {{"@type", "Claim"},
                {"@id", iri_of(audit, "claim", side.name)},
                {"name", harmless(cited.says)}};
  if (!cited.quote.empty()) claim["text"] = harmless(cited.quote);
  claim["appearance"] = publication(audit[source], outlet_of(audit, source));
  return claim;
}

// A remark a line.
std::string explanation(const FindingWords& words) {
  std::string text;
  for (const auto& [key, remark] : words.remarks) {
    text += (text.empty() ? "" : "\n") + harmless(key + ": " + remark);
  }
  return text;
}

// All sides are parts of what is reviewed.
Json reviewed(const std::string& question, const FindingWords& words,
              const ReportInput& input) {
  Json sides = Json::array();
  for (const SideWords& side : words.sides) {
    sides.push_back(claim_of(side, input));
  }
  return {{"@type", "Claim"}, {"name", question}, {"hasPart", sides}};
}

Json review_of(const Finding& finding, const ReportInput& input) {
  const FindingWords words = in_words(finding, input.view, input.words);
  const std::string name = iri_of(input.audit(), "finding", finding.id);
  const std::string question =
      harmless(question_of(finding, input.view, input.words));
  Json review = {{"@context", "https://schema.org"},
                 {"@type", "ClaimReview"},
                 {"@id", name},
                 {"url", name},
                 {"claimReviewed", shortened(question)}};
  if (input.timestamp) {
    review["datePublished"] = utc_time(*input.timestamp);
  }
  review["itemReviewed"] = reviewed(question, words, input);
  review["reviewRating"] = {{"@type", "Rating"},
                            {"alternateName", harmless(words.title)},
                            {"ratingExplanation", explanation(words)}};
  return review;
}

}  // namespace

std::vector<ReportFile> claimreview_report(const ReportInput& input) {
  std::string text;
  for (const Finding& finding : input.all().findings) {
    if (finding.severity == Severity::Note || finding.sides.empty()) continue;
    text += (text.empty() ? "[\n  " : ",\n  ") +
            json_text(review_of(finding, input));
  }
  return {{"report.claimreview.json", text.empty() ? "[]\n" : text + "\n]\n"}};
}

}  // namespace concord
