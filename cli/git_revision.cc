// SPDX-License-Identifier: Apache-2.0
#include "cli/git_revision.h"

#include <algorithm>
#include <filesystem>

#include "claims/yaml.h"
#include "cli/git.h"
#include "cli/lock_file.h"
#include "cli/new_file.h"
#include "cli/temporary_folder.h"

namespace concord {

namespace {

namespace fs = std::filesystem;

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// The repository of an audit, seen through git.
class Repository {
 public:
  Repository(std::string folder, std::string name)
      : folder_(std::move(folder)), name_(std::move(name)) {}

  /// The path of the audit folder in it: "" or "audits/harbour/".
  std::string prefix() const {
    const ChildResult told = git({"rev-parse", "--show-prefix"});
    if (told.exit_code == 0) return first_line(told.out);
    throw CannotRun(name_ + ": neither a file in " + folder_ +
                    " nor a revision, since git says: " + first_line(told.err));
  }

  std::string commit() const {
    const ChildResult told =
        git({"rev-parse", "--verify", "--quiet", name_ + "^{commit}"});
    if (told.exit_code == 0) return first_line(told.out);
    throw CannotRun(name_ + ": neither a file in " + folder_ +
                    " nor a revision of its git repository: see git log, or "
                    "in CI fetch more than the last commit");
  }

  Revision revision(const std::string& commit) const {
    const ChildResult told =
        must({"log", "-1", "--no-show-signature", "--format=%h %cs", commit});
    const std::string line = first_line(told.out);
    const std::size_t space = line.find(' ');
    return {line.substr(0, space), line.substr(space + 1)};
  }

  /// With an index of its own at `index`, so that the repository's is left.
  void read_tree(const std::string& commit, const std::string& index) const {
    must({"read-tree", commit}, {{"GIT_INDEX_FILE", index}});
  }

  /// Writes what is below the audit folder into `to`, which ends with a slash.
  void check_out_all(const std::string& index, const std::string& to) const {
    must({"checkout-index", "--quiet", "--force", "--prefix=" + to, "--all"},
         {{"GIT_INDEX_FILE", index}});
  }

  /// One file, by its path from the audit folder, if it is there.
  void check_out(const std::string& file, const std::string& index,
                 const std::string& to) const {
    git({"checkout-index", "--quiet", "--force", "--prefix=" + to, "--", file},
        {{"GIT_INDEX_FILE", index}});
  }

 private:
  using Environment = ChildProcess::Environment;

  ChildResult git(const std::vector<std::string>& arguments,
                  const Environment& more = {}) const {
    try {
      return concord::git(folder_, arguments, more);
    } catch (const CannotRun& error) {
      throw CannotRun(name_ + ": no file in " + folder_ +
                      ", and no revision can be read: " + error.what());
    }
  }

  ChildResult must(const std::vector<std::string>& arguments,
                   const Environment& more = {}) const {
    ChildResult told = git(arguments, more);
    if (told.exit_code != 0) fail(told);
    return told;
  }

  [[noreturn]] void fail(const ChildResult& told) const {
    throw CannotRun(name_ + ": git cannot read it: " + first_line(told.err));
  }

  std::string folder_;
  std::string name_;
};

// The packs that an audit shares with others: by paths out of its folder.
std::vector<std::string> packs_outside(const fs::path& audit) {
  constexpr std::size_t kMostBytes = kMaxYamlBytes;
  Complaints ignored;
  const auto yaml = read_yaml(
      "audit.yaml", read_bytes((audit / "audit.yaml").string(), kMostBytes),
      ignored);
  const Yaml* uses = yaml ? yaml->find("uses") : nullptr;
  std::vector<std::string> packs;
  if (uses == nullptr) return packs;
  std::vector<Yaml> written = uses->items;
  if (uses->kind == Yaml::Kind::Scalar) written.push_back(*uses);
  for (const Yaml& each : written) {
    if (each.text.starts_with("../")) packs.push_back(each.text);
  }
  return packs;
}

std::string first_complaint(const std::vector<Diagnostic>& complaints) {
  const Diagnostic& first = complaints.front();
  std::string text = first.place.file;
  if (first.place.from.line > 0) {
    text += ":" + std::to_string(first.place.from.line) + ":" +
            std::to_string(first.place.from.column);
  }
  text += ": " + first.message;
  if (complaints.size() == 1) return text;
  return text + ", and " + std::to_string(complaints.size() - 1) + " more";
}

std::string called(const std::string& name, const Revision& revision) {
  return name + " (" + revision.id + " of " + revision.date + ")";
}

}  // namespace

AuditThen audit_at(const Run& run, const std::string& name, Caching* caching) {
  if (name.starts_with('-')) {
    throw CannotRun("`" + name + "` is no name of a revision");
  }
  const Repository repository(run.root, name);
  const std::string prefix = repository.prefix();
  const std::string commit = repository.commit();
  AuditThen then;
  then.revision = repository.revision(commit);
  const TemporaryFolder folder;
  const std::string index = folder.path() + "/index";
  const std::string tree = folder.path() + "/tree/";
  const fs::path audit = fs::path(tree) / prefix;
  repository.read_tree(commit, index);
  repository.check_out_all(index, tree);
  std::error_code error;
  if (!fs::exists(audit / "audit.yaml", error)) {
    throw CannotRun(called(name, then.revision) + ": there was no " + prefix +
                    "audit.yaml then");
  }
  for (const std::string& pack : packs_outside(audit)) {
    repository.check_out(pack, index, tree);
  }
  const auto old = read_run(audit.string());
  solve_as(run.root, *old, Budget(), caching);
  if (!old->complaints.empty()) {
    throw CannotRun(called(name, then.revision) +
                    ": the audit cannot be read as it stood then: " +
                    first_complaint(old->complaints));
  }
  then.snapshot = snapshot_of(*old);
  then.undecided = anything_undecided(*old->result);
  return then;
}

}  // namespace concord
