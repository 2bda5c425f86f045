// SPDX-License-Identifier: Apache-2.0
//
// What must be so of every report, whatever the audit: no reference needed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "claims/audit.h"
#include "claims/changes.h"
#include "engine/reconcile.h"
#include "reports/json.h"
#include "reports/text.h"
#include "rules/law.h"
#include "tests/oracle/wide_audit.h"

namespace concord::oracle {
namespace {

/// A claim as it stands in its file.
struct Block {
  std::string id;
  std::string file;
  std::string text;

  bool says(const std::string& key) const {
    return text.find("    " + key + ": ") != std::string::npos;
  }
  bool takes_a_stand() const {
    return says("denies") || says("doubts") || says("retracts") ||
           says("supersedes");
  }
};

std::vector<Block> blocks_of(const Folder& folder) {
  const std::string begin = "  - id: ";
  std::vector<Block> blocks;
  for (const auto& [name, text] : folder.files) {
    if (!name.starts_with("claims/")) continue;
    std::size_t at = text.find(begin);
    while (at != std::string::npos) {
      const std::size_t next = text.find(begin, at + 1);
      const std::size_t id = at + begin.size();
      blocks.push_back({text.substr(id, text.find('\n', id) - id), name,
                        text.substr(at, next - at)});
      at = next;
    }
  }
  return blocks;
}

Folder with_blocks(Folder folder, const std::vector<Block>& blocks) {
  std::erase_if(folder.files, [](const auto& file) {
    return file.first.starts_with("claims/");
  });
  for (const Block& block : blocks) {
    std::string& text = folder.files[block.file];
    if (text.empty()) text = "claims:\n";
    text += block.text;
  }
  return folder;
}

// The keys of a claim from the last to the first.
std::string turned(const Block& block) {
  std::vector<std::string> keys;
  std::size_t at = block.text.find('\n') + 1;
  while (at < block.text.size()) {
    const std::size_t next = block.text.find('\n', at) + 1;
    const std::string line = block.text.substr(at, next - at);
    if (line[4] == ' ') {
      keys.back() += line;
    } else {
      keys.push_back(line);
    }
    at = next;
  }
  std::string text = "  - " + keys.back().substr(4);
  keys.pop_back();
  for (; !keys.empty(); keys.pop_back()) text += keys.back();
  return text + "    id: " + block.id + "\n";
}

/// An audit in memory, read and reconciled.
class Run {
 public:
  explicit Run(const Folder& folder, const Changes& changes = {}) {
    Complaints complaints;
    std::vector<std::string> refused;
    audit_ = read_audit(folder, changes, complaints, refused);
    CHECK(refused.empty());
    laws_ = read_laws(folder, audit_, complaints);
    for (const Diagnostic& d : complaints.sorted()) {
      UNSCOPED_INFO(d.place.file << ":" << d.place.from.line << " "
                                 << d.message);
    }
    REQUIRE(complaints.empty());
    Budget budget;
    budget.every_bound = true;
    auto all = reconcile(audit_, laws_, budget);
    REQUIRE(all);
    all_ = std::move(all.value());
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  const Reconciliation& all() const { return all_; }

  std::string name(const Component& component, std::int32_t unknown) const {
    return to_string(component.figures[static_cast<std::size_t>(unknown)],
                     audit_);
  }
  std::set<std::string> claims(const Component& component,
                               const Indices& assumptions) const {
    std::set<std::string> ids;
    for (const std::int32_t each : assumptions) {
      const auto& source =
          component.assumptions[static_cast<std::size_t>(each)];
      for (const ClaimId id : source.claims) ids.insert(audit_[id].id);
    }
    return ids;
  }

  using Bounds = std::map<std::string, const Bound*>;

  Bounds bounds(std::size_t component, const Row& row) const {
    Bounds all;
    for (const Bound& bound : row.bounds) {
      all[name(all_.components[component], bound.unknown)] = &bound;
    }
    return all;
  }
  /// Of all components that agree.
  Bounds agreed() const {
    Bounds all;
    for (std::size_t i = 0; i < all_.answers.size(); ++i) {
      if (all_.answers[i].verdict != Verdict::Agree) continue;
      all.merge(bounds(i, all_.answers[i].rows.at(0)));
    }
    return all;
  }

 private:
  Audit audit_;
  LawBook laws_;
  Reconciliation all_;
};

std::string shown(const Bound& bound) {
  const auto end = [](const std::optional<End>& e) {
    return e ? to_string(e->value) : std::string();
  };
  return end(bound.low) + ".." + end(bound.high);
}

// Every bound of every row with what the row gives up costs: what a copy must
// leave as it is.
std::multiset<std::string> rows_of(const Run& run) {
  std::multiset<std::string> rows;
  for (std::size_t i = 0; i < run.all().answers.size(); ++i) {
    const Answer& answer = run.all().answers[i];
    for (const Row& row : answer.rows) {
      std::string text;
      if (row.way_out >= 0) {
        const Cost& cost =
            answer.ways_out.items[static_cast<std::size_t>(row.way_out)].cost;
        text = std::to_string(cost.claims) + " " + std::to_string(cost.laws);
      }
      for (const auto& [name, bound] : run.bounds(i, row)) {
        text += " " + name + " " + shown(*bound);
      }
      rows.insert(text);
    }
  }
  return rows;
}

bool narrower(const Bound& one, const Bound& other) {
  const bool low =
      !other.low || (one.low && one.low->value >= other.low->value);
  const bool high =
      !other.high || (one.high && one.high->value <= other.high->value);
  return low && high;
}

std::string as_text(const Folder& folder) {
  std::string text;
  for (const auto& [name, bytes] : folder.files) {
    text += "=== " + name + "\n" + bytes;
  }
  return text;
}

constexpr std::uint64_t kFirstSeed = 50'000;
constexpr std::uint64_t kCases = 100;

void for_each_audit(const std::function<void(const Folder&)>& check) {
  for (std::uint64_t i = 0; i < kCases; ++i) {
    const WideAudit wide = make_wide_audit(kFirstSeed + i);
    INFO("seed " << kFirstSeed + i << "\n" << as_text(wide.folder));
    check(wide.folder);
  }
}

}  // namespace

TEST_CASE("the order of claims, of files and of keys changes no byte") {
  for_each_audit([](const Folder& folder) {
    std::vector<Block> blocks = blocks_of(folder);
    std::ranges::reverse(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      blocks[i].text = turned(blocks[i]);
    }
    Folder other = with_blocks(folder, blocks);
    // What one source says, in two files, the first of them behind all others.
    const Block moved = blocks.front();
    const std::string source = moved.file.substr(7, 2);
    std::erase_if(blocks, [&](const Block& b) { return b.id == moved.id; });
    other = with_blocks(other, blocks);
    other.files["claims/z.yaml"] =
        "source: " + source + "\nclaims:\n" + moved.text;
    const Run run(folder);
    const Run again(other);
    CHECK(text_report(run.all(), {}, {}) == text_report(again.all(), {}, {}));
    CHECK(json_report(run.all()) == json_report(again.all()));
  });
}

TEST_CASE("a copy of the same origin changes no bound and no cost") {
  for_each_audit([](const Folder& folder) {
    std::vector<Block> blocks = blocks_of(folder);
    Block copy = blocks.front();
    const bool named = std::ranges::any_of(blocks, [&](const Block& b) {
      return b.text.find("s: " + copy.id) != std::string::npos;
    });
    if (named || copy.takes_a_stand()) return;
    const std::string source = copy.file.substr(7, 2);
    copy.text.replace(copy.text.find(copy.id), copy.id.size(), "copy");
    copy.file = "claims/copy.yaml";
    blocks.push_back(copy);
    Folder other = with_blocks(folder, blocks);
    other.files["sources/copy.txt"] = other.files["sources/" + source + ".txt"];
    const Run run(folder);
    const Run with_copy(other);
    CHECK(run.all().verdict == with_copy.all().verdict);
    CHECK(rows_of(run) == rows_of(with_copy));
  });
}

// A way out meets each conflict, and each of its members is needed for one of
// them.
void check_least(const Correction& way, const Answer& answer) {
  std::set<std::int32_t> needed;
  for (const Conflict& conflict : answer.conflicts.items) {
    Indices met;
    std::ranges::set_intersection(conflict.assumptions, way.give_up,
                                  std::back_inserter(met));
    CHECK(!met.empty());
    if (met.size() == 1) needed.insert(met.front());
  }
  CHECK(needed.size() == way.give_up.size());
}

TEST_CASE("ways out of claims are the least that meets every conflict") {
  for_each_audit([](const Folder& folder) {
    const Run run(folder);
    for (const Answer& answer : run.all().answers) {
      if (!answer.conflicts.complete || !answer.ways_out.complete) continue;
      for (const Correction& way : answer.ways_out.items) {
        const bool of_claims_alone =
            way.cost.claims > 0 && way.cost.laws + way.cost.readings == 0;
        if (!of_claims_alone) continue;
        check_least(way, answer);
      }
    }
  });
}

TEST_CASE("one more claim never widens a bound while all agree") {
  for_each_audit([](const Folder& folder) {
    std::vector<Block> blocks = blocks_of(folder);
    const auto last = std::ranges::max_element(
        blocks, {}, [](const Block& b) { return b.id; });
    if (last->takes_a_stand()) return;
    const Run with_it(folder);
    blocks.erase(last);
    const Run without(with_blocks(folder, blocks));
    const auto wide = without.agreed();
    for (const auto& [name, bound] : with_it.agreed()) {
      const auto before = wide.find(name);
      if (before == wide.end()) continue;
      CAPTURE(name, shown(*bound), shown(*before->second));
      CHECK(narrower(*bound, *before->second));
    }
  });
}

void check_row(const Run& run, std::size_t component, const Row& row,
               const Folder& folder, std::vector<Block> blocks) {
  if (row.way_out < 0) return;
  const auto index = static_cast<std::size_t>(row.way_out);
  const Answer& answer = run.all().answers[component];
  const Correction& way = answer.ways_out.items[index];
  if (way.cost.laws > 0) return;
  const auto struck = run.claims(run.all().components[component], way.give_up);
  std::erase_if(blocks, [&](const Block& b) { return struck.contains(b.id); });
  const Run without(with_blocks(folder, blocks));
  const auto told = run.bounds(component, row);
  for (const auto& [name, bound] : without.agreed()) {
    const auto row_bound = told.find(name);
    if (row_bound == told.end()) continue;
    CAPTURE(name);
    CHECK(shown(*bound) == shown(*row_bound->second));
  }
}

// Whoever takes a way out at its word and strikes its claims finds the figures
// where the report said that they would be.  With the last claim of a period
// goes the period itself, and what held in it: those are left out.
TEST_CASE(
    "an audit without the claims of a way out has the bounds of its row") {
  for_each_audit([](const Folder& folder) {
    const Run run(folder);
    const std::vector<Block> blocks = blocks_of(folder);
    const bool tied = std::ranges::any_of(blocks, [](const Block& b) {
      return b.takes_a_stand() || b.says("adds-to") || b.says("phase") ||
             b.says("during");
    });
    if (tied) return;
    for (std::size_t i = 0; i < run.all().answers.size(); ++i) {
      for (const Row& row : run.all().answers[i].rows) {
        check_row(run, i, row, folder, blocks);
      }
    }
  });
}

using Conflicts = std::set<std::set<std::string>>;

Conflicts conflicts_of(const Run& run) {
  Conflicts all;
  for (std::size_t i = 0; i < run.all().answers.size(); ++i) {
    for (const Conflict& each : run.all().answers[i].conflicts.items) {
      all.insert(run.claims(run.all().components[i], each.assumptions));
    }
  }
  return all;
}

// Of what only a claim that was left out speaks, nobody asks any more.
TEST_CASE("what would be without a claim is what is without its words") {
  int tried = 0;
  for_each_audit([&tried](const Folder& folder) {
    std::vector<Block> blocks = blocks_of(folder);
    const bool tied = std::ranges::any_of(blocks, [](const Block& b) {
      return b.takes_a_stand() || b.says("adds-to") || b.says("phase") ||
             b.says("during");
    });
    if (tied || blocks.size() < 2) return;
    ++tried;
    const std::string id = blocks[blocks.size() / 2].id;
    Changes changes;
    changes.without = {id};
    const Run aside(folder, changes);
    std::erase_if(blocks, [&](const Block& b) { return b.id == id; });
    const Run without(with_blocks(folder, blocks));
    CHECK(aside.all().verdict == without.all().verdict);
    CHECK(conflicts_of(aside) == conflicts_of(without));
    const auto bounds = without.agreed();
    for (const auto& [name, bound] : aside.agreed()) {
      const auto same = bounds.find(name);
      CAPTURE(id, name);
      if (same != bounds.end()) CHECK(shown(*bound) == shown(*same->second));
    }
  });
  CHECK(tried >= 10);
}

}  // namespace concord::oracle
