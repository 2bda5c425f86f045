// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace concord {

struct Audit;
struct ClaimDraft;

/// "n9=june-5": a claim, or a thing, and what it is to be instead.
struct Change {
  std::string what;
  std::string value;
};

/// What somebody wants to try: an audit as if its files said something else.
struct Changes {
  std::vector<std::string> without;  // a claim, source, account or origin
  std::vector<Change> as_of;         // a claim, and when it counted
  std::vector<Change> scope;         // a claim, and of whom
  std::vector<Change> extent;        // a claim, and of which event
  std::vector<Change> same;          // two things that are one

  bool empty() const;
};

/// Makes the changes to the words of claims, before names are looked up.  Of
/// what cannot be changed a line each is added to `refused`.
void change_drafts(const Changes& changes, const Audit& audit,
                   std::vector<ClaimDraft>& drafts,
                   std::vector<std::string>& refused);

/// Makes two things one, for sure.
void change_things(const Changes& changes, Audit& audit,
                   std::vector<std::string>& refused);

/// Sets aside the claims that are to be left out; accounts are known by now.
void set_aside(const Changes& changes, Audit& audit,
               std::vector<std::string>& refused);

}  // namespace concord
