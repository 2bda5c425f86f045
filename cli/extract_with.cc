// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_with.h"

#include <chrono>

#include "claims/extract/protocol/answered_events.h"
#include "cli/command_words.h"
#include "cli/extractor_child.h"

namespace concord {

namespace {

template <typename Named>
std::optional<std::string> by_name_or_alias(const std::vector<Named>& all,
                                            std::string_view said) {
  for (const Named& one : all) {
    if (one.name == said) return one.name;
  }
  for (const Named& one : all) {
    if (one.alias == said) return one.name;
  }
  return std::nullopt;
}

template <typename Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) {
    if (!one.name.empty()) names.push_back(one.name);
  }
  return names;
}

extract::KnownNames known_names(const extract::ExtractPack& pack) {
  extract::KnownNames known;
  known.measure = [&pack](std::string_view said) {
    return by_name_or_alias(pack.measures, said);
  };
  known.population = [&pack](std::string_view said) {
    return by_name_or_alias(pack.populations, said);
  };
  known.measures = names_of(pack.measures);
  known.populations = names_of(pack.populations);
  return known;
}

std::vector<extract::TextToRead> questions(const ExtractTexts& texts) {
  std::vector<extract::TextToRead> all;
  for (const ExtractText& text : texts.texts) {
    all.push_back({text.id, text.language, text.about.published, text.words});
  }
  return all;
}

}  // namespace

std::optional<std::vector<ProposedText>> propose_with(
    const ExtractTexts& texts, const extract::ExtractPack& pack,
    const ExtractOptions& options, const Terminal& terminal) {
  ExtractorLimits limits;
  limits.patience = std::chrono::milliseconds(
      static_cast<std::int64_t>(options.seconds * 1000));
  const std::vector<std::string> command = command_words(options.with);
  ExtractedByOther made =
      extract_with(command, questions(texts), known_names(pack), limits);
  terminal.complain(complaints_about(made));
  if (!made.is_complete()) return std::nullopt;
  std::vector<ProposedText> proposed;
  for (extract::Answered& answer : made.answered) {
    const ExtractText& text = texts.texts[answer.text];
    extract::set_answered_events(answer.proposals, text.words, text.about);
    proposed.push_back({text.id, text.file, text.words,
                        std::move(answer.proposals), "extract-with"});
  }
  return proposed;
}

}  // namespace concord
