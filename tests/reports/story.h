// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "claims/folder.h"
#include "engine/reconcile.h"
#include "rules/law.h"

namespace concord {

/// An audit in memory, read and reconciled: what every format is tested on.
/// Fails the test if the folder does not read.
class Story {
 public:
  explicit Story(const std::map<std::string, std::string>& files,
                 const Budget& budget = {});
  explicit Story(const Folder& folder, const Budget& budget = {});
  Story(const Story&) = delete;
  Story& operator=(const Story&) = delete;

  const Audit& audit() const { return audit_; }
  const LawBook& laws() const { return laws_; }
  const Reconciliation& all() const { return all_; }

 private:
  Audit audit_;
  LawBook laws_;
  Reconciliation all_;
};

/// Two papers and a wire on one attack: police killed 3 or 4, a hospital that
/// is a floor, a suspect whom one says is caught and another doubts.
std::map<std::string, std::string> attack_files();

}  // namespace concord
