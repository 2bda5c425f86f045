// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/pack_emit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/written.h"

namespace concord::extract {
namespace {

/// What may stand under a key but for a capture.
struct Others {
  const char* kind;  // "a measure"
  std::vector<std::string> names;
};

template <typename Named>
Others others(const char* kind, const std::vector<Named>& all) {
  Others others{kind, {}};
  for (const Named& one : all) {
    if (!one.name.empty()) others.names.push_back(one.name);
  }
  return others;
}

class EmitReader {
 public:
  EmitReader(const Yaml& rule, const Yaml& body, const Pattern& pattern,
             Complaints& complaints)
      : rule_(rule),
        fields_(body, "`emit`", complaints),
        pattern_(pattern),
        complaints_(complaints) {}

  std::map<std::string, std::string> read_frame(const ExtractPack& pack) {
    Others measures = others("measure", pack.measures);
    measures.names.emplace_back("previous");  // what was counted before
    measures.names.emplace_back("f");         // what the figure's noun says
    take("figure", "f", nullptr);
    take("measure", "v", &measures);
    const Others populations = others("population", pack.populations);
    take("population", {}, &populations);
    const Others plain = others("measure", pack.measures);
    take("otherwise", {}, &plain);
    take("older", {}, nullptr);
    take_only("scope", "part");
    take_only("whole", "counted");
    take_only("inherit", "nothing");
    take_populations("of", pack, false);
    fields_.finish();
    return std::move(emit_);
  }

  std::map<std::string, std::string> read_heading(const ExtractPack& pack) {
    const Others measures = others("measure", pack.measures);
    take("measure", "v", &measures);
    fields_.finish();
    return std::move(emit_);
  }

  std::map<std::string, std::string> read_status(const ExtractPack& pack) {
    fields_.require("status");
    for (const char* key : {"status", "doubted", "thing", "by"}) {
      if (const auto text = fields_.words(key)) emit_[key] = *text;
    }
    take_populations("of", pack, true);
    take_populations("one-of", pack, true);
    if (const auto negation = written(fields_, "negation")) {
      choice(*negation, {"own", "denies"}, complaints_);
      emit_["negation"] = negation->text;
    }
    if (!pattern_.capture("t") && !emit_.contains("thing")) {
      complaints_.add(Code::Y118, rule_.place,
                      "the pattern has no capture `t`, the thing",
                      "write (?<t> ...) round whoever has the status");
    }
    fields_.finish();
    return std::move(emit_);
  }

  std::map<std::string, std::string> read_denial() {
    if (const auto denies = written(fields_, "denies")) {
      choice(*denies, {"rest", "before", "previous"}, complaints_);
      emit_["denies"] = denies->text;
    } else if (!pattern_.capture("c")) {
      complaints_.add(Code::Y118, rule_.place,
                      "the pattern has no capture `c`, what is denied",
                      "write (?<c> ...) round it, or say what it `denies`");
    }
    if (const auto by = written(fields_, "by")) {
      choice(*by, {"subject", "object"}, complaints_);
      emit_["by"] = by->text;
    }
    if (const auto degree = written(fields_, "degree")) {
      choice(*degree, {"doubted", "unproved"}, complaints_);
      emit_["degree"] = degree->text;
    }
    fields_.finish();
    return std::move(emit_);
  }

 private:
  // A key that is not there, or says this.
  void take_only(const std::string& key, const std::string& word) {
    const auto value = written(fields_, key);
    if (!value) return;
    choice(*value, {word}, complaints_);
    emit_[key] = value->text;
  }

  bool is_known(const std::string& value, const Others* others) const {
    if (pattern_.capture(value)) return true;
    return others &&
           std::ranges::find(others->names, value) != others->names.end();
  }

  // The names in one text: "suspects attackers"; what has a status may be
  // `anybody`, too.
  void take_populations(const char* key, const ExtractPack& pack,
                        bool may_be_any) {
    std::string all;
    for (const Yaml& name : fields_.list(key)) {
      constexpr std::array<std::string_view, 4> kOthers = {
          "anybody", "anything", "names", "pronouns"};
      const bool any =
          may_be_any && std::ranges::find(kOthers, name.text) != kOthers.end();
      if (!any && !pack.find_population(name.text)) {
        complaints_.add(
            Code::Y118, name.place,
            fmt::format("unknown population `{}`", name.text),
            suggestion(name.text, others("", pack.populations).names));
      }
      all += (all.empty() ? "" : " ") + name.text;
    }
    if (!all.empty()) emit_[key] = all;
  }

  // `otherwise` is the capture where the key is not there; empty: none needed.
  void take(const std::string& key, std::string_view otherwise,
            const Others* others) {
    const auto value = written(fields_, key);
    if (value) emit_[key] = value->text;
    if (!value && otherwise.empty()) return;
    const std::string name = value ? value->text : std::string(otherwise);
    if (is_known(name, value ? others : nullptr)) return;
    std::vector<std::string> candidates = pattern_.capture_names();
    if (others) {
      candidates.insert(candidates.end(), others->names.begin(),
                        others->names.end());
    }
    std::string help = suggestion(name, candidates);
    if (help.empty())
      help = fmt::format("write (?<{}> ...) round the {}", name, key);
    complaints_.add(
        Code::Y118, value ? value->place : rule_.place,
        others && value
            ? fmt::format("`{}` is neither a capture of the pattern nor a {}",
                          name, others->kind)
            : fmt::format("the pattern has no capture `{}`, the {}", name, key),
        std::move(help));
  }

  const Yaml& rule_;
  Fields fields_;
  const Pattern& pattern_;
  Complaints& complaints_;
  std::map<std::string, std::string> emit_;
};

}  // namespace

std::map<std::string, std::string> read_emit(const Yaml& rule, const Yaml& body,
                                             const std::string& stage,
                                             const Pattern& pattern,
                                             const ExtractPack& pack,
                                             Complaints& complaints) {
  EmitReader reader(rule, body, pattern, complaints);
  if (stage == "heading") return reader.read_heading(pack);
  if (stage == "status") return reader.read_status(pack);
  return stage == "denial" ? reader.read_denial() : reader.read_frame(pack);
}

}  // namespace concord::extract
