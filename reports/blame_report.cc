// SPDX-License-Identifier: Apache-2.0
// Who sets what a figure can be, as a page and for machines.
#include <algorithm>

#include "claims/text.h"
#include "reports/blame.h"
#include "reports/difference_words.h"
#include "reports/ink.h"
#include "reports/json_writer.h"

namespace concord {
namespace {

using Writings = std::map<ClaimId, Writing>;

std::string since_words(const Writing& since) {
  if (since.revision.empty()) return "since when: " + since.unknown;
  return "since " + since.revision + " of " + since.date + ", by " +
         since.author;
}

bool is_one_unknown(const Writings& since) {
  return !since.empty() && std::ranges::all_of(since, [&](const auto& each) {
    const std::string& unknown = each.second.unknown;
    return !unknown.empty() && unknown == since.begin()->second.unknown;
  });
}

/// The page of one figure.
class Page {
 public:
  Page(const Writings& since, const Style& style)
      : since_(since), style_(style) {}

  std::string figure(const Blame& blame) const {
    std::string out = strong(
        harmless(blame.label + ": " + blame.result) + name(blame), style_);
    out += line(2, blame.accepted);
    for (const BlamedRow& each : blame.rows) out += gap() + row(each);
    if (blame.rows.empty()) {
      out += line(2, "nothing is worked out: the budget ended first");
    }
    return out;
  }

 private:
  std::string name(const Blame& blame) const {
    return style_.plain ? "" : "  [" + harmless(blame.figure) + "]";
  }
  // The lines that follow tell them, and a sentence should too.
  std::string names(const BlamedEnd& end) const {
    if (!style_.plain) return {};
    std::vector<std::string> names;
    for (const Citation& each : end.cited) names.push_back(each.name);
    for (const std::string& law : end.laws) names.push_back("law: " + law);
    return " " + listed(names);
  }
  std::string gap() const { return style_.plain ? "" : "\n"; }

  std::string line(int indent, const std::string& text) const {
    if (text.empty()) return {};
    if (style_.plain) return harmless(text) + ".\n";
    return std::string(static_cast<std::size_t>(indent), ' ') +
           wrapped(harmless(text), style_.width, indent) + "\n";
  }

  std::string row(const BlamedRow& row) const {
    std::string out;
    if (!row.under.empty())
      out += line(2, (style_.plain ? "it is " : "") + row.result);
    for (const std::string& each : row.under) out += line(4, "under " + each);
    for (const BlamedEnd& each : row.ends) {
      out += end(each, row.under.empty() ? 2 : 4);
    }
    return out;
  }

  std::string end(const BlamedEnd& end, int indent) const {
    if (!end.nobody.empty()) return line(indent, end.says + ": " + end.nobody);
    std::string out = line(indent, end.says + " is set by" + names(end));
    for (std::size_t i = 0; i < end.claims.size(); ++i) {
      out += citation_text(end.cited[i], indent + 2, style_);
      const auto since = since_.find(end.claims[i]);
      if (since == since_.end() || one_unknown_) continue;
      out += line(indent + 4, since_words(since->second));
    }
    for (const std::string& law : end.laws) {
      out += line(indent + 2, "law: " + law);
    }
    return out;
  }

  const Writings& since_;
  const Style& style_;
  const bool one_unknown_ = is_one_unknown(since_);  // the same of all of them
};

Json since_entry(const Writing& since) {
  if (since.revision.empty()) return {{"unknown", since.unknown}};
  return {{"revision", since.revision},
          {"date", since.date},
          {"author", since.author}};
}

Json end_entry(const BlamedEnd& end, const Writings& since) {
  Json entry = {{"end", end.says}, {"claims", Json::array()}};
  for (std::size_t i = 0; i < end.claims.size(); ++i) {
    Json cited = citation_entry(end.cited[i]);
    const auto found = since.find(end.claims[i]);
    if (found != since.end()) cited["since"] = since_entry(found->second);
    entry["claims"].push_back(std::move(cited));
  }
  entry["laws"] = end.laws;
  if (!end.nobody.empty()) entry["nobody"] = end.nobody;
  return entry;
}

Json row_entry(const BlamedRow& row, const Writings& since) {
  Json entry = Json::object();
  entry["under"] = row.under;
  entry["result"] = row.result;
  entry["ends"] = Json::array();
  for (const BlamedEnd& each : row.ends) {
    entry["ends"].push_back(end_entry(each, since));
  }
  return entry;
}

}  // namespace

std::string blame_report(const std::vector<Blame>& blames,
                         const Writings& since, const Style& style) {
  const Page page(since, style);
  std::string out;
  for (const Blame& each : blames) {
    if (!out.empty() && !style.plain) out += "\n";
    out += page.figure(each);
  }
  if (!is_one_unknown(since)) return out;
  return out + (style.plain ? "" : "\n") +
         paragraph(since_words(since.begin()->second), style);
}

std::string blame_json(const std::vector<Blame>& blames, const Writings& since,
                       const std::string& audit) {
  Entries figures;
  for (const Blame& each : blames) {
    Json entry = {{"figure", each.figure},
                  {"result", each.result},
                  {"lock", each.accepted},
                  {"rows", Json::array()}};
    for (const BlamedRow& row : each.rows) {
      entry["rows"].push_back(row_entry(row, since));
    }
    figures.push_back(std::move(entry));
  }
  JsonWriter out = json_page(audit);
  out.put("figures", figures);
  return std::move(out).take();
}

}  // namespace concord
