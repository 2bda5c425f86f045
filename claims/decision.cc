// SPDX-License-Identifier: Apache-2.0
#include "claims/decision.h"

#include "claims/check.h"

namespace concord {

const char* key_of(Decision::Kind kind) {
  switch (kind) {
    case Decision::Kind::SetAside:
      return "set-aside";
    case Decision::Kind::Read:
      return "read";
    case Decision::Kind::SameAs:
      return "same-as";
    case Decision::Kind::NotSameAs:
      return "not-same-as";
    case Decision::Kind::AcceptLawBreak:
      return "accept-law-break";
  }
  CONCORD_UNREACHABLE();
}

std::string id_of(const Decision& decision) {
  using Kind = Decision::Kind;
  std::string id = std::string(key_of(decision.kind)) + ":";
  const bool pair =
      decision.kind == Kind::SameAs || decision.kind == Kind::NotSameAs;
  for (std::size_t i = 0; i < decision.what.size(); ++i) {
    id += (i == 0 ? "" : pair ? "=" : ",") + decision.what[i].text;
  }
  return decision.at ? id + "/" + decision.at->text : id;
}

const char* word_of(Decision::Status status) {
  switch (status) {
    case Decision::Status::Applied:
      return "applied";
    case Decision::Status::Lapsed:
      return "lapsed";
    case Decision::Status::Reopened:
      return "reopened";
  }
  CONCORD_UNREACHABLE();
}

}  // namespace concord
