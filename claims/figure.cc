// SPDX-License-Identifier: Apache-2.0
#include "claims/figure.h"

#include "claims/audit.h"
#include "claims/name.h"

namespace concord {

namespace {

// "@2016-06-06/2016-06-09": the day that begins with the period, to the day
// that ends with it.
std::string period(Instant from, Instant to, const Zone& zone) {
  return begin_to_string(from, zone) + "/" + to_string(to, zone);
}

std::optional<std::vector<std::string>> split_populations(
    std::string_view text) {
  std::vector<std::string> names;
  while (true) {
    const std::size_t joint = text.find('&');
    if (!is_name(text.substr(0, joint))) return std::nullopt;
    names.emplace_back(text.substr(0, joint));
    if (joint == text.npos) return names;
    text.remove_prefix(joint + 1);
  }
}

}  // namespace

std::string path_of(const Figure& figure, const Audit& audit) {
  if (figure.is_instant()) return "moment";
  if (figure.is_status()) return audit[figure.thing].name + ".status";
  std::string path =
      audit[figure.event].name + "/" + audit.vocabulary[figure.measure].name;
  char joint = '.';
  for (const PopulationId id : figure.of) {
    path += joint + audit.vocabulary[id].name;
    joint = '&';
  }
  return path;
}

std::string to_string(const Figure& figure, const Audit& audit) {
  if (figure.is_moved()) {
    return path_of(figure, audit) + "@" + audit[figure.moved_with].name;
  }
  return path_of(figure, audit) + "@" +
         (figure.from ? period(*figure.from, figure.as_of, audit.zone)
                      : to_string(figure.as_of, audit.zone));
}

std::string to_string(const FigurePath& path) {
  std::string text = path.event.empty() ? "" : path.event + "/";
  text += path.name;
  if (path.status) text += ".status";
  for (std::size_t i = 0; i < path.populations.size(); ++i) {
    text += (i == 0 ? "." : "&") + path.populations[i];
  }
  return path.moment.empty() ? text : text + "@" + path.moment;
}

std::optional<FigurePath> parse_figure_path(std::string_view text) {
  FigurePath path;
  if (const std::size_t at = text.find('@'); at != text.npos) {
    path.moment = text.substr(at + 1);
    if (path.moment.empty()) return std::nullopt;
    text = text.substr(0, at);
  }
  if (const std::size_t slash = text.rfind('/'); slash != text.npos) {
    path.event = text.substr(0, slash);
    if (!is_event_name(path.event)) return std::nullopt;
    text.remove_prefix(slash + 1);
  }
  const std::size_t dot = text.find('.');
  path.name = text.substr(0, dot);
  if (!is_name(path.name)) return std::nullopt;
  if (dot == text.npos) return path;
  auto populations = split_populations(text.substr(dot + 1));
  if (!populations) return std::nullopt;
  path.status = path.event.empty() && populations->size() == 1 &&
                populations->front() == "status";
  if (!path.status) path.populations = std::move(*populations);
  return path;
}

}  // namespace concord
