// SPDX-License-Identifier: Apache-2.0
#include "tests/claims/memory_folder.h"

#include <sstream>

#include "claims/table_rows.h"

namespace concord {

namespace {

std::string told(const Place& place) {
  return place.file + ":" + std::to_string(place.from.line) + ":" +
         std::to_string(place.from.column);
}

std::string told(const Saying& saying, const Audit& audit) {
  if (const auto* amount = std::get_if<Amount>(&saying)) {
    const std::string currency =
        amount->currency.empty() ? "" : amount->currency + " ";
    return currency + to_string(amount->admits);
  }
  if (const auto* status = std::get_if<StatusIs>(&saying)) {
    return "is " + std::to_string(status->value);
  }
  const auto& relative = std::get<Relative>(saying);
  return to_string(relative.scale) + " * " + to_string(relative.base, audit) +
         " + " + to_string(relative.offset);
}

std::string told(const Statement& statement, const Audit& audit) {
  std::string text = statement.id;
  if (statement.figure) text += " " + to_string(*statement.figure, audit);
  if (statement.says) text += " " + told(*statement.says, audit);
  return text;
}

std::string told(const Toward& toward) {
  switch (toward.stance) {
    case Stance::Denies:
      return " denies " + toward.statement;
    case Stance::Doubts:
      return " doubts " + toward.statement;
    case Stance::Retracts:
      return " retracts " + toward.statement;
    case Stance::Supersedes:
      return " supersedes " + toward.statement;
  }
  return "";
}

}  // namespace

Folder memory_folder(std::string_view text) {
  Folder folder;
  std::string* file = nullptr;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("--- ")) {
      const std::string name = line.substr(4);
      file = is_table_name(name) ? &folder.tables[name].bytes
                                 : &folder.files[name];
    } else if (file) {
      *file += line + "\n";
    }
  }
  return folder;
}

std::string told(const Complaints& complaints) {
  std::string text;
  for (const Diagnostic& complaint : complaints.sorted()) {
    text += told(complaint.place) + " " + info(complaint.code).id + " " +
            complaint.message + "\n";
    for (const Note& note : complaint.notes) {
      text +=
          "  " + (note.place ? told(*note.place) + " " : "") + note.text + "\n";
    }
    if (!complaint.help.empty()) text += "  help: " + complaint.help + "\n";
  }
  return text;
}

std::string told(const Audit& audit) {
  std::string text;
  for (const Claim& claim : audit.claims) {
    text += told(claim.total, audit);
    for (const Toward& toward : claim.toward) text += told(toward);
    text += " | " + audit[claim.account].name + "\n";
    for (const Statement& part : claim.parts) {
      text += "  " + told(part, audit) + "\n";
    }
  }
  return text;
}

}  // namespace concord
