// SPDX-License-Identifier: Apache-2.0
#include "engine/pieces.h"

#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <optional>

#include "engine/presolve.h"

namespace concord {
namespace {

/// Takes what is left apart.
class Splitter {
 public:
  explicit Splitter(const Presolved& left)
      : left_(left),
        joined_(left.system.unknowns.size()),
        here_(left.system.unknowns.size()) {
    for (const System::Constraint& each : left.system.constraints) join(each);
  }

  std::vector<Piece> run() && {
    for (std::size_t i = 0; i < left_.constraints.size(); ++i) {
      Piece& piece = piece_of(left_.system.constraints[i]);
      piece.constraints.push_back(left_.constraints[i]);
      add(left_.system.constraints[i], piece);
    }
    return std::move(pieces_);
  }

 private:
  // Nothing where it speaks of none: it cannot hold, and is a piece by itself.
  std::optional<std::size_t> any_unknown(
      const System::Constraint& constraint) const {
    for (const System::Comparison& each : left_.system.any_of(constraint)) {
      const auto sum = left_.system.sum(each);
      if (!sum.empty()) return static_cast<std::size_t>(sum.front().unknown);
    }
    return std::nullopt;
  }

  void join(const System::Constraint& constraint) {
    const auto one = any_unknown(constraint);
    for (const System::Comparison& each : left_.system.any_of(constraint)) {
      for (const System::Term& term : left_.system.sum(each)) {
        joined_.union_set(*one, static_cast<std::size_t>(term.unknown));
      }
    }
  }

  Piece& piece_of(const System::Constraint& constraint) {
    const auto one = any_unknown(constraint);
    if (!one) return pieces_.emplace_back();
    const std::size_t set = joined_.find_set(*one);
    const auto [known, is_new] = piece_.emplace(set, pieces_.size());
    if (is_new) pieces_.emplace_back();
    return pieces_[known->second];
  }

  void add(const System::Constraint& constraint, Piece& piece) {
    System& system = piece.system;
    System::Constraint moved;
    moved.first_comparison =
        static_cast<std::uint32_t>(system.comparisons.size());
    for (const System::Comparison& each : left_.system.any_of(constraint)) {
      add(each, piece);
    }
    moved.last_comparison =
        static_cast<std::uint32_t>(system.comparisons.size());
    system.constraints.push_back(moved);
  }

  void add(System::Comparison comparison, Piece& piece) {
    System& system = piece.system;
    const auto sum = left_.system.sum(comparison);
    comparison.first_term = static_cast<std::uint32_t>(system.terms.size());
    for (const System::Term& term : sum) {
      system.terms.push_back({unknown(term.unknown, piece), term.factor});
    }
    comparison.last_term = static_cast<std::uint32_t>(system.terms.size());
    system.comparisons.push_back(comparison);
  }

  std::int32_t unknown(std::int32_t left, Piece& piece) {
    const auto index = static_cast<std::size_t>(left);
    auto& here = here_[index];
    if (!here) {
      here = static_cast<std::int32_t>(piece.unknowns.size());
      piece.unknowns.push_back(left_.unknowns[index]);
      piece.system.unknowns.push_back(left_.system.unknowns[index]);
    }
    return *here;
  }

  const Presolved& left_;
  boost::disjoint_sets_with_storage<> joined_;     // unknowns
  std::map<std::size_t, std::size_t> piece_;       // by what find_set says
  std::vector<std::optional<std::int32_t>> here_;  // in its piece, by unknown
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> pieces_of(const System& whole, const Bits& constraints,
                             const std::vector<Ends>& ends) {
  const Presolved left = presolve(whole, constraints, ends, std::nullopt);
  return Splitter(left).run();
}

}  // namespace concord
