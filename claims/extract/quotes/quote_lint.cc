// SPDX-License-Identifier: Apache-2.0
// A claim is compared with all that the rules hear within its quote.  One that
// fits settles it; else the nearest miss is told, and of that one thing alone:
// the number, else what is counted, else the hedge.
#include "claims/extract/quotes/quote_lint.h"

#include <algorithm>

#include "claims/extract/quotes/quote_remarks.h"
#include "claims/phrase.h"

namespace concord::extract {
namespace {

// Less sure proposals are of another population as often as not.
constexpr int kSure = 80;

/// How far a heard number fits the statement.
struct Match {
  HeardNumber heard;
  bool number = false;
  bool hedge = false;
  std::optional<CountedOtherwise> otherwise;

  int rank() const {
    return (number ? 4 : 0) + (otherwise ? 0 : 2) + (hedge ? 1 : 0);
  }
  bool fits() const { return rank() == 7; }
};

/// The claims of one source.
class Check {
 public:
  Check(const Audit& audit, const ExtractPack& pack, const ReadSource& source,
        QuoteLint& lint)
      : audit_(audit), pack_(pack), source_(source), lint_(lint) {}

  void claim(const Claim& claim);

 private:
  void statement(const Claim& claim, const Statement& statement);
  Match match(const HeardNumber& heard, const BesideQuote& beside) const;
  void tell(const Claim& claim, const Match& match, const BesideQuote& beside);
  void tell_number(const Match* match, const BesideQuote& beside);
  bool may_be_floor(const Claim& claim, const Match& match,
                    const BesideQuote& beside) const;
  bool is_of_others(const HeardNumber& heard) const;
  bool goes_on(Span sentence) const;

  const Audit& audit_;
  const ExtractPack& pack_;
  const ReadSource& source_;
  QuoteLint& lint_;
};

void Check::claim(const Claim& claim) {
  statement(claim, claim.total);
  for (const Statement& part : claim.parts) statement(claim, part);
}

// A part without a quote of its own rests on that of its claim.
void Check::statement(const Claim& claim, const Statement& statement) {
  const auto& quote = statement.quote ? statement.quote : claim.total.quote;
  const auto written = claimed_number(statement, audit_.vocabulary);
  if (!written || !quote || quote->is_cell) return;
  ++lint_.quotes;
  const BesideQuote beside{source_, statement, quote->span, *written};
  std::vector<Match> all;
  for (const HeardNumber& heard : source_.heard_in(quote->span)) {
    all.push_back(match(heard, beside));
  }
  if (all.empty()) return tell_number(nullptr, beside);
  ++lint_.read;
  const auto best = std::ranges::max_element(all, {}, &Match::rank);
  if (!best->fits()) tell(claim, *best, beside);
}

Match Check::match(const HeardNumber& heard, const BesideQuote& beside) const {
  return {heard, is_number(beside.written, *heard.proposal),
          is_hedged_alike(beside.written, heard, source_.numbers(),
                          audit_.vocabulary.hedges),
          counted_otherwise(*beside.statement.figure, *heard.proposal,
                            audit_.vocabulary, pack_)};
}

void Check::tell(const Claim& claim, const Match& match,
                 const BesideQuote& beside) {
  if (!match.number) {
    tell_number(&match, beside);
  } else if (match.otherwise) {
    if (match.heard.proposal->confidence < kSure) return;
    lint_.remarks.push_back(
        counts_others(beside, match.heard, *match.otherwise));
  } else if (!may_be_floor(claim, match, beside) &&
             !is_put_together(beside.written, beside.quote,
                              source_.numbers())) {
    lint_.remarks.push_back(hedges_otherwise(beside, match.heard));
  }
}

// A number of the quote that the rules made nothing of may be the one that is
// meant.
void Check::tell_number(const Match* match, const BesideQuote& beside) {
  if (is_counted_in(beside.written, beside.quote, source_.numbers())) return;
  if (match != nullptr && !match->otherwise) {
    lint_.remarks.push_back(says_another_number(beside, match->heard));
  } else if (const SaidNumber* said = counts_nothing(
                 beside.written, beside.quote, source_.numbers())) {
    lint_.remarks.push_back(says_no_count(beside, *said));
  }
}

// "At least 5" of a bare five is fair where more may be meant than was counted:
// of those whom one man shot, of a part, of a count that goes on, of somebody
// who counts in one place.
bool Check::may_be_floor(const Claim& claim, const Match& match,
                         const BesideQuote& beside) const {
  const Proposal& one = *match.heard.proposal;
  if (beside.written.said.hedge != Hedge::AtLeast ||
      one.hedge != Hedged::Exactly) {
    return false;
  }
  return one.low == 1 || one.scope == Scope::Part ||
         one.scope == Scope::Increment || is_of_others(match.heard) ||
         audit_[claim.origin()].counts_partly || goes_on(one.sentence);
}

// "Five of them".
bool Check::is_of_others(const HeardNumber& heard) const {
  if (heard.said == nullptr) return false;
  const std::size_t end = heard.said->number.end;
  const auto behind = source_.numbers().tokens_in(
      {end, std::max(end, heard.proposal->sentence.end)});
  return !behind.empty() && behind.front().lower == "of";
}

bool Check::goes_on(Span sentence) const {
  const auto words = concord::tokens_of(source_.numbers().words(sentence));
  return std::ranges::any_of(
      audit_.vocabulary.licences.complete, [&](const std::string& cue) {
        const auto phrase = concord::tokens_of(cue);
        for (std::size_t at = 0; at < words.size(); ++at) {
          if (stands_at(phrase, words, at)) return true;
        }
        return false;
      });
}

}  // namespace

QuoteLint lint_quotes(const Audit& audit, const ExtractPack& pack) {
  QuoteLint lint;
  for (std::size_t i = 0; i < audit.sources.size(); ++i) {
    const Source& source = audit.sources[i];
    std::vector<const Claim*> claims;
    for (const Claim& claim : audit.claims) {
      if (claim.source.index() == i && !claim.is_row) claims.push_back(&claim);
    }
    if (claims.empty() || !source.text || source.language != "en") continue;
    const ReadSource read(source, pack);
    Check check(audit, pack, read, lint);
    for (const Claim* claim : claims) check.claim(*claim);
  }
  std::ranges::sort(lint.remarks, {}, [](const Diagnostic& one) {
    return std::tuple(one.place, one.code);
  });
  return lint;
}

}  // namespace concord::extract
