// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "tests/oracle/wide_drafts.h"
#include "tests/oracle/wide_shape.h"
#include "tests/oracle/wide_words.h"

namespace concord::oracle {
namespace {

class ClaimWriter {
 public:
  ClaimWriter(const WideShape& shape, Random& random, WideAudit& audit)
      : shape_(shape), random_(random), audit_(audit) {
    largest_ = audit.figures.size() <= 4 ? 3 : 2;
    if (has_periods_of_parts(shape)) largest_ = 1;
  }

  void write() {
    if (shape_.phase_from > 0) {
      add_anchors();
      if (random_.once_in(2)) add_own_law();
    } else if (random_.once_in(3) && has_one_count()) {
      add_anchors();
      add_own_law();
    }
    const int count = 2 + below(random_, 5);
    for (int i = 0; i < count; ++i) add_one();
    stand(drafts_, audit_);
    hand_over(drafts_, written_, audit_);
  }

 private:
  Draft begin() {
    Draft draft;
    draft.claim.id = fmt::format("c{}", drafts_.size());
    draft.source = below(random_, 3);
    draft.claim.origin = below(random_, 3);
    return draft;
  }

  void finish(Draft draft) {
    const bool dated = !draft.slot.is_period() && draft.slot.day > 0;
    const std::string as_of = dated ? draft.slot.name() : "";
    std::string lines = fmt::format("  - id: {}\n", draft.claim.id);
    const bool relayed = random_.once_in(4);
    const int relay = (draft.claim.origin + 1) % 3;
    lines += fmt::format("    said-by: [o{}{}]\n", draft.claim.origin,
                         relayed ? fmt::format(", o{}", relay) : "");
    if (dated) lines += "    as-of: " + as_of + "\n";
    if (draft.slot.is_period()) {
      lines += "    during: " + draft.slot.name() + "\n";
    }
    if (shape_.phase_from > 0 && draft.says_figure &&
        draft.slot.day >= shape_.phase_from) {
      lines += "    phase: anew\n";
    }
    draft.claim.account = fmt::format("{} {} {} {}", draft.source,
                                      draft.claim.origin, as_of, draft.root);
    draft.claim.wording = draft.slot.name() + draft.keys;
    draft.scope = draft.slot.is_period() ? draft.slot.name() : "";
    if (lines.find("phase:") != std::string::npos) draft.scope += " anew";
    written_.push_back(lines);
    drafts_.push_back(std::move(draft));
  }

  // What the words admit, from `least` on.
  static std::string bits(const Words& words, int least) {
    constexpr int kEnough = 12;
    std::string text = " ";
    for (int v = least < 0 ? -kEnough : 0; v <= kEnough; ++v) {
      text += words.admits(v) ? '1' : '0';
    }
    return text;
  }

  int least_of(std::size_t figure) const {
    return audit_.figures[figure].least;
  }

  void say(Draft& draft, const Words& words, int least) {
    say(draft, words.says);
    draft.gist += bits(words, least);
  }

  void say(Draft& draft, const std::string& says) {
    draft.keys += "    says: " + says + "\n";
    draft.prose += "the " + says + " said. ";
  }

  void add_one() {
    if (shape_.things && random_.once_in(2)) return add_status();
    switch (drafts_.empty() ? 0 : below(random_, 12)) {
      case 7:
        return add_relative();
      case 8:
        return add_addition();
      case 9:
        return add_denial();
      case 10:
        return add_doubt_or_retraction();
      case 11:
        return add_copy();
      case 5:
      case 6:
        if (!shape_.populations.empty()) return add_parts();
        [[fallthrough]];
      default:
        return add_plain();
    }
  }

  // Chooses a figure and returns its index.
  std::size_t choose(Draft& draft, bool days_only) {
    std::vector<Slot> slots = shape_.slots();
    if (days_only) slots.resize(shape_.days.size());
    draft.slot = one_of(random_, slots);
    return place(draft, one_of(random_, shape_.all_events),
                 one_of(random_, shape_.measures),
                 one_of(random_, shape_.whos));
  }

  std::size_t place(Draft& draft, const std::string& event,
                    const std::string& measure, const std::string& who) {
    draft.root = root_of(event);
    draft.about = draft.slot;
    draft.path = event + "/" + measure + who;
    draft.says_figure = true;
    draft.keys += "    figure: " + draft.path + "\n";
    draft.gist = draft.path;
    return audit_.figure(count_name(event, measure, who, draft.slot));
  }

  void add_plain() {
    Draft draft = begin();
    const std::size_t at = choose(draft, false);
    const Words words = make_words(random_, largest_);
    say(draft, words, least_of(at));
    draft.claim.holds = [=](const Values& v) { return words.admits(v[at]); };
    maybe_supersede(draft);
    const auto revised = draft.removed;
    finish(std::move(draft));
    // Somebody has not noticed.
    if (!revised.empty() && random_.once_in(2)) copy(revised.front());
  }

  void add_status() {
    Draft draft = begin();
    const char* thing = random_.once_in(2) ? "gunman" : "driver";
    draft.slot = {0, one_of(random_, shape_.days)};
    draft.says_figure = true;
    draft.keys += fmt::format("    figure: {}.status\n", thing);
    const int value = below(random_, 2);
    say(draft, value == 0 ? "at-large" : "detained");
    draft.gist = fmt::format("{} {}", thing, value);
    const std::size_t at = audit_.figure(status_name(thing, draft.slot.day));
    draft.claim.holds = [=](const Values& v) { return v[at] == value; };
    finish(std::move(draft));
  }

  void add_parts() {
    const Part& list = one_of(random_, shape_.populations);
    if (list.whole == ".children") return add_plain();
    Draft draft = begin();
    draft.slot = {0, shape_.days[0]};
    const std::size_t total = place(draft, "attack", "killed", list.whole);
    std::vector<Holds> all;
    if (!random_.once_in(3)) {
      const Words words = make_words(random_, largest_);
      say(draft, words, 0);
      all.push_back([=](const Values& v) { return words.admits(v[total]); });
    } else {
      draft.prose += "in parts ";
    }
    const bool closed = random_.once_in(2);
    draft.gist += closed ? " all" : " some";
    draft.keys +=
        fmt::format("    parts-are: {}\n    parts:\n", closed ? "all" : "some");
    std::vector<std::size_t> sum;
    for (const std::string& part : list.parts) {
      if (!sum.empty() && random_.once_in(3)) continue;
      const Words words = make_words(random_, largest_);
      const std::size_t at =
          audit_.figure(count_name("attack", "killed", part, draft.slot));
      sum.push_back(at);
      draft.keys +=
          fmt::format("      - {{ figure: {}, says: {} }}\n", part, words.says);
      draft.prose += fmt::format("{}: {}; ", part, words.says);
      draft.gist += part + bits(words, 0);
      all.push_back([=](const Values& v) { return words.admits(v[at]); });
      draft.parts.push_back(all.back());
      draft.part_ids.push_back(draft.claim.id + part);
    }
    if (closed) {
      all.push_back([=](const Values& v) {
        int listed = 0;
        for (const std::size_t at : sum) listed += v[at];
        return listed == v[total];
      });
    }
    draft.claim.holds = [=](const Values& v) {
      return std::ranges::all_of(all, [&](const Holds& h) { return h(v); });
    };
    finish(std::move(draft));
  }

  void add_relative() {
    if (shape_.measures.back() == "balance") return add_plain();
    Draft draft = begin();
    const std::size_t at = choose(draft, true);
    const std::string base = one_of(random_, shape_.all_events) + "/" +
                             shape_.measures[0] + one_of(random_, shape_.whos);
    const std::size_t of = audit_.figure(base + "@" + draft.slot.name());
    if (of == at || (base.starts_with("flood") != (draft.root == "flood"))) {
      return add_plain();
    }
    // Worlds of many figures are too low for what multiplies.
    switch (audit_.figures.size() > 4 ? 0 : below(random_, 4)) {
      case 0:
        draft.keys += "    than: " + base + "\n";
        say(draft, "1 more");
        draft.claim.holds = [=](const Values& v) { return v[at] == v[of] + 1; };
        break;
      case 1:
        draft.keys += "    than: " + base + "\n";
        say(draft, "twice");
        draft.claim.holds = [=](const Values& v) { return v[at] == 2 * v[of]; };
        break;
      case 2:
        draft.keys += "    of: " + base + "\n";
        say(draft, "50 %");
        draft.claim.holds = [=](const Values& v) {
          return 99 * v[of] <= 200 * v[at] && 200 * v[at] <= 101 * v[of];
        };
        break;
      default:
        draft.keys += "    per: " + base + "\n";
        say(draft, "1");
        draft.claim.holds = [=](const Values& v) {
          return v[of] <= 2 * v[at] && 2 * v[at] <= 3 * v[of];
        };
    }
    draft.gist = draft.keys;
    finish(std::move(draft));
  }

  // A claim with a figure by the end of a day.
  std::optional<std::size_t> target(bool days_only) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (!drafts_[i].says_figure || drafts_[i].anchor) continue;
      if (drafts_[i].takes_back) continue;
      const bool sums = !drafts_[i].slot.is_period() &&
                        drafts_[i].path.find("balance") == std::string::npos &&
                        !drafts_[i].path.empty();
      if (days_only && !sums) continue;
      all.push_back(i);
    }
    if (all.empty()) return std::nullopt;
    return one_of(random_, all);
  }

  void add_addition() {
    const auto on = target(true);
    if (!on) return add_plain();
    Draft draft = begin();
    const Draft& base = drafts_[*on];
    draft.slot = {0, one_of(random_, shape_.days)};
    draft.root = base.root;
    draft.path = base.path;
    draft.says_figure = true;
    const std::size_t at = audit_.figure(base.path + "@" + draft.slot.name());
    const std::size_t of = audit_.figure(base.path + "@" + base.slot.name());
    if (at == of) return add_plain();
    draft.keys +=
        "    figure: " + base.path + "\n    adds-to: " + base.claim.id + "\n";
    const Words words = make_words(random_, 2);
    draft.gist = draft.keys;
    say(draft, words, -1);
    draft.claim.holds = [=](const Values& v) {
      return words.admits(v[at] - v[of]);
    };
    finish(std::move(draft));
  }

  void add_denial() {
    const auto on = target(false);
    if (!on) return add_plain();
    Draft draft = begin();
    const Draft& denied = drafts_[*on];
    Holds holds = denied.claim.holds;
    std::string id = denied.claim.id;
    if (!denied.parts.empty() && random_.once_in(2)) {
      const int part = below(random_, int(denied.parts.size()));
      holds = denied.parts[static_cast<std::size_t>(part)];
      id = denied.part_ids[static_cast<std::size_t>(part)];
    }
    draft.root = denied.root;
    draft.about = denied.about;
    draft.keys += "    denies: " + id + "\n";
    draft.prose += "not so ";
    draft.claim.holds = [=](const Values& v) { return !holds(v); };
    finish(std::move(draft));
  }

  void add_doubt_or_retraction() {
    const auto on = target(false);
    if (!on) return add_plain();
    Draft draft = begin();
    draft.root = drafts_[*on].root;
    const bool doubts = random_.once_in(2);
    (doubts ? draft.doubted : draft.removed).push_back(*on);
    draft.takes_back = !doubts;
    if (!doubts) draft.claim.origin = drafts_[*on].claim.origin;
    draft.keys += fmt::format("    {}: {}\n", doubts ? "doubts" : "retracts",
                              drafts_[*on].claim.id);
    draft.prose += "who knows ";
    finish(std::move(draft));
  }

  void maybe_supersede(Draft& draft) {
    if (!random_.once_in(6)) return;
    const auto on = target(false);
    if (!on) return;
    draft.claim.origin = drafts_[*on].claim.origin;
    draft.removed.push_back(*on);
    draft.takes_back = true;
    draft.keys += "    supersedes: " + drafts_[*on].claim.id + "\n";
  }

  // Another source, the same origin and words.
  void add_copy() {
    const auto on = target(false);
    if (!on || !drafts_[*on].part_ids.empty()) return add_plain();
    copy(*on);
  }

  void copy(std::size_t on) {
    if (!drafts_[on].part_ids.empty()) return;
    Draft draft = drafts_[on];
    draft.claim.id = fmt::format("c{}", drafts_.size());
    draft.source = (draft.source + 1) % 3;
    finish(std::move(draft));
  }

  bool has_one_count() const {
    return shape_.all_events.size() == 1 && shape_.whos.size() == 1;
  }
  void add_anchors();
  void add_own_law();

  const WideShape& shape_;
  Random& random_;
  WideAudit& audit_;
  int largest_ = 3;
  std::vector<Draft> drafts_;
  std::vector<std::string> written_;  // the first lines of each draft
};

// A law is made, and a count begun anew, where somebody speaks of its figures:
// so somebody does, at each day, without saying anything.
void ClaimWriter::add_anchors() {
  for (const int day : shape_.days) {
    Draft draft = begin();
    draft.anchor = true;
    draft.claim.origin = 3;  // who says it alone, so that it is no copy
    draft.slot = {0, day};
    place(draft, "attack", "killed", "");
    say(draft, "at least 0");
    draft.gist = "anchor";
    draft.claim.holds = [](const Values&) { return true; };
    finish(std::move(draft));
  }
}

void ClaimWriter::add_own_law() {
  if (has_one_count()) add_formula(shape_, random_, audit_);
}

}  // namespace

void add_claims(const WideShape& shape, Random& random, WideAudit& audit) {
  ClaimWriter(shape, random, audit).write();
}

}  // namespace concord::oracle
