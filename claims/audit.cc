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
  const auto before = [](std::string_view one, std::string_view other) {
    return order_of_ids(one, other) < 0;
  };
  const auto found = std::ranges::lower_bound(claims, id, before, &Claim::id);
  if (found == claims.end() || found->id != id) return std::nullopt;
  return ClaimId(static_cast<std::size_t>(found - claims.begin()));
}

namespace {

// The number of its row in a generated id, `a.csv:9` or `a.csv:9:killed`.
Span row_number_in(std::string_view id) {
  const std::size_t begin = id.find(':');
  if (begin == id.npos) return {id.size(), id.size()};
  const std::size_t end = id.find_first_not_of("0123456789", begin + 1);
  return {begin + 1, std::min(end, id.size())};
}

}  // namespace

std::strong_ordering order_of_ids(std::string_view one,
                                  std::string_view other) {
  const Span a = row_number_in(one);
  const Span b = row_number_in(other);
  const bool is_of_one_table =
      one.substr(0, a.begin) == other.substr(0, b.begin);
  // Written without zeros in front, so the longer number is the larger.
  const std::size_t a_length = a.end - a.begin;
  const std::size_t b_length = b.end - b.begin;
  if (is_of_one_table && a_length != b_length) return a_length <=> b_length;
  return one <=> other;
}

const Statement& find_statement(const Claim& claim, std::string_view id) {
  for (const Statement& part : claim.parts) {
    if (part.id == id) return part;
  }
  return claim.total;
}

}  // namespace concord
