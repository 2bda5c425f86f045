// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "claims/extract/attribution/attribution_content.h"
#include "claims/extract/attribution/attribution_names.h"
#include "claims/extract/attribution/attribution_words.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// One word of a sentence that tells who says what.
struct Cue {
  std::uint32_t verb = 0;
  TokenRange subject = {};  // empty of nobody's denial
  TokenRange named = {};    // "who", "his count", where it says it otherwise
  std::optional<TokenRange> via = {};
  TokenRange content = {};
  bool denial = false;
  bool is_noun =
      false;  // "the army's claim": no verb, and no clause of its own
};

/// Finds the cues of a sentence, from left to right.  A function for each way
/// to say who says what; each adds a cue, or none where something is missing.
class CueReader {
 public:
  using At = TellingWords::At;

  explicit CueReader(const TellingWords& words)
      : words_(words), names_(words), contents_(words, names_) {}

  /// The cues of the sentence that `words` was entered at.
  const std::vector<Cue>& read();

  /// Who says the list or the text behind a sentence that ends with a colon:
  /// "The ministry gave these figures:", "According to the ministry:".
  std::optional<TokenRange> announcer() const;

 private:
  using Name = SpeakerNames::Found;

  /// What stands between a subject and its verb.
  struct Auxiliaries {
    At begin = 0;
    bool be = false;
    bool have = false;
    bool modal = false;
    bool doubtful = false;  // "will", "may"
    bool negated = false;
  };

  // attribution_cues.cc
  void cue_at(At at);
  bool add(Cue cue, SaidContent::Found content);
  At floor() const;
  void cut_before(const Cue& cue);
  std::optional<At> cut_at(std::size_t cue) const;
  bool is_sibling(std::size_t index, At comma) const;
  void cut_at_siblings();

  // attribution_nouns.cc
  At behind_according(At at) const;
  void according(At at, At first);
  void said_by(At noun);
  void claim_that(At noun);
  TokenRange owner(At noun) const;
  void no_confirmation(At at);

  // attribution_marks.cc
  bool is_acronym(At at) const;
  void headline();
  bool colon_at(At mark);
  bool dash_at(At mark);
  bool quoted_behind_colon();
  void open_end();
  void in_brackets(At open);
  void behind_semicolon();
  SaidContent::Found next_quotation() const;

  // attribution_accounts.cc
  struct Account {
    TokenRange owner;
    TokenRange whole;  // with the noun
  };
  bool by_account(At at);
  bool owned_count(At noun);
  bool counts_alone(TokenRange part) const;
  std::optional<At> account_noun(At at) const;
  Account account_of(At at, At noun) const;
  SaidContent::Found counted_so(At at) const;
  bool leads(At at) const;

  // attribution_gaps.cc
  struct Gap {
    At parted;  // the "," before the second speaker
    TokenRange name;
  };
  void other_counts();
  std::optional<Gap> gap_in(const Cue& cue) const;
  std::optional<TokenRange> counter(At first) const;
  bool counts_at(At at) const;
  bool is_number(At at) const;

  // attribution_forms.cc
  Auxiliaries auxiliaries(At verb) const;
  bool is_finite(At at, const Auxiliaries& before) const;
  bool is_noun(At at) const;
  bool is_plural_before(At end) const;
  bool is_object(At at) const;
  bool confirms(At at) const;
  bool is_speaker(TokenRange name) const;
  bool is_state(At at) const;
  bool is_counter(TokenRange name) const;
  void take_maker(Cue& cue) const;
  void take_owner(Cue& cue) const;
  Name last_subject() const;
  Name clause_subject(At at) const;
  At clause_begin(At at) const;

  // attribution_verbs.cc
  void verb(At at);
  bool inverted(At at, const Auxiliaries& before);
  bool tells_before(At comma) const;
  bool may_be_inverted(At at, TokenRange name, bool quoted) const;
  Name subject_of(At at, const Auxiliaries& before) const;
  void active(At at, const Auxiliaries& before);
  void end_relative(At relative);
  bool is_own_report(At verb, TokenRange name) const;
  void having(At at);
  void infinitive(At at);
  Name subject_of_participle(At at) const;
  void participle(At at);

  // attribution_passives.cc
  void passive(At at, const Auxiliaries& before);
  bool passive_by(At at, const Auxiliaries& before);
  bool told_by(At at, const Auxiliaries& before);
  bool put_by(At at);
  bool is_reduced(At at, const Auxiliaries& before) const;
  void reduced(At at);

  // attribution_kinds.cc
  bool any_kind(At at, Cue& cue);
  bool says(At at, Cue& cue);
  bool claims_credit(At at) const;
  bool is_order(At to) const;
  bool tells(At at, Cue& cue);
  bool shows(At at, Cue& cue);
  bool speaks(At at, Cue& cue);
  bool calls(At at, Cue& cue);
  bool sees(At at, Cue& cue);
  bool put_at(At at, Cue& cue);
  At past_aside(At at) const;
  bool issues(At at, Cue& cue);
  bool accuses(At at, Cue& cue);
  bool links(At at, Cue& cue);
  bool has_figure(At at, Cue& cue);
  bool gives(At at, Cue& cue);
  bool has_any(TokenRange name, TellingSet set) const;
  bool has_text(TokenRange name) const;
  bool is_text(const Cue& cue) const;

  // attribution_relays.cc
  bool is_outlet(TokenRange name) const;
  Name outlet_at(At at) const;
  Name relayed_by(At at) const;
  Name relay_near(At at, At end) const;
  bool take_cited(Cue& cue) const;
  void take_relay(Cue& cue, At verb) const;
  bool relays(At at, Cue& cue);
  bool cites_before_colon(At at, Cue& cue);
  void citing(At at, At first);
  void pass_on();
  void drop_counts_told();

  const TellingWords& words_;
  SpeakerNames names_;
  SaidContent contents_;
  std::vector<Cue> cues_;
};

}  // namespace concord::extract
