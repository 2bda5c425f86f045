// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "engine/answer_store.h"
#include "engine/bytes.h"
#include "engine/fits.h"
#include "engine/solve.h"

namespace concord {

/// The pure functions that are worth remembering: each finds one value from a
/// System, a budget and what else is plain.
enum class Call : std::uint8_t {
  Agrees,
  Solve,
  WaysOtherwise,
  RowOtherwise,
  FreeMoments,
  CanHold,
};

/// An answer with a checksum of it and of its question in front.
std::string sealed(std::string_view question, std::string_view answer);

/// The answer again; nothing where a bit of it is another, or one is missing.
std::optional<std::string_view> opened(std::string_view question,
                                       std::string_view kept);

/// Asks them within one budget, and the store first, if there is one.  A
/// question holds all that its answer depends on, so it has no names, and none
/// of an untouched component changes: this build, the version of Z3, the
/// budget, and every argument.
class Recall {
 public:
  explicit Recall(const Budget& budget, AnswerStore* store = nullptr);

  const Budget& budget() const { return budget_; }

  /// What `find` finds, or found when it was asked the same before: with the
  /// second check that was made then.  `system` and `more` are all that it
  /// depends on but for the budget.
  template <class Find, class... More>
  auto ask(Call call, const Find& find, const System& system,
           const More&... more) {
    using Value = std::invoke_result_t<Find>;
    if (store_ == nullptr) return anew(find);
    ByteWriter question;
    question.add(mark_, budget_, call, system, more...);
    if (auto known = known_to_store<Value>(question.bytes(), system)) {
      return std::move(*known);
    }
    Value value = anew(find);
    if (is_final(value)) {
      ByteWriter answer;
      answer.add(value);
      store_->keep(question.bytes(), sealed(question.bytes(), answer.bytes()));
    }
    return value;
  }

  /// Whether anything was found anew since it was last told.
  bool take_worked() { return std::exchange(worked_, false); }

 private:
  template <class Find>
  auto anew(const Find& find) {
    worked_ = true;
    return find();
  }

  template <class Value>
  std::optional<Value> known_to_store(const std::string& question,
                                      const System& system) {
    const auto kept = store_->find(question);
    const auto answer = kept ? opened(question, *kept) : std::nullopt;
    if (!answer) return std::nullopt;
    ByteReader reader(*answer);
    Value value{};
    reader.get(value);
    if (!reader.done() || !fits(value, system)) return std::nullopt;
    return value;
  }

  Budget budget_;
  AnswerStore* store_;
  std::string mark_;  // of this build
  bool worked_ = false;
};

}  // namespace concord
