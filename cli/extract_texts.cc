// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_texts.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/find_audit.h"
#include "cli/new_file.h"
#include "cli/run.h"
#include "rules/packs.h"

namespace concord {

namespace fs = std::filesystem;

namespace {

// An archive of texts in one file; a single text has the limit of a source.
constexpr std::size_t kLongestFile = std::size_t{1} << 30;

using extract::Markup;

std::string extension(const fs::path& path) {
  std::string end = path.extension().string();
  std::ranges::transform(end, end.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return end;
}

bool is_text(const fs::path& path) {
  const std::string end = extension(path);
  return end == ".txt" || end == ".md" || end == ".html" || end == ".htm";
}

Markup markup_of(const fs::path& path, const std::string& words) {
  const std::string end = extension(path);
  if (end == ".html" || end == ".htm") return Markup::Html;
  if (end == ".md") return Markup::Markdown;
  return extract::guess_markup(words);
}

void require_utf8(const std::string& words, const std::string& file) {
  if (const auto bad = find_bad_utf8(words)) {
    const Position at = LineTable(words).position(words, *bad);
    throw CannotRun(file + ":" + std::to_string(at.line) +
                    ": not UTF-8, or a NUL; `iconv -f WINDOWS-1252 -t UTF-8` "
                    "and the like turn a text into UTF-8");
  }
}

ExtractText text_of_file(const std::string& file) {
  ExtractText text;
  text.file = file;
  text.id = file == "-" ? "stdin" : fs::path(file).stem().string();
  text.words = read_bytes(file, kLongestFile);
  require_utf8(text.words, file);
  text.about.markup = markup_of(file, text.words);
  return text;
}

// What `meta` of a line says of its question: {"level": "spans", "model":
// "datetime", "reference": "2016-11-07T00:00:00"}.
void read_meta(const nlohmann::json& meta, ExtractText& text) {
  const auto told = [&meta](const char* key) -> std::string {
    return meta.contains(key) && meta[key].is_string() ? meta[key] : "";
  };
  text.asks_speakers = told("level") == "attribution";
  text.asks_spans = told("level") == "spans";
  text.span_type = extract::find_span_type(told("model"));
  if (text.about.published.empty()) text.about.published = told("reference");
}

// One line of a .jsonl: {"id": "...", "text": "..."}.
ExtractText text_of_line(const std::string& line, const std::string& place) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  const bool fits = json.is_object() && json.contains("text") &&
                    json["text"].is_string() && json.contains("id") &&
                    json["id"].is_string();
  if (!fits) {
    throw CannotRun(place + ": no object with `id` and `text`, both strings");
  }
  ExtractText text;
  text.file = place;
  text.id = json["id"];
  text.words = json["text"];
  if (json.contains("published") && json["published"].is_string()) {
    text.about.published = json["published"];
  }
  if (json.contains("meta") && json["meta"].is_object()) {
    read_meta(json["meta"], text);
  }
  require_utf8(text.words, place);
  text.about.markup = extract::guess_markup(text.words);
  return text;
}

void add_lines(const std::string& file, std::vector<ExtractText>& texts) {
  const std::string bytes = read_bytes(file, kLongestFile);
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    ++number;
    const std::string line = bytes.substr(at, end - at);
    if (line.find_first_not_of(" \t\r") != std::string::npos) {
      texts.push_back(text_of_line(line, file + ":" + std::to_string(number)));
    }
    at = end + 1;
  }
}

void add_folder(const fs::path& folder, std::vector<ExtractText>& texts) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && is_text(entry.path())) {
      files.push_back(entry.path().string());
    }
  }
  if (files.empty()) {
    throw CannotRun("`" + folder.string() +
                    "` has neither an audit.yaml nor a .txt, .md or .html");
  }
  std::ranges::sort(files);
  for (const std::string& file : files) texts.push_back(text_of_file(file));
}

// What is reviewed may not fit an edited text any more, and rules may name what
// is still to come: neither is read.
Folder without_claims(Folder folder) {
  std::erase_if(folder.files, [](const auto& file) {
    return file.first.starts_with("claims/") ||
           file.first.starts_with("rules/") || file.first == "decisions.yaml";
  });
  return folder;
}

std::vector<extract::EventChoice> choices_of(const EventGraph& graph) {
  std::vector<extract::EventChoice> choices;
  for (const Event& event : graph.events()) {
    choices.push_back({event.name, event.label, event.place, event.when, {}});
    if (event.whole) choices.back().parent = event.whole->index();
  }
  return choices;
}

ExtractText text_of_source(const Source& source) {
  ExtractText text;
  text.id = source.name;
  text.file = source.text->file();
  text.words = std::string(source.text->body());
  text.language = source.language;
  text.about.markup = extract::guess_markup(text.words);
  text.about.title = source.title;
  if (source.published) text.about.published = source.published->written;
  return text;
}

// `only` is the file of one source, or nothing for all.
void add_audit(const std::string& root, const std::string& only,
               ExtractTexts& all, Complaints& complaints) {
  if (!all.root.empty() && all.root != root) {
    throw CannotRun("one audit at a time: `" + all.root + "` or `" + root +
                    "`");
  }
  all.root = root;
  const auto loaded = load_folder(root, own_packs());
  if (!loaded) {
    for (const Diagnostic& one : loaded.complaints()) {
      complaints.add(one.code, one.place, one.message, one.help);
    }
    return;
  }
  all.folder = without_claims(loaded.value());
  all.audit = read_audit(all.folder, complaints);
  for (const Source& source : all.audit.sources) {
    if (!source.text) continue;
    if (!only.empty() && source.text->file() != only) continue;
    all.texts.push_back(text_of_source(source));
  }
}

// "sources/NAME.txt" of the audit that such a file belongs to.
std::optional<std::string> source_file(const fs::path& path) {
  const fs::path folder = fs::absolute(path).parent_path();
  const bool is_source = folder.filename() == "sources" &&
                         fs::exists(folder.parent_path() / "audit.yaml");
  if (!is_source) return std::nullopt;
  return "sources/" + path.filename().string();
}

void add_path(const std::string& path, ExtractTexts& all,
              Complaints& complaints) {
  if (path == "-") {
    all.texts.push_back(text_of_file(path));
  } else if (fs::is_directory(path)) {
    if (fs::exists(fs::path(path) / "audit.yaml")) {
      add_audit(path, "", all, complaints);
    } else {
      add_folder(path, all.texts);
    }
  } else if (extension(path) == ".jsonl") {
    add_lines(path, all.texts);
  } else if (const auto source = source_file(path)) {
    const fs::path root = fs::absolute(path).parent_path().parent_path();
    add_audit(root.string(), *source, all, complaints);
  } else {
    all.texts.push_back(text_of_file(path));
  }
}

void require_own_ids(const std::vector<ExtractText>& texts) {
  std::set<std::string> ids;
  for (const ExtractText& text : texts) {
    if (ids.insert(text.id).second) continue;
    throw CannotRun("two texts are called `" + text.id +
                    "`: give one of them another name");
  }
}

}  // namespace

ExtractTexts texts_to_extract(const std::vector<std::string>& paths,
                              Complaints& complaints) {
  ExtractTexts all;
  if (paths.empty()) add_audit(find_audit("."), "", all, complaints);
  for (const std::string& path : paths) add_path(path, all, complaints);
  require_own_ids(all.texts);
  if (!all.in_audit()) return all;
  all.events.emplace(choices_of(all.audit.events), all.audit.zone);
  for (ExtractText& text : all.texts) {
    for (const Event& event : all.audit.events.events()) {
      text.about.event_ids.push_back(event.name);
    }
  }
  return all;
}

}  // namespace concord
