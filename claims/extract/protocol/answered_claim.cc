// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/protocol/answered_claim.h"

#include <algorithm>
#include <utility>

#include "claims/diagnostic.h"
#include "claims/extract/proposals/cite.h"
#include "claims/extract/proposals/hedge_names.h"
#include "claims/extract/protocol/answered_value.h"
#include "claims/extract/protocol/json_fields.h"
#include "claims/moment.h"
#include "claims/name.h"

namespace concord::extract {
namespace {

constexpr const char* kCertainties[] = {"unstated", "confirmed", "presumed",
                                        "feared", "alleged"};

class AnsweredClaim {
 public:
  AnsweredClaim(const JsonValue& claim, const NumberedText& text,
                const KnownNames& names)
      : fields_(claim, "the claim"), text_(text), names_(names) {}

  std::variant<Proposal, std::string> read(const std::string& made_by);

 private:
  void read_place();
  void read_saying();
  void read_status();
  void read_figure();
  std::string known_name(const char* key, const KnownNames::Find& find,
                         const std::vector<std::string>& all);
  void read_speaker();
  std::optional<Cited> cited(const std::string& words, const char* what);
  void read_rest();
  std::string date(const char* key);
  void finish(const Standing& standing);

  JsonFields fields_;
  const NumberedText& text_;
  const KnownNames& names_;
  Proposal made_;
};

void AnsweredClaim::read_place() {
  made_.quote.text = fields_.text("quote");
  if (made_.quote.text.empty()) fields_.refuse("the claim has no quote");
  const auto begin = fields_.whole("start");
  const auto end = fields_.whole("end");
  if (!begin || !end) return fields_.refuse("`start` or `end` is missing");
  made_.quote.span = {*begin, *end};
}

// "dead" may be one of ours, or how a score file calls it.
std::string AnsweredClaim::known_name(const char* key,
                                      const KnownNames::Find& find,
                                      const std::vector<std::string>& all) {
  const std::string said = fields_.word(key);
  const auto name = find(said);
  if (name) return *name;
  fields_.refuse(unknown(key, said, all));
  return {};
}

void AnsweredClaim::read_saying() {
  made_.status = fields_.word("status");
  if (made_.status.empty()) return read_figure();
  read_status();
}

void AnsweredClaim::read_status() {
  if (!is_name(made_.status)) fields_.refuse("`status` is no name");
  made_.thing = fields_.word("thing");
  if (made_.thing.empty()) fields_.refuse("a status needs its `thing`");
  if (fields_.find("value") != nullptr || fields_.find("measure") != nullptr) {
    fields_.refuse("a status has neither `value` nor `measure`");
  }
}

void AnsweredClaim::read_figure() {
  fields_.need("measure");
  made_.measure = known_name("measure", names_.measure, names_.measures);
  made_.population = "people";
  if (fields_.find("population") != nullptr) {
    made_.population =
        known_name("population", names_.population, names_.populations);
  }
  read_answered_value(fields_, made_);
}

// Nobody is named who does not stand in the text.
std::optional<Cited> AnsweredClaim::cited(const std::string& words,
                                          const char* what) {
  auto found = cite(text_, words, made_.quote.span);
  if (!found) {
    fields_.refuse(std::string("`") + what + "` does not stand in the text: `" +
                   words + "`");
  }
  return found;
}

void AnsweredClaim::read_speaker() {
  const JsonValue* value = fields_.find("attribution");
  if (value == nullptr) return;
  JsonFields speaker(*value, "the attribution");
  const std::string text = speaker.word("text");
  const std::string resolved = speaker.word("resolved");
  const std::string via = speaker.word("via");
  if (text.empty()) speaker.refuse("the attribution has no `text`");
  const auto begin = speaker.whole("start");
  const auto end = speaker.whole("end");
  speaker.finish();
  if (!speaker.problem().empty()) return fields_.refuse(speaker.problem());
  auto name = cited(text, "text");
  if (!name) return;
  if (begin && end) {
    name->span = {*begin, *end};
    if (text_.raw().substr(std::min(*begin, text_.raw().size()), text.size()) !=
            text ||
        *end != *begin + text.size() || text_.is_cut(name->span)) {
      return fields_.refuse("the attribution does not stand at its place");
    }
  }
  if (resolved.empty()) {
    made_.speaker = Speaker{std::move(*name), {}, {}};
  } else if (auto whole = cited(resolved, "resolved")) {
    made_.speaker = Speaker{std::move(*whole), std::move(*name), {}};
  } else {
    return;
  }
  if (!via.empty()) made_.speaker->via = cited(via, "via");
}

std::string AnsweredClaim::date(const char* key) {
  std::string written = fields_.word(key);
  if (written.empty()) return written;
  const StretchOrError read = parse_edtf(written, Zone::utc());
  if (!read.stretch) {
    fields_.refuse(std::string("`") + key + "`: " + read.error);
  }
  return written;
}

void AnsweredClaim::read_rest() {
  if (const std::string name = fields_.word("scope"); !name.empty()) {
    const auto scope = find_scope(name);
    if (!scope) fields_.refuse("unknown scope `" + name + "`");
    made_.scope = scope.value_or(Scope::Total);
  }
  if (const std::string name = fields_.word("certainty"); !name.empty()) {
    const auto found = std::ranges::find(kCertainties, name);
    if (found == std::end(kCertainties)) {
      fields_.refuse("unknown certainty `" + name + "`");
    } else {
      made_.certainty = static_cast<Certainty>(found - kCertainties);
    }
  }
  made_.as_of = date("as_of");
  made_.event_date = date("event_date");
  made_.part_of = fields_.whole("part_of");
  made_.denied = fields_.yes("denied");
  made_.is_planned = fields_.yes("planned");
  made_.elsewhere = fields_.yes("elsewhere");
  const auto confidence = fields_.whole("confidence").value_or(50);
  if (confidence > 100) fields_.refuse("`confidence` is more than 100");
  made_.confidence = static_cast<int>(std::min<std::uint64_t>(confidence, 100));
}

void AnsweredClaim::finish(const Standing& standing) {
  const Span at = standing.number;
  if (made_.status.empty()) {
    made_.number = {std::string(text_.words(at)), at};
    settle_value(made_, standing);
  } else {
    made_.says = made_.status;
  }
  made_.sentence = text_.sentence_of(made_.quote.span);
}

std::variant<Proposal, std::string> AnsweredClaim::read(
    const std::string& made_by) {
  read_place();
  read_saying();
  read_rest();
  const JsonValue* speaker = fields_.find("attribution");
  fields_.finish();
  if (!fields_.problem().empty()) return fields_.problem();
  const Standing standing = check_verbatim(made_, text_);
  if (!standing.problem.empty()) return standing.problem;
  if (speaker != nullptr) read_speaker();
  if (!made_.thing.empty()) cited(made_.thing, "thing");
  if (!fields_.problem().empty()) return fields_.problem();
  finish(standing);
  made_.rules = {made_by};
  return std::move(made_);
}

}  // namespace

std::variant<Proposal, std::string> answered_claim(const JsonValue& claim,
                                                   const NumberedText& text,
                                                   const KnownNames& names,
                                                   const std::string& made_by) {
  return AnsweredClaim(claim, text, names).read(made_by);
}

}  // namespace concord::extract
