// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/pack_emit.h"

#include <fmt/format.h>

#include <algorithm>

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
    if (const auto scope = written(fields_, "scope")) {
      choice(*scope, {"part"}, complaints_);
      emit_["scope"] = scope->text;
    }
    fields_.finish();
    return std::move(emit_);
  }

  std::map<std::string, std::string> read_status() {
    fields_.require("status");
    for (const char* key : {"status", "doubted"}) {
      if (const auto text = fields_.words(key)) emit_[key] = *text;
    }
    if (!pattern_.capture("t")) {
      complaints_.add(Code::Y118, rule_.place,
                      "the pattern has no capture `t`, the thing",
                      "write (?<t> ...) round whoever has the status");
    }
    fields_.finish();
    return std::move(emit_);
  }

 private:
  bool is_known(const std::string& value, const Others* others) const {
    if (pattern_.capture(value)) return true;
    return others &&
           std::ranges::find(others->names, value) != others->names.end();
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
  return stage == "status" ? reader.read_status() : reader.read_frame(pack);
}

}  // namespace concord::extract
