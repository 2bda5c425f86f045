// SPDX-License-Identifier: Apache-2.0
//
// Sentence by sentence: its cues, then who "he" and "the source" are by those
// who spoke before.  A quotation that no cue claims is of who spoke last.
// Linear: what is looked at for a cue is bounded, and a sentence is short.
#include "claims/extract/attribution/attribution.h"

#include <algorithm>

#include "claims/extract/attribution/attribution_carry.h"
#include "claims/extract/attribution/attribution_cues.h"
#include "claims/extract/attribution/attribution_speakers.h"
#include "claims/extract/attribution/attribution_words.h"

namespace concord::extract {
namespace {

using At = TellingWords::At;

// A quotation further behind the last cue is of somebody unknown.
constexpr At kLongestSilence = 60;

constexpr At kLongestDateline = 10;

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
        speakers_(words_),
        carry_(words_) {}

  std::vector<Attribution> run();

 private:
  void sentence();
  void add(const Cue& cue);
  std::optional<Speakers::Speaker> known(TokenRange subject);
  std::optional<TokenRange> subject_before();
  std::optional<Speakers::Speaker> body_before(TokenRange subject);
  std::optional<Speakers::Speaker> person_before(TokenRange subject);
  void carry(std::size_t before);
  void read_dateline();
  std::optional<TokenRange> whole_via(TokenRange via) const;
  bool carry_quotation();
  void add_carried();

  const Tokens& tokens_;
  TellingWords words_;
  CueReader cues_;
  Speakers speakers_;
  CarriedSpeech carry_;
  std::vector<Attribution> found_;
  std::vector<Attribution> carried_;  // whole quotations, by who spoke last
  std::vector<Attribution> implied_;  // whole sentences
  std::optional<TokenRange> agency_;  // of the last dateline
  bool was_silent_ = false;           // the sentence before had no cue
  std::size_t now_ = 0;               // the sentence at hand
  At said_until_ = 0;                 // the end of what is said so far
  At carries_until_ = 0;
};

std::vector<Attribution> AttributionReader::run() {
  for (now_ = 0; now_ < tokens_.sentences.size(); ++now_) sentence();
  std::stable_sort(found_.begin(), found_.end(), goes_first);
  add_carried();
  found_.insert(found_.end(), implied_.begin(), implied_.end());
  std::stable_sort(found_.begin(), found_.end(), goes_first);
  return std::move(found_);
}

void AttributionReader::sentence() {
  words_.enter(now_);
  read_dateline();
  const std::size_t before = found_.size();
  for (const Cue& cue : cues_.read()) add(cue);
  carry(before);
  was_silent_ = found_.size() == before;
  if (!was_silent_) carries_until_ = words_.end() + kLongestSilence;
  for (std::size_t i = before; i < found_.size(); ++i) {
    said_until_ = std::max(said_until_, found_[i].content.last);
  }
}

// "ALMATY, July 18 (Reuters) -"
void AttributionReader::read_dateline() {
  const Sentence& sentence = tokens_.sentences[now_];
  const std::vector<Token>& all = tokens_.all;
  // "AKTOBE. June 10 (Interfax) - Five": one that was not cut off.
  const bool known = sentence.body > sentence.first;
  const At end =
      known ? sentence.body
            : std::min(sentence.first + kLongestDateline, sentence.last);
  At open = sentence.first;
  while (open < end && !all[open].is("(")) ++open;
  At close = open;
  while (close < end && !all[close].is(")")) ++close;
  if (close >= end || close <= open + 1) return;
  const bool dash =
      close + 1 < end && (all[close + 1].is("-") || all[close + 1].is("--"));
  if (known || dash) agency_ = TokenRange{open + 1, close};
}

// "told the agency": that of the dateline.
std::optional<TokenRange> AttributionReader::whole_via(TokenRange via) const {
  const bool is_short = via.last - via.first <= 3 &&
                        tokens_.all[via.first].is("the") &&
                        !tokens_.all[via.last - 1].capital &&
                        words_.anywhere(via.last - 1, Telling::Outlet);
  return is_short && agency_ ? agency_ : via;
}

// From who spoke before to a sentence without a cue.
void AttributionReader::carry(std::size_t before) {
  const Sentence& sentence = tokens_.sentences[now_];
  const auto first = found_.begin() + static_cast<std::ptrdiff_t>(before);
  const std::vector<Attribution> said(first, found_.end());
  if (!said.empty()) {
    for (const Attribution& one : carry_.heard(said, sentence.new_paragraph)) {
      implied_.push_back(one);
    }
    if (cues_.announcer()) carry_.recite(said.back());
  } else if (const auto name = cues_.announcer()) {
    carry_.recite({.source = *name, .named = *name, .content = *name});
  } else if (carry_quotation() || words_.begin() < said_until_) {
    return;
  } else if (sentence.headline) {
    if (const auto one = carry_.line()) implied_.push_back(*one);
  } else if (const auto one = carry_.unheard(sentence.new_paragraph)) {
    implied_.push_back(*one);
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
  if (cue.via) made.via = speaker.via = whole_via(*cue.via);
  const auto earlier = known(cue.subject);
  if (earlier && earlier->name != cue.subject) {
    speaker = *earlier;
    if (cue.via) speaker.via = made.via;
    made.source = speaker.name;
    made.via = speaker.via;
    made.carried = true;
  }
  found_.push_back(made);
  speaker.called = made.named;
  if (!speaker.name.empty()) speakers_.add(speaker);
}

// Who spoke or was told of before, where a subject is "he", "its statement",
// "the source".
std::optional<Speakers::Speaker> AttributionReader::known(TokenRange subject) {
  if (subject.empty()) return std::nullopt;
  const bool stands_for = speakers_.stands_for_another(subject);
  // Whom "they" in a quotation are nobody knows.
  if (stands_for && words_.quotation(subject.first) != nullptr) {
    return std::nullopt;
  }
  if (stands_for) {
    if (const auto body = body_before(subject)) return body;
  }
  if (const auto person = person_before(subject)) return person;
  if (const auto earlier = speakers_.earlier(subject)) return earlier;
  if (!words_.is_any(subject.first, {"he", "she"})) return std::nullopt;
  const auto name = subject_before();
  if (!name) return std::nullopt;
  return Speakers::Speaker{*name, {}, false};
}

// "President Ana Ruiz came.  She said": by her office.
std::optional<Speakers::Speaker> AttributionReader::person_before(
    TokenRange subject) {
  if (subject.first != words_.begin() || !was_silent_ ||
      tokens_.sentences[now_].new_paragraph ||
      !words_.is_any(subject.first, {"he", "she"})) {
    return std::nullopt;
  }
  const auto name = subject_before();
  if (!name || speakers_.is_body(*name)) return std::nullopt;
  const bool named = name->last - name->first > 1 &&
                     tokens_.all[name->last - 1].capital &&
                     words_.anywhere(name->first, Telling::Speaker);
  if (!named) return std::nullopt;
  return Speakers::Speaker{*name, {}, false};
}

// "The ministry sent a team.  Its statement said": no speaker yet.
std::optional<Speakers::Speaker> AttributionReader::body_before(
    TokenRange subject) {
  if (!words_.is_any(subject.first, {"it", "its", "they", "their"})) {
    return std::nullopt;
  }
  std::optional<TokenRange> name;
  if (subject.first > words_.begin() + 1) {
    const bool owns = words_.is_any(subject.first, {"its", "their"});
    if (owns) name = SpeakerNames(words_).subject_from(words_.begin());
    if (name && name->last > subject.first) name.reset();
  } else if (was_silent_) {
    name = subject_before();
  }
  if (!name || !speakers_.is_body(*name)) return std::nullopt;
  if (words_.anywhere(name->last - 1, Telling::Pronoun)) return std::nullopt;
  return Speakers::Speaker{*name, {}, true};
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
bool AttributionReader::carry_quotation() {
  const At begin = words_.begin();
  const Quotation* quotation = words_.quotation(begin + 1);
  if (quotation == nullptr || quotation->first != begin + 1) return false;
  if (begin < said_until_ || begin > carries_until_) return false;
  const Speakers::Speaker* last = speakers_.last();
  if (last == nullptr) return false;
  carried_.push_back({.source = last->name,
                      .named = last->called,
                      .via = last->via,
                      .content = {quotation->first, quotation->last},
                      .carried = true});
  return true;
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
