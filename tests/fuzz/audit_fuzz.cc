// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/audit.h"
#include "claims/folder.h"
#include "claims/guess_text.h"
#include "claims/reading.h"
#include "claims/table_rows.h"
#include "claims/yaml.h"
#include "claims/yaml_insert.h"
#include "rules/ground.h"
#include "rules/law.h"

// The whole reader, fed in memory.  The input is a golden case: a line of
// "--- path" begins each file; what stands before the first is a story.
// Whatever is read without complaint must also be readable as constraints, and
// meet its laws.

namespace {

// The cone may be large by right; a fuzzer wants many small ones.
constexpr std::size_t kMostFigures = 500;

// In place of our packs, which take longer to read than most audits.
constexpr const char* kSmallPack = R"yaml(pack: small
language: en
measures:
  killed: { over-time: rises }
  injured: { over-time: free }
  casualties: { over-time: rises }
  damage: { unit: money, over-time: free }
populations:
  everyone: { parts: [attackers, victims], complete: yes }
  attackers: {}
  victims: { parts: [civilians, police] }
  civilians: {}
  police: {}
hedges:
  about: 10
  phrases:
    at-least: [no fewer than]
    about: [some]
  vague:
    dozens: at least 24
laws:
  - id: casualties
    holds: casualties = killed + injured
    because: casualties are the dead and the injured
)yaml";

concord::Folder folder_of(std::string_view input) {
  concord::Folder folder;
  folder.files[concord::pack_file("toll")] = kSmallPack;
  folder.files[concord::pack_file("counts")] = kSmallPack;
  std::string* file = nullptr;
  while (!input.empty()) {
    const std::size_t end = input.find('\n');
    const std::string_view line = input.substr(0, end);
    if (line.starts_with("--- ")) {
      const std::string name(line.substr(4));
      file = concord::is_table_name(name) ? &folder.tables[name].bytes
                                          : &folder.files[name];
    } else if (file != nullptr) {
      file->append(line).append("\n");
    }
    if (end == std::string_view::npos) break;
    input.remove_prefix(end + 1);
  }
  return folder;
}

std::vector<concord::Reading> literal_readings(const concord::Audit& audit) {
  const auto standings = concord::standings(audit);
  std::vector<concord::Reading> readings(audit.claims.size());
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (standings[i] != concord::Standing::Stands) continue;
    const concord::ClaimId id(i);
    readings[i] = concord::literal_reading(audit, id);
    if (audit[id].total.figure) to_string(*audit[id].total.figure, audit);
  }
  return readings;
}

// What is guessed of a table must be YAML, alone and behind what is there.
void guess(const concord::Folder& folder, const concord::Vocabulary& words) {
  const auto audit = folder.files.find("audit.yaml");
  for (const auto& [file, table] : folder.tables) {
    concord::Complaints complaints;
    const auto look = concord::look_at(table, file, complaints);
    if (!complaints.empty()) continue;
    const auto sections =
        concord::sections_of(look, concord::guess_table(look, words));
    const std::string text = concord::to_yaml(sections);
    if (!concord::read_yaml("audit.yaml", text, complaints)) __builtin_trap();
    if (audit == folder.files.end()) continue;
    concord::insert_section(audit->second, sections.back());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const concord::Folder folder = folder_of(input);
  concord::Complaints complaints;
  const concord::Audit audit = concord::read_audit(folder, complaints);
  const concord::LawBook laws = concord::read_laws(folder, audit, complaints);
  if (complaints.empty()) {
    concord::ground(audit, laws, literal_readings(audit), kMostFigures);
  }
  complaints.sorted();
  guess(folder, audit.vocabulary);
  return 0;
}
