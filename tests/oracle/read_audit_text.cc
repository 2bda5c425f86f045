// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "tests/oracle/read_audit_maker.h"

namespace concord::oracle {
namespace {

const char* const kStatuses[] = {"at-large", "detained"};

std::string day(int hour) {
  return fmt::format("2024-05-{:02}", 1 + hour / 24);
}

std::string instant(int hour) {
  return fmt::format("{}T{:02}:00+00:00", day(hour), hour % 24);
}

std::string says(const Range& range) {
  if (!range.high) return fmt::format("at least {}", range.low);
  if (range.low == *range.high) return fmt::format("{}", range.low);
  if (range.low == 0) return fmt::format("at most {}", *range.high);
  return fmt::format("{} to {}", range.low, *range.high);
}

std::string words_of(const ReadClaim& claim) {
  if (claim.counted == kStatus) return kStatuses[claim.total->low];
  if (!claim.total) return "";
  return (claim.says_exactly ? "exactly " : "") + says(*claim.total);
}

std::string quote_of(const ReadClaim& claim, std::size_t index) {
  return fmt::format("c{} {}{}{}", index, claim.says_toll ? "toll " : "",
                     claim.total ? words_of(claim) : "in parts",
                     claim.so_far ? " so far" : "");
}

std::string quote_of(const ReadPart& part, std::size_t index) {
  return fmt::format("{}{} {}", name_of(part.whom), index, says(part.range));
}

std::string figure_of(const ReadClaim& claim) {
  if (claim.counted == kStatus) return name_of_thing(claim.place) + ".status";
  std::string name = name_of_place(claim.place) + "/" + name_of(claim.counted);
  if (claim.whom != kEverybody) name += "." + name_of(claim.whom);
  return name;
}

std::string open_to(const ReadClaim& claim) {
  std::string list;
  const auto add = [&list](const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
  };
  if (claim.open_to_precise) add("precise");
  if (claim.open_to_complete) add("complete");
  if (claim.open_to_extent) add("extent=" + name_of_place(1 - claim.place));
  return list;
}

std::string parts_yaml(const ReadClaim& claim, std::size_t index) {
  if (claim.parts.empty()) return "";
  std::string text = fmt::format("    parts-are: {}\n    parts:\n",
                                 claim.parts_are_all ? "all" : "some");
  for (const ReadPart& part : claim.parts) {
    text += fmt::format("      - {{ figure: .{}, says: {}, quote: \"{}\" }}\n",
                        name_of(part.whom), says(part.range),
                        quote_of(part, index));
  }
  return text;
}

std::string yaml(const ReadClaim& claim, std::size_t index) {
  std::string text =
      fmt::format("  - id: c{}\n    figure: {}\n    quote: \"{}\"\n", index,
                  figure_of(claim), quote_of(claim, index));
  const auto add = [&text](const std::string& key, const std::string& value) {
    if (!value.empty()) text += fmt::format("    {}: {}\n", key, value);
  };
  if (claim.origin >= 0) add("said-by", fmt::format("o{}", claim.origin));
  if (claim.as_of) add("as-of", written(*claim.as_of));
  add("says", words_of(claim));
  if (claim.scope_is_explicit) add("scope", "explicit");
  if (claim.restarts) add("phase", "recount");
  const std::string open = open_to(claim);
  if (!open.empty()) add("open-to", "[" + open + "]");
  return text + parts_yaml(claim, index);
}

std::string prose(const ReadClaim& claim, std::size_t index) {
  std::string text = quote_of(claim, index) + " .\n";
  for (const ReadPart& part : claim.parts) {
    text += quote_of(part, index) + " .\n";
  }
  return text;
}

std::string readings_yaml(const ReadAudit& audit) {
  std::string meanings;
  for (const Whom whom : audit.toll_may_mean) {
    meanings += (meanings.empty() ? "" : ", ") + name_of(whom);
  }
  return fmt::format(
      "readings:\n{}  scope: {{ toll: [{}] }}\n  complete: [so far]\n",
      audit.rounds ? "  precise: yes\n" : "", meanings);
}

std::string populations_yaml(const ReadAudit& audit) {
  std::string text = "populations:\n";
  text += audit.victims_and_attackers
              ? "  everyone: { axis: role, parts: [attackers, victims], "
                "complete: yes }\n  attackers: {}\n"
              : "  everyone: { axis: role, parts: [victims] }\n";
  text += audit.has_police ? "  victims: { parts: [police] }\n  police: {}\n"
                           : "  victims: {}\n";
  return text;
}

std::string things_yaml(const ReadAudit& audit) {
  std::string text = audit.things > 0 ? "things:\n" : "";
  for (int i = 0; i < audit.things; ++i) {
    text += fmt::format(
        "  {}: {{ status: [at-large, detained]{}{} }}\n", name_of_thing(i),
        audit.one_way ? ", order: one-way" : "",
        i == 1 && audit.perhaps_same ? ", same-as: { driver: unsure }" : "");
  }
  return text;
}

std::string audit_yaml(const ReadAudit& audit) {
  std::string text =
      "audit: tiny\nuses: [counts]\nmeasures:\n"
      "  killed: { over-time: rises }\n  injured: { over-time: free }\n"
      "  crowd: { over-time: fixed }\n";
  text += populations_yaml(audit) + readings_yaml(audit);
  text += fmt::format("events:\n  raid: {{ when: {} }}\n",
                      written({0, audit.event_end}));
  if (audit.has_wing) text += "  wing: { part-of: raid }\n";
  text += things_yaml(audit);
  text += fmt::format("origins:\n  o0: {{ name: A{} }}\n  o1: {{ name: B }}\n",
                      audit.partly ? ", counts: partly" : "");
  return text;
}

}  // namespace

std::string name_of(Whom whom) {
  const char* const names[] = {"everyone", "victims", "attackers", "police"};
  return names[whom];
}

std::string name_of(Counted counted) {
  const char* const names[] = {"killed", "injured", "crowd", "status"};
  return names[counted];
}

std::string name_of_place(int place) { return place == 0 ? "raid" : "wing"; }
std::string name_of_thing(int thing) {
  return thing == 0 ? "driver" : "gunman";
}

std::string written(const Stated& stated) {
  if (stated.is_instant()) return instant(stated.begin);
  if (stated.is_open()) return day(stated.begin) + "/..";
  const std::string last = day(stated.end - 1);
  const std::string first = day(stated.begin);
  return first == last ? first : first + "/" + last;
}

Folder as_folder(const ReadAudit& audit) {
  Folder folder;
  folder.files["audit.yaml"] = audit_yaml(audit);
  folder.files["concord:counts.yaml"] =
      "pack: counts\nlanguage: en\nhedges:\n  about: 10\n  phrases:\n"
      "    exactly: [exactly]\n    at-least: [at least]\n"
      "    at-most: [at most]\n";
  if (audit.has_soft_law) {
    folder.files["rules/floor.yaml"] =
        "laws:\n  - id: floor\n    holds: raid/killed >= 2\n"
        "    because: it is said\n    cost: 3\n";
  }
  if (!audit.decisions.empty()) {
    folder.files["decisions.yaml"] = decisions_yaml(audit);
  }
  for (std::size_t s = 0; s < audit.sources.size(); ++s) {
    const ReadSource& source = audit.sources[s];
    std::string text =
        fmt::format("---\noutlet: Outlet {}\npublished: {}\n---\n", s,
                    source.at_an_instant ? instant(source.published)
                                         : day(source.published - 1));
    std::string claims;
    for (std::size_t i = 0; i < audit.claims.size(); ++i) {
      if (audit.claims[i].source != static_cast<int>(s)) continue;
      text += prose(audit.claims[i], i);
      claims += yaml(audit.claims[i], i);
    }
    folder.files[fmt::format("sources/s{}.txt", s)] = text + "The end.\n";
    if (claims.empty()) continue;
    folder.files[fmt::format("claims/s{}.yaml", s)] = "claims:\n" + claims;
  }
  return folder;
}

}  // namespace concord::oracle
