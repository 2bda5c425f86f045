// SPDX-License-Identifier: Apache-2.0
//
// The words of a pack: how phrases enter the lexicon; classes, verbs.
#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/packs/pack_reader.h"
#include "claims/name.h"

namespace concord::extract {
namespace {

// Past, participle, and -ing; of a noun the plural alone.
constexpr std::size_t kMostForms = 3;

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

void nothing(Meaning&) {}

bool is_class_name(std::string_view name) {
  std::string plain(name);
  std::erase_if(plain, [](char c) { return c == '.' || c == '\''; });
  return is_name(plain);
}

}  // namespace

std::optional<ClassId> PackReader::class_for(const std::string& name,
                                             const Place& at) {
  const auto id = pack_.lexicon.make_class(name);
  if (id || is_full_) return id;
  is_full_ = true;
  complaints_.add(
      Code::Y118, at,
      fmt::format("more than {} classes of words", ClassSet::kMostClasses),
      "each name under `words` and `verbs` is one, and each choice "
      "of words in a pattern: \"(to | at)\"; one that stands in many patterns "
      "is one alone");
  return id;
}

void PackReader::add(const Yaml& at, const std::string& phrase,
                     const Classes& classes, const Mark& mark) {
  Meaning& meaning = pack_.lexicon.meaning_of(phrase);
  for (const std::string& name : classes) {
    if (const auto id = class_for(name, at.place)) meaning.classes.add(*id);
  }
  mark(meaning);
}

void PackReader::add_phrases(const Phrases& phrases, const std::string& name,
                             const Mark& mark) {
  for (const Yaml& phrase : phrases) {
    add(phrase, lower(phrase.text), {name}, mark);
  }
}

void PackReader::add_nouns(const Phrases& phrases, const std::string& name,
                           const Mark& mark) {
  for (const Yaml& phrase : phrases) {
    const std::string noun = lower(phrase.text);
    add(phrase, noun, {name, "singular"}, mark);
    for (const std::string& many : plural(noun, irregular_)) {
      add(phrase, many, {name, "plural"}, mark);
    }
  }
}

void PackReader::add_verbs(const Phrases& phrases, const std::string& name,
                           const Mark& mark) {
  for (const Yaml& phrase : phrases) {
    const VerbForms forms = verb_forms(lower(phrase.text), irregular_);
    const std::pair<const Spellings&, const char*> all[] = {
        {forms.base, "base"},
        {forms.third, "third"},
        {forms.ing, "ing"},
        {forms.past, "past"},
        {forms.participle, "participle"}};
    for (const auto& [form, form_name] : all) {
      for (const std::string& spelling : form) {
        add(phrase, spelling, {name, form_name, "verb"}, mark);
      }
    }
  }
}

// A phrase without a word would stand everywhere.
PackReader::Phrases PackReader::phrases(Fields& fields, std::string_view key) {
  Phrases all = fields.list(key);
  std::erase_if(all, [&](const Yaml& phrase) {
    if (!tokens_of(phrase.text).all.empty()) return false;
    complaints_.add(Code::Y118, phrase.place,
                    fmt::format("no word stands here under `{}`", key));
    return true;
  });
  return all;
}

// The same; a class of no words was forgotten.
PackReader::Phrases PackReader::some_phrases(Fields& fields, const Yaml& name) {
  const Yaml* body = fields.get(name.text);
  if (body && body->kind == Yaml::Kind::Sequence && body->items.empty()) {
    complaints_.add(Code::Y118, name.place,
                    fmt::format("`{}` lists no words", name.text),
                    "list some, or leave it out");
  }
  return phrases(fields, name.text);
}

bool PackReader::is_good_name(const Yaml& name, std::string_view what) {
  const bool good =
      what == "class" ? is_class_name(name.text) : is_name(name.text);
  if (good) return true;
  complaints_.add(Code::Y118, name.place,
                  fmt::format("`{}` is no name of a {}", name.text, what),
                  what == "class"
                      ? "write letters, digits, hyphens, dots and underscores"
                      : "write letters, digits, hyphens and underscores");
  return false;
}

void PackReader::read_shared(const Yaml& file) {
  const auto there = [&](const char* key) {
    const Yaml* body = file.find(key);
    return body && body->kind != Yaml::Kind::Nothing ? body : nullptr;
  };
  if (const Yaml* words = there("irregular")) read_irregular(*words);
  if (const Yaml* macros = there("macros")) read_macros(*macros);
}

// Packs add spellings to each other's: one may know "burnt", another "burned".
void PackReader::read_irregular(const Yaml& words) {
  Fields fields(words, "`irregular`", complaints_);
  for (const auto& [word, body] : words.entries) {
    const std::vector<Spellings> forms = forms_in(fields, word);
    auto& known = irregular_[word.text];
    known.resize(std::max(known.size(), forms.size()));
    for (std::size_t i = 0; i < forms.size(); ++i) {
      for (const std::string& spelling : forms[i]) {
        if (std::ranges::find(known[i], spelling) != known[i].end()) continue;
        known[i].push_back(spelling);
      }
    }
    if (forms.size() <= kMostForms) continue;
    complaints_.add(Code::Y118, body.place,
                    fmt::format("`{}` has {} forms", word.text, forms.size()),
                    "of a verb write past, participle and -ing; of a noun the "
                    "plural");
  }
}

// A form is a text, or a list of its spellings.
std::vector<Spellings> PackReader::forms_in(Fields& fields, const Yaml& word) {
  std::vector<Spellings> forms;
  const Yaml* body = fields.get(word.text);
  const bool has_lists =
      body && std::ranges::any_of(body->items, [](const Yaml& item) {
        return item.kind == Yaml::Kind::Sequence;
      });
  if (!has_lists) {
    for (const Yaml& form : some_phrases(fields, word)) {
      forms.push_back({form.text});
    }
    return forms;
  }
  for (const Yaml& item : body->items) {
    Spellings& spellings = forms.emplace_back();
    if (item.kind == Yaml::Kind::Scalar) spellings.push_back(item.text);
    for (const Yaml& one : item.items) spellings.push_back(one.text);
  }
  return forms;
}

void PackReader::read_macros(const Yaml& macros) {
  Fields fields(macros, "`macros`", complaints_);
  for (const auto& [name, text] : macros.entries) {
    if (!fields.text(name.text)) continue;
    const Yaml* before = macros_.add(name, text);
    if (!before) continue;
    complaints_
        .add(Code::Y118, name.place,
             fmt::format("a second macro `{}`", name.text),
             "macros hold for all packs: give it another name")
        .notes.push_back({"the first is here", before->place});
  }
}

void PackReader::read_words(const Yaml& file) {
  Fields fields(file, "an extraction pack", complaints_);
  fields.required_text("pack");
  fields.required_text("language");
  for (const char* key : {"irregular", "macros", "populations", "rules"}) {
    fields.get(key);
  }
  read_classes(fields);
  read_verbs(fields);
  read_measures(fields);
  fields.finish();
}

void PackReader::read_classes(Fields& fields) {
  const Yaml* body = fields.get("words");
  if (!body) return;
  Fields words(*body, "`words`", complaints_);
  for (const auto& [name, unused] : body->entries) {
    if (!is_good_name(name, "class")) continue;
    class_for(name.text, name.place);
    add_phrases(some_phrases(words, name), name.text, nothing);
  }
}

void PackReader::read_verbs(Fields& fields) {
  const Yaml* body = fields.get("verbs");
  if (!body) return;
  Fields verbs(*body, "`verbs`", complaints_);
  for (const auto& [name, unused] : body->entries) {
    if (!is_good_name(name, "class")) continue;
    class_for(name.text, name.place);
    add_verbs(some_phrases(verbs, name), name.text, nothing);
  }
}

}  // namespace concord::extract
