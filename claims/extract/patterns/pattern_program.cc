// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/patterns/pattern_program.h"

#include "claims/extract/patterns/pattern_tree.h"

namespace concord::extract {
namespace {

using Kind = PatternNode::Kind;
using Do = PatternProgram::Do;

class Writer {
 public:
  explicit Writer(PatternProgram& program) : steps_(program.steps) {}

  void write(const PatternNode& node);

 private:
  void row(const PatternNode& node);
  void choice(const PatternNode& node);
  void repeat(const PatternNode& node);
  void capture(const PatternNode& node);

  std::size_t add(Do what, std::size_t value = 0) {
    steps_.push_back({what, static_cast<std::uint16_t>(value)});
    return steps_.size() - 1;
  }
  void lead_here(const std::vector<std::size_t>& from) {
    for (const std::size_t step : from) {
      steps_[step].value = static_cast<std::uint16_t>(steps_.size());
    }
  }

  std::vector<PatternProgram::Step>& steps_;
};

void Writer::write(const PatternNode& node) {
  switch (node.kind) {
    case Kind::Item:
      add(Do::Item, node.test);
      return;
    case Kind::First:
      add(Do::First);
      return;
    case Kind::Last:
      add(Do::Last);
      return;
    case Kind::Ahead:
      add(Do::Ahead, node.test);
      return;
    case Kind::NotAhead:
      add(Do::NotAhead, node.test);
      return;
    case Kind::Behind:
      add(Do::Behind, node.test);
      return;
    case Kind::NotBehind:
      add(Do::NotBehind, node.test);
      return;
    case Kind::Row:
      return row(node);
    case Kind::Choice:
      return choice(node);
    case Kind::Repeat:
      return repeat(node);
    case Kind::Capture:
      return capture(node);
  }
}

void Writer::row(const PatternNode& node) {
  for (const PatternNode& part : node.parts) write(part);
}

void Writer::choice(const PatternNode& node) {
  std::vector<std::size_t> jumps;
  for (const PatternNode& part : node.parts) {
    if (&part == &node.parts.back()) {
      write(part);
      break;
    }
    const std::size_t split = add(Do::Split);
    write(part);
    jumps.push_back(add(Do::Jump));
    lead_here({split});
  }
  lead_here(jumps);
}

void Writer::repeat(const PatternNode& node) {
  for (int i = 0; i < node.least; ++i) write(node.parts[0]);
  std::vector<std::size_t> splits;
  for (int i = node.least; i < node.most; ++i) {
    splits.push_back(add(Do::Split));
    write(node.parts[0]);
  }
  lead_here(splits);
}

void Writer::capture(const PatternNode& node) {
  add(Do::Save, 2 * std::size_t{node.capture});
  row(node);
  add(Do::Save, 2 * std::size_t{node.capture} + 1);
}

// A Split before an Item becomes a Try: nothing but the Split leads to it.
void hasten(std::vector<PatternProgram::Step>& steps) {
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    const bool tries =
        steps[i].what == Do::Split && steps[i + 1].what == Do::Item;
    if (tries) steps[i].what = Do::Try;
  }
}

}  // namespace

PatternProgram program_of(const PatternTree& tree) {
  PatternProgram program;
  for (const ItemTerms& terms : tree.tests) program.tests.emplace_back(terms);
  program.ends = static_cast<std::uint16_t>(2 * tree.names.size());
  Writer(program).write(tree.root);
  program.steps.push_back({Do::Match, 0});
  hasten(program.steps);
  return program;
}

}  // namespace concord::extract
