// SPDX-License-Identifier: Apache-2.0
#include "claims/constraint.h"

#include "claims/check.h"

namespace concord {

Relation negation(Relation relation) {
  switch (relation) {
    case Relation::Equal:
      return Relation::NotEqual;
    case Relation::NotEqual:
      return Relation::Equal;
    case Relation::AtMost:
      return Relation::Above;
    case Relation::AtLeast:
      return Relation::Below;
    case Relation::Below:
      return Relation::AtLeast;
    case Relation::Above:
      return Relation::AtMost;
  }
  CONCORD_UNREACHABLE();
}

std::string_view sign_of(Relation relation) {
  switch (relation) {
    case Relation::Equal:
      return "=";
    case Relation::NotEqual:
      return "!=";
    case Relation::AtMost:
      return "<=";
    case Relation::AtLeast:
      return ">=";
    case Relation::Below:
      return "<";
    case Relation::Above:
      return ">";
  }
  CONCORD_UNREACHABLE();
}

}  // namespace concord
