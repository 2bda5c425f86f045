// SPDX-License-Identifier: Apache-2.0
#include "engine/roles.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/rules/make_audit.h"

namespace concord {
namespace {

std::string shown(System::Role role) {
  switch (role) {
    case System::Role::Explained:
      return "explained";
    case System::Role::Bounded:
      return "bounded";
    case System::Role::Auxiliary:
      return "auxiliary";
  }
  return "";
}

TEST_CASE("a report tells of figures near a claim") {
  AuditDraft draft;
  draft.measures = {{"injured"}, {"killed"}};
  draft.populations = {{"police", "role"}};
  draft.events = {{"fire", "storm"},
                  {"flood", "storm"},
                  {"storm", "", "", false, true},
                  {"ward", "fire"}};
  draft.claims = {{"fire/killed.police@2024-05-02"}};
  const Audit audit = draft.build();
  const Roles roles(audit, make_readings(audit, draft));
  const std::pair<std::string, std::string> table[] = {
      {"fire/killed.police@2024-05-02", "explained"},
      {"fire/killed.police@2024-05-09", "bounded"},  // at another moment
      {"fire/killed@2024-05-02", "bounded"},         // of its event
      {"fire/injured@2024-05-02", "bounded"},
      {"storm/killed@2024-05-02", "bounded"},  // of the whole
      {"flood/killed@2024-05-02", "bounded"},  // the rest of the whole
      {"ward/killed@2024-05-02", "auxiliary"},
      {"fire/killed@2024-05-09", "auxiliary"},
  };
  for (const auto& [figure, role] : table) {
    CAPTURE(figure);
    CHECK(shown(roles.of(make_figure(audit, figure))) == role);
  }
}

}  // namespace
}  // namespace concord
