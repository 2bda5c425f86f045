// SPDX-License-Identifier: Apache-2.0
#include "cli/review_session.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/sole_writer.h"
#include "cli/today.h"
#include "reports/explain.h"
#include "reports/ink.h"
#include "reports/words.h"

namespace concord {

namespace {

constexpr const char* kDecisions = "decisions.yaml";

// "one entry was accepted", "3 entries were accepted"
std::string accepted_words(std::size_t count) {
  return counted(count, "entry", "entries") + " accepted";
}

}  // namespace

const std::vector<ReviewSession::Key>& ReviewSession::keys() {
  using Session = ReviewSession;
  static const std::vector<Key> all = {
      {"a", "accept", "write it into concord.lock as it is now",
       &Session::accept_one},
      {"x", "set aside", "set a claim aside in decisions.yaml, solve again",
       &Session::set_aside},
      {"s", "skip", "leave it open, and go on", &Session::skip},
      {"e", "evidence", "show the quotes of its claims", &Session::evidence},
      {"p", "proof", "show why it is so, step by step", &Session::proof},
      {"u", "undo", "take the last step back", &Session::undo},
      {"A", "accept all", "accept this and all that remain",
       &Session::accept_rest},
      {"q", "quit", "stop here; what was accepted is kept", &Session::quit},
      {"?", "help", "say what each key does", &Session::help},
  };
  return all;
}

ReviewSession::ReviewSession(const ReviewOptions& options,
                             const Terminal& terminal, std::unique_ptr<Run> run)
    : options_(options),
      terminal_(terminal),
      keyboard_(terminal),
      run_(std::move(run)),
      by_(options.by),
      steps_(terminal) {}

ExitCode ReviewSession::run() {
  look();
  while (!done_ && !items_.empty()) {
    if (!shown_) show();
    shown_ = true;
    say("> ");
    press(*this, keys(), keyboard_.key().value_or("q"), terminal_);
  }
  const Diff left = changes();
  const std::size_t open = items_to_review(left).size();
  say(open == 0 ? "nothing is left to review\n"
                : counted(open, "change is", "changes are") +
                      " left open: concord review goes on there\n");
  return is_regression(left) ? ExitCode::Findings : ExitCode::Clean;
}

Diff ReviewSession::changes() const {
  return diff(load_lock(lock_path(*run_)).value_or(Lock()).accepted, now_);
}

void ReviewSession::look() {
  now_ = snapshot_of(*run_);
  items_ = items_to_review(changes());
  std::erase_if(items_, [&](const ReviewItem& each) {
    return steps_.is_skipped(each.name());
  });
  shown_ = false;
}

void ReviewSession::say(const std::string& text) const {
  terminal_.print(text);
}

void ReviewSession::show() const {
  say("\n" +
      review_item_text(item(), steps_.place(items_.size()), *run_->result,
                       terminal_.style()) +
      "\n" + keys_line(keys(), terminal_.style().width));
}

std::optional<std::string> ReviewSession::ask(const std::string& question) {
  return keyboard_.line(question + " ");
}

std::optional<std::string> ReviewSession::ask_who() {
  if (!by_.empty()) return by_;
  const auto who = ask("by whom?");
  if (!who || who->empty()) {
    say("nobody was named: nothing was changed\n");
    return std::nullopt;
  }
  return by_ = *who;
}

std::optional<std::string> ReviewSession::ask_why(const std::string& what) {
  const auto why = ask(what);
  if (why && !why->empty()) return why;
  say("no reason was given: nothing was changed\n");
  return std::nullopt;
}

std::string ReviewSession::date() const {
  return options_.date.empty() ? today() : options_.date;
}

// The lock is read anew: somebody else may have accepted something meanwhile.
void ReviewSession::write_lock(
    const std::function<void(Lock&, const Snapshot&)>& edit) {
  const std::string path = lock_path(*run_);
  const SoleWriter alone(path);
  Lock lock = load_lock(path).value_or(Lock());
  edit(lock, now_);
  steps_.write(path, lock_text(lock));
}

void ReviewSession::accept_one() {
  std::string reason;
  if (item().asks_why()) {
    const auto why = ask_why(question());
    if (!why) return;
    reason = *why;
  }
  const auto by = ask_who();
  if (!by) return;
  const std::vector<std::string> keys = item().keys();
  const bool is_last = items_.size() == 1 && !steps_.any_skipped();
  write_lock([&](Lock& lock, const Snapshot& now) {
    accept(lock, now, keys, {reason, *by, date()});
    // Who speaks of a figure may differ where nothing is to be looked at.
    if (is_last) accept_all(lock, now, {"", *by, date()});
  });
  steps_.done_with(1);
  say(std::string(kLockFile) + ": " + accepted_words(keys.size()) + "\n");
  look();
}

// An old reason was given for what the finding said then.
std::string ReviewSession::question() const {
  const Lock known = load_lock(lock_path(*run_)).value_or(Lock());
  const auto kept = known.findings.find(item().name());
  if (kept == known.findings.end() || kept->second.reason.empty()) {
    return "why is it accepted?";
  }
  return "it was accepted as: " + harmless(kept->second.reason) +
         "\nwhy is it accepted as it is now?";
}

void ReviewSession::accept_rest() {
  std::string reason;
  if (std::ranges::any_of(items_, &ReviewItem::asks_why)) {
    const auto why = ask_why("why are they accepted?");
    if (!why) return;
    reason = *why;
  }
  const auto by = ask_who();
  if (!by) return;
  std::size_t count = 0;
  for (const ReviewItem& each : items_) count += each.keys().size();
  const bool is_all = !steps_.any_skipped();
  write_lock([&](Lock& lock, const Snapshot& now) {
    for (const ReviewItem& each : items_) {
      const std::string why = each.asks_why() ? reason : "";
      accept(lock, now, each.keys(), {why, *by, date()});
    }
    if (is_all) accept_all(lock, now, {"", *by, date()});
  });
  steps_.done_with(items_.size());
  say(std::string(kLockFile) + ": " + accepted_words(count) + "\n");
  look();
}

void ReviewSession::skip() {
  steps_.skip(item().name());
  look();
}

void ReviewSession::evidence() {
  say(review_quotes(item(), *run_->result, terminal_.style()));
}

void ReviewSession::proof() {
  const auto page = explain(*run_->result, item().name(), terminal_.style());
  say(page ? *page : "there is nothing to prove: it is not there any more\n");
}

void ReviewSession::undo() {
  const auto file = steps_.undo();
  if (!file) return;
  if (*file == kDecisions) {
    run_ = run_audit(run_->root, Budget(), options_.caching);
  }
  steps_.not_done_with_the_last();
  look();
}

void ReviewSession::help() { say(keys_help(keys(), terminal_.style().width)); }

}  // namespace concord
