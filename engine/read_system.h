// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/assemble.h"
#include "engine/bits.h"
#include "rules/moved_accounts.h"

namespace concord {

/// Makes the Systems of one component in which alternatives are taken.
/// `moved` are all accounts with an alternative of their moment; its laws stand
/// in Ground::laws, too.
class ReadSystems {
 public:
  ReadSystems(const Material& material, const Component& component,
              const MovedAccounts& moved);

  /// One in which each alternative may be taken or not: a claim holds in one of
  /// its ways, and each Reading assumption says that its alternative is not
  /// taken.  Giving up more never makes less possible, and a way out of which
  /// nothing can be spared takes all that it gives up.
  ReadSystem open() const;

  /// One in which exactly these assumptions' alternatives are taken.
  ReadSystem take(const Bits& given_up) const;

 private:
  class Writer;

  const Material& material_;
  const Component& component_;
  const MovedAccounts& moved_;
};

}  // namespace concord
