// SPDX-License-Identifier: Apache-2.0
#include "reports/citation.h"

#include "claims/check.h"
#include "claims/text.h"
#include "reports/excerpt.h"
#include "reports/ink.h"
#include "reports/said_words.h"

namespace concord {
namespace {

const Statement& statement_about(const Claim& claim,
                                 const std::optional<Figure>& about) {
  if (!about || claim.total.figure == about) return claim.total;
  for (const Statement& part : claim.parts) {
    if (part.figure == about) return part;
  }
  return claim.total;
}

const char* verb_of(Stance stance) {
  switch (stance) {
    case Stance::Denies:
      return "denies ";
    case Stance::Doubts:
      return "doubts ";
    case Stance::Retracts:
      return "retracts ";
    case Stance::Supersedes:
      return "supersedes ";
  }
  CONCORD_UNREACHABLE();
}

std::string amount_of(const Claim& claim, const Statement& statement,
                      const Audit& audit, const Words& words) {
  if (is_relative(statement)) return relative_words(statement, audit, words);
  const auto stated = stated_interval(statement);
  if (stated) return words.said(*stated, *statement.figure);
  if (!statement.says && closes_a_list(claim)) {
    return "all that its list comes to";
  }
  return statement.written;
}

std::string says_of(const Claim& claim, const Statement& statement,
                    const Audit& audit, const Words& words) {
  std::vector<std::string> parts;
  for (const Toward& toward : claim.toward) {
    parts.push_back(verb_of(toward.stance) + toward.statement);
  }
  if (statement.figure) {
    const std::string amount = amount_of(claim, statement, audit, words);
    parts.push_back(words.figure(*statement.figure) +
                    (amount.empty() ? "" : " " + amount));
  }
  return listed(parts);
}

std::string place_text(const Place& place) {
  return place.file + ":" + std::to_string(place.from.line) + ":" +
         std::to_string(place.from.column);
}

std::string quoted(const Citation& citation) {
  return citation.quote.empty() ? "" : "\"" + citation.quote + "\"";
}

std::string who(const Citation& citation) {
  return citation.outlet +
         (citation.published.empty() ? "" : ", " + citation.published);
}

std::string sentence(const Citation& citation) {
  std::string out = citation.name + ": " + citation.says + ", in " +
                    who(citation) + ", in source " + citation.source;
  if (citation.place) out += ", at " + place_text(*citation.place);
  if (!citation.quote.empty()) out += ": " + quoted(citation);
  return harmless(out) + ".\n";
}

}  // namespace

Citation cite(const View& view, const Words& words, ClaimId claim,
              const std::optional<Figure>& about) {
  return cite(view, words, claim, statement_about(view.audit()[claim], about));
}

Citation cite(const View& view, const Words& words, ClaimId claim,
              const Statement& statement) {
  const Audit& audit = view.audit();
  const Source& source = audit[audit[claim].source];
  Citation citation{statement.id,
                    says_of(audit[claim], statement, audit, words),
                    source.outlet.empty() ? source.name : source.outlet,
                    source.name,
                    source.published ? source.published->written : "",
                    std::nullopt,
                    ""};
  if (const Quote* quote = view.quote(claim, statement)) {
    citation.place = quote->place;
    citation.quote = in_one_line(quote->text);
  }
  return citation;
}

std::string citation_text(const Citation& citation, int indent,
                          const Style& style) {
  if (style.plain) return sentence(citation);
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  const std::string deeper = margin + "  ";
  const auto line = [&](const std::string& before, const std::string& text,
                        Ink ink) {
    return before +
           paint(wrapped(harmless(text), style.width, indent + 2), ink, style) +
           "\n";
  };
  std::string out = margin +
                    wrapped(paint(harmless(citation.name), Ink::Strong, style) +
                                "  " + harmless(citation.says),
                            style.width, indent) +
                    "\n";
  if (!citation.quote.empty())
    out += line(deeper, quoted(citation), Ink::Plain);
  out += line(deeper, who(citation), Ink::Faint);
  if (citation.place) {
    out += line(deeper, place_text(*citation.place), Ink::Frame);
  }
  return out;
}

Json citation_entry(const Citation& citation) {
  Json entry = {{"claim", citation.name},
                {"says", citation.says},
                {"source", citation.source},
                {"outlet", citation.outlet}};
  if (!citation.published.empty()) entry["published"] = citation.published;
  if (!citation.place) return entry;
  entry["file"] = citation.place->file;
  entry["line"] = citation.place->from.line;
  entry["column"] = citation.place->from.column;
  entry["quote"] = citation.quote;
  return entry;
}

}  // namespace concord
