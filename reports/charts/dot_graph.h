// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace concord {

/// Attributes of Graphviz, by name.
using DotAttributes = std::vector<std::pair<std::string, std::string>>;

/// Where a node's middle lies; y grows downwards.
struct DotPlace {
  double x = 0;
  double y = 0;
};

/// A directed graph of Graphviz: laid out by its engine dot, or written in its
/// language.  Only its file knows the library.
class DotGraph {
 public:
  explicit DotGraph(const DotAttributes& attributes);
  ~DotGraph();
  DotGraph(const DotGraph&) = delete;
  DotGraph& operator=(const DotGraph&) = delete;

  /// Their places count from 0; `name` is unique.
  std::size_t add_node(const std::string& name,
                       const DotAttributes& attributes);
  void add_edge(std::size_t from, std::size_t to,
                const DotAttributes& attributes);
  /// These nodes stand side by side.
  void align(const std::vector<std::size_t>& nodes);

  /// The place of each node, for nodes of these sizes and in these units.  No
  /// font takes part: nodes have no text here.
  std::vector<DotPlace> places() const;
  std::string text() const;

 private:
  struct Graph;
  std::unique_ptr<Graph> graph_;
};

/// A text as a label has it, where Graphviz knows escapes.
std::string dot_label(const std::string& text);

}  // namespace concord
