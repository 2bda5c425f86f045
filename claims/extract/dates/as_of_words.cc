// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/as_of_words.h"

#include <algorithm>
#include <unordered_map>

namespace concord::extract {
namespace {

struct Row {
  DateBearer bearer;
  std::string_view words;
};

constexpr Row kRows[] = {
    {DateBearer::Telling,
     "said say says told tell tells reported report reports announced announce "
     "announces confirmed confirm confirms stated states claimed claims "
     "acknowledged declared estimated estimates quoted wrote revealed released "
     "published issued noted warned admitted disclosed broadcast tweeted "
     "posted "
     "added denied insisted testified statement statements bulletin briefing "
     "conference interview communique announcement report reports update "
     "spoke speaks speak newscast dispatch telephone informed according "
     "testimony"},
    {DateBearer::Toll,
     "toll tolls tally count counts rose rise rises risen climbed climbs climb "
     "reached reaches stood stands increased grew grown jumped mounted totaled "
     "totalled numbered raised raises revised revises lowered updated put puts "
     "doubled soared counted number figure figures total"},
    {DateBearer::Aftermath,
     "found recovered pulled identified treated arrested detained captured "
     "charged hospitalized hospitalised missing remained remain remains "
     "unaccounted rescued evacuated sheltering displaced homeless buried freed "
     "discharged turned surrendered arraigned indicted convicted sentenced "
     "jailed "
     "pleaded faced appeared recovering still"},
    {DateBearer::Event,
     "killed kill kills killing died die dies dead deaths death injured injure "
     "injuring injuries wounded wounding wound shot shooting shootings stabbed "
     "stabbing murdered slain executed massacred massacre perished drowned "
     "hurt burned beheaded kidnapped kidnapping abducted assassinated crushed "
     "trampled struck hit exploded explosion explosions blast blasts bomb "
     "bombed bombing bombings attacked attack attacks ambush ambushed raid "
     "raided raids clash clashed clashes fire fires collapse collapsed crash "
     "crashed quake earthquake tsunami flood floods flooding storm storms "
     "hurricane cyclone typhoon tornado landslide landslides mudslide "
     "avalanche "
     "derailed derailment derailing sank sinking capsized battle fighting "
     "fought fight fights gunfire brawl argument melee rampage offensive "
     "assault siege riot riots unrest protest protests rally "
     "march demonstration opened stormed detonated destroyed damaged erupted "
     "eruption accident incident disaster tragedy violence hostage outbreak "
     "happened occurred began started took broke blew swept ripped tore fell "
     "overturned plunged rammed gunned opening war coup stampede strike "
     "strikes "
     "airstrike airstrikes shelling operation"},
    {DateBearer::Other,
     "built founded created elected born went came made left lost got gave "
     "became won met held sent ran brought bought sold paid led kept"},
};

using Table = std::unordered_map<std::string_view, DateBearer>;

// The first row that has a word wins.
Table make_table() {
  Table table;
  for (const Row& row : kRows) {
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      table.emplace(word, row.bearer);
    }
  }
  return table;
}

// "Visited", no "red" and "hundred".
bool ends_as_past(std::string_view word) {
  return word.size() > 4 && word.ends_with("ed") && word != "hundred" &&
         word != "united";
}

}  // namespace

DateBearer bearer_of(std::string_view word) {
  static const Table table = make_table();
  const auto found = table.find(word);
  if (found != table.end()) return found->second;
  return ends_as_past(word) ? DateBearer::Other : DateBearer::None;
}

}  // namespace concord::extract
