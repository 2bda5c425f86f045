// SPDX-License-Identifier: Apache-2.0
#include "engine/open_system.h"

#include <algorithm>

#include "engine/read_system.h"

namespace concord {
namespace {

// Whether answers of it were found in more than its literal System.
bool was_read_otherwise(const Reconciliation& all, const Component& component,
                        const Answer& answer) {
  const bool clashes = answer.verdict != Verdict::Agree &&
                       answer.verdict != Verdict::LawsContradict;
  return all.moved && clashes &&
         std::ranges::any_of(component.assumptions, [](const auto& source) {
           return source.kind == System::Assumption::Kind::Reading;
         });
}

}  // namespace

ReadSystem open_system(const Reconciliation& all, int at) {
  const auto index = static_cast<std::size_t>(at);
  const Component& component = all.components[index];
  if (was_read_otherwise(all, component, all.answers[index])) {
    const Material material{*all.audit, all.ground, all.readings,
                            all.alternatives};
    return ReadSystems(material, component, *all.moved).open();
  }
  ReadSystem literal;
  literal.system = component.system;
  literal.constraints = component.constraints;
  literal.figures = component.figures;
  return literal;
}

}  // namespace concord
