// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "claims/text.h"
#include "reports/style.h"

namespace concord {

/// How a person asked for the output to look.
struct Look {
  enum class Color { Auto, Always, Never };
  enum class Form { Rich, Ascii, Plain };

  Color color = Color::Auto;
  Form form = Form::Rich;
  std::optional<int> width;  // nothing: as wide as the terminal
};

/// A command that cannot do what it was asked: a line on stderr, exit 2.
class CannotRun : public std::runtime_error {
 public:
  explicit CannotRun(const std::string& why) : std::runtime_error(why) {}
  /// With the code that `concord explain` tells more about.
  CannotRun(std::string code, const std::string& why)
      : std::runtime_error(why), code_("[" + std::move(code) + "]") {}

  /// "concord: error[Y100]: nowhere: no such folder", as a line.
  std::string line() const {
    return "concord: error" + code_ + ": " + harmless(what()) + "\n";
  }

 private:
  std::string code_;
};

/// Where output goes: reports to stdout, complaints and progress to stderr.
/// Colours show on a terminal alone, unless NO_COLOR or TERM=dumb forbid them
/// or --color decides.
class Terminal {
 public:
  Terminal() = default;
  explicit Terminal(const Look& look);

  const Style& style() const { return out_; }
  const Style& error_style() const { return error_; }

  /// Once the reader is gone (`| head`) the rest is dropped without a word; any
  /// other failure to write throws CannotRun.
  void print(std::string_view text) const;
  void complain(std::string_view text) const;

 private:
  Style out_;
  Style error_;
};

}  // namespace concord
