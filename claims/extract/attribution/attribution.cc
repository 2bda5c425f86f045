// SPDX-License-Identifier: Apache-2.0
//
// Sentence by sentence: its cues, then who "he" and "the source" are by those
// who spoke before.  A quotation that no cue claims is of who spoke last.
// Linear: what is looked at for a cue is bounded, and a sentence is short.
#include "claims/extract/attribution/attribution.h"

#include <algorithm>

#include "claims/extract/attribution/attribution_cues.h"
#include "claims/extract/attribution/attribution_speakers.h"
#include "claims/extract/attribution/attribution_words.h"

namespace concord::extract {
namespace {

using At = TellingWords::At;

// A quotation further behind the last cue is of somebody unknown.
constexpr At kLongestSilence = 60;

bool goes_first(const Attribution& a, const Attribution& b) {
  if (a.content.first != b.content.first) {
    return a.content.first < b.content.first;
  }
  return a.content.last > b.content.last;
}

class AttributionReader {
 public:
  AttributionReader(const Tokens& tokens, const Lexicon& lexicon)
      : tokens_(tokens),
        words_(tokens, lexicon),
        cues_(words_),
        speakers_(words_) {}

  std::vector<Attribution> run();

 private:
  void sentence();
  void add(const Cue& cue);
  std::optional<TokenRange> subject_before();
  void carry_quotation();
  void add_carried();

  const Tokens& tokens_;
  TellingWords words_;
  CueReader cues_;
  Speakers speakers_;
  std::vector<Attribution> found_;
  std::vector<Attribution> carried_;  // whole quotations, by who spoke last
  std::size_t now_ = 0;               // the sentence at hand
  At said_until_ = 0;                 // the end of what is said so far
  At carries_until_ = 0;
};

std::vector<Attribution> AttributionReader::run() {
  for (now_ = 0; now_ < tokens_.sentences.size(); ++now_) sentence();
  std::stable_sort(found_.begin(), found_.end(), goes_first);
  add_carried();
  return std::move(found_);
}

void AttributionReader::sentence() {
  words_.enter(now_);
  const std::size_t before = found_.size();
  for (const Cue& cue : cues_.read()) add(cue);
  if (found_.size() == before) {
    carry_quotation();
  } else {
    carries_until_ = words_.end() + kLongestSilence;
  }
  for (std::size_t i = before; i < found_.size(); ++i) {
    said_until_ = std::max(said_until_, found_[i].content.last);
  }
}

void AttributionReader::add(const Cue& cue) {
  if (speakers_.is_first_person(cue.subject)) return;
  Attribution made{.source = cue.subject,
                   .named = cue.named.empty() ? cue.subject : cue.named,
                   .via = cue.via,
                   .content = cue.content,
                   .denial = cue.denial};
  Speakers::Speaker speaker{cue.subject, cue.via,
                            speakers_.is_body(cue.subject)};
  const auto earlier = speakers_.earlier(cue.subject);
  if (earlier && earlier->name != cue.subject) {
    speaker = *earlier;
    if (cue.via) speaker.via = cue.via;
    made.source = speaker.name;
    made.via = speaker.via;
    made.carried = true;
  } else if (words_.is_any(cue.subject.first, {"he", "she"})) {
    speaker.name = subject_before().value_or(cue.subject);
    made.source = speaker.name;
    made.carried = true;
  }
  found_.push_back(made);
  if (!speaker.name.empty()) speakers_.add(speaker);
}

// "General Ruiz arrived.  He said": nobody spoke before.
std::optional<TokenRange> AttributionReader::subject_before() {
  if (now_ == 0) return std::nullopt;
  words_.enter(now_ - 1);
  const auto name = SpeakerNames(words_).subject_from(words_.begin());
  words_.enter(now_);
  return name;
}

// A quotation that opens a sentence without a word of who says it.
void AttributionReader::carry_quotation() {
  const At begin = words_.begin();
  const Quotation* quotation = words_.quotation(begin + 1);
  if (quotation == nullptr || quotation->first != begin + 1) return;
  if (begin < said_until_ || begin > carries_until_) return;
  const Speakers::Speaker* last = speakers_.last();
  if (last == nullptr) return;
  carried_.push_back({.source = last->name,
                      .named = last->name,
                      .via = last->via,
                      .content = {quotation->first, quotation->last},
                      .carried = true});
}

// Unless a later sentence of the quotation told who speaks.
void AttributionReader::add_carried() {
  At covered = 0;
  auto said = found_.begin();
  std::vector<Attribution> left;
  for (const Attribution& one : carried_) {
    for (; said != found_.end() && said->content.first <= one.content.first;
         ++said) {
      covered = std::max(covered, said->content.last);
    }
    if (covered <= one.content.first) left.push_back(one);
  }
  const auto middle = static_cast<std::ptrdiff_t>(found_.size());
  found_.insert(found_.end(), left.begin(), left.end());
  std::inplace_merge(found_.begin(), found_.begin() + middle, found_.end(),
                     goes_first);
}

}  // namespace

std::vector<Attribution> attributions_in(const Tokens& tokens,
                                         const Lexicon& lexicon) {
  return AttributionReader(tokens, lexicon).run();
}

}  // namespace concord::extract
