// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/system_text.h"

namespace concord {
namespace {

std::string to_text(const System& system,
                    const System::Comparison& comparison) {
  static constexpr const char* kRelations[] = {" <= ", " < ", " = "};
  std::string text;
  for (std::uint32_t i = comparison.first_term; i < comparison.last_term; ++i) {
    text += (text.empty() ? "" : " + ") +
            std::to_string(system.terms[i].factor) + " x" +
            std::to_string(system.terms[i].unknown);
  }
  return text + kRelations[static_cast<std::size_t>(comparison.relation)] +
         std::to_string(comparison.constant);
}

std::string to_text(const System& system,
                    const System::Constraint& constraint) {
  std::string text;
  for (std::uint32_t i = constraint.first_comparison;
       i < constraint.last_comparison; ++i) {
    text +=
        (text.empty() ? "" : " or ") + to_text(system, system.comparisons[i]);
  }
  if (constraint.guard < 0) return text;
  return text + "  if a" + std::to_string(constraint.guard);
}

std::string to_text(const std::optional<std::int64_t>& end) {
  return end ? std::to_string(*end) : "..";
}

}  // namespace

std::string to_text(const System& system) {
  std::string text;
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    text += "x" + std::to_string(i) + " in " + to_text(system.unknowns[i].low) +
            " to " + to_text(system.unknowns[i].high) + "\n";
  }
  for (std::size_t i = 0; i < system.assumptions.size(); ++i) {
    const System::Assumption& assumption = system.assumptions[i];
    static constexpr const char* kKinds[] = {"claim", "soft law", "reading"};
    text += "a" + std::to_string(i) + ": " +
            kKinds[static_cast<std::size_t>(assumption.kind)] + ", cost " +
            std::to_string(assumption.cost) + ", accounts";
    for (const std::int32_t account : assumption.accounts) {
      text += " " + std::to_string(account);
    }
    text += "\n";
  }
  for (const System::Constraint& constraint : system.constraints) {
    text += to_text(system, constraint) + "\n";
  }
  return text;
}

}  // namespace concord
