// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/proposal_words.h"

#include "reports/proposals/word_book.h"
#include "reports/said_words.h"

namespace concord {
namespace {

using extract::Proposal;

bool is_status(const Proposal& one) { return !one.status.empty(); }

// Of whom, unless it is everybody.
std::string whom(const Proposal& one) {
  const bool everybody = is_everybody(one.population) || !one.currency.empty();
  return everybody ? std::string() : one.population;
}

std::string said_of(const Proposal& one) {
  if (is_status(one)) return one.thing + ": " + one.status;
  const std::string of = whom(one);
  const std::string event = is_unsure(one) ? std::string() : one.event;
  return (event.empty() ? "" : event + "/") + one.measure +
         (of.empty() ? "" : "." + of) + " " + one.says;
}

std::string counted_of(const Proposal& one) {
  if (is_status(one)) return one.thing;
  const std::string of = whom(one);
  return one.measure + (of.empty() ? "" : ", " + of);
}

std::string says_of(const Proposal& one) {
  return is_status(one) ? one.status : one.says;
}

std::string speaker_of(const Proposal& one) {
  if (!one.speaker) return {};
  std::string words = one.speaker->name.text;
  if (one.speaker->via) words += ", through " + one.speaker->via->text;
  return words;
}

std::string joined(const std::vector<std::string>& words,
                   const std::string& between) {
  std::string all;
  for (const std::string& word : words) {
    all += (all.empty() ? "" : between) + word;
  }
  return all;
}

// "attack; the words beside the number name it", "unsure: attack or hospital".
ProposalRemark event_remark(const Proposal& one) {
  std::string words = one.event;
  if (is_unsure(one)) {
    std::vector<std::string> all = {one.event};
    all.insert(all.end(), one.other_events.begin(), one.other_events.end());
    words = "unsure: " + joined(all, " or ");
  }
  const std::string in_line = is_unsure(one) ? "event " + words : std::string();
  if (!one.event_because.empty()) words += "; " + one.event_because;
  return {"event", words, in_line};
}

}  // namespace

bool is_unsure(const Proposal& one) {
  return !one.event.empty() && !one.event_is_sure;
}

ProposalWords proposal_words(const std::vector<Proposal>& all,
                             std::size_t which) {
  const Proposal& one = all[which];
  ProposalWords made{said_of(one),
                     says_of(one),
                     counted_of(one),
                     speaker_of(one),
                     joined(one.rules, ", "),
                     {}};
  const auto add = [&](const char* key, std::string words, bool with_key) {
    std::string line = with_key ? key + (" " + words) : words;
    made.remarks.push_back({key, std::move(words), std::move(line)});
  };
  if (!one.as_of.empty()) add("as of", one.as_of, true);
  if (!one.event.empty()) made.remarks.push_back(event_remark(one));
  if (one.part_of) add("part of", said_of(all[*one.part_of]), true);
  if (one.superseded_by) {
    add("corrected to", said_of(all[*one.superseded_by]), true);
  }
  if (one.denied) add("but", "denied, or not confirmed", false);
  if (one.is_planned) add("but", "planned, or only possible", false);
  if (one.elsewhere) add("but", "said of another event", false);
  const std::string certainty = certainty_word(one.certainty);
  if (!certainty.empty()) add("certainty", certainty, false);
  if (!one.event_date.empty()) {
    made.remarks.push_back({"happened", one.event_date, {}});
  }
  return made;
}

void ProposalTally::add(const std::vector<Proposal>& proposals) {
  for (const Proposal& one : proposals) {
    ++all;
    if (is_status(one)) ++statuses;
    if (is_unsure(one)) ++unsure;
  }
}

}  // namespace concord
