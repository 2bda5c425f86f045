// SPDX-License-Identifier: Apache-2.0
#include "claims/guess_table.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "claims/name.h"

namespace concord {

namespace {

using Words = std::set<std::string>;

Words words_in(std::string_view text) {
  std::istringstream in(plain_words(text));
  Words words;
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

bool has_any(const Words& words, const Words& of) {
  return std::ranges::any_of(
      of, [&](const std::string& each) { return words.contains(each); });
}

// What a column may be called that counts this.
const std::map<std::string, Words>& measures_by_word() {
  static const std::map<std::string, Words> kWords = {
      {"killed", {"killed", "deaths", "dead", "died", "fatalities"}},
      {"injured", {"injured", "wounded", "hurt", "injuries"}},
      {"missing", {"missing"}},
      {"displaced", {"displaced", "idps"}},
      {"evacuated", {"evacuated"}},
      {"arrested", {"arrested", "arrests"}},
      {"detained", {"detained"}},
      {"rescued", {"rescued"}},
      {"kidnapped", {"kidnapped", "abducted"}},
      {"destroyed", {"destroyed"}},
      {"damaged", {"damaged"}},
  };
  return kWords;
}

const Words kLow = {"min", "minimum", "low", "lower"};
const Words kHigh = {"max", "maximum", "high", "upper"};
const Words kNoCount = {"rate", "percent", "pct", "per", "share", "ratio"};

std::string shown(const ColumnLook& column) {
  return "`" + column.name + "`" +
         (column.title.empty() || column.title == column.name
              ? ""
              : " (" + column.title + ")");
}

class Guesser {
 public:
  Guesser(const TableLook& table, const Vocabulary& words)
      : table_(table), words_(words) {}

  TableGuess guess();

 private:
  bool is_ged() const;
  void guess_ged();
  bool is_ibc() const;
  void guess_ibc();
  void guess_by_names();
  void add_event_of_all();
  void add_dates();
  void add_step(const ColumnLook& column);
  void add_place(const ColumnLook& column);
  void add_id(const ColumnLook& column);
  void add_figure(const ColumnLook& column);
  void put(const ColumnLook& column, const std::string& figure);
  void remark_on_rest();
  void remark(std::string text) { guess_.remarks.push_back(std::move(text)); }
  void take(const ColumnLook& column) { taken_.insert(column.name); }
  bool is_taken(const ColumnLook& column) const {
    return taken_.contains(column.name);
  }
  std::vector<std::string> measures_of(const Words& words) const;

  const TableLook& table_;
  const Vocabulary& words_;
  TableGuess guess_;
  std::set<std::string> taken_;
};

TableGuess Guesser::guess() {
  add_event_of_all();
  if (is_ged()) {
    guess_ged();
  } else if (is_ibc()) {
    guess_ibc();
  } else {
    guess_by_names();
  }
  for (const FigureGuess& each : guess_.figures) {
    const std::string measure = each.figure.substr(0, each.figure.find('.'));
    const std::string entry = measure + ": {}";
    const bool is_known =
        words_.find_measure(measure) ||
        std::ranges::any_of(guess_.measures, [&](const std::string& line) {
          return line.starts_with(measure + ":");
        });
    if (!is_known) guess_.measures.push_back(entry);
  }
  remark_on_rest();
  return std::move(guess_);
}

// "deaths.csv.gz": all rows are part of `deaths`.
void Guesser::add_event_of_all() {
  std::string name = plain_words(table_.file.substr(0, table_.file.find('.')));
  std::ranges::replace(name, ' ', '-');
  guess_.event = is_name(name) ? name : "table";
}

bool Guesser::is_ged() const {
  return std::ranges::all_of(
      std::vector<const char*>{"id", "best", "low", "high", "deaths_a",
                               "deaths_b", "deaths_civilians",
                               "deaths_unknown"},
      [&](const char* name) { return table_.find(name) != nullptr; });
}

void Guesser::guess_ged() {
  guess_.kind = "UCDP GED";
  for (const char* step : {"country_id", "id"}) {
    if (const ColumnLook* column = table_.find(step)) add_step(*column);
  }
  guess_.figures = {
      {"killed", "", "low", "high", "best"},
      {"best-estimate", "best", "", "", ""},
      {"killed.side-a", "deaths_a", "", "", ""},
      {"killed.side-b", "deaths_b", "", "", ""},
      {"killed.civilians", "deaths_civilians", "", "", ""},
      {"killed.unknown-side", "deaths_unknown", "", "", ""},
  };
  guess_.measures = {"best-estimate: {}"};
  for (const std::string name :
       {"side-a", "side-b", "civilians", "unknown-side"}) {
    if (words_.find_population(name)) continue;
    guess_.populations.push_back(name + ": { axis: side }");
  }
  guess_.laws = {
      "- id: sides-add-up",
      "  holds: best-estimate = killed.side-a + killed.side-b + "
      "killed.civilians + killed.unknown-side",
      "  because: the best estimate is the sum of the four counts of its row",
  };
  for (const FigureGuess& each : guess_.figures) {
    for (const auto& name : {each.words, each.low, each.high, each.best}) {
      taken_.insert(name);
    }
  }
  add_dates();
  // Each event is one incident, counted once it was over: laws that are
  // written hold at moments.
  if (guess_.during.size() != 2) return;
  guess_.as_of = guess_.during[1];
  guess_.during.clear();
}

bool Guesser::is_ibc() const {
  return table_.find("Reported Minimum") && table_.find("Reported Maximum");
}

void Guesser::guess_ibc() {
  guess_.kind = "incidents with reported minimum and maximum";
  const ColumnLook& low = *table_.find("Reported Minimum");
  const ColumnLook& high = *table_.find("Reported Maximum");
  guess_.figures = {{"killed", "", low.name, high.name, ""}};
  take(low);
  take(high);
  const ColumnLook* code = table_.find("IBC code");
  if (code) add_step(*code);
  add_dates();
}

void Guesser::guess_by_names() {
  const bool is_tagged = std::ranges::any_of(
      table_.columns,
      [](const ColumnLook& column) { return column.name.starts_with('#'); });
  if (is_tagged) guess_.kind = "a sheet with HXL tags";
  add_dates();
  for (const ColumnLook& column : table_.columns) add_figure(column);
  for (const ColumnLook& column : table_.columns) add_place(column);
  for (const ColumnLook& column : table_.columns) add_id(column);
  if (guess_.id.empty()) return;
  remark("unsure: are rows incidents of their own? Then add `" + guess_.id +
         "` to `event`, so that two of one place and day stay apart");
}

void Guesser::add_dates() {
  std::vector<const ColumnLook*> first;
  std::vector<const ColumnLook*> last;
  std::vector<const ColumnLook*> other;
  for (const ColumnLook& column : table_.columns) {
    const Words words = words_in(column.name);
    if (!has_any(words,
                 {"date", "day", "month", "week", "quarter", "period"}) ||
        column.is_empty() || has_any(words, {"source", "prec"})) {
      continue;
    }
    if (!column.is_dates) {
      remark("left out: " + shown(column) + ", since `" +
             *column.cells.begin() +
             "` is no time as Concord reads them; write 2024-05-01");
      take(column);
    } else if (has_any(words, {"start", "begin", "from"})) {
      first.push_back(&column);
    } else if (has_any(words, {"end", "to", "until"})) {
      last.push_back(&column);
    } else {
      other.push_back(&column);
    }
  }
  if (!first.empty() && !last.empty()) {
    guess_.during = {first[0]->name, last[0]->name};
    take(*first[0]);
    take(*last[0]);
  } else if (!other.empty()) {
    guess_.as_of = other[0]->name;
    take(*other[0]);
  } else {
    remark("unsure: nothing says when it was counted; add `published:`");
  }
}

void Guesser::add_step(const ColumnLook& column) {
  std::map<std::string, std::string> names;
  std::set<std::string> used;
  for (const std::string& cell : column.cells) {
    std::string name = cell;
    if (!is_event_name(cell)) {
      name = plain_words(cell);
      std::ranges::replace(name, ' ', '-');
      names[cell] = name;
    }
    if (is_event_name(name) && used.insert(name).second) continue;
    return remark("left out: " + shown(column) + ", since `" + cell +
                  "` cannot be the name of an event");
  }
  if (!names.empty() && !column.has_all_cells()) {
    return remark("left out: " + shown(column) +
                  ", which has too many names to list; use its codes");
  }
  guess_.path.push_back(column.name);
  guess_.names.merge(names);
  take(column);
}

// Of two columns of one place, its code: codes need no list of names.
void Guesser::add_place(const ColumnLook& column) {
  static const Words kPlaces = {"country",  "region",   "province", "state",
                                "district", "county",   "adm0",     "adm1",
                                "adm2",     "adm3",     "city",     "town",
                                "place",    "location", "event"};
  const Words words = words_in(column.name);
  if (is_taken(column) || column.is_empty() || !has_any(words, kPlaces)) return;
  for (const ColumnLook& other : table_.columns) {
    const Words named = words_in(other.name);
    const bool is_code = named.contains("code") && !words.contains("code");
    if (is_code && has_any(named, kPlaces) &&
        *words.begin() == *std::ranges::find_if(named, [](const auto& each) {
          return kPlaces.contains(each);
        })) {
      remark("left out: " + shown(column) + ", of which " + shown(other) +
             " is the code");
      return take(column);
    }
  }
  add_step(column);
}

void Guesser::add_id(const ColumnLook& column) {
  const bool is_named =
      has_any(words_in(column.name), {"id", "code", "key", "nr", "number"});
  const bool is_id = is_named && column.is_unique && column.has_all_cells() &&
                     column.filled == table_.rows &&
                     std::ranges::all_of(column.cells, is_name);
  if (is_taken(column) || !guess_.id.empty() || !is_id) return;
  guess_.id = column.name;
  take(column);
}

std::vector<std::string> Guesser::measures_of(const Words& words) const {
  std::vector<std::string> found;
  for (const auto& [measure, names] : measures_by_word()) {
    if (has_any(words, names)) found.push_back(measure);
  }
  for (const Measure& measure : words_.measures) {
    const bool is_new = std::ranges::find(found, measure.name) == found.end();
    if (is_new && words.contains(measure.name)) found.push_back(measure.name);
  }
  return found;
}

void Guesser::add_figure(const ColumnLook& column) {
  const Words words = words_in(column.name);
  const auto measures = measures_of(words);
  if (measures.empty() || is_taken(column) || column.is_empty()) return;
  std::string figure = measures.front();
  for (const PopulationValue& of : words_.populations) {
    if (words.contains(of.name) && figure.find('.') == figure.npos) {
      figure += "." + of.name;
    }
  }
  if (measures.size() > 1) {
    remark("unsure: " + shown(column) + " may be `" + measures[0] + "` or `" +
           measures[1] + "`");
  } else if (has_any(words, kNoCount) || !column.is_numbers) {
    remark("unsure: " + shown(column) + " may be `" + figure +
           "`, but not all of its cells are counts");
  } else if (has_any(words, {"f", "m", "girls", "boys", "female", "male"})) {
    remark("unsure: " + shown(column) + " counts some of the `" + figure +
           "`; name whom, as in `" + figure + ".women`");
  } else {
    return put(column, figure);
  }
  take(column);
}

void Guesser::put(const ColumnLook& column, const std::string& figure) {
  const Words words = words_in(column.name);
  take(column);
  auto found = std::ranges::find(guess_.figures, figure, &FigureGuess::figure);
  if (found == guess_.figures.end()) {
    guess_.figures.push_back({figure, "", "", "", ""});
    found = guess_.figures.end() - 1;
  }
  std::string& end = has_any(words, kLow)     ? found->low
                     : has_any(words, kHigh)  ? found->high
                     : words.contains("best") ? found->best
                                              : found->words;
  if (end.empty()) {
    end = column.name;
  } else {
    remark("unsure: " + shown(column) + " may be `" + figure + "`, as `" + end +
           "` is");
  }
}

void Guesser::remark_on_rest() {
  for (const ColumnLook& column : table_.columns) {
    if (is_taken(column) || column.is_empty()) continue;
    const std::string first = *column.cells.begin();
    const bool is_long = first.size() > 30;
    remark("left out: " + shown(column) +
           (column.is_numbers ? ", numbers whose meaning no name tells"
            : is_long         ? ", texts"
                              : ", such as `" + first + "`"));
  }
}

}  // namespace

TableGuess guess_table(const TableLook& table, const Vocabulary& words) {
  return Guesser(table, words).guess();
}

}  // namespace concord
