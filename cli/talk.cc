// SPDX-License-Identifier: Apache-2.0
#include "cli/talk.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <utility>

namespace concord {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kGrace(2000);
constexpr milliseconds kGlance(20);
constexpr std::size_t kLastWords = 4096;

/// One talk: what is on its way to the child and from it.
class Line {
 public:
  Line(const ChildProcess& child, const Talk& talk)
      : talk_(talk), child_(child) {}

  TalkEnd run();

 private:
  bool goes_on();
  void wait_for_something();
  void tell();
  void listen();
  void take_lines();
  void overhear();
  void take_leave();
  milliseconds left() const {
    return std::chrono::duration_cast<milliseconds>(until_ - Clock::now());
  }
  void stop(TalkEnd::How how) {
    end_.how = how;
    is_over_ = true;
  }

  const Talk& talk_;
  RunningChild child_;
  Clock::time_point until_ = Clock::now() + talk_.patience;
  std::string told_;          // the line that is being told
  std::size_t told_to_ = 0;   // so much of it is told already
  std::string heard_;         // what has no line end yet
  std::size_t searched_ = 0;  // so much of it has none
  bool is_over_ = false;
  TalkEnd end_;
};

// Fills `told_` where it is done with; once all is told, the child sees the
// end of its input.
void Line::tell() {
  if (child_.in.write_end() < 0) return;
  if (told_to_ == told_.size()) {
    auto next = talk_.next_line();
    if (!next) return child_.in.close_write_end();
    told_ = std::move(*next);
    told_to_ = 0;
  }
  told_to_ += child_.in.write_some(std::string_view(told_).substr(told_to_));
}

void Line::take_lines() {
  std::size_t begin = 0;
  for (std::size_t end = heard_.find('\n', searched_);
       end != heard_.npos && !is_over_; end = heard_.find('\n', begin)) {
    const auto heard =
        talk_.take_line(std::string_view(heard_).substr(begin, end - begin));
    if (heard == Talk::Heard::Enough) stop(TalkEnd::How::Enough);
    if (heard == Talk::Heard::Answer) until_ = Clock::now() + talk_.patience;
    begin = end + 1;
  }
  heard_.erase(0, begin);
  searched_ = heard_.size();
}

void Line::listen() {
  child_.out.read_some(heard_);
  take_lines();
  if (!is_over_ && heard_.size() > talk_.longest_line) {
    stop(TalkEnd::How::TooLong);
  }
}

void Line::overhear() {
  std::string& words = end_.last_words;
  child_.err.read_some(words);
  if (words.size() > 2 * kLastWords) {
    words.erase(0, words.size() - kLastWords);
  }
}

void Line::wait_for_something() {
  constexpr milliseconds kLongest(600'000);
  std::array<pollfd, 3> ends = {{{child_.in.write_end(), POLLOUT, 0},
                                 {child_.out.read_end(), POLLIN, 0},
                                 {child_.err.read_end(), POLLIN, 0}}};
  const auto wait = std::clamp(left(), milliseconds(0), kLongest);
  if (::poll(ends.data(), ends.size(), static_cast<int>(wait.count())) < 0) {
    return;
  }
  if (ends[1].revents != 0) listen();
  if (ends[2].revents != 0) overhear();
  if (ends[0].revents != 0 && !is_over_) tell();
}

// A last line without an end is one all the same: half of one is no JSON.
bool Line::goes_on() {
  if (is_over_) return false;
  if (child_.out.read_end() < 0) {
    if (!heard_.empty()) {
      end_.is_cut = true;
      heard_ += '\n';
      take_lines();
    }
    if (!is_over_) stop(TalkEnd::How::Closed);
    return false;
  }
  if (left() <= milliseconds(0)) stop(TalkEnd::How::TooSlow);
  return !is_over_;
}

// Whoever has told all, or closed its output, may tidy up; nobody listens, but
// for its last words.
void Line::take_leave() {
  child_.in.close_write_end();
  child_.out.close_read_end();
  const bool may_stay =
      end_.how == TalkEnd::How::Enough || end_.how == TalkEnd::How::Closed;
  until_ = Clock::now() + kGrace;
  while (may_stay && left() > milliseconds(0) &&
         (child_.err.read_end() >= 0 || !child_.has_ended())) {
    pollfd end = {child_.err.read_end(), POLLIN, 0};
    ::poll(&end, 1, static_cast<int>(kGlance.count()));
    if (end.revents != 0) overhear();
    if (end.revents == 0 && child_.has_ended()) break;
  }
  end_.has_ended = child_.has_ended();
  child_.end();
  end_.exit_code = child_.wait();
}

TalkEnd Line::run() {
  while (goes_on()) wait_for_something();
  take_leave();
  std::string& words = end_.last_words;
  words.erase(0, words.size() - std::min(words.size(), kLastWords));
  return std::move(end_);
}

}  // namespace

TalkEnd talk_with(const ChildProcess& child, const Talk& talk) {
  return Line(child, talk).run();
}

}  // namespace concord
