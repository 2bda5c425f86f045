// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/prov.h"

#include <set>

#include "claims/provenance.h"
#include "claims/text.h"
#include "reports/citation.h"
#include "reports/escape.h"
#include "reports/finding_title.h"
#include "reports/iri.h"
#include "reports/json_writer.h"
#include "reports/utc_time.h"
#include "reports/voice_words.h"

namespace concord {
namespace {

constexpr const char* kCheck = "audit:check";
constexpr const char* kProgram = "concord:program";

// "audit:claim/n5.police"
std::string named(const char* kind, std::string_view name) {
  return std::string("audit:") + kind + "/" + percent_encoded(name);
}

Json qualified(const std::string& name) {
  return {{"$", name}, {"type", "prov:QUALIFIED_NAME"}};
}

Json entity(const char* type, const std::string& label) {
  return {{"prov:type", qualified(type)}, {"prov:label", harmless(label)}};
}

// "sources/wire.txt:7:12"
std::string told(const Place& place) {
  return place.file + ":" + std::to_string(place.from.line) + ":" +
         std::to_string(place.from.column);
}

/// A document of PROV-JSON, filled room by room.
class Prov {
 public:
  explicit Prov(const ReportInput& input) : input_(input) {}

  std::string text() && {
    add_check();
    add_sources();
    for (const Origin& origin : audit().origins) add(origin);
    for (std::size_t i = 0; i < audit().claims.size(); ++i) add(ClaimId(i));
    for (std::size_t i = 0; i < input_.all().answers.size(); ++i) {
      add_conflicts(static_cast<int>(i));
    }
    for (const Finding& finding : input_.all().findings) add(finding);
    return written();
  }

 private:
  const Audit& audit() const { return input_.audit(); }

  void relate(Members& relations, Json relation) {
    relations.emplace_back("_:r" + std::to_string(++relations_),
                           std::move(relation));
  }

  void derive(const std::string& entity, const std::string& from,
              const char* how = nullptr) {
    Json relation = {{"prov:generatedEntity", entity},
                     {"prov:usedEntity", from}};
    if (how != nullptr) relation["prov:type"] = qualified(how);
    relate(derived_, std::move(relation));
  }

  void attribute(const std::string& entity, const std::string& agent) {
    relate(attributed_, {{"prov:entity", entity}, {"prov:agent", agent}});
  }

  // An outlet that speaks for itself is the agent of its source.
  std::string agent_of(const Origin& origin) const {
    return origin.own_voice_of
               ? named("outlet", audit()[*origin.own_voice_of].name)
               : named("origin", origin.name);
  }

  void add_check() {
    const std::string name = "Concord " + input_.version;
    agents_.emplace_back(kProgram,
                         Json{{"prov:type", qualified("prov:SoftwareAgent")},
                              {"prov:label", name}});
    check_ = {{"prov:label", name}, {"concord:sha256", input_.digest}};
    if (input_.timestamp) {
      check_["prov:startTime"] = utc_time(*input_.timestamp);
      check_["prov:endTime"] = utc_time(*input_.timestamp);
    }
    relate(associated_, {{"prov:activity", kCheck}, {"prov:agent", kProgram}});
  }

  void add_sources() {
    for (std::size_t i = 0; i < audit().sources.size(); ++i) {
      const Source& source = audit().sources[i];
      const std::string name = named("source", source.name);
      const std::string& outlet = outlet_of(audit(), SourceId(i));
      Json entry = entity("concord:Source",
                          source.title.empty() ? outlet : source.title);
      const std::string url = safe_url(source.url);
      if (!url.empty()) {
        entry["prov:location"] = {{"$", url}, {"type", "xsd:anyURI"}};
      }
      if (source.published) {
        entry["concord:published"] = source.published->written;
      }
      entities_.emplace_back(name, std::move(entry));
      agents_.emplace_back(named("outlet", source.name),
                           Json{{"prov:label", harmless(outlet)}});
      attribute(name, named("outlet", source.name));
      relate(used_, {{"prov:activity", kCheck}, {"prov:entity", name}});
    }
  }

  void add(const Origin& origin) {
    if (origin.own_voice_of) return;
    const std::string& label =
        origin.label.empty() ? origin.name : origin.label;
    agents_.emplace_back(agent_of(origin),
                         Json{{"prov:label", harmless(label)}});
  }

  void add(ClaimId id) {
    const Claim& claim = audit()[id];
    const std::string name = named("claim", claim.id);
    Json entry = entity("concord:Claim",
                        cite(input_.view, input_.words, id, claim.total).says);
    entry["concord:status"] = status_of(input_.view, id);
    entities_.emplace_back(name, std::move(entry));
    add_quote(claim, claim.total);
    for (const Statement& part : claim.parts) add_quote(claim, part);
    attribute(name, agent_of(audit()[claim.origin()]));
    add_chain(claim);
    if (claim.copies) derive(name, named("claim", audit()[*claim.copies].id));
    for (const Toward& toward : claim.toward) add(name, toward);
  }

  void add_quote(const Claim& claim, const Statement& statement) {
    if (!statement.quote) return;
    const std::string name = named("quote", statement.id);
    Json entry = entity("concord:Quote", statement.id);
    entry["prov:value"] = statement.quote->text;
    entry["prov:location"] = harmless(told(statement.quote->place));
    entities_.emplace_back(name, std::move(entry));
    derive(name, named("source", audit()[claim.source].name), "prov:Quotation");
    derive(named("claim", claim.id), name);
  }

  // Who passes a count on speaks for the one who is nearer to it.
  void add_chain(const Claim& claim) {
    for (std::size_t i = 1; i < claim.said_by.size(); ++i) {
      const std::string relay = agent_of(audit()[claim.said_by[i]]);
      const std::string nearer = agent_of(audit()[claim.said_by[i - 1]]);
      if (!chains_.emplace(relay, nearer).second) continue;
      relate(delegated_,
             {{"prov:delegate", relay}, {"prov:responsible", nearer}});
    }
  }

  void add(const std::string& claim, const Toward& toward) {
    const std::string other = named("claim", audit()[toward.claim].id);
    if (toward.stance == Stance::Supersedes) {
      return derive(claim, other, "prov:Revision");
    }
    relate(influenced_,
           {{"prov:influencee", claim}, {"prov:influencer", other}});
  }

  void generate(const std::string& name, Json entry) {
    entities_.emplace_back(name, std::move(entry));
    relate(generated_, {{"prov:entity", name}, {"prov:activity", kCheck}});
  }

  void add_conflicts(int component) {
    const auto& conflicts = input_.view.answer(component).conflicts.items;
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
      const std::string id =
          input_.view.conflict_name(component, static_cast<int>(i));
      generate(named("conflict", id), entity("concord:Conflict", id));
      derive_from_claims(
          named("conflict", id),
          input_.view.claims(component, conflicts[i].assumptions));
    }
  }

  void add(const Finding& finding) {
    const std::string name = named("finding", finding.id);
    Json entry =
        entity("concord:Finding", title_of(finding, input_.view, input_.words));
    entry["concord:code"] = info(finding.code).id;
    entry["concord:fingerprint"] = finding.fingerprint;
    generate(name, std::move(entry));
    derive_from_claims(name, finding.claims);
    for (const int each : finding.conflicts) {
      const std::string id = input_.view.conflict_name(finding.component, each);
      derive(name, named("conflict", id));
    }
  }

  void derive_from_claims(const std::string& entity,
                          const std::vector<ClaimId>& claims) {
    for (const ClaimId claim : claims) {
      derive(entity, named("claim", audit()[claim].id));
    }
  }

  std::string written() const {
    JsonWriter out;
    out.put("prefix",
            Json{{"audit", iri_base(audit())}, {"concord", "urn:x-concord:"}});
    out.put("entity", entities_);
    out.put("activity", Members{{kCheck, check_}});
    out.put("agent", agents_);
    const auto put = [&](const char* relation, const Members& all) {
      if (!all.empty()) out.put(relation, all);
    };
    put("used", used_);
    put("wasGeneratedBy", generated_);
    put("wasDerivedFrom", derived_);
    put("wasAttributedTo", attributed_);
    put("wasAssociatedWith", associated_);
    put("actedOnBehalfOf", delegated_);
    put("wasInfluencedBy", influenced_);
    return std::move(out).take();
  }

  const ReportInput& input_;
  Json check_;
  Members entities_, agents_;
  Members used_, generated_, derived_, attributed_, associated_, delegated_,
      influenced_;
  std::set<std::pair<std::string, std::string>> chains_;
  std::size_t relations_ = 0;
};

}  // namespace

std::vector<ReportFile> prov_report(const ReportInput& input) {
  return {{"report.prov.json", Prov(input).text()}};
}

}  // namespace concord
