// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord::page {

/// A Content-Security-Policy under which nothing is loaded, and no other style
/// sheet and no other script than these can run.
std::string content_policy(std::string_view style, std::string_view script);

/// "'sha256-...'", as such a policy names a text.
std::string policy_hash(std::string_view text);

}  // namespace concord::page
