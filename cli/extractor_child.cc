// SPDX-License-Identifier: Apache-2.0
#include "cli/extractor_child.h"

#include <algorithm>
#include <set>
#include <utility>

#include "claims/text.h"
#include "cli/talk.h"
#include "cli/terminal.h"

namespace concord {

namespace {

using extract::AnswerReader;
using extract::TextToRead;

void require_sendable(const std::vector<TextToRead>& texts) {
  std::set<std::string> ids;
  for (const TextToRead& each : texts) {
    for (const std::string& bytes :
         {each.id, each.language, each.published, each.text}) {
      if (find_bad_utf8(bytes)) throw CannotRun(each.id + ": not UTF-8");
    }
    if (!ids.insert(each.id).second) {
      throw CannotRun("two texts have the id `" + each.id + "`");
    }
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += " " + word;
  return line.substr(1);
}

std::string seconds(std::chrono::milliseconds time) {
  const auto count = time.count();
  if (count % 1000 != 0) return std::to_string(count) + " ms";
  return std::to_string(count / 1000) +
         (count == 1000 ? " second" : " seconds");
}

/// Sends the texts one after another and takes the answers.
Talk talk_about(const std::vector<TextToRead>& texts, AnswerReader& reader,
                const ExtractorLimits& limits) {
  Talk talk;
  talk.next_line = [&texts, next = std::size_t{0}]() mutable {
    std::optional<std::string> line;
    if (next < texts.size()) line = extract::question(texts[next++]);
    return line;
  };
  talk.take_line = [&reader](std::string_view line) {
    const bool answered = reader.take(line);
    if (reader.is_done() || reader.is_hopeless()) return Talk::Heard::Enough;
    return answered ? Talk::Heard::Answer : Talk::Heard::Nothing;
  };
  talk.patience = limits.patience;
  talk.longest_line = limits.longest_answer;
  return talk;
}

std::string ending(const TalkEnd& end) {
  constexpr int kSignal = 128;
  if (!end.has_ended) return "it closed its output and went on";
  if (end.exit_code > kSignal) {
    return "signal " + std::to_string(end.exit_code - kSignal) + " ended it";
  }
  return "it ended with exit code " + std::to_string(end.exit_code);
}

std::string reason_of(const TalkEnd& end, const ExtractorLimits& limits) {
  switch (end.how) {
    case TalkEnd::How::Enough:
      return "more than " + std::to_string(AnswerReader::kMostRefusedLines) +
             " of its lines are no answers, so it was ended";
    case TalkEnd::How::Closed:
      return ending(end) +
             (end.is_cut ? ", and its last line was no whole one" : "");
    case TalkEnd::How::TooSlow:
      return "no answer for " + seconds(limits.patience) + ", so it was ended";
    case TalkEnd::How::TooLong:
      return "a line of more than " + std::to_string(limits.longest_answer) +
             " bytes, so it was ended";
  }
  return {};
}

std::vector<std::string> last_lines(const std::string& words) {
  constexpr std::size_t kMost = 5;
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find('\n', begin), words.size());
    if (end > begin) lines.push_back(words.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::size_t more = lines.size() - std::min(lines.size(), kMost);
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(more));
  return lines;
}

// One line, whatever it is made of.
std::string one_line(const std::string& text) {
  constexpr std::size_t kMost = 500;
  std::string line = text.substr(0, kMost);
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (line.size() < text.size()) line += "...";
  return harmless(line);
}

}  // namespace

ExtractedByOther extract_with(const std::vector<std::string>& command,
                              const std::vector<TextToRead>& texts,
                              const extract::KnownNames& names,
                              const ExtractorLimits& limits) {
  require_sendable(texts);
  ExtractedByOther extracted;
  if (texts.empty()) return extracted;
  AnswerReader reader(texts, names, "with " + joined(command));
  ChildProcess child{command};
  child.talks = true;
  const TalkEnd end = talk_with(child, talk_about(texts, reader, limits));
  extracted.answered = reader.answered();
  std::ranges::sort(extracted.answered, {}, &extract::Answered::text);
  extracted.refused = reader.refused();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!reader.has_answer(i)) extracted.unanswered.push_back(texts[i].id);
  }
  if (!reader.is_done()) {
    extracted.trouble = reason_of(end, limits);
    extracted.last_words = last_lines(end.last_words);
  }
  return extracted;
}

std::string complaints_about(const ExtractedByOther& extracted) {
  std::string lines;
  for (const extract::Refused& each : extracted.refused) {
    lines +=
        "refused: " + one_line(each.what) + ": " + one_line(each.reason) + "\n";
  }
  if (extracted.is_complete()) return lines;
  lines += "error: the extractor left " +
           std::to_string(extracted.unanswered.size()) +
           (extracted.unanswered.size() == 1 ? " text" : " texts") +
           " unanswered: " + extracted.trouble + "\n";
  for (const std::string& each : extracted.last_words) {
    lines += "  it wrote: " + one_line(each) + "\n";
  }
  for (const std::string& id : extracted.unanswered) {
    lines += "  no answer: " + one_line(id) + "\n";
  }
  return lines;
}

}  // namespace concord
