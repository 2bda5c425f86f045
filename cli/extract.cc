// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/extract/extract.h"
#include "cli/commands.h"
#include "cli/extract_packs.h"
#include "cli/extract_pages.h"
#include "cli/extract_texts.h"
#include "cli/extract_with.h"
#include "cli/extract_write.h"
#include "reports/diagnostics.h"
#include "reports/proposals/claims_update.h"
#include "reports/proposals/known_claims.h"
#include "reports/proposals_yaml.h"
#include "rules/packs.h"

namespace concord {

namespace {

using extract::ExtractPack;

// Who speaks, and all numbers and dates, where that is asked.
void tell_beside(ProposedText& told, const ExtractText& text,
                 const ExtractPack& pack, const ExtractOptions& options) {
  if (options.speakers || text.asks_speakers) {
    told.speakers = extract::speakers_in(text.words, text.about, pack);
  }
  if (options.spans || text.asks_spans) {
    told.spans = extract::spans_in(text.words, text.about, text.span_type);
  }
}

std::optional<std::vector<ProposedText>> propose(
    const ExtractTexts& from, const ExtractPack& pack,
    const ExtractOptions& options) {
  std::vector<ProposedText> all;
  for (const ExtractText& text : from.texts) {
    all.push_back({text.id, text.file, text.words,
                   extract::proposals_in(text.words, text.about, pack),
                   "extract-en@" + pack.version});
    tell_beside(all.back(), text, pack, options);
  }
  return all;
}

// Without an audit there are no events, and the words are those of tolls.
Audit words_of_tolls() {
  Folder folder;
  for (const auto& [name, pack] : own_packs()) {
    folder.files[pack_file(name)] = pack;
  }
  folder.files["audit.yaml"] = "audit: extract\nuses: [toll]\n";
  Complaints ignored;
  return read_audit(folder, ignored);
}

// Other files than those that the page may become keep their ids.
std::vector<std::string> ids_beside(const ExtractTexts& texts,
                                    const std::vector<ProposedText>& proposed) {
  if (!texts.in_audit()) return {};
  auto folder = load_folder(texts.root, own_packs());
  if (!folder) return {};
  Folder rest = std::move(folder).value();
  for (const ProposedText& text : proposed) {
    rest.files.erase(claims_file_of(rest, text.id));
  }
  return ClaimsKnown(rest).ids();
}

std::string yaml_page(const ExtractTexts& texts,
                      const std::vector<ProposedText>& proposed,
                      const ExtractPack& pack) {
  const Audit words = texts.in_audit() ? texts.audit : words_of_tolls();
  const ProposalContext context{words, pack, texts.in_audit()};
  ProposalsPage page(context, ids_beside(texts, proposed));
  std::string all;
  for (const ProposedText& text : proposed) {
    all += page.text(text) + "\n";
  }
  return all + page.end();
}

std::string jsonl_page(const std::vector<ProposedText>& texts,
                       const ExtractPack& pack) {
  std::string page;
  for (const ProposedText& text : texts) page += proposals_jsonl(text, pack);
  return page;
}

// Line by line while the texts are read, so that nothing is kept of one of
// which there is no end.
void print_lines(const ExtractTexts& from, const ExtractPack& pack,
                 const ExtractOptions& options, const Terminal& terminal) {
  for (const ExtractText& text : from.texts) {
    ProposedText told{text.id, text.file, text.words, {}};
    told.in_characters = options.characters;
    ProposalsLine line(told, pack);
    extract::each_proposals(text.words, text.about, pack,
                            [&](const std::vector<extract::Proposal>& found) {
                              line.add(found);
                              terminal.print(line.take());
                            });
    tell_beside(told, text, pack, options);
    line.end(told);
    terminal.print(line.take());
  }
}

std::string page_of(const std::string& format, const ExtractTexts& texts,
                    const std::vector<ProposedText>& proposed,
                    const ExtractPack& pack, const Style& style) {
  if (format == "jsonl") return jsonl_page(proposed, pack);
  if (format == "text") return extract_text_page(texts, proposed, style);
  if (format == "html") return extract_html_page(texts, proposed);
  return yaml_page(texts, proposed, pack);
}

}  // namespace

ExitCode extract_claims(const ExtractOptions& options,
                        const Terminal& terminal) {
  Complaints complaints;
  ExtractTexts texts = texts_to_extract(options.paths, complaints);
  const auto pack =
      read_extract_packs_of(texts.root, options.packs, complaints);
  if (!complaints.empty() || !pack) {
    Folder files = texts.folder;  // for excerpts
    for (auto& file : extract_pack_files(texts.root, options.packs)) {
      files.files.insert(std::move(file));
    }
    terminal.complain(
        diagnostics_report(complaints.sorted(), files, terminal.error_style()));
    return ExitCode::CannotRun;
  }
  if (texts.events) {
    for (ExtractText& text : texts.texts) text.about.events = &*texts.events;
  }
  if (options.format == "jsonl" && options.with.empty() && !options.write) {
    print_lines(texts, *pack, options, terminal);
    return ExitCode::Clean;
  }
  auto proposed = options.with.empty()
                      ? propose(texts, *pack, options)
                      : propose_with(texts, *pack, options, terminal);
  if (!proposed) return ExitCode::CannotRun;
  for (ProposedText& text : *proposed) text.in_characters = options.characters;
  if (options.write) return write_proposals(texts, *proposed, *pack, terminal);
  terminal.print(
      page_of(options.format, texts, *proposed, *pack, terminal.style()));
  return ExitCode::Clean;
}

}  // namespace concord
