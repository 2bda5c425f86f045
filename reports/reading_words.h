// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// How claims are read where these assumptions, readings and soft laws, are
/// given up; `row` (or null) tells in which order moved accounts then counted.
///   n5 counts victims alone
///   newspaper/ministry counted first, then portal, then the others
///   the gunman of the digest and the second suspect are two
std::vector<std::string> read_otherwise(const View& view, const Words& words,
                                        int component, const Indices& given_up,
                                        const Row* row);

/// What to ask about readings and soft laws of which one at most falls, or
/// about moments, and the possible answers: first as it is stated, then each of
/// these in turn.
///   does n5 count everyone or victims alone?      everyone, victims alone
///   at what time did portal count?                with the others, earlier
struct AskedReading {
  std::string question;
  std::vector<std::string> answers;
};
AskedReading asked_reading(const View& view, const Words& words, int component,
                           const Indices& readings);

/// How many readings, soft laws too: all moments of one slot are one.
int count_readings(const View& view, int component, const Indices& given_up);

/// "newspaper/ministry counted before portal".
std::string order_text(const View& view, const Order& order);

}  // namespace concord
