// SPDX-License-Identifier: Apache-2.0
// at_terminal COLUMNS INPUTS MICROSECONDS COMMAND...: runs a command at a
// terminal of its own, answers each question with the next line of INPUTS, and
// prints what a person would have seen.  A line of one character is a key,
// others are typed and entered, with \e and \xHH for keys in them; "hang up"
// closes the terminal.  The command is killed after MICROSECONDS, unless that
// is 0.  Exits as the command does, with 128 and the number of the signal if
// one ended it.
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

std::string unescaped(const std::string& line) {
  std::string keys;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char next = i + 1 < line.size() ? line[i + 1] : '\0';
    if (line[i] != '\\' || next == '\0') {
      keys += line[i];
    } else if (next == 'x') {
      keys += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      keys += next == 'n' ? '\n' : next == 'e' ? '\x1b' : next;
      ++i;
    }
  }
  return keys;
}

std::vector<std::string> lines_of(const char* path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// Every question ends so; `? help` in the list of keys stands behind blanks.
bool is_asked(const std::string& seen) {
  return seen.ends_with("\n> ") ||
         (seen.ends_with("? ") && !seen.ends_with(" ? "));
}

// Nobody types on after Ctrl-C.
bool is_entered(const std::string& input) {
  return input.size() > 1 && !input.ends_with("\\x03");
}

void type(int terminal, const std::string& keys) {
  if (::write(terminal, keys.data(), keys.size()) < 0) std::perror("write");
}

// What is printed up to the end, which on Linux is an error of its own (EIO).
std::string talk(int terminal, const std::vector<std::string>& inputs) {
  std::string seen;
  std::size_t next = 0;
  char chunk[4096];
  for (;;) {
    const ssize_t n = ::read(terminal, chunk, sizeof chunk);
    if (n <= 0) return seen;
    for (const char c : std::string(chunk, static_cast<std::size_t>(n))) {
      if (c != '\r') seen += c;
    }
    if (!is_asked(seen) || next == inputs.size()) continue;
    if (inputs[next] == "hang up") return seen;
    const std::string& input = inputs[next++];
    type(terminal, unescaped(input) + (is_entered(input) ? "\n" : ""));
  }
}

int exit_code(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) < 0) return 99;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 99;
  winsize size{};
  size.ws_col = static_cast<unsigned short>(std::atoi(argv[1]));
  size.ws_row = 24;
  const std::vector<std::string> inputs = lines_of(argv[2]);
  const long micros = std::atol(argv[3]);
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) return 99;
  if (child == 0) {
    std::signal(SIGINT, SIG_DFL);  // a job in the background ignores it
    ::alarm(20);                   // nobody waits longer for an answer
    ::execvp(argv[4], argv + 4);
    ::_exit(99);
  }
  std::thread killer([&] {
    if (micros == 0) return;
    std::this_thread::sleep_for(std::chrono::microseconds(micros));
    ::kill(child, SIGKILL);
  });
  const std::string seen = talk(terminal, inputs);
  ::close(terminal);
  killer.join();  // before the number is free for another process
  const int code = exit_code(child);

  std::fwrite(seen.data(), 1, seen.size(), stdout);
  return code;
}
