// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/word_table.h"

#include <iterator>

namespace concord::extract {
namespace {

constexpr WordRow kNumberRows[] = {
    {Sense::Ones, 0, "zero nought naught"},
    {Sense::Ones, 1, "one"},
    {Sense::Ones, 2, "two"},
    {Sense::Ones, 3, "three"},
    {Sense::Ones, 4, "four"},
    {Sense::Ones, 5, "five"},
    {Sense::Ones, 6, "six"},
    {Sense::Ones, 7, "seven"},
    {Sense::Ones, 8, "eight"},
    {Sense::Ones, 9, "nine"},
    {Sense::Ones, 10, "ten"},
    {Sense::Ones, 11, "eleven"},
    {Sense::Ones, 12, "twelve"},
    {Sense::Ones, 13, "thirteen"},
    {Sense::Ones, 14, "fourteen"},
    {Sense::Ones, 15, "fifteen"},
    {Sense::Ones, 16, "sixteen"},
    {Sense::Ones, 17, "seventeen"},
    {Sense::Ones, 18, "eighteen"},
    {Sense::Ones, 19, "nineteen"},
    {Sense::Tens, 20, "twenty"},
    {Sense::Tens, 30, "thirty"},
    {Sense::Tens, 40, "forty fourty"},
    {Sense::Tens, 50, "fifty"},
    {Sense::Tens, 60, "sixty"},
    {Sense::Tens, 70, "seventy"},
    {Sense::Tens, 80, "eighty"},
    {Sense::Tens, 90, "ninety"},
    {Sense::Magnitude, 12, "dozen doz dozs dzs"},
    {Sense::Magnitude, 100, "hundred"},
    {Sense::Magnitude, 1'000, "thousand"},
    {Sense::Magnitude, 100'000, "lakh lakhs"},
    {Sense::Magnitude, 1'000'000, "million mln"},
    {Sense::Magnitude, 10'000'000, "crore crores"},
    {Sense::Magnitude, 1'000'000'000, "billion bln"},
    {Sense::Magnitude, 1'000'000'000'000, "trillion tln"},
    {Sense::Magnitudes, 10, "tens"},
    {Sense::Magnitudes, 12, "dozens"},
    {Sense::Magnitudes, 20, "scores"},
    {Sense::Magnitudes, 100, "hundreds"},
    {Sense::Magnitudes, 1'000, "thousands"},
    {Sense::Magnitudes, 1'000'000, "millions"},
    {Sense::Magnitudes, 1'000'000'000, "billions"},
    {Sense::Magnitudes, 1'000'000'000'000, "trillions"},
    {Sense::Letters, 1'000, "k"},
    {Sense::Letters, 1'000'000, "m mn mm"},
    {Sense::Letters, 1'000'000'000, "b bn g"},
    {Sense::Letters, 1'000'000'000'000, "tn"},
    {Sense::Nothing, 0, "no nobody none not without"},
    {Sense::Minus, 0, "minus negative"},
    {Sense::Article, 1, "a an"},
    // What a vague word stands for at least.
    {Sense::Vague, 2, "couple few handful multiple some"},
    {Sense::Vague, 3, "many numerous countless several"},
};

constexpr WordRow kOrdinalRows[] = {
    {Sense::Ordinal, 1, "first"},
    {Sense::Ordinal, 2, "second"},
    {Sense::Ordinal, 3, "third"},
    {Sense::Ordinal, 4, "fourth"},
    {Sense::Ordinal, 5, "fifth"},
    {Sense::Ordinal, 6, "sixth"},
    {Sense::Ordinal, 7, "seventh"},
    {Sense::Ordinal, 8, "eighth"},
    {Sense::Ordinal, 9, "ninth nineth"},
    {Sense::Ordinal, 10, "tenth"},
    {Sense::Ordinal, 11, "eleventh"},
    {Sense::Ordinal, 12, "twelfth"},
    {Sense::Ordinal, 13, "thirteenth"},
    {Sense::Ordinal, 14, "fourteenth"},
    {Sense::Ordinal, 15, "fifteenth"},
    {Sense::Ordinal, 16, "sixteenth"},
    {Sense::Ordinal, 17, "seventeenth"},
    {Sense::Ordinal, 18, "eighteenth"},
    {Sense::Ordinal, 19, "nineteenth"},
    {Sense::Ordinal, 20, "twentieth"},
    {Sense::Ordinal, 30, "thirtieth"},
    {Sense::Ordinal, 40, "fortieth"},
    {Sense::Ordinal, 50, "fiftieth"},
    {Sense::Ordinal, 60, "sixtieth"},
    {Sense::Ordinal, 70, "seventieth"},
    {Sense::Ordinal, 80, "eightieth"},
    {Sense::Ordinal, 90, "ninetieth"},
    {Sense::Ordinal, 100, "hundredth"},
    {Sense::Ordinal, 1'000, "thousandth"},
    {Sense::Ordinal, 1'000'000, "millionth"},
    {Sense::Ordinal, 1'000'000'000, "billionth"},
    {Sense::Ordinal, 1'000'000'000'000, "trillionth"},
    {Sense::OrdinalEnd, 0, "st nd rd th d"},
    {Sense::Part, 2, "half"},
    {Sense::Part, 3, "third"},
    {Sense::Part, 4, "quarter fourth"},
    {Sense::Part, 5, "fifth"},
    {Sense::Part, 6, "sixth"},
    {Sense::Part, 7, "seventh"},
    {Sense::Part, 8, "eighth"},
    {Sense::Part, 9, "ninth"},
    {Sense::Part, 10, "tenth"},
    {Sense::Part, 100, "hundredth"},
    {Sense::Part, 1'000, "thousandth"},
    {Sense::Part, 1'000'000, "millionth"},
    {Sense::Part, 1'000'000'000'000, "trillionth"},
    {Sense::Parts, 1, "firsts"},
    {Sense::Parts, 2, "halves"},
    {Sense::Parts, 3, "thirds"},
    {Sense::Parts, 4, "quarters fourths"},
    {Sense::Parts, 5, "fifths"},
    {Sense::Parts, 6, "sixths"},
    {Sense::Parts, 7, "sevenths"},
    {Sense::Parts, 8, "eighths"},
    {Sense::Parts, 9, "ninths"},
    {Sense::Parts, 10, "tenths"},
    {Sense::Parts, 100, "hundredths"},
    {Sense::Parts, 1'000, "thousandths"},
    {Sense::Parts, 1'000'000, "millionths"},
    {Sense::Parts, 1'000'000'000'000, "trillionths"},
};

constexpr WordRow kDateRows[] = {
    {Sense::Month, 1, "january jan"},
    {Sense::Month, 2, "february feb"},
    {Sense::Month, 3, "march mar"},
    {Sense::Month, 4, "april apr"},
    {Sense::Month, 5, "may"},
    {Sense::Month, 6, "june jun"},
    {Sense::Month, 7, "july jul"},
    {Sense::Month, 8, "august aug"},
    {Sense::Month, 9, "september sept sep"},
    {Sense::Month, 10, "october oct"},
    {Sense::Month, 11, "november nov"},
    {Sense::Month, 12, "december dec"},
    {Sense::Weekday, 0,
     "monday tuesday wednesday thursday friday saturday sunday mon tue tues "
     "wed thu thur thurs fri sat sun"},
    {Sense::YearCue, 0,
     "in since by until till before after during early late mid from of circa "
     "year spring summer autumn fall winter to through between and than end "
     "cy fy"},
    {Sense::HalfDay, 0, "am a.m a.m."},
    {Sense::HalfDay, 12, "pm p.m p.m."},
    {Sense::ClockUnit, 0, "hours hrs gmt utc local est edt pst pdt cet"},
    {Sense::TimeUnit, 0,
     "second seconds sec secs minute minutes min mins hour hours hr hrs day "
     "days night nights week weeks fortnight fortnights weekend weekends month "
     "months year years yr yrs decade decades century centuries quarter "
     "quarters semester semesters"},
};

constexpr WordRow kUnitRows[] = {
    {Sense::MeasureUnit, 0,
     "km kms kilometre kilometres kilometer kilometers mile miles mi metre "
     "metres meter meters m cm centimetre centimetres centimeter centimeters "
     "mm millimetre millimetres millimeter millimeters ft foot feet inch "
     "inches yard yards ton tons tonne tonnes kiloton kilotons megaton "
     "megatons kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes "
     "gram grams gramme grammes g mg milligram milligrams lb lbs pound pounds "
     "ounce ounces oz liter liters litre litres ml gallon gallons barrel "
     "barrels degree degrees celsius fahrenheit centigrade mph kph kmh knot "
     "knots acre acres hectare hectares ha sqm volt volts watt watts kilowatt "
     "kilowatts kw megawatt megawatts mw gigawatt gigawatts gw hertz mhz ghz "
     "calorie calories carat carats storey storeys story stories bushel "
     "bushels bps gb mb tb megabytes gigabytes gigabyte megabyte calibre "
     "caliber gauge"},
    {Sense::UnitQualifier, 0,
     "square sq cubic metric nautical short long consecutive straight full "
     "calendar business working more additional further last past previous "
     "next whole light"},
    {Sense::CurrencySign, 0,
     "$ £ € ¥ ₹ ₿ ₽ ₺ ₩ us$ hk$ c$ a$ usd eur "
     "gbp jpy cny inr cad aud chf mxn nzd rmb rs"},
    {Sense::Currency, 0,
     "dollar dollars euro euros cent cents penny pence pennies peso pesos "
     "rupee rupees yen yuan renminbi rmb franc francs mark marks peseta "
     "pesetas rouble roubles ruble rubles lira liras riyal riyals rial rials "
     "dirham dirhams dinar dinars shekel shekels krona kronor krone kroner "
     "baht ringgit rand naira tenge shilling shillings cedi cedis taka "
     "reais sucre sucres cordoba cordobas colon colones colons quetzal "
     "quetzals "
     "lempira lempiras bolivar bolivars soles guilder guilders australes zloty "
     "hryvnia "
     "sterling bucks usd eur gbp jpy cny inr cad aud chf mxn nzd btc bitcoin "
     "bitcoins satoshi satoshis"},
    {Sense::Nationality, 0,
     "us u.s u.s. hk c a nz australian canadian american swiss french belgian "
     "dutch "
     "turkish mexican hong taiwan singapore jamaican colombian argentine "
     "chilean philippine indian pakistani kenyan israeli kazakh kazakhstani "
     "russian ukrainian uzbek kyrgyz egyptian tunisian algerian jordanian "
     "danish swedish norwegian new"},
    {Sense::Percent, 0, "% percent percents pct percentage"},
};

constexpr WordRow kContextRows[] = {
    {Sense::Numbered, 0,
     "no nos nr nrs number numbers unit flight room highway hwy route "
     "interstate "
     "apartment apt suite gate channel chapter page pages article articles "
     "section sections paragraph item resolution exit pier platform terminal "
     "block grade level phase stage tier type version category precinct "
     "district ward zone boeing airbus antonov tupolev ilyushin cessna "
     "formula radio apollo psalm model mark size cell line lot checkpoint "
     "bulletin decree law protocol annex appendix figure table part volume "
     "vol rule title clause day week battalion regiment brigade fm war "
     "amendment proposition prop # car bus train truck ward hut camp image "
     "photo slide cadena canal squad sr "
     "season episode top news newschannel nbc cbs abc fox cnn"},
    {Sense::Street, 0,
     "street st avenue ave road rd boulevard blvd drive dr lane ln plaza "
     "parkway terrace way court ct place pl circle trail"},
    {Sense::Counted, 0,
     "people persons person men women man woman children others civilians "
     "soldiers troops police policemen policewomen officers victims dead "
     "killed wounded injured missing hurt residents villagers workers miners "
     "students passengers refugees migrants protesters demonstrators militants "
     "rebels fighters insurgents gunmen terrorists guerrillas prisoners "
     "inmates hostages homes houses buildings vehicles cases deaths casualties "
     "fatalities bodies families citizens members employees tourists pilgrims "
     "patients survivors evacuees households boys girls teenagers youths "
     "adults palestinians israelis iraqis afghans syrians arrested detained "
     "displaced homeless evacuated shot"},
    {Sense::Auxiliary, 0, "was were is are has have had"},
    {Sense::Contest, 0,
     "win wins won beat beats lost loss victory defeat score lead led vote "
     "voted draw drew ruling decision"},
    {Sense::AgeBearer, 0,
     "man woman boy girl driver suspect victim teenager student teen toddler "
     "baby infant mother father son daughter brother sister husband wife "
     "grandmother grandfather teacher farmer soldier officer gunman attacker "
     "shooter assailant accused killer bomber jr sr"},
    {Sense::Limit, 0, "under over below above"},
    {Sense::Change, 0,
     "rose rise rises risen rising climbed climb climbs climbing increased "
     "increase increases increasing grew grow grows grown growing jumped jump "
     "jumps jumping fell fall falls fallen falling dropped drop drops dropping "
     "declined decline declines lowered lower lowers raised raise raises "
     "raising revised revise revises up down went goes gone go going upgraded "
     "downgraded doubled soared surged slashed cut reduced changed moved"},
    {Sense::Function, 0,
     "of in the a an at on by for to from with and or but as is was were are "
     "be been who that which when while after before into near than had has "
     "have today yesterday tonight this"},
    {Sense::DateEdge, 0,
     "the early mid late earlier later beginning start middle end"},
    {Sense::DateWord, 0,
     "a one this current last past previous next coming upcoming following "
     "today tonight yesterday overnight tomorrow day year"},
};

}  // namespace

std::vector<WordRow> word_rows() {
  std::vector<WordRow> rows;
  const auto append = [&rows](const auto& more) {
    rows.insert(rows.end(), std::begin(more), std::end(more));
  };
  append(kNumberRows);
  append(kOrdinalRows);
  append(kDateRows);
  append(kUnitRows);
  append(kContextRows);
  return rows;
}

}  // namespace concord::extract
