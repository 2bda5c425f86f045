// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/claim_comment.h"

#include <algorithm>
#include <array>

#include "claims/extract/proposals/proposal.h"
#include "claims/text.h"
#include "reports/ink.h"

namespace concord {
namespace {

using extract::Proposal;

// A comment is read at a glance, behind the two spaces of its claim.
constexpr int kLongestLine = 98;

constexpr std::string_view kOfEvent = "# event: ";
constexpr std::array<std::string_view, 3> kOfProposal = {"# confidence ",
                                                         kOfEvent, "# note: "};

// As many whole words as fit.
std::string cut(std::string text) {
  if (display_width(text) <= kLongestLine) return text;
  constexpr std::string_view kMore = "...";
  while (display_width(text) > kLongestLine - static_cast<int>(kMore.size())) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string::npos || space < kLongestLine / 2) break;
    text.erase(space);
  }
  // One word alone, as of a script without spaces.
  std::size_t end = 0;
  while (end < text.size() &&
         display_width(std::string_view(text).substr(
             0, character_end(text, end))) <= kLongestLine - 3) {
    end = character_end(text, end);
  }
  return text.substr(0, end) + std::string(kMore);
}

std::string line(const std::string& text) { return cut("# " + harmless(text)); }

// The sentence in as many lines as people read, those behind the first set in.
std::vector<std::string> sentence_lines(const std::string& sentence) {
  constexpr std::size_t kMostLines = 4;
  constexpr int kSetIn = 2;
  const std::string text =
      wrapped(harmless(sentence), kLongestLine - 2, kSetIn);
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < kMostLines;) {
    const bool is_last = lines.size() + 1 == kMostLines;
    const std::size_t end = is_last ? text.size() : text.find('\n', at);
    std::string part = text.substr(at, end - at);
    std::ranges::replace(part, '\n', ' ');
    lines.push_back(cut("# " + part));
    at = end == text.npos ? text.size() : end + 1;
  }
  return lines;
}

std::string event_words(const Proposal& one) {
  std::string words = "unsure";
  for (const std::string& other : one.other_events) {
    words += (other == one.other_events.front() ? ", or " : ", ") + other;
  }
  if (!one.event_because.empty()) words += ": " + one.event_because;
  return words;
}

std::string rules_words(const Proposal& one) {
  std::string words = "confidence " + std::to_string(one.confidence);
  for (const std::string& rule : one.rules) {
    words += (&rule == &one.rules.front() ? ", by " : ", ") + rule;
  }
  return words;
}

}  // namespace

std::string folded_words(std::string_view raw) {
  std::string text = NormalText(raw).text();
  if (text.ends_with(' ')) text.pop_back();
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

void set_comment(const Proposal& one, std::string_view text,
                 ProposedClaim& claim) {
  // Beyond a few lines nobody sees where the comment ends.
  constexpr std::size_t kEnough = 1024;
  const Span at = one.sentence;
  const std::size_t size = std::min(at.end - at.begin, kEnough);
  claim.sentence = folded_words(text.substr(at.begin, size));
  claim.rules = rules_words(one);
  claim.is_event_unsure = !one.event.empty() && !one.event_is_sure;
  if (claim.is_event_unsure) claim.event = event_words(one);
}

std::vector<std::string> comment_lines(const ProposedClaim& claim) {
  std::vector<std::string> lines = sentence_lines(claim.sentence);
  lines.push_back(line(claim.rules));
  if (claim.is_event_unsure) lines.push_back(line("event: " + claim.event));
  if (!claim.increment.empty()) {
    lines.push_back(line(
        claim.adds_to.empty()
            ? "note: on top of an earlier count; if that is claimed, say " +
                  claim.increment + " and adds-to: its id"
            : "note: on top of the latest count before it, " + claim.adds_to));
  }
  for (const std::string& note : claim.notes) {
    lines.push_back(line("note: " + note));
  }
  return lines;
}

bool is_of_proposal(std::string_view comment) {
  return std::ranges::any_of(kOfProposal, [&](std::string_view begin) {
    return comment.starts_with(begin);
  });
}

bool is_of_event(std::string_view comment) {
  return comment.starts_with(kOfEvent);
}

}  // namespace concord
