// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quotes/quote_remarks.h"

#include "claims/extract/proposals/hedge_names.h"

namespace concord::extract {
namespace {

/// More bytes of a text than these are no help in a message.
constexpr std::size_t kMost = 60;

// Words of a text as they stand in a message: in one line, and cut where they
// are long.
std::string ticked(std::string_view words) {
  std::string line = "`";
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = character_end(words, at);
    if (line.size() > kMost) return line + "...`";
    const std::string_view one = words.substr(at, end - at);
    const bool space = one == "\n" || one == "\r" || one == "\r\n" ||
                       one == "\t" || one == " ";
    if (!space) {
      line += one;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
    at = end;
  }
  return line + "`";
}

std::string claimed(const BesideQuote& beside) {
  return "`" + beside.statement.id + "` says `" + beside.written.text + "`";
}

Diagnostic remark(Code code, const BesideQuote& beside, Span words,
                  std::string message, std::string help) {
  const SourceText& text = *beside.source.source().text;
  return {code,
          beside.statement.declared,
          std::move(message),
          {{ticked(text.slice(words)) + " stands here", text.place(words)}},
          std::move(help)};
}

bool covers(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

const char* kind_name(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::Age:
      return "an age";
    case QuantityKind::Date:
      return "a date";
    case QuantityKind::Time:
      return "a time of day";
    default:
      return "the name of something";
  }
}

}  // namespace

Diagnostic says_another_number(const BesideQuote& beside,
                               const HeardNumber& heard) {
  const std::string says = says_of(*heard.proposal);
  return remark(Code::W203, beside, heard.proposal->number.span,
                claimed(beside) + ", its quote " + says,
                "write `says: " + says + "`, or quote the words that say `" +
                    beside.written.text + "`");
}

Diagnostic says_no_count(const BesideQuote& beside, const SaidNumber& said) {
  return remark(Code::W203, beside, said.whole,
                claimed(beside) + ", which is " +
                    kind_name(said.quantity.kind) + " in its quote",
                "quote the words that say how many there were");
}

Diagnostic hedges_otherwise(const BesideQuote& beside,
                            const HeardNumber& heard) {
  const Proposal& one = *heard.proposal;
  const Span words = heard.said ? heard.said->whole : one.number.span;
  const std::string says = says_of(one);
  const bool quoted = covers(beside.quote, words);
  const std::string write = "write `says: " + says + "`";
  const bool is_bare = one.hedge == Hedged::Exactly;
  return remark(Code::W204, beside, words,
                claimed(beside) + (quoted ? ", its quote " : ", the text ") +
                    ticked(beside.source.numbers().words(words)),
                is_bare ? write + ", or quote the words that say `" +
                              beside.written.text + "`"
                : quoted ? write
                         : write + ", and quote all of these words");
}

Diagnostic counts_others(const BesideQuote& beside, const HeardNumber& heard,
                         const CountedOtherwise& otherwise) {
  return remark(Code::W205, beside, heard.proposal->number.span,
                "`" + beside.statement.id + "` counts " + otherwise.claimed +
                    ", its quote " + otherwise.quoted,
                "name the figure that these words count, or quote those that "
                "count " +
                    otherwise.claimed);
}

}  // namespace concord::extract
