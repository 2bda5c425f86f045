// SPDX-License-Identifier: Apache-2.0
#include "claims/read_declined.h"

#include "claims/read_claims.h"

namespace concord {
namespace {

QuoteRequest read_quote(Fields& fields, Complaints& complaints) {
  QuoteRequest quote;
  if (const auto words = written(fields, "quote")) {
    quote.exact = words->text;
    quote.place = words->place;
  }
  quote.prefix = fields.text("prefix").value_or("");
  quote.suffix = fields.text("suffix").value_or("");
  quote.nth = read_nth(fields, complaints);
  return quote;
}

DeclinedDraft read_entry(const Yaml& node, const Written& source,
                         Complaints& complaints) {
  Fields fields(node, "what was declined", complaints);
  DeclinedDraft draft;
  draft.source = source;
  draft.id = written(fields, "id");
  fields.require("quote");
  draft.figure = written(fields, "figure");
  draft.says = written(fields, "says");
  draft.quote = read_quote(fields, complaints);
  fields.finish();
  return draft;
}

}  // namespace

std::vector<DeclinedDraft> read_declined(const Yaml& list,
                                         const Written& source,
                                         Complaints& complaints) {
  std::vector<DeclinedDraft> drafts;
  if (list.kind != Yaml::Kind::Sequence) {
    complaints.add(Code::Y114, list.place, "`declined` is not a list",
                   "begin each entry with `- figure: `");
    return drafts;
  }
  for (const Yaml& node : list.items) {
    if (node.kind == Yaml::Kind::Nothing) continue;  // complained of
    drafts.push_back(read_entry(node, source, complaints));
  }
  return drafts;
}

std::vector<DeclinedDraft> declined_in(const Folder& folder) {
  std::vector<DeclinedDraft> all;
  Complaints ignored;
  for (const auto& [file, bytes] : folder.files) {
    if (!is_claims_file(file)) continue;
    const auto document = read_yaml(file, bytes, ignored);
    const Yaml* list = document ? document->find("declined") : nullptr;
    if (list == nullptr) continue;
    for (DeclinedDraft& each :
         read_declined(*list, source_of_file(file, *document), ignored)) {
      all.push_back(std::move(each));
    }
  }
  return all;
}

}  // namespace concord
