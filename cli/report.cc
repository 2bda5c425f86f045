// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "claims/hide_sources.h"
#include "claims/written.h"
#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/new_file.h"
#include "cli/run.h"
#include "cli/today.h"
#include "engine/show_as.h"
#include "reports/digest.h"
#include "reports/formats.h"

namespace concord {

namespace {

namespace fs = std::filesystem;

/// A format as it is asked for: "csv", or one file of it, "csv:figures".
struct Wanted {
  const Format* format = nullptr;
  std::string file;  // empty: all of them

  friend bool operator==(const Wanted&, const Wanted&) = default;
};

Wanted wanted(const std::string& word) {
  const std::size_t colon = std::min(word.find(':'), word.size());
  const std::string name = word.substr(0, colon);
  if (const Format* format = find_format(name)) {
    return {format, colon < word.size() ? word.substr(colon + 1) : ""};
  }
  std::vector<std::string> known;
  for (const Format& each : formats()) known.push_back(each.name);
  throw CannotRun(unknown("format", name, known));
}

// Each once, in the order in which they are named.
std::vector<Wanted> all_wanted(const std::vector<std::string>& words) {
  std::vector<Wanted> all;
  const auto add = [&](const Wanted& each) {
    if (std::ranges::find(all, each) == all.end()) all.push_back(each);
  };
  for (const std::string& word : words) {
    if (word != "all") {
      add(wanted(word));
      continue;
    }
    for (const Format& each : formats()) {
      if (!each.by_name) add({&each, ""});
    }
  }
  return all;
}

// "figures" is the file "figures.csv" of csv.
ReportFile one_of_them(const std::vector<ReportFile>& files,
                       const Wanted& wanted) {
  std::vector<std::string> names;
  for (const ReportFile& each : files) {
    names.push_back(each.name.substr(0, each.name.find('.')));
    if (names.back() == wanted.file) return each;
  }
  throw CannotRun(
      unknown("file of " + wanted.format->name, wanted.file, names));
}

std::vector<ReportFile> files_of(const std::vector<Wanted>& all,
                                 const ReportInput& input) try {
  std::vector<ReportFile> files;
  for (const Wanted& each : all) {
    std::vector<ReportFile> made = each.format->make(input);
    if (!each.file.empty()) made = {one_of_them(made, each)};
    std::ranges::move(made, std::back_inserter(files));
  }
  return files;
} catch (const std::runtime_error& error) {  // no room for temporary files
  throw CannotRun(error.what());
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return path.ends_with('/') || fs::is_directory(path, error);
}

void write(const std::vector<ReportFile>& files, const std::string& where,
           const Terminal& terminal) {
  if (files.size() == 1 && !is_folder(where)) {
    if (where.empty() || where == "-") return terminal.print(files[0].bytes);
    return write_whole_file(where, files[0].bytes);
  }
  if (where.empty() || where == "-") {
    throw CannotRun("these are " + std::to_string(files.size()) +
                    " files: say into which folder, such as -o out/");
  }
  for (const ReportFile& each : files) {
    write_whole_file((fs::path(where) / each.name).string(), each.bytes);
  }
}

// Decisions under the names that reports have for them.
void hide_decisions(const Audit& audit, const Audit& shown, Diff& diff) {
  const auto rename = [&](Brought& brought) {
    for (std::size_t i = 0; i < audit.decisions.size(); ++i) {
      std::ranges::replace(brought.decisions, audit.decisions[i].id,
                           shown.decisions[i].id);
    }
    std::ranges::sort(brought.decisions);
  };
  for (FindingDiff& each : diff.findings) rename(each.brought);
  for (FigureDiff& each : diff.figures) rename(each.brought);
  rename(diff.read);
}

// Files of private sources under the names that reports have for them.  Of one
// that is gone nobody knows any more that it was private.
void hide_private_files(const Audit& audit, const Audit& shown, Diff& diff) {
  for (std::size_t i = 0; i < audit.sources.size(); ++i) {
    if (!audit.sources[i].is_private) continue;
    const auto file = [i](const Audit& of) {
      return "sources/" + of.sources[i].name + ".txt";
    };
    std::ranges::replace(diff.new_files, file(audit), file(shown));
    std::ranges::replace(diff.changed_files, file(audit), file(shown));
  }
  std::ranges::sort(diff.new_files);
  std::ranges::sort(diff.changed_files);
}

std::string digest_of(const Run& run) try {
  return digest_of(run.folder);
} catch (const std::runtime_error& error) {
  throw CannotRun(error.what());
}

}  // namespace

ExitCode report(const ReportOptions& options, const Terminal& terminal) {
  const std::vector<Wanted> all = all_wanted(options.formats);
  const bool whys = !options.against.empty() ||
                    std::ranges::any_of(all, [](const Wanted& each) {
                      return each.format->every_why;
                    });
  const auto run =
      run_audit(options.folder.empty() ? "." : options.folder,
                whys ? Budget() : budget_for_text(), options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  std::optional<ChangesSince> changes;
  bool undecided = anything_undecided(*run->result);
  if (!options.against.empty()) {
    const Since since = load_since(*run, options.against, options.caching);
    changes = {since.name, diff_since(since, *run)};
    undecided |= since.undecided;
  }
  const Audit shown = hide_private_sources(run->audit);
  if (changes) {
    hide_private_files(run->audit, shown, changes->diff);
    hide_decisions(run->audit, shown, changes->diff);
  }
  show_as(shown, *run->result);
  const View view(*run->result);
  const Words words(*run->result);
  const ReportInput input{.view = view,
                          .words = words,
                          .folder = run->folder,
                          .changes = std::move(changes),
                          .digest = digest_of(*run),
                          .version = CONCORD_VERSION,
                          .whole_sources = options.whole_sources,
                          .timestamp = source_date_epoch()};
  write(files_of(all, input), options.output, terminal);
  return undecided ? ExitCode::Undecided : ExitCode::Clean;
}

}  // namespace concord
