// SPDX-License-Identifier: Apache-2.0
#include "claims/hide_sources.h"

#include <algorithm>
#include <map>
#include <utility>

namespace concord {

namespace {

// 0 is "a", 25 "z", 26 "aa".
std::string letters(std::size_t number, char first) {
  std::string text;
  for (++number; number > 0; number = (number - 1) / 26) {
    text.insert(text.begin(),
                static_cast<char>(first + static_cast<int>((number - 1) % 26)));
  }
  return text;
}

/// Old names of private sources, and what they are called instead.
class Hidden {
 public:
  explicit Hidden(Audit& audit) : audit_(audit) {
    for (Source& source : audit_.sources) {
      if (source.is_private) hide(source);
    }
  }

  void hide_all() {
    for (Origin& origin : audit_.origins) {
      if (!origin.own_voice_of || !audit_[*origin.own_voice_of].is_private) {
        continue;
      }
      origin.name = audit_[*origin.own_voice_of].name;
      origin.label = audit_[*origin.own_voice_of].outlet;
    }
    for (Account& account : audit_.accounts) {
      if (audit_[account.source].is_private) rename(account.name);
    }
    for (Decision& decision : audit_.decisions) {
      if (decision.kind == Decision::Kind::SetAside) hide(decision);
    }
    for (Claim& claim : audit_.claims) {
      if (audit_[claim.source].is_private) hide(claim);
    }
  }

 private:
  void hide(Source& source) {
    const std::size_t number = names_.size();
    const std::string name = "source-" + letters(number, 'a');
    names_[source.name] = name;
    Source hidden;
    hidden.name = name;
    hidden.outlet = "source " + letters(number, 'A');
    hidden.language = source.language;
    hidden.published = source.published;
    hidden.excerpt = source.excerpt;
    hidden.is_private = true;
    hidden.is_table = source.is_table;
    if (source.text != nullptr) {
      const std::string& bytes = source.text->bytes();
      hidden.text = std::make_shared<SourceText>(
          "sources/" + name + ".txt", bytes,
          bytes.size() - source.text->body().size());
    }
    source = std::move(hidden);
  }

  // "newspaper/ministry" begins with the name of its source.
  void rename(std::string& name) const {
    const std::size_t end = std::min(name.find_first_of("/@:"), name.size());
    const auto found = names_.find(name.substr(0, end));
    if (found != names_.end()) name.replace(0, end, found->second);
  }

  // It may set aside a whole source or account.
  void hide(Decision& decision) const {
    for (Written& what : decision.what) rename(what.text);
    decision.id = id_of(decision);
  }

  void hide(Claim& claim) const {
    const std::string& name = audit_[claim.source].name;
    const auto hide = [&](Statement& statement) {
      statement.declared.file = "claims/" + name + ".yaml";
      if (!statement.quote || statement.quote->is_cell) return;
      statement.quote->place.file = "sources/" + name + ".txt";
    };
    claim.declared.file = "claims/" + name + ".yaml";
    hide(claim.total);
    for (Statement& part : claim.parts) hide(part);
  }

  Audit& audit_;
  std::map<std::string, std::string> names_;
};

}  // namespace

Audit hide_private_sources(const Audit& audit) {
  Audit shown = audit;
  Hidden(shown).hide_all();
  return shown;
}

}  // namespace concord
