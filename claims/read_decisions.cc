// SPDX-License-Identifier: Apache-2.0
#include "claims/read_decisions.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "claims/declarations.h"
#include "claims/fingerprint.h"

namespace concord {
namespace {

using Kind = Decision::Kind;

constexpr Kind kKinds[] = {Kind::SetAside, Kind::Read, Kind::SameAs,
                           Kind::NotSameAs, Kind::AcceptLawBreak};
const char* const kFile = "decisions.yaml";

/// Reads one entry after the other.
class DecisionReader {
 public:
  DecisionReader(const Zone& zone, Complaints& complaints)
      : zone_(zone), complaints_(complaints) {}

  std::vector<Decision> read(const Yaml& document) {
    Fields fields(document, "a file of decisions", complaints_);
    const Yaml* list = fields.require("decisions");
    if (list != nullptr && list->kind != Yaml::Kind::Sequence) {
      complaints_.add(Code::Y114, list->place, "`decisions` is not a list",
                      "begin each with `- set-aside: ` or what it decides");
    } else if (list != nullptr) {
      for (const Yaml& entry : list->items) {
        if (entry.kind != Yaml::Kind::Nothing) read_entry(entry);
      }
    }
    fields.finish();
    return std::move(all_);
  }

 private:
  void read_entry(const Yaml& entry) {
    Fields fields(entry, "a decision", complaints_);
    if (entry.kind != Yaml::Kind::Map) return;
    Decision decision;
    decision.declared = entry.place;
    const auto kind = kind_of(fields);
    if (kind) read_what(fields, *kind, decision);
    decision.reason = required_words(fields, "reason");
    decision.by = required_words(fields, "by");
    read_dates(fields, decision);
    read_fingerprint(fields, decision);
    if (fields.finish() && kind) all_.push_back(std::move(decision));
  }

  // What it decides, and where: which keys there are is told of only once.
  std::optional<Kind> kind_of(Fields& fields) {
    std::optional<Kind> kind;
    bool several = false;
    for (const Kind each : kKinds) {
      if (fields.get(key_of(each)) == nullptr) continue;
      several |= kind.has_value();
      kind = each;
    }
    fields.get("at");
    if (!several && kind) return kind;
    const Place& place = fields.node().place;
    if (several) {
      complaints_.add(Code::Y163, place, "an entry decides several things",
                      "write an entry for each");
    } else if (!has_other_keys(fields.node())) {
      complaints_.add(Code::Y113, place, "a decision that decides nothing",
                      "add `set-aside:`, `read:`, `same-as:`, `not-same-as:` "
                      "or `accept-law-break:`");
    }
    return std::nullopt;
  }

  // One of them may be what it decides, misspelt.
  static bool has_other_keys(const Yaml& entry) {
    static const std::vector<std::string> kOthers = {
        "at", "reason", "by", "date", "until", "rests-on"};
    return std::ranges::any_of(entry.entries, [](const auto& each) {
      return std::ranges::find(kOthers, each.first.text) == kOthers.end();
    });
  }

  void read_what(Fields& fields, Kind kind, Decision& decision) {
    const char* key = key_of(kind);
    decision.kind = kind;
    if (kind == Kind::Read || kind == Kind::AcceptLawBreak) {
      if (auto one = written_words(fields, key)) decision.what.push_back(*one);
    } else {
      read_list(fields, key, decision);
    }
    decision.at = written_words(fields, "at");
    if (decision.at && kind != Kind::AcceptLawBreak) {
      complaints_.add(Code::Y163, decision.at->place,
                      "`at` says of which event a law is given up",
                      "leave it out");
    }
    if (!decision.what.empty()) decision.id = id_of(decision);
  }

  void read_list(Fields& fields, const char* key, Decision& decision) {
    for (const Yaml& name : fields.list(key)) {
      const auto same = [&](const Written& each) {
        return each.text == name.text;
      };
      if (std::ranges::any_of(decision.what, same)) {
        complaints_.add(Code::Y164, name.place,
                        "`" + name.text + "` is named twice");
      } else {
        decision.what.push_back({name.text, name.place});
      }
    }
    std::ranges::sort(decision.what, {}, &Written::text);
    const Yaml& value = *fields.get(key);
    const bool pair = decision.kind != Kind::SetAside;
    const bool enough =
        pair ? decision.what.size() == 2 : !decision.what.empty();
    if (enough || value.kind == Yaml::Kind::Map) return;
    complaints_.add(
        Code::Y163, value.place,
        pair ? std::string("`") + key + "` takes two things"
             : std::string("`") + key + "` names nothing",
        pair ? "write [gunman, suspect-2]; three things are two decisions"
             : "name a claim, a source, an account or an origin");
  }

  std::string required_words(Fields& fields, const char* key) {
    auto text = fields.required_text(key);
    if (text && text->find_first_not_of(" \t\r\n") == text->npos) {
      complaints_.add(Code::Y114, fields.get(key)->place,
                      std::string("`") + key + "` is empty",
                      "write why, and who decided so");
    }
    return text.value_or("");
  }

  void read_dates(Fields& fields, Decision& decision) {
    fields.require("date");
    const auto date = read_day(written(fields, "date"), false);
    decision.until = read_day(written(fields, "until"), true);
    if (!date) return;
    decision.date = date->written;
    if (!decision.until || *decision.until->begin > *date->begin) return;
    complaints_.add(Code::Y163, written(fields, "until")->place,
                    "the decision lapses on the day it was made, or before",
                    "write a later `until:`, or leave it out");
  }

  std::optional<Stretch> read_day(const std::optional<Written>& day,
                                  bool or_instant) {
    auto stretch = read_stretch(day, zone_, complaints_);
    if (!stretch) return std::nullopt;
    constexpr std::size_t kDay = 10;  // 2024-05-03
    const bool is_day = stretch->begin && stretch->end &&
                        !stretch->is_instant && day->text.size() == kDay;
    if (is_day || (or_instant && stretch->is_instant)) return stretch;
    complaints_.add(Code::Y146, day->place, "`" + day->text + "` is no day",
                    "write it like 2024-05-03");
    return std::nullopt;
  }

  void read_fingerprint(Fields& fields, Decision& decision) {
    const auto rests_on = written(fields, "rests-on");
    if (!rests_on) return;
    decision.rests_on = rests_on->text;
    if (is_fingerprint(rests_on->text)) return;
    complaints_.add(Code::Y163, rests_on->place,
                    "`" + rests_on->text + "` is no fingerprint",
                    "leave it out: `concord check` prints the one to write");
  }

  const Zone& zone_;
  Complaints& complaints_;
  std::vector<Decision> all_;
};

}  // namespace

std::vector<Decision> read_decisions(const Folder& folder, const Zone& zone,
                                     Complaints& complaints) {
  const auto found = folder.files.find(kFile);
  if (found == folder.files.end()) return {};
  const auto document = read_yaml(kFile, found->second, complaints);
  if (!document) return {};
  auto all = DecisionReader(zone, complaints).read(*document);
  std::ranges::stable_sort(all, {}, [](const Decision& each) {
    return std::tie(each.id, each.date, each.declared);
  });
  return all;
}

}  // namespace concord
