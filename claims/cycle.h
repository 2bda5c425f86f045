// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace concord {

/// A directed graph: the successors of each node.
using Successors = std::vector<std::vector<std::size_t>>;

/// The cycles to complain of: for each knot of nodes that reach one another, a
/// shortest cycle through its least node, from that node on.  Sorted; empty for
/// an acyclic graph.
std::vector<std::vector<std::size_t>> find_cycles(const Successors& graph);

}  // namespace concord
