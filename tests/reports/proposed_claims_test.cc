// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/proposed_claims.h"

#include <catch2/catch.hpp>

#include "claims/format.h"
#include "reports/proposals_yaml.h"
#include "tests/reports/made_proposals.h"

namespace concord {
namespace {

Audit audit_of(const std::string& events) {
  const Folder folder = toll_folder(R"(audit: raid
uses: [toll]
origins: { ministry: { name: Interior Ministry } }
things: { suspect: { name: the second suspect, status: [at-large, detained] } }
events: )" + events + "\n");
  Complaints complaints;
  Audit audit = read_audit(folder, complaints);
  REQUIRE(complaints.empty());
  return audit;
}

// The page of one text, without its last line.
std::string page_of(const ProposedText& text,
                    const std::string& events =
                        "{ raid: { when: 2024-05-01 }, camp: { part-of: raid "
                        "} }",
                    bool has_audit = true) {
  const Audit audit = audit_of(events);
  const extract::ExtractPack pack = small_pack();
  const ProposalContext context{audit, pack, has_audit};
  std::string page = ProposalsPage(context, {}).text(text);
  Complaints complaints;
  CHECK(format_yaml("claims.yaml", page, complaints) == page);
  return page;
}

TEST_CASE("a proposal is a claim with what is known of it above") {
  const std::string text =
      "The raid went on. Four people died there, the Interior Ministry said.";
  CHECK(page_of(made_text("wire", text,
                          {{.quote = "Four people died",
                            .number = "Four people",
                            .low = 4,
                            .figure = "killed",
                            .speaker = "the Interior Ministry"}})) ==
        R"(# sources/wire.txt: 1 claim is proposed
claims:
  # Four people died there, the Interior Ministry said.
  # confidence 90, by act
  - id: wire-1
    proposed: rules@1
    said-by:
      - ministry
    figure: raid/killed
    says: 4
    quote: "Four people died"
)");
}

TEST_CASE("parts stand under their total, and are all if they add up") {
  const std::string text =
      "Three died: two policemen and one civilian, of them one tourist.";
  const std::vector<Made> made = {
      {.quote = "Three died", .low = 3, .figure = "killed"},
      {.quote = "two policemen",
       .low = 2,
       .figure = "killed.police",
       .part_of = 0},
      {.quote = "one civilian",
       .low = 1,
       .figure = "killed.civilians",
       .part_of = 0}};
  CHECK(page_of(made_text("wire", text, made)) ==
        R"(# sources/wire.txt: 1 claim is proposed
claims:
  # Three died: two policemen and one civilian, of them one tourist.
  # confidence 90, by act
  - id: wire-1
    proposed: rules@1
    figure: raid/killed
    says: 3
    quote: "Three died"
    parts-are: all
    parts:
      - figure: .police
        says: 2
        quote: "two policemen"
      - figure: .civilians
        says: 1
        quote: "one civilian"
)");
}

TEST_CASE("what is no part of a total is a claim of its own, or a note") {
  const std::string text =
      "Five people died: two at the gate and three inside. One bus burned.";
  const std::string page = page_of(
      made_text("wire", text,
                {{.quote = "Five people died", .low = 5, .figure = "killed"},
                 {.quote = "two", .low = 2, .figure = "killed", .part_of = 0},
                 {.quote = "One bus burned",
                  .low = 1,
                  .figure = "burned.buses",
                  .part_of = 0}}));
  CHECK(page.find("# note: not written: \"two\", a part that needs an event or "
                  "a population of its own\n") != std::string::npos);
  CHECK(page.find("figure: raid/burned.buses\n") != std::string::npos);
  CHECK(page.find("parts") == std::string::npos);
}

TEST_CASE("a part at an event of its own says so") {
  const std::string text = "Five died, three of them in the camp.";
  const std::string page =
      page_of(made_text("wire", text,
                        {{.quote = "Five died", .low = 5, .figure = "killed"},
                         {.quote = "three of them in the camp",
                          .low = 3,
                          .figure = "killed",
                          .event = "camp",
                          .part_of = 0}}));
  CHECK(page.find(R"(    parts-are: some
    parts:
      - figure: camp/killed
        says: 3
)") != std::string::npos);
}

TEST_CASE("an event that is not sure is told, and none is never guessed") {
  const std::string text = "Four died. A month ago twenty died elsewhere.";
  CHECK(
      page_of(made_text("wire", text,
                        {{.quote = "Four died",
                          .low = 4,
                          .figure = "killed",
                          .or_events = {"camp"}},
                         {.quote = "twenty died",
                          .low = 20,
                          .figure = "killed",
                          .event = ""}})) ==
      R"(# sources/wire.txt: 1 claim is proposed, 1 of them for an event that is not sure; 1 number cannot be claimed yet
claims:
  # Four died.
  # confidence 90, by act
  # event: unsure, or camp: nothing names its place
  - id: wire-1
    proposed: rules@1
    figure: raid/killed
    says: 4
    quote: "Four died"
    open-to:
      - extent=camp

# not a claim yet: killed, says 20: its event is not in audit.yaml
#   A month ago twenty died elsewhere.
#   confidence 90, by act
#   quote: "twenty died"
#   to claim it, add
#     events:
#       its-name:
#         name: what happened
)");
}

TEST_CASE("a quote that stands more than once says which it is") {
  const std::string text = "Four died. Then, far away, Four died again.";
  ProposedText proposed = made_text(
      "wire", text, {{.quote = "Four died", .low = 4, .figure = "killed"}});
  CHECK(page_of(proposed).find("    nth: 1\n") != std::string::npos);
  extract::Proposal& one = proposed.proposals[0];
  const std::size_t second = text.rfind("Four died");
  one.quote.span = one.number.span = {second, second + one.quote.text.size()};
  CHECK(page_of(proposed).find("    nth: 2\n") != std::string::npos);
}

TEST_CASE("without an audit a figure names no event") {
  const std::string page = page_of(
      made_text(
          "wire", "Four died.",
          {{.quote = "Four died", .low = 4, .figure = "killed", .event = ""}}),
      "{}", false);
  CHECK(page.find("    figure: killed\n") != std::string::npos);
}

TEST_CASE("a status is one of a thing of the audit") {
  const std::string text = "A second suspect has been detained.";
  ProposedText proposed = made_text(
      "wire", text, {{.quote = "A second suspect has been detained"}});
  extract::Proposal& one = proposed.proposals[0];
  one.thing = "A second suspect";
  one.status = "detained";
  const std::string page = page_of(proposed);
  CHECK(page.find("    figure: suspect.status\n    says: detained\n") !=
        std::string::npos);
  one.thing = "the third suspect";
  CHECK(page_of(proposed).find("# not a claim yet: third-suspect.status, says "
                               "detained: what has this status is not in "
                               "audit.yaml\n") != std::string::npos);
}

TEST_CASE("what is not confirmed doubts what is said") {
  const std::string text =
      "Four died, it was said. That four died is not confirmed.";
  ProposedText proposed =
      made_text("wire", text,
                {{.quote = "Four died", .low = 4, .figure = "killed"},
                 {.quote = "four died", .low = 4, .figure = "killed"}});
  proposed.proposals[1].denied = true;
  const std::string page = page_of(proposed);
  CHECK(page.find("    doubts: wire-1\n    quote: \"four died\"\n") !=
        std::string::npos);
  proposed.proposals[1].flatly = true;
  CHECK(page_of(proposed).find("    denies: wire-1\n") != std::string::npos);
  proposed.proposals[1].low = 5;
  CHECK(page_of(proposed).find("it is denied, or not confirmed") !=
        std::string::npos);
}

TEST_CASE("a count that the text corrects is superseded by its own speaker") {
  const std::string text =
      "The ministry first said four died. It later said six were dead.";
  std::vector<Made> made = {{.quote = "four died",
                             .low = 4,
                             .figure = "killed",
                             .superseded_by = 1,
                             .speaker = "The ministry"},
                            {.quote = "six were dead",
                             .low = 6,
                             .figure = "killed",
                             .speaker = "The ministry"}};
  const std::string page = page_of(made_text("wire", text, made));
  CHECK(page.find("  # note: the text corrects it: 6\n") != std::string::npos);
  CHECK(page.find("    says: 6\n    supersedes: wire-1\n") !=
        std::string::npos);
  made[1].speaker = "";
  const std::string other = page_of(made_text("wire", text, made));
  CHECK(other.find("  # note: the text corrects it: 6\n") != std::string::npos);
  CHECK(other.find("supersedes") == std::string::npos);
}

TEST_CASE("what comes on top of others is a floor") {
  ProposedText proposed =
      made_text("wire", "Five more died.",
                {{.quote = "Five more died", .low = 5, .figure = "killed"}});
  proposed.proposals[0].scope = extract::Scope::Increment;
  CHECK(page_of(proposed).find("    says: at least 5\n") != std::string::npos);
}

}  // namespace
}  // namespace concord
