// SPDX-License-Identifier: Apache-2.0
#include "claims/resolve_statement.h"

#include <algorithm>

#include "claims/declarations.h"
#include "claims/numerals.h"
#include "claims/quote.h"
#include "claims/row_says.h"

namespace concord {

namespace {

// The words on which a statement rests: its own, or for a part its claim's.
const StatementDraft& words_of(const StatementDraft& draft,
                               const StatementContext& context) {
  return !draft.quote && context.claim ? *context.claim : draft;
}

// "the quote holds `four` and `three`"
std::string held_by(const std::string& quote, const std::string& language) {
  constexpr std::size_t kListed = 8;
  std::vector<std::string> numbers;
  for (const Numeral& numeral : numerals_in(quote, language)) {
    const Span& span = numeral.span;
    std::string number = quote.substr(span.begin, span.end - span.begin);
    const bool is_new = std::ranges::find(numbers, number) == numbers.end();
    if (is_new && numbers.size() < kListed)
      numbers.push_back(std::move(number));
  }
  return "the quote holds " +
         (numbers.empty() ? std::string("no number") : listed_names(numbers));
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// The whole words round `at`, as far as a number may reach.
Span words_round(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 64;
  const Span all{at - std::min(at, kLongest),
                 std::min(at + kLongest, text.size())};
  Span whole = all;
  while (whole.begin > 0 && whole.begin < at &&
         !is_space(text[whole.begin - 1])) {
    ++whole.begin;
  }
  while (whole.end < text.size() && whole.end > at &&
         !is_space(text[whole.end])) {
    --whole.end;
  }
  if (whole.begin == at) whole.begin = all.begin;
  if (whole.end == at) whole.end = all.end;
  return whole;
}

// The number of `text` that goes on across `at`, also at a space in it:
// "1 081", "two hundred".
std::optional<std::string> number_across(std::string_view text, std::size_t at,
                                         const std::string& language) {
  if (at == 0 || at >= text.size()) return std::nullopt;
  const Span round = words_round(text, at);
  const std::string words(text.substr(round.begin, round.end - round.begin));
  for (const Numeral& numeral : numerals_in(words, language)) {
    const Span& span = numeral.span;
    if (round.begin + span.begin < at && at < round.begin + span.end) {
      return words.substr(span.begin, span.end - span.begin);
    }
  }
  return std::nullopt;
}

// Whether the words of a row can be looked for in the text of their source.
bool is_in_text(const StatementDraft& draft, const StatementContext& context) {
  if (!draft.quote || !context.source) return false;
  const std::string_view body = context.source->text->body();
  return body.find_first_not_of(" \t\r\n") != body.npos;
}

// Of a row: the cell with its words, or those that say the number.
Quote cell(const StatementDraft& draft) {
  const Written& words = draft.quote ? *draft.quote : draft.cells->shown;
  return {words.text, {}, words.place, true};
}

Saying saying_of(const Said& said) {
  if (const auto* amount = std::get_if<Amount>(&said.saying)) return *amount;
  return std::get<Relative>(said.saying);
}

}  // namespace

Statement StatementResolver::resolve(const StatementDraft& draft,
                                     const StatementContext& context) const {
  Statement statement;
  statement.figure = context.figure;
  statement.declared = draft.declared;
  statement.translation = draft.about->translation;
  if (draft.about->because)
    statement.implied_because = draft.about->because->text;
  check_keys(draft);
  statement.quote = quote(draft, context);
  if (!draft.says) return statement;
  statement.written = draft.says->text;
  if (context.figure) {
    statement.says = context.figure->is_status()
                         ? status(*draft.says, *context.figure)
                         : number(draft, context);
  } else {
    check_stated_somehow(draft, context);
  }
  return statement;
}

std::optional<Saying> StatementResolver::status(const Written& says,
                                                const Figure& figure) const {
  const auto& statuses = audit_[figure.thing].status;
  const auto found = std::ranges::find(statuses, says.text);
  if (found == statuses.end()) {
    unknown_name("status", says.text, says.place, statuses, complaints_);
    return std::nullopt;
  }
  return StatusIs{static_cast<int>(found - statuses.begin())};
}

std::optional<Saying> StatementResolver::number(
    const StatementDraft& draft, const StatementContext& context) const {
  const Measure& measure = audit_.vocabulary[context.figure->measure];
  const SaysContext says{audit_.vocabulary.hedges, measure.unit.money,
                         measure.may_be_negative, context.relative};
  const auto said = this->said(draft, says);
  if (!said) return std::nullopt;
  if (!draft.about->number) check_stated(draft, context, *said);
  return saying_of(*said);
}

std::optional<Said> StatementResolver::said(const StatementDraft& draft,
                                            const SaysContext& context) const {
  if (draft.cells && !draft.cells->words) {
    return say_ends(*draft.cells, context, complaints_);
  }
  auto read = parse_says(draft.says->text, context);
  if (auto* error = std::get_if<SaysError>(&read)) {
    complaints_.add(Code::Y151, draft.says->place, std::move(error->message),
                    std::move(error->help));
    return std::nullopt;
  }
  return std::get<Said>(std::move(read));
}

std::optional<Quote> StatementResolver::quote(
    const StatementDraft& draft, const StatementContext& context) const {
  if (draft.cells && !is_in_text(draft, context)) return cell(draft);
  if (!draft.quote || !context.source) return std::nullopt;
  const Source& source = *context.source;
  const QuoteRequest request{draft.quote->text, draft.about->prefix,
                             draft.about->suffix, draft.about->nth,
                             draft.quote->place};
  const auto span = find_quote(source, request, complaints_);
  if (!span) return std::nullopt;
  check_whole_numbers(source, *span, draft.quote->place);
  return Quote{std::string(source.text->slice(*span)), *span,
               source.text->place(*span)};
}

// `4 dead` out of "14 dead" would be a number that nobody wrote.
void StatementResolver::check_whole_numbers(const Source& source, Span quote,
                                            const Place& place) const {
  const std::string_view body = source.text->body();
  for (const std::size_t at : {quote.begin, quote.end}) {
    const auto number = number_across(body, at, source.language);
    if (!number) continue;
    complaints_.add(Code::S106, place,
                    "the quote cuts `" + *number + "` in two",
                    "take the whole number into the quote");
  }
}

void StatementResolver::check_keys(const StatementDraft& draft) const {
  if (draft.about->number)
    choice(*draft.about->number, {"implied"}, complaints_);
  if (draft.about->number && !draft.about->because) {
    complaints_.add(Code::Y150, draft.about->number->place,
                    "`number: implied` without `because`",
                    "add because: and say how the text implies the number");
  }
  if (draft.about->because && !draft.about->number) {
    complaints_.add(Code::Y150, draft.about->because->place,
                    "`because` without `number: implied`",
                    "take it out, or add number: implied");
  }
  const bool about_quote =
      !draft.about->prefix.empty() || !draft.about->suffix.empty() ||
      draft.about->nth != 0 || !draft.about->translation.empty();
  if (about_quote && !draft.quote) {
    complaints_.add(Code::Y150, draft.declared,
                    "`prefix`, `suffix`, `nth` and `translation` are about a "
                    "quote, and there is none",
                    "add a quote");
  }
}

// Of no figure, but all complaints come at once: its unit is guessed.
void StatementResolver::check_stated_somehow(
    const StatementDraft& draft, const StatementContext& context) const {
  const bool is_number =
      draft.figure && !draft.figure->text.ends_with(".status");
  if (!is_number || draft.about->number) return;
  for (const bool money : {false, true}) {
    const SaysContext says{audit_.vocabulary.hedges, money, true,
                           context.relative};
    const auto read = parse_says(draft.says->text, says);
    const auto* said = std::get_if<Said>(&read);
    if (said) return check_stated(draft, context, *said);
  }
}

void StatementResolver::check_stated(const StatementDraft& draft,
                                     const StatementContext& context,
                                     const Said& said) const {
  const StatementDraft& words = words_of(draft, context);
  const HedgeTable& hedges = audit_.vocabulary.hedges;
  if (!words.quote || !context.source) return;
  const std::string& language = context.source->language;
  if (states(words.quote->text, said, hedges, language)) return;
  if (!words.about->translation.empty() &&
      states(words.about->translation, said, hedges, hedges.language)) {
    return;
  }
  const bool is_read =
      language == hedges.language || !words.about->translation.empty();
  const char* help = is_read
                         ? "say what the quote says, or add `number: implied` "
                           "and `because:`"
                         : "add a `translation:` of the quote";
  if (draft.cells) help = "say what the quote says, or leave the quote out";
  complaints_
      .add(Code::S106, draft.says->place,
           "the quote does not contain `" + draft.says->text + "`", help)
      .notes.push_back(
          {held_by(words.quote->text, language), words.quote->place});
}

}  // namespace concord
