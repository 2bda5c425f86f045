// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/event_graph_chart.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reports/charts/claim_mark.h"
#include "reports/figure_table.h"
#include "reports/ink.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

/// Beyond these, those of one account on one figure are one node.
constexpr std::size_t kStatements = 60;
/// Beyond these nobody follows a line.
constexpr std::size_t kNodes = 120;

using Figures = std::vector<const FigureView*>;

const char* mark_of(const FigureView& figure) {
  const Marks& m = marks({});
  if (figure.component < 0) return m.contested;
  switch (figure.status) {
    case FigureStatus::Settled:
      return m.settled;
    case FigureStatus::Open:
      return m.open;
    case FigureStatus::Disputed:
      return m.disputed;
    case FigureStatus::Undecided:
      break;
  }
  return m.undecided;
}

std::size_t statements_on(const Figures& figures) {
  std::size_t count = 0;
  for (const FigureView* each : figures) count += each->said.size();
  return count;
}

/// The greater figure of a law and those that are less, or its parts.
struct Tie {
  const Figure* whole = nullptr;
  std::vector<const Figure*> parts;
};

// A sum has its whole alone on one side; of two figures the greater counts as
// the whole, and of equals the later.  Other laws are not drawn.
std::optional<Tie> tie_of(const GroundLaw& law) {
  if (law.constraint.any_of.size() != 1) return std::nullopt;
  const Comparison& comparison = law.constraint.any_of.front();
  std::vector<const Figure*> sides[2];  // of factors below 0, and above
  for (const Term& term : comparison.terms) {
    sides[term.factor > 0 ? 1 : 0].push_back(&term.figure);
  }
  const Relation relation = comparison.relation;
  bool is_floor = relation == Relation::AtLeast || relation == Relation::Above;
  if (relation == Relation::Equal && comparison.terms.size() == 2 &&
      sides[0].size() == 1) {
    is_floor = sides[0].front()->as_of < sides[1].front()->as_of;
  }
  for (const int side : {is_floor ? 1 : 0, is_floor ? 0 : 1}) {
    if (sides[side].size() == 1 && !sides[1 - side].empty()) {
      return Tie{sides[side].front(), sides[1 - side]};
    }
  }
  return std::nullopt;
}

class GraphMaker {
 public:
  GraphMaker(const View& view, const Words& words, const Badges& badges,
             bool each_statement)
      : view_(view), words_(words), badges_(badges), each_(each_statement) {}

  EventGraphChart make(const Figures& figures) {
    for (const FigureView* figure : figures) add_claims(*figure);
    place_accounts();
    for (auto& [key, claims] : claims_) place_claims(claims);
    for (const FigureView* figure : figures) place_figure(*figure);
    tie_claims();
    tie_figures();
    return std::move(chart_);
  }

 private:
  /// Claims that are one node.
  struct Claims {
    AccountId account;
    Figure figure;
    std::vector<ClaimMark> marks;
    bool disputed = false;
    std::size_t node = 0;
  };

  void add_claims(const FigureView& figure) {
    for (const Said& said : figure.said) {
      const Claim& claim = view_.audit()[said.claim];
      const std::string name = each_ ? said.statement->id : "";
      Claims& claims = claims_[{claim.account, figure.figure, name}];
      claims.account = claim.account;
      claims.figure = figure.figure;
      claims.marks.push_back(claim_mark(said, view_, words_, badges_));
      claims.disputed |= view_.is_disputed(said.claim);
    }
  }

  /// Accounts that differ in their events alone are one node.
  using Who = std::tuple<SourceId, OriginId, std::string>;
  static Who who(const Account& account) {
    return {account.source, account.origin, account.as_of};
  }

  void place_accounts() {
    const Audit& audit = view_.audit();
    for (const auto& [key, claims] : claims_) {
      const Account& account = audit[claims.account];
      if (!who_.emplace(who(account), chart_.nodes.size()).second) continue;
      GraphNode node;
      node.kind = GraphNode::Kind::Account;
      node.name = "account " + account.name;
      node.label = origin_words(audit, account.origin);
      node.detail = outlet_of(audit, account.source);
      if (node.detail == node.label) node.detail.clear();
      if (!account.as_of.empty()) {
        node.detail += (node.detail.empty() ? "" : ", ") + account.as_of;
      }
      node.badge = badges_.of(account.origin);
      chart_.nodes.push_back(std::move(node));
    }
  }

  void place_claims(Claims& claims) {
    claims.node = chart_.nodes.size();
    const ClaimMark& first = claims.marks.front();
    const bool one = claims.marks.size() == 1;
    GraphNode node;
    node.kind = GraphNode::Kind::Claims;
    node.name = "claim " + first.name;
    node.label = one ? first.says : counted(claims.marks.size(), "claim");
    node.detail = one ? note_of(first) : said_by(claims);
    node.badge = first.badge;
    node.disputed = claims.disputed;
    node.has_say = std::ranges::any_of(claims.marks, &ClaimMark::has_say);
    chart_.nodes.push_back(std::move(node));
  }

  static std::string said_by(const Claims& claims) {
    std::vector<std::string> values;
    for (const ClaimMark& mark : claims.marks) {
      if (std::ranges::find(values, mark.says) == values.end()) {
        values.push_back(mark.says);
      }
    }
    return some_of(values, 3);
  }

  void place_figure(const FigureView& figure) {
    figures_[figure.figure] = chart_.nodes.size();
    GraphNode node;
    node.kind = GraphNode::Kind::Figure;
    node.name = "figure " + to_string(figure.figure, view_.audit());
    node.label = words_.figure(figure.figure);
    node.detail = mark_of(figure) + (" " + result_of(figure, words_));
    node.status = figure.status;
    node.disputed = figure.status == FigureStatus::Disputed;
    chart_.nodes.push_back(std::move(node));
  }

  void tie_claims() {
    for (const auto& [key, claims] : claims_) {
      chart_.edges.push_back({GraphEdge::Kind::Says,
                              who_.at(who(view_.audit()[claims.account])),
                              claims.node,
                              false,
                              {}});
      chart_.edges.push_back({GraphEdge::Kind::Counts,
                              claims.node,
                              figures_.at(claims.figure),
                              claims.disputed,
                              {}});
    }
  }

  // The laws that some conflict rests on.
  std::set<const GroundLaw*> broken() const {
    std::set<const GroundLaw*> laws;
    for (std::size_t i = 0; i < view_.all().answers.size(); ++i) {
      for (const Conflict& each : view_.all().answers[i].conflicts.items) {
        const auto found =
            view_.laws(static_cast<int>(i), each.laws, each.read);
        laws.insert(found.begin(), found.end());
      }
    }
    return laws;
  }

  // Each two figures once, by the first law that ties them.
  void tie_figures() {
    const std::set<const GroundLaw*> disputed = broken();
    std::set<std::pair<std::size_t, std::size_t>> tied;
    for (const GroundLaw& law : view_.all().ground.laws) {
      const auto tie = tie_of(law);
      if (!tie) continue;
      const auto whole = figures_.find(*tie->whole);
      if (whole == figures_.end()) continue;
      for (const Figure* each : tie->parts) {
        const auto part = figures_.find(*each);
        if (part == figures_.end()) continue;
        if (!tied.insert(std::minmax(whole->second, part->second)).second) {
          continue;
        }
        chart_.edges.push_back({GraphEdge::Kind::Law, whole->second,
                                part->second, disputed.contains(&law),
                                law.because.empty() ? law.id : law.because});
      }
    }
  }

  const View& view_;
  const Words& words_;
  const Badges& badges_;
  bool each_;
  EventGraphChart chart_;
  std::map<std::tuple<AccountId, Figure, std::string>, Claims> claims_;
  std::map<Who, std::size_t> who_;
  std::map<Figure, std::size_t> figures_;
};

}  // namespace

EventGraphChart event_graph_chart(const View& view, const Words& words,
                                  const Badges& badges, bool all) {
  Figures figures = figures_with_room(view, words, all).figures;
  const std::size_t there_are = figures_to_show(view, words, all).size();
  const auto made = [&] {
    const bool each = all || statements_on(figures) <= kStatements;
    return GraphMaker(view, words, badges, each).make(figures);
  };
  EventGraphChart chart = made();
  if (!all && chart.nodes.size() > kNodes) {
    std::erase_if(figures, [](const FigureView* figure) {
      return figure->status != FigureStatus::Disputed;
    });
    chart = made();
  }
  if (!all && chart.nodes.size() > kNodes) {
    figures.clear();
    chart = {};
  }
  if (figures.size() < there_are) {
    chart.left_out = "left out, since one picture has no room for more: " +
                     counted(there_are - figures.size(), "figure");
  }
  return chart;
}

ChartTable table_of(const EventGraphChart& chart) {
  ChartTable table{
      "Who says what of which figure", {"Who", "Says", "Of", "Remark"}, {}};
  std::map<std::size_t, std::string> who;
  for (const auto& [kind, from, to, disputed, law] : chart.edges) {
    const GraphNode& a = chart.nodes[from];
    const GraphNode& b = chart.nodes[to];
    const std::string remark = disputed ? "disputed" : "";
    switch (kind) {
      case GraphEdge::Kind::Says:
        who[to] = a.detail.empty() ? a.label : a.label + " (" + a.detail + ")";
        break;
      case GraphEdge::Kind::Counts:
        table.rows.push_back(
            {who[from], a.label + " " + a.detail, b.label, remark});
        break;
      case GraphEdge::Kind::Law:
        table.rows.push_back({law, a.label, b.label, remark});
        break;
    }
  }
  return table;
}

}  // namespace concord
