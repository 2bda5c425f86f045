// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/caching.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace concord {

// Every command, each in the file of its name.  What a command cannot do it
// throws as CannotRun; complaints about an audit it prints itself.  Those that
// solve know what earlier runs found by `caching`; null: they solve it all.

/// The least that makes `check` exit with 1; New: what is worse than in the
/// lock, or no more what was accepted.
enum class FailOn { Error, Warning, Note, New, Never };

struct CheckOptions {
  std::vector<std::string> folders;  // none: here
  bool json = false;
  bool all = false;      // every conflict and way out, not only the first
  bool verify = false;   // show the second check
  bool literal = false;  // take every claim at its word
  FailOn fail_on = FailOn::Warning;
  std::string against;  // a lock, a report.json, a revision; empty: none
  Caching* caching = nullptr;
};
ExitCode check(const CheckOptions& options, const Terminal& terminal);

struct ExplainOptions {
  std::string what;    // "C101:attack/killed", "attack/killed.police", "S101"
  std::string folder;  // empty: here
  bool ways_out = false;  // only these; an empty `what` is all that disagree
  bool all = false;       // every way out, not only the cheapest
  bool smt2 = false;      // as questions to any SMT-LIB solver
  Caching* caching = nullptr;
};
ExitCode explain(const ExplainOptions& options, const Terminal& terminal);
ExitCode explain_ways_out(const ExplainOptions& options,
                          const Terminal& terminal);

struct WhatifOptions {
  std::string folder;                // empty: here
  std::vector<std::string> without;  // "n9", "newspaper", "reuters"
  std::vector<std::string> as_of;    // "n4=2016-07-18T15:00+06:00"
  std::vector<std::string> scope;    // "n5=victims"
  std::vector<std::string> extent;   // "n9=june-5"
  std::vector<std::string> same;     // "gunman=suspect-2"
  bool each = false;  // and without each source and origin, one at a time
  bool json = false;
  Caching* caching = nullptr;
};
/// Solves an audit again as if it said something else, and tells what differs.
ExitCode whatif(const WhatifOptions& options, const Terminal& terminal);

struct DiffOptions {
  std::string folder;                  // empty: here
  std::string since = "concord.lock";  // or a report.json, or a revision
  bool json = false;
  Caching* caching = nullptr;
};
/// Tells what changed since a lock or another report; 1 if something got worse.
ExitCode diff(const DiffOptions& options, const Terminal& terminal);

struct AcceptOptions {
  std::vector<std::string> keys;  // ids of findings, names of figures
  std::string folder;             // empty: here
  bool all = false;
  std::string reason;
  std::string by;
  std::string date;  // empty: today
  Caching* caching = nullptr;
};
/// Writes what was looked at into concord.lock.
ExitCode accept(const AcceptOptions& options, const Terminal& terminal);

struct BlameOptions {
  std::string figure;  // as `explain` takes it
  std::string folder;  // empty: here
  bool json = false;
  Caching* caching = nullptr;
};
/// Tells which claims set each end of what a figure can be, and since when.
ExitCode blame(const BlameOptions& options, const Terminal& terminal);

struct BisectOptions {
  std::string what;    // a figure or a finding, as `explain` takes it
  std::string folder;  // empty: here
  bool json = false;
  Caching* caching = nullptr;
};
/// Tells which source, in order of arrival, first broke it; 1 if it is broken.
ExitCode bisect(const BisectOptions& options, const Terminal& terminal);

struct ReviewOptions {
  std::string folder;  // empty: here
  std::string by;      // empty: asked for
  std::string date;    // empty: today
  bool no_input = false;
  Caching* caching = nullptr;
};
/// Steps through what changed since concord.lock: accept it, set a claim aside,
/// or leave it.  Without a terminal it prints each change and its command.
ExitCode review(const ReviewOptions& options, const Terminal& terminal);

struct ReportOptions {
  std::vector<std::string> formats;  // "html", "csv:figures", "all"
  std::string folder;                // empty: here
  std::string output;                // a file or a folder; empty: stdout
  std::string against;               // as in CheckOptions
  bool whole_sources = false;        // not only the words round quotes
  Caching* caching = nullptr;
};
/// Writes what an audit comes to in one format, or in several at once.
ExitCode report(const ReportOptions& options, const Terminal& terminal);

struct FmtOptions {
  std::vector<std::string> paths;  // audit folders or files; none: here
  bool check = false;              // name what would change, change nothing
};
ExitCode fmt(const FmtOptions& options, const Terminal& terminal);

struct LintOptions {
  std::vector<std::string> folders;  // of audits; none: here
  std::vector<std::string> packs;    // files of rules for extraction
};
/// Looks for laws that contradict, repeat others or never apply, and for rules
/// of extraction whose examples are not so.  Packs alone need no audit.
ExitCode lint(const LintOptions& options, const Terminal& terminal);

/// Prints the JSON Schema of what `name` is: diff, lock, report or whatif.
ExitCode schema(const std::string& name, const Terminal& terminal);

const std::vector<std::string>& schema_names();

/// Starts an audit in `folder` with an example that checks.
ExitCode init(const std::string& folder, const Terminal& terminal);

struct AddOptions {
  std::string file;  // "-": standard input
  std::string name;  // of the source; empty: after the file
  std::string outlet;
  std::string title;
  std::string url;
  std::string published;
};
/// Copies a text into sources/, byte by byte, behind a front matter.
ExitCode add(const AddOptions& options, const Terminal& terminal);

struct ImportOptions {
  std::string file;    // a table
  bool write = false;  // into the audit.yaml beside it
};
/// Prints how a table may be mapped, for review.
ExitCode import_table(const ImportOptions& options, const Terminal& terminal);

struct ExtractOptions {
  std::vector<std::string> paths;  // texts, folders, audits; none: here
  std::string format = "yaml";     // or "jsonl", "text", "html"
  bool write = false;              // into the claims/ of the audit
  bool characters = false;         // in "jsonl": places count them, not bytes
  bool speakers = false;           // in "jsonl": who says what, numbers or not
  bool spans = false;              // in "jsonl": quantities of all sentences
  std::string with;                // another extractor: a command
  std::vector<std::string> packs;  // files of rules beside our own
  double seconds = 60;             // for each answer of another extractor
};
/// Prints the claims that texts seem to make, for review.
ExitCode extract_claims(const ExtractOptions& options,
                        const Terminal& terminal);

ExitCode version(const Terminal& terminal);

}  // namespace concord
