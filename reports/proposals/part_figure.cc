// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/part_figure.h"

#include <algorithm>

#include "reports/proposals/word_book.h"

namespace concord {
namespace {

using extract::Proposal;

bool lies_within(PopulationId part, PopulationId whole,
                 const Vocabulary& words) {
  return std::ranges::any_of(words.partitions, [&](const Partition& each) {
    const bool is_its_part =
        each.whole && std::ranges::binary_search(each.parts, part);
    return is_its_part &&
           (*each.whole == whole || lies_within(*each.whole, whole, words));
  });
}

bool lies_within(const std::string& part, const std::string& whole,
                 const ProposalContext& context) {
  const Vocabulary& words = context.audit.vocabulary;
  const auto narrow = words.find_population(part);
  const auto wide = words.find_population(whole);
  return narrow && wide && lies_within(*narrow, *wide, words);
}

bool is_inside(const std::string& event, const std::string& whole,
               const ProposalContext& context) {
  const EventGraph& events = context.audit.events;
  const auto part = events.find(event);
  const auto outer = events.find(whole);
  if (!part || !outer) return false;
  const auto line = events.line_of(*part);
  return std::ranges::find(line, *outer) != line.end();
}

PartFigure narrowed(const Proposal& total, const Proposal& part,
                    const ProposalContext& context) {
  if (is_everybody(part.population) || part.population == total.population) {
    return SameFigure{};
  }
  const WordBook words(context.audit.vocabulary, context.pack);
  const bool fits =
      is_everybody(total.population) ||
      words.axis_of(part.population) != words.axis_of(total.population) ||
      lies_within(part.population, total.population, context);
  if (!fits) return OwnClaim{};
  return "." + part.population;
}

}  // namespace

PartFigure part_figure(const Proposal& total, const Proposal& part,
                       const ProposalContext& context) {
  const WordBook words(context.audit.vocabulary, context.pack);
  if (words.unit_of(part.measure) != words.unit_of(total.measure)) {
    return OwnClaim{};
  }
  const std::string path = path_of(part.measure, part.population);
  if (part.event_is_sure && part.event != total.event) {
    if (!is_inside(part.event, total.event, context)) return OwnClaim{};
    return part.event + "/" + path;
  }
  if (part.measure != total.measure) return path;
  return narrowed(total, part, context);
}

// ".police" of raid/killed is raid/killed.police, and so it is of
// raid/killed.victims: on one axis the narrower takes the place of the wider.
std::string whole_figure(const std::string& total, const std::string& part) {
  const std::size_t slash = total.rfind('/');
  const std::string event =
      slash == std::string::npos ? "" : total.substr(0, slash + 1);
  if (part.starts_with('.')) {
    const std::size_t dot = total.find('.', event.size());
    return total.substr(0, dot) + part;
  }
  return part.find('/') == std::string::npos ? event + part : part;
}

std::string part_id(const std::string& claim, const std::string& part) {
  return claim + (part.starts_with('.') ? part : "." + part);
}

bool may_overlap(const std::string& one, const std::string& other,
                 const ProposalContext& context) {
  if (is_everybody(one) || is_everybody(other) || one == other) return true;
  const WordBook words(context.audit.vocabulary, context.pack);
  return words.axis_of(one) != words.axis_of(other) ||
         lies_within(one, other, context) || lies_within(other, one, context);
}

bool exclude_each_other(const std::vector<const Proposal*>& parts,
                        const ProposalContext& context) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Proposal& one = *parts[i];
      const Proposal& other = *parts[j];
      const bool apart =
          one.event_is_sure && other.event_is_sure && one.event != other.event;
      if (!apart && may_overlap(one.population, other.population, context)) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace concord
