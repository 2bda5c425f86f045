// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assemble.h"
#include "reports/view.h"

namespace concord {

/// A name as a quoted symbol: attack/killed.police@2016-07-18 between bars.
/// What may not stand there (bars, backslashes, control characters), and the
/// percent sign itself, is written as %7C, so that no two names become one.
std::string smt2_symbol(std::string_view name);

/// "; " and the text in one line, with nothing in it that a line cannot hold.
std::string smt2_comment(std::string_view text);

/// (echo "..."), with a line end.
std::string smt2_echo(std::string_view text);

/// The open System of one component (engine/open_system.h) in SMT-LIB 2.6, and
/// what its parts are called there.  Each unknown is a constant with its own
/// ends asserted, each assumption a Bool under the name of its claim, reading
/// or soft law, each constraint an assertion:
///
///   ; n5.police: "three policemen"
///   (assert (=> |n5| (= |attack/killed.police@2016-07-18| 3)))
class Smt2System {
 public:
  Smt2System(const View& view, int component);

  const System& system() const { return open_.system; }
  /// (set-logic ...), declarations and assertions.
  std::string text() const;

  const std::string& assumption(std::int32_t index) const {
    return assumptions_[static_cast<std::size_t>(index)];
  }
  /// (<= |figure| 3): `relation` as SMT-LIB writes it.
  std::string compare(std::string_view relation, std::int32_t unknown,
                      const Rational& value) const;

 private:
  std::string fresh_symbol(std::string name);
  void name_unknowns();
  void name_assumptions();
  bool is_rational(const System::Comparison& comparison) const;
  std::string term(const System::Term& term, bool rational) const;
  std::string sum(const System::Comparison& comparison, bool rational) const;
  std::string comparison(const System::Comparison& comparison) const;
  std::string clause(const System::Constraint& constraint) const;
  std::string declared_unknown(std::size_t index) const;
  std::string declared_assumption(std::size_t index) const;
  std::string reason(std::size_t constraint) const;

  const View& view_;
  int component_;
  ReadSystem open_;
  std::set<std::string> taken_;
  std::vector<std::string> unknowns_;     // their symbols
  std::vector<std::string> assumptions_;  // likewise
};

}  // namespace concord
