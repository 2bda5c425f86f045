// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/claims_update.h"

#include <catch2/catch.hpp>

#include "claims/claims_text.h"
#include "claims/format.h"
#include "claims/read_claims.h"
#include "reports/proposals/claim_comment.h"
#include "reports/proposals/claim_yaml.h"
#include "reports/proposals/proposed_claims.h"
#include "tests/reports/made_proposals.h"

namespace concord {
namespace {

constexpr const char* kClaims = "claims/wire.yaml";

/// An audit in memory whose texts are read again and again.
class Desk {
 public:
  Desk() {
    folder = toll_folder(R"(audit: raid
uses:
  - toll
events:
  raid:
    when: 2024-05-01
origins:
  police:
    name: the police
)");
  }

  void write(const std::string& text) {
    text_ = text;
    folder.files["sources/wire.txt"] =
        "---\noutlet: Wire\npublished: 2024-05-01\n---\n" + text;
  }

  /// What changed, as "+new -gone =kept".
  std::string extract(const std::vector<Made>& made) {
    Folder bare = folder;
    bare.files.erase(kClaims);
    Complaints complaints;
    const Audit audit = read_audit(bare, complaints);
    REQUIRE(complaints.empty());
    const extract::ExtractPack pack = small_pack();
    const ProposalContext context{audit, pack};
    const auto update = update_audit(
        folder, audit, pack,
        {{&audit[*audit.find_source("wire")],
          proposed_claims(made_text("wire", text_, made), context)}});
    REQUIRE(update);
    for (const auto& [file, bytes] : update.value().files) {
      folder.files[file] = bytes;
    }
    is_changed = !update.value().files.empty();
    const ClaimChanges& now = update.value().changes[0].changes;
    std::size_t added = 0;
    for (const auto& each : now.added) added += each.is_claim() ? 1 : 0;
    return "+" + std::to_string(added) + " -" +
           std::to_string(now.gone.size()) + " =" + std::to_string(now.kept);
  }

  std::string& claims() { return folder.files[kClaims]; }

  std::size_t complaints() const {
    Complaints complaints;
    read_audit(folder, complaints);
    return complaints.size();
  }

  Folder folder;
  bool is_changed = false;

 private:
  std::string text_;
};

const std::vector<Made> kTwo = {
    {.quote = "Four people died", .low = 4, .figure = "killed"},
    {.quote = "two were hurt",
     .low = 2,
     .figure = "injured",
     .speaker = "the fire service"}};
constexpr const char* kText =
    "Four people died. And two were hurt, says the fire service.";

TEST_CASE("claims are written once, with the origins that they need") {
  Desk desk;
  desk.write(kText);
  CHECK(desk.extract(kTwo) == "+2 -0 =0");
  CHECK(desk.complaints() == 0);
  CHECK(desk.folder.files["audit.yaml"].ends_with(R"(origins:
  police:
    name: the police
  fire-service:
    name: "the fire service"
)"));
  for (const char* file : {"audit.yaml", kClaims}) {
    Complaints complaints;
    CHECK(format_yaml(file, desk.folder.files[file], complaints) ==
          desk.folder.files[file]);
  }
  CHECK(desk.extract(kTwo) == "+0 -0 =2");
  CHECK_FALSE(desk.is_changed);
}

TEST_CASE("what a person edited stays, and so does its number") {
  Desk desk;
  desk.write(kText);
  desk.extract(kTwo);
  std::string& claims = desk.claims();
  claims = *with_value(claims, "wire-1", "figure", "raid/killed.police");
  claims = *with_value(claims, "wire-1", "says", "at least 3");
  const std::string edited = claims;
  CHECK(desk.extract(kTwo) == "+0 -0 =2");
  CHECK(desk.claims() == edited);
}

TEST_CASE(
    "in an edited text what is proposed gives way, not what is reviewed") {
  Desk desk;
  desk.write(kText);
  desk.extract(kTwo);
  std::string& claims = desk.claims();
  claims = *without_key(claims, "wire-2", "proposed", is_of_proposal);
  const std::string reviewed = *claim_lines(claims, "wire-2");
  desk.write("Five people died. And three were hurt.");
  CHECK(desk.extract(
            {{.quote = "Five people died", .low = 5, .figure = "killed"}}) ==
        "+1 -1 =0");
  CHECK(claim_lines(desk.claims(), "wire-2") == reviewed);
  CHECK_FALSE(claim_lines(desk.claims(), "wire-1"));
  CHECK(claim_lines(desk.claims(), "wire-3"));
}

TEST_CASE("what was declined is not proposed again") {
  Desk desk;
  desk.write(kText);
  desk.extract(kTwo);
  std::string& claims = desk.claims();
  Complaints complaints;
  const auto drafts = read_claims(desk.folder, complaints);
  claims = *without_claims(claims, {"wire-1"});
  claims = *with_entries(claims, "declined", declined_yaml(drafts[0]));
  CHECK(desk.complaints() == 0);
  const std::string before = claims;
  CHECK(desk.extract(kTwo) == "+0 -0 =1");
  CHECK(claims == before);
  // Nor is its id given away.
  claims = *without_claims(claims, {"wire-2"});
  CHECK(desk.extract(kTwo) == "+1 -0 =0");
  CHECK(claim_lines(claims, "wire-3").has_value() ==
        !claim_lines(claims, "wire-2").has_value());
}

TEST_CASE("claims of a person are known by their words") {
  Desk desk;
  desk.write(kText);
  const std::string by_hand = R"(claims:
  - { id: w1, figure: killed, says: 4, quote: Four people }
)";
  desk.claims() = by_hand;
  CHECK(desk.extract(kTwo) == "+1 -0 =0");
  CHECK(desk.claims().starts_with(by_hand));
}

TEST_CASE("a file with defaults of its own is left alone") {
  Desk desk;
  desk.write(kText);
  desk.claims() = "said-by: police\nclaims: []\n";
  CHECK(desk.extract(kTwo) == "+2 -0 =0");
  CHECK(desk.claims() == "said-by: police\nclaims: []\n");
  CHECK(desk.folder.files["claims/wire-proposed.yaml"].starts_with(
      "source: wire\nclaims:\n"));
  CHECK(desk.complaints() == 0);
  CHECK(desk.extract(kTwo) == "+0 -0 =2");
}

TEST_CASE("a claim that could not be read is a comment, with the reason") {
  Desk desk;
  desk.write("Four people died.");
  CHECK(desk.extract(
            {{.quote = "Four people died", .low = 5, .figure = "killed"}}) ==
        "+0 -0 =0");
  CHECK(desk.claims().find("# not a claim yet: raid/killed, says 5: the quote "
                           "does not contain `5`\n") != std::string::npos);
  CHECK(desk.complaints() == 0);
  const std::string before = desk.claims();
  desk.extract({{.quote = "Four people died", .low = 5, .figure = "killed"}});
  CHECK(desk.claims() == before);
}

std::string source_of(const std::string& day, const std::string& text) {
  return "---\noutlet: Wire\npublished: " + day + "\n---\n" + text;
}

TEST_CASE("what comes on top of others adds to the latest count before it") {
  Folder folder = toll_folder(
      "audit: raid\nuses: [toll]\nevents: { raid: { when: 2024-05-01 } }\n");
  const std::string first = "Four people died.";
  const std::string later = "Two more people died.";
  folder.files["sources/daily.txt"] = source_of("2024-05-01", first);
  folder.files["sources/wire.txt"] = source_of("2024-05-03", later);
  Complaints complaints;
  const Audit audit = read_audit(folder, complaints);
  const extract::ExtractPack pack = small_pack();
  const ProposalContext context{audit, pack};
  ProposedText wire = made_text(
      "wire", later,
      {{.quote = "Two more people died", .low = 2, .figure = "killed"}});
  wire.proposals[0].scope = extract::Scope::Increment;
  const ProposedText daily =
      made_text("daily", first,
                {{.quote = "Four people died", .low = 4, .figure = "killed"}});
  const auto update = update_audit(
      folder, audit, pack,
      {{&audit[*audit.find_source("daily")], proposed_claims(daily, context)},
       {&audit[*audit.find_source("wire")], proposed_claims(wire, context)}});
  REQUIRE(update);
  CHECK(update.value().files.at("claims/wire.yaml") == R"(claims:
  # Two more people died.
  # confidence 90, by act
  # note: on top of the latest count before it, daily-1
  - id: wire-1
    proposed: rules@1
    figure: raid/killed
    says: 2
    adds-to: daily-1
    quote: "Two more people died"
)");
}

}  // namespace
}  // namespace concord
