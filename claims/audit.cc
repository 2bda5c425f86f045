// SPDX-License-Identifier: Apache-2.0
#include "claims/audit.h"

#include <algorithm>

namespace concord {

namespace {

template <class IdType, class Row>
std::optional<IdType> find_row(const std::vector<Row>& table,
                               std::string_view name, std::string Row::*field) {
  const auto found =
      std::ranges::lower_bound(table, name, std::less<>(), field);
  if (found == table.end() || *found.*field != name) return std::nullopt;
  return IdType(static_cast<std::size_t>(found - table.begin()));
}

}  // namespace

std::optional<ThingId> Audit::find_thing(std::string_view thing) const {
  return find_row<ThingId>(things, thing, &Thing::name);
}

std::optional<OriginId> Audit::find_origin(std::string_view origin) const {
  return find_row<OriginId>(origins, origin, &Origin::name);
}

std::optional<SourceId> Audit::find_source(std::string_view source) const {
  return find_row<SourceId>(sources, source, &Source::name);
}

std::optional<ClaimId> Audit::find_claim(std::string_view id) const {
  return find_row<ClaimId>(claims, id, &Claim::id);
}

const Statement& find_statement(const Claim& claim, std::string_view id) {
  for (const Statement& part : claim.parts) {
    if (part.id == id) return part;
  }
  return claim.total;
}

}  // namespace concord
