// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace concord::extract {

/// One form of a word, in all its spellings: "burned", "burnt".
using Spellings = std::vector<std::string>;

/// The forms of an English verb: "shoot, shoots, shooting, shot, shot".
struct VerbForms {
  Spellings base;
  Spellings third;
  Spellings ing;
  Spellings past;
  Spellings participle;
};

/// Past, participle and, where it is irregular too, the form with -ing, by the
/// base: {"shoot": ["shot", "shot"], "burn": [["burned", "burnt"], ["burned",
/// "burnt"]], "stab": ["stabbed", "stabbed", "stabbing"]}.
using Irregular = std::map<std::string, std::vector<Spellings>>;

/// Of a verb or a phrase that begins with one ("shoot dead"), or of two with
/// "and" between them ("shoot and kill"), or of one behind an adverb in -ly
/// ("fatally shoot").
VerbForms verb_forms(const std::string& phrase, const Irregular& irregular);

/// The plural of a noun or a phrase that ends with one, or has its noun before
/// "of": "police officers", "members of staff".  Irregular ones by the
/// singular of their last word: {"child": ["children"]}.
Spellings plural(const std::string& phrase, const Irregular& irregular);

}  // namespace concord::extract
