// SPDX-License-Identifier: Apache-2.0
#include "cli/proposal_session.h"

#include <algorithm>
#include <filesystem>

#include "claims/claims_text.h"
#include "claims/read_claims.h"
#include "cli/new_file.h"
#include "cli/sole_writer.h"
#include "reports/proposals/claim_comment.h"
#include "reports/proposals/claim_yaml.h"
#include "reports/proposals/proposal_page.h"
#include "reports/words.h"

namespace concord {

namespace {

constexpr const char* kProposed = "proposed";

// The claim as its file has it, names not looked up.
std::optional<ClaimDraft> draft_of(const Folder& folder,
                                   const std::string& id) {
  Complaints ignored;
  for (ClaimDraft& draft : read_claims(folder, ignored)) {
    if (draft.id.text == id) return std::move(draft);
  }
  return std::nullopt;
}

// Whoever says of which event it is leaves no other open.
std::optional<std::string> with_event(const std::string& bytes,
                                      const std::string& id,
                                      const std::string& figure) {
  const auto others = without_key(bytes, id, "open-to", is_of_event);
  const auto plain = others ? others : without_comment(bytes, id, is_of_event);
  if (!plain) return std::nullopt;
  return with_value(*plain, id, "figure", scalar_yaml(figure));
}

}  // namespace

const std::vector<ProposalSession::Key>& ProposalSession::keys() {
  using Session = ProposalSession;
  static const std::vector<Key> all = {
      {"a", "accept", "it is a claim: `proposed:` is taken out",
       &Session::accept},
      {"f", "figure", "write another figure", &Session::edit_figure},
      {"n", "says", "write what it says of the figure", &Session::edit_says},
      {"e", "event", "say of which event it is", &Session::edit_event},
      {"d", "decline", "put it under `declined:`; it is not proposed again",
       &Session::decline},
      {"s", "skip", "leave it as it is, and go on", &Session::skip},
      {"u", "undo", "take the last step back", &Session::undo},
      {"q", "quit", "stop here; what was reviewed is kept", &Session::quit},
      {"?", "help", "say what each key does", &Session::help},
  };
  return all;
}

ProposalSession::ProposalSession(const Terminal& terminal,
                                 std::unique_ptr<Run> run)
    : terminal_(terminal),
      keyboard_(terminal),
      run_(std::move(run)),
      steps_(terminal) {}

bool ProposalSession::run() {
  look();
  while (!done_ && !items_.empty()) {
    if (!shown_) show();
    shown_ = true;
    say("> ");
    press(*this, keys(), keyboard_.key().value_or("q"), terminal_);
  }
  const std::size_t open = proposals_to_review(run_->audit).size();
  say(open == 0 ? "no proposal is left to review\n"
                : counted(open, "proposal is", "proposals are") +
                      " left open: concord review goes on there\n");
  return !had_enough_;
}

void ProposalSession::look() {
  items_ = proposals_to_review(run_->audit);
  std::erase_if(items_, [&](ClaimId each) {
    return steps_.is_skipped(run_->audit[each].id);
  });
  shown_ = false;
}

void ProposalSession::show() const {
  const auto file = run_->folder.files.find(claim().declared.file);
  const auto lines = file == run_->folder.files.end()
                         ? std::nullopt
                         : claim_lines(file->second, claim().id);
  say("\n" +
      proposal_text(run_->audit, items_.front(), lines.value_or(""),
                    steps_.place(items_.size()), terminal_.style()) +
      "\n" + keys_line(keys(), terminal_.style().width));
}

std::optional<std::string> ProposalSession::ask(const std::string& question) {
  const auto answer = keyboard_.line(question + " ");
  if (answer && !answer->empty()) return answer;
  say("nothing was changed\n");
  return std::nullopt;
}

std::string ProposalSession::path() const {
  return (std::filesystem::path(run_->root) / claim().declared.file)
      .lexically_normal()
      .string();
}

bool ProposalSession::write(const std::string& path,
                            const std::optional<std::string>& bytes,
                            const std::string& what) {
  const std::string file = claim().declared.file;
  if (!bytes) {
    say(file +
        ": this claim is not written one key below the other; `concord "
        "fmt` writes it so; nothing was changed\n");
    return false;
  }
  auto then = read_run_with(run_->root, file, *bytes);
  if (complain(*then, terminal_)) {
    say("nothing was changed\n");
    return false;
  }
  steps_.write(path, *bytes);
  run_ = std::move(then);
  say(file + ": " + what + "\n");
  return true;
}

void ProposalSession::accept() {
  const std::string id = claim().id;
  const std::string file = path();
  const SoleWriter alone(file);
  const std::string bytes = bytes_if_there(file).value_or("");
  if (!write(file, without_key(bytes, id, kProposed, is_of_proposal),
             id + " is accepted")) {
    return;
  }
  steps_.done_with(1);
  look();
}

void ProposalSession::change(const Edit& edit, const std::string& what) {
  const std::string id = claim().id;
  const std::string file = path();
  const SoleWriter alone(file);
  if (write(file, edit(bytes_if_there(file).value_or("")),
            id + " has " + what)) {
    look();
  }
}

void ProposalSession::edit(const std::string& key, const std::string& value) {
  change(
      [&](const std::string& bytes) {
        return with_value(bytes, claim().id, key, scalar_yaml(value));
      },
      "another `" + key + "`");
}

void ProposalSession::edit_figure() {
  const auto figure = ask("which figure?");
  if (figure) edit("figure", *figure);
}

void ProposalSession::edit_says() {
  const auto says = ask("what does it say, as `at least 5`?");
  if (says) edit("says", *says);
}

// That of the claim first, then those that it may be of as well.
std::vector<std::string> ProposalSession::events() const {
  const EventGraph& graph = run_->audit.events;
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  add(graph[claim().total.figure->event].name);
  for (const EventId event : claim().open_to.extents) add(graph[event].name);
  for (const Event& each : graph.events()) add(each.name);
  return names;
}

void ProposalSession::edit_event() {
  const auto draft = draft_of(run_->folder, claim().id);
  const auto& said = claim().total.figure;
  if (!draft || !draft->total.figure || !said || said->is_status()) {
    return say("it is said of no event: nothing was changed\n");
  }
  const auto event = ask("of which event: " + listed(events(), "or") + "?");
  if (!event) return;
  const std::string& now = draft->total.figure->text;
  const std::size_t slash = now.rfind('/');
  const std::string figure =
      *event + "/" + (slash == now.npos ? now : now.substr(slash + 1));
  change(
      [&](const std::string& bytes) {
        return with_event(bytes, draft->id.text, figure);
      },
      "another event");
}

void ProposalSession::decline() {
  const std::string id = claim().id;
  const std::string file = path();
  const SoleWriter alone(file);
  const std::string bytes = bytes_if_there(file).value_or("");
  const auto draft = draft_of(run_->folder, id);
  auto without = without_claims(bytes, {id});
  if (draft && without) {
    without = with_entries(*without, "declined", declined_yaml(*draft));
  }
  if (!write(file, without, id + " is declined")) return;
  steps_.done_with(1);
  look();
}

void ProposalSession::skip() {
  steps_.skip(claim().id);
  look();
}

void ProposalSession::undo() {
  const std::size_t before = items_.size();
  const auto file = steps_.undo();
  if (!file) return;
  if (!file->empty()) run_ = read_run(run_->root);
  look();
  if (items_.size() > before) steps_.not_done_with_the_last();
}

void ProposalSession::quit() {
  done_ = true;
  had_enough_ = true;
}

void ProposalSession::help() {
  say(keys_help(keys(), terminal_.style().width));
}

}  // namespace concord
