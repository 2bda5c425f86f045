// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/dot_graph.h"

#include <graphviz/gvc.h>

#include "claims/check.h"
#include "claims/text.h"

extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;

namespace concord {
namespace {

// The library takes a char* where it only reads.
char* c_text(const std::string& text) {
  return const_cast<char*>(text.c_str());
}

void set(void* object, const DotAttributes& attributes) {
  std::string none;
  for (const auto& [name, value] : attributes) {
    agsafeset(object, c_text(name), c_text(value), c_text(none));
  }
}

int append(void* to, const char* text) {
  static_cast<std::string*>(to)->append(text);
  return 0;
}

int flush(void*) { return 0; }

// dot alone, linked into the program: no configuration of this machine is read
// and nothing is loaded.
GVC_t* context() {
  static const lt_symlist_t kPlugins[] = {
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {nullptr, nullptr}};
  return gvContextPlugins(kPlugins, 0);
}

}  // namespace

struct DotGraph::Graph {
  Agiodisc_t io = {nullptr, append, flush};
  Agdisc_t calls = {&AgMemDisc, &AgIdDisc, &io};
  Agraph_t* graph = nullptr;
  std::vector<Agnode_t*> nodes;
  int groups = 0;
};

DotGraph::DotGraph(const DotAttributes& attributes)
    : graph_(std::make_unique<Graph>()) {
  // What it has to say of a layout goes to nobody's terminal.
  agseterr(AGMAX);
  std::string name = "audit";
  graph_->graph = agopen(c_text(name), Agdirected, &graph_->calls);
  CONCORD_CHECK(graph_->graph != nullptr);
  for (const auto& [key, value] : attributes) {
    agattr(graph_->graph, AGRAPH, c_text(key), c_text(value));
  }
}

DotGraph::~DotGraph() { agclose(graph_->graph); }

std::size_t DotGraph::add_node(const std::string& name,
                               const DotAttributes& attributes) {
  graph_->nodes.push_back(agnode(graph_->graph, c_text(name), 1));
  set(graph_->nodes.back(), attributes);
  return graph_->nodes.size() - 1;
}

void DotGraph::add_edge(std::size_t from, std::size_t to,
                        const DotAttributes& attributes) {
  set(agedge(graph_->graph, graph_->nodes[from], graph_->nodes[to], nullptr, 1),
      attributes);
}

void DotGraph::align(const std::vector<std::size_t>& nodes) {
  const std::string name = "group" + std::to_string(graph_->groups++);
  Agraph_t* group = agsubg(graph_->graph, c_text(name), 1);
  set(group, {{"rank", "same"}});
  for (const std::size_t node : nodes) {
    agsubnode(group, graph_->nodes[node], 1);
  }
}

std::vector<DotPlace> DotGraph::places() const {
  GVC_t* dot = context();
  CONCORD_CHECK(gvLayout(dot, graph_->graph, "dot") == 0);
  std::vector<DotPlace> places;
  const double top = GD_bb(graph_->graph).UR.y;
  for (Agnode_t* node : graph_->nodes) {
    places.push_back({ND_coord(node).x, top - ND_coord(node).y});
  }
  gvFreeLayout(dot, graph_->graph);
  gvFreeContext(dot);
  return places;
}

std::string DotGraph::text() const {
  std::string text;
  CONCORD_CHECK(agwrite(graph_->graph, &text) == 0);
  return text;
}

std::string dot_label(const std::string& text) {
  std::string out;
  for (const char c : harmless(text)) {
    if (c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace concord
