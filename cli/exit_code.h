// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>

namespace concord {

/// What the shell is told.
enum class ExitCode {
  Clean = 0,
  Findings = 1,      // at or above --fail-on
  CannotRun = 2,     // bad input, bad flag
  Undecided = 3,     // the budget or the time allowed ended first
  OurFault = 70,     // EX_SOFTWARE of sysexits.h
  Interrupted = 130  // 128 + SIGINT, as shells say it
};

/// Of two audits in one run: the one that tells more.  That an audit could not
/// be read hides what it holds, so it stands above everything.
inline ExitCode worse(ExitCode a, ExitCode b) {
  for (const ExitCode code :
       {ExitCode::CannotRun, ExitCode::Undecided, ExitCode::Findings}) {
    if (a == code || b == code) return code;
  }
  return ExitCode::Clean;
}

}  // namespace concord
