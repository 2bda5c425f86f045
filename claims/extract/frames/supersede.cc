// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/supersede.h"

#include <algorithm>

#include "claims/extract/frames/counted_list.h"

namespace concord::extract {
namespace {

class Superseder {
 public:
  Superseder(std::vector<Counted>& all, const Sketch& sketch,
             std::span<const Token> tokens, const ExtractPack& pack,
             const Carried& carried)
      : all_(all),
        sketch_(sketch),
        tokens_(tokens),
        lexicon_(pack.lexicon),
        before_(pack.known[Known::SaidBefore]),
        telling_(pack.known[Known::TellingWord]),
        carried_(carried) {}

  void run() {
    add_older();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      all_[i].said_before = is_total(all_[i]) && is_said_before(i);
    }
    for (Counted& one : all_) {
      if (one.said_before && !one.superseded_by) link(one);
    }
    supersede_carried();
  }

 private:
  const Group& group(const Counted& one) const {
    return sketch_.groups[one.group];
  }

  static bool is_total(const Counted& one) {
    return one.scope == Scope::Total && one.measure != 0;
  }

  static bool are_alike(const Counted& one, const Counted& other) {
    return one.measure == other.measure &&
           (one.population == other.population || one.population == 0 ||
            other.population == 0);
  }

  // Across sentences only a count of the very same, and of all of them: not the
  // "two of their own" of one side, nor "three servicemen" beside "six dead".
  bool are_same(const Counted& one, const Counted& carried) const {
    return one.measure == carried.measure &&
           one.population == carried.population && !group(one).is_partitive &&
           !group(one).others;
  }

  // "from 8 to 10": those that rules name, if need be added.
  void add_older() {
    const std::size_t found = all_.size();
    for (std::size_t i = 0; i < found; ++i) {
      if (!all_[i].older || all_[i].measure == 0) continue;
      const std::uint32_t place = *all_[i].older;
      auto older = std::ranges::find(all_, place, &Counted::group);
      if (older == all_.end()) {
        Counted one = all_[i];
        one.group = place;
        one.older.reset();
        all_.push_back(std::move(one));
        older = all_.end() - 1;
      }
      older->scope = Scope::Total;
      older->superseded_by = i;
    }
    sort_counted(all_, sketch_);
  }

  bool is_word(std::uint32_t token, ClassId id) const {
    const Meaning* meaning = lexicon_.word(tokens_[token].lower);
    return meaning && meaning->classes.has(id);
  }

  // A word for earlier, and one for telling near it: "earlier given as",
  // "initial reports", "said at first".
  bool tells_before(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t kNear = 2;
    for (std::uint32_t i = from; i < to; ++i) {
      if (!is_word(i, before_)) continue;
      const std::uint32_t first = i >= from + kNear ? i - kNear : from;
      for (std::uint32_t j = first; j < std::min(to, i + kNear + 1); ++j) {
        if (is_word(j, telling_)) return true;
      }
    }
    return false;
  }

  // Its own words: from the figure before it, or the last mark, to a few behind
  // it ("eight, as was first reported").
  bool is_said_before(std::size_t which) const {
    constexpr std::uint32_t kBehind = 6;
    const Group& figure = group(all_[which]);
    std::uint32_t from = which == 0 ? 0 : group(all_[which - 1]).last;
    std::uint32_t to = std::min(figure.last + kBehind,
                                static_cast<std::uint32_t>(tokens_.size()));
    for (std::uint32_t i = figure.last; i < to; ++i) {
      const bool goes_on =
          tokens_[i].is(",") && i + 1 < to &&
          (tokens_[i + 1].is("as") || tokens_[i + 1].is("not"));
      if (tokens_[i].kind == Token::Kind::Mark && !goes_on) to = i;
    }
    if (which + 1 < all_.size()) {
      to = std::min(to, group(all_[which + 1]).first);
    }
    return tells_before(std::min(from, figure.first), figure.first) ||
           tells_before(figure.last, std::max(to, figure.last));
  }

  // The next one behind it, else the one before it, else an earlier sentence's.
  void link(Counted& one) {
    const auto at = static_cast<std::size_t>(&one - all_.data());
    for (std::size_t i = at + 1; i < all_.size(); ++i) {
      if (replaces(all_[i], one)) return void(one.superseded_by = i);
    }
    for (std::size_t i = at; i-- > 0;) {
      if (replaces(all_[i], one)) return void(one.superseded_by = i);
    }
    const bool carries = carried_.total && !carried_.total->said_before &&
                         !carried_.is_of_some && are_same(one, *carried_.total);
    if (carries) one.toward_carried = Counted::Toward::SupersededBy;
  }

  static bool replaces(const Counted& one, const Counted& other) {
    return is_total(one) && !one.said_before && are_alike(one, other);
  }

  void supersede_carried() {
    if (!carried_.total || !carried_.total->said_before) return;
    if (carried_.total->superseded_by) return;
    for (Counted& one : all_) {
      if (!is_total(one) || one.said_before || carried_.is_of_some ||
          !are_same(one, *carried_.total)) {
        continue;
      }
      one.toward_carried = Counted::Toward::Supersedes;
      return;
    }
  }

  std::vector<Counted>& all_;
  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const Lexicon& lexicon_;
  ClassId before_ = 0;
  ClassId telling_ = 0;
  const Carried& carried_;
};

}  // namespace

void link_superseded(std::vector<Counted>& all, const Sketch& sketch,
                     std::span<const Token> tokens, const ExtractPack& pack,
                     const Carried& carried) {
  Superseder(all, sketch, tokens, pack, carried).run();
}

}  // namespace concord::extract
