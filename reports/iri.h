// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claims/audit.h"

namespace concord {

/// What may stand in an IRI as it is: letters, digits and `-._~`; of anything
/// else each byte as %2F.  A dot at the end, too, since a qualified name of
/// PROV-N may not end in one.
std::string percent_encoded(std::string_view text);

/// "urn:x-concord:almaty-2016:": what the names of an audit begin with.
std::string iri_base(const Audit& audit);

/// "urn:x-concord:almaty-2016:claim/n5".
std::string iri_of(const Audit& audit, std::string_view kind,
                   std::string_view name);

/// Where a text can be read: its link, if one may be followed; else its name.
std::string iri_of(const Audit& audit, const Source& source);

}  // namespace concord
