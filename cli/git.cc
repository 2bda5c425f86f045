// SPDX-License-Identifier: Apache-2.0
#include "cli/git.h"

#include <optional>

namespace concord {

ChildResult git(const std::string& folder,
                const std::vector<std::string>& arguments,
                const ChildProcess::Environment& more) {
  // A hook of git has its repository in the environment, as seen from another
  // folder; some settings let git run programs or write beside the index.
  ChildProcess child{
      {"git", "-C", folder, "--no-pager", "-c", "core.hooksPath=/dev/null",
       "-c", "core.splitIndex=false", "-c", "core.fsmonitor=false", "-c",
       "core.sparseCheckout=false"},
      {{"GIT_DIR", std::nullopt},
       {"GIT_WORK_TREE", std::nullopt},
       {"GIT_INDEX_FILE", std::nullopt},
       {"GIT_PREFIX", std::nullopt},
       {"GIT_LITERAL_PATHSPECS", "1"},
       {"GIT_NO_LAZY_FETCH", "1"},
       {"GIT_OPTIONAL_LOCKS", "0"},
       {"GIT_TERMINAL_PROMPT", "0"},
       {"LC_ALL", "C"}}};
  for (const auto& [name, value] : more) child.environment[name] = value;
  child.arguments.insert(child.arguments.end(), arguments.begin(),
                         arguments.end());
  return run_child(child);
}

}  // namespace concord
