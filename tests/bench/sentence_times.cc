// SPDX-License-Identifier: Apache-2.0
//
// sentence_times TEXTS.jsonl: how long extraction takes for one sentence.  Each
// sentence of the texts ({"id", "text"} a line) is read as a text of its own,
// from its bytes to its proposals.  Prints what half, 99 and 99.9 % of them
// take at most, and the slowest, in microseconds of CPU.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "claims/extract/extract.h"
#include "claims/extract/tokens/token.h"
#include "rules/packs.h"

namespace {

using namespace concord::extract;
ExtractPack own_pack() {
  const auto& texts = concord::own_extract_packs();
  concord::Complaints complaints;
  return *read_extract_packs({texts.begin(), texts.end()}, complaints);
}

std::vector<std::string> sentences_in(const std::string& raw) {
  const Shadow shadow = shadow_of(raw, guess_markup(raw));
  const Tokens tokens = tokens_of(shadow.text());
  std::vector<std::string> all;
  for (const Sentence& sentence : tokens.sentences) {
    const concord::Span span =
        shadow.raw({tokens.all[sentence.first].span.begin,
                    tokens.all[sentence.last - 1].span.end});
    all.push_back(raw.substr(span.begin, span.end - span.begin));
  }
  return all;
}

// Of this thread alone, whatever else the machine does.
double cpu_microseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e6 * static_cast<double>(time.tv_sec) +
         1e-3 * static_cast<double>(time.tv_nsec);
}

double microseconds(const std::string& sentence, const ExtractPack& pack) {
  const double begin = cpu_microseconds();
  proposals_in(sentence, {}, pack);
  return cpu_microseconds() - begin;
}

void tell(std::vector<double> times) {
  std::ranges::sort(times);
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(
        share * static_cast<double>(times.size() - 1))];
  };
  fmt::print(
      "  concord extract  {:.1f} us in half, {:.1f} in 99 %, {:.1f} in 99.9 %, "
      "{:.1f} at most, of {}\n",
      at(0.5), at(0.99), at(0.999), at(1), times.size());
}

}  // namespace

int main(int argc, char** argv) {
  const ExtractPack pack = own_pack();
  std::vector<double> times;
  std::ifstream lines(argc > 1 ? argv[1] : "/dev/stdin");
  for (std::string line; std::getline(lines, line);) {
    const std::string text = nlohmann::json::parse(line).at("text");
    for (const std::string& sentence : sentences_in(text)) {
      times.push_back(microseconds(sentence, pack));
    }
  }
  if (times.empty()) return 1;
  tell(std::move(times));
  return 0;
}
