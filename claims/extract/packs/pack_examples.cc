// SPDX-License-Identifier: Apache-2.0
//
// The examples of a rule; rule_examples.h tries them.
#include <fmt/format.h>

#include "claims/extract/packs/pack_reader.h"

namespace concord::extract {
namespace {

constexpr std::string_view kArrow = " => ";

// The last words of "at least 9 people arrested": population and measure.
std::pair<std::string, std::string> counted_in(const std::string& gives) {
  const std::size_t last = gives.rfind(' ');
  if (last == std::string::npos || last == 0) return {};
  const std::size_t before = gives.rfind(' ', last - 1);
  if (before == std::string::npos) return {};
  return {gives.substr(before + 1, last - before - 1), gives.substr(last + 1)};
}

template <typename Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) names.push_back(one.name);
  return names;
}

}  // namespace

RuleExample PackReader::read_example(const Yaml& line, bool must_give) {
  const std::size_t arrow = line.text.rfind(kArrow);
  RuleExample example{line.text.substr(0, arrow), {}, line.place};
  if (arrow != std::string::npos) {
    example.gives = line.text.substr(arrow + kArrow.size());
  }
  if (tokens_of(example.text).all.empty()) {
    complaints_.add(Code::Y118, line.place, "an example without a text");
  } else if (must_give && example.gives.empty()) {
    complaints_.add(Code::Y118, line.place,
                    "this example does not say what it gives",
                    "write it as `TEXT => 15 people killed`");
  }
  return example;
}

// "15 people killed": both names are there.
void PackReader::check_given(const RuleExample& example, const Yaml& line) {
  if (example.gives.empty()) return;
  const auto [population, measure] = counted_in(example.gives);
  if (measure.empty()) {
    complaints_.add(Code::Y118, line.place,
                    fmt::format("`{}` is no claim", example.gives),
                    "write a number, a population and a measure: `15 people "
                    "killed`");
    return;
  }
  if (!pack_.find_measure(measure)) {
    complaints_.add(Code::Y118, line.place, "unknown measure `" + measure + "`",
                    suggestion(measure, names_of(pack_.measures)));
  }
  if (population != "money" && !pack_.find_population(population)) {
    complaints_.add(Code::Y118, line.place,
                    "unknown population `" + population + "`",
                    suggestion(population, names_of(pack_.populations)));
  }
}

std::vector<RuleExample> PackReader::read_examples(Fields& fields,
                                                   std::string_view key,
                                                   const std::string& stage) {
  std::vector<RuleExample> examples;
  for (const Yaml& line : fields.list(key)) {
    examples.push_back(read_example(line, key == "match"));
    if (stage != "status") check_given(examples.back(), line);
  }
  if (examples.empty()) {
    complaints_.add(Code::Y118, fields.node().place,
                    fmt::format("a rule without an example under `{}`", key),
                    "give one of `match`, and one of `nomatch`");
  }
  return examples;
}

}  // namespace concord::extract
